/** Names and words that two reports share: a victim's name, a street, a school tell more than the day and the town. */
import { type HeadFeature, points, type StoryFeature } from "../feature.ts";
import type { WordWeights } from "../link-node.ts";

/** Points of a shared name grow with the logarithm: the tenth tells less than the first. */
const [NAMES, COVER, PERSONS, WORDS] = [5, 4, 4, 6];

/** The most that `wording` gives. */
export const MOST_WORDING = WORDS;

/** [Akharhounder], [Olm Street]: rare names that both reports hold, alone and as a share of those of the one with fewer. */
export const names: HeadFeature = {
  name: "names",
  compare: (left, right) => {
    const shared = sharedWeight(left.names, right.names);
    const fewer = Math.min(left.names.total, right.names.total);
    return points(NAMES * Math.log1p(shared) + (fewer === 0 ? 0 : (COVER * shared) / fewer));
  },
};

/** Names of persons count once more: victims and suspects have them. */
export const persons: HeadFeature = {
  name: "persons",
  compare: (left, right) => points(PERSONS * Math.log1p(sharedWeight(left.persons, right.persons))),
};

export const wording: StoryFeature = {
  name: "wording",
  compare: (left, right) => points(WORDS * likeness(left.words, right.words)),
};

/** Sum of the weights of what both hold. */
function sharedWeight(left: WordWeights, right: WordWeights): number {
  return sumOfShared(left, right, (weight) => weight);
}

/** Cosine of the two; 0 when either is empty. */
function likeness(left: WordWeights, right: WordWeights): number {
  const dot = sumOfShared(left, right, (weight) => weight * weight);
  return dot === 0 ? 0 : dot / Math.sqrt(left.squares * right.squares);
}

function sumOfShared({ of: left }: WordWeights, { of: right }: WordWeights, value: (weight: number) => number): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [word, weight] of few) if (many.has(word)) sum += value(weight);
  return sum;
}
