/** A CoNLL-U file in, the reader's tags and trees for it and their scores out: the quality of the syntax layer. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Token } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import { packageRoot } from "#reference/package-root.ts";
import { type Draft, readDraft, readText, type TextReading } from "#stages/3-annotate/encoder/read-text.ts";
import { loadReaderModel, type ReaderModel } from "#stages/3-annotate/encoder/reader-model.ts";
import { type GoldSentence, readConllu } from "../training/reader/conllu.ts";
import { articleOf } from "./read-text.ts";

/** A word with its place in the file's characters, white space left out, so that two tokenisations can be compared. */
type PlacedWord = Readonly<{ form: string; start: number; end: number; reading: WordReading }>;
type PlacedSentence = readonly PlacedWord[];
/** `head` is an index into the sentence, -1 for its root. */
type WordReading = Readonly<Pick<Token, "lemma" | "upos" | "tag" | "head" | "deprel">>;

/**
 * `--data FILE --out FILE [--raw] [--model DIR]`: reads gold tokens in gold sentences, or with `--raw` the running text,
 * and prints one JSON line. `--out` gets the predictions as CoNLL-U. LAS compares universal relations (`nsubj:pass` counts as `nsubj`).
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: "string" }, out: { type: "string" }, raw: { type: "boolean" }, model: { type: "string" } },
  });
  if (values.data === undefined) throw new Error("give the file to read: --data FILE.conllu");
  const model = await loadReaderModel(values.model ?? join(packageRoot(), "models/reader-en"));
  const gold = readConllu(readFileSync(values.data, "utf8"));
  const startedAt = performance.now();
  const readings: TextReading[] = [];
  for (const document of documentsOf(gold)) {
    readings.push(await (values.raw ? readRaw(document, model) : readGoldTokens(document, model)));
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const predicted = place(readings);
  if (values.out !== undefined) writeFileSync(values.out, predicted.map(toConllu).join(""));
  const scores = score(gold.map(placeGold(0)), predicted);
  const words = predicted.reduce((sum, sentence) => sum + sentence.length, 0);
  const reader = `${model.producer.id}@${model.producer.version}`;
  const input = values.raw ? "raw text" : "gold tokens";
  console.log(JSON.stringify({ task: "ud", input, reader, ...scores, tokensPerSecond: Math.round(words / seconds) }));
}

/** Gold sentences, placed one after the other. */
function placeGold(from: number): (sentence: GoldSentence) => PlacedSentence {
  let at = from;
  return ({ words }) =>
    words.map(({ form, lemma, upos, xpos, head, deprel }) => {
      const start = at;
      at += ink(form).length;
      return { form, start, end: at, reading: { lemma, upos, tag: xpos, head, deprel } };
    });
}

const ink = (text: string): string => text.replaceAll(/\s/gu, "");

/** Sentences of one document each: the treebank's ids end in the sentence's number. */
function documentsOf(gold: readonly GoldSentence[]): GoldSentence[][] {
  return [...Map.groupBy(gold, ({ id }) => id.replace(/-\d+$/, "")).values()];
}

function place(readings: readonly TextReading[]): PlacedSentence[] {
  let at = 0;
  return readings.flatMap(({ sentences, tokens }) =>
    sentences.map(({ first, end }) =>
      tokens.slice(first, end).map(({ form, lemma, upos, tag, head, deprel }) => {
        const start = at;
        at += ink(form).length;
        return { form, start, end: at, reading: { lemma, upos, tag, head: head < 0 ? -1 : head - first, deprel } };
      }),
    ),
  );
}

function readGoldTokens(sentences: readonly GoldSentence[], model: ReaderModel): Promise<TextReading> {
  const words: { start: number; end: number }[] = [];
  const runs: Draft["sentences"][number][] = [];
  const blockOf: number[] = [];
  let text = "";
  let block = -1;
  for (const { words: gold, startsParagraph } of sentences) {
    if (startsParagraph || block < 0) block += 1;
    const first = words.length;
    for (const { form } of gold) {
      words.push({ start: text.length, end: text.length + form.length });
      blockOf.push(block);
      text += `${form} `;
    }
    runs.push({ first, end: words.length, opensBlock: startsParagraph || first === 0 });
  }
  const { doc } = articleOf(text);
  return readDraft({ doc, text }, { words, sentences: runs, blockOf: Int32Array.from(blockOf), isFinal: true }, model);
}

/** The text as it was before it was cut up: a paragraph is a block. */
function readRaw(sentences: readonly GoldSentence[], model: ReaderModel): Promise<TextReading> {
  const paragraphs: string[] = [];
  for (const { words, startsParagraph } of sentences) {
    const text = words.map(({ form, glued }) => (glued ? form : `${form} `)).join("");
    if (startsParagraph || paragraphs.length === 0) paragraphs.push(text);
    else paragraphs.push((paragraphs.pop() as string) + text);
  }
  const text = paragraphs.join("\n\n");
  const article: Article = articleOf(text);
  const blocks: Article["blocks"][number][] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    const span = { doc: article.doc, start, end: start + paragraph.length };
    blocks.push({ span, kind: "paragraph", repeats: null });
    start += paragraph.length + 2;
  }
  return readText({ ...article, blocks }, model);
}

function toConllu(sentence: PlacedSentence): string {
  const rows = sentence.map(({ form, reading }, index) =>
    [index + 1, form, reading.lemma, reading.upos, reading.tag, "_", reading.head + 1, reading.deprel, "_", "_"].join(
      "\t",
    ),
  );
  return `${rows.join("\n")}\n\n`;
}

type Facts = Readonly<{ upos: string; xpos: string; lemma: string; head: string; deprel: string }>;

function factsBySpan(sentences: readonly PlacedSentence[]): Map<string, Facts> {
  const facts = new Map<string, Facts>();
  const key = (word: PlacedWord | undefined): string => (word === undefined ? "root" : `${word.start}-${word.end}`);
  for (const sentence of sentences) {
    for (const word of sentence) {
      const { upos, tag, lemma, head, deprel } = word.reading;
      facts.set(key(word), {
        upos,
        xpos: tag,
        lemma,
        head: key(sentence[head]),
        deprel: deprel.split(":")[0] as string,
      });
    }
  }
  return facts;
}

/** F1 of each layer, in percent; with equal tokens these are accuracies. */
function score(gold: readonly PlacedSentence[], predicted: readonly PlacedSentence[]): Record<string, number> {
  const expected = factsBySpan(gold);
  const found = factsBySpan(predicted);
  const count = (isRight: (want: Facts, got: Facts) => boolean): number => {
    let right = 0;
    for (const [span, want] of expected) {
      const got = found.get(span);
      if (got !== undefined && isRight(want, got)) right += 1;
    }
    return percent((2 * right) / (expected.size + found.size));
  };
  return {
    sentences: sentenceF1(gold, predicted),
    words: count(() => true),
    upos: count((want, got) => want.upos === got.upos),
    xpos: count((want, got) => want.xpos === got.xpos),
    lemma: count((want, got) => want.lemma.toLowerCase() === got.lemma.toLowerCase()),
    uas: count((want, got) => want.head === got.head),
    las: count((want, got) => want.head === got.head && want.deprel === got.deprel),
  };
}

function sentenceF1(gold: readonly PlacedSentence[], predicted: readonly PlacedSentence[]): number {
  const key = (sentence: PlacedSentence): string => `${sentence[0]?.start}-${sentence.at(-1)?.end}`;
  const expected = new Set(gold.map(key));
  const right = predicted.filter((sentence) => expected.has(key(sentence))).length;
  return percent((2 * right) / (gold.length + predicted.length));
}

const percent = (share: number): number => Math.round(share * 10_000) / 100;

if (import.meta.main) await run(process.argv.slice(2));
