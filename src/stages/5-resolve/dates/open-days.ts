/** The dates of an undated report in, a note of the days that are left open for want of a day of publication out. */
import type { Annotated } from "#model/annotated.ts";
import type { ResolvedDate } from "#model/claim.ts";
import type { Note } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";

/** Nothing for a report that is dated, and for one without such days. The note stands at the first of them. */
export function openDays({ article, mentions }: Annotated, dates: ReadonlyMap<ValueId, ResolvedDate>): Note[] {
  if (article.publishedAt !== null) return [];
  const open = mentions.filter(({ id, value }) => {
    const date = dates.get(id);
    if (date === undefined || date.range !== null || date.type === "SET") return false;
    return date.timex.startsWith("XXXX") || COUNTED_FROM_WRITING.test(value);
  });
  const span = open[0]?.provenance.spans[0];
  if (span === undefined) return [];
  const words = article.text.slice(span.start, span.end);
  const count = open.length === 1 ? "1 date is" : `${open.length} dates are`;
  const reason = `the report does not tell its day of publication: ${count} left open, such as “${words}”; give it with --published`;
  return [{ rule: "resolve/date/undated", severity: "warning", reason, span }];
}

/** Words whose TIMEX3 does not show that only the day of writing can place them, as a weekday's or a year's does. */
const COUNTED_FROM_WRITING = /\b(?:yesterday|today|tomorrow|ago|overnight|past|last)\b/i;
