/** A filter and a page in, the incidents of that page out. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { ValueId } from "#model/span.ts";
import { foldName } from "#text/fold.ts";
import type { Db } from "./backend.ts";
import {
  formatCursor,
  type IncidentFilter,
  type IncidentPage,
  type PageRequest,
  parseCursor,
} from "./incident-filter.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { Tables } from "./tables.ts";

type Build = ExpressionBuilder<Tables, "incident">;

/** Present versions that match everything in the filter but its dates. */
function undatedQuery(db: Db, filter: IncidentFilter) {
  return db
    .selectFrom("incident")
    .where("ended_at", "is", null)
    .where((eb) =>
      eb.and([
        ...named(eb, "place", filter.place),
        ...named(eb, "actor", filter.actor),
        ...counted(eb, filter),
        ...reviewed(eb, filter),
      ]),
    )
    .$if(filter.ground !== null, (query) => query.where("ground", "=", filter.ground ?? "current"));
}

/** Folded names hold letters, digits and spaces only: nothing in them is a wildcard of LIKE. */
function named(eb: Build, kind: "place" | "actor", names: readonly string[]): readonly Expression<SqlBool>[] {
  if (names.length === 0) return [];
  const keys = eb.selectFrom("incident_key").select("incident").whereRef("incident", "=", "incident.position");
  const anyName = keys
    .where("kind", "=", kind)
    .where((key) => key.or(names.map((name) => key("words", "like", `% ${foldName(name)} %`))));
  return [eb.exists(anyName)];
}

/** Versions written before there were reviews have no such key. */
function reviewed(eb: Build, { review }: IncidentFilter): readonly Expression<SqlBool>[] {
  if (review.length === 0) return [];
  const keys = eb
    .selectFrom("incident_key")
    .select("incident")
    .whereRef("incident", "=", "incident.position")
    .where("kind", "=", "review");
  const decided = review.filter((state) => state !== "suggested");
  return [
    eb.or([
      ...(decided.length > 0 ? [eb.exists(keys.where("words", "in", decided))] : []),
      ...(review.includes("suggested") ? [eb.not(eb.exists(keys))] : []),
    ]),
  ];
}

function counted(eb: Build, { measure, min }: IncidentFilter): readonly Expression<SqlBool>[] {
  if (measure === null && min === null) return [];
  const counts = eb
    .selectFrom("incident_count")
    .select("measure")
    .whereRef("incident_count.incident", "=", "incident.position")
    .$if(measure !== null, (query) => query.where("measure", "=", measure ?? ""))
    .groupBy("measure")
    .having(sql<number>`sum(coalesce(best, low))`, ">=", min ?? 0);
  return [eb.exists(counts)];
}

function overlapping(eb: Build, { from, to }: IncidentFilter): Expression<SqlBool> {
  const dates = eb
    .selectFrom("incident_date")
    .select("earliest")
    .whereRef("incident_date.incident", "=", "incident.position")
    .$if(from !== null, (query) => query.where("latest", ">=", from ?? ""))
    .$if(to !== null, (query) => query.where("earliest", "<=", to ?? ""));
  return eb.exists(dates);
}

function undated(eb: Build): Expression<SqlBool> {
  const dates = eb
    .selectFrom("incident_date")
    .select("earliest")
    .whereRef("incident_date.incident", "=", "incident.position");
  return eb.not(eb.exists(dates));
}

/** The page after `page.after`, by keyset: a page costs the same however far down the list it is. */
export async function incidents(db: Db, filter: IncidentFilter, page: PageRequest): Promise<IncidentPage> {
  const dated = filter.from !== null || filter.to !== null;
  const after = page.after === null ? null : parseCursor(page.after);
  const rows = await undatedQuery(db, filter)
    .select(["id", "incident", "ground_rank", "sort_day"])
    .$if(dated, (query) => query.where((eb) => overlapping(eb, filter)))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("ground_rank", "sort_day", "id"),
          ">",
          tuple(after?.groundRank ?? 0, after?.sortDay ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy("ground_rank")
    .orderBy("sort_day")
    .orderBy("id")
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    incidents: shown.map((row) => incidentFromJson(row.incident)),
    next:
      last === undefined
        ? null
        : formatCursor({ groundRank: last.ground_rank, sortDay: last.sort_day, id: last.id as ValueId }),
    undatedLeftOut: dated ? await countUndated(db, filter) : 0,
  };
}

async function countUndated(db: Db, filter: IncidentFilter): Promise<number> {
  const query = undatedQuery(db, filter).where(undated);
  const row = await query.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirst();
  return Number(row?.count ?? 0);
}
