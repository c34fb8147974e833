/** Words and tags of one sentence in, a head and a relation for each word out. */
import type { Scorer } from "./linear-model.ts";
import { PARSE_FEATURES, type ParseWords, parseFeatures } from "./parse-features.ts";
import { isAllowed, isFinal, MOVES, type Move, makeMove, type ParseState, startState } from "./parse-state.ts";

/** A transition class: 0 is shift, then one left-arc and one right-arc for each relation. */
export const moveOf = (transition: number): Move =>
  transition === 0 ? MOVES.shift : transition % 2 === 1 ? MOVES.left : MOVES.right;
export const labelOf = (transition: number): number => (transition === 0 ? -1 : (transition - 1) >> 1);
export const transitionOf = (move: Move, label: number): number =>
  move === MOVES.shift ? 0 : 1 + 2 * label + (move - 1);
export const transitionCount = (labels: number): number => 1 + 2 * labels;

/** `head` is an index into the sentence, its length for the root; `label` is a relation class. Always one tree. */
export type Tree = Readonly<{ head: Int32Array; label: Int32Array }>;

/** The tree that the highest-scoring allowed transitions build. `rootLabel` is the class of `root`. */
export function parseWords(words: ParseWords, scorer: Scorer, rootLabel: number): Tree {
  const state = startState(words.length);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(scorer.classes);
  while (!isFinal(state)) {
    const count = parseFeatures(words, state, features);
    scorer.addScores(features, count, scores.fill(0));
    const transition = bestTransition(state, scores, rootLabel);
    makeMove(state, moveOf(transition), labelOf(transition));
  }
  return { head: state.head, label: state.label };
}

/** The best transition that is allowed; `root` is the relation to the root and to nothing else. */
export function bestTransition(state: ParseState, scores: Float64Array, rootLabel: number): number {
  const toRoot = transitionOf(MOVES.left, rootLabel);
  if (state.next === state.length && state.stackSize === 1) return toRoot;
  const shift = isAllowed(state, MOVES.shift);
  const left = isAllowed(state, MOVES.left);
  const right = isAllowed(state, MOVES.right);
  let top = shift ? 0 : -1;
  let topScore = shift ? (scores[0] as number) : Number.NEGATIVE_INFINITY;
  for (let transition = 1; transition < scores.length; transition += 1) {
    if (!((transition & 1) === 1 ? left : right) || (scores[transition] as number) <= topScore) continue;
    if (labelOf(transition) === rootLabel) continue;
    top = transition;
    topScore = scores[transition] as number;
  }
  return top;
}
