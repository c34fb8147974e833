/** Reports into a workspace and its record out again: storing, reading and linking, for every door. */
import type { CopyGroup } from "#model/copies.ts";
import { InputError } from "#model/errors.ts";
import type { Incident, Judgement } from "#model/incident.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { RawReport, Report } from "#model/report.ts";
import type { Note } from "#model/sourced.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { type FilterText, type IncidentPage, type PageRequest, parseIncidentFilter } from "#store/incident-filter.ts";
import type { AddOutcome, ReportState } from "#store/store.ts";
import { rawBytes, storeReports, type Workspace } from "#store/workspace.ts";
import type { Intake } from "./open-reports.ts";
import { makeRecord, type Reader } from "./read-report.ts";
import { readReports } from "./read-reports.ts";
import { staleReports } from "./stale-places.ts";

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

/** Another process that stores readings meanwhile makes a link out of date; it then links itself. */
const LINK_ATTEMPTS = 5;
const UNREAD_PER_QUERY = 100;

/** One wait for the disk serves a batch; small enough that little is done again after a kill, and that memory holds it. */
const BATCH_REPORTS = 32;
const BATCH_BYTES = 8_000_000;

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
): Promise<AddSummary> {
  const count = { refused: 0, stored: 0, known: 0, read: 0, unreadable: 0 };
  const tell = async (event: AddEvent): Promise<void> => {
    if (event.kind === "refused") count.refused += 1;
    else if (event.kind === "stored") count[event.outcome === "stored" ? "stored" : "known"] += 1;
    else count[event.readable ? "read" : "unreadable"] += 1;
    await onEvent(event);
  };
  for await (const batch of batches(intakes)) await addBatch(workspace, batch, { reader, producers }, tell);
  try {
    await readUnread(workspace, { reader, producers }, tell);
    await readStale(workspace, { reader, producers }, tell);
  } finally {
    // A report from an earlier run on which the reader fails must not keep the others out of the record.
    await relink(workspace, { reader, producers });
  }
  return count;
}

type Tell = (event: AddEvent) => Promise<void>;

/** Intakes in order, as many at a time as are stored together. */
async function* batches(intakes: AsyncIterable<Intake>): AsyncGenerator<readonly Intake[]> {
  let batch: Intake[] = [];
  let bytes = 0;
  for await (const intake of intakes) {
    batch.push(intake);
    bytes += intake.ok ? intake.raw.bytes.length : 0;
    if (batch.length < BATCH_REPORTS && bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

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

/** What was read before the user added places to the gazetteer, or took some away. */
async function readStale(workspace: Workspace, readers: Readers, tell: Tell): Promise<void> {
  const stale = await staleReports(workspace.store, readers.reader.addedPlaces);
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

/**
 * Makes the incidents again from all stored readings, when readings were added or the rules are others than those that
 * made them. The cost grows with the whole workspace: linking only what a new report touches is a later step.
 *
 * @returns  `current` when there was nothing to do; `stale` when another process kept adding readings
 */
export async function relink(
  workspace: Workspace,
  { reader, producers }: Readers,
): Promise<"linked" | "current" | "stale"> {
  const { store } = workspace;
  const state = await store.linkState();
  if (state.readingsUpTo === state.linkedUpTo && (state.readingsUpTo === 0 || state.linkedBy === producers)) {
    return "current";
  }
  for (let attempt = 0; attempt < LINK_ATTEMPTS; attempt += 1) {
    const { readings, readingsUpTo } = await store.readings();
    const { linked, incidents } = makeRecord(readings, reader);
    if ((await store.storeRecord({ linked, incidents, readingsUpTo, producers })) === "stored") return "linked";
  }
  return "stale";
}

/** The whole record as it was last linked, and how many readings were stored since. */
export async function loadRecord({ store }: Workspace): Promise<Readonly<{ record: CaseRecord; unlinked: number }>> {
  const { readings, readingsUpTo } = await store.readings();
  const stored = await store.linked();
  const nothing = {
    linked: { clusters: [], judgements: [], standalone: [], copies: [] },
    incidents: [],
    readingsUpTo: 0,
  };
  const { linked, incidents, readingsUpTo: linkedUpTo } = stored ?? nothing;
  return { record: { readings, linked, incidents }, unlinked: readingsUpTo - linkedUpTo };
}

/** @throws InputError `filter_invalid`, naming the option */
export async function listIncidents(workspace: Workspace, text: FilterText, page: PageRequest): Promise<IncidentPage> {
  return workspace.store.incidents(parseIncidentFilter(text), page);
}

/** What an id stands for, with what is needed to show it. `incidents` are those that the claim or report is part of. */
export type Shown =
  | Readonly<{ kind: "incident"; incident: Incident; readings: readonly Reading[]; judgements: readonly Judgement[] }>
  | Readonly<{ kind: "claim"; claim: ValueId; obsolete: boolean; reading: Reading; incidents: readonly Incident[] }>
  | Readonly<{
      kind: "report";
      state: ReportState;
      history: readonly Report[];
      reading: Reading | null;
      incidents: readonly Incident[];
      copies: CopyGroup | null;
      /** of the other reports of the group, those that are in the workspace */
      others: readonly Report[];
    }>;

/** @throws InputError `id_unknown` */
export async function showId(workspace: Workspace, id: string): Promise<Shown> {
  const shown =
    (await showIncident(workspace, id as ValueId)) ??
    (await showClaim(workspace, id as ValueId)) ??
    (await showReport(workspace, id as DocumentId));
  if (shown === null) throw new InputError("id_unknown", id);
  return shown;
}

async function showIncident({ store }: Workspace, id: ValueId): Promise<Shown | null> {
  const incident = await store.incident(id);
  if (incident === null) return null;
  const context = await Promise.all(incident.context.map(({ claim }) => store.findClaim(claim)));
  const docs = new Set([...incident.docs, ...context.flatMap((found) => found?.doc ?? [])]);
  const readings = await Promise.all([...docs].sort().map((doc) => store.reading(doc)));
  const judgements = await Promise.all(incident.claims.map((claim) => store.judgements(claim)));
  return {
    kind: "incident",
    incident,
    readings: readings.flatMap((stored) => stored?.reading ?? []),
    judgements: [...new Map(judgements.flat().map((judgement) => [judgement.id, judgement])).values()],
  };
}

async function showClaim({ store }: Workspace, id: ValueId): Promise<Shown | null> {
  const found = await store.findClaim(id);
  if (found === null) return null;
  const history = await store.readingHistory(found.doc);
  const holds = ({ reading }: { reading: Reading }) => reading.resolved?.claims.some(({ claim }) => claim.id === id);
  const stored = history.findLast(holds);
  if (stored === undefined) return null;
  const incidents = await store.incidentsWith(id);
  return { kind: "claim", claim: id, obsolete: found.state === "obsolete", reading: stored.reading, incidents };
}

async function showReport({ store }: Workspace, id: DocumentId): Promise<Shown | null> {
  const state = await store.report(id);
  if (state === null) return null;
  const copies = await store.copiesOf(id);
  const group = copies === null ? [] : [copies.original, ...copies.copies.map(({ doc }) => doc)];
  const others = await Promise.all(group.filter((doc) => doc !== id).map((doc) => store.report(doc)));
  return {
    kind: "report",
    state,
    copies,
    others: others.flatMap((other) => other?.report ?? []),
    history: await store.reportHistory(id),
    reading: (await store.reading(id))?.reading ?? null,
    incidents: await store.incidentsWith(id),
  };
}
