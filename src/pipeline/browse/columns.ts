/** Facts of incidents in, columns of numbers that are quick to filter and count out. */

import { EVENT_TYPES, MEASURES, MODES } from "#model/codes.ts";
import { CONTRADICTION_KINDS, GRADES, REVIEW_STATES } from "#model/incident.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import { AGREEMENTS, type Facts, type ListedPlace, type Named } from "./facts.ts";
import { append, appendSeveral, type Growing, growing, type Several, several } from "./growing.ts";

export const FACETS = [
  "actor",
  "place",
  "type",
  "mode",
  "measure",
  "grade",
  "agreement",
  "contradiction",
  "review",
  "outlet",
  "origin",
  "ground",
] as const;
export type FacetName = (typeof FACETS)[number];

/** Values of one facet as numbers, in the order in which they were first met, or of their closed list. */
export type FacetColumn = Readonly<{
  codes: Map<string, number>;
  values: string[];
  labels: string[];
  rows: Several;
}>;

/** An area that stands for a place that is only known to lie in it. */
export type Area = ListedPlace;

/** Later and earlier than any day: an incident without one. */
export const NO_DAY = -(2 ** 31);
/** Not in `PLACE_PRECISIONS`: an incident without a place. */
export const NO_PLACE = 255;
/** Instead of a toll that nobody told. */
export const NO_TOLL = -1;

/**
 * Incidents as columns; a row is never used again, so that what was sorted stays sorted. `alive` is 0 for incidents that ended.
 * `rowOf` gives the row of a position, `positionOf` the position of an id. Days are days since 1970. `ranges` holds two numbers a range, of all accounts; `earliest` and `latest` are the chosen one's.
 */
export type Columns = Readonly<{
  count: { rows: number; alive: number };
  rowOf: Map<number, number>;
  positionOf: Map<string, number>;
  position: Growing<Float64Array>;
  alive: Growing<Uint8Array>;
  ids: string[];
  /** `numberOfId` of each */
  idNumber: Growing<Float64Array>;
  titles: string[];
  earliest: Growing<Int32Array>;
  latest: Growing<Int32Array>;
  ranges: Readonly<{ starts: Growing<Uint32Array>; values: Growing<Int32Array> }>;
  precision: Growing<Uint8Array>;
  lat: Growing<Float64Array>;
  lon: Growing<Float64Array>;
  /** index in `areas.list` of the chosen place, 0 without one */
  area: Growing<Uint32Array>;
  areas: Readonly<{ codes: Map<string, number>; list: (Area | null)[] }>;
  killed: Growing<Float64Array>;
  urgency: Growing<Float64Array>;
  /** one number for each value of the facet `measure`, in its order */
  figures: Growing<Float64Array>;
  facets: Readonly<Record<FacetName, FacetColumn>>;
}>;

function facetColumn(known: readonly string[] = []): FacetColumn {
  return {
    codes: new Map(known.map((value, code) => [value, code])),
    values: [...known],
    labels: known.map(codeLabel),
    rows: several(),
  };
}

/** Codes of closed lists are words already; those in capitals are not shouted. */
function codeLabel(code: string): string {
  return code === "none" ? "not graded" : code.toLowerCase();
}

export function makeColumns(): Columns {
  const starts = growing(Uint32Array);
  append(starts, 0);
  return {
    count: { rows: 0, alive: 0 },
    rowOf: new Map(),
    positionOf: new Map(),
    position: growing(Float64Array),
    alive: growing(Uint8Array),
    ids: [],
    idNumber: growing(Float64Array),
    titles: [],
    earliest: growing(Int32Array),
    latest: growing(Int32Array),
    ranges: { starts, values: growing(Int32Array) },
    precision: growing(Uint8Array),
    lat: growing(Float64Array),
    lon: growing(Float64Array),
    area: growing(Uint32Array),
    areas: { codes: new Map(), list: [null] },
    killed: growing(Float64Array),
    urgency: growing(Float64Array),
    figures: growing(Float64Array),
    facets: {
      actor: facetColumn(),
      place: facetColumn(),
      type: facetColumn(EVENT_TYPES),
      mode: facetColumn(MODES),
      measure: facetColumn(MEASURES),
      grade: facetColumn([...GRADES, "none"]),
      agreement: facetColumn(AGREEMENTS),
      contradiction: facetColumn(CONTRADICTION_KINDS),
      review: facetColumn(REVIEW_STATES),
      outlet: facetColumn(),
      origin: facetColumn(),
      ground: facetColumn(["current", "background"]),
    },
  };
}

/** The value's number; a new value gets the next one, and keeps the first name that is more than its id. */
function codeOf({ codes, values, labels }: FacetColumn, [value, label]: Named): number {
  const known = codes.get(value);
  if (known !== undefined) {
    if (labels[known] === value && label !== value) labels[known] = label;
    return known;
  }
  codes.set(value, values.length);
  labels.push(label);
  return values.push(value) - 1;
}

function areaOf({ codes, list }: Columns["areas"], place: ListedPlace): number {
  const key = `${place.precision} ${place.placeId}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  codes.set(key, list.length);
  return list.push(place) - 1;
}

/** Hex digits that a number holds without loss. */
const DIGITS = 13;

/** The first digits of an id after its kind, for a quick order; ids with equal ones have to be compared themselves. */
export function numberOfId(id: string): number {
  const start = id.indexOf("_") + 1;
  return Number.parseInt(id.slice(start, start + DIGITS), 16) || 0;
}

/** Adds an incident that is not there yet. */
export function addRow(columns: Columns, position: number, facts: Facts): void {
  const { count, rowOf, positionOf, ids, titles } = columns;
  rowOf.set(position, count.rows);
  positionOf.set(facts.id, position);
  count.rows += 1;
  count.alive += 1;
  append(columns.position, position);
  append(columns.alive, 1);
  ids.push(facts.id);
  append(columns.idNumber, numberOfId(facts.id));
  titles.push(facts.title);
  append(columns.urgency, facts.urgency);
  addDays(columns, facts);
  addPlace(columns, facts);
  addFigures(columns, facts);
  addFacets(columns, facts);
}

/** An incident that ended; of one that is not there, nothing. */
export function dropRow({ rowOf, positionOf, ids, alive, count }: Columns, position: number): void {
  const row = rowOf.get(position);
  if (row === undefined) return;
  rowOf.delete(position);
  const id = ids[row] as string;
  if (positionOf.get(id) === position) positionOf.delete(id);
  alive.values[row] = 0;
  count.alive -= 1;
}

function addDays({ earliest, latest, ranges }: Columns, { days }: Facts): void {
  const numbers = days.map(([first, last]) => [dayNumber(first), dayNumber(last)] as const);
  append(earliest, numbers[0]?.[0] ?? NO_DAY);
  append(latest, numbers[0]?.[1] ?? NO_DAY);
  for (const day of numbers.flat()) append(ranges.values, day);
  append(ranges.starts, ranges.values.length);
}

function addPlace({ precision, lat, lon, area, areas }: Columns, { place }: Facts): void {
  append(precision, place === null ? NO_PLACE : PLACE_PRECISIONS.indexOf(place.precision));
  append(lat, place?.lat ?? 0);
  append(lon, place?.lon ?? 0);
  append(area, place === null ? 0 : areaOf(areas, place));
}

function addFigures({ killed, figures }: Columns, facts: Facts): void {
  const told = new Map(facts.figures);
  append(killed, told.get("killed") ?? NO_TOLL);
  for (const [, people] of facts.figures) append(figures, people);
}

function addFacets({ facets }: Columns, facts: Facts): void {
  const named: Readonly<Record<FacetName, readonly Named[]>> = {
    actor: facts.actors,
    place: facts.places,
    type: plain([facts.event]),
    mode: plain(facts.modes),
    measure: plain(facts.figures.map(([measure]) => measure)),
    grade: plain([facts.grade]),
    agreement: plain([facts.agreement]),
    contradiction: plain(facts.contradictions),
    review: plain([facts.review]),
    outlet: plain(facts.outlets),
    origin: facts.origins,
    ground: plain([facts.ground]),
  };
  for (const name of FACETS) {
    const column = facets[name];
    appendSeveral(
      column.rows,
      named[name].map((value) => codeOf(column, value)),
    );
  }
}

function plain(values: readonly string[]): readonly Named[] {
  return values.map((value) => [value, value]);
}

/** Whether a row's place is known to a point or near it. */
export function isPoint({ precision }: Columns, row: number): boolean {
  return (precision.values[row] as number) <= NEAR;
}

const NEAR = PLACE_PRECISIONS.indexOf("near");

/** The values of a facet that a row has, in the order of its facts. */
export function valuesOf({ facets }: Columns, facet: FacetName, row: number): readonly string[] {
  const { rows, values } = facets[facet];
  const codes = rows.values.values.subarray(rows.starts.values[row], rows.starts.values[row + 1]);
  return Array.from(codes, (code) => values[code] as string);
}
