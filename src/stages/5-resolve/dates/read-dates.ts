/** Expressions of time of one text in order, read one after the other, each knowing the date told before it. */
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { DateReading, Tense } from "./frame.ts";
import { parseDatePhrase } from "./parse-date-phrase.ts";

/** Widest range that later words ("the same day", "a week later") can count from. */
const LONGEST_BASE_DAYS = 366;

/** Half-open span of `text`, with the tense of what is told there. */
export type DatedPhrase = Readonly<{ start: number; end: number; tense: Tense }>;

/**
 * Readings by index of `phrases`, null for words that are no date. `phrases` are in text order; the words before each
 * ("since", "for") are taken from `text`.
 */
export function readDates(
  text: string,
  phrases: readonly DatedPhrase[],
  anchor: DateRange | null,
): (DateReading | null)[] {
  let previous: DateRange | null = null;
  return phrases.map(({ start, end, tense }) => {
    const reading = parseDatePhrase(leadBefore(text, start) + text.slice(start, end), anchor, { tense, previous });
    const range = reading?.range ?? null;
    if (reading !== null && range !== null && isBase(reading, range)) previous = range;
    return reading;
  });
}

function leadBefore(text: string, start: number): string {
  const match = /\b(since|for)\s(?:the\s|a\s|late\s|early\s)?$/i.exec(text.slice(Math.max(0, start - 14), start));
  return match === null ? "" : match[0];
}

function isBase(reading: DateReading, range: DateRange): boolean {
  // "a year earlier" beside a business quarter compares; the story stays where it is.
  if (reading.timex.includes("-Q") && /ago|same-quarter/.test(reading.rule)) return false;
  if (reading.type !== "DATE" && reading.type !== "TIME") return false;
  return dayNumber(range.latest) - dayNumber(range.earliest) < LONGEST_BASE_DAYS;
}
