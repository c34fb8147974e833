/** Stretches of characters, to the tokens that they cover. */
import type { Sentence, Token } from "#model/annotated.ts";

/**
 * Tokens `[first, end)` of the sentence that lie in `[start, end)`; a token that is only partly inside counts.
 * Null when no token does.
 */
export function tokensWithin(
  tokens: readonly Token[],
  sentence: Sentence,
  { start, end }: Readonly<{ start: number; end: number }>,
): Readonly<{ first: number; end: number }> | null {
  const first = firstEndingAfter(tokens, sentence, start);
  let last = first;
  while (last < sentence.end && tokens[last]!.start < end) last++;
  return last > first ? { first, end: last } : null;
}

/** By bisection, so that a long sentence with many dates stays cheap. */
function firstEndingAfter(tokens: readonly Token[], sentence: Sentence, start: number): number {
  let low = sentence.first;
  let high = sentence.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token of `[first, end)` whose own head lies outside; the first when all point inside. */
export function headWithin(tokens: readonly Token[], phrase: Readonly<{ first: number; end: number }>): number {
  for (let index = phrase.first; index < phrase.end; index++) {
    const { head, upos } = tokens[index]!;
    if ((head < phrase.first || head >= phrase.end) && upos !== "PUNCT" && upos !== "ADP") return index;
  }
  return phrase.first;
}
