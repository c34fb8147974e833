/** Incidents as rows: views that can be rebuilt, of which every version is kept with the time that it stood. */
import type { Incident, Judgement } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { Db } from "./backend.ts";
import { datesOf, incidentFromJson, incidentToJson, keysOf, sortKeyOf } from "./incident-index.ts";
import type { LinkChanges } from "./link-rows.ts";
import type { IncidentRow, IncidentVersion } from "./store.ts";
import { summaryIsDue } from "./summaries.ts";

/** Parameters of one statement; SQLite allows 32,766. */
const IDS_PER_QUERY = 10_000;

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
  for (const version of begun) await insertVersion(db, version, at);
  return { begun: begun.map(({ incident, sha256 }) => [incident.id, sha256]), ended: ended.map(({ id }) => id) };
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
  at: string,
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
      linked_at: at,
      ended_at: null,
    })
    .returning("position")
    .executeTakeFirstOrThrow();
  await indexVersion(db, incident, position);
  await summaryIsDue(db, position);
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
    .orderBy("incident.position")
    .execute();
  return [...new Map(rows.map((row) => [row.id, incidentFromJson(row.incident)] as const)).values()];
}

export async function incidentHistory(db: Db, id: ValueId): Promise<readonly IncidentVersion[]> {
  const rows = await db.selectFrom("incident").selectAll().where("id", "=", id).orderBy("position").execute();
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
