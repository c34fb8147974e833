/** Stories and their scored pairs in; which of them tell one incident, and what is said of the pairs, out. */
import type { Judgement } from "#model/incident.ts";
import { valueId } from "#text/ids.ts";
import { rule, sourced } from "#text/sourced.ts";
import { agglomerate, type Pair } from "./agglomerate.ts";
import { type Constraints, groupsOf, withConflicts } from "./constraints.ts";
import type { RelateParties } from "./feature.ts";
import type { LinkNode, Story } from "./link-node.ts";
import { explainStories } from "./score.ts";

/** Between reports something must speak for one incident. */
const ACROSS = { join: 11, mean: 7 };

/** Pairs below this score and apart are as different as any two stories; no judgement is kept of them. */
export const WORTH_TELLING = 10;

/**
 * Whether the pair may bring two groups into one. Stories that no chain of such pairs connects, and no person, are never
 * one incident, and nothing between them changes what becomes of either.
 */
export function mayJoin({ score, conflict }: Omit<Pair, "left" | "right">): boolean {
  return !conflict && score >= ACROSS.join;
}

/** `groups`: indices in ascending order, groups by the first. `pairs`: those given, as far as no person decided them. */
export type Grouped = Readonly<{ pairs: readonly Pair[]; groups: readonly (readonly number[])[] }>;

/** @param compared  in the order of `candidatePairs` */
export function groupStories(
  stories: readonly LinkNode[],
  compared: readonly Pair[],
  constraints: Constraints,
): Grouped {
  const pairs = withConflicts(stories, compared, constraints);
  const tied = groupsOf(stories, constraints).filter((group) => group.length > 1);
  return { pairs, groups: agglomerate(stories.length, pairs, ACROSS, tied) };
}

/** What was decided of two stories of different reports, with the features that led to it. The id is of all of it. */
export function judgeStories(one: Story, other: Story, together: boolean, relate: RelateParties): Judgement {
  // the stories' first claims stand for them: all claims of all pairs would be the bulk of a large workspace
  const [left, right] = [one.claims[0]!, other.claims[0]!];
  const provenance = { spans: [], by: rule("link/story"), from: [left, right], certainty: "implied" } as const;
  const features = explainStories(one, other, relate);
  const judged = sourced("j", together ? ("same" as const) : ("unsure" as const), provenance);
  // the same claims may be read otherwise by later rules
  return { ...judged, id: valueId("j", { judged: judged.id, features }), left, right, features };
}
