/** Bins and ranges of a timeline in; where they stand on its axis, and what choosing some of them asks for, out. */
import type { IncidentTimelineJson } from "#api/schemas/browse.ts";
import { rangeWords } from "../shared/day-words.ts";
import { counted } from "../shared/words.ts";
import type { Selection } from "./selection.ts";

export type Bin = IncidentTimelineJson["bins"][number];
export type Wider = IncidentTimelineJson["wider"][number];
/** Milliseconds since 1970 UTC; the end is exclusive. */
export type Domain = Readonly<{ start: number; end: number }>;

const DAY_MS = 86_400_000;

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function endOf(day: string): number {
  return startOf(day) + DAY_MS;
}

/** From the first to the last bin; without bins, as far as the wider ranges go; null without either. */
export function domainOf({ bins, wider }: Pick<IncidentTimelineJson, "bins" | "wider">): Domain | null {
  const ranges = bins.length > 0 ? bins : wider;
  if (ranges.length === 0) return null;
  return {
    start: Math.min(...ranges.map(({ from }) => startOf(from))),
    end: Math.max(...ranges.map(({ to }) => endOf(to))),
  };
}

/** Shares of the axis, 0 to 1; what lies outside it ends at its edge. */
export type Stretch = Readonly<{ left: number; width: number }>;

export function stretchOf({ from, to }: Readonly<{ from: string; to: string }>, { start, end }: Domain): Stretch {
  const share = (time: number) => Math.min(Math.max((time - start) / (end - start), 0), 1);
  const left = share(startOf(from));
  return { left, width: share(endOf(to)) - left };
}

/** Index of the bin at a share of the axis, or of the nearest one. */
export function binAt(bins: readonly Bin[], share: number, { start, end }: Domain): number {
  const time = start + share * (end - start);
  const distance = ({ from, to }: Bin) => Math.max(startOf(from) - time, time - endOf(to), 0);
  return bins.reduce((best, bin, index) => (distance(bin) < distance(bins[best] ?? bin) ? index : best), 0);
}

/** Lanes of ranges that do not overlap, the longest first; those that find no lane are not among them. */
export function lanesOf(wider: readonly Wider[], lanes: number): readonly (readonly Wider[])[] {
  const filled: Wider[][] = Array.from({ length: lanes }, () => []);
  for (const range of wider.toReversed()) {
    const lane = filled.find((taken) => taken.every(({ from, to }) => range.to < from || range.from > to));
    lane?.push(range);
  }
  return filled.filter((lane) => lane.length > 0);
}

const DIGITS: Readonly<Record<IncidentTimelineJson["unit"], number>> = { day: 10, week: 10, month: 7, year: 4 };

/** The restriction that keeps what may have happened from the first to the last of some bins. */
export function rangeSelection(
  unit: IncidentTimelineJson["unit"],
  one: Bin,
  other: Bin,
): Pick<Selection, "from" | "to"> {
  const [first, last] = one.from <= other.from ? [one, other] : [other, one];
  return { from: first.from.slice(0, DIGITS[unit]), to: last.to.slice(0, DIGITS[unit]) };
}

/** "March 2017: 12 incidents, 40 killed" */
export function binWords({ from, to, count, killed }: Bin): string {
  const days = rangeWords({ earliest: from, latest: to });
  return `${days}: ${counted(count, "incident")}${killed > 0 ? `, ${counted(killed, "killed", "killed")}` : ""}`;
}
