/** The index of a record in which nothing is linked yet, or nothing that still holds: only readings and decisions are found. */
import type { LinkIndex } from "#store/link-lookups.ts";

const nothing = async () => [];

export function emptyIndex({
  state,
  decisions,
  waiting,
  countWaiting,
  readings,
  incidents,
  outcomes,
  holding,
}: LinkIndex): LinkIndex {
  return {
    state,
    decisions,
    waiting,
    countWaiting,
    due: async () => ({ clusters: [], all: 0 }),
    readings,
    incidents,
    outcomes,
    holding,
    nextStory: async () => 1,
    storiesOf: nothing,
    storiesInComponents: nothing,
    storiesInClusters: nothing,
    storiesById: nothing,
    nodes: nothing,
    words: nothing,
    countStories: nothing,
    members: nothing,
    pairsOf: nothing,
    clusters: nothing,
    placedIn: nothing,
    placedBy: nothing,
    reports: nothing,
    copiesOf: nothing,
    sharing: nothing,
    tellingsOf: nothing,
    tellings: nothing,
    namingSpeakers: nothing,
    voices: nothing,
  };
}
