/** The claims of a report of an unknown day in; the sentences that tell what lies before its news out. */
import type { ResolvedClaim } from "#model/claim.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { DatedReport } from "./own-days.ts";

/** TIMEX3 of a day, of a week or of a month; of a month without a day, a season or a year. */
const DAY = /^[\dX]{4}-(?:[\dX]{2}-\d{2}|W[\dX]{2}-\d)/;
const NO_DAY = /^[\dX]{4}(?:-(?:\d{2}|SP|SU|FA|WI))?$/;

/**
 * News is told by its day: "on Tuesday". Where a report does so, what it tells by a month or a year alone ("in June", "in
 * 2016") happened at another time, which needs no day of publication to be seen. Indices of sentences; none of a report whose
 * day is known, where the days themselves tell.
 */
export function undatedPast(
  { annotated, dates, mentions }: DatedReport,
  claims: readonly ResolvedClaim[],
): ReadonlySet<number> {
  if (annotated.article.publishedAt !== null) return new Set();
  const violent = claims.filter(
    ({ claim }) => VIOLENT_EVENT_TYPES.has(claim.event.value) && claim.modality === "actual",
  );
  const isTold = (form: RegExp) => {
    const told = violent.filter(({ claim }) =>
      (claim.roles.date ?? []).some((id) => mentions.has(id) && form.test(dates.get(id)?.timex ?? "")),
    );
    return new Set(told.map(({ claim }) => claim.sentence));
  };
  const byDay = isTold(DAY);
  return byDay.size === 0 ? byDay : isTold(NO_DAY).difference(byDay);
}
