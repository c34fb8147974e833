/** A parse state and the words' codes in, the parser's features out (after Zhang and Nivre 2011, for arc-hybrid). */
import { mix } from "./hash.ts";
import { NONE, type ParseState, stackAt } from "./parse-state.ts";

/** Room for the features of one state. */
export const PARSE_FEATURES = 150;

/**
 * What the parser sees of a sentence: hashes of word and fine tag, one entry a word and one more for the root;
 * `commas` and `verbs` count such words before each position.
 */
export type ParseWords = Readonly<{
  length: number;
  word: Int32Array;
  group: Int32Array;
  tag: Int32Array;
  commas: Int32Array;
  verbs: Int32Array;
  quotes: Int32Array;
  /** null for the parser that makes the guide */
  guide: Guide | null;
  isReversed: boolean;
}>;

/** Another parser's tree; `lastChild` is the rightmost child of each word, -1 when it has none. */
export type Guide = Readonly<{ head: Int32Array; label: Int32Array; lastChild: Int32Array }>;

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
  addGroups(sink, words, state, [s0, s1, s2, b0]);
  if (words.guide !== null) addGuide(sink, words, words.guide, [s0, s1, s2, b0]);
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
const groupAt = (words: ParseWords, index: number): number =>
  index < 0 || index > words.length ? ABSENT : -(words.group[index] as number);
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
  const opener = wordAt(words, openerOf(words, state, s0));
  const nextOpener = wordAt(words, openerOf(words, state, b0));
  add(sink, wordAt(words, s1), opener);
  add(sink, wordAt(words, s1), opener, wordAt(words, s0));
  add(sink, wordAt(words, s1), opener, tagAt(words, s0));
  add(sink, tagAt(words, s1), opener, wordAt(words, s0));
  add(sink, tagAt(words, s1), opener, tagAt(words, s0), wordAt(words, b0));
  add(sink, wordAt(words, s0), nextOpener, tagAt(words, b0));
  add(sink, tagAt(words, s1), childAt(state.rightLabels, s1), opener, tagAt(words, s0));
  add(sink, opener, labelAt(state, openerOf(words, state, s0)), tagAt(words, b0));
}

/** The child that English puts first, often a preposition or conjunction. */
function openerOf(words: ParseWords, state: ParseState, index: number): number {
  return childAt(words.isReversed ? state.right : state.left, index);
}

/** Groups stand in for words that training never saw together. */
function addGroups(sink: Sink, words: ParseWords, state: ParseState, [s0, s1, s2, b0]: Focus): void {
  const top = groupAt(words, s0);
  const below = groupAt(words, s1);
  const next = groupAt(words, b0);
  const opener = wordAt(words, openerOf(words, state, s0));
  for (const group of [top, below, next, groupAt(words, b0 + 1)]) add(sink, group);
  add(sink, top, next);
  add(sink, below, top);
  add(sink, below, next);
  add(sink, top, wordAt(words, b0));
  add(sink, wordAt(words, s0), next);
  add(sink, below, wordAt(words, s0));
  add(sink, wordAt(words, s1), top);
  add(sink, top, next, groupAt(words, b0 + 1));
  add(sink, below, top, next);
  add(sink, groupAt(words, s2), below, top);
  add(sink, below, opener, top);
  add(sink, below, opener);
  add(sink, wordAt(words, s1), opener, top);
  add(sink, top, tagAt(words, b0), tagAt(words, b0 + 1));
  add(sink, below, tagAt(words, s0), tagAt(words, b0));
}

/** Where the guide would attach the words in focus, and whether it still expects children of the top. */
function addGuide(sink: Sink, words: ParseWords, guide: Guide, focus: Focus): void {
  const [s0, s1, , b0] = focus;
  const top = whither(guide, s0, focus, words.length);
  const below = whither(guide, s1, focus, words.length);
  const next = whither(guide, b0, focus, words.length);
  const pending = s0 >= 0 && (guide.lastChild[s0] as number) >= b0 ? 1 : 0;
  const label = (index: number): number => (index < 0 ? NONE : (guide.label[index] as number));
  add(sink, top, label(s0), pending);
  add(sink, next, label(b0));
  add(sink, below, label(s1));
  add(sink, top, next, below, pending);
  add(sink, top, pending, tagAt(words, s0), tagAt(words, b0));
  add(sink, next, pending, tagAt(words, s0), tagAt(words, b0));
  add(sink, top, label(s0), tagAt(words, s1), tagAt(words, s0));
  add(sink, top, pending, wordAt(words, s0));
  add(sink, next, pending, wordAt(words, b0));
  add(sink, top, pending, next, tagAt(words, b0));
}

/** The guide's head of a word, by its place in the state. */
function whither(guide: Guide, index: number, [s0, s1, , b0]: Focus, length: number): number {
  if (index < 0 || index >= length) return 0;
  const head = guide.head[index] as number;
  if (head === s0) return 1;
  if (head === s1) return 2;
  if (head === b0) return 3;
  if (head === length) return 4;
  return head > b0 ? 5 : head > s0 ? 6 : head > s1 ? 7 : 8;
}
