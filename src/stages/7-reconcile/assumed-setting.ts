/** Claims of which none says where, or none says when, to the place or day that their sentences name all the same. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Resolved } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span } from "#model/span.ts";
import type { DateRange, Place } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { FiledClaim } from "./case-file.ts";

/** Sentences before the first claim that are looked at when its own names no place or day. */
const BEFORE = 2;
/** Claims whose sentences are looked at: what a report says first of an event says where and when. */
const LOOKED_AT = 12;
/** A longer range says in which season it was, and no day. */
const NARROW_DAYS = 4;

/**
 * [Troops who entered the eastern quarter of X killed four]: a town in the sentence of a claim, in the order of the claims,
 * else in the sentences right before the first. Not the seat of who speaks ("the ministry in Y said"), and no place that stands
 * for a party. Null when they name none.
 */
export function assumedPlace(claims: readonly FiledClaim[]): Sourced<Place> | null {
  return firstIn(claims, ({ mentions, annotated, resolved }) => {
    const speaking = annotated.attributions.flatMap(({ sourceSpans }) => sourceSpans);
    const places = mentions
      .filter((mention) => !resolved.actors.has(mention.id) && !lies(mention, speaking))
      .flatMap(({ id }) => resolved.places.get(id) ?? []);
    return places.find(({ value }) => value.precision === "exact" || value.precision === "near") ?? null;
  });
}

/** The same of a day, not later than the report; of a sentence in which somebody speaks, only a day that is spoken of. */
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

type Sentence = Readonly<{
  mentions: readonly Mention[];
  annotated: Annotated;
  resolved: Resolved;
  sentence: number;
}>;

function firstIn<T>(claims: readonly FiledClaim[], find: (sentence: Sentence) => T | null): T | null {
  const first = claims[0];
  if (first === undefined) return null;
  const told = claims
    .slice(0, LOOKED_AT)
    .map(({ reading, resolved }) => ({ reading, sentence: resolved.claim.sentence }));
  const before = Array.from({ length: BEFORE }, (_, back) => ({
    reading: first.reading,
    sentence: first.resolved.claim.sentence - back - 1,
  }));
  for (const { reading, sentence } of [...told, ...before]) {
    const found = inSentence(reading, sentence, find);
    if (found !== null) return found;
  }
  return null;
}

function inSentence<T>(
  { annotated, resolved }: Reading,
  sentence: number,
  find: (sentence: Sentence) => T | null,
): T | null {
  if (annotated === null || resolved === null || annotated.sentences[sentence] === undefined) return null;
  const mentions = annotated.mentions.filter((mention) => mention.sentence === sentence);
  return find({ mentions, annotated, resolved, sentence });
}

function lies({ provenance }: Mention, spans: readonly Span[]): boolean {
  return provenance.spans.some((words) => spans.some((span) => overlaps(words, span)));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
