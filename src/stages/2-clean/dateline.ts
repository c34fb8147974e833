/** Drafts in, the same with the first paragraph's dateline, or a dateline on a line of its own, as a block of its own. */
import { sliceMapped } from "#text/mapped-text.ts";
import { tidySpaces } from "#text/whitespace.ts";
import type { Draft } from "./draft.ts";

const CITY_WORD = "\\p{Lu}[\\p{L}.'’-]{0,24}";
const CITY = `${CITY_WORD}(?:[ /]${CITY_WORD}){0,3}`;
const CAPITALS = "\\p{Lu}{3,24}(?:[ '’/-]\\p{Lu}{2,24}){0,3}";
const AREA = `(?:, ${CITY_WORD}(?: ${CITY_WORD}){0,2}\\.?)?`;
const DATE =
  "(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:,? \\d{4})?|,? \\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?: \\d{4})?)?";
const AGENCY = "\\((?:[A-Z]{2,8}|[A-Z][\\p{L}]{2,14}(?: [A-Z][\\p{L}]{1,14}){0,3})\\)";
const DASH = "\\s?(?:—|–|--|-|:)\\s";
const LONG_DASH = "\\s?(?:—|–|--)\\s?";

/** "BEIRUT, Lebanon, Feb. 7 (Reuters) - ", "(Reuters) - ", "DAMASCUS — ". Without an agency the city is in capitals and the dash is long. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^(?:${CITY}${AREA}${DATE},? )?${AGENCY}(?:${DASH}|(?:—|–))(?=[\\p{Lu}\\p{N}"“‘'])`, "u"),
  new RegExp(`^${CAPITALS}${AREA}${DATE}${LONG_DASH}(?=[\\p{Lu}\\p{N}"“‘'])`, "u"),
  new RegExp(`^${CAPITALS}${AREA}${DATE} - (?=[\\p{Lu}"“‘'])`, "u"),
];
/** "HOUSTON -", "GRAHAM, N.C. --", "HUDSON, Fla. (AP) —": a line that is nothing else. */
const OWN_LINE = new RegExp(
  `^${CAPITALS}(?:, ${CITY_WORD}(?: ${CITY_WORD}){0,2}\\.?)?${DATE}(?:,? ${AGENCY})?\\s?(?:—|–|--|-)$`,
  "u",
);
/** Paragraphs among which such a line is looked for: notices and bylines may stand before it. */
const OWN_LINE_WITHIN = 8;
/** What an acronym at a sentence's start has in common with a city in capitals: too short to tell. */
const SHORTEST_BARE_CITY = 4;

/** Units of the dateline at the start of a paragraph, 0 when there is none. */
export function datelineLength(paragraph: string): number {
  const [withAgency, longDash, shortDash] = PATTERNS.map((pattern) => pattern.exec(paragraph)?.[0] ?? null);
  if (withAgency) return withAgency.length;
  const bare = longDash ?? shortDash ?? null;
  if (bare === null || bare.length === paragraph.length) return 0;
  return (/^[^\s,—–-]+/.exec(bare)?.[0].length ?? 0) >= SHORTEST_BARE_CITY ? bare.length : 0;
}

/** True for a paragraph that is a dateline and nothing else. */
export function isDatelineAlone(paragraph: string): boolean {
  const city = /^[^\s,—–-]+/.exec(paragraph)?.[0] ?? "";
  return city.length >= SHORTEST_BARE_CITY && OWN_LINE.test(paragraph);
}

/** Parts the first paragraph's dateline from it, or marks the line that is one; other paragraphs are left as they are. */
export function partDateline(drafts: readonly Draft[]): Draft[] {
  const alone = ownLine(drafts);
  if (alone !== null) return drafts.with(alone, { ...drafts[alone]!, kind: "dateline" });
  const index = drafts.findIndex((draft) => draft.kind === "paragraph");
  const first = drafts[index];
  if (first === undefined) return [...drafts];
  const length = datelineLength(first.text.text);
  if (length === 0) return [...drafts];
  const dateline = tidySpaces(sliceMapped(first.text, 0, length));
  const rest = tidySpaces(sliceMapped(first.text, length, first.text.text.length));
  if (rest.text === "") return [...drafts];
  return drafts.toSpliced(index, 1, { ...first, text: dateline, kind: "dateline" }, { ...first, text: rest });
}

/** Index of the line near the top that is a dateline, where a paragraph follows it; null when there is none. */
function ownLine(drafts: readonly Draft[]): number | null {
  const paragraphs = drafts.flatMap(({ kind }, index) => (kind === "paragraph" ? [index] : []));
  const found = paragraphs.slice(0, OWN_LINE_WITHIN).find((index) => isDatelineAlone(drafts[index]!.text.text.trim()));
  return found === undefined || found === paragraphs.at(-1) ? null : found;
}
