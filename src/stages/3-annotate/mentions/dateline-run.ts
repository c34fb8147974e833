/** The start of a paragraph in, the town of a dateline in capitals out: "[PORT SUDAN] — ", "[KANO], Nigeria (AFP) - ". */
import type { Token } from "#model/annotated.ts";
import { MONTHS } from "#reference/lexicon/en/calendar.ts";

/** A city in capitals is longer than most acronyms, which a dash may follow too; in UTF-16 units. */
const SHORTEST_CITY = 5;
const MOST_WORDS = 4;
/** Tokens of the area or the agency of a dateline, with what stands between them. */
const LONGEST_AREA = 6;

/** Tokens `[first, end)` of the town; those of the area behind its comma, where there is one. */
export type DatelineRun = Readonly<{
  first: number;
  end: number;
  area: Readonly<{ first: number; end: number }> | null;
}>;

/**
 * Words in capitals before a long dash, or before any dash where an area or agency stands between or the line ends; null where
 * `first` begins no paragraph.
 */
export function datelineRun(tokens: readonly Token[], first: number): DatelineRun | null {
  const previous = tokens[first - 1];
  if (previous !== undefined && tokens[first]!.start - previous.end < 2) return null;
  let end = first;
  while (end < first + MOST_WORDS && /^\p{Lu}[\p{Lu}.'’-]*$/u.test(tokens[end]?.form ?? "")) end += 1;
  if (end === first) return null;
  const behind = behindAgency(tokens, behindArea(tokens, end));
  const dash = tokens[behind]?.form ?? "";
  if (behind > end) return /^(?:—|–|--|-|:)$/.test(dash) ? { first, end, area: areaRun(tokens, end) } : null;
  const units = tokens[end - 1]!.end - tokens[first]!.start;
  const isDash = /^(?:—|–|--)$/.test(dash) || (dash === "-" && endsLine(tokens, behind));
  return units >= SHORTEST_CITY && isDash ? { first, end, area: null } : null;
}

/** The words behind the comma: "Nigeria", "N.C."; null when there are none, or a day. */
function areaRun(tokens: readonly Token[], comma: number): DatelineRun["area"] {
  if (tokens[comma]?.form !== ",") return null;
  let end = comma + 1;
  while (end < comma + LONGEST_AREA && /^\p{Lu}[\p{L}.]*$/u.test(tokens[end]?.form ?? "")) end += 1;
  const word = tokens[comma + 1]?.form.toLowerCase().replace(/\.$/, "") ?? "";
  return end === comma + 1 || word in MONTHS ? null : { first: comma + 1, end };
}

function endsLine(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || next.start - tokens[at]!.end >= 2;
}

/** Index behind ", Nigeria", ", N.C."; `at` when there is no area. */
function behindArea(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form !== ",") return at;
  let next = at + 1;
  while (next < at + LONGEST_AREA && /^(?:\p{Lu}[\p{L}.]*|[.,\d]+)$/u.test(tokens[next]?.form ?? "")) next += 1;
  return next;
}

/** Index behind "(AFP)"; `at` when there is no agency. */
function behindAgency(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form !== "(") return at;
  const close = tokens.slice(at, at + LONGEST_AREA).findIndex(({ form }) => form === ")");
  return close < 0 ? at : at + close + 1;
}

/** True when the tokens are the town or the area of a dateline. */
export function isInDateline(
  tokens: readonly Token[],
  { first, end }: Readonly<{ first: number; end: number }>,
): boolean {
  if (datelineRun(tokens, first)?.end === end) return true;
  if (tokens[first - 1]?.form !== ",") return false;
  const towns = Array.from({ length: MOST_WORDS }, (_, words) => first - 2 - words).filter((at) => at >= 0);
  return towns.some((at) => {
    const area = datelineRun(tokens, at)?.area;
    return area?.first === first && area.end === end;
  });
}
