/** An opened incident -> its JSON: the incident of `crosscheck.record/1`, and all that it was made of. */
import { claimJson } from "#export/claim-json.ts";
import { claimWorld } from "#export/claim-world.ts";
import { featureWords } from "#export/feature-words.ts";
import { incidentJson } from "#export/incident-json.ts";
import { producerName } from "#export/producer-name.ts";
import { publishedDay } from "#export/reading-json.ts";
import { bestWords, estimateWords, placeWords, rangeWords } from "#export/said-words.ts";
import { docSpanJson, makeQuoter, type Quoter } from "#export/span-json.ts";
import {
  COUNT_POLICY_NAMES,
  type CountPolicyName,
  type IncidentCount,
  type Judgement,
  type Reconciled,
} from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import { publisherOf } from "#model/report.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span, ValueId } from "#model/span.ts";
import type { Actor, Estimate } from "#model/world.ts";
import type { OpenedIncident } from "./open-incident.ts";

export function openedIncidentJson(opened: OpenedIncident) {
  const { incident, asked, former, alsoIn, policy, asOf, later, readings, growth } = opened;
  const quote = makeQuoter(readings.map(({ article }) => article));
  return {
    asked,
    former: [...former],
    alsoIn: alsoIn.map(({ incident: { id, title }, held }) => ({ id, title, held })),
    policy,
    asOf,
    later,
    incident: incidentJson(incident, quote),
    reports: readings.map(reportJson),
    claims: claimsJson(opened),
    parties: partiesJson(opened),
    values: valuesJson(opened, quote),
    estimates: incident.counts.map((count) => estimateJson(count, opened)),
    growth: growth.map(({ day, reports, killed, late }) => ({
      day,
      reports: [...reports],
      killed: killed && bounds(killed),
      late: late.map(({ claims, killed: told, known }) => ({ claims: [...claims], killed: bounds(told), known })),
    })),
    judgements: opened.judgements.map((judgement) => judgementJson(judgement, opened)),
    decisions: [...opened.decisionRows],
    versions: opened.versions.map((version) => ({ ...version, changes: [...version.changes] })),
  };
}

function bounds({ low, best, high }: Estimate): Estimate {
  return { low, best, high };
}

function reportJson({ report, article, annotated }: Reading) {
  return {
    id: report.id,
    outlet: report.outlet ?? article.outlet,
    name: publisherOf({ report, article }),
    title: report.title ?? article.title,
    published: publishedDay({ report, article }),
    retrieved: report.retrievedAt,
    url: report.url ?? article.url,
    file: report.file,
    language: article.language,
    read: annotated !== null,
  };
}

/** Those of the incident in reading order, then those of its timeline. */
function claimsJson({ incident, readings }: OpenedIncident) {
  const accountOf = new Map(incident.accounts.flatMap(({ claims }, at) => claims.map((claim) => [claim, at] as const)));
  const wanted = new Set([...incident.claims, ...incident.context.map(({ claim }) => claim)]);
  const all = readings.flatMap((reading) => {
    const world = claimWorld(reading);
    const claims = world?.resolved.claims.filter(({ claim }) => wanted.has(claim.id)) ?? [];
    return claims.map((resolved) => {
      const account = accountOf.get(resolved.claim.id) ?? null;
      return { ...claimJson(resolved, world!), doc: reading.report.id, account };
    });
  });
  const order = new Map([...wanted].map((id, at) => [id, at] as const));
  return all.sort((one, other) => order.get(one.id as ValueId)! - order.get(other.id as ValueId)!);
}

/** Whoever speaks or takes part, by id. */
function partiesJson({ incident, readings }: OpenedIncident) {
  const wanted = new Set<string>([...incident.claims, ...incident.context.map(({ claim }) => claim)]);
  const actors = new Map<string, Actor>();
  const add = (actor: Actor | undefined) => actor && actors.set(actor.actorId, actor);
  for (const { resolved } of readings) {
    for (const { claim, speaker, actors: taking } of resolved?.claims ?? []) {
      if (!wanted.has(claim.id)) continue;
      add(speaker?.value);
      for (const { value } of taking) add(value);
    }
  }
  for (const side of [incident.sideA, incident.sideB]) add(side?.chosen.value);
  return [...actors.values()]
    .sort((one, other) => (one.actorId < other.actorId ? -1 : 1))
    .map(({ actorId, name, kind, country }) => ({ id: actorId, name, kind, country }));
}

/** What a value is, what else is said of it, and the rule that chose. */
function valuesJson({ incident }: OpenedIncident, quote: Quoter) {
  const { event, when, place, sideA, sideB } = incident;
  return [
    valueJson("when", when, rangeWords, quote),
    valueJson("where", place, placeWords, quote),
    valueJson("side A", sideA, ({ name }) => name, quote),
    valueJson("side B", sideB, ({ name }) => name, quote),
    valueJson("event", event, (type) => type, quote),
  ].filter((value) => value !== null);
}

type ValueName = "when" | "where" | "side A" | "side B" | "event";

function valueJson<T>(field: ValueName, value: Reconciled<T> | null, inWords: (value: T) => string, quote: Quoter) {
  if (value === null) return null;
  const candidate = ({ value: one, certainty, provenance }: Sourced<T>) => ({
    value: inWords(one),
    certainty,
    by: provenance.by.kind,
    rule: producerName(provenance.by),
    words: unique(provenance.spans).map((span) => docSpanJson(span, quote)),
  });
  const { chosen, others, agreement, origins, policy } = value;
  return { field, agreement, origins, policy, chosen: candidate(chosen), others: others.map(candidate) };
}

/** Several claims of one sentence have their day from the same words. */
function unique(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.doc} ${span.start} ${span.end}`, span] as const)).values()];
}

function estimateJson({ measure, of, estimate, figures }: IncidentCount, { policies, explained }: OpenedIncident) {
  const why = explained.find((one) => one.measure === measure && one.of === of);
  const claimOf = new Map(figures.map(({ figure, claim }) => [figure, claim] as const));
  const by = (name: CountPolicyName) => {
    const count = policies.get(name)?.find((one) => one.measure === measure && one.of === of);
    return { policy: name, ...bounds((count ?? { estimate }).estimate.chosen.value) };
  };
  const { chosen, agreement, origins } = estimate;
  return {
    measure,
    of,
    ...bounds(chosen.value),
    text: `${estimateWords(chosen.value)}${bestWords(chosen.value)}`,
    agreement,
    origins,
    certainty: chosen.certainty,
    by: chosen.provenance.by.kind,
    rule: producerName(chosen.provenance.by),
    policies: COUNT_POLICY_NAMES.map(by),
    statements: (why?.statements ?? []).map(
      ({ origin, originName, published, estimate: said, figures: told, outrun }) => {
        return { origin, name: originName, published, ...bounds(said), figures: [...told], outrun };
      },
    ),
    leftOut: (why?.leftOut ?? []).map(({ figure, why: reason }) => ({
      figure,
      claim: claimOf.get(figure) ?? null,
      why: reason,
    })),
  };
}

function judgementJson({ id, value, left, right, features, provenance }: Judgement, { elsewhere }: OpenedIncident) {
  const other = elsewhere.get(left) ?? elsewhere.get(right);
  const told = Object.entries(features).filter(([, points]) => points !== 0);
  const { by } = provenance;
  return {
    id,
    verdict: value,
    left,
    right,
    score: told.reduce((sum, [, points]) => sum + points, 0),
    features: told
      .sort(([, one], [, next]) => Math.abs(next) - Math.abs(one))
      .map(([name, points]) => ({ name, points, words: featureWords(name, points) })),
    decided: by.kind === "person" ? { who: by.id, decision: by.version } : null,
    other: other === undefined ? null : { id: other.id, title: other.title },
  };
}
