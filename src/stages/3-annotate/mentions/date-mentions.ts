/** An article's sentences, to the words in them that name a day, a period or a duration. */
import type { Sentence, Token } from "#model/annotated.ts";
import { findDatePhrases } from "#reference/lexicon/en/date-phrases.ts";
import type { FoundMention } from "./mention.ts";
import { headWithin, tokensWithin } from "./phrase-spans.ts";

/**
 * Dates by index of their sentence. Vague references ("recently", "now") are dates too: they say that no day was told.
 * Whole blocks are scanned, not sentences, because a scan has a fixed cost.
 */
export function findDates(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): ReadonlyMap<number, FoundMention[]> {
  const found = new Map<number, FoundMention[]>();
  let first = 0;
  while (first < sentences.length) {
    let end = first + 1;
    while (end < sentences.length && sentences[end]!.block === sentences[first]!.block) end++;
    const { start } = sentences[first]!.span;
    let at = first;
    for (const phrase of findDatePhrases(text.slice(start, sentences[end - 1]!.span.end))) {
      while (at + 1 < end && sentences[at + 1]!.span.start <= start + phrase.start) at++;
      const within = tokensWithin(tokens, sentences[at]!, { start: start + phrase.start, end: start + phrase.end });
      if (within === null || (phrase.kind === "vague" && tokens[within.first]!.upos === "ADJ")) continue;
      const date = { ...within, head: headWithin(tokens, within), kind: "date", rule: `date-${phrase.kind}` } as const;
      const known = found.get(at);
      if (known) known.push(date);
      else found.set(at, [date]);
    }
    first = end;
  }
  return found;
}
