/** Who acted and who suffered: the same two parties, in either direction, speak for one incident. */
import type { Actor } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { type Feature, NOTHING, points, type RelateParties } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";
import { isNamed, isNamedPerson, mayBe } from "../party-kind.ts";

const WEIGHT = 1.5;
/** Both name who acted, or who suffered, and name different parties. */
const MISMATCH = -1.5;
/** Nobody named in one is named, or on the side of anyone named, in the other. */
const STRANGERS = -2;

const [SAME, ALLIED, PERHAPS, COMMON] = [1, 0.6, 0.4, 0.3];

function likeness(left: Actor, right: Actor, relate: RelateParties): number {
  const sort = sortOf(left);
  if (left.actorId === right.actorId) {
    const telling = sort === "state" || sort === "armed" || isNamedPerson(left);
    return telling ? SAME : COMMON;
  }
  if (isCalledAlike(left, right)) return COMMON;
  switch (relate(left, right)) {
    case "same":
      return SAME;
    case "allied":
      return ALLIED;
    case "opposed":
      return 0;
    case "unknown":
      return mayBe(left, right) ? PERHAPS : 0;
  }
}

/** [prisoners of war], [Ukrainian prisoners of war]: people by one description, which the one only narrows. */
function isCalledAlike({ actorId: left }: Actor, { actorId: right }: Actor): boolean {
  if (!left.startsWith(SAID) || !right.startsWith(SAID)) return false;
  const [one, other] = [left.slice(SAID.length), right.slice(SAID.length)];
  return one.endsWith(`-${other}`) || other.endsWith(`-${one}`);
}

const SAID = "said:";

/** Where both name somebody, a "drone operator" who may be anybody's speaks for nothing. */
function overlap(left: readonly Actor[], right: readonly Actor[], relate: RelateParties): number {
  const bothName = left.some(isNamed) && right.some(isNamed);
  const telling = (actors: readonly Actor[]) => (bothName ? actors.filter(isNamed) : actors);
  let top = 0;
  for (const one of telling(left))
    for (const other of telling(right)) top = Math.max(top, likeness(one, other, relate));
  return top;
}

function wordOverlap(left: LinkNode, right: LinkNode): number {
  for (const word of left.sufferingWords) if (right.sufferingWords.has(word)) return 0.5;
  return 0;
}

/** Between reports the roles must fit; within one, losses of both sides are told in turn, and only strangers speak against. */
function mismatch(left: LinkNode, right: LinkNode, acting: number, suffering: number, crossed: number): number {
  if (crossed > 0) return 0;
  if (left.doc === right.doc) {
    // who acted in one and who suffered in the other may well be enemies
    const known =
      (left.acting.some(isNamed) && right.acting.some(isNamed)) ||
      (left.suffering.some(isNamed) && right.suffering.some(isNamed));
    return known && acting === 0 && suffering === 0 ? STRANGERS : 0;
  }
  const agents = left.acting.some(isNamed) && right.acting.some(isNamed) && acting === 0 ? MISMATCH : 0;
  const victims = tellsSufferers(left) && tellsSufferers(right) && suffering === 0 ? MISMATCH : 0;
  return agents + victims;
}

function tellsSufferers({ suffering, sufferingWords }: LinkNode): boolean {
  return suffering.some((actor) => sortOf(actor) === "state" || sortOf(actor) === "armed") || sufferingWords.size > 0;
}

export const parties: Feature = {
  name: "parties",
  compare: (left, right, relate) => {
    const acting = overlap(left.acting, right.acting, relate);
    const suffering = Math.max(overlap(left.suffering, right.suffering, relate), wordOverlap(left, right));
    const crossed = overlap(left.acting, right.suffering, relate) + overlap(left.suffering, right.acting, relate);
    const likest = Math.max(acting + suffering, crossed * 0.9);
    const score = likest * WEIGHT + mismatch(left, right, acting, suffering, crossed);
    return score === 0 ? NOTHING : points(score);
  },
};
