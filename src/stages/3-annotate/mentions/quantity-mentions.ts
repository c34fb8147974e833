/** A sentence's text, to its numbers with a unit: money, lengths, shares; numbers of people are part of their mention. */
import type { Sentence, Token } from "#model/annotated.ts";
import { findQuantities } from "#text/numbers.ts";
import type { QuantityKind } from "#text/quantity-kinds.ts";
import type { FoundMention } from "./mention.ts";
import { headWithin, tokensWithin } from "./phrase-spans.ts";

const MEASURED: ReadonlySet<QuantityKind> = new Set(["measure", "percent", "money", "age"]);

/** The span runs to the noun that the number counts ("40 kilometres"), when the number is its modifier. */
export function findMeasures(text: string, tokens: readonly Token[], sentence: Sentence): FoundMention[] {
  const { start, end } = sentence.span;
  const sentenceText = text.slice(start, end);
  if (
    !/\d|million|billion|hundred|thousand|dozen|two|three|four|five|six|seven|eight|nine|ten|half/i.test(sentenceText)
  )
    return [];
  return findQuantities(sentenceText).flatMap((quantity) => {
    if (!MEASURED.has(quantity.kind)) return [];
    const within = tokensWithin(tokens, sentence, { start: start + quantity.start, end: start + quantity.end });
    return within === null
      ? []
      : [{ ...withUnit(tokens, sentence, within), kind: "quantity" as const, rule: `quantity-${quantity.kind}` }];
  });
}

function withUnit(tokens: readonly Token[], sentence: Sentence, number: Readonly<{ first: number; end: number }>) {
  const head = tokens[headWithin(tokens, number)]!.head;
  const end = head >= number.end && head < number.end + 3 && head < sentence.end ? head + 1 : number.end;
  const phrase = { first: number.first, end };
  return { ...phrase, head: headWithin(tokens, phrase) };
}
