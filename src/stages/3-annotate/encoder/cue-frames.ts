/** A window's scores in, its cues with the words of their source and of their content out. */
import { bestSpans } from "./class-spans.ts";
import { bestRoles } from "./role-chain.ts";
import type { WindowModel } from "./window-model.ts";
import { CUE_CLASSES, scoreRoles, type WindowScores } from "./window-scores.ts";
import type { WordRun } from "./windows.ts";

/** Words in text order; `source` is empty when nobody is named, `content` when none was found. */
export type CueFrame = Readonly<{ cue: readonly number[]; source: readonly number[]; content: readonly number[] }>;

/** What a word is to the cue that is looked at. */
const MARKS = { none: 0, own: 1, other: 2 };
/** Distances are exact to this many words, then one class for each half of an octave. */
const EXACT_DISTANCE = 8;
const LARGEST_DISTANCE_CLASS = 15;
/** Classes of distances before the cue begin here. */
const BEFORE = 16;

/** Frames in the order of their cues, in words of the whole text. */
export async function readFrames(scores: WindowScores, model: WindowModel): Promise<CueFrame[]> {
  const { window, cues } = scores;
  const spans = bestSpans(cues, CUE_CLASSES);
  const isCue = new Uint8Array(window.end - window.first);
  for (const { first, end } of spans) isCue.fill(1, first, end);
  const frames: CueFrame[] = [];
  for (const { first, end } of spans) {
    const cue = wordsBetween(window.first + first, window.first + end);
    const seen = contextOf(window.runs, window.first, { first, end }, model.context);
    const roleScores = await scoreRoles(scores, inputsOf(seen, { first, end }, isCue), model);
    const roles = bestRoles(roleScores, model.roles);
    const wordsOf = (name: string): number[] =>
      [...roles].flatMap((role, at) => (model.roles.names[role] === name ? [window.first + seen.first + at] : []));
    frames.push({ cue, source: wordsOf("source"), content: wordsOf("content") });
  }
  return frames;
}

const wordsBetween = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, at) => first + at);

type Stretch = Readonly<{ first: number; end: number }>;

/** The words that a cue sees, in words of the window, as in training (`context_of` in training/reader/corpora.py). */
function contextOf(
  runs: readonly WordRun[],
  offset: number,
  cue: Stretch,
  { before, after, words }: WindowModel["context"],
): Stretch {
  const at = runs.findIndex((run) => cue.first + offset >= run.first && cue.first + offset < run.end);
  const earliest = runs[Math.max(at - before, 0)]!.first - offset;
  const latest = runs[Math.min(at + after, runs.length - 1)]!.end - offset;
  const middle = Math.floor((cue.first + cue.end - 1) / 2);
  const first = Math.max(earliest, middle - words / 2);
  return { first, end: Math.min(latest, first + words) };
}

function inputsOf(seen: Stretch, cue: Stretch, isCue: Uint8Array) {
  const length = seen.end - seen.first;
  const rows = Int32Array.from({ length }, (_, at) => seen.first + at);
  const marks = rows.map((word) => {
    if (word >= cue.first && word < cue.end) return MARKS.own;
    return isCue[word] === 1 ? MARKS.other : MARKS.none;
  });
  const distances = rows.map((word) => distanceClass(Math.min(word - cue.first, 0) + Math.max(word - cue.end + 1, 0)));
  return { rows, marks, distances };
}

/** Class of a signed distance in words, 0 in the cue. */
function distanceClass(distance: number): number {
  const size = Math.abs(distance);
  const far = EXACT_DISTANCE + Math.floor(Math.log2(Math.max(size, EXACT_DISTANCE) / EXACT_DISTANCE) * 2);
  const bucket = Math.min(size <= EXACT_DISTANCE ? size : far, LARGEST_DISTANCE_CLASS);
  return distance < 0 ? bucket + BEFORE : bucket;
}
