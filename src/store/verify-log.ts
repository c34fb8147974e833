/** The audit chain, checked link by link, and what it says was stored. */
import { canonicalJson } from "#text/ids.ts";
import { type AuditEntry, CHAIN_START, entryHash } from "./audit.ts";
import type { Store } from "./store.ts";
import { type Problem, problem } from "./verify-problem.ts";

/** `reports`: id to SHA-256 of the bytes; `metadata`: id to canonical JSON of the last; `contents`: `id sha256` of readings, incidents and decisions. */
export type Logged = Readonly<{
  reports: ReadonlyMap<string, string>;
  metadata: ReadonlyMap<string, string>;
  contents: ReadonlySet<string>;
  decisions: ReadonlySet<string>;
  head: Readonly<{ seq: number; hash: string }>;
  problems: readonly Problem[];
}>;

const PAGE = 1_000;

/** Reads the whole chain, page by page. A broken link is told once; the chain is then followed on from there. */
export async function readLog(store: Store, place: string): Promise<Logged> {
  const logged = {
    reports: new Map<string, string>(),
    metadata: new Map<string, string>(),
    contents: new Set<string>(),
    decisions: new Set<string>(),
    head: { seq: 0, hash: CHAIN_START },
    problems: [] as Problem[],
  };
  for (;;) {
    const entries = await store.audit({ after: logged.head.seq, limit: PAGE });
    for (const entry of entries) {
      const fault = linkFault(entry, logged.head);
      if (fault !== null) logged.problems.push(problem("chain-broken", place, `audit entry ${entry.seq}`, fault));
      takeIn(entry, logged);
      logged.head = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < PAGE) return logged;
  }
}

function linkFault(entry: AuditEntry, before: Logged["head"]): string | null {
  if (entry.seq !== before.seq + 1) return `entry ${before.seq + 1} is missing`;
  if (entry.prev !== before.hash) return "it does not hold the hash of the entry before it";
  return entryHash(entry) === entry.hash ? null : "its hash does not fit what it says";
}

function takeIn(
  { action, subject, detail }: AuditEntry,
  logged: {
    reports: Map<string, string>;
    metadata: Map<string, string>;
    contents: Set<string>;
    decisions: Set<string>;
  },
): void {
  if (action === "report-added") logged.reports.set(subject, String(detail.sha256));
  if ("metadata" in detail) logged.metadata.set(subject, canonicalJson(detail.metadata));
  if (action === "decided") logged.decisions.add(subject);
  if (action === "reading-stored" || action === "decided") logged.contents.add(`${subject} ${detail.sha256}`);
  if (action !== "incidents-linked" || !Array.isArray(detail.begun)) return;
  for (const [id, sha256] of detail.begun) logged.contents.add(`${id} ${sha256}`);
}
