/** "last year" in "June last year": the year that such words add to a month or season. */
import { yearOf } from "#text/calendar.ts";
import type { Frame } from "./frame.ts";

/** Pattern of such words in normal form, without groups. */
export const SHIFTED_YEAR = "(?:of )?(?:the )?(?:last|this|next|past|previous|same|that|following) year";

/** Year that "last year" stands for in "June last year"; null without such words or without a day of writing. */
export function shiftedYear(words: string | undefined, { now, previous }: Frame): number | null {
  if (words === undefined) return null;
  const base = /same|that|following|previous/.test(words) ? (previous?.earliest ?? now) : now;
  if (base === null) return null;
  if (/last|past|previous/.test(words)) return yearOf(base) - 1;
  return yearOf(base) + (/next|following/.test(words) ? 1 : 0);
}
