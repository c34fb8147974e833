/** [air strikes] and [bombing from the air] agree; [a kidnapping] is no [shelling]. */
import type { Mode } from "#model/codes.ts";
import { CONFLICT, type Feature, NOTHING, points, type Verdict } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";

/** Modes that tell one kind of event; one report's "shelling" is another's "ground". */
const FAMILIES: readonly ReadonlySet<Mode>[] = [
  new Set<Mode>(["aerial", "drone", "missile", "shelling", "chemical"]),
  new Set<Mode>(["ground", "small-arms", "shelling", "execute", "vehicle", "explosive"]),
  new Set<Mode>(["explosive", "suicide", "vehicle", "missile"]),
  new Set<Mode>(["explosive", "chemical"]),
  new Set<Mode>(["shoot-down", "missile"]),
  new Set<Mode>(["abduct", "detain", "execute", "torture", "sexual"]),
  new Set<Mode>(["blockade"]),
  new Set<Mode>(["arson"]),
];

/** Modes so particular that without sharing them two claims are hardly one event. */
const PARTICULAR: ReadonlySet<Mode> = new Set<Mode>(["shoot-down", "abduct", "suicide", "detain", "blockade"]);

const [PARTICULAR_ALIKE, ALIKE, PARTICULAR_APART, APART, MAYBE_APART] = [1.5, 0.8, -2, -0.4, -0.4].map(points) as [
  Verdict,
  Verdict,
  Verdict,
  Verdict,
  Verdict,
];

function related(left: Mode, right: Mode): boolean {
  return left === right || FAMILIES.some((family) => family.has(left) && family.has(right));
}

/** Both tell how it was done, and tell what may be one manner: [a drone strike], [aircraft had struck]. */
export function isOfOneManner({ modes: left }: LinkNode, { modes: right }: LinkNode): boolean {
  return [...left].some((mode) => [...right].some((other) => related(mode, other)));
}

function anyParticular(modes: ReadonlySet<Mode>): boolean {
  for (const mode of modes) if (PARTICULAR.has(mode)) return true;
  return false;
}

/** One tells no manner: all that can be said is that the other's is particular. */
function compareToNone(told: ReadonlySet<Mode>): Verdict {
  return told.size > 0 && [...told].every((mode) => PARTICULAR.has(mode)) ? MAYBE_APART : NOTHING;
}

/** [no fighting was under way in the compound], of a story of an air strike: who denies another manner denies another deed. */
function deniesAnother(left: LinkNode, right: LinkNode): boolean {
  if (left.denied === right.denied) return false;
  const [denied, told] = left.denied ? [left, right] : [right, left];
  if (denied.refersOnly || denied.modes.size === 0 || told.modes.size === 0) return false;
  return !isOfOneManner(denied, told);
}

export const manner: Feature = {
  name: "manner",
  compare: (one, other) => {
    if (deniesAnother(one, other)) return CONFLICT;
    const [left, right] = [one.modes, other.modes];
    if (left.size === 0 || right.size === 0) return compareToNone(left.size === 0 ? right : left);
    let shared: Verdict | null = null;
    let kin = false;
    for (const mode of left) {
      if (right.has(mode)) shared = shared === PARTICULAR_ALIKE || PARTICULAR.has(mode) ? PARTICULAR_ALIKE : ALIKE;
      for (const other of right) kin ||= related(mode, other);
    }
    if (shared !== null) return shared;
    if (kin) return NOTHING;
    return anyParticular(left) || anyParticular(right) ? PARTICULAR_APART : APART;
  },
};
