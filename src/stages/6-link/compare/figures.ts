/** [100] and [more than 100] killed agree; [3] and [60] killed speak against one incident, but tolls grow. */
import { type Feature, NOTHING, points } from "../feature.ts";

/** Tolls of one event seldom differ by more than this factor, even between hostile parties. */
const FAR_RATIO = 8;

export const figures: Feature = {
  name: "figures",
  compare: (left, right) => {
    const scores = left.figures.flatMap((one) =>
      right.figures
        .filter(({ measure }) => measure === one.measure)
        .map((other) => {
          if (one.best === other.best) return one.exactWords ? 2 : 0.6;
          const ratio = Math.max(one.best, other.best) / Math.max(1, Math.min(one.best, other.best));
          return ratio > FAR_RATIO ? -1 : 0;
        }),
    );
    return scores.length === 0 ? NOTHING : points(Math.max(...scores));
  },
};
