/** Drafts in, the same with the first paragraph's dateline as a block of its own. */
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

/** Parts the first paragraph's dateline from it; other paragraphs are left as they are. */
export function partDateline(drafts: readonly Draft[]): Draft[] {
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
