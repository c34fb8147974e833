/** [Tuesday] and [Wednesday] may be one event told with different days; [June] and [last week] may not. */
import { CONFLICT, type Feature, NOTHING, points, type Verdict } from "../feature.ts";
import type { Days, LinkNode } from "../link-node.ts";
import { sharesToll } from "./figures.ts";
import { areOtherVoices, particulars, particularsOfVoices, sharesPlace } from "./particulars.ts";

/** A range of at most this many days says when something happened; a longer one only in which season. */
const NARROW_DAYS = 4;
const SEASON_DAYS = 45;
/** In one report, "this year" or "since October" is no rougher telling of Tuesday's event, but a sum over many. */
const SUM_DAYS = 14;
/** Reports of one event differ by a day (time zones, night), hardly ever by more than this. */
const SLACK_DAYS = 2;

/** Agreement on the day, on the season, on no more than the year. */
const [ON_THE_DAY, IN_SEASON, IN_YEAR] = [2, 1, 0.2].map(points) as [Verdict, Verdict, Verdict];
/** One report names the next day for another event more often than for the same. */
const [NEXT_DAY, NEXT_DAY_IN_REPORT, TWO_DAYS, SUM] = [-0.5, -2, -4, -3].map(points) as [
  Verdict,
  Verdict,
  Verdict,
  Verdict,
];
/** [five teachers, on Sunday] and [five teachers, on Friday] may be one deed told with a wrong day; where no toll is shared, hardly. */
const TWO_DAYS_UNLIKE = points(-6);
/** Days taken from the date of the report say little. */
const NEWS_SCORE = 0.5;
/** A report of May that names no day may go back to March: trials, anniversaries, a death in hospital. */
const OLD_NEWS = points(-4);

function width({ first, last }: Days): number {
  return last - first + 1;
}

/** Days between two ranges; 0 or less when they overlap. */
export function gapDays(left: Days, right: Days): number {
  return Math.max(left.first - right.last, right.first - left.last);
}

function compareDays(left: Days, right: Days, oneReport: boolean): Verdict {
  const gap = gapDays(left, right);
  if (gap > SLACK_DAYS) return CONFLICT;
  if (gap > 0) return gap > 1 ? TWO_DAYS : oneReport ? NEXT_DAY_IN_REPORT : NEXT_DAY;
  const widest = Math.max(width(left), width(right));
  if (oneReport && widest > SUM_DAYS && Math.min(width(left), width(right)) <= NARROW_DAYS) return SUM;
  return widest <= NARROW_DAYS ? ON_THE_DAY : widest <= SEASON_DAYS ? IN_SEASON : IN_YEAR;
}

function isNarrow(days: Days): boolean {
  return width(days) <= NARROW_DAYS;
}

/** The best agreement of any two days; where both tell days, longer ranges do not count. But a conflict of all pairs is a conflict. */
function best(left: readonly Days[], right: readonly Days[], oneReport: boolean): Verdict {
  const onDays = left.some(isNarrow) && right.some(isNarrow);
  let top: Verdict = CONFLICT;
  for (const one of left) {
    if (onDays && !isNarrow(one)) continue;
    for (const other of right) {
      if (onDays && !isNarrow(other)) continue;
      const verdict = compareDays(one, other, oneReport);
      if (top.conflict ? !verdict.conflict : !verdict.conflict && verdict.score > top.score) top = verdict;
    }
  }
  return top;
}

/** [owned up to the strike on Monday]: the day is as often that of the telling, so a day or two apart says nothing. */
function compareLoosely(left: LinkNode, right: LinkNode): Verdict {
  if (left.days.length === 0 || right.days.length === 0) return NOTHING;
  const verdict = best(left.days, right.days, true);
  return verdict.conflict || verdict.score > 0 ? verdict : NOTHING;
}

/**
 * Two days for one deed: so many particulars are shared that two deeds are less likely than a wrong day. The farther the days
 * are apart the more is asked for. Null where that is not so.
 */
function toldOtherwise(left: LinkNode, right: LinkNode): Verdict | null {
  const shared = particulars(left, right);
  const gap = nearest(left.days, right.days);
  if (gap <= SLACK_DAYS) return shared >= 2 ? WRONG_DAY : null;
  const inOnePlace = sharesPlace(left, right) ? 1 : 0;
  return shared + inOnePlace >= (gap <= FEW_DAYS ? 3 : 3.5) ? WRONG_WEEK : null;
}

/** Two speakers of one report: the more they share, the likelier one of them errs in the day. */
function voicesDiffer(left: LinkNode, right: LinkNode, verdict: Verdict): Verdict {
  const [shared, gap] = [particularsOfVoices(left, right), nearest(left.days, right.days)];
  if (gap <= SLACK_DAYS && shared >= 2) return WRONG_DAY;
  return gap <= 1 && shared >= 1 ? NEXT_DAY : verdict;
}

function nearest(left: readonly Days[], right: readonly Days[]): number {
  return Math.min(...left.flatMap((one) => right.map((other) => gapDays(one, other))));
}

/** A person or a scribe who errs in the day seldom errs by more. */
const FEW_DAYS = 10;
const [WRONG_DAY, WRONG_WEEK] = [-1, -2.5].map(points) as [Verdict, Verdict];

export const day: Feature = {
  name: "day",
  compare: (left, right) => {
    const oneReport = left.doc === right.doc;
    if (oneReport && (left.looseDays || right.looseDays)) return compareLoosely(left, right);
    if (left.days.length > 0 && right.days.length > 0) {
      const verdict = best(left.days, right.days, oneReport);
      if (areOtherVoices(left, right) && (verdict.conflict || verdict.score < 0))
        return voicesDiffer(left, right, verdict);
      const otherwise = !oneReport && (verdict === TWO_DAYS || verdict.conflict) ? toldOtherwise(left, right) : null;
      if (otherwise !== null) return otherwise;
      return verdict === TWO_DAYS && !sharesToll(left, right) ? TWO_DAYS_UNLIKE : verdict;
    }
    if (oneReport) return NOTHING;
    const leftDays = left.days.length > 0 ? left.days : left.newsDays;
    const rightDays = right.days.length > 0 ? right.days : right.newsDays;
    if (leftDays.length === 0 || rightDays.length === 0) return NOTHING;
    const verdict = best(leftDays, rightDays, oneReport);
    if (verdict.conflict && left.denied !== right.denied && sharesPlace(left, right)) return NOTHING;
    if (verdict.conflict && particulars(left, right) >= 2) return WRONG_DAY;
    return verdict.conflict ? OLD_NEWS : points(Math.min(verdict.score, NEWS_SCORE));
  },
};
