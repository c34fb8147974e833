/** Stories that go and stories that come in; by which keys stories meet now, and which keys have grown too common or rare enough, out. */
import { largestBlock } from "#stages/6-link/block.ts";
import type { LinkIndex } from "#store/link-lookups.ts";

export type Blocks = Readonly<{
  /** to be awaited before `isLive` is asked of other keys than those of the stories that go or come */
  load(keys: Iterable<number>): Promise<void>;
  /** whether so few stories have the key that it brings them together */
  isLive(key: number): boolean;
  /** keys that brought stories together that stay, and do no longer */
  closed: readonly number[];
  /** keys that did not, and now do */
  opened: readonly number[];
}>;

type Keyed = Readonly<{ keys: readonly number[] }>;

/** Above every `largestBlock`: counting ends here. */
const COUNTED = 256;

export async function openBlocks(index: LinkIndex, gone: readonly Keyed[], come: readonly Keyed[]): Promise<Blocks> {
  const leaving = countKeys(gone);
  const change = countKeys(come);
  for (const [key, count] of leaving) change.set(key, (change.get(key) ?? 0) - count);
  const most = COUNTED + Math.max(0, ...leaving.values());
  const before = new Map<number, number>();
  const load = async (keys: Iterable<number>): Promise<void> => {
    const unknown = [...new Set(keys)].filter((key) => !before.has(key));
    for (const { key, stories } of await index.countStories(unknown, most)) before.set(key, stories);
  };
  await load(change.keys());
  const isLive = (key: number) => (before.get(key) ?? 0) + (change.get(key) ?? 0) <= largestBlock(key);
  const wasLive = (key: number) => (before.get(key) ?? 0) <= largestBlock(key);
  const closed = [...change.keys()].filter((key) => (before.get(key) ?? 0) > 1 && wasLive(key) && !isLive(key));
  const opened = [...change.keys()].filter((key) => !wasLive(key) && isLive(key));
  return { load, isLive, closed, opened };
}

function countKeys(stories: readonly Keyed[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of stories) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Some key brings the two together. */
export function isProposed(one: Keyed, other: Keyed, { isLive }: Blocks): boolean {
  const others = new Set(other.keys);
  return one.keys.some((key) => others.has(key) && isLive(key));
}
