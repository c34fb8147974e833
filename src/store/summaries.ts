/** Present incidents as a view to browse: what is filtered, what a list shows and what is searched, each in a table of its own. */
import type { Incident } from "#model/incident.ts";
import type { Db, WordIndex } from "./backend.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { SoughtWords } from "./sought-words.ts";
import type { Summary } from "./store.ts";

const LINKED = "incidents-linked";

/** SQLite allows 32,766 parameters a statement. */
const POSITIONS_PER_QUERY = 10_000;

/**
 * Every change of an incident leaves an audit entry in its transaction.
 *
 * @param seq  of the last audit entry that was looked at
 */
export async function incidentsChangedSince(db: Db, seq: number): Promise<Readonly<{ seq: number; changed: boolean }>> {
  const newest = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  const head = newest?.seq ?? 0;
  if (head === seq) return { seq, changed: false };
  const change = await db
    .selectFrom("audit")
    .select("seq")
    .where("seq", ">", seq)
    .where("action", "=", LINKED)
    .limit(1)
    .executeTakeFirst();
  return { seq: head, changed: change !== undefined };
}

/** Positions of the present versions. The row of an incident is long: only its index is read. */
export async function incidentPositions(db: Db): Promise<readonly number[]> {
  const rows = await db.selectFrom("incident").select("position").where("ended_at", "is", null).execute();
  return rows.map(({ position }) => position);
}

export async function summaryForms(db: Db): Promise<readonly Readonly<{ position: number; form: string }>[]> {
  return db.selectFrom("incident_summary").select(["incident as position", "form"]).execute();
}

export async function storeSummaries(
  db: Db,
  words: WordIndex,
  { form, summaries }: Readonly<{ form: string; summaries: readonly Summary[] }>,
): Promise<void> {
  await dropSummaries(
    db,
    words,
    summaries.map(({ position }) => position),
  );
  for (const { position, facts, line, words: told } of summaries) {
    await db.insertInto("incident_summary").values({ incident: position, form, facts }).execute();
    await db.insertInto("incident_line").values({ incident: position, line }).execute();
    await words.put(db, position, told);
  }
}

export async function dropSummaries(db: Db, words: WordIndex, positions: readonly number[]): Promise<void> {
  for (let start = 0; start < positions.length; start += POSITIONS_PER_QUERY) {
    const some = positions.slice(start, start + POSITIONS_PER_QUERY);
    await words.drop(db, some);
    await db.deleteFrom("incident_line").where("incident", "in", some).execute();
    await db.deleteFrom("incident_summary").where("incident", "in", some).execute();
  }
}

/** In the order of position. */
export async function summaryFacts(
  db: Db,
  { form, after, limit }: Readonly<{ form: string; after: number; limit: number }>,
): Promise<readonly Readonly<{ position: number; facts: string }>[]> {
  return db
    .selectFrom("incident_summary")
    .select(["incident as position", "facts"])
    .where("incident", ">", after)
    .where("form", "=", form)
    .orderBy("incident")
    .limit(limit)
    .execute();
}

/** In the order given; those without a summary are absent. */
export async function summaryLines(db: Db, positions: readonly number[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("incident_line")
    .select(["incident", "line"])
    .where("incident", "in", positions)
    .execute();
  const lines = new Map(rows.map(({ incident, line }) => [incident, line]));
  return positions.flatMap((position) => lines.get(position) ?? []);
}

/** In the order given, present or not. */
export async function incidentsAt(db: Db, positions: readonly number[]): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom("incident")
    .select(["position", "incident"])
    .where("position", "in", positions)
    .execute();
  const found = new Map(rows.map(({ position, incident }) => [position, incident]));
  return positions.flatMap((position) => {
    const json = found.get(position);
    return json === undefined ? [] : [incidentFromJson(json)];
  });
}

/** Positions of those that hold all of the words, rising. */
export async function incidentsWithWords(db: Db, words: WordIndex, sought: SoughtWords): Promise<readonly number[]> {
  return sought.every((choice) => choice.length > 0) ? words.find(db, sought) : [];
}
