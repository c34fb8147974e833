/** A word in, how it is written out: what an encoder of lower-cased text cannot see. */

/** In the order of the encoder's case embedding, the first for what is not a word. */
export const LETTER_CASES = ["none", "lower", "capitalised", "capitals", "mixed", "capital", "digits"] as const;
export type LetterCase = (typeof LETTER_CASES)[number];

/** "capital" is one capital letter alone, "digits" any word with a digit, "none" a word without letters or digits. */
export function letterCaseOf(word: string): LetterCase {
  if (/\p{Nd}/u.test(word)) return "digits";
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (letters === "") return "none";
  if (!/\p{Lu}/u.test(letters)) return "lower";
  if (/^\p{Lu}$/u.test(letters)) return "capital";
  if (!/\p{Ll}/u.test(letters)) return "capitals";
  return /^\p{Lu}[^\p{Lu}]*$/u.test(letters) ? "capitalised" : "mixed";
}
