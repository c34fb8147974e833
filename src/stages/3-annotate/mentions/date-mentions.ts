/** A sentence's text, to the words in it that name a day, a period or a duration. */
import type { Sentence, Token } from "#model/annotated.ts";
import { findDatePhrases } from "#reference/lexicon/en/date-phrases.ts";
import type { FoundMention } from "./mention.ts";
import { headWithin, tokensWithin } from "./phrase-spans.ts";

/** Vague references ("recently", "now") are dates too: they say that no day was told. */
export function findDates(text: string, tokens: readonly Token[], sentence: Sentence): FoundMention[] {
  const { start, end } = sentence.span;
  return findDatePhrases(text.slice(start, end)).flatMap((phrase) => {
    const within = tokensWithin(tokens, sentence, { start: start + phrase.start, end: start + phrase.end });
    if (within === null) return [];
    return [{ ...within, head: headWithin(tokens, within), kind: "date" as const, rule: `date-${phrase.kind}` }];
  });
}
