/** One window in, what the reader makes of its words out. */
import { sentenceEnds } from "../syntax/sentence-ends.ts";
import { spanningTree } from "../syntax/spanning-tree.ts";
import { bestSpans, type TypedSpan } from "./class-spans.ts";
import { type CueFrame, readFrames } from "./cue-frames.ts";
import { NAME_LAYERS, type NameLayer, type WindowModel } from "./window-model.ts";
import { bestRelations, scoreWindow, type WindowScores } from "./window-scores.ts";
import type { Window, WordRun } from "./windows.ts";

/** `blockOf` has the block of each word of the window; `isFinal` when its runs are the sentences and nothing is to be told of that. */
export type WindowTask = Readonly<{ window: Window; blockOf: Int32Array; isFinal: boolean }>;

/**
 * The arrays have a place for each word of the window: the class of its tag, its head as a word of the window, with the
 * window's length for a root, and the class of its relation. All else counts words over the whole text.
 */
export type WindowReading = Readonly<{
  sentences: readonly WordRun[];
  tags: Int32Array;
  heads: Int32Array;
  relations: Int32Array;
  names: Readonly<Record<NameLayer, readonly TypedSpan[]>>;
  frames: readonly CueFrame[];
}>;

export async function readWindow({ window, blockOf, isFinal }: WindowTask, model: WindowModel): Promise<WindowReading> {
  const scores = await scoreWindow(window, model);
  const sentences = isFinal ? window.runs : sentencesIn(window, scores.ends, blockOf);
  const heads = headsIn(scores, sentences);
  const names = (layer: NameLayer): TypedSpan[] =>
    bestSpans(scores.names[layer], model.names[layer]).map(({ first, end, type }) => {
      return { first: window.first + first, end: window.first + end, type };
    });
  return {
    sentences,
    tags: scores.tags,
    heads,
    relations: await bestRelations(scores, heads, model),
    names: Object.fromEntries(NAME_LAYERS.map((layer) => [layer, names(layer)])) as Record<NameLayer, TypedSpan[]>,
    frames: await readFrames(scores, model),
  };
}

/** The window's sentences as punctuation and the encoder together tell. */
function sentencesIn(window: Window, ends: Float32Array, blockOf: Int32Array): WordRun[] {
  const length = window.end - window.first;
  const told = new Set(window.runs.map(({ end }) => end - window.first));
  const opensBlock = (word: number): boolean => word === 0 || blockOf[word - 1] !== blockOf[word];
  const runs: WordRun[] = [];
  let first = 0;
  for (let word = 0; word < length; word += 1) {
    const isLast = word + 1 === length || opensBlock(word + 1);
    if (!isLast && !sentenceEnds(told.has(word + 1), ends[word]!)) continue;
    runs.push({ first: window.first + first, end: window.first + word + 1, opensBlock: opensBlock(first) });
    first = word + 1;
  }
  return runs;
}

function headsIn({ window, arcs }: WindowScores, sentences: readonly WordRun[]): Int32Array {
  const length = window.end - window.first;
  const heads = new Int32Array(length);
  for (const { first, end } of sentences) {
    const offset = first - window.first;
    const size = end - first;
    const tree = spanningTree(size, (dependent, head) => {
      return arcs[(offset + dependent) * (length + 1) + (head === size ? length : offset + head)]!;
    });
    for (let at = 0; at < size; at += 1) heads[offset + at] = tree[at] === size ? length : offset + tree[at]!;
  }
  return heads;
}
