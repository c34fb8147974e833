/** An article in; its sentences and tokens with syntax, names and frames of attribution out, as the trained reader sees them. */
import type { Sentence, Token } from "#model/annotated.ts";
import type { Article } from "#model/report.ts";
import { lemmaOf } from "../syntax/lemmatise.ts";
import { splitSentences } from "../syntax/split-sentences.ts";
import { type RawToken, tokenise } from "../syntax/tokenise.ts";
import type { TypedSpan } from "./class-spans.ts";
import type { CueFrame } from "./cue-frames.ts";
import { letterCaseOf } from "./letter-case.ts";
import type { WindowReading, WindowTask } from "./read-window.ts";
import type { ReaderModel } from "./reader-model.ts";
import { NAME_LAYERS, type NameLayer } from "./window-model.ts";
import { windowThreads } from "./window-pool.ts";
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
  const windows = windowsOf(words, draft.sentences, model.special, model.window);
  for (let at = 0; at < windows.length; at += TOGETHER) {
    const tasks = windows.slice(at, at + TOGETHER).map((window) => taskOf(window, draft));
    const readings = await Promise.all(tasks.map((task) => model.readWindow(task)));
    for (const [nth, { window }] of tasks.entries()) addWindow(reading, article, draft, window, readings[nth]!, model);
  }
  return reading;
}

/** Windows of one report that are read at the same time: what waits for the slowest of them is little. */
const TOGETHER = 4 * windowThreads();

function taskOf(window: Window, { blockOf, isFinal }: Draft): WindowTask {
  return { window, blockOf: blockOf.slice(window.first, window.end), isFinal };
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

function addWindow(
  reading: Growing,
  article: Pick<Article, "doc" | "text">,
  draft: Draft,
  window: Window,
  { sentences, tags, heads, relations, names, frames }: WindowReading,
  model: ReaderModel,
): void {
  const length = window.end - window.first;
  for (let at = 0; at < length; at += 1) {
    const word = draft.words[window.first + at]!;
    const form = article.text.slice(word.start, word.end);
    const { upos, xpos } = model.tags[tags[at]!] ?? { upos: "X", xpos: "FW" };
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
  for (const { first, end } of sentences) {
    const span = { doc: article.doc, start: draft.words[first]!.start, end: draft.words[end - 1]!.end };
    reading.sentences.push({ span, first, end, block: draft.blockOf[first]! });
  }
  for (const layer of NAME_LAYERS) for (const span of names[layer]) reading.names[layer].push(span);
  for (const frame of frames) reading.frames.push(frame);
}
