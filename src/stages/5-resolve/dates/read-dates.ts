/** Expressions of time of one text in order, read one after the other, each knowing the date told before it. */
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { DateReading, Tense } from "./frame.ts";
import { parseDatePhrase } from "./parse-date-phrase.ts";

/** Widest range that later words ("the same day", "a week later") can count from. */
const LONGEST_BASE_DAYS = 366;

const LONGEST_DATELINE = 60;
const DATELINE_DAYS = 10;

/** Half-open span of `text`, with the tense of what is told there. */
export type DatedPhrase = Readonly<{ start: number; end: number; tense: Tense }>;

/**
 * Readings by index of `phrases`, null for words that are no date. `phrases` are in text order; the words before each
 * ("since", "for") are taken from `text`. A dateline's day is the day of writing from there on.
 */
export function readDates(
  text: string,
  phrases: readonly DatedPhrase[],
  published: DateRange | null,
): (DateReading | null)[] {
  return readDatesInContext(text, phrases, published).map(({ reading }) => reading);
}

/** A reading with what it was read against: the words with their lead, the day of writing, the date told before. */
export type ReadInContext = Readonly<{
  words: string;
  anchor: DateRange | null;
  previous: DateRange | null;
  reading: DateReading | null;
}>;

/** The same as `readDates`, for a person who asks why. */
export function readDatesInContext(
  text: string,
  phrases: readonly DatedPhrase[],
  published: DateRange | null,
): ReadInContext[] {
  let previous: DateRange | null = null;
  let anchor = published;
  return phrases.map(({ start, end, tense }) => {
    const words = leadBefore(text, start) + text.slice(start, end);
    const reading = parseDatePhrase(words, anchor, { tense, previous });
    const read = { words, anchor, previous, reading };
    const range = reading?.range ?? null;
    if (reading === null || range === null) return read;
    if (isDateline(text, start, end) && isDayOfWriting(range, published)) anchor = range;
    else if (isBase(reading, range)) previous = range;
    return read;
  });
}

/** "SAN SALVADOR, 8 MAY 89 (AGENCY) -- …": a town, the day, and a dash, at the start of a line. */
function isDateline(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  if (before.length > LONGEST_DATELINE || !/^\p{Lu}[^.!?;:]*,\s$/u.test(before)) return false;
  return /^\s?(?:\([^)\n]{2,40}\)\s?)?(?:--|[-–—]\s)/.test(text.slice(end, end + 50));
}

/** A dateline further from the publication date belongs to another text. */
function isDayOfWriting(range: DateRange, published: DateRange | null): boolean {
  if (range.earliest !== range.latest) return false;
  return published === null || Math.abs(dayNumber(published.latest) - dayNumber(range.latest)) <= DATELINE_DAYS;
}

function leadBefore(text: string, start: number): string {
  const match = /\b(since|for)\s(?:the\s|a\s|late\s|early\s)?$/i.exec(text.slice(Math.max(0, start - 14), start));
  return match === null ? "" : `${match[1]} `;
}

function isBase(reading: DateReading, range: DateRange): boolean {
  // "a year earlier" beside a business quarter compares; the story stays where it is.
  if (reading.timex.includes("-Q") && /ago|same-quarter/.test(reading.rule)) return false;
  if (reading.type !== "DATE" && reading.type !== "TIME") return false;
  return dayNumber(range.latest) - dayNumber(range.earliest) < LONGEST_BASE_DAYS;
}
