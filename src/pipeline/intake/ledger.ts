/** What the thread tells in, the state of every job and item out. */
import type { DocumentId } from "#model/span.ts";
import {
  ENDED,
  type GivenKind,
  type IntakeItem,
  type IntakeJob,
  ITEM_STATES,
  type ItemState,
  type Refusal,
} from "./item.ts";
import type { IntakeEvent, Opened } from "./messages.ts";
import { keepSample, type Sample, timeLeft } from "./time-left.ts";

/** Jobs that are done are forgotten, the oldest first, when there are more. */
const MOST_JOBS = 50;

type Job = {
  readonly id: string;
  readonly startedAt: string;
  readonly leftover: boolean;
  readonly items: IntakeItem[];
  /** places in `items`, by report: the same bytes may come twice */
  readonly places: Map<DocumentId, number[]>;
  readonly counts: Record<ItemState, number>;
  readonly markup: Set<DocumentId>;
  /** entries that may still give items */
  open: number;
  paused: boolean;
  linking: boolean;
  linked: boolean;
  fault: Refusal | null;
};

export type ItemPage = Readonly<{ items: readonly IntakeItem[]; next: number | null }>;

export type Ledger = Readonly<{
  begin: (id: string, startedAt: string, leftover: boolean) => void;
  /** @returns  the number of the item */
  enter: (job: string, name: string, given: GivenKind) => number;
  /** reports that are stored and were never read */
  enterStored: (
    job: string,
    stored: readonly Readonly<{ doc: DocumentId; name: string; bytes: number; markup: boolean }>[],
  ) => void;
  hear: (event: IntakeEvent) => void;
  setPaused: (job: string, paused: boolean) => void;
  /** what was handed over and not stored is gone: the thread ended */
  lose: (job: string, refusal: Refusal) => void;
  has: (job: string) => boolean;
  /** newest first */
  jobs: () => readonly IntakeJob[];
  job: (id: string) => IntakeJob | null;
  item: (job: string, n: number) => IntakeItem | null;
  items: (
    job: string,
    page: Readonly<{ after: number; limit: number; states: ReadonlySet<ItemState> | null }>,
  ) => ItemPage;
  /** what is stored and not read, in the order of coming in */
  unread: (job: string) => readonly DocumentId[];
}>;

const NEW_ITEM = {
  bytes: null,
  doc: null,
  outcome: null,
  sameAs: null,
  refusal: null,
  read: null,
  linked: null,
} as const;

function noCounts(): Record<ItemState, number> {
  return Object.fromEntries(ITEM_STATES.map((state) => [state, 0])) as Record<ItemState, number>;
}

export function makeLedger(): Ledger {
  const jobs = new Map<string, Job>();
  let samples: readonly Sample[] = [];
  let linkMs = 0;

  const append = (job: Job, item: Omit<IntakeItem, "n">): number => {
    const n = job.items.length + 1;
    job.items.push({ ...item, n });
    job.linked = false;
    job.counts[item.state] += 1;
    if (item.doc !== null) job.places.set(item.doc, [...(job.places.get(item.doc) ?? []), n - 1]);
    return n;
  };
  const change = (job: Job, place: number, changed: Partial<IntakeItem>): void => {
    const before = job.items[place];
    if (before === undefined) return;
    const item = { ...before, ...changed };
    job.items[place] = item;
    if (changed.state !== undefined) job.linked = false;
    job.counts[before.state] -= 1;
    job.counts[item.state] += 1;
    if (before.doc === null && item.doc !== null) {
      job.places.set(item.doc, [...(job.places.get(item.doc) ?? []), place]);
    }
  };
  const changeDoc = (doc: DocumentId, changed: (item: IntakeItem) => Partial<IntakeItem> | null): void => {
    for (const job of jobs.values()) {
      for (const place of job.places.get(doc) ?? []) {
        const differing = changed(job.items[place]!);
        if (differing !== null) change(job, place, differing);
      }
    }
  };
  const open = (job: Job, entry: number, results: readonly Opened[]): void => {
    for (const result of results) {
      const item = openedItem(result, job.items[entry - 1]!.given);
      if (result.ok && /html/.test(result.mediaType)) job.markup.add(result.doc);
      const first = job.items[entry - 1]!;
      if (first.state === "storing" || first.state === "waiting") change(job, entry - 1, item);
      else append(job, item);
    }
  };

  const hear = (event: IntakeEvent): void => {
    if (event.kind === "reading") {
      changeDoc(event.doc, ({ state }) => (state === "stored" ? { state: "reading" } : null));
      return;
    }
    if (event.kind === "known") {
      // What nobody handed over before in these bytes was read by another process meanwhile.
      changeDoc(event.doc, ({ state, sameAs }) =>
        state === "stored" ? { state: sameAs === null ? "read" : "known" } : null,
      );
      return;
    }
    if (event.kind === "read") {
      const { doc, facts, ms } = event;
      if (ms !== null) samples = sampled(samples, jobs.values(), doc, ms);
      changeDoc(doc, ({ state }) =>
        state === "stored" || state === "reading" ? { state: facts.why === null ? "read" : "kept", read: facts } : null,
      );
      return;
    }
    if (event.kind === "bug") return;
    const job = jobs.get(event.job);
    if (job === undefined) return;
    if (event.kind === "storing") change(job, event.entry - 1, { state: "storing" });
    else if (event.kind === "opened") open(job, event.entry, event.results);
    else if (event.kind === "entered") job.open -= 1;
    else if (event.kind === "described") {
      changeDoc(event.doc, ({ state }) => (ENDED.has(state) ? { state: "stored", linked: null } : null));
    } else if (event.kind === "linking") job.linking = true;
    else if (event.kind === "fault") Object.assign(job, { fault: event.refusal, paused: true, linking: false });
    else {
      Object.assign(job, { linking: false, linked: true });
      linkMs = event.ms;
      for (const { doc, ...linked } of event.facts) changeDoc(doc, () => ({ linked }));
    }
  };

  return {
    begin: (id, startedAt, leftover) => {
      const done = [...jobs.values()].filter((job) => stateOf(job, jobs.values()) === "done");
      for (const { id: old } of done.slice(0, Math.max(0, jobs.size + 1 - MOST_JOBS))) jobs.delete(old);
      jobs.set(id, {
        id,
        startedAt,
        leftover,
        items: [],
        places: new Map(),
        counts: noCounts(),
        markup: new Set(),
        open: 0,
        paused: leftover,
        linking: false,
        linked: false,
        fault: null,
      });
    },
    enter: (id, name, given) => {
      const job = jobs.get(id)!;
      job.open += 1;
      return append(job, { ...NEW_ITEM, name, given, state: "waiting" });
    },
    enterStored: (id, stored) => {
      const job = jobs.get(id)!;
      for (const { doc, name, bytes, markup } of stored) {
        if (markup) job.markup.add(doc);
        append(job, { ...NEW_ITEM, name, given: "file", state: "stored", bytes, doc, outcome: "stored" });
      }
    },
    hear,
    setPaused: (id, paused) => {
      const job = jobs.get(id);
      if (job !== undefined) Object.assign(job, { paused, fault: null });
    },
    lose: (id, refusal) => {
      const job = jobs.get(id);
      for (const { n, state } of job?.items ?? []) {
        if (state === "waiting" || state === "storing") change(job!, n - 1, { state: "refused", refusal });
        else if (state === "reading") change(job!, n - 1, { state: "stored" });
      }
      if (job !== undefined) Object.assign(job, { open: 0, linking: false });
    },
    has: (id) => jobs.has(id),
    jobs: () => [...jobs.values()].reverse().map((job) => jobOf(job, jobs.values(), samples, linkMs)),
    job: (id) => {
      const job = jobs.get(id);
      return job === undefined ? null : jobOf(job, jobs.values(), samples, linkMs);
    },
    item: (id, n) => jobs.get(id)?.items[n - 1] ?? null,
    items: (id, { after, limit, states }) => {
      const found: IntakeItem[] = [];
      for (const item of (jobs.get(id)?.items ?? []).slice(after)) {
        if (states !== null && !states.has(item.state)) continue;
        if (found.length === limit) return { items: found, next: found.at(-1)!.n };
        found.push(item);
      }
      return { items: found, next: null };
    },
    unread: (id) =>
      (jobs.get(id)?.items ?? []).flatMap(({ state, doc }) =>
        doc !== null && (state === "stored" || state === "reading") ? doc : [],
      ),
  };
}

function openedItem(result: Opened, given: GivenKind): Omit<IntakeItem, "n"> {
  const { name } = result;
  if (!result.ok) return { ...NEW_ITEM, name, given, state: "refused", refusal: result.refusal };
  const { doc, bytes, outcome, sameAs, isQueued } = result;
  return { ...NEW_ITEM, name, given, state: isQueued ? "known" : "stored", doc, bytes, outcome, sameAs };
}

/** The bytes of a report are with the job that it came in. */
function sampled(samples: readonly Sample[], jobs: Iterable<Job>, doc: DocumentId, ms: number): readonly Sample[] {
  for (const job of jobs) {
    const bytes = job.items[job.places.get(doc)?.[0] ?? -1]?.bytes;
    if (typeof bytes === "number") return keepSample(samples, { bytes, markup: job.markup.has(doc), ms });
  }
  return samples;
}

function unfinished({ counts, items }: Job): number {
  return items.length - counts.read - counts.kept - counts.known - counts.refused;
}

function stateOf(job: Job, all: Iterable<Job>): IntakeJob["state"] {
  if (job.fault !== null) return "paused";
  if (job.linking) return "linking";
  const rest = unfinished(job);
  if (rest === 0 && job.open === 0) return job.linked || needsNoLinking(job) ? "done" : "linking";
  if (job.paused) return "paused";
  if (job.counts.reading > 0) return "reading";
  for (const other of all) {
    if (other === job) break;
    if (!other.paused && unfinished(other) > 0) return "waiting";
  }
  return job.counts.stored > 0 ? "reading" : "storing";
}

/** A job of refusals alone changes nothing in the record. */
function needsNoLinking({ counts, items }: Job): boolean {
  return counts.refused === items.length;
}

function jobOf(job: Job, all: Iterable<Job>, samples: readonly Sample[], linkMs: number): IntakeJob {
  const { id, startedAt, leftover, items, counts, markup, fault } = job;
  const rest = items.flatMap(({ state, doc, bytes }) =>
    state === "stored" || state === "reading" ? { bytes: bytes ?? 0, markup: doc !== null && markup.has(doc) } : [],
  );
  const state = stateOf(job, all);
  return {
    id,
    startedAt,
    state,
    leftover,
    total: items.length,
    counts: { ...counts },
    copies: items.filter(({ linked }) => linked !== null && linked.copyOf !== null).length,
    undated: items.filter(({ read }) => read !== null && read.why === null && read.published === null).length,
    left: state === "reading" || state === "waiting" ? timeLeft(rest, samples, linkMs) : null,
    fault,
  };
}
