/** A store in; every present incident has its summary when this is done. */
import type { Decision } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { Store } from "#store/store.ts";
import { decidedReadings } from "../decisions/decided-record.ts";
import { SUMMARY_FORM } from "./facts.ts";
import { summarise, type Told } from "./summary.ts";

/** So many are written in one transaction; other writers wait for it some tenths of a second at most. */
const BATCH = 200;

export type SummaryStore = Pick<
  Store,
  "incidentPositions" | "summariesDue" | "incidentsAt" | "storeSummaries" | "dropSummaries" | "reading" | "decisions"
>;

/** Makes what is missing and drops what is of no use any more. Whoever is stopped in between leaves the rest to the next. */
export async function keepSummaries(store: SummaryStore): Promise<void> {
  const { missing, gone } = await store.summariesDue(SUMMARY_FORM);
  if (gone.length > 0) await store.dropSummaries(gone);
  const decisions = missing.length === 0 ? [] : await store.decisions();
  for (let start = 0; start < missing.length; start += BATCH) {
    const positions = missing.slice(start, start + BATCH);
    const incidents = await store.incidentsAt(positions);
    const told = await toldOf(store, incidents, decisions);
    const summaries = incidents.map((incident, at) => summarise(positions[at] as number, incident, told(incident)));
    await store.storeSummaries(SUMMARY_FORM, summaries);
  }
}

/** Rising. */
export async function presentPositions(store: Pick<Store, "incidentPositions">): Promise<readonly number[]> {
  const present = await store.incidentPositions(null);
  return present.map(({ position }) => position).sort((left, right) => left - right);
}

/** What the claims of these incidents say, as persons decided them. */
async function toldOf(
  store: SummaryStore,
  incidents: readonly Incident[],
  decisions: readonly Decision[],
): Promise<(incident: Incident) => Told> {
  const docs = new Set(incidents.flatMap((incident) => incident.docs));
  const readings: Reading[] = [];
  for (const doc of docs) {
    const stored = await store.reading(doc);
    if (stored !== null) readings.push(stored.reading);
  }
  const decided = decidedReadings(readings, decisions);
  const texts = new Map<DocumentId, string>(decided.map(({ article }) => [article.doc, article.text]));
  const claims = new Map(
    decided.flatMap(({ resolved }) => resolved?.claims ?? []).map(({ claim }) => [claim.id, claim]),
  );
  return (incident) => {
    const own = incident.claims.flatMap((id) => claims.get(id) ?? []);
    const quotes = own.map(({ evidence: { doc, start, end } }) => texts.get(doc)?.slice(start, end) ?? "");
    return { modes: [...new Set(own.flatMap(({ mode }) => mode?.value ?? []))], quotes: [...new Set(quotes)] };
  };
}
