/** Two nodes in, their score as a sum of features out. */
import type { Pair } from "./agglomerate.ts";
import type { RelateParties } from "./feature.ts";
import { FEATURES } from "./features.ts";
import type { LinkNode } from "./link-node.ts";

/** Features after the one that forbids are not looked at: nothing can outweigh it. */
export function scorePair(nodes: readonly LinkNode[], left: number, right: number, relate: RelateParties): Pair {
  const [one, other] = [nodes[left]!, nodes[right]!];
  let score = 0;
  for (const { compare } of FEATURES) {
    const verdict = compare(one, other, relate);
    if (verdict.conflict) return { left, right, score: verdict.score, conflict: true };
    score += verdict.score;
  }
  return { left, right, score, conflict: false };
}

/** The contribution of each feature, by name, for a person to read. */
export function explainPair(one: LinkNode, other: LinkNode, relate: RelateParties): Readonly<Record<string, number>> {
  return Object.fromEntries(FEATURES.map(({ name, compare }) => [name, compare(one, other, relate).score]));
}
