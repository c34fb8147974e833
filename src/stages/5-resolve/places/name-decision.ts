/** What a name of a report is, with its mentions, and what was decided of it. */
import type { Mention } from "#model/annotated.ts";
import type { OpenPlace } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Accepted } from "./accept-place.ts";
import type { PlaceContext } from "./place-context.ts";
import type { PlaceName } from "./place-name.ts";
import type { Ranked } from "./rank-candidates.ts";

/** `areas`: the named parents that hold a candidate; `parent` is the mention that names the first of them. */
export type NamedMention = Readonly<{
  mention: Mention;
  name: PlaceName;
  context: PlaceContext;
  candidates: readonly GazetteerEntry[];
  areas: readonly GazetteerEntry[];
  parent: Mention | null;
}>;

/** A name's mentions, what may be meant by it, best first, and what was taken or why nothing was. */
export type NameDecision = Readonly<{
  mentions: readonly NamedMention[];
  ranking: readonly Ranked[];
  decision: Accepted | OpenPlace;
}>;
