/** A store in, answers about selections of its incidents out: as list, facets, map and timeline. */
import { setTimeout } from "node:timers/promises";
import { csvHeader, csvRows } from "#export/csv.ts";
import type { ValueId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import { addRow, type Columns, dropRow, type FacetName, makeColumns, valuesOf } from "./columns.ts";
import { countFacets, type FacetCounts } from "./facets.ts";
import { type Facts, type ListedIncident, SUMMARY_FORM } from "./facts.ts";
import { keepSummaries, presentPositions, renewSummaries, type SummaryStore } from "./keep-summaries.ts";
import { type MapSymbols, mapSymbols } from "./map.ts";
import { formatCursor, indexAfter, orderRows, pageOf, SORTS, type Sort } from "./order.ts";
import {
  type Asked,
  type Counts,
  countSelection,
  type Hindrances,
  hindrances,
  parseSelection,
  type Selection,
} from "./selection.ts";
import { binTimes, type Timeline, type TimeUnit } from "./timeline.ts";

type BrowsingStore = SummaryStore &
  Pick<Store, "incidentsChangedSince" | "summaryFacts" | "summaryLines" | "incidentsAt" | "incidentsWithWords">;

type Ordered = Readonly<{ sort?: Sort | undefined }>;
type Paged = Ordered & Readonly<{ limit?: number | undefined; after?: string | undefined }>;

/**
 * All answers are of the record as it is when they are asked for, whoever changed it.
 * They throw `InputError` `filter_invalid`, naming the parameter.
 */
export type Browsing = Readonly<{
  /** reads what is needed to answer, so that the first question need not wait for it; sorts in other orders when nobody asks */
  ready(): Promise<void>;
  list(asked: Asked & Paged): Promise<Counts & { incidents: ListedIncident[]; next: string | null }>;
  facets(
    asked: Asked &
      Readonly<{ facet?: readonly FacetName[] | undefined; limit?: number | undefined; find?: string | undefined }>,
  ): Promise<Counts & { facets: FacetCounts[] }>;
  map(asked: Asked & Readonly<{ cell?: number | undefined }>): Promise<Counts & MapSymbols>;
  timeline(asked: Asked & Readonly<{ unit?: TimeUnit | undefined }>): Promise<Counts & Timeline>;
  /** all that match, as lines of CSV; with `bom` spreadsheets take them for UTF-8 */
  csv(asked: Asked & Ordered, bom: boolean): Promise<AsyncIterable<string>>;
}>;

const DEFAULT_SORT: Sort = "-day";
const DEFAULT_LIMIT = 100;
const DEFAULT_FACET_VALUES = 12;
const FACTS_PER_QUERY = 2000;
const CSV_BATCH = 100;
const IDLE_MS = 500;
/** The four views of one selection ask for the same one. */
const SELECTIONS_KEPT = 8;

type Selected = Readonly<{ columns: Columns; selection: Selection; out: Hindrances; counts: Counts }>;

/** What is in memory, and the newest audit entry that it knows of. */
type Index = { columns: Columns; seq: number; orders: Map<Sort, Uint32Array>; selected: Map<string, Selected> };

function emptyIndex(): Index {
  return { columns: makeColumns(), seq: 0, orders: new Map(), selected: new Map() };
}

function keep(kept: Map<string, Selected>, key: string, selected: Selected): void {
  const oldest = kept.size >= SELECTIONS_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, selected);
}

export function openBrowsing(store: BrowsingStore): Browsing {
  let index = emptyIndex();
  let updating: Promise<Index> | null = null;
  const update = async (): Promise<Index> => {
    if (index.columns.count.rows > 2 * index.columns.count.alive + MOST_DEAD) index = emptyIndex();
    await bringUpToDate(store, index);
    return index;
  };
  /** Questions that come while it is brought up to date wait for the same. */
  const current = (): Promise<Index> => {
    updating ??= update().finally(() => {
      updating = null;
    });
    return updating;
  };
  let questions = 0;
  /** Each order takes a tenth of a second with 100,000 incidents: not while somebody waits for an answer. */
  const sortWhenIdle = async (now: Index): Promise<void> => {
    for (const sort of SORTS) {
      for (let before = -1; before !== questions; ) {
        before = questions;
        await setTimeout(IDLE_MS, undefined, { ref: false });
      }
      orderOf(now, sort);
    }
  };
  const select = async (asked: Asked) => {
    questions += 1;
    const selection = parseSelection(asked);
    const now = await current();
    const key = JSON.stringify(asked);
    const known = now.selected.get(key);
    if (known !== undefined) return { index: now, ...known };
    const { seq } = now;
    const found = await findWords(store, now, selection);
    const out = hindrances(now.columns, selection, found);
    const selected: Selected = {
      columns: now.columns,
      selection,
      out,
      counts: countSelection(now.columns, selection, out),
    };
    // Not kept when the record changed while it was searched.
    if (now.seq === seq) keep(now.selected, key, selected);
    return { index: now, ...selected };
  };
  return {
    ready: async () => {
      const now = await current();
      orderOf(now, DEFAULT_SORT);
      void sortWhenIdle(now);
    },
    list: async ({ sort = DEFAULT_SORT, limit = DEFAULT_LIMIT, after, ...asked }) => {
      const { index: now, columns, out, counts } = await select(asked);
      const order = orderOf(now, sort);
      const start = after === undefined ? 0 : indexAfter(columns, order, { sort, after });
      const { rows, last } = pageOf(order, out, { start, limit });
      const end = rows.at(-1);
      const next = last || end === undefined ? null : formatCursor(columns, sort, end);
      const lines = await store.summaryLines(positionsOf(columns, rows));
      return { ...counts, incidents: lines.map((line): ListedIncident => JSON.parse(line)), next };
    },
    facets: async ({ facet: facets, limit = DEFAULT_FACET_VALUES, find = "", ...asked }) => {
      const { columns, selection, out, counts } = await select(asked);
      return { ...counts, facets: countFacets(columns, selection, out, { asked: facets, limit, find }) };
    },
    map: async ({ cell, ...asked }) => {
      const { columns, out, counts } = await select(asked);
      return { ...counts, ...mapSymbols(columns, out, cell) };
    },
    timeline: async ({ unit, ...asked }) => {
      const { columns, out, counts } = await select(asked);
      return { ...counts, ...binTimes(columns, out, unit) };
    },
    csv: async ({ sort = DEFAULT_SORT, ...asked }, bom) => {
      const { index: now, columns, out } = await select(asked);
      return csvLines(store, columns, selectedIn(orderOf(now, sort), out), bom);
    },
  };
}

/** Rows of ended incidents that are put up with before the columns are made anew. */
const MOST_DEAD = 10_000;

async function bringUpToDate(store: BrowsingStore, index: Index): Promise<void> {
  const { seq, ids } = await store.incidentsChangedSince(index.seq);
  if (ids === null || ids.length > 0) {
    const isNew = index.columns.count.rows === 0;
    const { gone, missing } =
      ids === null || isNew ? await compareAll(store, index) : await compareSome(store, index, ids);
    const added: PlacedFacts[] = [];
    for await (const page of factsOf(store, missing)) {
      // Nobody looks at a new index yet: what is in the columns need not be held twice.
      if (isNew) addRows(index.columns, page);
      else added.push(...page);
    }
    // From here on without a pause: whoever holds the columns sees them before or after, not between.
    for (const position of gone) dropRow(index.columns, position);
    addRows(index.columns, added);
    index.selected.clear();
  }
  index.seq = seq;
}

/** Positions that the columns hold and should not, and those that they lack, rising. */
type Difference = Readonly<{ gone: readonly number[]; missing: readonly number[] }>;

async function compareAll(store: BrowsingStore, { columns }: Index): Promise<Difference> {
  await keepSummaries(store);
  const present = await presentPositions(store);
  const isPresent = new Set(present);
  return {
    gone: [...columns.rowOf.keys()].filter((position) => !isPresent.has(position)),
    missing: present.filter((position) => !columns.rowOf.has(position)),
  };
}

/** @param ids  those that may have changed */
async function compareSome(store: BrowsingStore, { columns }: Index, ids: readonly ValueId[]): Promise<Difference> {
  const found = await store.incidentPositions(ids);
  const present = found.map(({ position }) => position).sort((left, right) => left - right);
  const isPresent = new Set(present);
  const known = ids.flatMap((id) => columns.positionOf.get(id) ?? []);
  const gone = known.filter((position) => !isPresent.has(position));
  await renewSummaries(store, { present, gone, kept: await store.summaryForms(present) });
  return { gone, missing: present.filter((position) => !columns.rowOf.has(position)) };
}

type PlacedFacts = Readonly<{ position: number; facts: Facts }>;

function addRows(columns: Columns, added: readonly PlacedFacts[]): void {
  for (const { position, facts } of added) addRow(columns, position, facts);
}

/** @param positions  rising */
async function* factsOf(store: BrowsingStore, positions: readonly number[]): AsyncGenerator<readonly PlacedFacts[]> {
  const wanted = new Set(positions);
  const last = positions.at(-1) ?? 0;
  for (let after = (positions[0] ?? 0) - 1; after < last; ) {
    const page = await store.summaryFacts({ form: SUMMARY_FORM, after, limit: FACTS_PER_QUERY });
    yield page
      .filter(({ position }) => wanted.has(position))
      .map(({ position, facts }) => ({ position, facts: JSON.parse(facts) }));
    after = page.at(-1)?.position ?? last;
  }
}

function orderOf({ columns, orders }: Index, sort: Sort): Uint32Array {
  const order = orderRows(columns, sort, orders.get(sort) ?? null);
  orders.set(sort, order);
  return order;
}

/** 1 for rows that hold the words that are sought; null when none are. */
async function findWords(store: BrowsingStore, { columns }: Index, { words }: Selection): Promise<Uint8Array | null> {
  if (words === null) return null;
  const found = new Uint8Array(columns.count.rows);
  for (const position of await store.incidentsWithWords(words)) {
    const row = columns.rowOf.get(position);
    if (row !== undefined) found[row] = 1;
  }
  return found;
}

function positionsOf({ position }: Columns, rows: readonly number[]): readonly number[] {
  return rows.map((row) => position.values[row] as number);
}

function selectedIn(order: Uint32Array, out: Hindrances): Uint32Array {
  return order.filter((row) => out[row] === 0);
}

async function* csvLines(
  store: BrowsingStore,
  columns: Columns,
  rows: Uint32Array,
  bom: boolean,
): AsyncGenerator<string> {
  yield csvHeader(bom);
  for (let start = 0; start < rows.length; start += CSV_BATCH) {
    const some = [...rows.subarray(start, start + CSV_BATCH)];
    const incidents = await store.incidentsAt(positionsOf(columns, some));
    yield csvRows(
      incidents.map((incident, at) => ({ incident, modes: valuesOf(columns, "mode", some[at] as number) })),
    );
  }
}
