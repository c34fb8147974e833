/** Gold sentences and running text in, all parts of a syntax model out. */
import { guideOf, mirror, reversed } from "#stages/3-annotate/syntax/guide.ts";
import { encodeWeights, makeScorer, type Scorer } from "#stages/3-annotate/syntax/linear-model.ts";
import { parseWordsOf, type TagName } from "#stages/3-annotate/syntax/parse-words.ts";
import { encodeNumbers, tagName } from "#stages/3-annotate/syntax/syntax-model.ts";
import { tagWords } from "#stages/3-annotate/syntax/tag.ts";
import { encodeWords, type Lexicon } from "#stages/3-annotate/syntax/word-codes.ts";
import { flatCopies } from "./augment.ts";
import { BROAD_RELATIONS, broadRelation } from "./broad-relations.ts";
import type { GoldSentence } from "./conllu.ts";
import { jackknife } from "./jackknife.ts";
import { learnClusters } from "./learn-clusters.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import type { TrainedSyntax } from "./pack-model.ts";
import { seededRandom } from "./random.ts";
import { type ParsedSentence, trainParser } from "./train-parser.ts";
import { learnTagSets, type TaggedSentence, trainTagger } from "./train-tagger.ts";

/** `times` says how often each gold sentence is learned from; those that help a lot may count more than once. */
export type SyntaxOptions = Readonly<{ seed: number; times: readonly number[]; log: (line: string) => void }>;

/**
 * Passes over the data, updates before a feature counts, and the smallest weight kept: chosen on EWT's development split,
 * the last for six megabytes of weights. The models of the folds only help to train and may be larger.
 */
const TAGGER = { epochs: 8, foldEpochs: 6, foldThreshold: 100, threshold: 320 };
const BACKWARD = { epochs: 5, foldEpochs: 4, warmUp: 20, foldThreshold: 200, threshold: 300 };
const FORWARD = { epochs: 6, warmUp: 14, threshold: 441 };

type Setting = Readonly<{ tags: ReadonlyMap<string, number>; relations: ReadonlyMap<string, number> } & SyntaxOptions>;

export function trainSyntax(
  gold: readonly GoldSentence[],
  texts: Iterable<string>,
  { seed, times, log }: SyntaxOptions,
): TrainedSyntax {
  const words = gold.flatMap((sentence) => sentence.words);
  const tags = inventory(words.map(({ upos, xpos }) => `${upos} ${xpos}`));
  const relations = inventory(words.map(({ deprel }) => deprel));
  const setting: Setting = { tags, relations, seed, times, log };
  const groups = learnClusters(withTreebank(texts, gold), { random: seededRandom(seed), log });
  const tagged = gold.map((sentence) => taggedSentence(sentence, tags));
  const lexicon: Lexicon = { tagSets: learnTagSets(tagged), groups };
  const { tagger, guessed } = trainTaggers(tagged, lexicon, setting);
  const parsed = gold.map((sentence, index) =>
    parsedSentence(
      sentence,
      encodeWords((tagged[index] as TaggedSentence).forms, lexicon),
      guessed[index] as Uint8Array,
      setting,
    ),
  );
  const parts = {
    tagger,
    ...trainParsers(parsed, setting),
    tagSets: encodeNumbers(lexicon.tagSets),
    groups: encodeNumbers(groups),
    lemmas: new TextEncoder().encode(JSON.stringify(learnLemmas(words))),
  };
  return { tags: [...tags.keys()], relations: [...relations.keys()], broadRelations: BROAD_RELATIONS, parts };
}

/** Only for final models: copies of a sentence must not stand inside and outside a fold. */
function repeat<T>(items: readonly T[], times: readonly number[]): T[] {
  return items.flatMap((item, index) => Array.from({ length: times[index] ?? 1 }, () => item));
}

/** Classes in the order of their first use. */
function inventory(names: Iterable<string>): Map<string, number> {
  const classes = new Map<string, number>();
  for (const name of names) if (!classes.has(name)) classes.set(name, classes.size);
  return classes;
}

function* withTreebank(texts: Iterable<string>, gold: readonly GoldSentence[]): Generator<string> {
  yield* texts;
  for (const { words } of gold) yield words.map(({ form, glued }) => (glued ? form : `${form} `)).join("");
}

function taggedSentence({ words }: GoldSentence, tags: ReadonlyMap<string, number>): TaggedSentence {
  return {
    forms: words.map(({ form }) => form),
    tags: Uint8Array.from(words, ({ upos, xpos }) => tags.get(`${upos} ${xpos}`) as number),
  };
}

/** The tagger, and the tags that taggers without a sentence give it: the parsers learn from those. */
function trainTaggers(
  tagged: readonly TaggedSentence[],
  lexicon: Lexicon,
  { tags, seed, times, log }: Setting,
): { tagger: Uint8Array; guessed: Uint8Array[] } {
  const guessed = jackknife(tagged, (rest, fold) => {
    const ofRest = { tagSets: learnTagSets(rest), groups: lexicon.groups };
    const options = { epochs: TAGGER.foldEpochs, random: seededRandom(seed + fold), log: () => {} };
    const scorer = makeScorer(trainTagger(rest, tags.size, ofRest, options).finish(TAGGER.foldThreshold));
    log(`trained the tagger without fold ${fold + 1}`);
    return ({ forms }) => tagWords(encodeWords(forms, ofRest), scorer);
  });
  const repeated = repeat(tagged, times);
  const withCopies = [...repeated, ...flatCopies(repeated, seededRandom(seed))];
  const options = { epochs: TAGGER.epochs, random: seededRandom(seed), log };
  const trained = trainTagger(withCopies, tags.size, lexicon, options);
  return { tagger: encodeWeights(trained.finish(TAGGER.threshold)), guessed };
}

function parsedSentence(
  { words }: GoldSentence,
  codes: ReturnType<typeof encodeWords>,
  guessed: Uint8Array,
  { tags, relations }: Setting,
): ParsedSentence {
  const names: TagName[] = [...tags.keys()].map(tagName);
  return {
    words: parseWordsOf(codes, guessed, names),
    head: Int32Array.from(words, ({ head }) => (head < 0 ? words.length : head)),
    label: Int32Array.from(words, ({ deprel }) => relations.get(deprel) as number),
  };
}

/** The backward parser, and the forward one that learned with guides from backward parsers without the sentence. */
function trainParsers(
  parsed: readonly ParsedSentence[],
  { relations, seed, times, log }: Setting,
): { backward: Uint8Array; forward: Uint8Array } {
  const random = (): (() => number) => seededRandom(seed);
  const toBroad = [...relations.keys()].map((relation) => BROAD_RELATIONS.indexOf(broadRelation(relation)));
  const broadRoot = BROAD_RELATIONS.indexOf("root");
  const learnBackward = (sentences: readonly ParsedSentence[], epochs: number): ReturnType<typeof trainParser> => {
    const examples = sentences.map((sentence) => turned(sentence, toBroad));
    return trainParser(examples, BROAD_RELATIONS.length, broadRoot, { ...BACKWARD, epochs, random: random(), log });
  };
  const guides = jackknife(parsed, (rest, fold) => {
    log(`backward parser without fold ${fold + 1}`);
    const scorer: Scorer = makeScorer(learnBackward(rest, BACKWARD.foldEpochs).finish(BACKWARD.foldThreshold));
    return ({ words }) => guideOf(words, scorer, broadRoot);
  });
  const guided = parsed.map((sentence, index) => {
    return { ...sentence, words: { ...sentence.words, guide: guides[index] ?? null } };
  });
  log("backward parser");
  const backward = learnBackward(repeat(parsed, times), BACKWARD.epochs).finish(BACKWARD.threshold);
  log("forward parser");
  const root = relations.get("root") as number;
  const forward = trainParser(repeat(guided, times), relations.size, root, { ...FORWARD, random: random(), log });
  return { backward: encodeWeights(backward), forward: encodeWeights(forward.finish(FORWARD.threshold)) };
}

function turned({ words, head, label }: ParsedSentence, toBroad: readonly number[]): ParsedSentence {
  const broad = label.map((relation) => toBroad[relation] as number);
  return { words: reversed(words), ...mirror({ head, label: broad }, words.length) };
}
