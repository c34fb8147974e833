/** The rows that make the list of reports quick: one a report, written again whenever anything in it changes. */
import { sql } from "kysely";
import type { Copy } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import { foldName } from "#text/fold.ts";
import type { Db } from "./backend.ts";
import type { ReportListState, UnreadReason } from "./report-filter.ts";

/** In the caller's transaction: what the list needs of a reading. `reading` is the position of its row. */
export async function indexReading(db: Db, { report, article, annotated, resolved, notes }: Reading, reading: number) {
  const reasons: readonly UnreadReason[] =
    annotated === null
      ? notes.filter(({ severity }) => severity === "warning").map(({ rule, reason }) => ({ rule, reason }))
      : [];
  const title = report.title ?? article.title;
  const outlet = report.outlet ?? article.outlet;
  const url = report.url ?? article.url;
  const published = article.publishedAt?.value ?? null;
  const row = {
    reading,
    title,
    outlet,
    url,
    published_from: published?.earliest ?? dayOf(report.publishedAt),
    published_to: published?.latest ?? dayOf(report.publishedAt),
    language: article.language,
    is_read: annotated === null ? 0 : 1,
    why: reasons[0]?.rule ?? null,
    reasons: JSON.stringify(reasons),
    claims: resolved?.claims.length ?? 0,
    words: foldName([title, outlet, url, report.file].filter((part) => part !== null).join(" ")),
  };
  await db.insertInto("reading_line").values(row).execute();
  await indexReport(db, report.id);
}

function dayOf(publishedAt: string | null): string | null {
  return publishedAt?.slice(0, "YYYY-MM-DD".length) ?? null;
}

/** In the caller's transaction: puts the report's row among copies in place of the one before; null where it is no copy. */
export async function storeCopy(
  db: Db,
  { doc, original, copy }: Readonly<{ doc: DocumentId; original: DocumentId | null; copy: Copy | null }>,
): Promise<void> {
  await db.deleteFrom("report_copy").where("doc", "=", doc).execute();
  const isCopy = copy !== null && original !== null;
  if (isCopy) {
    const { of, kind, share } = copy;
    await db.insertInto("report_copy").values({ doc, original, of_doc: of, kind, share }).execute();
  }
  await db
    .updateTable("report_line")
    .set({ is_copy: isCopy ? 1 : 0 })
    .where("report", "=", db.selectFrom("report").select("position").where("id", "=", doc))
    .execute();
}

/** In the caller's transaction: no report is held to be a copy. */
export async function dropCopies(db: Db): Promise<void> {
  await db.deleteFrom("report_copy").execute();
  await db.updateTable("report_line").set({ is_copy: 0 }).where("is_copy", "=", 1).execute();
}

/** Every report with its newest metadata, its current reading and what it is a copy of. */
export function linesQuery(db: Db) {
  return db
    .selectFrom("report")
    .innerJoin("report_metadata as meta", (join) =>
      join.onRef("meta.doc", "=", "report.id").on((eb) =>
        eb(
          "meta.position",
          "=",
          eb
            .selectFrom("report_metadata as newest")
            .select(({ fn }) => fn.max("newest.position").as("position"))
            .whereRef("newest.doc", "=", "report.id"),
        ),
      ),
    )
    .leftJoin("reading", (join) => join.onRef("reading.doc", "=", "report.id").on("reading.state", "=", "current"))
    .leftJoin("reading_line as line", "line.reading", "reading.position")
    .leftJoin("report_copy as copy", "copy.doc", "report.id");
}

export const OUTLET = sql<string | null>`coalesce(line.outlet, meta.outlet)`;
export const TITLE = sql<string | null>`coalesce(line.title, meta.title)`;
export const FROM = sql<string | null>`coalesce(line.published_from, substr(meta.published_at, 1, 10))`;
export const TO = sql<string | null>`coalesce(line.published_to, substr(meta.published_at, 1, 10))`;
export const STATE = sql<ReportListState>`case line.is_read when 1 then 'read' when 0 then 'not-read' else 'waiting' end`;
/** Reports that were not come to yet have no folded words. */
const WORDS = sql<string>`coalesce(line.words, lower(coalesce(meta.title, '') || ' ' || coalesce(meta.outlet, '') || ' '
  || coalesce(meta.url, '') || ' ' || coalesce(meta.file, '')))`;

/** What comes after all that is known, in either direction. */
const LAST = "\uffff";

/** In the caller's transaction, whenever a report was added, described anew or read. */
export async function indexReport(db: Db, doc: DocumentId): Promise<void> {
  const row = await linesQuery(db)
    .where("report.id", "=", doc)
    .select(["report.position as report", "line.why"])
    .select([OUTLET.as("outlet"), STATE.as("state"), FROM.as("published_from"), TO.as("published_to")])
    .select([TITLE.as("title"), WORDS.as("words"), sql<number>`copy.doc is not null`.as("is_copy")])
    .executeTakeFirstOrThrow();
  const { words, title, ...line } = row;
  await db.deleteFrom("report_line").where("report", "=", row.report).execute();
  await db.deleteFrom("report_words").where("report", "=", row.report).execute();
  const keys = {
    from_key: row.published_from ?? LAST,
    to_key: row.published_to ?? "",
    title_key: title === null ? LAST : [...title].slice(0, TITLE_SIGNS).join(""),
  };
  await db
    .insertInto("report_line")
    .values({ ...line, is_copy: Number(row.is_copy), ...keys })
    .execute();
  await db.insertInto("report_words").values({ report: row.report, words }).execute();
}

/** Titles are put in order by so many signs. */
const TITLE_SIGNS = 200;
