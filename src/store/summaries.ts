/** Present incidents as a view to browse: what is filtered, what a list shows and what is searched, each in a table of its own. */
import { sql } from "kysely";
import type { Incident } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import type { Db, WordIndex } from "./backend.ts";
import { incidentFromJson } from "./incident-index.ts";
import type { SoughtWords } from "./sought-words.ts";
import type { IncidentChanges, Summary } from "./store.ts";

const LINKED = "incidents-linked";

/** SQLite allows 32,766 parameters a statement. */
const POSITIONS_PER_QUERY = 10_000;

/** More than this in the log (some ten thousand ids) is sooner read from the incidents themselves. */
const MOST_DETAIL = 500_000;

/** Every change of an incident leaves an audit entry in its transaction, which names what began and what ended. */
export async function incidentsChangedSince(db: Db, seq: number): Promise<IncidentChanges> {
  const newest = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  const head = newest?.seq ?? 0;
  if (head === seq) return { seq, ids: [] };
  const changes = db.selectFrom("audit").where("seq", ">", seq).where("action", "=", LINKED);
  const size = await changes.select(sql<number | null>`sum(length(detail))`.as("size")).executeTakeFirst();
  if (Number(size?.size ?? 0) > MOST_DETAIL) return { seq: head, ids: null };
  const rows = await changes.select("detail").execute();
  return { seq: head, ids: [...new Set(rows.flatMap(({ detail }) => idsOf(JSON.parse(detail))))] };
}

function idsOf({
  begun,
  ended,
}: Readonly<{ begun: readonly (readonly [ValueId, string])[]; ended: readonly ValueId[] }>) {
  return [...begun.map(([id]) => id), ...ended];
}

/** The row of an incident is long: only its index is read. */
export async function incidentPositions(
  db: Db,
  ids: readonly ValueId[] | null,
): Promise<readonly Readonly<{ id: ValueId; position: number }>[]> {
  const present = db.selectFrom("incident").select(["id", "position"]).where("ended_at", "is", null);
  const rows =
    ids === null ? await present.execute() : await inParts(ids, (some) => present.where("id", "in", some).execute());
  return rows.map(({ id, position }) => ({ id: id as ValueId, position }));
}

/** One of which a summary is missing, or that has one and ended. */
export async function summaryIsDue(db: Db, position: number): Promise<void> {
  await db
    .insertInto("summary_due")
    .values({ incident: position })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function summariesDue(
  db: Db,
  form: string,
): Promise<Readonly<{ missing: readonly number[]; gone: readonly number[] }>> {
  const otherwise = db
    .selectFrom("incident_summary")
    .select("incident")
    .where(({ eb, or }) => or([eb("form", "<", form), eb("form", ">", form)]));
  const due = db.selectFrom("summary_due").select("incident").union(otherwise);
  const rows = await db
    .selectFrom("incident")
    .select(["position", "ended_at"])
    .where("position", "in", due)
    .orderBy("position")
    .execute();
  const positions = (ended: boolean) =>
    rows.filter(({ ended_at }) => (ended_at !== null) === ended).map(({ position }) => position);
  return { missing: positions(false), gone: positions(true) };
}

/** Asks for a few at a time, as a statement takes so many parameters only. */
async function inParts<T, Row>(
  wanted: readonly T[],
  ask: (some: readonly T[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < wanted.length; start += POSITIONS_PER_QUERY) {
    rows.push(...(await ask(wanted.slice(start, start + POSITIONS_PER_QUERY))));
  }
  return rows;
}

export async function storeSummaries(
  db: Db,
  words: WordIndex,
  { form, summaries }: Readonly<{ form: string; summaries: readonly Summary[] }>,
): Promise<void> {
  const positions = summaries.map(({ position }) => position);
  await dropSummaries(db, words, positions);
  const present = new Set(await presentAmong(db, positions));
  for (const { position, facts, line, words: told } of summaries) {
    if (!present.has(position)) continue;
    await db.insertInto("incident_summary").values({ incident: position, form, facts }).execute();
    await db.insertInto("incident_line").values({ incident: position, line }).execute();
    await words.put(db, position, told);
  }
}

/** What ended since its summary was begun gets none: nobody would drop it again. */
async function presentAmong(db: Db, positions: readonly number[]): Promise<readonly number[]> {
  const present = db.selectFrom("incident").select("position").where("ended_at", "is", null);
  const rows = await inParts(positions, (some) => present.where("position", "in", some).execute());
  return rows.map(({ position }) => position);
}

export async function dropSummaries(db: Db, words: WordIndex, positions: readonly number[]): Promise<void> {
  for (let start = 0; start < positions.length; start += POSITIONS_PER_QUERY) {
    const some = positions.slice(start, start + POSITIONS_PER_QUERY);
    await words.drop(db, some);
    await db.deleteFrom("incident_line").where("incident", "in", some).execute();
    await db.deleteFrom("incident_summary").where("incident", "in", some).execute();
    await db.deleteFrom("summary_due").where("incident", "in", some).execute();
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
