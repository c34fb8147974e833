/** The start of a paragraph in, the town of a dateline in capitals out: "[PORT SUDAN] — ", "[KANO], Nigeria (AFP) - ". */
import type { Token } from "#model/annotated.ts";

/** A city in capitals is longer than most acronyms, which a dash may follow too; in UTF-16 units. */
const SHORTEST_CITY = 5;
const MOST_WORDS = 4;
/** Tokens of the area or the agency of a dateline, with what stands between them. */
const LONGEST_AREA = 6;

/** Tokens `[first, end)`: words in capitals before a long dash, or before an area or agency and any dash; null where `first` begins no paragraph. */
export function datelineRun(tokens: readonly Token[], first: number): Readonly<{ first: number; end: number }> | null {
  const previous = tokens[first - 1];
  if (previous !== undefined && tokens[first]!.start - previous.end < 2) return null;
  let end = first;
  while (end < first + MOST_WORDS && /^\p{Lu}[\p{Lu}.'’-]*$/u.test(tokens[end]?.form ?? "")) end += 1;
  if (end === first) return null;
  const behind = behindAgency(tokens, behindArea(tokens, end));
  const dash = tokens[behind]?.form ?? "";
  if (behind > end) return /^(?:—|–|--|-|:)$/.test(dash) ? { first, end } : null;
  const units = tokens[end - 1]!.end - tokens[first]!.start;
  return units >= SHORTEST_CITY && /^(?:—|–|--)$/.test(dash) ? { first, end } : null;
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
