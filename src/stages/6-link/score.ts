/** Two nodes in, their score as a sum of features out. */
import type { Pair } from "./agglomerate.ts";
import { points, type RelateParties, type Verdict } from "./feature.ts";
import { FEATURES, STORY_FEATURES } from "./features.ts";
import type { LinkNode, Story } from "./link-node.ts";

/** Two claims or stories of one report. */
export function scorePair(nodes: readonly LinkNode[], left: number, right: number, relate: RelateParties): Pair {
  return { left, right, ...sumOf(FEATURES, nodes[left]!, nodes[right]!, relate) };
}

/** Two stories of different reports. */
export function scoreStories(stories: readonly Story[], left: number, right: number, relate: RelateParties): Pair {
  return { left, right, ...sumOf(STORY_FEATURES, stories[left]!, stories[right]!, relate) };
}

type Comparison<T> = Readonly<{ compare: (left: T, right: T, relate: RelateParties) => Verdict }>;

/** Features after the one that forbids are not looked at: nothing can outweigh it. */
function sumOf<T>(features: readonly Comparison<T>[], one: T, other: T, relate: RelateParties): Verdict {
  let score = 0;
  for (const { compare } of features) {
    const verdict = compare(one, other, relate);
    if (verdict.conflict) return verdict;
    score += verdict.score;
  }
  return points(score);
}

/** The contribution of each feature, by name, for a person to read. */
export function explainStories(one: Story, other: Story, relate: RelateParties): Readonly<Record<string, number>> {
  return Object.fromEntries(STORY_FEATURES.map(({ name, compare }) => [name, compare(one, other, relate).score]));
}
