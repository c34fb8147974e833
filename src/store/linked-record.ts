/** The record as it was last linked, put together from its rows; and the parts of it that are asked for alone. */
import type { Copy, CopyGroup } from "#model/copies.ts";
import type { Cluster, Context, Judgement, Linked } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Db } from "./backend.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { RecordedOutcome } from "./link-rows.ts";
import type { LinkedRecord } from "./store.ts";

/** Null when nothing was ever linked. */
export async function linked(db: Db): Promise<LinkedRecord | null> {
  const state = await db.selectFrom("link_state").selectAll().executeTakeFirst();
  if (state === undefined) return null;
  const incidents = await db.selectFrom("incident").select("incident").where("ended_at", "is", null).execute();
  return {
    linked: { ...(await clustersOf(db)), judgements: await judgementsOf(db), copies: await copyGroups(db) },
    incidents: incidents.map(({ incident }) => incidentFromJson(incident)),
    readingsUpTo: state.readings_up_to,
    decisionsUpTo: state.decisions_up_to,
    producers: state.producers,
    outcomes: await outcomes(db),
  };
}

/** Clusters that tell an incident, by their first stories; what stands alone, in reading order. */
async function clustersOf(db: Db): Promise<Pick<Linked, "clusters" | "standalone">> {
  const stories = await db
    .selectFrom("link_story")
    .innerJoin("link_cluster", "link_cluster.id", "link_story.cluster")
    .select(["link_story.cluster", "link_story.claims"])
    .where("link_cluster.incident", "is not", null)
    .orderBy("doc")
    .orderBy("ordinal")
    .execute();
  const placed = await db.selectFrom("link_context").selectAll().orderBy("doc").orderBy("ordinal").execute();
  const context = Map.groupBy(placed, ({ cluster }) => cluster);
  const clusters = [...Map.groupBy(stories, ({ cluster }) => cluster)].map(
    ([id, own]): Cluster => ({
      claims: own.flatMap(({ claims }): ValueId[] => JSON.parse(claims)),
      context: (context.get(id) ?? []).flatMap(({ claim, relation }) =>
        relation === null ? [] : { claim: claim as ValueId, relation: relation as Context["relation"] },
      ),
    }),
  );
  return { clusters, standalone: (context.get(null) ?? []).map(({ claim }) => claim as ValueId) };
}

/** Those in force, by id. */
async function judgementsOf(db: Db): Promise<readonly Judgement[]> {
  const ids = db.selectFrom("link_pair").select("judgement").union(db.selectFrom("link_decided").select("judgement"));
  const rows = await db.selectFrom("judgement").select("judgement").where("id", "in", ids).orderBy("id").execute();
  return rows.map(({ judgement }) => JSON.parse(judgement));
}

type Member = Readonly<{ doc: string; original: string | null; copy: string | null; copied_by: string | null }>;

function membersQuery(db: Db) {
  // undated reports come last
  return db
    .selectFrom("link_report")
    .select(["doc", "original", "copy", "copied_by"])
    .orderBy((eb) => eb.fn.coalesce("published", eb.val("9999")))
    .orderBy("doc");
}

async function copyGroups(db: Db): Promise<readonly CopyGroup[]> {
  const members = await membersQuery(db).where("original", "is not", null).execute();
  const groups = [...Map.groupBy(members, ({ original }) => original).values()].flatMap((own) => groupOf(own) ?? []);
  return groups.sort((one, other) => (one.original < other.original ? -1 : 1));
}

/** The group of copies that a report is in, as it was last linked. */
export async function copiesOf(db: Db, doc: DocumentId): Promise<CopyGroup | null> {
  const own = await db.selectFrom("link_report").select("original").where("doc", "=", doc).executeTakeFirst();
  if (own === undefined || own.original === null) return null;
  return groupOf(await membersQuery(db).where("original", "=", own.original).execute());
}

function groupOf(members: readonly Member[]): CopyGroup | null {
  const original = members.find(({ copied_by }) => copied_by !== null);
  if (original === undefined) return null;
  return {
    original: original.doc as DocumentId,
    by: JSON.parse(original.copied_by!),
    copies: members.flatMap(({ copy }): Copy[] => (copy === null ? [] : [JSON.parse(copy)])),
  };
}

export async function outcomes(db: Db): Promise<readonly RecordedOutcome[]> {
  const rows = await db.selectFrom("link_outcome").select("outcome").orderBy("position").execute();
  return rows.map(({ outcome }) => JSON.parse(outcome));
}
