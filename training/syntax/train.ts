/** A folder with UD English EWT's training split in, `models/syntax-en/` out: node training/syntax/train.ts --data DIR. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { encodeWeights } from "#stages/3-annotate/syntax/linear-model.ts";
import { parseWordsOf, type TagName } from "#stages/3-annotate/syntax/parse-words.ts";
import { encodeAmbiguity, type Manifest, tagName } from "#stages/3-annotate/syntax/syntax-model.ts";
import { tagWords } from "#stages/3-annotate/syntax/tag.ts";
import { encodeWords } from "#stages/3-annotate/syntax/word-codes.ts";
import { sha256Hex } from "#text/ids.ts";
import { flatCopies } from "./augment.ts";
import { type GoldSentence, readConllu } from "./conllu.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import { seededRandom } from "./random.ts";
import { trainParser } from "./train-parser.ts";
import { learnAmbiguity, type TaggedSentence, trainTagger } from "./train-tagger.ts";

const VERSION = "1.0.0";
const FOLDS = 4;
const OWN_SENTENCES = join(import.meta.dirname, "news.conllu");

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string", default: join(import.meta.dirname, "../../models/syntax-en") },
    seed: { type: "string", default: "1" },
    "tagger-epochs": { type: "string", default: "8" },
    "parser-epochs": { type: "string", default: "12" },
    "own-copies": { type: "string", default: "3" },
  },
});

const startedAt = performance.now();
const log = (line: string): void => {
  process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${line}\n`);
};

function readGold(folder: string): GoldSentence[] {
  const file = readdirSync(folder).find((name) => /train.*\.conllu$/.test(name));
  if (file === undefined) throw new Error(`${folder}: no training split (*train*.conllu) here`);
  const own = readConllu(readFileSync(OWN_SENTENCES, "utf8"));
  const copies = Array.from({ length: Number(values["own-copies"]) }, () => own).flat();
  return [...readConllu(readFileSync(join(folder, file), "utf8")), ...copies];
}

/** Classes in the order of their first use. */
function inventory(names: Iterable<string>): Map<string, number> {
  const classes = new Map<string, number>();
  for (const name of names) if (!classes.has(name)) classes.set(name, classes.size);
  return classes;
}

function taggedSentences(gold: readonly GoldSentence[], tags: ReadonlyMap<string, number>): TaggedSentence[] {
  return gold.map(({ words }) => ({
    forms: words.map(({ form }) => form),
    tags: Uint8Array.from(words, ({ upos, xpos }) => tags.get(`${upos} ${xpos}`) as number),
  }));
}

/** Tags as the tagger gives them to sentences that it has not seen, so that the parser learns from real mistakes. */
function jackknife(sentences: readonly TaggedSentence[], classes: number, seed: number): Uint8Array[] {
  const guessed: Uint8Array[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = sentences.filter((_, index) => index % FOLDS !== fold);
    const ambiguity = learnAmbiguity(rest);
    const options = { epochs: 5, random: seededRandom(seed + fold), log: () => {} };
    const { scorer } = trainTagger(rest, classes, ambiguity, options);
    sentences.forEach(({ forms }, index) => {
      if (index % FOLDS === fold) guessed[index] = tagWords(encodeWords(forms, ambiguity), scorer);
    });
    log(`tagged fold ${fold + 1} of ${FOLDS}`);
  }
  return guessed;
}

function train(gold: readonly GoldSentence[], seed: number): { manifest: Manifest; bytes: Uint8Array } {
  const words = gold.flatMap((sentence) => sentence.words);
  const tags = inventory(words.map(({ upos, xpos }) => `${upos} ${xpos}`));
  const relations = inventory(words.map(({ deprel }) => deprel));
  const names: TagName[] = [...tags.keys()].map(tagName);
  const tagged = taggedSentences(gold, tags);
  const guessed = jackknife(tagged, tags.size, seed);
  const withCopies = [...tagged, ...flatCopies(tagged, seededRandom(seed))];
  const ambiguity = learnAmbiguity(tagged);
  const options = (epochs: string | undefined) => ({ epochs: Number(epochs), random: seededRandom(seed), log });
  const tagger = trainTagger(withCopies, tags.size, ambiguity, options(values["tagger-epochs"]));
  const parsed = gold.map(({ words: ofSentence }, index) => ({
    words: parseWordsOf(
      encodeWords((tagged[index] as TaggedSentence).forms, ambiguity),
      guessed[index] as Uint8Array,
      names,
    ),
    head: Int32Array.from(ofSentence, ({ head }) => (head < 0 ? ofSentence.length : head)),
    label: Int32Array.from(ofSentence, ({ deprel }) => relations.get(deprel) as number),
  }));
  const parser = trainParser(parsed, relations.size, relations.get("root") as number, options(values["parser-epochs"]));
  return pack([...tags.keys()], [...relations.keys()], {
    tagger: encodeWeights(tagger.finish({ minUpdates: 2, threshold: 100 })),
    parser: encodeWeights(parser.finish({ minUpdates: 6, threshold: 200 })),
    ambiguity: encodeAmbiguity(ambiguity),
    lemmas: new TextEncoder().encode(JSON.stringify(learnLemmas(words))),
  });
}

type Sections = Record<keyof Manifest["sections"], Uint8Array>;

function pack(tags: string[], relations: string[], parts: Sections): { manifest: Manifest; bytes: Uint8Array } {
  let offset = 0;
  const place = (part: Uint8Array): { offset: number; bytes: number } => {
    offset += part.length;
    return { offset: offset - part.length, bytes: part.length };
  };
  const { tagger, parser, ambiguity, lemmas } = parts;
  const sections = { tagger: place(tagger), parser: place(parser), ambiguity: place(ambiguity), lemmas: place(lemmas) };
  const bytes = Buffer.concat([tagger, parser, ambiguity, lemmas]);
  const weights = { file: "weights.bin", bytes: bytes.length, sha256: sha256Hex(bytes) };
  const head = { format: "crosscheck.syntax/1", name: "syntax-en", version: VERSION, language: "en" } as const;
  return { manifest: { ...head, weights, sections, tags, relations }, bytes };
}

if (values.data === undefined) throw new Error("give the folder of the data: --data DIR");
const { manifest, bytes } = train(readGold(values.data), Number(values.seed));
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, manifest.weights.file), bytes);
writeFileSync(join(values.out, "model.json"), `${JSON.stringify(manifest, null, 1)}\n`);
log(`${values.out}: ${(bytes.length / 2 ** 20).toFixed(2)} MB`);
