/** The words of a search. */

/** With `isStart` any word that begins so will do. A word is folded: letters and digits. */
export type SoughtWord = Readonly<{ word: string; isStart: boolean }>;
/** One of each list must be there. */
export type SoughtWords = readonly (readonly SoughtWord[])[];
