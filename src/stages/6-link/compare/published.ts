/** Reports of one event come out within days of each other, and now and then long after, when somebody is tried for it. */
import { type HeadFeature, NOTHING, points } from "../feature.ts";

const PER_STEP = -1.05;

/** Points fall with the logarithm of the days between the two; what is not dated says nothing. */
export const published: HeadFeature = {
  name: "published",
  compare: (left, right) => {
    if (left.published === null || right.published === null) return NOTHING;
    return points(PER_STEP * Math.log1p(Math.abs(left.published - right.published)));
  },
};
