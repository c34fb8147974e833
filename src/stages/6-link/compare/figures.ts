/** [100] and [more than 100] killed agree; [3] and [60] killed speak against one incident, but tolls grow. */
import type { Measure } from "#model/codes.ts";
import { type Feature, NOTHING, points } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";

/** Tolls of one event seldom differ by more than this factor, even between hostile parties. */
const FAR_RATIO = 8;
/** Numbers up to this are told of many events. */
const COMMON = 3;

/** Two dead and four wounded, twice. */
const BOTH_ALIKE = 2;

function likeness(one: number, other: number): number {
  if (one === other) return one > COMMON ? 2 : 0.6;
  // "nobody was killed" says of the same event that it was otherwise
  if (one === 0 || other === 0) return 0;
  return Math.max(one, other) / Math.max(1, Math.min(one, other)) > FAR_RATIO ? -1 : 0;
}

/** One number of one measure, larger than those that are told of many events. */
export function sharesToll({ figures }: LinkNode, other: LinkNode): boolean {
  return figures.some(
    ({ measure, best }) => best > COMMON && other.figures.some((one) => one.measure === measure && one.best === best),
  );
}

export const figures: Feature = {
  name: "figures",
  compare: (left, right) => {
    let top: number | null = null;
    const alike = new Set<Measure>();
    for (const one of left.figures) {
      for (const other of right.figures) {
        if (one.measure !== other.measure) continue;
        if (one.best === other.best && one.best > 0) alike.add(one.measure);
        top = Math.max(top ?? Number.NEGATIVE_INFINITY, likeness(one.best, other.best));
      }
    }
    if (alike.size > 1) return points(BOTH_ALIKE);
    return top === null ? NOTHING : points(top);
  },
};
