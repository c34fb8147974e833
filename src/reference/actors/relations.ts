/** How two parties stand to each other, from the registry's memberships, backers and enemies. */
import type { Actor } from "#model/world.ts";
import { holdsOn, type Relation } from "./actor-record.ts";
import type { ActorRegistry } from "./registry.ts";
import { governmentId } from "./state-bodies.ts";

/** Whether figures of the two count as one origin: they speak and act for one party. */
export function sameParty(left: Actor, right: Actor): boolean {
  return left.party === right.party;
}

/** Relations that put one party on the other's side. */
const SIDING: ReadonlySet<Relation["relation"]> = new Set([
  "memberOf",
  "partOf",
  "speaksFor",
  "backedBy",
  "renamedFrom",
  "succeeds",
]);

/**
 * Stand of two parties. `allied`: one belongs to the other or is backed by it; `opposed`: the registry says so, or one is
 * a rebel group at home in the other's country. Backers of enemies are not taken for enemies.
 *
 * @param day  ISO day on which the facts must hold; null takes facts of any time
 */
export function relatedParty(
  left: Actor,
  right: Actor,
  registry: ActorRegistry,
  day: string | null = null,
): "same" | "allied" | "opposed" | "unknown" {
  if (sameParty(left, right)) return "same";
  const [leftIds, rightIds] = [idsOf(left), idsOf(right)];
  const between = [
    ...factsOf(registry, leftIds, day, rightIds, right),
    ...factsOf(registry, rightIds, day, leftIds, left),
  ];
  if (between.some(({ relation }) => SIDING.has(relation))) return "allied";
  if (between.some(({ relation }) => relation === "opposes")) return "opposed";
  return isRebelOf(left, right, registry) || isRebelOf(right, left, registry) ? "opposed" : "unknown";
}

function idsOf({ actorId, party }: Actor): readonly string[] {
  return actorId === party ? [actorId] : [actorId, party];
}

/** Facts of the first that name the second, by its id or the party that it belongs to. */
function factsOf(
  registry: ActorRegistry,
  ids: readonly string[],
  day: string | null,
  others: readonly string[],
  other: Actor,
): Relation[] {
  return ids
    .flatMap((id) => registry.relations.get(id) ?? [])
    .filter((fact) => holdsOn(fact, day))
    .filter(({ actor }) => others.includes(actor) || registry.records.get(actor)?.party === other.party);
}

function isRebelOf(rebel: Actor, government: Actor, { states }: ActorRegistry): boolean {
  if (rebel.kind !== "rebel" || rebel.country === null) return false;
  const state = states.get(rebel.country);
  return state !== undefined && government.party === governmentId(state.slug);
}
