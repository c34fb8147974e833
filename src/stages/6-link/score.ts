/** Two nodes in, their score as a sum of features out. */
import type { Pair } from "./agglomerate.ts";
import { MOST_WORDING } from "./compare/wording.ts";
import { points, type RelateParties, type Verdict } from "./feature.ts";
import { FEATURES, HEAD_FEATURES, STORY_FEATURES } from "./features.ts";
import type { LinkNode, Story, StoryHead } from "./link-node.ts";

/** Two claims or stories of one report. */
export function scorePair(nodes: readonly LinkNode[], left: number, right: number, relate: RelateParties): Pair {
  return { left, right, ...sumOf(FEATURES, nodes[left]!, nodes[right]!, relate) };
}

/** Two stories of different reports. */
export function scoreStories(stories: readonly Story[], left: number, right: number, relate: RelateParties): Pair {
  return { left, right, ...compareStories(stories[left]!, stories[right]!, relate) };
}

export function compareStories(one: Story, other: Story, relate: RelateParties): Verdict {
  return sumOf(STORY_FEATURES, one, other, relate);
}

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-6;

/** False where two stories score less than `least` whatever words they have. */
export function mayReach(least: number, one: StoryHead, other: StoryHead, relate: RelateParties): boolean {
  const { score, conflict } = sumOf(HEAD_FEATURES, one, other, relate);
  return !conflict && score + MOST_WORDING >= least - ROUNDING;
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
