/** Stories as they are compared, looked up once each: those of the reports that are being linked, and stored ones. */
import type { Story, StoryHead } from "#stages/6-link/link-node.ts";
import { storyHeadFromJson, storyWithWords } from "#stages/6-link/story-json.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { LinkedStory } from "#store/link-rows.ts";

/** A story that is not stored yet. */
export type FreshStory = LinkedStory & Readonly<{ story: Story }>;

/** `ordinal` counts the stories of the report: by report and ordinal is the order of all stories. */
export type PlacedHead = Readonly<{ ordinal: number; head: StoryHead }>;

export type ToldStories = Readonly<{
  loadHeads(ids: Iterable<number>): Promise<void>;
  /** with their words; heads as well */
  load(ids: Iterable<number>): Promise<void>;
  /** of a loaded one */
  head(id: number): PlacedHead;
  /** of one that is loaded with its words */
  story(id: number): Story;
}>;

export function openToldStories(index: LinkIndex, fresh: readonly FreshStory[]): ToldStories {
  const heads = new Map<number, PlacedHead>(fresh.map(({ id, ordinal, story }) => [id, { ordinal, head: story }]));
  const stories = new Map(fresh.map(({ id, story }) => [id, story] as const));
  const loadHeads = async (ids: Iterable<number>): Promise<void> => {
    const unknown = [...new Set(ids)].filter((id) => !heads.has(id));
    for (const { id, ordinal, node } of await index.nodes(unknown)) {
      heads.set(id, { ordinal, head: storyHeadFromJson(node) });
    }
  };
  return {
    loadHeads,
    load: async (ids) => {
      const unknown = [...new Set(ids)].filter((id) => !stories.has(id));
      await loadHeads(unknown);
      for (const { id, words } of await index.words(unknown))
        stories.set(id, storyWithWords(heads.get(id)!.head, words));
    },
    head: (id) => heads.get(id)!,
    story: (id) => stories.get(id)!,
  };
}

export function byPlace(
  one: Readonly<{ doc: string; ordinal: number }>,
  other: Readonly<{ doc: string; ordinal: number }>,
): number {
  return one.doc === other.doc ? one.ordinal - other.ordinal : one.doc < other.doc ? -1 : 1;
}
