/** A gold case and the record read from its reports in, one verdict per answer out. */
import { alignIncidents } from "./gold-align.ts";
import type { GoldCase, GoldIncident } from "./gold-case.ts";
import { type IncidentField, missedFields, scoreFields } from "./gold-fields.ts";
import { type FigureField, missedCounts, scoreCounts, scoreFigures } from "./gold-figures.ts";
import { type IncidentView, plain, type RecordView } from "./record-view.ts";
import type { Outcome } from "./tally.ts";

/** In the order of the report. */
export const GOLD_FIELDS = [
  "incidents",
  "tellings",
  "negatives",
  "event",
  "mode",
  "ground",
  "date",
  "place",
  "sides",
  "killed",
  "injured",
  "other-harm",
  "speaker",
  "hedge",
  "count",
  "origins",
  "contradictions",
  "context",
  "reports",
] as const satisfies readonly ("incidents" | "tellings" | "negatives" | IncidentField | FigureField)[];
export type GoldField = (typeof GOLD_FIELDS)[number];
export type GoldOutcome = Outcome<GoldField>;

/** Optional gold incidents take part in the alignment, so that reading them is no error, and score nothing. */
export function scoreCase(gold: GoldCase, record: RecordView): readonly GoldOutcome[] {
  const { pairs, missed, extra } = alignIncidents(gold.incidents, record.incidents);
  const optional = new Set(pairs.filter((pair) => pair.gold.optional).map((pair) => pair.read));
  const judged = record.incidents.filter((incident) => !optional.has(incident));
  return [
    ...pairs
      .filter((pair) => !pair.gold.optional)
      .flatMap((pair): GoldOutcome[] => [
        { field: "incidents", verdict: "right", detail: pair.gold.name },
        ...scoreTellings(pair.gold, pair.read, record.incidents),
        ...scoreFields(pair),
        ...scoreCounts(pair),
      ]),
    ...missed
      .filter((incident) => !incident.optional)
      .flatMap((incident) => missedIncident(incident, record.incidents)),
    ...extra.map(extraIncident),
    ...scoreFigures(
      gold,
      judged.flatMap((incident) => incident.figures),
    ),
    ...scoreNegatives(gold, record),
  ];
}

/** Words that tell the incident: in it, in another one, or in none. */
function scoreTellings(
  gold: GoldIncident,
  read: IncidentView | null,
  incidents: readonly IncidentView[],
): GoldOutcome[] {
  const holds = (incident: IncidentView, telling: string): boolean =>
    incident.claims.some((claim) => claim.evidence.includes(plain(telling)));
  return gold.tellings.map((telling) => {
    const elsewhere = incidents.find((incident) => holds(incident, telling));
    const verdict = read !== null && holds(read, telling) ? "right" : elsewhere ? "wrong" : "missed";
    const detail = `"${telling}" of ${gold.name}${verdict === "wrong" ? `; found in ${elsewhere?.title}` : ""}`;
    return { field: "tellings", verdict, detail };
  });
}

function missedIncident(gold: GoldIncident, incidents: readonly IncidentView[]): GoldOutcome[] {
  return [
    { field: "incidents", verdict: "missed", detail: gold.name },
    ...scoreTellings(gold, null, incidents),
    ...missedFields(gold),
    ...missedCounts(gold),
  ];
}

function extraIncident(read: IncidentView): GoldOutcome {
  const told = [...new Set(read.claims.map((claim) => `"${claim.evidence}"`))].join(" + ");
  return { field: "incidents", verdict: "extra", detail: `${read.title} from ${told}` };
}

function scoreNegatives(gold: GoldCase, record: RecordView): GoldOutcome[] {
  const inClaims = record.claims.map((claim) => claim.evidence);
  const inIncidents = record.incidents.flatMap((incident) => incident.claims.map((claim) => claim.evidence));
  const judge = (quote: string, why: string, sentences: readonly string[]): GoldOutcome => {
    const broken = sentences.some((sentence) => sentence.includes(plain(quote)));
    return { field: "negatives", verdict: broken ? "wrong" : "right", detail: `"${quote}" is ${why}` };
  };
  return [
    ...gold.never.map(({ quote, why }) => judge(quote, why, inClaims)),
    ...gold.notIncidents.map(({ quote, why }) => judge(quote, why, inIncidents)),
  ];
}
