/** How rare a word is in English text, so that a shared name can count by what it tells: "Smith" little, "Akharhounder" much. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

/** From 0, among the commonest words, to 1, no word of the list. Any case. */
export type WordRarity = (word: string) => number;

/** The commonest words of the list are those of every sentence. */
const COMMONEST = 1000;

/**
 * The reader's vocabulary lists the pieces of English words by how often they are met (BERT's uncased WordPiece, trained on
 * Wikipedia and books); those who are not in it whole are rarer than all of its thirty thousand. Rarity grows with the
 * logarithm of the rank, as the information of a word does under Zipf's law, and stays below 1 inside the list.
 */
export function loadWordRarity(): WordRarity {
  const source = readFileSync(join(packageRoot(), "models", "reader-en", "vocabulary.txt"), "utf8");
  return wordRarity(source.split(/\r?\n/));
}

/** `words`: the commonest first. */
export function wordRarity(words: readonly string[]): WordRarity {
  const rankOf = new Map(words.map((word, rank) => [word, rank] as const));
  const most = Math.log(Math.max(2, words.length / COMMONEST));
  return (word) => {
    const rank = rankOf.get(word.toLowerCase());
    if (rank === undefined) return UNLISTED;
    return LEAST + (RAREST - LEAST) * (Math.log(Math.max(1, rank / COMMONEST)) / most);
  };
}

/** A step lies between the rarest word of the list and the words that are in no list. */
const [LEAST, RAREST, UNLISTED] = [0.25, 0.75, 1];
