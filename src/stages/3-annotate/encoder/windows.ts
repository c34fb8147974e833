/** Tokens in sentences in, the windows that the encoder reads out: as many whole sentences as fit. */
import type { LetterCase } from "./letter-case.ts";
import { LETTER_CASES } from "./letter-case.ts";
import type { SpecialPieces } from "./word-pieces.ts";

/** A word as the encoder sees it: the ids of its pieces, and how it is written. */
export type EncodedWord = Readonly<{ pieces: readonly number[]; letterCase: LetterCase }>;

/** Words `[first, end)`; `opensBlock` when a block begins with it. */
export type WordRun = Readonly<{ first: number; end: number; opensBlock: boolean }>;

/** Words `[first, end)` in `runs`; `starts[i]` is the place in `pieces` of the first piece of word `first + i`. */
export type Window = Readonly<{
  first: number;
  end: number;
  runs: readonly WordRun[];
  pieces: Int32Array;
  cases: Int32Array;
  starts: Int32Array;
}>;

/** The opening piece, the closing one, and a separator before a block. */
const FRAME_PIECES = 3;

/**
 * Windows in text order that together hold every word, each of at most `size` pieces. A sentence that does not fit into
 * one is cut. Training cuts the same way (`windows_of` in training/reader/corpora.py).
 */
export function windowsOf(
  words: readonly EncodedWord[],
  sentences: readonly WordRun[],
  special: SpecialPieces,
  size: number,
): Window[] {
  const windows: Window[] = [];
  let runs: WordRun[] = [];
  let used = 1;
  for (const run of sentences.flatMap((sentence) => cut(words, sentence, size - FRAME_PIECES))) {
    const pieces = piecesIn(words, run);
    if (runs.length > 0 && used + pieces + 2 > size) {
      windows.push(windowOf(words, runs, special));
      runs = [];
      used = 1;
    }
    used += pieces + (run.opensBlock && runs.length > 0 ? 1 : 0);
    runs.push(run);
  }
  if (runs.length > 0) windows.push(windowOf(words, runs, special));
  return windows;
}

function piecesIn(words: readonly EncodedWord[], { first, end }: WordRun): number {
  let count = 0;
  for (let word = first; word < end; word += 1) count += words[word]!.pieces.length;
  return count;
}

/** The sentence in parts of at most `most` pieces; only the first opens its block. */
function cut(words: readonly EncodedWord[], { first, end, opensBlock }: WordRun, most: number): WordRun[] {
  const parts: WordRun[] = [];
  let start = first;
  let used = 0;
  for (let word = first; word < end; word += 1) {
    const { length } = words[word]!.pieces;
    if (used + length > most) {
      parts.push({ first: start, end: word, opensBlock: opensBlock && start === first });
      start = word;
      used = 0;
    }
    used += length;
  }
  if (start < end) parts.push({ first: start, end, opensBlock: opensBlock && start === first });
  return parts;
}

function windowOf(words: readonly EncodedWord[], runs: readonly WordRun[], special: SpecialPieces): Window {
  const pieces: number[] = [special.start];
  const cases: number[] = [0];
  const starts: number[] = [];
  for (const [index, { first, end, opensBlock }] of runs.entries()) {
    if (opensBlock && index > 0) {
      pieces.push(special.separator);
      cases.push(0);
    }
    for (let word = first; word < end; word += 1) {
      const encoded = words[word]!;
      starts.push(pieces.length);
      for (const piece of encoded.pieces) {
        pieces.push(piece);
        cases.push(LETTER_CASES.indexOf(encoded.letterCase));
      }
    }
  }
  pieces.push(special.separator);
  cases.push(0);
  return {
    first: runs[0]!.first,
    end: runs.at(-1)!.end,
    runs,
    pieces: Int32Array.from(pieces),
    cases: Int32Array.from(cases),
    starts: Int32Array.from(starts),
  };
}
