/** Reports as rows: added once by their bytes, with a history of what was said about them. */
import type { Selectable } from "kysely";
import type { Report } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { appendAudit } from "./audit.ts";
import type { Db } from "./backend.ts";
import { indexReport } from "./report-lines.ts";
import type { AddedReport, NewReport, ReportState } from "./store.ts";
import type { Tables } from "./tables.ts";

type MetadataRow = Omit<Selectable<Tables["report_metadata"]>, "position" | "recorded_at">;

/** What makes the same bytes worth another line of history. The name of the file and the time of fetching do not. */
const TELLING = ["url", "outlet", "title", "publishedAt", "mediaType", "charset"] as const;

/** In the caller's transaction; the same bytes twice in one call are stored once. */
export async function addReports(db: Db, added: readonly NewReport[], at: string): Promise<readonly AddedReport[]> {
  const results: AddedReport[] = [];
  for (const one of added) results.push(await addReport(db, one, at));
  return results;
}

async function addReport(db: Db, { report, sha256 }: NewReport, at: string): Promise<AddedReport> {
  const known = await latestMetadata(db, report.id);
  if (known === null) {
    await db.insertInto("report").values({ id: report.id, sha256, bytes: report.bytes, added_at: at }).execute();
    await db.insertInto("report_unread").values({ doc: report.id }).execute();
    await recordMetadata(db, report, at);
    await indexReport(db, report.id);
    await appendAudit(db, at, [{ action: "report-added", subject: report.id, detail: { sha256, metadata: report } }]);
    return { report, sha256, outcome: "stored" };
  }
  const merged = mergeMetadata(known, report);
  if (TELLING.every((field) => merged[field] === known[field]))
    return { report: known, sha256, outcome: "already-stored" };
  await recordMetadata(db, merged, at);
  await indexReport(db, merged.id);
  await appendAudit(db, at, [{ action: "metadata-changed", subject: report.id, detail: { metadata: merged } }]);
  return { report: merged, sha256, outcome: "metadata-changed" };
}

/** What is newly said replaces what was said; silence replaces nothing. */
export function mergeMetadata(known: Report, said: Report): Report {
  return {
    ...said,
    file: said.file ?? known.file,
    url: said.url ?? known.url,
    outlet: said.outlet ?? known.outlet,
    title: said.title ?? known.title,
    publishedAt: said.publishedAt ?? known.publishedAt,
    charset: said.charset ?? known.charset,
  };
}

async function recordMetadata(db: Db, report: Report, at: string): Promise<void> {
  await db
    .insertInto("report_metadata")
    .values({
      doc: report.id,
      file: report.file,
      url: report.url,
      outlet: report.outlet,
      title: report.title,
      published_at: report.publishedAt,
      retrieved_at: report.retrievedAt,
      media_type: report.mediaType,
      charset: report.charset,
      recorded_at: at,
    })
    .execute();
}

export function rowToReport(row: MetadataRow, bytes: number): Report {
  return {
    id: row.doc as DocumentId,
    file: row.file,
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    publishedAt: row.published_at,
    retrievedAt: row.retrieved_at,
    mediaType: row.media_type,
    charset: row.charset,
    bytes,
  };
}

async function latestMetadata(db: Db, id: DocumentId): Promise<Report | null> {
  return (await reportHistory(db, id)).at(-1) ?? null;
}

/** Oldest first; empty when there is no such report. */
export async function reportHistory(db: Db, id: DocumentId): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom("report_metadata")
    .innerJoin("report", "report.id", "report_metadata.doc")
    .selectAll("report_metadata")
    .select("report.bytes")
    .where("doc", "=", id)
    .orderBy("report_metadata.position")
    .execute();
  return rows.map((row) => rowToReport(row, row.bytes));
}

function statesQuery(db: Db) {
  return db
    .selectFrom("report")
    .innerJoin("report_metadata", "report_metadata.doc", "report.id")
    .leftJoin("reading", (join) => join.onRef("reading.doc", "=", "report.id").on("reading.state", "=", "current"))
    .selectAll("report_metadata")
    .select(["report.bytes", "report.sha256", "report.added_at", "reading.producers"])
    .where(({ eb, selectFrom }) =>
      eb(
        "report_metadata.position",
        "=",
        selectFrom("report_metadata as newest")
          .select(({ fn }) => fn.max("newest.position").as("position"))
          .whereRef("newest.doc", "=", "report.id"),
      ),
    );
}

type StateRow = MetadataRow & Readonly<{ bytes: number; sha256: string; added_at: string; producers: string | null }>;

function rowToState(row: StateRow): ReportState {
  return { report: rowToReport(row, row.bytes), sha256: row.sha256, addedAt: row.added_at, producers: row.producers };
}

export async function report(db: Db, id: DocumentId): Promise<ReportState | null> {
  const row = await statesQuery(db).where("report.id", "=", id).executeTakeFirst();
  return row === undefined ? null : rowToState(row);
}

export async function unread(db: Db, limit: number): Promise<readonly ReportState[]> {
  const rows = await statesQuery(db)
    .where("report.id", "in", db.selectFrom("report_unread").select("doc"))
    .orderBy("report.position")
    .limit(limit)
    .execute();
  return rows.map(rowToState);
}

/** In the order of adding. */
export async function reports(
  db: Db,
  { after, limit }: { after: DocumentId | null; limit: number },
): Promise<readonly ReportState[]> {
  const start = db
    .selectFrom("report")
    .select("position")
    .where("id", "=", after ?? "");
  const rows = await statesQuery(db)
    .where(({ eb, fn, val }) => eb("report.position", ">", fn.coalesce(start, val(0))))
    .orderBy("report.position")
    .limit(limit)
    .execute();
  return rows.map(rowToState);
}
