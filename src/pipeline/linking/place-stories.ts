/** Reports in; the incidents that their stories tell, together with the stored stories that they touch, out. */
import type { Judgement } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { WordRarity } from "#reference/lexicon/word-rarity.ts";
import { keysOf, pairsIn } from "#stages/6-link/block.ts";
import type { Constraints } from "#stages/6-link/constraints.ts";
import type { RelateParties } from "#stages/6-link/feature.ts";
import { groupStories, judgeStories, mayJoin, WORTH_TELLING } from "#stages/6-link/link-stories.ts";
import { compareStories } from "#stages/6-link/score.ts";
import { tellStories } from "#stages/6-link/tell-stories.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { LinkedPair, LinkedStory } from "#store/link-rows.ts";
import { type Blocks, isProposed, openBlocks } from "./blocks.ts";
import { joinComponents } from "./join-components.ts";
import { type Met, meetStories } from "./meet-stories.ts";
import { byPlace, type FreshStory, openToldStories, type ToldStories } from "./told-stories.ts";

export type StoryTools = Readonly<{ relate: RelateParties; rarity: WordRarity; constraints: Constraints }>;

/** Stories that are held to tell one incident, by report and ordinal. */
export type StoryCluster = Readonly<{ id: number; stories: readonly LinkedStory[]; claims: readonly ValueId[] }>;

export type PlacedStories = Readonly<{
  /** stories that the reports told when they were linked before */
  removed: readonly LinkedStory[];
  /** with the component and cluster that they are in */
  fresh: readonly FreshStory[];
  /** stored stories that are now in another component or cluster */
  regrouped: readonly LinkedStory[];
  removedPairs: readonly Pick<LinkedPair, "left" | "right">[];
  pairs: readonly LinkedPair[];
  judgements: readonly Judgement[];
  /** clusters that are no longer, or hold others now, with the reports that they were told by */
  removedClusters: ReadonlyMap<number, readonly DocumentId[]>;
  clusters: readonly StoryCluster[];
}>;

/** @param pending  by report id */
export async function placeStories(
  index: LinkIndex,
  pending: readonly Reading[],
  tools: StoryTools,
): Promise<PlacedStories> {
  const removed = await index.storiesOf(pending.map(({ article }) => article.doc));
  const fresh = tellFresh(pending, await index.nextStory(), tools);
  const told = openToldStories(index, fresh);
  const blocks = await openBlocks(index, removed, fresh);
  const gone = new Set(removed.map(({ id }) => id));
  const met = await meetStories(fresh, gone, { index, blocks, told, ...tools });
  const touched = await findTouched(index, { removed, fresh, met, blocks, gone });
  const joins = [...touched.pairs.filter(({ joins }) => joins), ...met.filter((pair) => pair.joins)];
  const components = joinComponents(touched.stories, joins.filter(bothIn(touched.stories)), tools.constraints);
  const grouped = await groupComponents(components, met, { blocks, told, ...tools });
  const pairs = [...crossing(components, [...touched.pairs, ...met]), ...grouped.flatMap((group) => group.pairs)];
  const changedPairs = await changePairs(touched, pairs, told, tools.relate);
  const clusters = grouped.flatMap(({ clusters: own }) => own);
  return { removed, ...changedPairs, ...placeInClusters({ clusters, components, touched, fresh, removed }) };
}

function tellFresh(
  pending: readonly Reading[],
  first: number,
  { relate, rarity, constraints }: StoryTools,
): FreshStory[] {
  const stories = pending.flatMap((reading) =>
    tellStories(reading, { relate, rarity }, constraints).map((story, ordinal) => ({ ordinal, story })),
  );
  return stories.map(({ ordinal, story }, at) => {
    const id = first + at;
    const { doc, claims } = story;
    return { id, doc, ordinal, claims, keys: keysOf(story), component: id, cluster: id, story };
  });
}

/** What is looked at again: `stories` are those of whole components, by report and ordinal; `stale` pairs hold no longer. */
type Touched = Readonly<{
  stories: readonly LinkedStory[];
  pairs: readonly LinkedPair[];
  stale: readonly LinkedPair[];
}>;

async function findTouched(
  index: LinkIndex,
  {
    removed,
    fresh,
    met,
    blocks,
    gone,
  }: Readonly<{
    removed: readonly LinkedStory[];
    fresh: readonly LinkedStory[];
    met: readonly Met[];
    blocks: Blocks;
    gone: ReadonlySet<number>;
  }>,
): Promise<Touched> {
  const joined = new Set(met.flatMap(({ left, right, joins }) => (joins ? [left, right] : [])));
  const reached = await index.storiesById([...joined]);
  const parted = await storiesParted(index, blocks, gone);
  const components = new Set([...removed, ...reached, ...parted.crowded].map(({ component }) => component));
  const stored = (await index.storiesInComponents([...components])).filter(({ id }) => !gone.has(id));
  const ids = new Set([...stored, ...removed, ...parted.members].map(({ id }) => id));
  const known = await index.pairsOf([...ids]);
  const keysById = new Map(parted.members.map((story) => [story.id, story] as const));
  const isStale = ({ left, right }: LinkedPair) => {
    if (gone.has(left) || gone.has(right)) return true;
    const [one, other] = [keysById.get(left), keysById.get(right)];
    return one !== undefined && other !== undefined && !isProposed(one, other, blocks);
  };
  const stories = [...stored, ...fresh].sort(byPlace);
  const here = new Set([...stories.map(({ id }) => id), ...met.flatMap(({ left, right }) => [left, right])]);
  const isHere = ({ left, right }: LinkedPair) => here.has(left) || here.has(right);
  return { stories, pairs: known.filter((pair) => !isStale(pair) && isHere(pair)), stale: known.filter(isStale) };
}

/**
 * Stories of a key that has become too common, or rare enough: pairs that only it proposed go or come. `crowded` are those that
 * hang together with another of the same key, so that a pair within their component may be among them.
 */
async function storiesParted(
  index: LinkIndex,
  blocks: Blocks,
  gone: ReadonlySet<number>,
): Promise<Readonly<{ members: readonly LinkedStory[]; crowded: readonly LinkedStory[] }>> {
  const crossed = [...blocks.closed, ...blocks.opened];
  if (crossed.length === 0) return { members: [], crowded: [] };
  const rows = (await index.members(crossed)).filter(({ story }) => !gone.has(story));
  const members = await index.storiesById([...new Set(rows.map(({ story }) => story))]);
  await blocks.load(members.flatMap(({ keys }) => keys));
  const byId = new Map(members.map((story) => [story.id, story] as const));
  const crowded = [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((own) => {
    const stories = own.map(({ story }) => byId.get(story)!);
    return [...Map.groupBy(stories, ({ component }) => component).values()].flatMap((together) =>
      together.length > 1 ? together : [],
    );
  });
  return { members, crowded };
}

function bothIn(stories: readonly LinkedStory[]): (pair: Readonly<{ left: number; right: number }>) => boolean {
  const ids = new Set(stories.map(({ id }) => id));
  return ({ left, right }) => ids.has(left) && ids.has(right);
}

/** A pair and what is to be said of it. */
type Told = Met & Readonly<{ together: boolean }>;
type GroupedComponent = Readonly<{ clusters: readonly (readonly LinkedStory[])[]; pairs: readonly Told[] }>;

async function groupComponents(
  components: readonly (readonly LinkedStory[])[],
  met: readonly Met[],
  { blocks, told, relate, constraints }: StoryTools & Readonly<{ blocks: Blocks; told: ToldStories }>,
): Promise<readonly GroupedComponent[]> {
  const several = components.filter(({ length }) => length > 1);
  await blocks.load(several.flatMap(sharedKeys));
  await told.load(several.flat().map(({ id }) => id));
  const scores = new Map(met.map(({ left, right, score }) => [`${left} ${right}`, score] as const));
  const compare = (left: LinkedStory, right: LinkedStory) => {
    const score = scores.get(`${left.id} ${right.id}`);
    if (score !== undefined) return { score, conflict: false };
    return compareStories(told.story(left.id), told.story(right.id), relate);
  };
  return components.map((component): GroupedComponent => {
    if (component.length === 1) return { clusters: [component], pairs: [] };
    const shared = new Set(sharedKeys(component).filter(blocks.isLive));
    const compared = pairsOf(component, shared).map(([left, right]) => {
      return { left, right, ...compare(component[left]!, component[right]!) };
    });
    const stories = component.map(({ id }) => told.story(id));
    const { pairs, groups } = groupStories(stories, compared, constraints);
    const groupOf = new Map(groups.flatMap((group, number) => group.map((at) => [at, number] as const)));
    return {
      clusters: groups.map((group) => group.map((at) => component[at]!)),
      pairs: pairs
        .map(({ left, right, score, conflict }) => ({
          left: component[left]!.id,
          right: component[right]!.id,
          score,
          joins: mayJoin({ score, conflict }),
          together: groupOf.get(left) === groupOf.get(right),
        }))
        .filter(({ together, score }) => together || score >= WORTH_TELLING),
    };
  });
}

/** Keys that two of the stories have. */
function sharedKeys(stories: readonly LinkedStory[]): number[] {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { keys } of stories) {
    for (const key of keys) {
      if (seen.has(key)) shared.add(key);
      else seen.add(key);
    }
  }
  return [...shared];
}

/** Indices, as `candidatePairs` gives them. */
function pairsOf(stories: readonly LinkedStory[], shared: ReadonlySet<number>) {
  const keys = stories.map((story) => story.keys.filter((key) => shared.has(key)));
  const blocks = new Map<number, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  }
  return pairsIn(
    stories.map(({ doc }) => doc),
    keys,
    blocks,
  );
}

/** Pairs of stories that nothing joins, and that are alike all the same. */
function crossing(components: readonly (readonly LinkedStory[])[], pairs: readonly Met[]): readonly Told[] {
  const componentOf = new Map(components.flatMap((own, number) => own.map(({ id }) => [id, number] as const)));
  return pairs
    .filter(({ left, right, score }) => {
      const [one, other] = [componentOf.get(left), componentOf.get(right)];
      return score >= WORTH_TELLING && (one === undefined || one !== other);
    })
    .map(({ left, right, score, joins }) => ({ left, right, score, joins, together: false }));
}

type ChangedPairs = Pick<PlacedStories, "removedPairs" | "pairs" | "judgements">;

/** Judgements are made of pairs that are new, or said otherwise than before. */
async function changePairs(
  touched: Touched,
  wanted: readonly Told[],
  told: ToldStories,
  relate: RelateParties,
): Promise<ChangedPairs> {
  const keyOf = ({ left, right }: Pick<Met, "left" | "right">) => `${left} ${right}`;
  const known = new Map(touched.pairs.map((pair) => [keyOf(pair), pair] as const));
  const next = new Map(wanted.map((pair) => [keyOf(pair), pair] as const));
  const isKept = (pair: LinkedPair) => {
    const after = next.get(keyOf(pair));
    return after !== undefined && after.together === pair.together && after.score === pair.score;
  };
  const begun = [...next.values()].filter((pair) => {
    const before = known.get(keyOf(pair));
    return before === undefined || !isKept(before);
  });
  await told.load(begun.flatMap(({ left, right }) => [left, right]));
  const judged = begun.map((pair) => ({
    pair,
    judgement: judgeStories(told.story(pair.left), told.story(pair.right), pair.together, relate),
  }));
  return {
    removedPairs: [...touched.stale, ...touched.pairs.filter((pair) => !isKept(pair))],
    pairs: judged.map(({ pair, judgement }) => ({ ...pair, judgement: judgement.id })),
    judgements: judged.map(({ judgement }) => judgement),
  };
}

/** A component or a cluster goes by the smallest id of its stories. */
function nameOf(stories: readonly LinkedStory[]): number {
  return stories.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);
}

function placeInClusters({
  clusters,
  components,
  touched,
  fresh,
  removed,
}: Readonly<{
  clusters: readonly (readonly LinkedStory[])[];
  components: readonly (readonly LinkedStory[])[];
  touched: Touched;
  fresh: readonly FreshStory[];
  removed: readonly LinkedStory[];
}>): Omit<PlacedStories, "removed" | keyof ChangedPairs> {
  const freshIds = new Set(fresh.map(({ id }) => id));
  const stored = touched.stories.filter(({ id }) => !freshIds.has(id));
  const before = Map.groupBy([...stored, ...removed], ({ cluster }) => cluster);
  const isKept = (stories: readonly LinkedStory[]) => {
    const [first] = stories;
    if (freshIds.has(first!.id)) return false;
    const { cluster } = first!;
    const same = stories.every((story) => !freshIds.has(story.id) && story.cluster === cluster);
    return same && before.get(cluster)!.length === stories.length;
  };
  const changed = clusters.filter((stories) => !isKept(stories));
  const keptNames = new Set(clusters.filter(isKept).map((stories) => stories[0]!.cluster));
  const clusterOf = new Map(changed.flatMap((own) => own.map(({ id }) => [id, nameOf(own)] as const)));
  const componentOf = new Map(components.flatMap((own) => own.map(({ id }) => [id, nameOf(own)] as const)));
  const placed = <T extends LinkedStory>(story: T): T => {
    const component = componentOf.get(story.id) ?? story.component;
    return { ...story, component, cluster: clusterOf.get(story.id) ?? story.cluster };
  };
  return {
    fresh: fresh.map(placed),
    regrouped: stored
      .filter((story) => {
        const { component, cluster } = placed(story);
        return component !== story.component || cluster !== story.cluster;
      })
      .map(placed),
    removedClusters: new Map(
      [...before].filter(([id]) => !keptNames.has(id)).map(([id, own]) => [id, own.map(({ doc }) => doc)] as const),
    ),
    clusters: changed.map((own) => {
      const stories = own.map(placed);
      return { id: nameOf(own), stories, claims: stories.flatMap(({ claims }) => claims) };
    }),
  };
}
