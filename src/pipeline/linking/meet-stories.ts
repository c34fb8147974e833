/** New stories in; the stored and new ones that each is like out. */
import { areApart, type Constraints } from "#stages/6-link/constraints.ts";
import type { RelateParties } from "#stages/6-link/feature.ts";
import { mayJoin, WORTH_TELLING } from "#stages/6-link/link-stories.ts";
import { compareStories, mayReach } from "#stages/6-link/score.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { Blocks } from "./blocks.ts";
import { byPlace, type FreshStory, type ToldStories } from "./told-stories.ts";

/** Ids of two stories of which a judgement is kept, the first by report and ordinal on the left. */
export type Met = Readonly<{ left: number; right: number; score: number; joins: boolean }>;

export type Meeting = Readonly<{
  index: LinkIndex;
  blocks: Blocks;
  told: ToldStories;
  relate: RelateParties;
  constraints: Constraints;
}>;

/** @param gone  stories that are in the index, and no longer in the record */
export async function meetStories(
  fresh: readonly FreshStory[],
  gone: ReadonlySet<number>,
  { index, blocks, told, relate, constraints }: Meeting,
): Promise<readonly Met[]> {
  const partners = await findPartners(fresh, gone, { index, blocks });
  await told.loadHeads(partners.flatMap(([one, others]) => [one, ...others]));
  const near = partners.flatMap(([one, others]) => {
    const { head } = told.head(one);
    return others.flatMap((other) => {
      const far = told.head(other).head;
      const isCompared = head.doc !== far.doc && mayReach(WORTH_TELLING, head, far, relate);
      return isCompared && !areApart(head, far, constraints) ? [inOrder(told, one, other)] : [];
    });
  });
  await told.load(near.flat());
  return near.flatMap(([left, right]) => {
    const verdict = compareStories(told.story(left), told.story(right), relate);
    if (verdict.conflict || verdict.score < WORTH_TELLING) return [];
    return [{ left, right, score: verdict.score, joins: mayJoin(verdict) }];
  });
}

function inOrder(told: ToldStories, one: number, other: number): readonly [left: number, right: number] {
  const place = (id: number) => ({ doc: told.head(id).head.doc, ordinal: told.head(id).ordinal });
  return byPlace(place(one), place(other)) < 0 ? [one, other] : [other, one];
}

type Partners = readonly (readonly [story: number, others: readonly number[]])[];

/** Each pair once: new ones with stored ones and with earlier new ones, and stored ones that a key now brings together. */
async function findPartners(
  fresh: readonly FreshStory[],
  gone: ReadonlySet<number>,
  { index, blocks }: Pick<Meeting, "index" | "blocks">,
): Promise<Partners> {
  const live = new Set(fresh.flatMap(({ keys }) => keys.filter(blocks.isLive)));
  const members = new Map<number, number[]>();
  for (const { key, story } of await index.members([...new Set([...live, ...blocks.opened])])) {
    if (!gone.has(story)) listIn(members, key).push(story);
  }
  const opened = new Map<number, Set<number>>();
  for (const key of blocks.opened) {
    const own = members.get(key) ?? [];
    for (const [at, story] of own.entries()) {
      const others = opened.get(story) ?? new Set();
      opened.set(story, others);
      for (const other of own.slice(0, at)) others.add(other);
    }
  }
  const met = fresh.map(({ id, keys }) => {
    const others = new Set<number>();
    for (const key of keys) {
      if (!live.has(key)) continue;
      const own = listIn(members, key);
      for (const other of own) others.add(other);
      own.push(id);
    }
    others.delete(id);
    return [id, [...others]] as const;
  });
  return [...met, ...[...opened].map(([id, others]) => [id, [...others]] as const)];
}

function listIn(lists: Map<number, number[]>, key: number): number[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  lists.set(key, made);
  return made;
}
