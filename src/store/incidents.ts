/** Incidents as rows: views that can be rebuilt, of which every version is kept with the time that it stood. */
import { type RawBuilder, sql } from "kysely";
import type { Incident, Judgement } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { Db } from "./backend.ts";
import { datesOf, incidentFromJson, incidentToJson, keysOf, sortKeyOf } from "./incident-index.ts";
import type { LinkChanges } from "./link-rows.ts";
import type { IncidentRow, IncidentVersion } from "./store.ts";
import { summaryIsDue } from "./summaries.ts";

/** Parameters of one statement; SQLite allows 32,766. */
const IDS_PER_QUERY = 10_000;

/** `ended_at` of a version that waits until the record that it is of is complete. */
const WAITING = "";

/** Entries of the audit log stay short enough to be read in pages. */
const IDS_PER_ENTRY = 5000;

type Change = Readonly<{ begun: readonly (readonly [id: string, sha256: string])[]; ended: readonly string[] }>;

/**
 * In the caller's transaction: ends what changed or vanished, adds what is new, and leaves the rest as it is. Incidents that are
 * neither given nor named as ended stay, unless `whole` says that those given are all.
 */
export async function storeVersions(
  db: Db,
  { incidents, endedIncidents, whole }: Pick<LinkChanges, "incidents" | "endedIncidents" | "whole">,
  at: string,
): Promise<Change> {
  const next = new Map(incidents.map((incident) => [incident.id, { incident, ...incidentToJson(incident) }]));
  const rows = await presentVersions(db, whole ? null : [...new Set([...endedIncidents, ...next.keys()])]);
  const present = new Map(rows.map((row) => [row.id, row]));
  const ended = rows.filter((row) => next.get(row.id as ValueId)?.sha256 !== row.sha256);
  for (const { position } of ended) {
    await db.updateTable("incident").set({ ended_at: at }).where("position", "=", position).execute();
    await summaryIsDue(db, position);
  }
  const begun = [...next.values()].filter(({ incident, sha256 }) => present.get(incident.id)?.sha256 !== sha256);
  for (const version of begun) await insertVersion(db, version, { linkedAt: at, endedAt: null });
  return { begun: begun.map(({ incident, sha256 }) => [incident.id, sha256]), ended: ended.map(({ id }) => id) };
}

/** In the caller's transaction: versions that are not seen before `switchVersions`. Those that are present already are left out. */
export async function storeWaiting(db: Db, incidents: readonly Incident[]): Promise<void> {
  const next = incidents.map((incident) => ({ incident, ...incidentToJson(incident) }));
  const ids = next.map(({ incident }) => incident.id);
  await dropVersions(db, await positionsOf(db, sql`ended_at = ${WAITING} and id in ${listed(ids)}`));
  const present = new Map((await presentVersions(db, ids)).map(({ id, sha256 }) => [id, sha256] as const));
  for (const version of next) {
    if (present.get(version.incident.id) === version.sha256) continue;
    await insertVersion(db, version, { linkedAt: WAITING, endedAt: WAITING });
  }
}

/** In the caller's transaction: those of a record that is not made any more. */
export async function dropWaiting(db: Db): Promise<void> {
  await dropVersions(db, await positionsOf(db, sql`ended_at = ${WAITING}`));
}

/**
 * In the caller's transaction: the incidents of all clusters, and no others, are present. What waited begins, and what it replaces, or
 * what no cluster tells any more, ends.
 */
export async function switchVersions(db: Db, at: string): Promise<readonly Change[]> {
  const told = sql`(select incident from link_cluster where incident is not null)`;
  await dropVersions(db, await positionsOf(db, sql`ended_at = ${WAITING} and id not in ${told}`));
  const waiting = sql`(select id from incident where ended_at = ${WAITING})`;
  const { rows: ended } = await sql<{ id: string; position: number }>`select id, position from incident
    where ended_at is null and (id not in ${told} or id in ${waiting})`.execute(db);
  const { rows: begun } = await sql<{ id: string; sha256: string; position: number }>`select id, sha256, position
    from incident where ended_at = ${WAITING} order by position`.execute(db);
  const changed = listed([...ended, ...begun].map(({ position }) => position));
  await sql`insert into summary_due select value from ${changed} where true on conflict do nothing`.execute(db);
  await sql`update incident set ended_at = ${at} where position in ${listed(ended.map(({ position }) => position))}`.execute(
    db,
  );
  await sql`update incident set ended_at = null, linked_at = ${at} where ended_at = ${WAITING}`.execute(db);
  const entries: Change[] = [];
  for (let start = 0; start < Math.max(begun.length, ended.length); start += IDS_PER_ENTRY) {
    const end = start + IDS_PER_ENTRY;
    entries.push({
      begun: begun.slice(start, end).map(({ id, sha256 }) => [id, sha256]),
      ended: ended.slice(start, end).map(({ id }) => id),
    });
  }
  return entries;
}

function listed(values: readonly (string | number)[]) {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

async function positionsOf(db: Db, condition: RawBuilder<unknown>): Promise<readonly number[]> {
  const { rows } = await sql<{ position: number }>`select position from incident where ${condition}`.execute(db);
  return rows.map(({ position }) => position);
}

/** Versions that nobody has seen. */
async function dropVersions(db: Db, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return;
  for (const table of ["incident_date", "incident_key", "incident_count"] as const)
    await sql`delete from ${sql.table(table)} where incident in ${listed(positions)}`.execute(db);
  await sql`delete from incident where position in ${listed(positions)}`.execute(db);
}

/** @param ids  null for all */
async function presentVersions(db: Db, ids: readonly ValueId[] | null) {
  const query = db.selectFrom("incident").select(["id", "sha256", "position"]).where("ended_at", "is", null);
  if (ids === null) return query.execute();
  const rows = [];
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    rows.push(...(await query.where("id", "in", ids.slice(start, start + IDS_PER_QUERY)).execute()));
  }
  return rows;
}

async function insertVersion(
  db: Db,
  { incident, json, sha256 }: { incident: Incident; json: string; sha256: string },
  { linkedAt, endedAt }: Readonly<{ linkedAt: string; endedAt: string | null }>,
): Promise<void> {
  const { groundRank, sortDay } = sortKeyOf(incident);
  const { position } = await db
    .insertInto("incident")
    .values({
      id: incident.id,
      sha256,
      incident: json,
      ground: incident.ground,
      ground_rank: groundRank,
      sort_day: sortDay,
      linked_at: linkedAt,
      ended_at: endedAt,
    })
    .returning("position")
    .executeTakeFirstOrThrow();
  await indexVersion(db, incident, position);
  if (endedAt === null) await summaryIsDue(db, position);
}

async function indexVersion(db: Db, incident: Incident, position: number): Promise<void> {
  for (const { earliest, latest } of datesOf(incident)) {
    await db.insertInto("incident_date").values({ incident: position, earliest, latest }).execute();
  }
  for (const key of keysOf(incident))
    await db
      .insertInto("incident_key")
      .values({ incident: position, ...key })
      .execute();
  for (const { measure, of, estimate } of incident.counts) {
    const { low, best, high } = estimate.chosen.value;
    await db
      .insertInto("incident_count")
      .values({ incident: position, measure, of_side: of, low, best, high })
      .execute();
  }
}

export async function incident(db: Db, id: ValueId): Promise<Incident | null> {
  const query = db.selectFrom("incident").select("incident").where("id", "=", id).where("ended_at", "is", null);
  const row = await query.executeTakeFirst();
  return row === undefined ? null : incidentFromJson(row.incident);
}

/** In the order of the list. */
export async function incidentsWith(db: Db, id: string): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom("incident")
    .innerJoin("incident_key", "incident_key.incident", "incident.position")
    .select("incident.incident")
    .where("incident_key.words", "=", id)
    .where("incident_key.kind", "in", ["claim", "doc"])
    .where("ended_at", "is", null)
    .orderBy("ground_rank")
    .orderBy("sort_day")
    .orderBy("id")
    .execute();
  return rows.map((row) => incidentFromJson(row.incident));
}

/** The last version of each id that was made of the report and that none has now, oldest first. */
export async function formerIncidents(db: Db, doc: string): Promise<readonly Incident[]> {
  const present = db.selectFrom("incident").select("id").where("ended_at", "is", null);
  const rows = await db
    .selectFrom("incident")
    .innerJoin("incident_key", "incident_key.incident", "incident.position")
    .select(["incident.id", "incident.incident"])
    .where("incident_key.words", "=", doc)
    .where("incident_key.kind", "=", "doc")
    .where("incident.id", "not in", present)
    .where("incident.ended_at", "!=", WAITING)
    .orderBy("incident.position")
    .execute();
  return [...new Map(rows.map((row) => [row.id, incidentFromJson(row.incident)] as const)).values()];
}

export async function incidentHistory(db: Db, id: ValueId): Promise<readonly IncidentVersion[]> {
  const rows = await db
    .selectFrom("incident")
    .selectAll()
    .where("id", "=", id)
    .where(({ eb, or }) => or([eb("ended_at", "is", null), eb("ended_at", "!=", WAITING)]))
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    incident: incidentFromJson(row.incident),
    linkedAt: row.linked_at,
    endedAt: row.ended_at,
  }));
}

/** Judgements in force, of rules and persons, that this claim is a side of; oldest first. */
export async function judgements(db: Db, claim: ValueId): Promise<readonly Judgement[]> {
  const rows = await db
    .selectFrom("judgement")
    .select("judgement.judgement")
    .where(({ eb, or }) => or([eb("left_claim", "=", claim), eb("right_claim", "=", claim)]))
    .where(({ exists, or, selectFrom }) =>
      or([
        exists(selectFrom("link_pair").select("left_story").whereRef("link_pair.judgement", "=", "judgement.id")),
        exists(selectFrom("link_decided").select("judgement").whereRef("link_decided.judgement", "=", "judgement.id")),
      ]),
    )
    .orderBy("position")
    .execute();
  return rows.map((row) => JSON.parse(row.judgement));
}

/** Present versions, in the order of writing. */
export async function incidentRows(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<readonly IncidentRow[]> {
  const rows = await db
    .selectFrom("incident")
    .select(["position", "id", "sha256", "incident"])
    .where("ended_at", "is", null)
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ position: row.position, id: row.id as ValueId, sha256: row.sha256, json: row.incident }));
}
