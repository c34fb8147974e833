/** A parse state and the words' codes in, the parser's features out (after Zhang and Nivre 2011, for arc-hybrid). */
import { mix } from "./hash.ts";
import { NONE, type ParseState, stackAt } from "./parse-state.ts";

/** Room for the features of one state. */
export const PARSE_FEATURES = 112;

/**
 * What the parser sees of a sentence: hashes of word and fine tag, one entry a word and one more for the root;
 * `commas` and `verbs` count such words before each position.
 */
export type ParseWords = Readonly<{
  length: number;
  word: Int32Array;
  tag: Int32Array;
  commas: Int32Array;
  verbs: Int32Array;
  quotes: Int32Array;
}>;

/** Values that stand for a word or tag that is not there. */
const ABSENT = 7;

/** Writes the features of `state`; returns how many. */
export function parseFeatures(words: ParseWords, state: ParseState, out: Int32Array): number {
  const s0 = stackAt(state, 0);
  const s1 = stackAt(state, 1);
  const s2 = stackAt(state, 2);
  const b0 = state.next;
  const sink = makeSink(out);
  addWords(sink, words, state, [s0, s1, s2, b0]);
  addPairs(sink, words, s0, b0, b0 - s0);
  addPairs(sink, words, s1, s0, s0 - s1);
  addPairs(sink, words, s1, b0, 0);
  addTriples(sink, words, state, [s0, s1, s2, b0]);
  addChildren(sink, words, state, s0);
  addChildren(sink, words, state, s1);
  addChildren(sink, words, state, b0);
  addAttachment(sink, words, state, [s0, s1, b0]);
  return sink.count;
}

type Sink = { count: number; template: number; readonly out: Int32Array };

const makeSink = (out: Int32Array): Sink => ({ count: 0, template: 1001, out });

function add(sink: Sink, first: number, second = 0, third = 0, fourth = 0): void {
  sink.out[sink.count] = mix(mix(mix(mix(sink.template, first), second), third), fourth);
  sink.count += 1;
  sink.template += 1;
}

const wordAt = (words: ParseWords, index: number): number =>
  index < 0 || index > words.length ? ABSENT : (words.word[index] as number);
const tagAt = (words: ParseWords, index: number): number =>
  index < 0 || index > words.length ? ABSENT : (words.tag[index] as number);
const labelAt = (state: ParseState, index: number): number => (index < 0 ? NONE : (state.label[index] as number));
const childAt = (column: Int32Array, index: number): number => (index < 0 ? NONE : (column[index] as number));
const countAt = (column: Uint8Array, index: number): number => (index < 0 ? 0 : Math.min(column[index] as number, 4));

type Focus = readonly [s0: number, s1: number, s2: number, b0: number];

function addWords(sink: Sink, words: ParseWords, state: ParseState, [s0, s1, s2, b0]: Focus): void {
  for (const index of [s0, s1, s2, b0, b0 + 1, b0 + 2]) {
    add(sink, wordAt(words, index));
    add(sink, tagAt(words, index));
    add(sink, wordAt(words, index), tagAt(words, index));
  }
  add(sink, tagAt(words, b0 - 1), tagAt(words, b0));
  add(sink, tagAt(words, b0 + 1), tagAt(words, b0 + 2), tagAt(words, b0 + 3));
  add(sink, Math.min(state.stackSize, 4), tagAt(words, b0));
}

/** Distance in steps that grow: near words differ, far ones do not. */
function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : 7;
}

function addPairs(sink: Sink, words: ParseWords, left: number, right: number, distance: number): void {
  const leftWord = wordAt(words, left);
  const leftTag = tagAt(words, left);
  const rightWord = wordAt(words, right);
  const rightTag = tagAt(words, right);
  const far = bucket(distance);
  add(sink, leftWord, leftTag, rightWord, rightTag);
  add(sink, leftWord, leftTag, rightTag);
  add(sink, leftTag, rightWord, rightTag);
  add(sink, leftWord, rightWord);
  add(sink, leftTag, rightTag);
  add(sink, leftTag, rightTag, far);
  add(sink, leftWord, rightTag, far);
  add(sink, leftTag, rightWord, far);
  add(sink, leftTag, rightTag, between(words.verbs, left, right), between(words.commas, left, right));
}

/** How many marked words stand strictly between two words, at most three. */
function between(before: Int32Array, left: number, right: number): number {
  if (left < 0) return 0;
  return Math.min(3, (before[right] as number) - (before[left + 1] as number));
}

function addTriples(sink: Sink, words: ParseWords, state: ParseState, [s0, s1, s2, b0]: Focus): void {
  const t0 = tagAt(words, s0);
  const t1 = tagAt(words, s1);
  const next = tagAt(words, b0);
  const afterNext = tagAt(words, b0 + 1);
  add(sink, t0, next, afterNext);
  add(sink, next, afterNext, tagAt(words, b0 + 2));
  add(sink, t1, t0, next);
  add(sink, tagAt(words, s2), t1, t0);
  add(sink, t1, t0, next, afterNext);
  add(sink, wordAt(words, s0), next, afterNext);
  add(sink, t0, wordAt(words, b0), afterNext);
  add(sink, t0, next, wordAt(words, b0 + 1));
  add(sink, wordAt(words, s1), t0, next);
  add(sink, t1, wordAt(words, s0), next);
  for (const column of [state.left, state.right]) {
    add(sink, t0, next, tagAt(words, childAt(column, s0)));
    add(sink, t1, t0, tagAt(words, childAt(column, s0)));
    add(sink, t1, t0, tagAt(words, childAt(column, s1)));
  }
  add(sink, t0, next, tagAt(words, childAt(state.left, b0)));
  add(sink, t0, next, words.quotes[b0] as number, s0 < 0 ? 0 : (words.quotes[s0] as number));
}

function addChildren(sink: Sink, words: ParseWords, state: ParseState, index: number): void {
  const word = wordAt(words, index);
  const tag = tagAt(words, index);
  for (const column of [state.left, state.left2, state.right, state.right2]) {
    const child = childAt(column, index);
    add(sink, wordAt(words, child), labelAt(state, child));
    add(sink, tagAt(words, child), labelAt(state, child), tag);
  }
  add(sink, tag, childAt(state.leftLabels, index));
  add(sink, tag, childAt(state.rightLabels, index));
  add(sink, word, childAt(state.leftLabels, index), childAt(state.rightLabels, index));
  add(sink, tag, countAt(state.leftCount, index), countAt(state.rightCount, index));
}

/** The preposition or conjunction of the top with the heads that compete for it: "attacked … with rockets". */
function addAttachment(
  sink: Sink,
  words: ParseWords,
  state: ParseState,
  [s0, s1, b0]: readonly [number, number, number],
): void {
  const opener = wordAt(words, childAt(state.left, s0));
  const nextOpener = wordAt(words, childAt(state.left, b0));
  add(sink, wordAt(words, s1), opener);
  add(sink, wordAt(words, s1), opener, wordAt(words, s0));
  add(sink, wordAt(words, s1), opener, tagAt(words, s0));
  add(sink, tagAt(words, s1), opener, wordAt(words, s0));
  add(sink, tagAt(words, s1), opener, tagAt(words, s0), wordAt(words, b0));
  add(sink, wordAt(words, s0), nextOpener, tagAt(words, b0));
  add(sink, tagAt(words, s1), childAt(state.rightLabels, s1), opener, tagAt(words, s0));
  add(sink, opener, labelAt(state, childAt(state.left, s0)), tagAt(words, b0));
}
