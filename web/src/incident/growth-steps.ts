/** Tolls by day in, where each begins and ends on a scale of time out. */
import { type ScaleTime, scaleUtc } from "d3-scale";

const DAY_MS = 86_400_000;
/** Share of all the time that the last toll is drawn to hold: nothing says until when. */
const LAST_SHARE = 0.08;
/** Share of the scale after which a label has no room. */
const LAST_TICK = 0.92;
/** As many days as have a label, at the most. */
const TICKS = 6;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export type TimeScale = ScaleTime<number, number>;

export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** @param days  ISO days, rising; one at the least */
export function timeScale(days: readonly string[], range: readonly [from: number, to: number]): TimeScale {
  const first = startOfDay(days[0] ?? "");
  const last = startOfDay(days.at(-1) ?? "");
  return scaleUtc([first, last + Math.max(DAY_MS, (last - first) * LAST_SHARE)], range);
}

/** From its day to the next one's; the last goes on to the end of the scale. */
export function stretches(
  days: readonly string[],
  scale: TimeScale,
): readonly Readonly<{ from: number; to: number }>[] {
  const starts = days.map((day) => scale(startOfDay(day)));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? scale.range()[1] ?? from }));
}

/** `year` where it is not that of the label before. */
export type Tick = Readonly<{ at: number; label: string; year: string | null }>;

/** Whole days, evenly spread; of a time of years the months, of a time of decades the years. None where it would run over the end. */
export function dayTicks(scale: TimeScale): readonly Tick[] {
  const [from = 0, to = 0] = scale.range();
  const times = scale
    .ticks(TICKS)
    .filter((time) => time.getTime() % DAY_MS === 0 && scale(time) <= from + (to - from) * LAST_TICK);
  const areYears = times.every((time) => time.getUTCMonth() === 0 && time.getUTCDate() === 1);
  const areMonths = times.every((time) => time.getUTCDate() === 1);
  return times.map((time, at) => {
    const year = String(time.getUTCFullYear());
    const month = MONTHS[time.getUTCMonth()] ?? "";
    const label = areYears ? year : areMonths ? month : `${time.getUTCDate()} ${month}`;
    const isNew = !areYears && times[at - 1]?.getUTCFullYear() !== time.getUTCFullYear();
    return { at: scale(time), label, year: isNew ? year : null };
  });
}
