/** Running text in, a group for each frequent word out: words with like neighbours, and like use of capitals, share one. */
import { hashText } from "#stages/3-annotate/syntax/hash.ts";
import { tokenise } from "#stages/3-annotate/syntax/tokenise.ts";
import { wordKey } from "#stages/3-annotate/syntax/word-codes.ts";

export type ClusterOptions = Readonly<{ random: () => number; log: (line: string) => void }>;

/** Rarer words have too few neighbours to be placed. */
const MIN_COUNT = 6;
/** Neighbours that are looked at: the commonest words, each on the left and on the right. */
const CONTEXTS = 1000;
const DIMENSIONS = 64;
const POWER_STEPS = 3;
const GROUPS = 250;
const ROUNDS = 20;

type Corpus = Readonly<{ ids: Int32Array; words: readonly string[]; counts: Int32Array; capitals: Float64Array }>;

/** Hash of a word's key to the number of its group, from 1. */
export function learnClusters(texts: Iterable<string>, { random, log }: ClusterOptions): Map<number, number> {
  const corpus = readCorpus(texts);
  log(`${corpus.ids.length} running words, ${corpus.words.length} of them frequent enough to group`);
  const vectors = project(neighbourMatrix(corpus), corpus.words.length, random);
  const groups = spherical(vectors, corpus.words.length, random);
  return new Map(
    corpus.words.map((word, id) => [hashText(word), 1 + 3 * (groups[id] as number) + caseClass(corpus, id)]),
  );
}

/** Of its uses in ordinary text: mostly small, mostly capital, or both. */
function caseClass({ counts, capitals }: Corpus, id: number): number {
  const share = (capitals[id] as number) / (counts[id] as number);
  return share < 0.25 ? 0 : share > 0.75 ? 1 : 2;
}

/** Words by falling count; -1 stands for rare words and ends of lines. Text without small letters tells nothing of capitals. */
function readCorpus(texts: Iterable<string>): Corpus {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const capitals: number[] = [];
  const running: number[] = [];
  for (const text of texts) {
    for (const line of text.split("\n")) {
      const hasCase = /\p{Ll}/u.test(line);
      tokenise(line).forEach(({ start, end }, index) => {
        const form = line.slice(start, end);
        const key = wordKey(form);
        const id = ids.get(key) ?? ids.size;
        ids.set(key, id);
        counts[id] = (counts[id] ?? 0) + 1;
        const isCapital =
          hasCase && index > 0 ? /^\p{Lu}/u.test(form) : (capitals[id] ?? 0) > (counts[id] as number) / 2;
        capitals[id] = (capitals[id] ?? 0) + (isCapital ? 1 : 0);
        running.push(id);
      });
      running.push(-1);
    }
  }
  return byCount([...ids.keys()], counts, capitals, running);
}

function byCount(keys: string[], counts: number[], capitals: number[], running: number[]): Corpus {
  const order = [...keys.keys()].filter((id) => (counts[id] as number) >= MIN_COUNT);
  order.sort((left, right) => (counts[right] as number) - (counts[left] as number) || left - right);
  const rank = new Int32Array(keys.length).fill(-1);
  order.forEach((id, index) => {
    rank[id] = index;
  });
  return {
    ids: Int32Array.from(running, (id) => (id < 0 ? -1 : (rank[id] as number))),
    words: order.map((id) => keys[id] as string),
    counts: Int32Array.from(order, (id) => counts[id] as number),
    capitals: Float64Array.from(order, (id) => capitals[id] as number),
  };
}

/** Sparse rows: positive pointwise mutual information of each word with each neighbour. */
type Matrix = readonly (readonly (readonly [column: number, value: number])[])[];

function neighbourMatrix({ ids, words }: Corpus): Matrix {
  const counts: Map<number, number>[] = words.map(() => new Map());
  const bump = (row: number, column: number): void => {
    const ofRow = counts[row] as Map<number, number>;
    ofRow.set(column, (ofRow.get(column) ?? 0) + 1);
  };
  const context = (id: number | undefined): number => (id === undefined || id < 0 || id >= CONTEXTS ? CONTEXTS : id);
  for (let at = 0; at < ids.length; at += 1) {
    const row = ids[at] as number;
    if (row < 0) continue;
    bump(row, context(ids[at - 1]));
    bump(row, CONTEXTS + 1 + context(ids[at + 1]));
  }
  return informative(counts);
}

function informative(counts: readonly Map<number, number>[]): Matrix {
  const columns = new Float64Array(2 * (CONTEXTS + 1));
  let total = 0;
  for (const row of counts)
    for (const [column, count] of row) {
      columns[column]! += count;
      total += count;
    }
  return counts.map((row) => {
    const sum = [...row.values()].reduce((left, right) => left + right, 0);
    return [...row]
      .map(([column, count]): [number, number] => [
        column,
        Math.log((count * total) / (sum * (columns[column] as number))),
      ])
      .filter(([, value]) => value > 0);
  });
}

/** The rows in the space of the strongest directions (randomised subspace iteration), scaled to length one. */
function project(matrix: Matrix, rows: number, random: () => number): Float64Array {
  let basis: Float64Array = Float64Array.from({ length: 2 * (CONTEXTS + 1) * DIMENSIONS }, () => random() - 0.5);
  for (let step = 0; step < POWER_STEPS; step += 1) basis = orthonormal(timesTransposed(matrix, times(matrix, basis)));
  const vectors = times(matrix, basis);
  for (let row = 0; row < rows; row += 1) normalise(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS));
  return vectors;
}

function times(matrix: Matrix, basis: Float64Array): Float64Array {
  const result = new Float64Array(matrix.length * DIMENSIONS);
  matrix.forEach((row, index) => {
    for (const [column, value] of row) addScaled(result, index, basis, column, value);
  });
  return result;
}

function timesTransposed(matrix: Matrix, vectors: Float64Array): Float64Array {
  const result = new Float64Array(2 * (CONTEXTS + 1) * DIMENSIONS);
  matrix.forEach((row, index) => {
    for (const [column, value] of row) addScaled(result, column, vectors, index, value);
  });
  return result;
}

function addScaled(to: Float64Array, toRow: number, from: Float64Array, fromRow: number, factor: number): void {
  const target = toRow * DIMENSIONS;
  const origin = fromRow * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at += 1) to[target + at]! += factor * (from[origin + at] as number);
}

/** Gram and Schmidt over the columns. */
function orthonormal(matrix: Float64Array): Float64Array {
  const columns = Array.from({ length: DIMENSIONS }, (_, column) =>
    Float64Array.from(
      { length: matrix.length / DIMENSIONS },
      (_unused, row) => matrix[row * DIMENSIONS + column] as number,
    ),
  );
  columns.forEach((column, index) => {
    for (const earlier of columns.slice(0, index)) {
      const share = dot(column, earlier);
      for (let at = 0; at < column.length; at += 1) column[at]! -= share * (earlier[at] as number);
    }
    normalise(column);
  });
  return matrix.map((_, at) => columns[at % DIMENSIONS]?.[Math.floor(at / DIMENSIONS)] as number);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
}

/** Spherical k-means. */
function spherical(vectors: Float64Array, rows: number, random: () => number): Int32Array {
  const row = (index: number): Float64Array => vectors.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS);
  let centres = Array.from({ length: GROUPS }, () =>
    Float64Array.from(row(Math.floor(random() * Math.min(rows, 5000)))),
  );
  const groups = new Int32Array(rows);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = 0; index < rows; index += 1) groups[index] = nearest(row(index), centres);
    centres = centres.map(() => new Float64Array(DIMENSIONS));
    for (let index = 0; index < rows; index += 1) {
      const centre = centres[groups[index] as number] as Float64Array;
      const vector = row(index);
      for (let at = 0; at < DIMENSIONS; at += 1) centre[at]! += vector[at] as number;
    }
    centres.forEach(normalise);
  }
  return groups;
}

function nearest(vector: Float64Array, centres: readonly Float64Array[]): number {
  let top = 0;
  let topScore = Number.NEGATIVE_INFINITY;
  centres.forEach((centre, index) => {
    const score = dot(vector, centre);
    if (score > topScore) {
      top = index;
      topScore = score;
    }
  });
  return top;
}
