/** Words written with blanks between them, to a set: the form in which the word lists of this folder are kept. */

/** The words of `text`, which blanks and line breaks separate; `_` stands for a blank inside a word ("New_York"). */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => word.replaceAll("_", " ")),
  );
}

/** A total map from words to the key they stand under; a word under two keys belongs to the later one. */
export function wordIndex<Key extends string>(lists: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const index = new Map<string, Key>();
  for (const key of Object.keys(lists) as Key[]) {
    for (const word of wordSet(lists[key])) index.set(word, key);
  }
  return index;
}
