/** Reports into a workspace and its record out again: storing, reading and linking, for every door. */
import type { InputError } from "#model/errors.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { RawReport, Report } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import type { DocumentId } from "#model/span.ts";
import { compareIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import { type FilterText, type IncidentPage, type PageRequest, parseIncidentFilter } from "#store/incident-filter.ts";
import type { AddOutcome, ReportState, Store } from "#store/store.ts";
import { rawBytes, storeReports, type Workspace } from "#store/workspace.ts";
import { keepSummaries } from "./browse/keep-summaries.ts";
import { decidedReadings } from "./decisions/decided-record.ts";
import { type LinkStep, type Part, planStep } from "./linking/plan-links.ts";
import type { Intake } from "./open-reports.ts";
import type { Linker, Reader } from "./read-report.ts";
import { readReports } from "./read-reports.ts";
import { reportBatches } from "./report-batches.ts";
import { staleReports } from "./stale-readings.ts";

export type { Workspace } from "#store/workspace.ts";

/** `producers` names the reader and its rules with their versions: a report read by the same is not read again. */
export type Readers = Readonly<{ reader: Reader; producers: string }>;

/**
 * What became of one input, as it happens. `stored` is the acknowledgement: from then on a crash cannot lose the report.
 * Reports are stored some at a time, then read; events of one kind come in the order of the inputs.
 * `read` follows for every report that had no reading by the same producers; `readable` false says that it was kept and not read.
 */
export type AddEvent =
  | Readonly<{ kind: "refused"; error: InputError }>
  | Readonly<{ kind: "stored"; report: Report; outcome: AddOutcome }>
  | Readonly<{ kind: "read"; report: Report; readable: boolean; notes: readonly Note[] }>;

export type AddSummary = Readonly<{ refused: number; stored: number; known: number; read: number; unreadable: number }>;

/** Another process that stores readings or decisions meanwhile makes a link out of date; it then links itself. */
const LINK_ATTEMPTS = 5;
const UNREAD_PER_QUERY = 100;

/**
 * Stores every report, reads those that are new or newly described, also those that an earlier run was killed before
 * reading, and links the record when anything changed. The order of reports, and how they are spread over calls, changes
 * nothing in the incidents.
 *
 * @throws InputError when the workspace cannot be written; what was acknowledged is then stored, and the next call goes on
 */
export async function addReports(
  workspace: Workspace,
  intakes: AsyncIterable<Intake>,
  { reader, producers }: Readers,
  onEvent: (event: AddEvent) => void | Promise<void>,
  onLinking?: (progress: LinkProgress) => void,
): Promise<AddSummary> {
  const count = { refused: 0, stored: 0, known: 0, read: 0, unreadable: 0 };
  const tell = async (event: AddEvent): Promise<void> => {
    if (event.kind === "refused") count.refused += 1;
    else if (event.kind === "stored") count[event.outcome === "stored" ? "stored" : "known"] += 1;
    else count[event.readable ? "read" : "unreadable"] += 1;
    await onEvent(event);
  };
  for await (const batch of reportBatches(intakes)) await addBatch(workspace, batch, { reader, producers }, tell);
  try {
    await readUnread(workspace, { reader, producers }, tell);
    await readStale(workspace, { reader, producers }, tell);
  } finally {
    // A report from an earlier run on which the reader fails must not keep the others out of the record.
    await relink(workspace, { reader, producers, onProgress: onLinking });
  }
  await keepSummaries(workspace.store);
  return count;
}

type Tell = (event: AddEvent) => Promise<void>;

async function addBatch(workspace: Workspace, batch: readonly Intake[], readers: Readers, tell: Tell): Promise<void> {
  for (const intake of batch) if (!intake.ok) await tell({ kind: "refused", error: intake.error });
  const raws = batch.flatMap((intake) => (intake.ok ? intake.raw : []));
  const added = raws.length === 0 ? [] : await storeReports(workspace, raws);
  for (const { report, outcome } of added) await tell({ kind: "stored", report, outcome });
  const unread: RawReport[] = [];
  for (const [index, { report, outcome }] of added.entries()) {
    const state = await workspace.store.report(report.id);
    const isRead = outcome !== "metadata-changed" && state?.producers === readers.producers;
    if (!isRead) unread.push({ report, bytes: raws[index]!.bytes });
  }
  await readAll(workspace, unread, readers, tell);
}

/** Each reading is stored when those before it are. */
async function readAll(
  { store }: Workspace,
  raws: AsyncIterable<RawReport> | Iterable<RawReport>,
  { reader, producers }: Readers,
  tell: Tell,
): Promise<void> {
  for await (const reading of readReports(raws, reader)) {
    await store.storeReading(reading, producers);
    await tell({ kind: "read", report: reading.report, readable: reading.annotated !== null, notes: reading.notes });
  }
}

/** What a killed process acknowledged and did not come to read. */
async function readUnread(workspace: Workspace, readers: Readers, tell: Tell): Promise<void> {
  const lost = new Set<DocumentId>();
  for (;;) {
    const unread = await workspace.store.unread(UNREAD_PER_QUERY + lost.size);
    const next = unread.filter(({ report }) => !lost.has(report.id));
    if (next.length === 0) return;
    const found = rawReports(workspace, next, (id) => lost.add(id));
    await readAll(workspace, found, readers, tell);
  }
}

/** What was read before the user added places or parties, or took some away. */
async function readStale(workspace: Workspace, readers: Readers, tell: Tell): Promise<void> {
  const stale = await staleReports(workspace.store, readers.reader);
  await readAll(
    workspace,
    rawReports(workspace, stale, () => {}),
    readers,
    tell,
  );
}

/** A file that is missing is for `verify` to tell; the other reports are no worse for it. */
async function* rawReports(
  workspace: Workspace,
  states: readonly ReportState[],
  onLost: (id: DocumentId) => void,
): AsyncGenerator<RawReport> {
  for (const { report } of states) {
    const bytes = await rawBytes(workspace, report.id);
    if (bytes === null) onLost(report.id);
    else yield { report, bytes };
  }
}

/** Reports, then incidents of them, so many done of all. Told of what is linked in parts only. */
export type LinkProgress = Readonly<{ of: "reports" | "incidents"; done: number; all: number }>;

export type RelinkOptions = Readonly<{
  reader: Linker;
  producers: string;
  onProgress?: ((progress: LinkProgress) => void) | undefined;
  part?: Part;
}>;

/** Some hundred MiB in memory. */
const USUAL_PART: Part = { reports: 1000, bytes: 32 * 2 ** 20 };

/**
 * Takes into the record what was stored since it was last linked: the new readings, and what they and new decisions change. All
 * of it is made again when the rules are others than those that made it. What is more than a part is linked in parts: memory does
 * not grow with it, and a process that is stopped leaves the rest to the next one. The record stays what it was until all is linked.
 *
 * @returns  `current` when there was nothing to do; `stale` when other processes kept writing meanwhile
 */
export async function relink(
  { store }: Pick<Workspace, "store">,
  { reader, producers, onProgress = () => {}, part = USUAL_PART }: RelinkOptions,
): Promise<"linked" | "current" | "stale"> {
  const all = { reports: 0, incidents: 0 };
  for (let attempt = 0; attempt < LINK_ATTEMPTS; attempt += 1) {
    const step = await store.inIndex((index) => planStep(index, { linker: reader, producers, part }));
    if (step === null) return attempt === 0 ? "current" : "linked";
    if ((await storeStep(store, step)) === "stale") continue;
    if (step.progress !== null) {
      const { of, done, left } = step.progress;
      all[of] = Math.max(all[of], done + left);
      onProgress({ of, done: all[of] - left, all: all[of] });
    }
    if (isComplete(step)) return "linked";
    attempt = 0;
  }
  return "stale";
}

/** The name of the rules with which the record is linked, or is being linked: what a reader adds to it stays where nothing is read again. */
export async function linkingRules({ store }: Pick<Workspace, "store">, rules: string): Promise<string> {
  const { linkedBy, making } = await store.linkState();
  const by = making?.by ?? linkedBy;
  return by?.startsWith(rules) ? by : rules;
}

function storeStep(store: Store, step: LinkStep): Promise<"stored" | "stale"> {
  return step.kind === "links" ? store.storeLinks(step.changes) : store.storeMade(step.made);
}

function isComplete(step: LinkStep): boolean {
  return step.kind === "links" ? step.changes.due === null : step.made.outcomes !== null;
}

/** The whole record as it was last linked, and how many readings and decisions were stored since. */
export async function loadRecord({ store }: Workspace): Promise<Readonly<{ record: CaseRecord; unlinked: number }>> {
  const { readings, readingsUpTo, decisions, decisionsUpTo } = await store.readings();
  const stored = await store.linked();
  const linked = stored?.linked ?? { clusters: [], judgements: [], standalone: [], copies: [] };
  const later = readingsUpTo - (stored?.readingsUpTo ?? 0) + decisionsUpTo - (stored?.decisionsUpTo ?? 0);
  // A record that is being made again lacks copies and judgements meanwhile, whatever was stored since.
  const unlinked = Math.max(later, await countUnmade(store));
  const incidents = (stored?.incidents ?? []).toSorted(compareIncidents);
  return { record: { readings: decidedReadings(readings, decisions), linked, incidents }, unlinked };
}

/** Reports that are still to be linked in a record that is linked in parts, at least one; 0 when none is. */
async function countUnmade(store: Store): Promise<number> {
  const { making } = await store.linkState();
  if (making === null) return 0;
  return Math.max(1, await store.inIndex((index) => index.countWaiting({ after: 0, anew: false })));
}

/** What the list of incidents is asked of: a workspace, or its record as of a past day. */
export type Listed = Readonly<{ store: Pick<Store, "incidents"> }>;

/** @throws InputError `filter_invalid`, naming the option */
export async function listIncidents({ store }: Listed, text: FilterText, page: PageRequest): Promise<IncidentPage> {
  return store.incidents(parseIncidentFilter(text), page);
}
