/** Claims in, the sentences that tell them and those right before the first, for what these name and no claim is bound to. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Resolved } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { Span } from "#model/span.ts";
import type { FiledClaim } from "./case-file.ts";

/** Sentences before the first claim that are looked at when its own names no place or day. */
const BEFORE = 2;
/** Claims whose sentences are looked at: what a report says first of an event says where and when. */
const LOOKED_AT = 12;

export type Sentence = Readonly<{
  mentions: readonly Mention[];
  annotated: Annotated;
  resolved: Resolved;
  sentence: number;
}>;

/** What `find` finds first: in the sentences of the claims, in their order, else in those right before the first. */
export function firstIn<T>(claims: readonly FiledClaim[], find: (sentence: Sentence) => T | null): T | null {
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

/** What `find` finds in one sentence; null where the report was not read, or has no such sentence. */
export function inSentence<T>(
  { annotated, resolved }: Reading,
  sentence: number,
  find: (sentence: Sentence) => T | null,
): T | null {
  if (annotated === null || resolved === null || annotated.sentences[sentence] === undefined) return null;
  const mentions = annotated.mentions.filter((mention) => mention.sentence === sentence);
  return find({ mentions, annotated, resolved, sentence });
}

/** True when the mention's words share units with one of the spans. */
export function lies({ provenance }: Mention, spans: readonly Span[]): boolean {
  return provenance.spans.some((words) => spans.some((span) => overlaps(words, span)));
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
