/** Date mentions of a report and its publication date in; by mention id, what each means as days and as TIMEX3, out. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { ResolvedDate } from "#model/claim.ts";
import type { ValueId } from "#model/span.ts";
import type { DateRange } from "#model/world.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { DateReading } from "./frame.ts";
import { readDates } from "./read-dates.ts";
import { tenseAt } from "./tense.ts";

/**
 * Mentions of kind `date` that are dates. Words that name a day that does not exist are absent; relative words of an
 * undated report are there without a range.
 *
 * @param published  null for an undated report
 */
export function resolveDates(annotated: Annotated, published: DateRange | null): ReadonlyMap<ValueId, ResolvedDate> {
  const mentions = annotated.mentions
    .filter(({ kind }) => kind === "date")
    .toSorted((left, right) => startOf(left) - startOf(right));
  const phrases = mentions.map((mention) => {
    const span = mention.provenance.spans[0];
    return { start: span?.start ?? 0, end: span?.end ?? 0, tense: tenseAt(annotated, mention.head) };
  });
  const readings = readDates(annotated.article.text, phrases, published);
  const basis = annotated.article.publishedAt?.id ?? null;
  return new Map(
    mentions.flatMap((mention, index) => {
      const reading = readings[index];
      return reading ? [[mention.id, resolvedDate(mention, reading, basis)] as const] : [];
    }),
  );
}

/** A relative date is made of its mention and of the publication date. */
function resolvedDate(mention: Mention, reading: DateReading, basis: ValueId | null): ResolvedDate {
  const { type, timex, range, certainty } = reading;
  if (range === null) return { type, timex, range: null };
  const from = certainty === "stated" || basis === null ? [mention.id] : [mention.id, basis];
  const value = sourced("d", range, { spans: mention.provenance.spans, by: rule(reading.rule), from, certainty });
  return { type, timex, range: value };
}

function startOf(mention: Mention): number {
  return mention.provenance.spans[0]?.start ?? 0;
}
