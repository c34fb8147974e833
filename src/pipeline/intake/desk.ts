/** What a door hands over in, jobs with the state of every item out; the work is done in a thread of its own. */
import { Worker } from "node:worker_threads";
import { InputError } from "#model/errors.ts";
import type { ReportState } from "#store/store.ts";
import type { Workspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import type { Given } from "../open-reports.ts";
import { nameOf } from "./facts.ts";
import type { IntakeThreadData } from "./intake-thread.ts";
import { type GivenKind, type IntakeItem, type IntakeJob, type ItemState, refusalOf } from "./item.ts";
import { type ItemPage, makeLedger } from "./ledger.ts";
import type { IntakeCommand, IntakeEvent, Said } from "./messages.ts";

/** The source beside this file, or what `scripts/compile.ts` makes of it. */
const THREAD = new URL(`./intake-thread${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
/** A thread that is at a very long report is not waited for longer; what it had not stored is read again. */
const MOST_WAIT_MS = 4_000;
/** More are listed when these are read. */
const MOST_LEFTOVERS = 20_000;

const LOST = refusalOf(
  new InputError("request_failed", "intake", "the thread that stores reports ended; hand it over again"),
);

export type DeskOptions = Omit<IntakeThreadData, "folder"> &
  Readonly<{ workspace: Workspace; now: () => string; onBug: (error: unknown) => void }>;

/** `said` is what the user says of this input. */
export type Handed = Readonly<{ given: Given; kind: GivenKind; said: Said }>;

export type Desk = Readonly<{
  /** @param into  a job to go on with; null begins one */
  hand: (handed: readonly Handed[], into: string | null) => Promise<IntakeJob>;
  jobs: () => Promise<readonly IntakeJob[]>;
  job: (id: string) => Promise<IntakeJob | null>;
  item: (job: string, n: number) => IntakeItem | null;
  items: (
    job: string,
    page: Readonly<{ after: number; limit: number; states: ReadonlySet<ItemState> | null }>,
  ) => ItemPage;
  /** what is being read ends; what is stored stays, and is read when the job goes on */
  pause: (job: string) => void;
  resume: (job: string) => void;
  describe: (job: string, item: IntakeItem, said: Said) => void;
  close: () => Promise<void>;
}>;

export function openDesk(options: DeskOptions): Desk {
  const { workspace, now, onBug, ...data } = options;
  const ledger = makeLedger();
  /** jobs that the thread has not heard of: it gets their reports when they go on */
  const leftovers = new Set<string>();
  let begun = 0;
  let thread: Worker | null = null;

  const begin = (leftover: boolean): string => {
    begun += 1;
    const id = `j_${sha256Hex(`${now()} ${begun}`).slice(0, 16)}`;
    ledger.begin(id, now(), leftover);
    return id;
  };

  const start = (): Worker => {
    const started = new Worker(THREAD, {
      workerData: { ...data, folder: workspace.folder } satisfies IntakeThreadData,
    });
    started.on("message", (event: IntakeEvent) => {
      if (event.kind === "bug") onBug(event.words);
      else ledger.hear(event);
    });
    started.on("error", (error) => {
      thread = null;
      const lost = ledger.jobs().filter(({ state }) => state !== "done");
      // With nothing to lose it is started again when there is something to do, and fails then if it still does.
      if (lost.length > 0) onBug(error);
      for (const { id } of lost) {
        ledger.lose(id, LOST);
        ledger.setPaused(id, true);
        leftovers.add(id);
      }
    });
    started.unref();
    return started;
  };
  const tell = (command: IntakeCommand): void => {
    thread ??= start();
    thread.postMessage(command, transferred(command));
  };

  /** What an earlier run stored and did not read. */
  const lookForLeftovers = async (): Promise<void> => {
    const unread = await workspace.store.unread(MOST_LEFTOVERS);
    if (unread.length === 0) return;
    const id = begin(true);
    leftovers.add(id);
    ledger.enterStored(id, unread.map(storedFacts));
  };
  // Before anything of this run is stored.
  const looked = lookForLeftovers();
  looked.catch(() => {});

  return {
    hand: async (handed, into) => {
      await looked;
      const job = into ?? begin(false);
      for (const { given, kind, said } of handed) {
        const entry = ledger.enter(job, given.kind === "link" ? given.url : given.name, kind);
        tell({ kind: "take", job, entry, given, said });
      }
      return ledger.job(job)!;
    },
    jobs: async () => {
      // Who asks for jobs will most likely hand something over: the thread takes a second to come up.
      thread ??= start();
      await looked;
      return ledger.jobs();
    },
    job: async (id) => {
      await looked;
      return ledger.job(id);
    },
    item: ledger.item,
    items: ledger.items,
    pause: (job) => {
      ledger.setPaused(job, true);
      if (!leftovers.has(job)) tell({ kind: "pause", job });
    },
    resume: (job) => {
      ledger.setPaused(job, false);
      if (leftovers.delete(job)) tell({ kind: "read", job, docs: ledger.unread(job) });
      tell({ kind: "resume", job });
    },
    describe: (job, item, said) => {
      if (item.doc !== null) tell({ kind: "describe", job, doc: item.doc, said });
    },
    close: async () => {
      if (thread === null) return;
      const ending = thread;
      const ended = new Promise((resolve) => ending.once("exit", resolve));
      ending.postMessage({ kind: "stop" } satisfies IntakeCommand);
      const timer = setTimeout(() => ending.terminate(), MOST_WAIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function storedFacts({ report }: ReportState) {
  return { doc: report.id, name: nameOf(report), bytes: report.bytes, markup: report.mediaType.includes("html") };
}

/** Bytes are handed over, not copied. */
function transferred(command: IntakeCommand): ArrayBuffer[] {
  if (command.kind !== "take" || command.given.kind !== "bytes") return [];
  const { buffer, byteLength } = command.given.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
