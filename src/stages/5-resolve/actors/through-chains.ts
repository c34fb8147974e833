/** Bound mentions in, those that name no one themselves bound through their chains out. */
import type { Mention } from "#model/annotated.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { bind, isPronoun, surname } from "./mention-words.ts";
import { splitName } from "./read-person.ts";
import { party } from "./reading.ts";

/** Mentions that name no one themselves take the party of their chain: pronouns, "the group", a surname told later in full. */
export function throughChains(
  mentions: readonly Mention[],
  bound: Map<ValueId, Sourced<Actor>>,
): Map<ValueId, Sourced<Actor>> {
  const chains = Map.groupBy(
    mentions.filter(({ chain }) => chain !== null),
    ({ chain }) => chain,
  );
  for (const members of chains.values()) {
    const best = bestOf(members, bound);
    if (best === null) continue;
    for (const mention of members) {
      if (mention === best.mention || !isOpen(mention, bound)) continue;
      const value = chainedActor(mention, bound.get(mention.id)?.value ?? null, best);
      bound.set(mention.id, bind(mention, party(value, "implied", "chain"), [best.mention.id]));
    }
  }
  return bound;
}

/** Who has a name keeps it, with the party of the office that the chain tells: "the military spokesman, Hatem Zahran". */
function chainedActor(mention: Mention, own: Actor | null, from: { mention: Mention; actor: Sourced<Actor> }): Actor {
  const { value: best } = from.actor;
  const { name } = mention.kind === "person" ? splitName(mention.value) : { name: null };
  if (name === null || own === null) return best;
  // "Ahmad Hamas … Hamas": a surname that is also a party's name
  if (best.kind !== "person" && nameKey(from.mention.value) === surname(name)) return own;
  const isSame = best.kind === "person" && nameKey(best.name).split(" ").includes(surname(name));
  if (isSame) return best;
  return best.kind === "person" ? own : { ...own, kind: "person", party: best.party, country: best.country };
}

/** A known party before one kept as said, then the first. */
function bestOf(
  members: readonly Mention[],
  bound: ReadonlyMap<ValueId, Sourced<Actor>>,
): { mention: Mention; actor: Sourced<Actor> } | null {
  const named = members.flatMap((mention) => {
    const actor = bound.get(mention.id);
    return actor === undefined ? [] : [{ mention, actor }];
  });
  return (
    named.find(({ actor }) => !actor.value.actorId.startsWith("said:")) ??
    named.find(({ actor }) => actor.value.party !== actor.value.actorId) ??
    named.find(({ mention }) => mention.kind === "person" && splitName(mention.value).name !== null) ??
    named[0] ??
    null
  );
}

/** Unbound, or kept as said without a name of its own. */
function isOpen(mention: Mention, bound: ReadonlyMap<ValueId, Sourced<Actor>>): boolean {
  const actor = bound.get(mention.id);
  if (actor === undefined) return isPronoun(mention);
  if (!actor.value.actorId.startsWith("said:") || actor.value.party !== actor.value.actorId) return false;
  return mention.kind === "person" || !/\d/.test(mention.value);
}
