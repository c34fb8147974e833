/** Selected rows in, how many incidents happened within each day, week, month or year out; apart, those that cannot be put within one. */
import { addDays, addMonths, dayNumber, dayOfNumber, mondayOf } from "#text/calendar.ts";
import { type Columns, NO_DAY, NO_TOLL } from "./columns.ts";
import type { Hindrances } from "./selection.ts";

export const TIME_UNITS = ["day", "week", "month", "year"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export type TimeBin = Readonly<{ from: string; to: string; count: number; killed: number }>;
export type WiderRange = Readonly<{ from: string; to: string; count: number }>;
/** Bins follow each other without a gap, empty ones included. */
export type Timeline = { unit: TimeUnit; bins: TimeBin[]; wider: WiderRange[] };

/** Bins that a reader can take in, when no unit is asked for; and that are drawn at all. */
const USUAL_BINS = 200;
const MOST_BINS = 2000;

/** Number of the unit that a day is in; following units have following numbers. */
const UNIT_OF: Readonly<Record<TimeUnit, (day: number) => number>> = {
  day: (day) => day,
  week: (day) => Math.floor((day + 3) / 7),
  month: monthNumber,
  year: (day) => Math.floor(monthNumber(day) / 12),
};

/**
 * Twelve times the year, and the month from 0. The platform's dates take ten times as long.
 *
 * @see Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days
 */
function monthNumber(day: number): number {
  const sinceYear0 = day + 719_468;
  const era = Math.floor(sinceYear0 / 146_097);
  const ofEra = sinceYear0 - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + fromMarch + 2;
}

/** First day of the unit that a day is in, and of the unit that follows. */
const FIRST_DAY: Readonly<Record<TimeUnit, (iso: string) => string>> = {
  day: (iso) => iso,
  week: mondayOf,
  month: (iso) => `${iso.slice(0, 7)}-01`,
  year: (iso) => `${iso.slice(0, 4)}-01-01`,
};
const NEXT: Readonly<Record<TimeUnit, (iso: string) => string>> = {
  day: (iso) => addDays(iso, 1),
  week: (iso) => addDays(iso, 7),
  month: (iso) => addMonths(iso, 1),
  year: (iso) => addMonths(iso, 12),
};

type Placed = Readonly<{ first: Int32Array; last: Int32Array; low: number; high: number }>;

/**
 * @param asked  the finest unit wanted; a coarser one is taken where it would give too many bins. Undefined: the finest that gives a number
 *   that a reader can take in, and a bin at all
 */
export function binTimes(columns: Columns, out: Hindrances, asked: TimeUnit | undefined): Timeline {
  const rows = datedRows(columns, out);
  const most = asked === undefined ? USUAL_BINS : MOST_BINS;
  const units = TIME_UNITS.slice(asked === undefined ? 0 : TIME_UNITS.indexOf(asked));
  for (const unit of units) {
    const placed = placeIn(columns, rows, unit);
    const fits = placed.high - placed.low < most;
    // A unit into which nothing fits shows nothing: the next one may.
    const isIdle = placed.high < placed.low && rows.length > 0 && asked === undefined;
    if (unit === "year" || (fits && !isIdle)) return timelineOf(columns, rows, unit, placed);
  }
  throw new RangeError("the coarsest unit takes every row");
}

function datedRows({ earliest }: Columns, out: Hindrances): Uint32Array {
  const rows = new Uint32Array(out.length);
  let count = 0;
  for (let row = 0; row < out.length; row += 1) {
    if (out[row] !== 0 || earliest.values[row] === NO_DAY) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** First and last unit of each of `rows`; `low` and `high` of those that lie within one, `high < low` when none does. */
function placeIn({ earliest, latest }: Columns, rows: Uint32Array, unit: TimeUnit): Placed {
  const [first, last] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const unitOf = UNIT_OF[unit];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const [from, to] = [earliest.values[row] as number, latest.values[row] as number];
    const number = unitOf(from);
    first[index] = number;
    last[index] = from === to ? number : unitOf(to);
    if (last[index] !== number) continue;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return { first, last, low, high };
}

function timelineOf(
  { earliest, latest, killed }: Columns,
  rows: Uint32Array,
  unit: TimeUnit,
  placed: Placed,
): Timeline {
  const { first, last, low, high } = placed;
  const isEmpty = high < low;
  const counts = new Uint32Array(isEmpty ? 0 : high - low + 1);
  const dead = new Float64Array(counts.length);
  const wider = new Map<string, { from: number; to: number; count: number }>();
  let start = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const from = earliest.values[row] as number;
    if (first[index] !== last[index]) {
      addRange(wider, from, latest.values[row] as number);
      continue;
    }
    const bin = (first[index] as number) - low;
    if (bin === 0) start = from;
    counts[bin] = (counts[bin] as number) + 1;
    const toll = killed.values[row] as number;
    if (toll !== NO_TOLL) dead[bin] = (dead[bin] as number) + toll;
  }
  return { unit, bins: isEmpty ? [] : binsFrom(start, unit, counts, dead), wider: sortedRanges([...wider.values()]) };
}

function addRange(ranges: Map<string, { from: number; to: number; count: number }>, from: number, to: number): void {
  const key = `${from}/${to}`;
  const known = ranges.get(key);
  if (known === undefined) ranges.set(key, { from, to, count: 1 });
  else known.count += 1;
}

function binsFrom(day: number, unit: TimeUnit, counts: Uint32Array, dead: Float64Array): TimeBin[] {
  const bins: TimeBin[] = [];
  let from = FIRST_DAY[unit](dayOfNumber(day));
  for (const [index, count] of counts.entries()) {
    const next = NEXT[unit](from);
    bins.push({ from, to: dayOfNumber(dayNumber(next) - 1), count, killed: dead[index] as number });
    from = next;
  }
  return bins;
}

/** Shortest first, then by first day. */
function sortedRanges(ranges: readonly Readonly<{ from: number; to: number; count: number }>[]): WiderRange[] {
  return ranges
    .toSorted((left, right) => left.to - left.from - (right.to - right.from) || left.from - right.from)
    .map(({ from, to, count }) => ({ from: dayOfNumber(from), to: dayOfNumber(to), count }));
}
