/** A filter and a page in, the reports of that page out; and the rows that make the list quick. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Copy, CopyKind } from "#model/copies.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import { foldName } from "#text/fold.ts";
import type { Db } from "./backend.ts";
import {
  formatReportCursor,
  parseReportCursor,
  type ReportFacets,
  type ReportFilter,
  type ReportLine,
  type ReportListState,
  type ReportPage,
  type ReportPageRequest,
  type ReportSort,
  type UnreadReason,
} from "./report-filter.ts";
import { rowToReport } from "./reports.ts";
import type { Tables } from "./tables.ts";

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
  if (copy === null || original === null) return;
  const { of, kind, share } = copy;
  await db.insertInto("report_copy").values({ doc, original, of_doc: of, kind, share }).execute();
}

/** Every report with its newest metadata, its current reading and what it is a copy of. */
function linesQuery(db: Db) {
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

type Joined = Pick<Tables, "report"> & {
  meta: Tables["report_metadata"];
  line: { [Key in keyof Tables["reading_line"]]: Tables["reading_line"][Key] | null };
  copy: { [Key in keyof Tables["report_copy"]]: Tables["report_copy"][Key] | null };
};
type Build = ExpressionBuilder<Joined, "report" | "meta" | "line" | "copy">;

const OUTLET = sql<string | null>`coalesce(line.outlet, meta.outlet)`;
const TITLE = sql<string | null>`coalesce(line.title, meta.title)`;
const FROM = sql<string | null>`coalesce(line.published_from, substr(meta.published_at, 1, 10))`;
const TO = sql<string | null>`coalesce(line.published_to, substr(meta.published_at, 1, 10))`;
const STATE = sql<ReportListState>`case line.is_read when 1 then 'read' when 0 then 'not-read' else 'waiting' end`;
/** Reports that were not come to yet have no folded words. */
const WORDS = sql<string>`coalesce(line.words, lower(coalesce(meta.title, '') || ' ' || coalesce(meta.outlet, '') || ' '
  || coalesce(meta.url, '') || ' ' || coalesce(meta.file, '')))`;

/** The parts of a filter by name, so that a facet can be counted without its own. */
function conditions(
  eb: Build,
  filter: ReportFilter,
): Readonly<Record<keyof ReportFilter, readonly Expression<SqlBool>[]>> {
  const { words, outlets, from, to, states, why, copyOf, copies } = filter;
  return {
    words: words.map((word) => sql<SqlBool>`${WORDS} like ${`%${word}%`} escape '\\'`),
    outlets: outlets.length === 0 ? [] : [eb(OUTLET, "in", outlets)],
    from: from === null ? [] : [eb(TO, ">=", from)],
    to: to === null ? [] : [eb(FROM, "<=", to)],
    states: states.length === 0 ? [] : [eb(STATE, "in", states)],
    why: why.length === 0 ? [] : [eb("line.why", "in", why)],
    copyOf: copyOf === null ? [] : [inGroupOf(eb, copyOf)],
    copies: copies === null ? [] : [eb("copy.doc", copies ? "is not" : "is", null)],
  };
}

/** Reports of the group that `doc` is in, but for itself. */
function inGroupOf(eb: Build, doc: DocumentId): Expression<SqlBool> {
  const original = sql<string>`coalesce((select original from report_copy where doc = ${doc}), ${doc})`;
  return eb.and([
    eb("report.id", "!=", doc),
    eb.or([sql<SqlBool>`copy.original = ${original}`, sql<SqlBool>`report.id = ${original}`]),
  ]);
}

/** Words are folded as the list's are: nothing in them is a wildcard. */
export function searchWords(text: string): readonly string[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word !== "");
}

function filtered(filter: ReportFilter, without: readonly (keyof ReportFilter)[] = []) {
  return (eb: Build): Expression<SqlBool> => {
    const parts = conditions(eb, filter);
    const names = (Object.keys(parts) as (keyof ReportFilter)[]).filter((name) => !without.includes(name));
    return eb.and(names.flatMap((name) => parts[name]));
  };
}

/** What comes after all that is known, in either direction. */
const LAST = "\uffff";

/** The value that a list is sorted by; reports of one value stand in the order of adding. */
function sortKey(sort: ReportSort) {
  switch (sort) {
    case "added":
    case "-added":
      return sql<string>`''`;
    case "published":
      return sql<string>`coalesce(${FROM}, ${LAST})`;
    case "-published":
      return sql<string>`coalesce(${TO}, '')`;
    case "title":
      return sql<string>`coalesce(substr(${TITLE}, 1, 200), ${LAST})`;
  }
}

export async function reportLines(db: Db, filter: ReportFilter, page: ReportPageRequest): Promise<ReportPage> {
  const { sort, limit } = page;
  const after = page.after === null ? null : parseReportCursor(page.after);
  const [operator, direction] = sort.startsWith("-") ? ([sql`<`, "desc"] as const) : ([sql`>`, "asc"] as const);
  const key = sortKey(sort);
  const byKey = sort !== "added" && sort !== "-added";
  const rows = await linesQuery(db)
    .where((eb) => filtered(filter)(eb as unknown as Build))
    .$if(after !== null, (query) =>
      query.where(
        byKey
          ? sql<SqlBool>`(${key}, report.position) ${operator} (${after?.key ?? ""}, ${after?.position ?? 0})`
          : sql<SqlBool>`report.position ${operator} ${after?.position ?? 0}`,
      ),
    )
    .selectAll("meta")
    .select(["report.id", "report.position as place", "report.bytes", "report.added_at"])
    .select(["line.language", "line.reasons", "line.claims"])
    .select(["copy.original", "copy.of_doc", "copy.kind", "copy.share"])
    .select([key.as("key"), TITLE.as("line_title"), OUTLET.as("line_outlet"), FROM.as("earliest"), TO.as("latest")])
    .select([sql<string | null>`coalesce(line.url, meta.url)`.as("line_url"), STATE.as("state")])
    .select((eb) =>
      eb
        .selectFrom("report_copy as mine")
        .select(({ fn }) => fn.countAll<number>().as("copies"))
        .whereRef("mine.original", "=", "report.id")
        .as("copies"),
    )
    .$if(byKey, (query) => query.orderBy(key, direction))
    .orderBy("report.position", direction)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    total: await countReports(db),
    matching: await countMatching(db, filter),
    reports: shown.map((row): ReportLine => {
      const { earliest, latest, original, of_doc, kind, share } = row;
      return {
        report: rowToReport(row, row.bytes),
        addedAt: row.added_at,
        title: row.line_title,
        outlet: row.line_outlet,
        url: row.line_url,
        published: earliest === null || latest === null ? null : { earliest, latest },
        language: row.language,
        state: row.state,
        why: row.reasons === null ? [] : JSON.parse(row.reasons),
        claims: row.claims ?? 0,
        copyOf:
          original === null || of_doc === null || kind === null
            ? null
            : {
                original: original as DocumentId,
                of: of_doc as DocumentId,
                kind: kind as CopyKind,
                share: share ?? 0,
              },
        copies: Number(row.copies ?? 0),
      };
    }),
    next: last === undefined ? null : formatReportCursor({ key: last.key, position: last.place }),
  };
}

async function countReports(db: Db): Promise<number> {
  const row = await db
    .selectFrom("report")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function countMatching(db: Db, filter: ReportFilter): Promise<number> {
  // The list as it opens: nothing is looked up for each report.
  if (Object.values(filter).every((part) => part === null || (Array.isArray(part) && part.length === 0))) {
    return countReports(db);
  }
  const query = linesQuery(db).where((eb) => filtered(filter)(eb as unknown as Build));
  const row = await query.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Reports that are alike in all that facets count. */
type Alike = Readonly<{
  outlet: string | null;
  state: ReportListState;
  why: string | null;
  isCopy: boolean;
  count: number;
}>;
type FacetPart = "outlets" | "states" | "why" | "copies";

/** One pass over the reports: with many of them each pass takes long. */
async function alikeReports(db: Db, filter: ReportFilter): Promise<readonly Alike[]> {
  const rows = await linesQuery(db)
    .where((eb) => filtered(filter, ["outlets", "states", "why", "copies"])(eb as unknown as Build))
    .select([OUTLET.as("outlet"), STATE.as("state"), sql<string | null>`line.why`.as("why")])
    .select([sql<number>`copy.doc is not null`.as("is_copy"), sql<number>`count(*)`.as("count")])
    // By their place in the row: `outlet` is a column of two tables too.
    .groupBy(sql`1, 2, 3, 4`)
    .execute();
  return rows.map(({ is_copy, count, ...row }) => ({ ...row, isCopy: Number(is_copy) === 1, count: Number(count) }));
}

/** As `conditions` has it, but for the parts named in `without`. */
function isLetIn(
  { outlet, state, why, isCopy }: Alike,
  filter: Pick<ReportFilter, FacetPart>,
  without: readonly FacetPart[],
): boolean {
  const holds = {
    outlets: () => filter.outlets.length === 0 || (outlet !== null && filter.outlets.includes(outlet)),
    states: () => filter.states.length === 0 || filter.states.includes(state),
    why: () => filter.why.length === 0 || (why !== null && filter.why.includes(why)),
    copies: () => filter.copies === null || filter.copies === isCopy,
  } as const satisfies Record<FacetPart, () => boolean>;
  return (Object.keys(holds) as FacetPart[]).every((part) => without.includes(part) || holds[part]());
}

/** The most frequent value first. */
function countBy<T extends string>(rows: readonly Alike[], tell: (row: Alike) => T | null) {
  const counts = new Map<T, number>();
  for (const row of rows) {
    const value = tell(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

function sumOf(rows: readonly Alike[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

export async function reportFacets(db: Db, filter: ReportFilter): Promise<ReportFacets> {
  const all = await alikeReports(db, filter);
  const without = (...parts: FacetPart[]) => all.filter((row) => isLetIn(row, filter, parts));
  return {
    total: await countReports(db),
    matching: sumOf(without()),
    outlets: countBy(without("outlets"), ({ outlet }) => outlet),
    states: countBy(without("states", "why"), ({ state }) => state),
    why: countBy(without("why", "states"), ({ why }) => why),
    copies: sumOf(without("copies").filter(({ isCopy }) => isCopy)),
  };
}
