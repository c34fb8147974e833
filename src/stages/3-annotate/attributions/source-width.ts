/** The words of a source beside its verb, to the whole of it: what the parser cut off between it and the verb, and appositions. */
import type { ReadingContext } from "./attribution-rule.ts";

/** A gap between source and verb longer than this is no apposition. */
const LONGEST_GAP = 30;
const INSIDE_NAME = /^(?:DET|ADJ|NUM|NOUN|PROPN)$/;

/**
 * "Scott Morris, a former Treasury | official, | said": the gap up to the verb belongs to the source unless it has a
 * finite verb of its own, begins a relative clause, or holds a quotation. Words to the left belong when they are part of the name.
 */
export function widenedSource(
  context: ReadingContext,
  words: readonly number[],
  head: number,
  cue: readonly number[],
): number[] {
  const { tree } = context;
  if (words.length === 0 || tree.tokens[head]!.upos === "PRON") return [...words];
  const last = words.at(-1)!;
  if (last > cue[0]! || head > cue[0]!) return [...words];
  const gap = range(last + 1, cue[0]!);
  const wide = gap.length > 0 && gap.length <= LONGEST_GAP && belongs(context, gap) ? [...words, ...gap] : [...words];
  while (
    wide.length > 1 &&
    tree.tokens[wide.at(-1)!]!.upos === "PUNCT" &&
    !/^[)\]”"]$/.test(tree.tokens[wide.at(-1)!]!.form)
  )
    wide.pop();
  return [...leftward(context, wide[0]!), ...wide];
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function belongs({ tree, quotationOf }: ReadingContext, gap: readonly number[]): boolean {
  const words = gap.map((index) => tree.tokens[index]!);
  if (gap.some((index) => quotationOf[index]! >= 0)) return false;
  if (words.some(({ upos, tag }) => (upos === "VERB" || upos === "AUX") && /^(?:VBD|VBZ|VBP|MD)$/.test(tag)))
    return false;
  const start = words.find(({ upos }) => upos !== "PUNCT");
  return start !== undefined && INSIDE_NAME.test(start.upos) && !/day$/.test(start.form) && words[0]!.upos !== "ADP";
}

/** Titles and names directly before the source that the parser hung elsewhere. */
function leftward({ tree, quotationOf, sentences, sentenceOf }: ReadingContext, first: number): number[] {
  const sentence = sentences[sentenceOf[first]!]!;
  let start = first;
  if (tree.tokens[first]!.upos === "DET" || tree.tokens[first]!.upos === "PRON") return [];
  while (
    start > sentence.first &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[start - 1]!.upos) &&
    quotationOf[start - 1]! < 0
  )
    start--;
  if (start > sentence.first && start < first && tree.tokens[start - 1]!.upos === "DET") start--;
  return range(start, first);
}
