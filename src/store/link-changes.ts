/** What linking changed, as rows: only what changed is written, and all of it or nothing. */
import { type Insertable, sql } from "kysely";
import type { Judgement } from "#model/incident.ts";
import { appendAudit } from "./audit.ts";
import type { Db } from "./backend.ts";
import { decisionsUpTo } from "./decisions.ts";
import { dropWaiting, storeVersions, storeWaiting, switchVersions } from "./incidents.ts";
import type { CopyHashes, LinkChanges, LinkedReport, MadeIncidents } from "./link-rows.ts";
import { linkState, storeMaking, storeState } from "./link-state.ts";
import { currentPosition, readingsUpTo } from "./readings.ts";
import { dropCopies, storeCopy } from "./report-lines.ts";
import type { Tables } from "./tables.ts";

const LINK_TABLES = [
  "link_report",
  "link_hash",
  "link_telling",
  "link_speaker",
  "link_story",
  "link_story_text",
  "link_key",
  "link_pair",
  "link_cluster",
  "link_context",
  "link_decided",
  "link_due",
] as const satisfies readonly (keyof Tables)[];

/** In the caller's transaction. `stale`, and nothing written, when anything was stored or linked since the changes were begun. */
export async function storeLinks(db: Db, changes: LinkChanges, at: string): Promise<"stored" | "stale"> {
  if (await isStale(db, changes)) return "stale";
  if (changes.whole) {
    for (const table of LINK_TABLES) await db.deleteFrom(table).execute();
    await dropCopies(db);
    await dropWaiting(db);
  }
  await storeReports(db, changes);
  await storeStories(db, changes);
  await storePairs(db, changes, at);
  await storeClusters(db, changes);
  await storeDecided(db, changes);
  if (changes.due !== null) {
    await storeDue(db, changes.due);
    await storeMaking(db, changes);
    return "stored";
  }
  await storeOutcomes(db, changes.whole ? (changes.outcomes ?? []) : changes.outcomes);
  const changed = await storeVersions(db, changes, at);
  await storeState(db, changes, at);
  if (changed.begun.length + changed.ended.length > 0) {
    await appendAudit(db, at, [{ action: "incidents-linked", subject: "incidents", detail: changed }]);
  }
  return "stored";
}

/**
 * In the caller's transaction: incidents of clusters that were due, to wait until the last of them is there; with these the record
 * becomes the one that they make, at once. `stale` as for `storeLinks`.
 */
export async function storeMade(db: Db, made: MadeIncidents, at: string): Promise<"stored" | "stale"> {
  if (await isStale(db, { ...made, due: made.clusters, reports: [] })) return "stale";
  await storeWaiting(db, made.incidents);
  await db.deleteFrom("link_due").where("cluster", "in", listedNumbers(made.clusters)).execute();
  if (made.outcomes === null) {
    await storeMaking(db, made);
    return "stored";
  }
  await storeOutcomes(db, made.outcomes);
  for (const detail of await switchVersions(db, at)) {
    await appendAudit(db, at, [{ action: "incidents-linked", subject: "incidents", detail }]);
  }
  await storeState(db, made, at);
  return "stored";
}

type Begun = Pick<LinkChanges, "readingsUpTo" | "decisionsUpTo" | "links" | "due"> &
  Readonly<{ reports: readonly Pick<LinkedReport, "doc">[] }>;

/** What is linked in parts takes long: other reports may be read meanwhile, but none of those that are linked. */
async function isStale(db: Db, { decisionsUpTo: decided, links, due, reports, ...begun }: Begun): Promise<boolean> {
  if ((await decisionsUpTo(db)) !== decided || (await linkState(db)).links !== links) return true;
  if ((await readingsUpTo(db)) === begun.readingsUpTo) return false;
  if (due === null) return true;
  const own = new Set<string>(reports.map(({ doc }) => doc));
  const later = await db
    .selectFrom("reading")
    .leftJoin("link_report", "link_report.doc", "reading.doc")
    .select(["reading.doc", "link_report.number"])
    .where("reading.position", ">", begun.readingsUpTo)
    .execute();
  return later.some(({ doc, number }) => number !== null || own.has(doc));
}

function listedNumbers(numbers: readonly number[]) {
  return sql<number>`(select value from json_each(${JSON.stringify(numbers)}))`;
}

async function storeDue(db: Db, clusters: readonly number[]): Promise<void> {
  const rows = sql`select value from json_each(${JSON.stringify(clusters)}) where true`;
  await sql`insert into link_due (cluster) ${rows} on conflict do nothing`.execute(db);
}

async function storeReports(db: Db, { reports, hashes, tellings, speakers, copies }: LinkChanges): Promise<void> {
  const hashesOf = Map.groupBy(hashes, ({ doc }) => doc);
  for (const report of reports) {
    await db.deleteFrom("link_telling").where("doc", "=", report.doc).execute();
    await db.deleteFrom("link_speaker").where("doc", "=", report.doc).execute();
    await storeReport(db, report, hashesOf.get(report.doc) ?? []);
  }
  for (const telling of tellings) await db.insertInto("link_telling").values(telling).execute();
  for (const { voiceKey, doc } of speakers)
    await db.insertInto("link_speaker").values({ voice_key: voiceKey, doc }).execute();
  for (const { doc, original, copy, by } of copies) {
    await db.updateTable("link_report").set({ original, copy, copied_by: by }).where("doc", "=", doc).execute();
    await storeCopy(db, { doc, original, copy: copy === null ? null : JSON.parse(copy) });
  }
}

/** A report keeps its number; its hashes are found by those that it had. */
async function storeReport(db: Db, report: LinkedReport, kinds: readonly CopyHashes[]): Promise<void> {
  const { doc, published, outlet, credits, voice, voiceKey, signature } = report;
  const hashes = JSON.stringify(kinds.map((kind) => [kind.sampled, kind.hashes]));
  const values = {
    reading: await currentPosition(db, doc),
    published,
    outlet,
    credits,
    voice: voice.id,
    voice_name: voice.name,
    voice_key: voiceKey,
    signature,
    hashes,
  };
  const query = db.selectFrom("link_report").select(["number", "hashes"]).where("doc", "=", doc);
  const known = await query.executeTakeFirst();
  const number = known?.number ?? (await insertReport(db, { doc, ...values }));
  if (known !== undefined) {
    const gone = sql`select hash.value, kind.value ->> 0, ${number}
      from json_each(${known.hashes}) kind, json_each(kind.value, '$[1]') hash`;
    await sql`delete from link_hash where (hash, sampled, report) in (${gone})`.execute(db);
    await db.updateTable("link_report").set(values).where("doc", "=", doc).execute();
  }
  for (const { hashes: own, sampled } of kinds) {
    const rows = sql`select value, ${number}, ${sampled} from json_each(${JSON.stringify(own)})`;
    await sql`insert into link_hash (hash, report, sampled) ${rows}`.execute(db);
  }
}

type ReportValues = Omit<Insertable<Tables["link_report"]>, "number" | "original" | "copy" | "copied_by">;

async function insertReport(db: Db, values: ReportValues): Promise<number> {
  const row = { ...values, original: null, copy: null, copied_by: null };
  const inserted = await db.insertInto("link_report").values(row).returning("number").executeTakeFirstOrThrow();
  return inserted.number;
}

async function storeStories(db: Db, { removedStories, stories, regrouped }: LinkChanges): Promise<void> {
  for (const id of removedStories) {
    const { keys } = await db.selectFrom("link_story").select("keys").where("id", "=", id).executeTakeFirstOrThrow();
    await sql`delete from link_key where story = ${id} and key in (select value from json_each(${keys}))`.execute(db);
    await db.deleteFrom("link_story_text").where("story", "=", id).execute();
    await db.deleteFrom("link_story").where("id", "=", id).execute();
  }
  for (const { id, doc, ordinal, claims, keys, component, cluster, node, words } of stories) {
    const listed = JSON.stringify(keys);
    await db
      .insertInto("link_story")
      .values({ id, doc, ordinal, claims: JSON.stringify(claims), keys: listed, component, cluster })
      .execute();
    await db.insertInto("link_story_text").values({ story: id, node, words }).execute();
    await sql`insert into link_key (key, story) select value, ${id} from json_each(${listed})`.execute(db);
  }
  for (const { id, component, cluster } of regrouped)
    await db.updateTable("link_story").set({ component, cluster }).where("id", "=", id).execute();
}

async function storePairs(db: Db, { removedPairs, pairs, judgements }: LinkChanges, at: string): Promise<void> {
  for (const { left, right } of removedPairs)
    await db.deleteFrom("link_pair").where("left_story", "=", left).where("right_story", "=", right).execute();
  for (const { left, right, score, joins, together, judgement } of pairs)
    await db
      .insertInto("link_pair")
      .values({
        left_story: left,
        right_story: right,
        score,
        joins: joins ? 1 : 0,
        together: together ? 1 : 0,
        judgement,
      })
      .execute();
  for (const judgement of judgements) await storeJudgement(db, judgement, at);
}

async function storeJudgement(db: Db, judgement: Judgement, at: string): Promise<void> {
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

async function storeClusters(db: Db, { removedClusters, clusters, placedIn, placed }: LinkChanges): Promise<void> {
  for (const id of removedClusters) await db.deleteFrom("link_cluster").where("id", "=", id).execute();
  await db.deleteFrom("link_due").where("cluster", "in", listedNumbers(removedClusters)).execute();
  for (const { id, incident, parties } of clusters)
    await db.insertInto("link_cluster").values({ id, incident, parties }).execute();
  for (const doc of placedIn) await db.deleteFrom("link_context").where("doc", "=", doc).execute();
  for (const one of placed) await db.insertInto("link_context").values(one).execute();
}

async function storeDecided(db: Db, { decided }: LinkChanges): Promise<void> {
  if (decided === null) return;
  await db.deleteFrom("link_decided").execute();
  for (const judgement of decided) await db.insertInto("link_decided").values({ judgement }).execute();
}

async function storeOutcomes(db: Db, outcomes: LinkChanges["outcomes"]): Promise<void> {
  if (outcomes === null) return;
  await db.deleteFrom("link_outcome").execute();
  for (const outcome of outcomes)
    await db
      .insertInto("link_outcome")
      .values({ outcome: JSON.stringify(outcome) })
      .execute();
}
