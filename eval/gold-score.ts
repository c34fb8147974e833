/** A gold case and the record read from its reports in, one verdict per answer out. */
import { alignIncidents } from "./gold-align.ts";
import type { GoldCase, GoldIncident } from "./gold-case.ts";
import { type IncidentField, missedFields, scoreFields } from "./gold-fields.ts";
import {
  extraFigure,
  type FigureField,
  missedCounts,
  missedFigures,
  scoreCounts,
  scoreFigures,
} from "./gold-figures.ts";
import { type IncidentView, plain, type RecordView } from "./record-view.ts";
import type { Outcome } from "./tally.ts";

/** In the order of the report. */
export const GOLD_FIELDS = [
  "incidents",
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
] as const satisfies readonly ("incidents" | "negatives" | IncidentField | FigureField)[];
export type GoldField = (typeof GOLD_FIELDS)[number];
export type GoldOutcome = Outcome<GoldField>;

/** Optional gold incidents take part in the alignment, so that reading them is no error, and score nothing. */
export function scoreCase(gold: GoldCase, record: RecordView): readonly GoldOutcome[] {
  const { pairs, missed, extra } = alignIncidents(gold.incidents, record.incidents);
  return [
    ...pairs
      .filter((pair) => !pair.gold.optional)
      .flatMap((pair): GoldOutcome[] => [
        { field: "incidents", verdict: "right", detail: pair.gold.name },
        ...scoreFields(pair),
        ...scoreFigures(pair),
        ...scoreCounts(pair),
      ]),
    ...missed.filter((incident) => !incident.optional).flatMap(missedIncident),
    ...extra.flatMap(extraIncident),
    ...scoreNegatives(gold, record),
  ];
}

function missedIncident(gold: GoldIncident): GoldOutcome[] {
  return [
    { field: "incidents", verdict: "missed", detail: gold.name },
    ...missedFields(gold),
    ...missedFigures(gold),
    ...missedCounts(gold),
  ];
}

function extraIncident(read: IncidentView): GoldOutcome[] {
  const told = [...new Set(read.claims.map((claim) => `"${claim.evidence}"`))].join(" + ");
  return [
    { field: "incidents", verdict: "extra", detail: `${read.title} from ${told}` },
    ...read.figures.map((figure) => extraFigure(figure)),
  ];
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
