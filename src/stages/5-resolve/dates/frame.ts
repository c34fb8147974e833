/** What an expression of time is read against: the day of writing, the tense, the date told before it; and the days these pick out. */
import type { Certainty } from "#model/sourced.ts";
import type { DateRange } from "#model/world.ts";
import { addDays, dateRange, dayNumber, isoDay, mondayOf, weekdayOf, yearOf } from "#text/calendar.ts";

export type Tense = "past" | "future" | "unknown";

/** `now` is the last day the report can have been written on; null when it is undated or dated to more than a month. */
export type Frame = Readonly<{ now: string | null; tense: Tense; previous: DateRange | null; lead: string | null }>;

/** What words mean as a date. `range` null: they name no day, or too little is known to say which. */
export type DateReading = Readonly<{
  type: "DATE" | "TIME" | "DURATION" | "SET";
  timex: string;
  range: DateRange | null;
  certainty: Certainty;
  rule: string;
}>;

/** A reading before its rule's name is added. */
export type Meaning = Omit<DateReading, "rule">;

/** A way of writing a time, in normal form. The first pattern that matches decides, also when it reads nothing. */
export type DateRule = Readonly<{
  id: string;
  pattern: RegExp;
  read: (groups: Readonly<Record<string, string | undefined>>, frame: Frame) => Meaning | null;
}>;

export function date(timex: string, range: DateRange | null, certainty: Certainty = "implied"): Meaning {
  return { type: /[\dX]T/.test(timex) ? "TIME" : "DATE", timex, range, certainty };
}

export function duration(timex: string, range: DateRange | null = null): Meaning {
  return { type: "DURATION", timex, range, certainty: range === null ? "stated" : "implied" };
}

/** The date told before, when it is no wider than `days`: "the next day" follows a day, not a year. */
export function toldBefore({ previous }: Frame, days: number): DateRange | null {
  return previous !== null && dayNumber(previous.latest) - dayNumber(previous.earliest) < days ? previous : null;
}

/** The last day with this ISO weekday, `day` itself included. */
export function weekdayUntil(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first day with this ISO weekday, `day` itself included. */
export function weekdayFrom(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Monday to Sunday of the week that `day` lies in, `weeks` later. */
export function weekAround(day: string, weeks: number): DateRange {
  const monday = addDays(mondayOf(day), 7 * weeks);
  return dateRange(monday, addDays(monday, 6));
}

/** Longest wait for a coming day that a writer names without year or tense. */
const SOON_DAYS = 60;
/** A past day this long ago would have been told with its year. */
const LONG_AGO_DAYS = 270;

/**
 * The day and month in the year that the frame points to: the last such day when told as past, the next one as future.
 * A weekday, where given, rules out other years. Null when no year has such a day.
 */
export function dayInYear(
  month: number,
  day: number,
  now: string,
  tense: Tense,
  weekday: number | null,
): string | null {
  const year = yearOf(now);
  const days = Array.from({ length: 19 }, (_, index) => isoDay(year - 9 + index, month, day)).filter(
    (iso) => iso !== null,
  );
  const fitting = weekday === null ? days : days.filter((iso) => weekdayOf(iso) === weekday);
  if (weekday !== null && fitting.length > 0 && tense !== "past")
    return fitting.toSorted((left, right) => distance(left, now) - distance(right, now))[0] ?? null;
  return dayAmong(fitting.some((iso) => iso <= now) ? fitting : days, now, tense);
}

/** Of days in order, the last one when told as past, the next one as future; null when none lies on that side. */
export function dayAmong(days: readonly string[], now: string, tense: Tense): string | null {
  const past = days.findLast((iso) => iso <= now) ?? null;
  const future = days.find((iso) => iso >= now) ?? null;
  if (tense === "future") return future;
  if (tense === "past" || past === null || future === null) return past;
  const near = dayNumber(future) - dayNumber(now) <= SOON_DAYS && dayNumber(now) - dayNumber(past) >= LONG_AGO_DAYS;
  return near ? future : past;
}

function distance(left: string, right: string): number {
  return Math.abs(dayNumber(left) - dayNumber(right));
}

/** `range` without the days after `now`; as it is when all of it lies after. */
export function untilNow(range: DateRange, now: string | null): DateRange {
  return now === null || range.latest <= now || range.earliest > now ? range : dateRange(range.earliest, now);
}
