/** Two signatures in; whether one text was made from the other, and how, out. The order of the two changes nothing but the side. */
import { type HashSet, sharedHashes } from "#text/shingles.ts";
import type { Signature } from "./signature.ts";

/** Half the shorter text's runs of five words are the other's: a person calls this the same story. */
export const COPIED = 0.5;
/** So much of the shorter text's runs of content words: a re-worded copy. Most who write of one event share less than a fifth. */
export const REWORDED = 0.3;
/** Less than this, and no statement of one is told again by the other: not looked at further. */
export const ALIKE = 0.12;
/** So many of the shorter text's words, statement by statement, stand together in one of the other's. */
const RETOLD = 0.7;
const FEWEST_STATEMENTS = 3;
/** Fewer runs than these are a quotation or a standing phrase. */
const FEWEST_SHARED = 8;
/** Above this, a text is a copy wherever its lead comes from. */
const WHOLLY = 0.6;
/** A report that goes on with a story brings a lead of its own and repeats what was known before. */
const LEAD_SHARED = 0.15;

/**
 * `contained`: the shorter text lies in the longer one. `share` is the share of the shorter one's runs that the other has, of
 * words, or where it is re-worded of content words, in runs or statement by statement.
 */
export type TextRelation = Readonly<{
  kind: "same" | "reprint" | "contained" | "reworded";
  share: number;
}>;

/** Null where neither was made from the other. */
export function compareTexts(one: Signature, other: Signature): TextRelation | null {
  if (one.words === 0 || other.words === 0) return null;
  if (one.text === other.text && one.words === other.words) return { kind: "same", share: 1 };
  return copied(one, other) ?? reworded(one, other);
}

function copied(one: Signature, other: Signature): TextRelation | null {
  const shared = sharedHashes(one.shingles, other.shingles);
  const [smaller, larger] = sizes(one.shingles, other.shingles);
  const share = shared / smaller;
  if (shared < FEWEST_SHARED || share < COPIED) return null;
  if (share < WHOLLY && !leadsAreShared(one, other)) return null;
  return { kind: shared / larger >= COPIED ? "reprint" : "contained", share };
}

function reworded(one: Signature, other: Signature): TextRelation | null {
  const shared = sharedHashes(one.grams, other.grams);
  const share = shared / sizes(one.grams, other.grams)[0];
  if (shared >= FEWEST_SHARED && share >= REWORDED && leadsAreShared(one, other)) return { kind: "reworded", share };
  if (share < ALIKE) return null;
  const told = retold(one.statements, other.statements);
  return told >= RETOLD ? { kind: "reworded", share: told } : null;
}

/** Share of the words of the shorter text's statements that stand together in a statement of the other. */
function retold(one: readonly HashSet[], other: readonly HashSet[]): number {
  const [wordsOfOne, wordsOfOther] = [wordsIn(one), wordsIn(other)];
  if (Math.min(one.length, other.length) < FEWEST_STATEMENTS) return 0;
  if (wordsOfOne === wordsOfOther) return Math.max(toldAgain(one, other), toldAgain(other, one)) / wordsOfOne;
  return wordsOfOne < wordsOfOther ? toldAgain(one, other) / wordsOfOne : toldAgain(other, one) / wordsOfOther;
}

function toldAgain(shorter: readonly HashSet[], longer: readonly HashSet[]): number {
  const best = shorter.map((statement) => Math.max(...longer.map((other) => sharedHashes(statement, other))));
  return best.reduce((sum, words) => sum + words, 0);
}

function wordsIn(statements: readonly HashSet[]): number {
  return statements.reduce((sum, { length }) => sum + length, 0);
}

function sizes(one: Uint32Array, other: Uint32Array): readonly [smaller: number, larger: number] {
  return one.length < other.length ? [one.length, other.length] : [other.length, one.length];
}

/** What each begins with, the other tells too. */
function leadsAreShared(one: Signature, other: Signature): boolean {
  const isTold = (lead: Signature, { grams }: Signature) =>
    sharedHashes(lead.lead, grams) >= LEAD_SHARED * Math.max(1, lead.lead.length);
  return isTold(one, other) && isTold(other, one);
}
