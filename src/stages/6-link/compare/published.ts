/** Reports of one event come out within days of each other, and now and then long after, when somebody is tried for it. */
import { type HeadFeature, NOTHING, points } from "../feature.ts";
import type { Days, StoryHead } from "../link-node.ts";
import { gapDays } from "./day.ts";

const PER_STEP = -1.05;
/** What was so many days old when the report came out, by its own words, is not its news. */
const OLD_DAYS = 7;
/** A longer time says too little of when the reports of it came out. */
const LONGEST_DAYS = 45;

/**
 * Points fall with the logarithm of the days between the two; what is not dated says nothing. [In March gunmen killed 58], in
 * a report of November: what is told as old came out when it was news, so the days are counted from there.
 */
export const published: HeadFeature = {
  name: "published",
  compare: (left, right) => {
    if (left.published === null || right.published === null) return NOTHING;
    const [earlier, later] = left.published <= right.published ? [left, right] : [right, left];
    const apart = Math.abs(left.published - right.published);
    const toldOn: Days = { first: earlier.published!, last: earlier.published! };
    const gaps = oldDays(later).map((days) => Math.max(0, gapDays(days, toldOn)));
    return points(PER_STEP * Math.log1p(Math.min(apart, ...gaps)));
  },
};

/** Days that the story tells, of before its report's news. */
function oldDays({ days, published }: StoryHead): readonly Days[] {
  if (published === null) return [];
  return days.filter(
    ({ first, last }) => first < published - OLD_DAYS && last < published && last - first < LONGEST_DAYS,
  );
}
