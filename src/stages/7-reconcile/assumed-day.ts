/** Claims of which none says when in, the day that their sentences name all the same out. */
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { DateRange } from "#model/world.ts";
import { BEGAN_PATTERN, SET_APART_PATTERN } from "#reference/lexicon/en/story-words.ts";
import { dayNumber } from "#text/calendar.ts";
import type { FiledClaim } from "./case-file.ts";
import { firstIn, inSentence, lies, overlaps, type Sentence } from "./told-sentences.ts";

/** A longer range says in which season it was, and no day. */
const NARROW_DAYS = 4;

/** Sentences from the start of a report that are looked at for how it began. */
const LOOKED_THROUGH = 40;

/**
 * Of the sentences of the claims, not later than the report; of a sentence in which somebody speaks, only a day that is spoken of. Else of the first
 * sentence that says how it began: "officers were called on Monday". Null when none names a day.
 */
export function assumedDay(claims: readonly FiledClaim[]): Sourced<DateRange> | null {
  return firstIn(claims, dayIn) ?? (claims[0] === undefined ? null : dayOfCall(claims[0].reading));
}

function dayIn({ mentions, annotated, resolved, sentence }: Sentence): Sourced<DateRange> | null {
  const { span } = annotated.sentences[sentence]!;
  const spoken = annotated.attributions.filter(({ cue }) => cue.some((words) => overlaps(words, span)));
  const contents = spoken.flatMap(({ content }) => content);
  const published = annotated.article.publishedAt?.value.latest ?? null;
  const days = mentions
    .filter((mention) => spoken.length === 0 || lies(mention, contents))
    .flatMap(({ id }) => resolved.dates.get(id)?.range ?? [])
    .filter(({ value }) => published === null || value.earliest <= published);
  return days.find(({ value: { earliest, latest } }) => dayNumber(latest) - dayNumber(earliest) < NARROW_DAYS) ?? null;
}

function dayOfCall(reading: Reading): Sourced<DateRange> | null {
  const { text } = reading.article;
  const sentences = reading.annotated?.sentences.slice(0, LOOKED_THROUGH) ?? [];
  for (const [sentence, { span }] of sentences.entries()) {
    const words = text.slice(span.start, span.end);
    if (!BEGAN_PATTERN.test(words) || SET_APART_PATTERN.test(words)) continue;
    const day = inSentence(reading, sentence, dayIn);
    if (day !== null) return day;
  }
  return null;
}
