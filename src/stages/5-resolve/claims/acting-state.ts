/** A country that acts or is addressed in a claim, to the body of its state: "a US assault", "blamed Israel". */
import type { Mention } from "#model/annotated.ts";
import type { Claim } from "#model/claim.ts";
import type { Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, bodyOf } from "#reference/actors/registry.ts";
import { rule, sourced } from "#text/sourced.ts";

/** The state's forces for violence, its government otherwise; null for towns, capitals and targets on the ground. */
export function actingState(
  claim: Claim,
  role: Role,
  mention: Mention,
  registry: ActorRegistry,
): Sourced<Actor> | null {
  const violent = VIOLENT_EVENT_TYPES.has(claim.event.value);
  if (mention.kind !== "place" || !(role === "agent" || (role === "target" && !violent))) return null;
  const named = registry.stateWords.get(nameKey(mention.value));
  const state = named === undefined || named.how === "seat" ? undefined : registry.states.get(named.country);
  if (state === undefined) return null;
  return sourced("s", bodyOf(registry, state, violent ? "forces" : "government"), {
    spans: mention.provenance.spans,
    by: rule("resolve/claim/acting-state"),
    from: [mention.id],
    certainty: "implied",
  });
}
