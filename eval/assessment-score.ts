/** Gold records and predictions of narratives in, the measures of `airwars.py` and one verdict an answer out. */
import { distanceKm } from "#text/geometry.ts";
import type { GoldRecord } from "./assessment-gold.ts";

/** One record of the predictions file: inclusive days, WGS84 degrees; a bound alone is both bounds. */
export type AssessmentPrediction = Readonly<{
  id: string;
  incident_date: string | null;
  incident_date_to: string | null;
  killed_min: number | null;
  killed_max: number | null;
  injured_min: number | null;
  injured_max: number | null;
  lat: number | null;
  lon: number | null;
}>;
export type AssessmentPair = Readonly<{ gold: GoldRecord; read: AssessmentPrediction }>;
export type Toll = "killed" | "injured";

/** A field that is not right, for a person: what the gold has and what was read. */
export type Miss = Readonly<{ id: string; field: Toll | "date" | "place"; gold: string; read: string }>;

type Interval = readonly [min: number, max: number];
type Bounded = Readonly<Partial<Record<`${Toll}_${"min" | "max"}`, number | null | undefined>>>;

/** Distances that the scorer reports. */
const RADII_KM = [1, 2, 5, 10, 50, 161];

/** What is right of an interval, in the scorer's words. */
const INTERVAL_TESTS: Readonly<Record<string, (gold: Interval, read: Interval) => boolean>> = {
  exact_min: (gold, read) => read[0] === gold[0],
  exact_max: (gold, read) => read[1] === gold[1],
  exact_both: (gold, read) => read[0] === gold[0] && read[1] === gold[1],
  contains: (gold, read) => read[0] <= gold[0] && gold[1] <= read[1],
  inside: (gold, read) => gold[0] <= read[0] && read[1] <= gold[1],
  overlap: (gold, read) => read[0] <= gold[1] && gold[0] <= read[1],
  within_1: (gold, read) => Math.abs(read[0] - gold[0]) <= 1 && Math.abs(read[1] - gold[1]) <= 1,
};

/** All measures, in percent of the records whose gold has the field. */
export function scoreAssessments(pairs: readonly AssessmentPair[]): object {
  return {
    docs: pairs.length,
    killed: scoreToll(pairs, "killed"),
    injured: scoreToll(pairs, "injured"),
    date: scoreDates(pairs),
    location: scorePlaces(pairs),
  };
}

/** A bound that is missing is the other one; bounds in the wrong order are turned. Null without any. */
export function intervalOf(record: Bounded, toll: Toll): Interval | null {
  const [min, max] = [record[`${toll}_min`] ?? null, record[`${toll}_max`] ?? null];
  if (min === null && max === null) return null;
  const [low, high] = [min ?? max!, max ?? min!];
  return low <= high ? [low, high] : [high, low];
}

function scoreToll(pairs: readonly AssessmentPair[], toll: Toll): object {
  const stated = pairs.flatMap(({ gold, read }) => {
    const wanted = intervalOf(gold, toll);
    return wanted === null ? [] : [{ gold: wanted, read: intervalOf(read, toll) }];
  });
  const given = stated.flatMap(({ gold, read }) => (read === null ? [] : [{ gold, read }]));
  const shares = Object.entries(INTERVAL_TESTS).map(([name, test]) => {
    const right = given.filter(({ gold, read }) => test(gold, read)).length;
    return [name, percent(right, stated.length)];
  });
  const unknown = pairs.filter(({ gold }) => intervalOf(gold, toll) === null && gold[`${toll}_raw`]);
  const recognised = unknown.filter(({ read }) => intervalOf(read, toll) === null).length;
  return {
    n: stated.length,
    given: percent(given.length, stated.length),
    ...Object.fromEntries(shares),
    median_abs_error_min: medianOf(given.map(({ gold, read }) => Math.abs(gold[0] - read[0]))),
    unknown_recognised: { acc: percent(recognised, unknown.length), correct: recognised, n: unknown.length },
  };
}

function scoreDates(pairs: readonly AssessmentPair[]): object {
  const dated = pairs.filter(({ gold }) => gold.incident_date);
  const share = (right: (pair: AssessmentPair) => boolean): number => percent(dated.filter(right).length, dated.length);
  return {
    n: dated.length,
    given: share(({ read }) => read.incident_date !== null),
    exact: share(isDateRight),
    first_day: share(({ gold, read }) => read.incident_date === gold.incident_date),
    within_1_day: share(({ gold, read }) => daysApart(gold.incident_date, read.incident_date) <= 1),
  };
}

function isDateRight({ gold, read }: AssessmentPair): boolean {
  if (read.incident_date === null || read.incident_date !== gold.incident_date) return false;
  return (read.incident_date_to ?? read.incident_date) === (gold.incident_date_to ?? gold.incident_date);
}

/** Infinite when one of them is missing. */
function daysApart(left: string | null | undefined, right: string | null | undefined): number {
  if (!left || !right) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(left) - Date.parse(right)) / 86_400_000;
}

function scorePlaces(pairs: readonly AssessmentPair[]): object {
  const placed = pairs.filter(({ gold }) => gold.lat != null);
  const distances = placed.map(distanceOf).filter((km) => km !== null);
  const bounded = placed.filter(({ gold }) => gold.withinKm != null);
  const within = RADII_KM.map((radius) => {
    return [`within_${radius}km`, percent(distances.filter((km) => km <= radius).length, placed.length)];
  });
  const median = medianOf(distances);
  return {
    n: placed.length,
    given: percent(distances.length, placed.length),
    ...(bounded.length === 0
      ? {}
      : { within_gold_radius: percent(bounded.filter(isPlaceRight).length, bounded.length) }),
    ...Object.fromEntries(within),
    median_km: median === null ? null : Number(median.toFixed(2)),
  };
}

/** Kilometres to the nearest of the gold's points; null when one side has none. */
function distanceOf({ gold, read }: AssessmentPair): number | null {
  const { lat, lon } = read;
  if (gold.lat == null || gold.lon == null || lat === null || lon === null) return null;
  const points = gold.geolocations?.length ? gold.geolocations : [{ lat: gold.lat, lon: gold.lon }];
  return Math.min(...points.map((point) => distanceKm(point, { lat, lon })));
}

function isPlaceRight(pair: AssessmentPair): boolean {
  const km = distanceOf(pair);
  return km !== null && km <= (pair.gold.withinKm ?? 0);
}

/** The upper one of two middle values, as the scorer has it. */
function medianOf(values: readonly number[]): number | null {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? null;
}

function percent(right: number, all: number): number {
  return all === 0 ? 0 : Number(((100 * right) / all).toFixed(2));
}

/** Every toll, date and place that is not right; a place counts only where the gold says how near it must be. */
export function missesOf(pairs: readonly AssessmentPair[]): readonly Miss[] {
  return pairs.flatMap((pair) => {
    const { gold, read } = pair;
    const miss = (field: Miss["field"], wanted: string, found: string): Miss => ({
      id: gold.id,
      field,
      gold: wanted,
      read: found,
    });
    const misses: Miss[] = [];
    for (const toll of ["killed", "injured"] as const) {
      const [wanted, found] = [showInterval(intervalOf(gold, toll)), showInterval(intervalOf(read, toll))];
      const asked = wanted !== "none" || gold[`${toll}_raw`];
      if (asked && wanted !== found) misses.push(miss(toll, wanted, found));
    }
    if (gold.incident_date && !isDateRight(pair)) misses.push(miss("date", showDays(gold), showDays(read)));
    if (gold.withinKm != null && !isPlaceRight(pair)) misses.push(placeMiss(pair, miss));
    return misses;
  });
}

function placeMiss(pair: AssessmentPair, miss: (field: Miss["field"], wanted: string, found: string) => Miss): Miss {
  const { gold, read } = pair;
  const km = distanceOf(pair);
  const found = km === null ? "none" : `${read.lat}, ${read.lon}: ${Math.round(km)} km away`;
  return miss("place", `${gold.lat}, ${gold.lon} within ${gold.withinKm} km`, found);
}

function showInterval(interval: Interval | null): string {
  if (interval === null) return "none";
  return interval[0] === interval[1] ? `${interval[0]}` : `${interval[0]}..${interval[1]}`;
}

type Days = Readonly<{ incident_date?: string | null | undefined; incident_date_to?: string | null | undefined }>;

function showDays({ incident_date: first, incident_date_to: last }: Days): string {
  if (!first) return "none";
  return last && last !== first ? `${first}..${last}` : first;
}
