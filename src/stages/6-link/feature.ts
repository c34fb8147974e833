/** The shape of a named comparison of two link nodes. */
import type { Actor } from "#model/world.ts";
import type { LinkNode, Story, StoryHead } from "./link-node.ts";

/** How two parties stand to each other in the registry; symmetric. */
export type RelateParties = (left: Actor, right: Actor) => "same" | "allied" | "opposed" | "unknown";

/** A contribution to the score; `conflict` means that the two cannot be one incident, whatever else agrees. */
export type Verdict = Readonly<{ score: number; conflict: boolean }>;

export const NOTHING: Verdict = { score: 0, conflict: false };

export function points(score: number): Verdict {
  return { score, conflict: false };
}

/** A conflict counts this much in `Judgement.features`, so that a reader of the features sees it. */
export const CONFLICT: Verdict = { score: -10, conflict: true };

type FeatureOf<T> = Readonly<{ name: string; compare: (left: T, right: T, relate: RelateParties) => Verdict }>;

/** Of claims, and of stories. */
export type Feature = FeatureOf<LinkNode>;

/** Of stories of different reports only, without their words. */
export type HeadFeature = FeatureOf<StoryHead>;

/** Of stories of different reports only. */
export type StoryFeature = FeatureOf<Story>;
