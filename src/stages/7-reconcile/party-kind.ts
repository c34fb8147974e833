/** Whether a party can be a side of an incident, and in which seat it stands. */
import type { Actor, ActorKind } from "#model/world.ts";
import { isDescribed, sortOf } from "#reference/actors/party-kind.ts";

/** States stand first, as in UCDP, where side A of a state-based conflict is the government. */
export const KIND_ORDER: Readonly<Record<ActorKind, number>> = {
  "state-forces": 0,
  government: 0,
  "external-forces": 0,
  international: 1,
  rebel: 2,
  militia: 2,
  communal: 2,
  person: 3,
  unknown: 4,
  civilian: 5,
  media: 6,
  monitor: 6,
};

/** [Movement for the Plains], [M23], [PRI paramilitaries]: a name, and not only a first word with a capital as every sentence has. */
const NAME_INSIDE = /\s\p{Lu}|^\p{Lu}{2,6}\s\P{Lu}|^\p{Lu}+\d*$|^\p{Lu}\d+$/u;

/** Described by a common noun, so that it may be any party of its sort. */
export function isAnonymous(actor: Actor): boolean {
  return isDescribed(actor) && !NAME_INSIDE.test(actor.name);
}

/** Those who watch and report are no side, nor are things and bare numbers that stand where a party would ("27", "shells"). */
export function canBeSide(actor: Actor): boolean {
  if (actor.kind === "media" || actor.kind === "monitor") return false;
  return actor.kind !== "unknown" || !isAnonymous(actor);
}

/** A state or an armed group, and not those who are only hit or who speak. */
export function canFight(actor: Actor): boolean {
  const sort = sortOf(actor);
  return sort === "state" || sort === "armed";
}
