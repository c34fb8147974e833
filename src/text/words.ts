/** Texts compared by their words alone: case, punctuation and spacing do not count. */

/** Words of a text, lower-cased, in order; a number keeps its inner points and commas ("2,000"). */
export function normalisedWords(text: string): string[] {
  return text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Equal for texts with the same words in the same order; empty for a text without words. */
export function wordKey(text: string): string {
  return normalisedWords(text).join(" ");
}

/** Share of distinct words that two texts have in common (Jaccard), 0 to 1; 0 when one has no words. */
export function wordSimilarity(left: string, right: string): number {
  const a = new Set(normalisedWords(left));
  const b = new Set(normalisedWords(right));
  if (a.size === 0 || b.size === 0) return 0;
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}
