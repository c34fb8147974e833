/** Sentences with gold tags in, a trained tagger out. */

import { hashText } from "#stages/3-annotate/syntax/hash.ts";
import { best, bestBut, TAG_FEATURES, tagFeatures } from "#stages/3-annotate/syntax/tag.ts";
import { encodeWords, type Lexicon, type WordCodes, wordKey } from "#stages/3-annotate/syntax/word-codes.ts";
import { makePerceptron, type Perceptron } from "./perceptron.ts";
import { shuffled } from "./random.ts";

/** `tags` are classes, one a form. */
export type TaggedSentence = Readonly<{ forms: readonly string[]; tags: Uint8Array }>;
export type TrainOptions = Readonly<{ epochs: number; random: () => number; log: (line: string) => void }>;

/** A right tag must win by this much; about half of the features that one decision has. */
const MARGIN = 20;
const WARM_UP = 4;
/** A word seen less often has no entry, so that training meets words that look unknown. */
const MIN_COUNT = 2;
/** Tags that make up a smaller share of a word's uses are likely errors. */
const MIN_SHARE = 0.04;

/** For each frequent word key (hashed) the number of its set of tags, the commonest first; numbers start at 1. */
export function learnTagSets(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { forms, tags } of sentences) {
    forms.forEach((form, index) => {
      const key = hashText(wordKey(form));
      const ofWord = counts.get(key) ?? new Map<number, number>();
      counts.set(key, ofWord.set(tags[index] as number, (ofWord.get(tags[index] as number) ?? 0) + 1));
    });
  }
  const numbers = new Map<string, number>();
  const tagSets = new Map<number, number>();
  for (const [key, ofWord] of counts) {
    const total = [...ofWord.values()].reduce((sum, count) => sum + count, 0);
    if (total < MIN_COUNT) continue;
    const set = usualTags(ofWord, total);
    if (!numbers.has(set)) numbers.set(set, numbers.size + 1);
    tagSets.set(key, numbers.get(set) as number);
  }
  return tagSets;
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
  lexicon: Lexicon,
  { epochs, random, log }: TrainOptions,
): Perceptron {
  const examples = sentences.map(({ forms, tags }) => ({ codes: encodeWords(forms, lexicon), gold: tags }));
  const perceptron = makePerceptron({ classes, warmUp: WARM_UP });
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    if (epoch === 2) perceptron.restartAverage();
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
    const rival = guess === truth ? bestBut(scores, truth) : guess;
    if ((scores[truth] as number) - (scores[rival] as number) < MARGIN) {
      perceptron.update(features, count, truth, 1);
      perceptron.update(features, count, rival, -1);
    }
    tags[index] = guess;
  }
  return right;
}
