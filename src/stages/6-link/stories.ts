/** Nodes of one report in, the stories that it tells out. */
import type { Measure } from "#model/codes.ts";
import { agglomerate, type Pair } from "./agglomerate.ts";
import { isOfOneManner } from "./compare/manner.ts";
import { parties } from "./compare/parties.ts";
import { areApart, type Constraints, indexConstraints, joinNodes, withConflicts } from "./constraints.ts";
import type { RelateParties } from "./feature.ts";
import type { LinkNode, NodeFigure } from "./link-node.ts";
import { mergeNodes } from "./merge-nodes.ts";
import { scorePair } from "./score.ts";

/** Inside a report the same story is likely. */
const WITHIN = { join: 1.2, mean: 0.4 };
/** A group that nothing sets apart joins the story that it fits best, from this score on. */
const FITS = 0.2;
/** What lies in the past is told of many events: something must be shared. */
const FITS_PAST = 1.1;
/** Of stories that fit equally, the report's main one. */
const MAIN = 0.4;

/** Claims of one report farther apart than this many are compared only through the stories they belong to. */
const WINDOW = 80;

const UNCONSTRAINED = indexConstraints([]);

/** Stories in the order of their first nodes; each node is in one. What a person decided holds whatever the rules say. */
export function storiesOf(
  told: readonly LinkNode[],
  relate: RelateParties,
  constraints: Constraints = UNCONSTRAINED,
): LinkNode[] {
  const nodes = joinNodes(pointToPast(told), constraints);
  const pairs: Pair[] = [];
  for (let right = 0; right < nodes.length; right++) {
    for (let left = Math.max(0, right - WINDOW); left < right; left++)
      pairs.push(scorePair(nodes, left, right, relate));
  }
  const groups = agglomerate(nodes.length, withConflicts(nodes, pairs, constraints), WITHIN);
  const merged = groups.map((group) => mergeNodes(group.map((at) => nodes[at]!)));
  return gatherLoose(merged, relate, constraints);
}

/**
 * [Charity raises toll to 42 … the strike of October]: where all that is told lies in the past, headlines and what points back tell of
 * that, and of no news.
 */
function pointToPast(nodes: readonly LinkNode[]): readonly LinkNode[] {
  const points = ({ refersOnly, headline, days }: LinkNode) => (refersOnly || headline) && days.length === 0;
  const telling = nodes.filter((node) => !points(node));
  if (telling.length === 0 || telling.some(({ ground }) => ground === "current")) return nodes;
  return nodes.map((node) => (node.ground === "current" ? { ...node, ground: "background" } : node));
}

/** How much a group tells: its numbers count most, then who, where and when; news before what lies in the past. */
function substance({ figures, acting, suffering, places, days, claims, ground, foreignHeadline }: LinkNode): number {
  const told = 3 * figures.length + acting.length + suffering.length + places.length + days.length + claims.length;
  return ground === "current" && !foreignHeadline ? 1000 + told : told;
}

/** The story that tells most, news before what lies in the past; undefined when there is none. */
export function mainStory<T extends LinkNode>(stories: readonly T[]): T | undefined {
  return stories.toSorted(bySubstance)[0];
}

function bySubstance(one: LinkNode, other: LinkNode): number {
  return substance(other) - substance(one) || one.firstSentence - other.firstSentence;
}

/**
 * A report mostly tells one event: follow-up sentences that name neither day nor town nor party of their own belong to it.
 * From the most telling group on, each joins the story that it fits best, or is one of its own.
 */
function gatherLoose(groups: readonly LinkNode[], relate: RelateParties, constraints: Constraints): LinkNode[] {
  const ranked = groups.toSorted(bySubstance);
  const stories: LinkNode[] = [];
  for (const group of ranked) {
    const host = bestHost(stories, group, relate, constraints);
    if (host === null) stories.push(group);
    else stories[host] = mergeNodes([stories[host]!, group]);
  }
  return stories.sort((one, other) => one.firstSentence - other.firstSentence);
}

/**
 * Both count victims of their own, and share no party: nothing says that they are one. But where one side's account of a deed
 * is told, it counts other victims than the other side's, and what it leaves out is the day and the place.
 */
function hasOwnToll(group: LinkNode, host: LinkNode, relate: RelateParties): boolean {
  const tells = ({ figures, suffering, sufferingWords }: LinkNode) =>
    figures.some(({ best }) => best > 0) && suffering.length + sufferingWords.size > 0;
  if (addsWounded(group, host)) return false;
  if (isHeadline(group) || isHeadline(host)) return false;
  if (isUnplaced(group) && isOfOneManner(group, host)) return false;
  return tells(group) && tells(host) && parties.compare(group, host, relate).score <= 0;
}

/** [killed seven … Twelve people were injured]: who tells of no more than wounded people adds them to the dead; twelve traders may be others. */
function addsWounded(group: LinkNode, host: LinkNode): boolean {
  const only = (measure: Measure) => (figure: NodeFigure) => figure.measure === measure;
  const isAnybody = group.suffering.every(({ actorId }) => ANYBODY.has(actorId)) && group.sufferingWords.size === 0;
  const adds = group.figures.every(only("injured")) && !host.figures.some(only("injured"));
  return adds && isAnybody && isUnplaced(group);
}

const ANYBODY: ReadonlySet<string> = new Set(["said:people", "said:persons", "said:others", "said:wounded"]);

/** Tells neither a day nor a place. */
function isUnplaced({ days, places, placeWords }: LinkNode): boolean {
  return days.length === 0 && places.length === 0 && placeWords.size === 0;
}

/** The report's own headline, without a town: it tells in few words what the report tells. */
function isHeadline({ headline, foreignHeadline, places }: LinkNode): boolean {
  return headline && !foreignHeadline && places.length === 0;
}

/** Index of the story that the group fits best; the first is the main one. Null when it fits none. */
function bestHost(
  stories: readonly LinkNode[],
  group: LinkNode,
  relate: RelateParties,
  constraints: Constraints,
): number | null {
  const needed = group.ground === "background" ? FITS_PAST : FITS;
  let best: number | null = null;
  let most = needed;
  for (const at of stories.keys()) {
    const { score, conflict } = scorePair([stories[at]!, group], 0, 1, relate);
    const fit = score + (at === 0 ? MAIN : 0);
    if (
      conflict ||
      areApart(stories[at]!, group, constraints) ||
      score < (hasOwnToll(group, stories[at]!, relate) ? FITS_PAST : needed) ||
      (best !== null && fit <= most)
    )
      continue;
    [best, most] = [at, fit];
  }
  return best;
}
