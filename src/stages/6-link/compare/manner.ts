/** [air strikes] and [bombing from the air] agree; [a kidnapping] is no [shelling]. */
import type { Mode } from "#model/codes.ts";
import { type Feature, NOTHING, points } from "../feature.ts";

/** Modes that tell one kind of event; one report's "shelling" is another's "ground". */
const FAMILIES: readonly ReadonlySet<Mode>[] = [
  new Set<Mode>(["aerial", "drone", "missile", "shelling", "chemical"]),
  new Set<Mode>(["ground", "small-arms", "shelling", "execute", "vehicle"]),
  new Set<Mode>(["explosive", "suicide", "vehicle", "missile"]),
  new Set<Mode>(["shoot-down", "missile"]),
  new Set<Mode>(["abduct", "detain", "execute", "torture", "sexual"]),
  new Set<Mode>(["blockade"]),
  new Set<Mode>(["arson"]),
];

/** Modes so particular that without sharing them two claims are hardly one event. */
const PARTICULAR: ReadonlySet<Mode> = new Set<Mode>(["shoot-down", "abduct", "suicide", "detain", "blockade"]);

function related(left: Mode, right: Mode): boolean {
  return left === right || FAMILIES.some((family) => family.has(left) && family.has(right));
}

export const manner: Feature = {
  name: "manner",
  compare: (left, right) => {
    if (left.modes.size === 0 || right.modes.size === 0) {
      const only = [...left.modes, ...right.modes];
      return only.length > 0 && only.every((mode) => PARTICULAR.has(mode)) && left.events.size > 0
        ? points(-0.4)
        : NOTHING;
    }
    const shared = [...left.modes].some((mode) => right.modes.has(mode));
    if (shared)
      return points([...left.modes].some((mode) => PARTICULAR.has(mode) && right.modes.has(mode)) ? 1.5 : 0.8);
    if ([...left.modes].some((mode) => [...right.modes].some((other) => related(mode, other)))) return NOTHING;
    return points([...left.modes, ...right.modes].some((mode) => PARTICULAR.has(mode)) ? -2 : -0.4);
  },
};
