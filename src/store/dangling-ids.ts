/** A reading in, the ids out that it names and does not hold. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";

/** Each once, in the order of naming; empty for a sound reading. */
export function danglingIds({ annotated, resolved }: Reading): readonly ValueId[] {
  const mentions = annotated?.mentions ?? [];
  const attributions = annotated?.attributions ?? [];
  const claims = resolved?.claims ?? [];
  const told = claims.flatMap(({ claim }) => [claim, ...claim.figures]);
  const held = new Set([...mentions, ...attributions, ...told].map(({ id }) => id));
  const named = [
    ...mentions.flatMap(({ chain, together = [] }) => [...together, ...(chain === null ? [] : [chain])]),
    ...attributions.flatMap(({ source, within }) => [source === "outlet" ? [] : source, within ?? []].flat()),
    ...claims.flatMap(claimNames),
    ...(resolved === null ? [] : [resolved.actors, resolved.places, resolved.dates].flatMap((map) => [...map.keys()])),
  ];
  return [...new Set(named)].filter((id) => !held.has(id));
}

function claimNames({ claim, actors }: ResolvedClaim): readonly ValueId[] {
  return [
    ...claim.attribution,
    ...Object.values(claim.roles).flat(),
    ...claim.figures.flatMap(({ of, partOf }) => [of ?? [], partOf ?? []].flat()),
    ...claim.relations.map((relation) => relation.claim),
    ...claim.toldWith,
    ...actors.map(({ mention }) => mention),
  ];
}
