/** Brings a database from the version that it has to the present one, or leaves it untouched. */
import { type Kysely, sql } from "kysely";
import { InputError } from "#model/errors.ts";
import { appendAudit } from "./audit.ts";
import type { Tables } from "./tables.ts";

/** A step is never changed once released: a workspace that has taken it will not take it again. */
export type Migration = Readonly<{ version: number; name: string; sql: readonly string[] }>;

const MIGRATION_TABLE =
  "create table migration (version integer primary key, name text not null, applied_at text not null)";

/** @throws InputError `workspace_newer` before anything is written */
export function refuseNewer(version: number, newest: number, place: string): void {
  if (version > newest) {
    throw new InputError("workspace_newer", place, `version ${version}, this program knows ${newest}`);
  }
}

/**
 * Takes every missing step in one transaction.
 *
 * @param currentVersion  reads the version inside that transaction: another process may have migrated while this one waited
 */
export async function migrate(
  db: Kysely<Tables>,
  steps: readonly Migration[],
  { at, place, currentVersion }: { at: string; place: string; currentVersion: () => number },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const from = currentVersion();
    refuseNewer(from, steps.length, place);
    const missing = steps.filter(({ version }) => version > from);
    if (missing.length === 0) return;
    if (from === 0) await sql.raw(MIGRATION_TABLE).execute(transaction);
    for (const { version, name, sql: statements } of missing) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await transaction.insertInto("migration").values({ version, name, applied_at: at }).execute();
    }
    const action = from === 0 ? "workspace-made" : "workspace-migrated";
    await appendAudit(transaction, at, [{ action, subject: "workspace", detail: { from, to: steps.length } }]);
  });
}
