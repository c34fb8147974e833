/** Of the words that say a value, those that stand beside it where there is room for few. */
const MOST_LETTERS = 60;

/** Of a place and a day the longest words say most ("near the town of", "last Tuesday"); of the others those that come first. */
export function tellingWords<T extends Readonly<{ text: string }>>(words: readonly T[], of: string): T | undefined {
  if (of !== "when" && of !== "where") return words[0];
  const short = words.filter(({ text }) => text.length <= MOST_LETTERS);
  return short.toSorted((one, other) => other.text.length - one.text.length)[0] ?? words[0];
}
