/** What is needed to read a window: the networks, and the names of the classes that they score. */
import type { Networks } from "./networks.ts";

/** The corpora whose annotation of names the reader has learnt, each with classes of its own ("B-Person"). */
export const NAME_LAYERS = ["worldwide", "re3d", "uner"] as const;
export type NameLayer = (typeof NAME_LAYERS)[number];

/** `first` and `transitions` (from, to) are the scores of a linear chain over the roles. */
export type RoleChain = Readonly<{
  names: readonly string[];
  first: readonly number[];
  transitions: readonly number[];
}>;

/** `context`: a cue sees its sentence, so many before and after it, and no more words than that. */
export type WindowClasses = Readonly<{
  names: Readonly<Record<NameLayer, readonly string[]>>;
  roles: RoleChain;
  context: Readonly<{ before: number; after: number; words: number }>;
}>;

export type WindowModel = WindowClasses & Readonly<{ networks: Networks }>;
