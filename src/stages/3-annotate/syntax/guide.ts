/** The same sentence read from its end: a first tree that the parser may follow or not (stacking, Nivre and McDonald 2008). */
import type { Scorer } from "./linear-model.ts";
import { parseWords, type Tree } from "./parse.ts";
import type { Guide, ParseWords } from "./parse-features.ts";

/**
 * `backward` reads from the last word and guides `forward`; it knows few, broad relations, which makes it several times
 * faster. The roots are the classes of the relation to the root in each.
 */
export type Parsers = Readonly<{ backward: Scorer; backwardRoot: number; forward: Scorer; forwardRoot: number }>;

/** The sentence's tree, by both parsers; its relations are those of `forward`. */
export function parseTwice(words: ParseWords, { backward, backwardRoot, forward, forwardRoot }: Parsers): Tree {
  return parseWords({ ...words, guide: guideOf(words, backward, backwardRoot) }, forward, forwardRoot);
}

/** What a parser that starts at the last word makes of the sentence; its mistakes differ from those of one that starts at the first. */
export function guideOf(words: ParseWords, backward: Scorer, rootLabel: number): Guide {
  const { head, label } = parseWords(reversed(words), backward, rootLabel);
  return toGuide(mirror({ head, label }, words.length));
}

/** The sentence from its last word to its first. */
export function reversed(words: ParseWords): ParseWords {
  const { length } = words;
  const mirrored = (column: Int32Array): Int32Array =>
    column.map((value, index) => (index < length ? (column[length - 1 - index] as number) : value));
  const counted = (before: Int32Array): Int32Array =>
    before.map((_, index) => (index > length ? 0 : (before[length] as number) - (before[length - index] as number)));
  return {
    length,
    word: mirrored(words.word),
    group: mirrored(words.group),
    tag: mirrored(words.tag),
    commas: counted(words.commas),
    verbs: counted(words.verbs),
    quotes: counted(words.quotes).map(Math.abs),
    guide: null,
    isReversed: !words.isReversed,
  };
}

/** A tree of the reversed sentence as one of the sentence, and back. */
export function mirror({ head, label }: Tree, length: number): Tree {
  const turned = new Int32Array(length + 1).fill(-1);
  const labels = new Int32Array(length + 1).fill(-1);
  for (let index = 0; index < length; index += 1) {
    const old = head[length - 1 - index] as number;
    turned[index] = old === length ? length : length - 1 - old;
    labels[index] = label[length - 1 - index] as number;
  }
  return { head: turned, label: labels };
}

export function toGuide({ head, label }: Tree): Guide {
  const lastChild = new Int32Array(head.length).fill(-1);
  for (let index = 0; index < head.length - 1; index += 1) lastChild[head[index] as number] = index;
  return { head, label, lastChild };
}
