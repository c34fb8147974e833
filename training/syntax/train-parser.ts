/** Sentences with gold trees in, a trained parser out. */

import { bestTransition, labelOf, moveOf, transitionCount, transitionOf } from "#stages/3-annotate/syntax/parse.ts";
import { PARSE_FEATURES, type ParseWords, parseFeatures } from "#stages/3-annotate/syntax/parse-features.ts";
import {
  isFinal,
  MOVES,
  type Move,
  makeMove,
  type ParseState,
  stackAt,
  startState,
} from "#stages/3-annotate/syntax/parse-state.ts";
import { moveCost } from "./oracle.ts";
import { makePerceptron, type Perceptron } from "./perceptron.ts";
import { shuffled } from "./random.ts";
import type { TrainOptions } from "./train-tagger.ts";

/** `head` is an index into the sentence, its length for the root; `label` a relation class. */
export type ParsedSentence = Readonly<{ words: ParseWords; head: Int32Array; label: Int32Array }>;

/** From the second epoch on, the parser mostly follows its own guesses, to learn what to do after a mistake. */
const FOLLOW_GUESS = 0.9;
/** A right transition must win by this much; about a third of the features that one decision has. */
const MARGIN = 40;
const MOVE_LIST: readonly Move[] = [MOVES.shift, MOVES.left, MOVES.right];

export function trainParser(
  sentences: readonly ParsedSentence[],
  labels: number,
  rootLabel: number,
  { epochs, random, log, warmUp }: TrainOptions & Readonly<{ warmUp: number }>,
): Perceptron {
  const perceptron = makePerceptron({ classes: transitionCount(labels), warmUp });
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    if (epoch === 2) perceptron.restartAverage();
    let right = 0;
    let moves = 0;
    for (const sentence of shuffled(sentences, random)) {
      const explore = epoch > 1 ? () => random() < FOLLOW_GUESS : () => false;
      right += learnSentence(perceptron, sentence, rootLabel, explore);
      moves += 2 * sentence.head.length;
    }
    log(`parser epoch ${epoch}: ${((100 * right) / moves).toFixed(2)} % of moves right before the update`);
  }
  return perceptron;
}

function learnSentence(
  perceptron: Perceptron,
  gold: ParsedSentence,
  rootLabel: number,
  explore: () => boolean,
): number {
  const state = startState(gold.words.length);
  const features = new Int32Array(PARSE_FEATURES);
  const scores = new Float64Array(perceptron.scorer.classes);
  let right = 0;
  while (!isFinal(state)) {
    const count = parseFeatures(gold.words, state, features);
    perceptron.scorer.addScores(features, count, scores.fill(0));
    const guess = bestTransition(state, scores, rootLabel);
    const truth = bestRight(state, gold, scores, rootLabel);
    perceptron.tick();
    if (truth === guess) right += 1;
    const rival = truth === guess ? bestWrong(state, gold, scores, rootLabel, truth) : guess;
    if (rival >= 0 && (scores[truth] as number) - (scores[rival] as number) < MARGIN) {
      perceptron.update(features, count, truth, 1);
      perceptron.update(features, count, rival, -1);
    }
    const taken = truth === guess || explore() ? guess : truth;
    makeMove(state, moveOf(taken), labelOf(taken));
  }
  return right;
}

/** The highest-scoring transition that is not as good as the right one; -1 when there is none. */
function bestWrong(
  state: ParseState,
  gold: ParsedSentence,
  scores: Float64Array,
  rootLabel: number,
  truth: number,
): number {
  if (state.next === state.length && state.stackSize === 1) return -1;
  const least = moveCost(state, gold.head, moveOf(truth));
  const asGood = MOVE_LIST.map((move) => move !== moveOf(truth) && moveCost(state, gold.head, move) === least);
  const others = scores.map((score, transition) =>
    transition === truth || asGood[moveOf(transition)] ? Number.NEGATIVE_INFINITY : score,
  );
  const rival = bestTransition(state, others, rootLabel);
  return rival < 0 || others[rival] === Number.NEGATIVE_INFINITY ? -1 : rival;
}

/** The highest-scoring transition among those that lose least; an arc carries the gold relation of its child. */
function bestRight(state: ParseState, gold: ParsedSentence, scores: Float64Array, rootLabel: number): number {
  const costs = MOVE_LIST.map((move) => moveCost(state, gold.head, move));
  const least = Math.min(...costs);
  let top = -1;
  for (const move of MOVE_LIST) {
    if (costs[move] !== least) continue;
    const transition = rightTransition(state, gold, move, scores, rootLabel);
    if (top < 0 || (scores[transition] as number) > (scores[top] as number)) top = transition;
  }
  return top;
}

/** When the gold head is out of reach already, any relation is as good: the best-liked one stands. */
function rightTransition(
  state: ParseState,
  gold: ParsedSentence,
  move: Move,
  scores: Float64Array,
  rootLabel: number,
): number {
  if (move === MOVES.shift) return transitionOf(move, 0);
  const child = stackAt(state, 0);
  const head = move === MOVES.left ? state.next : stackAt(state, 1);
  if (head === gold.head[child]) return transitionOf(move, gold.label[child] as number);
  const ofMove = scores.map((score, transition) => (moveOf(transition) === move ? score : Number.NEGATIVE_INFINITY));
  return bestTransition(state, ofMove, rootLabel);
}
