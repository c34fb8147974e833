/** A resolved claim -> its member of `crosscheck.reading/1`. */
import type { Mention } from "#model/annotated.ts";
import type { Figure, Resolved, ResolvedClaim } from "#model/claim.ts";
import { ROLES } from "#model/codes.ts";
import type { Span, ValueId } from "#model/span.ts";
import { placeJson } from "./incident-json.ts";
import { producerName } from "./producer-name.ts";
import type { ClaimJson } from "./reading-schema.ts";
import { type Quoter, spanJson } from "./span-json.ts";

/** What a claim's ids point to. */
export type ClaimWorld = Readonly<{
  mentions: ReadonlyMap<ValueId, Mention>;
  resolved: Resolved;
  quote: Quoter;
}>;

function figureOf(figure: Figure, { mentions, resolved }: ClaimWorld): ClaimJson["figures"][number]["of"] {
  const mention = figure.of === null ? undefined : mentions.get(figure.of);
  if (mention === undefined) return null;
  const actor = resolved.actors.get(mention.id)?.value.actorId ?? null;
  return { text: mention.value, mention: mention.id, actor, status: figure.status };
}

function figureJson(figure: Figure, evidence: Span, world: ClaimWorld): ClaimJson["figures"][number] {
  const { low, best, high } = figure.value;
  return {
    id: figure.id,
    measure: figure.measure,
    low,
    best,
    high,
    hedge: figure.hedge,
    cumulative: figure.cumulative,
    partOf: figure.partOf,
    span: spanJson(figure.provenance.spans[0] ?? evidence, world.quote),
    of: figureOf(figure, world),
  };
}

function whenJson(when: ResolvedClaim["when"]): ClaimJson["when"] {
  if (when === null) return null;
  const { earliest, latest, edtf } = when.value;
  return { earliest, latest, edtf, certainty: when.certainty };
}

function rolesJson(roles: ResolvedClaim["claim"]["roles"]): ClaimJson["roles"] {
  return Object.fromEntries(ROLES.map((role) => [role, [...(roles[role] ?? [])]])) as ClaimJson["roles"];
}

/** `ground` is the resolved one: the claim's, corrected by its date. */
export function claimJson(resolvedClaim: ResolvedClaim, world: ClaimWorld): ClaimJson {
  const { claim, speaker, place } = resolvedClaim;
  const loaded = claim.characterisation?.provenance.spans[0];
  return {
    id: claim.id,
    evidence: spanJson(claim.evidence, world.quote),
    trigger: spanJson(claim.trigger, world.quote),
    event: claim.event.value,
    mode: claim.mode?.value ?? null,
    polarity: claim.polarity,
    modality: claim.modality,
    ground: resolvedClaim.ground,
    attribution: [...claim.attribution],
    speaker: speaker === null ? null : { text: speaker.text, actor: speaker.value.actorId },
    roles: rolesJson(claim.roles),
    figures: claim.figures.map((figure) => figureJson(figure, claim.evidence, world)),
    characterisation: loaded === undefined ? null : spanJson(loaded, world.quote),
    refersTo: claim.refersTo,
    when: whenJson(resolvedClaim.when),
    where: place === null ? null : { ...placeJson(place.value), certainty: place.certainty },
    producer: producerName(claim.by),
    score: claim.event.score ?? null,
    review: resolvedClaim.review ?? null,
    decisions: [...(resolvedClaim.decisions ?? [])],
  };
}
