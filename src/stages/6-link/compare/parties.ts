/** Who acted and who suffered: the same two parties, in either direction, speak for one incident. */
import type { Actor } from "#model/world.ts";
import { type Feature, NOTHING, points, type RelateParties } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";

/** Kinds that name nobody in particular: sharing them says little. */
const GENERIC: ReadonlySet<Actor["kind"]> = new Set(["civilian", "unknown"]);

const WEIGHT = 1.5;
/** Both name who acted, or who suffered, and name different parties. */
const MISMATCH = -1.5;

function likeness(left: Actor, right: Actor, relate: RelateParties): number {
  if (left.actorId === right.actorId) return GENERIC.has(left.kind) ? 0.3 : 1;
  switch (relate(left, right)) {
    case "same":
      return 1;
    case "allied":
      return 0.6;
    case "opposed":
      return 0;
    case "unknown":
      return left.kind === right.kind &&
        left.country !== null &&
        left.country === right.country &&
        !GENERIC.has(left.kind)
        ? 0.4
        : 0;
  }
}

function overlap(left: readonly Actor[], right: readonly Actor[], relate: RelateParties): number {
  return Math.max(0, ...left.flatMap((one) => right.map((other) => likeness(one, other, relate))));
}

function wordOverlap(left: LinkNode, right: LinkNode): number {
  return [...left.sufferingWords].some((word) => right.sufferingWords.has(word)) ? 0.5 : 0;
}

function named(actors: readonly Actor[]): boolean {
  return actors.some(({ kind }) => !GENERIC.has(kind));
}

export const parties: Feature = {
  name: "parties",
  compare: (left, right, relate) => {
    const acting = overlap(left.acting, right.acting, relate);
    const suffering = Math.max(overlap(left.suffering, right.suffering, relate), wordOverlap(left, right));
    const crossed = overlap(left.acting, right.suffering, relate) + overlap(left.suffering, right.acting, relate);
    const likest = Math.max(acting + suffering, crossed * 0.9);
    const agents = named(left.acting) && named(right.acting) && acting === 0 && crossed === 0 ? MISMATCH : 0;
    const known = (node: LinkNode) => named(node.suffering) || node.sufferingWords.size > 0;
    const victims = known(left) && known(right) && suffering === 0 && crossed === 0 ? MISMATCH : 0;
    const score = likest * WEIGHT + agents + victims;
    return score === 0 ? NOTHING : points(score);
  },
};
