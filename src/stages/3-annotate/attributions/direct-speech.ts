/** Content found by syntax, to the same content with the quotations that it is part of or that go on after it. */
import type { ReadingContext } from "./attribution-rule.ts";
import type { Quotation } from "./quotations.ts";
import { ordered } from "./stretches.ts";

/** Share of a quotation that the content must hold before the whole quotation is taken. */
const HELD_SHARE = 0.3;

/**
 * Adds whole quotations that the content mostly lies in, and those after the cue's sentence that go on with the speech:
 * `"A," she said. "B."` is one content.
 */
export function withQuotations(
  context: ReadingContext,
  anchor: number,
  words: readonly number[],
  aside: ReadonlySet<number>,
): number[] {
  const held = heldQuotations(context, words);
  const content = new Set(words);
  for (const quotation of held) addQuotation(content, quotation, aside);
  if (held.length > 0) {
    for (const quotation of continuations(context, anchor, held)) addQuotation(content, quotation, aside);
  }
  return ordered(content);
}

function addQuotation(content: Set<number>, quotation: Quotation, aside: ReadonlySet<number>): void {
  for (let token = quotation.first; token < quotation.end; token++) if (!aside.has(token)) content.add(token);
}

function heldQuotations({ quotations, quotationOf }: ReadingContext, words: readonly number[]): Quotation[] {
  const counts = new Map<number, number>();
  for (const word of words) {
    const quotation = quotationOf[word]!;
    if (quotation >= 0) counts.set(quotation, (counts.get(quotation) ?? 0) + 1);
  }
  return [...counts].flatMap(([index, count]) => {
    const quotation = quotations[index]!;
    const inside = count >= (quotation.end - quotation.first) * HELD_SHARE;
    return inside || words.some((word) => word === quotation.end - 2 || word === quotation.first + 1)
      ? [quotation]
      : [];
  });
}

/** Quotations that begin where the cue's sentence ends, in its block, and the blocks that an unclosed one runs on into. */
function continuations(context: ReadingContext, anchor: number, held: readonly Quotation[]): Quotation[] {
  const { sentences, sentenceOf, quotations, quotationOf } = context;
  const sentence = sentences[sentenceOf[anchor]!]!;
  const found: Quotation[] = [];
  const last = held.at(-1)!;
  const following = last.end < anchor || last.end < sentence.end ? quotationStartingAt(context, sentence.end) : null;
  const next =
    following !== null && sentences[sentenceOf[following.first]!]!.block === sentence.block ? following : null;
  if (next && !isAttributed(context, next)) found.push(next);
  let current = found.at(-1) ?? last;
  while (current.open) {
    const at = quotationOf[current.end] ?? -1;
    const more = at >= 0 ? quotations[at]! : null;
    if (more === null || more.first !== current.end) break;
    found.push(more);
    current = more;
  }
  return found;
}

/** Whether words follow the quotation in its last sentence: then they say whose it is. */
function isAttributed({ sentences, sentenceOf, tree }: ReadingContext, quotation: Quotation): boolean {
  const { end } = sentences[sentenceOf[quotation.end - 1]!]!;
  for (let token = quotation.end; token < end; token++) if (tree.tokens[token]!.upos !== "PUNCT") return true;
  return false;
}

function quotationStartingAt({ quotations, quotationOf }: ReadingContext, token: number): Quotation | null {
  const index = quotationOf[token] ?? -1;
  const quotation = index >= 0 ? quotations[index]! : null;
  return quotation !== null && quotation.first === token ? quotation : null;
}
