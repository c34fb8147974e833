/** Words of a text in, those that outlast a re-wording out: names, numbers, nouns and verbs without their endings. */
import { FUNCTION_WORDS } from "#reference/lexicon/en/function-words.ts";
import { numberWord } from "#text/numerals.ts";
import { normalisedWords } from "#text/words.ts";

/** Lower-cased words without accents, in text order: outlets differ in how they spell "Téra". */
export function plainWords(text: string): string[] {
  return normalisedWords(/\P{ASCII}/u.test(text) ? text.normalize("NFKD").replaceAll(/\p{M}/gu, "") : text);
}

/** Longer words are told apart by their beginning. */
const STEM_LENGTH = 7;

/** No function words, no single letters; "eleven" is "11", "attacked" and "attacks" are one. */
export function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => !FUNCTION_WORDS.has(word) && (word.length > 1 || /\p{N}/u.test(word))).map(stemOf);
}

function stemOf(word: string): string {
  if (/^\p{N}/u.test(word)) return word;
  const number = numberWord(word);
  if (number !== null) return String(number);
  const stem = word.replace(/(?:ings?|ed|es|ly|s)$/u, "");
  return (stem.length > 2 ? stem : word).slice(0, STEM_LENGTH);
}
