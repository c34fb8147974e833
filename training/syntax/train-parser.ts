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

export function trainParser(
  sentences: readonly ParsedSentence[],
  labels: number,
  rootLabel: number,
  { epochs, random, log }: TrainOptions,
): Perceptron {
  const perceptron = makePerceptron(transitionCount(labels));
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
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
    else {
      perceptron.update(features, count, truth, 1);
      perceptron.update(features, count, guess, -1);
    }
    const taken = truth === guess || explore() ? guess : truth;
    makeMove(state, moveOf(taken), labelOf(taken));
  }
  return right;
}

/** The highest-scoring transition among those that lose least; an arc carries the gold relation of its child. */
function bestRight(state: ParseState, gold: ParsedSentence, scores: Float64Array, rootLabel: number): number {
  const moves: readonly Move[] = [MOVES.shift, MOVES.left, MOVES.right];
  const costs = moves.map((move) => moveCost(state, gold.head, move));
  const least = Math.min(...costs);
  let top = -1;
  for (const move of moves) {
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
