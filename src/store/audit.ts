/** The log of everything that was stored, each entry holding the hash of the one before. */
import { canonicalJson, sha256Hex } from "#text/ids.ts";
import type { Db } from "./backend.ts";

export const AUDIT_ACTIONS = [
  "workspace-made",
  "workspace-migrated",
  "report-added",
  "metadata-changed",
  "reading-stored",
  "incidents-linked",
  "judged",
  "decided",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** `subject` is the id that the action is on; `seq` counts from 1 without gaps; `prev` is the hash of entry `seq - 1`. */
export type AuditEntry = Readonly<{
  seq: number;
  at: string;
  action: AuditAction;
  subject: string;
  detail: Readonly<Record<string, unknown>>;
  prev: string;
  hash: string;
}>;

/** `prev` of the first entry. */
export const CHAIN_START = "0".repeat(64);

/** Hash of an entry: over everything in it, `prev` included, so that no entry can change without all later ones. */
export function entryHash({ seq, at, action, subject, detail, prev }: Omit<AuditEntry, "hash">): string {
  return sha256Hex(canonicalJson({ seq, at, action, subject, detail, prev }));
}

/** The chain's last entry, or its start. A person who keeps this pair elsewhere can later prove that nothing was cut off. */
export async function chainHead(db: Db): Promise<{ seq: number; hash: string }> {
  const last = await db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  return last ?? { seq: 0, hash: CHAIN_START };
}

/** Appends in the caller's transaction, so that the log and the change are kept or lost together. */
export async function appendAudit(
  db: Db,
  at: string,
  entries: readonly Pick<AuditEntry, "action" | "subject" | "detail">[],
): Promise<void> {
  let { seq, hash: prev } = await chainHead(db);
  for (const { action, subject, detail } of entries) {
    seq += 1;
    const hash = entryHash({ seq, at, action, subject, detail, prev });
    await db
      .insertInto("audit")
      .values({ seq, at, action, subject, detail: canonicalJson(detail), prev, hash })
      .execute();
    prev = hash;
  }
}
