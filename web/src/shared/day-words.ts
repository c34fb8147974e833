/** A range of days in, the words for it out: no month becomes its first day. */
import { calendarWords, type Days, endsWords, openWords, dayWords as wordsOfDay } from "#text/day-words.ts";

export type { Days };

/** Whole months, years, decades and centuries by name; an open start or end as "by" or "since"; other ranges "between … and …". */
export function rangeWords(days: Days): string {
  const named = openWords(days) ?? calendarWords(days);
  if (named !== null) return named;
  if (days.earliest === days.latest) return wordsOfDay(days.latest);
  const [first, last] = endsWords(days);
  return `between ${first} and ${last}`;
}

/** As `rangeWords`; null is a day that nobody told. */
export function dayWords(days: Days | null): string {
  return days === null ? "no day told" : rangeWords(days);
}

/** As it follows a count of incidents that are known to lie within the range: "12 some time in March 2017". */
export function someTimeWords(days: Days): string {
  const words = rangeWords(days);
  return /^(between|by|since|\d+ to)/.test(words)
    ? `some time ${words.replace(/^(\d+) to/, "from $1 to")}`
    : `some time in ${words}`;
}
