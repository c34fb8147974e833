/** A store in; every present incident has its summary when this returns. */
import type { Decision } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { PlacedIncident, Store } from "#store/store.ts";
import { decidedReadings } from "../decisions/decided-record.ts";
import { SUMMARY_FORM } from "./facts.ts";
import { summarise, type Told } from "./summary.ts";

/** So many are written in one transaction; other writers wait for it some tenths of a second at most. */
const BATCH = 200;

export type SummaryStore = Pick<Store, "unsummarised" | "storeSummaries" | "reading" | "decisions">;

/** Cheap when nothing is to be done. */
export async function keepSummaries(store: SummaryStore): Promise<void> {
  let decisions: readonly Decision[] | null = null;
  for (;;) {
    const missing = await store.unsummarised(SUMMARY_FORM, BATCH);
    if (missing.length === 0) return;
    decisions ??= await store.decisions();
    const told = await toldOf(store, missing, decisions);
    await store.storeSummaries(
      SUMMARY_FORM,
      missing.map((placed) => summarise(placed, told(placed.incident))),
    );
  }
}

/** What the claims of these incidents say, as persons decided them. */
async function toldOf(
  store: SummaryStore,
  placed: readonly PlacedIncident[],
  decisions: readonly Decision[],
): Promise<(incident: Incident) => Told> {
  const docs = new Set(placed.flatMap(({ incident }) => incident.docs));
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
