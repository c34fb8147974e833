/** Incidents as rows: views that can be rebuilt, of which every version is kept with the time that it stood. */
import type { CopyGroup } from "#model/copies.ts";
import type { Incident, Judgement, Linked } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { appendAudit } from "./audit.ts";
import type { Db } from "./backend.ts";
import { decisionsUpTo } from "./decisions.ts";
import { datesOf, incidentFromJson, incidentToJson, keysOf, sortKeyOf } from "./incident-index.ts";
import { readingsUpTo } from "./readings.ts";
import { storeCopies } from "./report-list.ts";
import type { IncidentRow, IncidentVersion, LinkedRecord, LinkState, RecordedOutcome } from "./store.ts";

/** `Linked` without the judgements, which have a table of their own, and the order of the incidents. */
type LinkView = Omit<Linked, "judgements"> &
  Readonly<{
    judgements: readonly ValueId[];
    incidents: readonly ValueId[];
    /** absent in records that were linked before there were decisions */
    outcomes?: readonly RecordedOutcome[];
  }>;

/** Views of an earlier version know no copies; they are made again at the next `add`. */
function viewOf(json: string): LinkView {
  return { copies: [], ...JSON.parse(json) };
}

/** Parameters of one statement; SQLite allows 32,766. */
const IDS_PER_QUERY = 10_000;

export async function linkState(db: Db): Promise<LinkState> {
  const view = await db.selectFrom("link_view").selectAll().executeTakeFirst();
  return {
    readingsUpTo: await readingsUpTo(db),
    decisionsUpTo: await decisionsUpTo(db),
    linkedUpTo: view?.readings_up_to ?? 0,
    linkedDecisionsUpTo: view?.decisions_up_to ?? 0,
    linkedBy: view?.producers ?? null,
  };
}

/** In the caller's transaction: ends what changed or vanished, adds what is new, and leaves the rest as it is. */
export async function storeRecord(db: Db, record: LinkedRecord, at: string): Promise<"stored" | "stale"> {
  if ((await readingsUpTo(db)) !== record.readingsUpTo) return "stale";
  if ((await decisionsUpTo(db)) !== record.decisionsUpTo) return "stale";
  await storeJudgements(db, record.linked.judgements, at);
  const changed = await storeVersions(db, record.incidents, at);
  await storeView(db, record, at);
  await storeCopies(db, record.linked.copies);
  if (changed.begun.length + changed.ended.length > 0) {
    await appendAudit(db, at, [{ action: "incidents-linked", subject: "incidents", detail: changed }]);
  }
  return "stored";
}

async function storeJudgements(db: Db, judgements: readonly Judgement[], at: string): Promise<void> {
  for (const judgement of judgements) {
    const { id, left, right, value: verdict, provenance } = judgement;
    const producer = `${provenance.by.kind}:${provenance.by.id}@${provenance.by.version}`;
    await db
      .insertInto("judgement")
      .values({
        id,
        left_claim: left,
        right_claim: right,
        verdict,
        producer,
        judgement: JSON.stringify(judgement),
        recorded_at: at,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}

type Change = Readonly<{ begun: readonly (readonly [id: string, sha256: string])[]; ended: readonly string[] }>;

async function storeVersions(db: Db, incidents: readonly Incident[], at: string): Promise<Change> {
  const rows = await db
    .selectFrom("incident")
    .select(["id", "sha256", "position"])
    .where("ended_at", "is", null)
    .execute();
  const present = new Map(rows.map((row) => [row.id, row]));
  const next = new Map(incidents.map((incident) => [incident.id, { incident, ...incidentToJson(incident) }]));
  const ended = rows.filter((row) => next.get(row.id as ValueId)?.sha256 !== row.sha256);
  for (const { position } of ended) {
    await db.updateTable("incident").set({ ended_at: at }).where("position", "=", position).execute();
  }
  const begun = [...next.values()].filter(({ incident, sha256 }) => present.get(incident.id)?.sha256 !== sha256);
  for (const version of begun) await insertVersion(db, version, at);
  return { begun: begun.map(({ incident, sha256 }) => [incident.id, sha256]), ended: ended.map(({ id }) => id) };
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

async function storeView(db: Db, record: LinkedRecord, at: string): Promise<void> {
  const { linked, incidents, producers } = record;
  const view: LinkView = {
    clusters: linked.clusters,
    standalone: linked.standalone,
    copies: linked.copies,
    judgements: linked.judgements.map(({ id }) => id),
    incidents: incidents.map(({ id }) => id),
    outcomes: record.outcomes,
  };
  await db.deleteFrom("link_view").execute();
  await db
    .insertInto("link_view")
    .values({
      only_row: 1,
      readings_up_to: record.readingsUpTo,
      decisions_up_to: record.decisionsUpTo,
      producers,
      linked_at: at,
      linked: JSON.stringify(view),
    })
    .execute();
}

export async function linked(db: Db): Promise<LinkedRecord | null> {
  const row = await db.selectFrom("link_view").selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const view = viewOf(row.linked);
  const present = await db.selectFrom("incident").select(["id", "incident"]).where("ended_at", "is", null).execute();
  const byId = new Map(present.map(({ id, incident }) => [id, incidentFromJson(incident)]));
  return {
    linked: {
      clusters: view.clusters,
      standalone: view.standalone,
      copies: view.copies,
      judgements: await judgementsById(db, view.judgements),
    },
    incidents: view.incidents.map((id) => byId.get(id)).filter((incident) => incident !== undefined),
    readingsUpTo: row.readings_up_to,
    decisionsUpTo: row.decisions_up_to,
    producers: row.producers,
    outcomes: view.outcomes ?? [],
  };
}

export async function outcomes(db: Db): Promise<readonly RecordedOutcome[]> {
  const row = await db.selectFrom("link_view").select("linked").executeTakeFirst();
  return row === undefined ? [] : (viewOf(row.linked).outcomes ?? []);
}

async function judgementsById(db: Db, ids: readonly ValueId[]): Promise<readonly Judgement[]> {
  const found = new Map<string, Judgement>();
  for (let start = 0; start < ids.length; start += IDS_PER_QUERY) {
    const some = ids.slice(start, start + IDS_PER_QUERY);
    const rows = await db.selectFrom("judgement").select(["id", "judgement"]).where("id", "in", some).execute();
    for (const { id, judgement } of rows) found.set(id, JSON.parse(judgement));
  }
  return ids.map((id) => found.get(id)).filter((judgement) => judgement !== undefined);
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

/** The group of copies that a report is in, as it was last linked. */
export async function copiesOf(db: Db, doc: DocumentId): Promise<CopyGroup | null> {
  const row = await db.selectFrom("link_view").select("linked").executeTakeFirst();
  const groups = row === undefined ? [] : viewOf(row.linked).copies;
  return groups.find(({ original, copies }) => original === doc || copies.some((copy) => copy.doc === doc)) ?? null;
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

/** Every judgement, of rules and persons, that this claim is a side of; oldest first. */
export async function judgements(db: Db, claim: ValueId): Promise<readonly Judgement[]> {
  const rows = await db
    .selectFrom("judgement")
    .select("judgement")
    .where(({ eb, or }) => or([eb("left_claim", "=", claim), eb("right_claim", "=", claim)]))
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
