/** What sort of party an actor is, and whether it has a name of its own. */
import type { Actor, ActorKind } from "#model/world.ts";

export type Sort = "state" | "armed" | "people" | "other";

const SORTS: Readonly<Record<ActorKind, Sort>> = {
  "state-forces": "state",
  government: "state",
  "external-forces": "state",
  international: "other",
  rebel: "armed",
  militia: "armed",
  communal: "armed",
  civilian: "people",
  person: "people",
  media: "other",
  monitor: "other",
  unknown: "other",
};

export function sortOf({ kind }: Actor): Sort {
  return SORTS[kind];
}

/** Kept as said, for the registry does not know it: "gunmen", or a group with a name that is new to us. */
export function isDescribed({ actorId }: Actor): boolean {
  return actorId.startsWith("said:");
}
