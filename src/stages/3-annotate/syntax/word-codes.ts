/** The words of one sentence in, the integers out that tagger and parser build their features from. */
import { hashText } from "./hash.ts";

/**
 * One entry a word, with two before and three after the sentence (`WORD_PADDING`), so that neighbours need no bounds check.
 * `key` is the lower-case form with figures as zeros; `ambiguity` is a hash of the tags that the word had in training.
 */
export type WordCodes = Readonly<{
  length: number;
  key: Int32Array;
  shape: Int32Array;
  prefix: readonly [Int32Array, Int32Array, Int32Array];
  suffix: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  ambiguity: Int32Array;
  group: Int32Array;
}>;

/** Entries before the first word. */
export const WORD_PADDING = 2;
const AFTER = 3;

/**
 * What is known of words, by the hash of their key: the number of the set of tags that a word had in training, and the
 * number of its group, the words with like neighbours in running text. Both count from 1; unknown words have neither.
 */
export type Lexicon = Readonly<{ tagSets: ReadonlyMap<number, number>; groups: ReadonlyMap<number, number> }>;

/**
 * How far the sentence's capitals mean something: in `flat` text (all capitals, all words capitalised) they do not, and
 * words are read as if written small.
 */
export type CaseMode = "plain" | "flat";

/** Shares of capitalised words from which a sentence of at least so many words is read as flat. */
const FLAT_UPPER = 0.75;
const FLAT_TITLE = 0.85;
const FLAT_WORDS = 4;

/** `forms` as written; the mode is judged on words of letters, and short ones ("of", "in") do not count for title case. */
export function caseMode(forms: readonly string[]): CaseMode {
  const words = forms.filter((form) => /^\p{L}{2}/u.test(form));
  const upper = words.filter((form) => !/\p{Ll}/u.test(form)).length;
  if (words.length >= FLAT_WORDS && upper >= FLAT_UPPER * words.length) return "flat";
  const long = words.filter((form) => form.length > 3);
  const title = long.filter((form) => /^\p{Lu}/u.test(form)).length;
  return long.length >= FLAT_WORDS && title >= FLAT_TITLE * long.length ? "flat" : "plain";
}

/** The form as a key of the model's tables: lower case, straight quotes, every figure a zero. */
export function wordKey(form: string): string {
  return form.toLowerCase().replaceAll(/[’ʼ‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\p{N}/gu, "0");
}

/** The word after it is capitalised whatever it is. */
const OPENS = /^(?:["“:]|``)$/u;

export function encodeWords(forms: readonly string[], lexicon: Lexicon): WordCodes {
  const size = forms.length + WORD_PADDING + AFTER;
  const column = (): Int32Array => new Int32Array(size);
  const codes = {
    length: forms.length,
    key: column(),
    shape: column(),
    prefix: [column(), column(), column()] as const,
    suffix: [column(), column(), column(), column()] as const,
    ambiguity: column(),
    group: column(),
  };
  const mode = caseMode(forms);
  let isFirst = true;
  for (let index = 0; index < forms.length; index += 1) {
    const form = forms[index] as string;
    const key = wordKey(form);
    const at = index + WORD_PADDING;
    codes.key[at] = hashText(key);
    codes.shape[at] = hashText(isFirst ? `^${shapeOf(form, mode)}` : shapeOf(form, mode));
    isFirst = isFirst ? !/^[\p{L}\p{N}]/u.test(form) : OPENS.test(form);
    codes.prefix.forEach((prefix, length) => {
      prefix[at] = hashText(`^${key.slice(0, length + 1)}`);
    });
    codes.suffix.forEach((suffix, length) => {
      suffix[at] = hashText(`${key.slice(-length - 1)}$`);
    });
    codes.ambiguity[at] = lexicon.tagSets.get(codes.key[at] as number) ?? 0;
    codes.group[at] = lexicon.groups.get(codes.key[at] as number) ?? 0;
  }
  markEdges(codes);
  return codes;
}

/** Words outside the sentence differ from each other and from every word inside. */
function markEdges({ key, shape, length }: WordCodes): void {
  for (const at of [0, 1, length + 2, length + 3, length + 4]) {
    key[at] = shape[at] = at < WORD_PADDING ? at - WORD_PADDING : at - length;
  }
}

/** Capitals, small letters, figures and signs, repeats beyond two left out: "Khusham" Xxx, "F-16" X-d, "U.S." X.X. */
function shapeOf(form: string, mode: CaseMode): string {
  const shape = form
    .replaceAll(/\p{Lu}/gu, mode === "flat" ? "f" : "X")
    .replaceAll(/[\p{Ll}\p{Lo}]/gu, mode === "flat" ? "f" : "x")
    .replaceAll(/\p{N}/gu, "d");
  let short = "";
  for (const sign of shape) if (!short.endsWith(sign + sign)) short += sign;
  return short;
}
