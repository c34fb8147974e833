/** A store in, the columns of its present incidents out, brought up to date at every look, whoever changed the record. */
import type { ValueId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import { addRow, type Columns, dropRow, makeColumns } from "./columns.ts";
import { type Facts, SUMMARY_FORM } from "./facts.ts";
import { keepSummaries, presentPositions, type SummaryStore } from "./keep-summaries.ts";
import { orderRows, type Sort } from "./order.ts";
import type { Counts, Hindrances, Selection } from "./selection.ts";

export type IndexStore = SummaryStore & Pick<Store, "incidentsChangedSince" | "summaryFacts">;

export type Selected = Readonly<{ columns: Columns; selection: Selection; out: Hindrances; counts: Counts }>;

/** What is in memory, and the newest audit entry that it knows of. Selections are kept until something changes. */
export type Index = { columns: Columns; seq: number; orders: Map<Sort, Uint32Array>; selected: Map<string, Selected> };

function emptyIndex(): Index {
  return { columns: makeColumns(), seq: 0, orders: new Map(), selected: new Map() };
}

/** Few, so that what is parsed is gone before the engine takes it for something that stays. */
const FACTS_PER_QUERY = 200;
/** Rows of ended incidents that are put up with before the columns are made anew. */
const MOST_DEAD = 10_000;

/** @returns  what gives the index as it is now */
export function openLiveIndex(store: IndexStore): () => Promise<Index> {
  let index = emptyIndex();
  let running: Promise<Index> | null = null;
  let following: Promise<Index> | null = null;
  const update = async (): Promise<Index> => {
    if (index.columns.count.rows > 2 * index.columns.count.alive + MOST_DEAD) index = emptyIndex();
    await bringUpToDate(store, index);
    return index;
  };
  const start = (): Promise<Index> => {
    running = update().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (following !== null) return following;
    if (running === null) return start();
    // What runs may have looked before the last change: those who come meanwhile share the look that follows.
    following = running
      .catch(() => undefined)
      .then(() => {
        following = null;
        return start();
      });
    return following;
  };
}

async function bringUpToDate(store: IndexStore, index: Index): Promise<void> {
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

async function compareAll(store: IndexStore, { columns }: Index): Promise<Difference> {
  await keepSummaries(store);
  const present = await presentPositions(store);
  const isPresent = new Set(present);
  return {
    gone: [...columns.rowOf.keys()].filter((position) => !isPresent.has(position)),
    missing: present.filter((position) => !columns.rowOf.has(position)),
  };
}

/** @param ids  those that may have changed */
async function compareSome(store: IndexStore, { columns }: Index, ids: readonly ValueId[]): Promise<Difference> {
  const found = await store.incidentPositions(ids);
  const present = found.map(({ position }) => position).sort((left, right) => left - right);
  const isPresent = new Set(present);
  const known = ids.flatMap((id) => columns.positionOf.get(id) ?? []);
  const gone = known.filter((position) => !isPresent.has(position));
  await keepSummaries(store);
  return { gone, missing: present.filter((position) => !columns.rowOf.has(position)) };
}

type PlacedFacts = Readonly<{ position: number; facts: Facts }>;

function addRows(columns: Columns, added: readonly PlacedFacts[]): void {
  for (const { position, facts } of added) addRow(columns, position, facts);
}

/** @param positions  rising */
async function* factsOf(store: IndexStore, positions: readonly number[]): AsyncGenerator<readonly PlacedFacts[]> {
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

/** Sorts when it is first asked for; what changes since is sorted in. */
export function orderOf({ columns, orders }: Index, sort: Sort): Uint32Array {
  const order = orderRows(columns, sort, orders.get(sort) ?? null);
  orders.set(sort, order);
  return order;
}
