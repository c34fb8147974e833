/** Commands in, events out: stores what is handed over at once, reads one job at a time, and links when a job is through or paused. */
import { InputError } from "#model/errors.ts";
import type { RawReport, Report } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import type { AddedReport } from "#store/store.ts";
import { rawBytes, storeReports, type Workspace } from "#store/workspace.ts";
import { type GivenOptions, type Intake, openGiven } from "../open-reports.ts";
import { tryReports } from "../read-reports.ts";
import { reportBatches } from "../report-batches.ts";
import { type Readers, relink } from "../workspace.ts";
import { linkedFacts, MISSING, nameOf, readFacts } from "./facts.ts";
import { refusalOf } from "./item.ts";
import { makeLine } from "./line.ts";
import type { IntakeCommand, IntakeEvent, Opened } from "./messages.ts";

/** Pages fetched at the same time. */
const LINKS_AT_ONCE = 3;

export type TakeInOptions = Pick<GivenOptions, "now" | "maxBytes" | "reach"> &
  Readonly<{
    workspace: Workspace;
    readers: () => Promise<Readers>;
    emit: (event: IntakeEvent) => void;
  }>;

type Job = {
  readonly id: string;
  /** stored, to be read */
  readonly pending: DocumentId[];
  /** all that came in with it */
  readonly docs: Set<DocumentId>;
  /** entries that are not through */
  open: number;
  unlinked: boolean;
  paused: boolean;
  /** nothing is tried again until somebody says so */
  faulty: boolean;
};

export type TakeIn = Readonly<{
  command: (command: IntakeCommand) => void;
  /** resolves when what is being stored is stored and what is being read is read; nothing is begun any more */
  stop: () => Promise<void>;
}>;

/** A report is stored before it is `stored`, and read before it is `read`: a kill at any time loses nothing that was told. */
export function makeTakeIn(options: TakeInOptions): TakeIn {
  const { workspace, readers, emit } = options;
  const { store } = workspace;
  const jobs = new Map<string, Job>();
  const files = makeLine(1);
  const links = makeLine(LINKS_AT_ONCE);
  let stopped = false;
  let working: Promise<void> | null = null;
  let wake: () => void = () => {};

  /** waiting to be read, or being read, in whatever job */
  const queued = new Set<DocumentId>();

  /** described anew: read again, whoever read it before */
  const anew = new Set<DocumentId>();

  const enqueue = (job: Job, doc: DocumentId, isAnew = false): void => {
    if (isAnew) anew.add(doc);
    job.docs.add(doc);
    job.unlinked = true;
    queued.add(doc);
    job.pending.push(doc);
  };
  const jobOf = (id: string): Job => {
    const job = jobs.get(id) ?? {
      id,
      pending: [],
      docs: new Set(),
      open: 0,
      unlinked: false,
      paused: false,
      faulty: false,
    };
    jobs.set(id, job);
    return job;
  };

  const take = async (job: Job, { entry, given, said }: Extract<IntakeCommand, { kind: "take" }>): Promise<void> => {
    emit({ kind: "storing", job: job.id, entry });
    try {
      const { now, maxBytes, reach } = options;
      const intakes = openGiven(given, { now, maxBytes, ...said, ...(reach && { reach }) });
      for await (const batch of reportBatches(intakes)) {
        const results = await storeBatch(workspace, batch, queued);
        for (const result of results) {
          if (!result.ok) continue;
          job.docs.add(result.doc);
          job.unlinked = true;
          if (!result.isQueued) enqueue(job, result.doc, result.outcome === "metadata-changed");
        }
        emit({ kind: "opened", job: job.id, entry, results });
        work();
      }
    } catch (error) {
      const name = given.kind === "link" ? given.url : given.name;
      emit({
        kind: "opened",
        job: job.id,
        entry,
        results: [{ ok: false, name, refusal: refusalOf(asFault(error, name)) }],
      });
    } finally {
      job.open -= 1;
      emit({ kind: "entered", job: job.id, entry });
      work();
    }
  };

  /** Reports of the first job that has some, until it is through or paused; with what a later command adds to it. */
  async function* pendingOf(job: Job): AsyncGenerator<RawReport> {
    while (!job.paused && !stopped) {
      // What was handed over is stored first: until then it can be lost.
      const doc = files.isIdle() ? job.pending.shift() : undefined;
      if (doc === undefined) {
        if (job.open === 0 && files.isIdle()) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const [state, bytes] = [await store.report(doc), await rawBytes(workspace, doc)];
      if (state === null || bytes === null) {
        queued.delete(doc);
        emit({ kind: "read", doc, ms: null, facts: MISSING });
        continue;
      }
      const { producers } = await readers();
      if (job.paused || stopped) {
        job.pending.unshift(doc);
        return;
      }
      if (!anew.delete(doc) && state.producers === producers) {
        queued.delete(doc);
        emit({ kind: "known", doc });
        continue;
      }
      emit({ kind: "reading", doc });
      yield { report: state.report, bytes };
    }
  }

  const readJob = async (job: Job): Promise<void> => {
    const { reader, producers } = await readers();
    let since = performance.now();
    for await (const tried of tryReports(pendingOf(job), reader)) {
      const { id } = tried.report;
      queued.delete(id);
      job.unlinked = true;
      if ("error" in tried) {
        emit({ kind: "bug", words: words(tried.error) });
        emit({ kind: "read", doc: id, ms: null, facts: readFacts(tried.report, null) });
        continue;
      }
      await store.storeReading(tried.reading, producers);
      const ms = performance.now() - since;
      since = performance.now();
      emit({ kind: "read", doc: id, ms, facts: readFacts(tried.report, tried.reading) });
    }
  };

  const linkJob = async (job: Job): Promise<void> => {
    emit({ kind: "linking", job: job.id });
    const start = performance.now();
    // Before, so that what comes in meanwhile is linked afterwards.
    job.unlinked = false;
    await relink(workspace, await readers());
    const facts = [];
    for (const doc of job.docs) facts.push(await linkedFacts(store, doc));
    emit({ kind: "linked", job: job.id, facts, ms: performance.now() - start });
  };

  const runJob = async (job: Job): Promise<void> => {
    try {
      if (!job.paused) await readJob(job);
      if (!stopped && job.unlinked && (job.paused || job.open === 0)) await linkJob(job);
    } catch (error) {
      Object.assign(job, { paused: true, faulty: true, unlinked: true });
      emit({ kind: "fault", job: job.id, refusal: refusalOf(asFault(error, workspace.folder)) });
      if (!(error instanceof InputError)) emit({ kind: "bug", words: words(error) });
    }
  };

  const next = (): Job | undefined =>
    [...jobs.values()].find(
      (job) =>
        !job.faulty && ((!job.paused && job.pending.length > 0) || (job.unlinked && (job.paused || job.open === 0))),
    );

  const workOn = async (): Promise<void> => {
    for (let job = next(); job !== undefined && !stopped; job = next()) await runJob(job);
    working = null;
  };

  const work = (): void => {
    wake();
    // Without work `workOn` would be over before it is held.
    if (!stopped && working === null && next() !== undefined) working = workOn();
  };

  /** When the line has taken note that a task is over. */
  const wakeLater = (): void => {
    setImmediate(work);
  };

  const describe = async (job: Job, { doc, said }: Extract<IntakeCommand, { kind: "describe" }>): Promise<void> => {
    const [state, bytes] = [await store.report(doc), await rawBytes(workspace, doc)];
    if (state !== null && bytes !== null) {
      const report = described(state.report, said, options.now());
      const [added] = await storeReports(workspace, [{ report, bytes }]);
      if (added?.outcome === "metadata-changed") {
        emit({ kind: "described", job: job.id, doc });
        enqueue(job, doc, true);
      }
    }
    job.open -= 1;
    work();
  };

  const command = (asked: IntakeCommand): void => {
    if (asked.kind === "stop") return;
    const job = jobOf(asked.job);
    if (asked.kind === "pause") job.paused = true;
    else if (asked.kind === "resume") Object.assign(job, { paused: false, faulty: false });
    else if (asked.kind === "read") for (const doc of asked.docs) enqueue(job, doc);
    else {
      job.open += 1;
      if (asked.kind === "describe") files(() => describe(job, asked).finally(wakeLater));
      else if (asked.given.kind === "bytes") files(() => take(job, asked).finally(wakeLater));
      else links(() => take(job, asked));
    }
    work();
  };

  return {
    command,
    stop: async () => {
      stopped = true;
      wake();
      await Promise.all([files.done(), links.done(), working]);
    },
  };
}

/** @param queued  reports that wait for their reading */
async function storeBatch(
  workspace: Workspace,
  batch: readonly Intake[],
  queued: ReadonlySet<DocumentId>,
): Promise<readonly Opened[]> {
  const raws = batch.flatMap((intake) => (intake.ok ? intake.raw : []));
  const before = await Promise.all(raws.map(({ report }) => workspace.store.report(report.id)));
  const added = raws.length === 0 ? [] : await storeReports(workspace, raws);
  const seen = new Map<DocumentId, string>();
  let stored = 0;
  return batch.map((intake): Opened => {
    if (!intake.ok) return { ok: false, name: intake.error.place, refusal: refusalOf(intake.error) };
    const { report, outcome } = added[stored] as AddedReport;
    const earlier = before[stored] ?? null;
    const name = nameOf(intake.raw.report);
    stored += 1;
    const sameAs =
      earlier !== null
        ? { doc: report.id, name: nameOf(earlier.report), addedAt: earlier.addedAt }
        : seen.has(report.id)
          ? { doc: report.id, name: seen.get(report.id)!, addedAt: report.retrievedAt }
          : null;
    seen.set(report.id, name);
    return {
      ok: true,
      name,
      doc: report.id,
      bytes: report.bytes,
      mediaType: report.mediaType,
      outcome,
      sameAs,
      isQueued: outcome === "already-stored" && (earlier === null || queued.has(report.id)),
    };
  });
}

/** Silence replaces nothing. */
function described(
  report: Report,
  { outlet, published }: Readonly<{ outlet: string | null; published: string | null }>,
  now: string,
): Report {
  return {
    ...report,
    outlet: outlet ?? report.outlet,
    publishedAt: published ?? report.publishedAt,
    retrievedAt: report.retrievedAt ?? now,
  };
}

function words(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function asFault(error: unknown, place: string): InputError {
  return error instanceof InputError ? error : new InputError("request_failed", place, null, error);
}
