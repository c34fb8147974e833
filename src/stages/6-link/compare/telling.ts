/** How the report tells them: in one breath, next to each other, by pointing back, or in the same words as another report. */
import { CONFLICT, type Feature, NOTHING, points } from "../feature.ts";

const ONE_BREATH = 6;
const REPRINT = 5;
/** A report tells one story more often than not. */
const SAME_REPORT = 0.6;
const POINTS_BACK = 0.8;

export const telling: Feature = {
  name: "telling",
  compare: (left, right) => {
    const joined = left.claims.some((id) => right.toldWith.has(id)) || right.claims.some((id) => left.toldWith.has(id));
    if (joined) return points(ONE_BREATH);
    if (left.doc !== right.doc)
      return [...left.statements].some((words) => right.statements.has(words)) ? points(REPRINT) : NOTHING;
    const apart = Math.min(...left.sentences.flatMap((one) => right.sentences.map((other) => Math.abs(one - other))));
    const near = apart === 0 ? 0.8 : apart === 1 ? 0.5 : apart <= 3 ? 0.2 : 0;
    const back = left.refersOnly || right.refersOnly ? POINTS_BACK : 0;
    return points(SAME_REPORT + near + back);
  },
};

/** Background and current claims are never one incident unless their days say so. */
export const ground: Feature = {
  name: "ground",
  compare: (left, right) => {
    if (left.ground === right.ground || left.doc !== right.doc) return NOTHING;
    return left.days.length > 0 && right.days.length > 0 ? NOTHING : CONFLICT;
  },
};
