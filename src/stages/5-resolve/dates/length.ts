/** Lengths of time in English, as TIMEX3 durations. */
import { UNITS } from "#reference/lexicon/en/calendar.ts";

/** Pattern of a count in normal form, without groups: a number, two joined by "or" or "to", or `x` for an unknown one. */
export const COUNT_WORDS = "(?:\\d[\\d,]*(?:\\.\\d| \\d/\\d)?(?: (?:or|to) \\d+)?|x)";

/** Half of a unit, in smaller ones. */
const HALVES: Readonly<Record<string, string>> = { Y: "6M", H: "30M", M: "30S" };

/** `P3D`, `PT2H`, `PXW` for an unknown count; the first number of "two to three". Empty for an unknown unit. */
export function durationTimex(count: string | undefined, unit: string): string {
  const known = UNITS[unit];
  if (known === undefined) return "";
  const half = count?.includes("/") ?? false;
  const number = count === undefined || count.startsWith("x") ? null : Number.parseFloat(count.replaceAll(",", ""));
  const scale = unit === "decade" && number !== null && number > 1 ? 10 : unit === "fortnight" ? 2 : 1;
  const letter = unit === "decade" && scale === 10 ? "Y" : known.letter;
  const prefix = known.clock ? "PT" : "P";
  const rest = half ? (HALVES[letter] ?? "") : "";
  return `${prefix}${number === null ? "X" : number * scale}${letter}${rest}`;
}
