/** An incident -> its member of `crosscheck.reading/1` and `crosscheck.record/1`. */

import { suggestedByRule } from "#model/by-rule.ts";
import type { Copy } from "#model/copies.ts";
import type { Account, Incident, IncidentCount, Reconciled } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Actor, DateRange, Estimate, Place } from "#model/world.ts";
import { decisionOf } from "./decision-of.ts";
import { producerName } from "./producer-name.ts";
import type { IncidentJson } from "./reading-schema.ts";
import { docSpanJson, type Quoter } from "./span-json.ts";

function estimateJson({ low, best, high }: Estimate): Estimate {
  return { low, best, high };
}

function agreementJson({ agreement, origins, policy, chosen }: Reconciled<unknown>) {
  return { agreement, origins, policy, decision: decisionOf(chosen) };
}

/** What the rules give where a person decided otherwise. */
function suggestedJson<T, Json>(value: Reconciled<T>, json: (value: T) => Json): Json | null {
  const byRule = suggestedByRule(value);
  return byRule === null ? null : json(byRule.value);
}

function daysJson({ earliest, latest, edtf }: DateRange): DateRange {
  return { earliest, latest, edtf };
}

export function gradeJson(grade: Incident["grade"]): IncidentJson["grade"] {
  if (grade === null) return null;
  const { chosen, others, reason, policy } = grade;
  const byRule = [chosen, ...others].find(({ provenance }) => provenance.by.kind === "rule") ?? chosen;
  return {
    grade: chosen.value,
    suggested: byRule.value,
    reason,
    rule: producerName(byRule.provenance.by),
    policy,
    decision: decisionOf(chosen),
  };
}

export function placeJson({ placeId, name, country, admin1, lat, lon, precision, kind }: Place) {
  return { placeId, name, country, admin1, lat, lon, precision, kind: kind ?? null };
}

function sideJson(side: Reconciled<Actor> | null, quote: Quoter): IncidentJson["sideA"] {
  if (side === null) return null;
  const { value, certainty, provenance } = side.chosen;
  const words: Span | undefined = provenance.spans[0];
  const text = words === undefined ? null : quote(words);
  return { actor: value.actorId, name: value.name, text, certainty, decision: decisionOf(side.chosen) };
}

function countJson(count: IncidentCount, accounts: readonly Account[], quote: Quoter): IncidentJson["counts"][number] {
  const speakerOf = (claim: string) =>
    accounts.find((account) => account.claims.some((id) => id === claim))?.speaker?.value.actorId ?? null;
  return {
    measure: count.measure,
    of: count.of,
    ...estimateJson(count.estimate.chosen.value),
    ...agreementJson(count.estimate),
    suggested: suggestedJson(count.estimate, estimateJson),
    figures: count.figures.map((figure) => ({
      claim: figure.claim,
      speaker: speakerOf(figure.claim),
      ...estimateJson(figure.estimate),
      span: docSpanJson(figure.words, quote),
    })),
  };
}

function accountJson(account: Account, quote: Quoter): IncidentJson["accounts"][number] {
  return {
    speaker: { text: account.speakerText, actor: account.speaker?.value.actorId ?? null },
    origin: account.origin,
    doc: account.doc,
    claims: [...account.claims],
    figures: account.figures.map(({ measure, of, estimate, words }) => ({
      measure,
      of,
      ...estimateJson(estimate),
      span: docSpanJson(words, quote),
    })),
    victims: account.victims.map((span) => docSpanJson(span, quote)),
    characterisations: account.characterisations.flatMap(({ provenance }) =>
      provenance.spans.map((span) => docSpanJson(span, quote)),
    ),
    words: docSpanJson(account.words, quote),
  };
}

export function copyJson({ doc, of, kind, share }: Copy): Copy {
  return { doc, of, kind, share };
}

function whenJson(when: Incident["when"]): IncidentJson["when"] {
  if (when === null) return null;
  const { earliest, latest, edtf } = when.chosen.value;
  return {
    earliest,
    latest,
    edtf,
    certainty: when.chosen.certainty,
    ...agreementJson(when),
    suggested: suggestedJson(when, daysJson),
  };
}

function whereJson(place: Incident["place"]): IncidentJson["where"] {
  if (place === null) return null;
  return {
    ...placeJson(place.chosen.value),
    certainty: place.chosen.certainty,
    ...agreementJson(place),
    suggested: suggestedJson(place, placeJson),
  };
}

/** @param quote must know every report of `incident.docs` */
export function incidentJson(incident: Incident, quote: Quoter): IncidentJson {
  return {
    id: incident.id,
    title: incident.title,
    ground: incident.ground,
    event: incident.event.chosen.value,
    docs: [...incident.docs],
    claims: [...incident.claims],
    context: incident.context.map(({ claim, relation }) => ({ claim, relation })),
    when: whenJson(incident.when),
    where: whereJson(incident.place),
    sideA: sideJson(incident.sideA, quote),
    sideB: sideJson(incident.sideB, quote),
    review: { state: incident.review.state, decision: incident.review.decision },
    grade: gradeJson(incident.grade),
    decisions: [...incident.decisions],
    counts: incident.counts.map((count) => countJson(count, incident.accounts, quote)),
    accounts: incident.accounts.map((account) => accountJson(account, quote)),
    origins: incident.origins.map(({ id, name, outlets }) => ({ id, name, outlets: [...outlets] })),
    copies: incident.copies.map(copyJson),
    contradictions: incident.contradictions.map(({ kind, about, reason, values }) => ({
      kind,
      about,
      reason,
      values: values.map(({ value, claims, speakers, spans }) => ({
        value,
        claims: [...claims],
        speakers: [...speakers],
        spans: spans.map((span) => docSpanJson(span, quote)),
      })),
    })),
  };
}
