/** A stored reading in, why its actors, places, dates and figures are what they were resolved to out, for a person who asks. */
import type { Claim, ResolvedClaim } from "#model/claim.ts";
import type { Explanation } from "#model/explanation.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import type { PlaceExplanation } from "#model/world.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { explainFigure } from "#stages/4-extract/explain-figure.ts";
import { explainActor } from "#stages/5-resolve/actors/explain.ts";
import { explainDates } from "#stages/5-resolve/dates/explain-dates.ts";
import { explainReportPlaces } from "./explain-places.ts";

type Mentioned = NonNullable<Reading["annotated"]>["mentions"][number];

/**
 * `only` are claims. `registry` is that with which the report was read; without it that of the installed parties is loaded, which
 * takes a while.
 */
export type ExplainOptions = Readonly<{ only?: readonly ValueId[] | null; registry?: ActorRegistry }>;

/**
 * In the order of the words. The values are those that were stored; candidates are made again from the report, with the
 * tables of now. With `only`, no more than what these claims refer to is explained. Nothing for a report that was not read.
 */
export function explainReading(
  { annotated, resolved }: Reading,
  addedPlaces: string,
  { only = null, registry = loadActors() }: ExplainOptions = {},
): Explanation[] {
  if (annotated === null || resolved === null) return [];
  const claims = resolved.claims.filter(({ claim }) => only === null || only.includes(claim.id));
  const sources = new Map(annotated.attributions.map(({ id, source }) => [id, source]));
  const wanted = only === null ? null : new Set<string>(claims.flatMap(({ claim }) => referred(claim, sources)));
  const mentions = annotated.mentions.filter(({ id }) => wanted === null || wanted.has(id));
  const dates = explainDates(annotated, resolved.dates);
  const places = explainReportPlaces(annotated, addedPlaces);
  const explained = mentions.flatMap((mention) => {
    const place = places.get(mention.id);
    const actor = resolved.actors.has(mention.id) ? explainActor(annotated, mention, resolved.actors, registry) : null;
    const date = dates.get(mention.id);
    return [actor, place && placeWhy(mention, place, annotated.article.text), date].filter((one) => one != null);
  });
  const { text } = annotated.article;
  const ofClaims = claims.flatMap((one) => [
    ...one.claim.figures.map((figure) => explainFigure(text, figure)),
    daysWhy(one, text),
  ]);
  return [...explained, ...ofClaims.filter((one) => one !== null)].toSorted(
    (left, right) => left.span.start - right.span.start,
  );
}

/** Days that a claim has not from one date's words but from a rule over several, or from another claim. */
function daysWhy({ claim, when }: ResolvedClaim, text: string): Explanation | null {
  const span = when?.provenance.spans[0];
  if (!when || span === undefined || !when.provenance.by.id.startsWith("resolve/claim/")) return null;
  const quotes = when.provenance.spans.map(({ start, end }) => `“${text.slice(start, end)}”`);
  return {
    kind: "date",
    id: when.id,
    words: text.slice(claim.trigger.start, claim.trigger.end),
    span: claim.trigger,
    candidates: [],
    considered: 0,
    chosen: when.value.edtf,
    certainty: when.certainty,
    rule: when.provenance.by.id,
    open: null,
    facts: [["made of", quotes.join(", ")]],
  };
}

/** Mentions in the claim's roles, and those who say it. */
function referred({ roles, attribution }: Claim, sources: ReadonlyMap<ValueId, string>): readonly string[] {
  return [...Object.values(roles).flat(), ...attribution.flatMap((id) => sources.get(id) ?? [])];
}

function placeWhy(mention: Mentioned, place: PlaceExplanation, text: string): Explanation | null {
  const span = mention.provenance.spans[0];
  if (span === undefined) return null;
  const { name, candidates, considered, chosen, rule, certainty, open } = place;
  return {
    kind: "place",
    id: mention.id,
    words: text.slice(span.start, span.end),
    span,
    candidates: candidates.map(({ placeId, name: known, country, admin1, features, score }) => {
      return { id: placeId, name: [known, admin1, country].filter(Boolean).join(", "), features, score };
    }),
    considered,
    chosen,
    certainty,
    rule,
    open,
    facts: [["looked up", name]],
  };
}
