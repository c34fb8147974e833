/** Readings in, judgements and clusters out: which claims tell one incident, and what stands around it. */
import type { Cluster, Judgement, Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { ValueId } from "#model/span.ts";
import { rule, sourced } from "#text/sourced.ts";
import { agglomerate, type Pair } from "./agglomerate.ts";
import { attachContext } from "./attach-context.ts";
import { candidatePairs } from "./block.ts";
import type { RelateParties } from "./feature.ts";
import { FEATURES } from "./features.ts";
import { type LinkNode, mergeNodes, nodesOf } from "./link-node.ts";

/** Inside a report the same story is likely; between reports something must speak for it. */
const WITHIN = { join: 1.2, mean: 0.4 };
const ACROSS = { join: 3, mean: 1 };

/** Pairs below this score and apart are as different as any two stories; no judgement is kept of them. */
const WORTH_TELLING = 1.5;

/** Claims of one report farther apart than this many are compared only through the stories they belong to. */
const WINDOW = 80;

/** Order of `readings` changes nothing but the order of the lists. Every actual or denied violent claim is in one cluster or stands alone. */
export function linkReadings(readings: readonly Reading[], relate: RelateParties): Linked {
  const stories = readings.flatMap((reading) => storiesOf(nodesOf(reading), relate));
  const pairs = candidatePairs(stories).map(([left, right]) => scorePair(stories, left, right, relate));
  const groups = agglomerate(stories.length, pairs, ACROSS);
  const clusters = groups.map((group) => group.flatMap((index) => stories[index]!.claims));
  const groupOf = new Map(groups.flatMap((group, number) => group.map((index) => [index, number] as const)));
  const together = ({ left, right }: Pair) => groupOf.get(left) === groupOf.get(right);
  const judgements = pairs
    .filter((pair) => together(pair) || pair.score >= WORTH_TELLING)
    .map((pair) => judge(stories, pair, together(pair), relate));
  const { kept, standalone } = attachContext(readings, clusters, relate);
  return { clusters: kept satisfies readonly Cluster[], judgements, standalone };
}

/** Nodes of one report, grouped into the stories that it tells. */
function storiesOf(nodes: readonly LinkNode[], relate: RelateParties): LinkNode[] {
  const pairs: Pair[] = [];
  for (let right = 0; right < nodes.length; right++) {
    for (let left = Math.max(0, right - WINDOW); left < right; left++)
      pairs.push(scorePair(nodes, left, right, relate));
  }
  return agglomerate(nodes.length, pairs, WITHIN).map((group) => mergeNodes(group.map((index) => nodes[index]!)));
}

function scorePair(nodes: readonly LinkNode[], left: number, right: number, relate: RelateParties): Pair {
  const verdicts = FEATURES.map(({ compare }) => compare(nodes[left]!, nodes[right]!, relate));
  const score = verdicts.reduce((sum, verdict) => sum + verdict.score, 0);
  return { left, right, score, conflict: verdicts.some(({ conflict }) => conflict) };
}

/** What was decided of two stories of different reports, with the features that led to it. */
function judge(
  stories: readonly LinkNode[],
  { left, right, conflict }: Pair,
  together: boolean,
  relate: RelateParties,
): Judgement {
  const [one, other] = [stories[left]!, stories[right]!];
  const features = Object.fromEntries(FEATURES.map(({ name, compare }) => [name, compare(one, other, relate).score]));
  const from: ValueId[] = [...one.claims, ...other.claims];
  const verdict = together ? "same" : conflict ? "different" : "unsure";
  return {
    ...sourced("j", verdict, { spans: [], by: rule("link/story"), from, certainty: "implied" }),
    left: one.claims[0]!,
    right: other.claims[0]!,
    features,
  };
}
