/** A filter and a page in, the reports of that page out. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { CopyKind } from "#model/copies.ts";
import type { DocumentId } from "#model/span.ts";
import { foldName } from "#text/fold.ts";
import type { Db } from "./backend.ts";
import {
  formatReportCursor,
  parseReportCursor,
  type ReportFilter,
  type ReportLine,
  type ReportPage,
  type ReportPageRequest,
  type ReportSort,
} from "./report-filter.ts";
import { FROM, linesQuery, OUTLET, STATE, TITLE, TO } from "./report-lines.ts";
import { rowToReport } from "./reports.ts";
import type { Tables } from "./tables.ts";

type Build = ExpressionBuilder<{ line: Tables["report_line"] }, "line">;
type Condition = Expression<SqlBool>;

/** The parts of a filter by name, so that a facet can be counted without its own. */
function conditions(eb: Build, filter: ReportFilter): Readonly<Record<keyof ReportFilter, readonly Condition[]>> {
  const { words, outlets, from, to, states, why, copyOf, copies } = filter;
  return {
    words: words.length === 0 ? [] : [withWords(words)],
    outlets: outlets.length === 0 ? [] : [eb("line.outlet", "in", outlets)],
    from: from === null ? [] : [eb("line.published_to", ">=", from)],
    to: to === null ? [] : [eb("line.published_from", "<=", to)],
    states: states.length === 0 ? [] : [eb("line.state", "in", states)],
    why: why.length === 0 ? [] : [eb("line.why", "in", why)],
    copyOf: copyOf === null ? [] : [inGroupOf(copyOf)],
    copies: copies === null ? [] : [eb("line.is_copy", "=", copies ? 1 : 0)],
  };
}

/** The words are looked through once, and the list is then walked in its order: the sign keeps it from being sorted anew. */
function withWords(words: readonly string[]): Condition {
  const held = sql.join(
    words.map((word) => sql`words like ${`%${word}%`} escape '\\'`),
    sql` and `,
  );
  return sql<SqlBool>`+line.report in (select report from report_words where ${held})`;
}

/** Reports of the group that `doc` is in, but for itself. */
function inGroupOf(doc: DocumentId): Condition {
  const original = sql`coalesce((select original from report_copy where doc = ${doc}), ${doc})`;
  return sql<SqlBool>`line.report in (select position from report where id <> ${doc} and (
    id = ${original} or id in (select doc from report_copy where original = ${original})))`;
}

/** Words are folded as the list's are: nothing in them is a wildcard. */
export function searchWords(text: string): readonly string[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** Rows of the reports that match; with the parts of the filter that are named left out. */
export function filteredLines(db: Db, filter: ReportFilter, without: readonly (keyof ReportFilter)[] = []) {
  return db.selectFrom("report_line as line").where((eb) => {
    const parts = conditions(eb as unknown as Build, filter);
    const names = (Object.keys(parts) as (keyof ReportFilter)[]).filter((name) => !without.includes(name));
    return eb.and(names.flatMap((name) => parts[name]));
  });
}

/** The column that a list is sorted by, null for the order of adding; reports of one value stand in that order. */
const SORT_KEYS = {
  added: null,
  "-added": null,
  published: "line.from_key",
  "-published": "line.to_key",
  title: "line.title_key",
} as const satisfies Record<ReportSort, string | null>;

export async function reportLines(db: Db, filter: ReportFilter, page: ReportPageRequest): Promise<ReportPage> {
  const { rows, next } = await pageOf(db, filter, page);
  return {
    total: await countReports(db),
    matching: await countMatching(db, filter),
    reports: await linesAt(db, rows),
    next,
  };
}

async function pageOf(
  db: Db,
  filter: ReportFilter,
  { sort, limit, after }: ReportPageRequest,
): Promise<Readonly<{ rows: readonly number[]; next: string | null }>> {
  const end = after === null ? null : parseReportCursor(after);
  const key = SORT_KEYS[sort];
  const [operator, direction] = sort.startsWith("-") ? ([sql`<`, "desc"] as const) : ([sql`>`, "asc"] as const);
  const rows = await filteredLines(db, filter)
    .$if(end !== null, (query) =>
      query.where(
        key === null
          ? sql<SqlBool>`line.report ${operator} ${end?.position ?? 0}`
          : sql<SqlBool>`(${sql.ref(key)}, line.report) ${operator} (${end?.key ?? ""}, ${end?.position ?? 0})`,
      ),
    )
    .select(["line.report", (key === null ? sql<string>`''` : sql<string>`${sql.ref(key)}`).as("key")])
    .$if(key !== null, (query) => query.orderBy(sql.ref(key ?? ""), direction))
    .orderBy("line.report", direction)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ report }) => report),
    next: last === undefined ? null : formatReportCursor({ key: last.key, position: last.report }),
  };
}

/** In the order given. */
async function linesAt(db: Db, positions: readonly number[]): Promise<readonly ReportLine[]> {
  if (positions.length === 0) return [];
  const rows = await linesQuery(db)
    .where("report.position", "in", positions)
    .selectAll("meta")
    .select(["report.id", "report.position as place", "report.bytes", "report.added_at"])
    .select(["line.language", "line.reasons", "line.claims"])
    .select(["copy.original", "copy.of_doc", "copy.kind", "copy.share"])
    .select([TITLE.as("line_title"), OUTLET.as("line_outlet"), FROM.as("earliest"), TO.as("latest")])
    .select([sql<string | null>`coalesce(line.url, meta.url)`.as("line_url"), STATE.as("state")])
    .select((eb) =>
      eb
        .selectFrom("report_copy as mine")
        .select(({ fn }) => fn.countAll<number>().as("copies"))
        .whereRef("mine.original", "=", "report.id")
        .as("copies"),
    )
    .execute();
  const lines = new Map(rows.map((row) => [row.place, rowToLine(row)] as const));
  return positions.flatMap((position) => lines.get(position) ?? []);
}

type LineRow = Parameters<typeof rowToReport>[0] &
  Readonly<{
    bytes: number;
    added_at: string;
    line_title: string | null;
    line_outlet: string | null;
    line_url: string | null;
    earliest: string | null;
    latest: string | null;
    language: string | null;
    state: ReportLine["state"];
    reasons: string | null;
    claims: number | null;
    original: string | null;
    of_doc: string | null;
    kind: string | null;
    share: number | null;
    copies: number | null;
  }>;

function rowToLine(row: LineRow): ReportLine {
  const { earliest, latest, original, of_doc, kind, share } = row;
  const isCopy = original !== null && of_doc !== null && kind !== null;
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
    copyOf: isCopy
      ? { original: original as DocumentId, of: of_doc as DocumentId, kind: kind as CopyKind, share: share ?? 0 }
      : null,
    copies: Number(row.copies ?? 0),
  };
}

export async function countReports(db: Db): Promise<number> {
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
  const row = await filteredLines(db, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
