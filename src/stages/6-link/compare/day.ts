/** [Tuesday] and [Wednesday] may be one event told with different days; [June] and [last week] may not. */
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import { CONFLICT, type Feature, NOTHING, points, type Verdict } from "../feature.ts";
import type { LinkNode } from "../link-node.ts";

/** A range of at most this many days says when something happened; a longer one only in which season. */
const NARROW_DAYS = 4;
/** Reports of one event differ by a day (time zones, night), hardly ever by more than this. */
const SLACK_DAYS = 2;
/** Without a day in the text, an event is at most this old when it is news. */
const NEWS_DAYS = 7;

function width({ earliest, latest }: DateRange): number {
  return dayNumber(latest) - dayNumber(earliest) + 1;
}

/** Days between two ranges; 0 or less when they overlap. */
export function gapDays(left: DateRange, right: DateRange): number {
  return Math.max(
    dayNumber(left.earliest) - dayNumber(right.latest),
    dayNumber(right.earliest) - dayNumber(left.latest),
  );
}

function compareDays(left: DateRange, right: DateRange): Verdict {
  const gap = gapDays(left, right);
  const narrow = Math.max(width(left), width(right)) <= NARROW_DAYS;
  if (gap <= 0) return points(narrow ? 2 : Math.max(width(left), width(right)) <= 45 ? 1 : 0.2);
  if (gap > SLACK_DAYS) return CONFLICT;
  return points(gap === 1 ? 0.5 : -1.5);
}

/** The best agreement of any two days, but a conflict of all pairs is a conflict. */
function best(left: readonly DateRange[], right: readonly DateRange[]): Verdict {
  const verdicts = left.flatMap((one) => right.map((other) => compareDays(one, other)));
  const possible = verdicts.filter(({ conflict }) => !conflict);
  if (possible.length === 0) return CONFLICT;
  return possible.reduce((top, verdict) => (verdict.score > top.score ? verdict : top));
}

/** The days when the news of an undated claim can have happened. */
function newsDays({ published, ground }: LinkNode): DateRange | null {
  if (published === null || ground !== "current") return null;
  return { earliest: dayBefore(published.earliest, NEWS_DAYS), latest: published.latest, edtf: "" };
}

function dayBefore(day: string, days: number): string {
  return new Date((dayNumber(day) - days) * 86_400_000).toISOString().slice(0, 10);
}

export const day: Feature = {
  name: "day",
  compare: (left, right) => {
    if (left.days.length > 0 && right.days.length > 0) return best(left.days, right.days);
    if (left.doc === right.doc) return NOTHING;
    const leftNews = left.days.length > 0 ? left.days : [newsDays(left)].filter((range) => range !== null);
    const rightNews = right.days.length > 0 ? right.days : [newsDays(right)].filter((range) => range !== null);
    if (leftNews.length === 0 || rightNews.length === 0) return NOTHING;
    const verdict = best(leftNews, rightNews);
    return verdict.conflict ? verdict : points(Math.min(verdict.score, 0.5));
  },
};
