/** What persons decided as rows: written once, never changed, in the order in which they outrank each other. */
import type { Decision } from "#model/decision.ts";
import type { ValueId } from "#model/span.ts";
import { canonicalJson, sha256Hex } from "#text/ids.ts";
import { appendAudit } from "./audit.ts";
import type { Db } from "./backend.ts";
import type { DecisionRow } from "./store.ts";

/** In the caller's transaction. The same decision twice (a command that was run again after a kill) is one. */
export async function addDecision(db: Db, decision: Decision, at: string): Promise<"stored" | "known"> {
  const known = await db.selectFrom("decision").select("id").where("id", "=", decision.id).executeTakeFirst();
  if (known !== undefined) return "known";
  const json = canonicalJson(decision);
  const sha256 = sha256Hex(json);
  await db
    .insertInto("decision")
    .values({
      id: decision.id,
      act: decision.act.act,
      who: decision.who,
      sha256,
      decision: json,
      decided_at: decision.at,
    })
    .execute();
  const { id, who, act } = decision;
  await appendAudit(db, at, [{ action: "decided", subject: id, detail: { sha256, who, act: act.act } }]);
  return "stored";
}

/** All, oldest first. */
export async function decisions(db: Db): Promise<readonly Decision[]> {
  const rows = await db.selectFrom("decision").select("decision").orderBy("position").execute();
  return rows.map(({ decision }) => JSON.parse(decision));
}

/** Position of the last one; 0 when there is none. */
export async function decisionsUpTo(db: Db): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .select(({ fn }) => fn.max("position").as("position"))
    .executeTakeFirst();
  return row?.position ?? 0;
}

/** In the order of writing. */
export async function decisionRows(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<readonly DecisionRow[]> {
  const rows = await db
    .selectFrom("decision")
    .select(["position", "id", "sha256", "decision"])
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ position: row.position, id: row.id as ValueId, sha256: row.sha256, json: row.decision }));
}
