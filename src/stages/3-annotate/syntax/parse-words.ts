/** Word codes and tag classes of one sentence in, what the parser sees of it out. */
import { hashText } from "./hash.ts";
import type { ParseWords } from "./parse-features.ts";
import { WORD_PADDING, type WordCodes } from "./word-codes.ts";

/** A tag class: Universal Dependencies' part of speech and the Penn Treebank's. */
export type TagName = Readonly<{ upos: string; xpos: string }>;

const COMMA = hashText(",");
const QUOTES: ReadonlySet<string> = new Set(["``", "''"]);
const ROOT = 3;

export function parseWordsOf(codes: WordCodes, tags: Uint8Array, names: readonly TagName[]): ParseWords {
  const { length } = codes;
  const column = (): Int32Array => new Int32Array(length + 2);
  const words: ParseWords = {
    length,
    word: column(),
    group: column(),
    tag: column(),
    commas: column(),
    verbs: column(),
    quotes: column(),
    guide: null,
    isReversed: false,
  };
  for (let index = 0; index < length; index += 1) {
    const key = codes.key[index + WORD_PADDING] as number;
    const name = names[tags[index] as number];
    words.word[index] = key;
    words.group[index] = codes.group[index + WORD_PADDING] as number;
    words.tag[index] = (tags[index] as number) + 16;
    words.commas[index + 1] = (words.commas[index] as number) + (key === COMMA ? 1 : 0);
    words.verbs[index + 1] = (words.verbs[index] as number) + (name?.upos === "VERB" ? 1 : 0);
    words.quotes[index + 1] = (words.quotes[index] as number) ^ (QUOTES.has(name?.xpos ?? "") ? 1 : 0);
  }
  words.word[length] = words.tag[length] = ROOT;
  return words;
}
