/** What sort of party an actor is, as far as linking needs to know. */
import type { Actor } from "#model/world.ts";
import { isDescribed, sortOf } from "#reference/actors/party-kind.ts";

/** A party with a name of its own: two of them that are unrelated are two parties. */
export function isNamed(actor: Actor): boolean {
  const sort = sortOf(actor);
  return !isDescribed(actor) && (sort === "state" || sort === "armed");
}

/** A described party that may be the other one: "soldiers" an army, "gunmen" a rebel group, each of no other country. */
export function mayBe(left: Actor, right: Actor): boolean {
  if (!isDescribed(left) && !isDescribed(right)) return false;
  if (left.country !== null && right.country !== null && left.country !== right.country) return false;
  const [one, other] = [sortOf(left), sortOf(right)];
  return one === other && (one === "state" || one === "armed");
}

/** A person by name: hardly ever in the news of the same days for two events. */
export function isNamedPerson({ kind, name }: Actor): boolean {
  return kind === "person" && /\p{Lu}\p{Ll}+ .*\p{Lu}\p{Ll}/u.test(name);
}
