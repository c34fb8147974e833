/** A store in, answers about selections of its incidents out: as list, facets, map and timeline. */
import { setTimeout } from "node:timers/promises";
import { csvHeader, csvRows } from "#export/csv.ts";
import type { Store } from "#store/store.ts";
import { type Columns, type FacetName, valuesOf } from "./columns.ts";
import { countFacets, type FacetCounts } from "./facets.ts";
import type { ListedIncident } from "./facts.ts";
import { type Index, type IndexStore, openLiveIndex, orderOf, type Selected } from "./live-index.ts";
import { type MapSymbols, mapSymbols } from "./map.ts";
import { formatCursor, indexAfter, pageOf, SORTS, type Sort } from "./order.ts";
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

type BrowsingStore = IndexStore & Pick<Store, "summaryLines" | "incidentsAt" | "incidentsWithWords">;

type Ordered = Readonly<{ sort?: Sort | undefined }>;
type Paged = Ordered & Readonly<{ limit?: number | undefined; after?: string | undefined; skip?: number | undefined }>;

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
const CSV_BATCH = 100;
const IDLE_MS = 500;
/** The four views of one selection ask for the same one. */
const SELECTIONS_KEPT = 8;

function keep(kept: Map<string, Selected>, key: string, selected: Selected): void {
  const oldest = kept.size >= SELECTIONS_KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, selected);
}

export function openBrowsing(store: BrowsingStore): Browsing {
  const current = openLiveIndex(store);
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
    list: async ({ sort = DEFAULT_SORT, limit = DEFAULT_LIMIT, after, skip = 0, ...asked }) => {
      const { index: now, columns, out, counts } = await select(asked);
      const order = orderOf(now, sort);
      const start = after === undefined ? 0 : indexAfter(columns, order, { sort, after });
      const { rows, last } = pageOf(order, out, { start, skip, limit });
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
