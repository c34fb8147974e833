/** Readings as rows: every one kept, at most one a report current. */

import type { Selectable } from "kysely";
import type { Decision } from "#model/decision.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { sha256Hex } from "#text/ids.ts";
import { appendAudit } from "./audit.ts";
import type { Db } from "./backend.ts";
import { indexReading } from "./report-lines.ts";
import type { ReadingRow, StoredReading } from "./store.ts";
import { readingFromJson, readingToJson } from "./stored-reading.ts";
import type { Tables } from "./tables.ts";

/** In the caller's transaction. The report must be stored: a reading without its bytes would be evidence of nothing. */
export async function storeReading(
  db: Db,
  reading: Reading,
  { producers, at }: { producers: string; at: string },
): Promise<"stored" | "unchanged"> {
  const doc = reading.report.id;
  const json = readingToJson(reading);
  const sha256 = sha256Hex(json);
  const current = db.selectFrom("reading").where("doc", "=", doc).where("state", "=", "current");
  const known = await current.select(["sha256", "producers"]).executeTakeFirst();
  if (known?.sha256 === sha256 && known.producers === producers) return "unchanged";
  await db
    .updateTable("reading")
    .set({ state: "obsolete" })
    .where("doc", "=", doc)
    .where("state", "=", "current")
    .execute();
  await db.deleteFrom("report_unread").where("doc", "=", doc).execute();
  const { position } = await db
    .insertInto("reading")
    .values({ doc, producers, sha256, reading: json, state: "current", read_at: at })
    .returning("position")
    .executeTakeFirstOrThrow();
  await indexClaims(db, reading, position);
  await indexReading(db, reading, position);
  await appendAudit(db, at, [{ action: "reading-stored", subject: doc, detail: { sha256, producers } }]);
  return "stored";
}

async function indexClaims(db: Db, { report, resolved }: Reading, reading: number): Promise<void> {
  for (const { claim, ground } of resolved?.claims ?? []) {
    const row = { id: claim.id, doc: report.id, reading, event: claim.event.value, ground };
    // A rule that finds the same claim twice is a fault of the reader, and no reason to refuse the report.
    await db
      .insertInto("claim")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function rowToReading(row: Selectable<Tables["reading"]>): StoredReading {
  return {
    reading: readingFromJson(row.reading),
    producers: row.producers,
    sha256: row.sha256,
    state: row.state,
    readAt: row.read_at,
  };
}

export async function readingHistory(db: Db, doc: DocumentId): Promise<readonly StoredReading[]> {
  const rows = await db.selectFrom("reading").selectAll().where("doc", "=", doc).orderBy("position").execute();
  return rows.map(rowToReading);
}

/** The current reading, null when the report was never read. */
export async function reading(db: Db, doc: DocumentId): Promise<StoredReading | null> {
  const query = db.selectFrom("reading").selectAll().where("doc", "=", doc).where("state", "=", "current");
  const row = await query.executeTakeFirst();
  return row === undefined ? null : rowToReading(row);
}

/** By document id, so that the order of adding does not show in what is made of them. */
export async function readings(db: Db): Promise<{ readings: readonly Reading[]; readingsUpTo: number }> {
  const rows = await db.selectFrom("reading").select("reading").where("state", "=", "current").orderBy("doc").execute();
  return { readings: rows.map((row) => readingFromJson(row.reading)), readingsUpTo: await readingsUpTo(db) };
}

/** Position of the reading of a report; 0 when it was never read. */
export async function currentPosition(db: Db, doc: string): Promise<number> {
  const query = db.selectFrom("reading").select("position").where("doc", "=", doc).where("state", "=", "current");
  return (await query.executeTakeFirst())?.position ?? 0;
}

/** Position of the last reading stored; 0 when there is none. */
export async function readingsUpTo(db: Db): Promise<number> {
  const row = await db
    .selectFrom("reading")
    .select(({ fn }) => fn.max("position").as("position"))
    .executeTakeFirst();
  return row?.position ?? 0;
}

export async function findClaim(
  db: Db,
  id: ValueId,
): Promise<{ doc: DocumentId; state: "current" | "obsolete" } | null> {
  const row = await db
    .selectFrom("claim")
    .innerJoin("reading", "reading.position", "claim.reading")
    .select(["claim.doc", "reading.state"])
    .where("claim.id", "=", id)
    .orderBy("claim.reading", "desc")
    .executeTakeFirst();
  return row === undefined ? null : { doc: row.doc as DocumentId, state: row.state };
}

/** Current and obsolete, in the order of writing. */
export async function readingRows(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<readonly ReadingRow[]> {
  const rows = await db
    .selectFrom("reading")
    .select(["position", "doc", "sha256", "reading"])
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position,
    doc: row.doc as DocumentId,
    sha256: row.sha256,
    json: row.reading,
  }));
}

export async function claimIds(db: Db): Promise<ReadonlySet<ValueId>> {
  const rows = await db.selectFrom("claim").select("id").execute();
  const added = await db.selectFrom("decision").select("decision").where("act", "=", "add").execute();
  const byPersons = added.flatMap(({ decision }) => {
    const { act }: Decision = JSON.parse(decision);
    return act.act === "add" ? act.added.claim.claim : [];
  });
  return new Set([...rows.map(({ id }) => id as ValueId), ...byPersons]);
}
