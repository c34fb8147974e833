/** Readings in, judgements and clusters out: which claims tell one incident, and what stands around it. */
import type { LinkConstraint } from "#model/decision.ts";
import type { Judgement, Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { WordRarity } from "#reference/lexicon/word-rarity.ts";
import { rule, sourced } from "#text/sourced.ts";
import { agglomerate, type Pair } from "./agglomerate.ts";
import { attachContext } from "./attach-context.ts";
import { candidatePairs } from "./block.ts";
import { groupsOf, indexConstraints, judgementsOf, withConflicts } from "./constraints.ts";
import { comparedReport, findCopies } from "./copies/find-copies.ts";
import type { RelateParties } from "./feature.ts";
import type { Story } from "./link-node.ts";
import { rememberRelations } from "./remember-relations.ts";
import { explainStories, scoreStories } from "./score.ts";
import { tellStories } from "./tell-stories.ts";

/** Between reports something must speak for one incident. */
const ACROSS = { join: 11, mean: 7 };

/** Pairs below this score and apart are as different as any two stories; no judgement is kept of them. */
const WORTH_TELLING = 10;

/** How two parties stand to each other, and how rare a word is. */
export type LinkTools = Readonly<{ relate: RelateParties; rarity: WordRarity }>;

/**
 * Order of `readings` changes nothing but the order of the lists. Every actual or denied violent claim is in one cluster or stands alone.
 *
 * @param decided  what persons decided of pairs of claims; it outranks every rule. Claims that are not there are passed over.
 */
export function linkReadings(
  readings: readonly Reading[],
  { relate: relateParties, rarity }: LinkTools,
  decided: readonly LinkConstraint[] = [],
): Linked {
  const relate = rememberRelations(relateParties);
  const constraints = indexConstraints(decided);
  const stories = readings.flatMap((reading) => tellStories(reading, { relate, rarity }, constraints));
  const compared = candidatePairs(stories).map(([left, right]) => scoreStories(stories, left, right, relate));
  const pairs = withConflicts(stories, compared, constraints);
  const tied = groupsOf(stories, constraints).filter((group) => group.length > 1);
  const groups = agglomerate(stories.length, pairs, ACROSS, tied);
  const clusters = groups.map((group) => group.flatMap((index) => stories[index]!.claims));
  const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)));
  const together = ({ left, right }: Pair) => groupOf.get(left) === groupOf.get(right);
  const judgements = pairs
    .filter((pair) => together(pair) || pair.score >= WORTH_TELLING)
    .map((pair) => judge(stories, pair, together(pair), relate));
  const copies = findCopies(readings.map(({ article }) => comparedReport(article)));
  return {
    ...attachContext(readings, clusters, relate),
    judgements: [...judgements, ...judgementsOf(stories, constraints)],
    copies,
  };
}

/** What was decided of two stories of different reports, with the features that led to it. */
function judge(stories: readonly Story[], pair: Pair, together: boolean, relate: RelateParties): Judgement {
  const [one, other] = [stories[pair.left]!, stories[pair.right]!];
  // the stories' first claims stand for them: all claims of all pairs would be the bulk of a large workspace
  const [leading, following] = [one.claims[0]!, other.claims[0]!];
  const from = [leading, following];
  const verdict = together ? "same" : "unsure";
  return {
    ...sourced("j", verdict, { spans: [], by: rule("link/story"), from, certainty: "implied" }),
    left: leading,
    right: following,
    features: explainStories(one, other, relate),
  };
}
