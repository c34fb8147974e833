/** Readings in, judgements and clusters out: which claims tell one incident, and what stands around it. */
import type { LinkConstraint } from "#model/decision.ts";
import type { Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { WordRarity } from "#reference/lexicon/word-rarity.ts";
import type { Pair } from "./agglomerate.ts";
import { attachContext } from "./attach-context.ts";
import { candidatePairs } from "./block.ts";
import { indexConstraints, judgementsOf } from "./constraints.ts";
import { comparedReport, findCopies } from "./copies/find-copies.ts";
import type { RelateParties } from "./feature.ts";
import { groupStories, judgeStories, WORTH_TELLING } from "./link-stories.ts";
import { rememberRelations } from "./remember-relations.ts";
import { scoreStories } from "./score.ts";
import { tellStories } from "./tell-stories.ts";

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
  const { pairs, groups } = groupStories(stories, compared, constraints);
  const clusters = groups.map((group) => group.flatMap((index) => stories[index]!.claims));
  const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)));
  const together = ({ left, right }: Pair) => groupOf.get(left) === groupOf.get(right);
  const judgements = pairs
    .filter((pair) => together(pair) || pair.score >= WORTH_TELLING)
    .map((pair) => judgeStories(stories[pair.left]!, stories[pair.right]!, together(pair), relate));
  const copies = findCopies(readings.map(({ article }) => comparedReport(article)));
  return {
    ...attachContext(readings, clusters, relate),
    judgements: [...judgements, ...judgementsOf(stories, constraints)],
    copies,
  };
}
