/** Claims of which none says when in, the day that their sentences name all the same out. */
import type { Sourced } from "#model/sourced.ts";
import type { DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { FiledClaim } from "./case-file.ts";
import { firstIn, lies, overlaps } from "./told-sentences.ts";

/** A longer range says in which season it was, and no day. */
const NARROW_DAYS = 4;

/** Not later than the report; of a sentence in which somebody speaks, only a day that is spoken of. Null when they name none. */
export function assumedDay(claims: readonly FiledClaim[]): Sourced<DateRange> | null {
  return firstIn(claims, ({ mentions, annotated, resolved, sentence }) => {
    const { span } = annotated.sentences[sentence]!;
    const spoken = annotated.attributions.filter(({ cue }) => cue.some((words) => overlaps(words, span)));
    const contents = spoken.flatMap(({ content }) => content);
    const published = annotated.article.publishedAt?.value.latest ?? null;
    const days = mentions
      .filter((mention) => spoken.length === 0 || lies(mention, contents))
      .flatMap(({ id }) => resolved.dates.get(id)?.range ?? [])
      .filter(({ value }) => published === null || value.earliest <= published);
    return (
      days.find(({ value: { earliest, latest } }) => dayNumber(latest) - dayNumber(earliest) < NARROW_DAYS) ?? null
    );
  });
}
