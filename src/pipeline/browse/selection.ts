/** What is asked of the incidents in, for each incident what keeps it out. */
import type { EventType, Measure, Mode } from "#model/codes.ts";
import { InputError } from "#model/errors.ts";
import type { ContradictionKind, GradeCode, ReviewState } from "#model/incident.ts";
import { parseDay } from "#store/incident-filter.ts";
import type { SoughtWords } from "#store/sought-words.ts";
import { dayNumber } from "#text/calendar.ts";
import { foldName } from "#text/fold.ts";
import { type Columns, FACETS, type FacetName, isPoint, NO_DAY, NO_PLACE } from "./columns.ts";
import type { Agreement } from "./facts.ts";

type Any<T> = readonly T[] | undefined;

/** As asked: what is left out restricts nothing, but `review`, which then leaves out what was rejected. */
export type Asked = Readonly<{
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  actor?: Any<string>;
  place?: Any<string>;
  type?: Any<EventType>;
  mode?: Any<Mode>;
  measure?: Any<Measure>;
  min?: number | undefined;
  grade?: Any<GradeCode | "none">;
  agreement?: Any<Agreement>;
  contradiction?: Any<ContradictionKind>;
  review?: Any<ReviewState>;
  outlet?: Any<string>;
  origin?: Any<string>;
  ground?: Any<"current" | "background">;
  dated?: "yes" | "no" | undefined;
  located?: "yes" | "no" | undefined;
  bounds?: string | undefined;
}>;

type Box = Readonly<{ west: number; south: number; east: number; north: number }>;

/** Null means any. Days are days since 1970. */
export type Selection = Readonly<{
  words: SoughtWords | null;
  from: number | null;
  to: number | null;
  min: number | null;
  dated: boolean | null;
  located: boolean | null;
  bounds: Box | null;
  facets: ReadonlyMap<FacetName, ReadonlySet<string>>;
}>;

/**
 * @throws InputError `filter_invalid` for a day that the calendar does not have, a first day after the last, words without a letter,
 *   and bounds that are not on the Earth; the place is the parameter
 */
export function parseSelection(asked: Asked): Selection {
  const from = asked.from === undefined ? null : parseDay("from", asked.from, "first");
  const to = asked.to === undefined ? null : parseDay("to", asked.to, "last");
  if (from !== null && to !== null && from > to)
    throw new InputError("filter_invalid", "from", `${from} is after ${to}`);
  const review = asked.review ?? ["suggested", "confirmed"];
  const named = FACETS.flatMap((facet) => {
    const values: Any<string> = facet === "review" ? review : asked[facet];
    return values === undefined ? [] : [[facet, new Set(values)] as const];
  });
  return {
    words: asked.q === undefined ? null : soughtWords(asked.q),
    from: from === null ? null : dayNumber(from),
    to: to === null ? null : dayNumber(to),
    min: asked.min ?? null,
    dated: asked.dated === undefined ? null : asked.dated === "yes",
    located: asked.located === undefined ? null : asked.located === "yes",
    bounds: asked.bounds === undefined ? null : parseBounds(asked.bounds),
    facets: new Map(named),
  };
}

/** Null when the text holds no letter or digit: nothing is sought. The last word may go on. */
function soughtWords(text: string): SoughtWords | null {
  const words = text.split(/\s+/).flatMap((word) => {
    const folded = foldName(word).split(" ").filter(Boolean);
    return folded.map((part) => [part]);
  });
  const last = words.at(-1);
  if (last === undefined) return null;
  // "st" is "saint" in a name, and the start of "strike" to one who types.
  const typed = text.toLowerCase().match(/(?:st|ste|sainte)$/)?.[0];
  if (typed !== undefined && last[0] === "saint") last.push(typed);
  return words.map((choice, index) => choice.map((word) => ({ word, isStart: index === words.length - 1 })));
}

function parseBounds(text: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
  if (south > north) throw new InputError("filter_invalid", "bounds", `south ${south} is north of ${north}`);
  if (Math.max(Math.abs(south), Math.abs(north)) > 90 || Math.max(Math.abs(west), Math.abs(east)) > 180) {
    throw new InputError("filter_invalid", "bounds", "west,south,east,north in degrees are expected");
  }
  return { west, south, east, north };
}

/** What may keep an incident out, one bit each; those of the facets follow in their order. */
export const HINDRANCE = { words: 1, days: 2, dated: 4, bounds: 8, located: 16, ended: 32 } as const;
const FIRST_FACET_BIT = 6;

export function facetHindrance(facet: FacetName): number {
  return 1 << (FIRST_FACET_BIT + FACETS.indexOf(facet));
}

/** Of each row what keeps it out, 0 when it is selected. */
export type Hindrances = Uint32Array;

/** @param found  1 for rows that hold the words; null when none are sought */
export function hindrances(columns: Columns, selection: Selection, found: Uint8Array | null): Hindrances {
  const { rows } = columns.count;
  const out = new Uint32Array(rows);
  const keepOut = (bit: number, isIn: (row: number) => boolean): void => {
    for (let row = 0; row < rows; row += 1) if (!isIn(row)) out[row] = (out[row] as number) | bit;
  };
  const { alive, earliest, precision } = columns;
  const { dated, located, bounds } = selection;
  keepOut(HINDRANCE.ended, (row) => alive.values[row] === 1);
  if (found !== null) keepOut(HINDRANCE.words, (row) => found[row] === 1);
  if (selection.from !== null || selection.to !== null) keepOut(HINDRANCE.days, overlaps(columns, selection));
  if (dated !== null) keepOut(HINDRANCE.dated, (row) => (earliest.values[row] !== NO_DAY) === dated);
  if (located !== null) keepOut(HINDRANCE.located, (row) => (precision.values[row] !== NO_PLACE) === located);
  if (bounds !== null) keepOut(HINDRANCE.bounds, isWithin(columns, bounds));
  for (const [facet, wanted] of selection.facets) {
    if (facet !== "measure") keepOut(facetHindrance(facet), hasValue(columns, facet, wanted));
  }
  const measures = selection.facets.get("measure") ?? null;
  if (measures !== null || selection.min !== null) {
    keepOut(facetHindrance("measure"), reachesToll(columns, measures, selection.min ?? 0));
  }
  return out;
}

/** Whether it may have happened then by any of its accounts. */
function overlaps({ ranges }: Columns, { from, to }: Selection): (row: number) => boolean {
  const [starts, days] = [ranges.starts.values, ranges.values.values];
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  return (row) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 2) {
      if ((days[at + 1] as number) >= first && (days[at] as number) <= last) return true;
    }
    return false;
  };
}

/** Only what is known to a point or near it is within bounds. */
function isWithin(columns: Columns, { west, south, east, north }: Box): (row: number) => boolean {
  const [lats, lons] = [columns.lat.values, columns.lon.values];
  return (row) => {
    const [lat, lon] = [lats[row] as number, lons[row] as number];
    const isBetween = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return isBetween && lat >= south && lat <= north && isPoint(columns, row);
  };
}

function hasValue({ facets }: Columns, facet: FacetName, wanted: ReadonlySet<string>): (row: number) => boolean {
  const { codes, values, rows } = facets[facet];
  const isWanted = new Uint8Array(values.length);
  for (const value of wanted) {
    const code = codes.get(value);
    if (code !== undefined) isWanted[code] = 1;
  }
  const [starts, own] = [rows.starts.values, rows.values.values];
  return (row) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      if (isWanted[own[at] as number] === 1) return true;
    }
    return false;
  };
}

/** Whether one of the measures, any for null, is told of at least so many. */
function reachesToll(
  { facets, figures }: Columns,
  measures: ReadonlySet<string> | null,
  min: number,
): (row: number) => boolean {
  const { rows, values } = facets.measure;
  const isWanted = values.map((value) => measures === null || measures.has(value));
  const [starts, own, people] = [rows.starts.values, rows.values.values, figures.values];
  return (row) => {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      if (isWanted[own[at] as number] === true && (people[at] as number) >= min) return true;
    }
    return false;
  };
}

export type Counts = { total: number; matching: number; undated: number; unlocated: number };

/**
 * `undated` are those without a day that all but the days in the selection lets in, `unlocated` those without a place, or, where
 * bounds are asked for, without a point.
 */
export function countSelection(columns: Columns, selection: Selection, out: Hindrances): Counts {
  const { earliest, precision, count } = columns;
  const [butDays, butPlace] = [~(HINDRANCE.days | HINDRANCE.dated), ~(HINDRANCE.bounds | HINDRANCE.located)];
  const counts = { total: count.alive, matching: 0, undated: 0, unlocated: 0 };
  for (let row = 0; row < out.length; row += 1) {
    const why = out[row] as number;
    if (why === 0) counts.matching += 1;
    if (earliest.values[row] === NO_DAY && (why & butDays) === 0) counts.undated += 1;
    const isNowhere = selection.bounds === null ? precision.values[row] === NO_PLACE : !isPoint(columns, row);
    if (isNowhere && (why & butPlace) === 0) counts.unlocated += 1;
  }
  return counts;
}
