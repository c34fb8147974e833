/** An article in; its sentences and tokens with syntax, names and frames of attribution out, as the trained reader sees them. */
import type { Sentence, Token } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import { lemmaOf } from "../syntax/lemmatise.ts";
import { sentenceEnds } from "../syntax/sentence-ends.ts";
import { spanningTree } from "../syntax/spanning-tree.ts";
import { splitSentences } from "../syntax/split-sentences.ts";
import { type RawToken, tokenise } from "../syntax/tokenise.ts";
import { bestSpans, type TypedSpan } from "./class-spans.ts";
import { type CueFrame, readFrames } from "./cue-frames.ts";
import { letterCaseOf } from "./letter-case.ts";
import { readRelations, readWindow, type WindowReading } from "./read-window.ts";
import { NAME_LAYERS, type NameLayer, type ReaderModel } from "./reader-model.ts";
import { type EncodedWord, type Window, type WordRun, windowsOf } from "./windows.ts";
import { piecesOf } from "./word-pieces.ts";

/** Word indices count over the whole text, as in `Annotated.tokens`. */
export type TextReading = Readonly<{
  sentences: readonly Sentence[];
  tokens: readonly Token[];
  names: Readonly<Record<NameLayer, readonly TypedSpan[]>>;
  frames: readonly CueFrame[];
}>;

/** Every block's sentences in text order, each one tree with one root. */
export async function readText(article: Article, model: ReaderModel): Promise<TextReading> {
  return readDraft(article, draftOf(article), model);
}

/** As `readText`, of a text that is already cut into words, and into sentences unless the encoder is to tell. */
export async function readDraft(
  article: Pick<Article, "doc" | "text">,
  draft: Draft,
  model: ReaderModel,
): Promise<TextReading> {
  const words = draft.words.map(({ start, end }) => encodedWord(article.text.slice(start, end), model));
  const reading: Growing = { sentences: [], tokens: [], frames: [], names: { worldwide: [], re3d: [], uner: [] } };
  for (const window of windowsOf(words, draft.sentences, model.special, model.window)) {
    await addWindow(reading, article, draft, await readWindow(window, model), model);
  }
  return reading;
}

type Growing = {
  sentences: Sentence[];
  tokens: Token[];
  frames: CueFrame[];
  names: Record<NameLayer, TypedSpan[]>;
};

/** Tokens of all blocks, with the block of each and the sentences that punctuation tells; `isFinal` when those are certain. */
export type Draft = Readonly<{
  words: readonly RawToken[];
  blockOf: Int32Array;
  sentences: readonly WordRun[];
  isFinal: boolean;
}>;

function draftOf({ text, blocks }: Article): Draft {
  const words: RawToken[] = [];
  const sentences: WordRun[] = [];
  const blockOf: number[] = [];
  for (const [block, { span }] of blocks.entries()) {
    const offset = words.length;
    const tokens = tokenise(text, span.start, span.end);
    for (const token of tokens) {
      words.push(token);
      blockOf.push(block);
    }
    for (const { first, end } of splitSentences(text, tokens)) {
      sentences.push({ first: offset + first, end: offset + end, opensBlock: first === 0 });
    }
  }
  return { words, sentences, blockOf: Int32Array.from(blockOf), isFinal: false };
}

function encodedWord(form: string, { vocabulary, special }: ReaderModel): EncodedWord {
  return { pieces: piecesOf(form, vocabulary, special.unknown), letterCase: letterCaseOf(form) };
}

async function addWindow(
  reading: Growing,
  article: Pick<Article, "doc" | "text">,
  draft: Draft,
  read: WindowReading,
  model: ReaderModel,
): Promise<void> {
  const { window } = read;
  const runs = draft.isFinal ? window.runs : sentencesIn(window, read.ends, draft.blockOf);
  const heads = headsIn(read, runs);
  const relations = await readRelations(read, heads, model);
  const length = window.end - window.first;
  for (let at = 0; at < length; at += 1) {
    const word = draft.words[window.first + at]!;
    const form = article.text.slice(word.start, word.end);
    const { upos, xpos } = model.tags[read.tags[at]!] ?? { upos: "X", xpos: "FW" };
    const isRoot = heads[at] === length;
    const relation = model.relations[relations[at]!] ?? "dep";
    reading.tokens.push({
      start: word.start,
      end: word.end,
      form,
      lemma: lemmaOf(form, xpos, model.lemmas),
      upos,
      tag: xpos,
      head: isRoot ? -1 : window.first + heads[at]!,
      deprel: isRoot ? "root" : relation === "root" ? "dep" : relation,
    });
  }
  for (const { first, end } of runs) {
    const span = { doc: article.doc, start: draft.words[first]!.start, end: draft.words[end - 1]!.end };
    reading.sentences.push({ span, first, end, block: draft.blockOf[first]! });
  }
  for (const layer of NAME_LAYERS) {
    for (const { first, end, type } of bestSpans(read.names[layer], model.names[layer])) {
      reading.names[layer].push({ first: window.first + first, end: window.first + end, type });
    }
  }
  for (const frame of await readFrames(read, model)) reading.frames.push(frame);
}

/** The window's sentences, in words of the whole text, as punctuation and the encoder together tell. */
function sentencesIn(window: Window, ends: Float32Array, blockOf: Int32Array): WordRun[] {
  const told = new Set(window.runs.map(({ end }) => end));
  const runs: WordRun[] = [];
  let first = window.first;
  for (let word = window.first; word < window.end; word += 1) {
    const isLast = word + 1 === window.end || blockOf[word + 1] !== blockOf[word];
    if (!isLast && !sentenceEnds(told.has(word + 1), ends[word - window.first]!)) continue;
    runs.push({ first, end: word + 1, opensBlock: first === window.first || blockOf[first - 1] !== blockOf[first] });
    first = word + 1;
  }
  return runs;
}

/** Each word's head in the window, `length` for the root of a sentence. */
function headsIn({ window, arcs }: WindowReading, runs: readonly WordRun[]): Int32Array {
  const length = window.end - window.first;
  const heads = new Int32Array(length);
  for (const { first, end } of runs) {
    const offset = first - window.first;
    const size = end - first;
    const tree = spanningTree(size, (dependent, head) => {
      return arcs[(offset + dependent) * (length + 1) + (head === size ? length : offset + head)]!;
    });
    for (let at = 0; at < size; at += 1) heads[offset + at] = tree[at] === size ? length : offset + tree[at]!;
  }
  return heads;
}
