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
  month: (day) => {
    const date = new Date(day * DAY_MS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  },
  year: (day) => new Date(day * DAY_MS).getUTCFullYear(),
};
const DAY_MS = 86_400_000;

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
    const bins = placed.high - placed.low + 1;
    const isEmpty = placed.high < placed.low;
    if (unit === "year" || (bins <= most && !(isEmpty && rows.length > 0 && asked === undefined))) {
      return timelineOf(columns, rows, unit, placed);
    }
  }
  throw new RangeError("the coarsest unit takes every row");
}

function datedRows({ earliest }: Columns, out: Hindrances): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < out.length; row += 1) if (out[row] === 0 && earliest.values[row] !== NO_DAY) rows.push(row);
  return rows;
}

/** First and last unit of each of `rows`; `low` and `high` of those that lie within one, `high < low` when none does. */
function placeIn({ earliest, latest }: Columns, rows: readonly number[], unit: TimeUnit): Placed {
  const [first, last] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  let [low, high] = [1, 0];
  let isFirst = true;
  for (const [index, row] of rows.entries()) {
    const number = UNIT_OF[unit](earliest.values[row] as number);
    first[index] = number;
    last[index] = UNIT_OF[unit](latest.values[row] as number);
    if (last[index] !== number) continue;
    [low, high] = isFirst ? [number, number] : [Math.min(low, number), Math.max(high, number)];
    isFirst = false;
  }
  return { first, last, low, high };
}

function timelineOf(columns: Columns, rows: readonly number[], unit: TimeUnit, placed: Placed): Timeline {
  const { earliest, latest, killed } = columns;
  const { first, last, low, high } = placed;
  const counts = new Uint32Array(Math.max(0, high - low + 1));
  const dead = new Float64Array(counts.length);
  const wider = new Map<string, { from: number; to: number; count: number }>();
  let start: number | null = null;
  for (const [index, row] of rows.entries()) {
    const [from, to] = [earliest.values[row] as number, latest.values[row] as number];
    if (first[index] !== last[index]) {
      const range = wider.get(`${from}/${to}`) ?? { from, to, count: 0 };
      range.count += 1;
      wider.set(`${from}/${to}`, range);
      continue;
    }
    const bin = (first[index] as number) - low;
    if (bin === 0) start = from;
    counts[bin] = (counts[bin] as number) + 1;
    const toll = killed.values[row] as number;
    if (toll !== NO_TOLL) dead[bin] = (dead[bin] as number) + toll;
  }
  return {
    unit,
    bins: start === null ? [] : binsFrom(start, unit, counts, dead),
    wider: sortedRanges([...wider.values()]),
  };
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
