/** Sentences with gold tags in, a trained tagger out. */

import { hashText } from "#stages/3-annotate/syntax/hash.ts";
import { best, TAG_FEATURES, tagFeatures } from "#stages/3-annotate/syntax/tag.ts";
import { type Ambiguity, encodeWords, type WordCodes, wordKey } from "#stages/3-annotate/syntax/word-codes.ts";
import { makePerceptron, type Perceptron } from "./perceptron.ts";
import { shuffled } from "./random.ts";

/** `tags` are classes, one a form. */
export type TaggedSentence = Readonly<{ forms: readonly string[]; tags: Uint8Array }>;
export type TrainOptions = Readonly<{ epochs: number; random: () => number; log: (line: string) => void }>;

/** A word seen less often has no entry, so that training meets words that look unknown. */
const MIN_COUNT = 2;
/** Tags that make up a smaller share of a word's uses are likely errors. */
const MIN_SHARE = 0.04;

/** For each frequent word key (hashed) the number of its set of tags, the commonest first; numbers start at 1. */
export function learnAmbiguity(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, index) => {
      const key = hashText(wordKey(form));
      const ofWord = counts.get(key) ?? new Map<number, number>();
      counts.set(key, ofWord.set(tags[index] as number, (ofWord.get(tags[index] as number) ?? 0) + 1));
    });
  }
  const numbers = new Map<string, number>();
  const ambiguity = new Map<number, number>();
  for (const [key, ofWord] of counts) {
    const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
    if (total < MIN_COUNT) continue;
    const set = usualTags(ofWord, total);
    if (!numbers.has(set)) numbers.set(set, numbers.size + 1);
    ambiguity.set(key, numbers.get(set) as number);
  }
  return ambiguity;
}

function usualTags(counts: ReadonlyMap<number, number>, total: number): string {
  const usual = [...counts].filter(([, count]) => count >= MIN_SHARE * total);
  usual.sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  const [top, ...others] = usual.map(([tag]) => tag);
  return [top, ...others.sort((left, right) => left - right)].join(" ");
}

export function trainTagger(
  sentences: readonly TaggedSentence[],
  classes: number,
  ambiguity: Ambiguity,
  { epochs, random, log }: TrainOptions,
): Perceptron {
  const examples = sentences.map(({ forms, tags }) => ({ codes: encodeWords(forms, ambiguity), gold: tags }));
  const perceptron = makePerceptron(classes);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let right = 0;
    let words = 0;
    for (const { codes, gold } of shuffled(examples, random)) {
      right += learnSentence(perceptron, codes, gold);
      words += gold.length;
    }
    log(`tagger epoch ${epoch}: ${((100 * right) / words).toFixed(2)} % right before the update`);
  }
  return perceptron;
}

function learnSentence(perceptron: Perceptron, codes: WordCodes, gold: Uint8Array): number {
  const tags = new Uint8Array(gold.length);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(perceptron.scorer.classes);
  let right = 0;
  for (let index = 0; index < gold.length; index += 1) {
    const count = tagFeatures(codes, index, tags, features);
    perceptron.scorer.addScores(features, count, scores.fill(0));
    const guess = best(scores);
    const truth = gold[index] as number;
    perceptron.tick();
    if (guess === truth) right += 1;
    else {
      perceptron.update(features, count, truth, 1);
      perceptron.update(features, count, guess, -1);
    }
    tags[index] = guess;
  }
  return right;
}
