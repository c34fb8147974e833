/** "early", "the end of": the part of a period that such words leave of it. */
import type { DateRange } from "#model/world.ts";
import { addDays, dateRange, dayNumber } from "#text/calendar.ts";

/** Words that narrow the period after them, in normal form. */
export const PHASE_WORDS =
  "(?:(?:very )?(?:early|earlier|late|later|mid)[- ](?:on |in )?(?:the )?|(?:the )?(?:end|close|beginning|start|middle) of (?:the )?)";

/** Part of a period as a share of its days; thirds, as in "early, middle, late". */
const SHARES = { early: [0, 1 / 3], middle: [1 / 3, 2 / 3], late: [2 / 3, 1] } as const satisfies Record<
  string,
  readonly [number, number]
>;

/**
 * The days of `range` that "early", "mid" or "late" leave. "Earlier this month" ends at `now`, "later this month"
 * begins there. Periods of up to three days are not cut.
 */
export function narrowed(range: DateRange, words: string | undefined, now: string | null): DateRange {
  const days = dayNumber(range.latest) - dayNumber(range.earliest) + 1;
  if (words === undefined || days <= 3) return range;
  if (now !== null && now >= range.earliest && now <= range.latest) {
    if (words.includes("earlier")) return dateRange(range.earliest, now);
    if (words.includes("later")) return dateRange(now, range.latest);
  }
  const [from, to] = SHARES[shareOf(words)];
  return dateRange(
    addDays(range.earliest, Math.round(days * from)),
    addDays(range.earliest, Math.round(days * to) - 1),
  );
}

function shareOf(words: string): keyof typeof SHARES {
  if (/early|earlier|beginning|start/.test(words)) return "early";
  return /mid/.test(words) ? "middle" : "late";
}
