/** Text that remembers which units of an older text each of its units came from, through edits, slices and joins. */

/**
 * Units `[start, start + length)` of the text come from `[source, source + sourceLength)`. Equal lengths mean unit by
 * unit, with the same characters; otherwise the run is atomic. Units that no run covers came from nowhere.
 */
export type SourceRun = readonly [start: number, length: number, source: number, sourceLength: number];

/** Runs are in order and do not overlap, in the text and in the source. */
export type MappedText = Readonly<{ text: string; runs: readonly SourceRun[] }>;

/** Replaces `[start, end)` of a text; the edits of a list are in order and do not overlap. */
export type Edit = Readonly<{ start: number; end: number; replacement: string }>;

/**
 * Runs kept apart before an atomic run takes in its neighbours: far above any real page, low enough that a page of
 * twenty million entities fits into memory.
 */
const MAX_EXACT_RUNS = 200_000;

export type MappedTextBuilder = Readonly<{
  /** text equal to the source from `source` on */
  verbatim: (text: string, source: number) => void;
  /** text that stands for other characters; equally long replacements are kept without a run, as they are not the source's units */
  atomic: (text: string, source: number, sourceLength: number) => void;
  inserted: (text: string) => void;
  length: () => number;
  build: () => MappedText;
}>;

export function makeMappedText(): MappedTextBuilder {
  const parts: string[] = [];
  const runs: SourceRun[] = [];
  let length = 0;
  const append = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const pushRun = (run: SourceRun): void => {
    const last = runs.at(-1);
    const coarser = runs.length >= MAX_EXACT_RUNS && last ? mergedAtomic(last, run) : null;
    if (coarser) runs[runs.length - 1] = coarser;
    else runs.push(run);
  };
  return {
    verbatim(text, source) {
      if (text === "") return;
      const last = runs.at(-1);
      if (last && last[1] === last[3] && last[0] + last[1] === length && last[2] + last[3] === source) {
        runs[runs.length - 1] = [last[0], last[1] + text.length, last[2], last[3] + text.length];
      } else pushRun([length, text.length, source, text.length]);
      append(text);
    },
    atomic(text, source, sourceLength) {
      if (text === "") return;
      if (text.length !== sourceLength) pushRun([length, text.length, source, sourceLength]);
      append(text);
    },
    inserted: append,
    length: () => length,
    build: () => ({ text: parts.join(""), runs }),
  };
}

/** An atomic run and what follows it as one atomic run, or null when they would not be one. */
function mergedAtomic(left: SourceRun, right: SourceRun): SourceRun | null {
  if (left[1] === left[3] || left[0] + left[1] !== right[0]) return null;
  const merged: SourceRun = [left[0], left[1] + right[1], left[2], right[2] + right[3] - left[2]];
  return merged[1] === merged[3] ? null : merged;
}

/** The whole of a source, unit by unit. */
export function mapWhole(source: string): MappedText {
  return { text: source, runs: source === "" ? [] : [[0, source.length, 0, source.length]] };
}

/** Index of the first run that ends after `start`. */
function firstRunAfter(runs: readonly SourceRun[], start: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as SourceRun;
    if (run[0] + run[1] > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Copies `[start, end)` into a builder; part of an atomic run keeps the run's whole source. */
function copyInto(builder: MappedTextBuilder, { text, runs }: MappedText, start: number, end: number): void {
  let at = start;
  for (let index = firstRunAfter(runs, start); index < runs.length && at < end; index++) {
    const [runStart, length, source, sourceLength] = runs[index] as SourceRun;
    if (runStart >= end) break;
    const from = Math.max(runStart, at);
    const to = Math.min(runStart + length, end);
    builder.inserted(text.slice(at, from));
    if (length === sourceLength) builder.verbatim(text.slice(from, to), source + from - runStart);
    else builder.atomic(text.slice(from, to), source, sourceLength);
    at = to;
  }
  builder.inserted(text.slice(at, end));
}

/** `[start, end)` of a mapped text. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  if (start === 0 && end === mapped.text.length) return mapped;
  const builder = makeMappedText();
  copyInto(builder, mapped, start, end);
  return builder.build();
}

/** Half-open source interval that `[start, end)` came from, or null when it came from nowhere. */
export function sourceOf({ runs }: MappedText, start: number, end: number): readonly [number, number] | null {
  let first: number | null = null;
  let last = 0;
  for (let index = firstRunAfter(runs, start); index < runs.length; index++) {
    const [runStart, length, source, sourceLength] = runs[index] as SourceRun;
    if (runStart >= end) break;
    const unitByUnit = length === sourceLength;
    const from = unitByUnit ? source + Math.max(0, start - runStart) : source;
    first ??= from;
    last = unitByUnit ? source + Math.min(length, end - runStart) : source + sourceLength;
  }
  return first === null ? null : [first, last];
}

/** The text after all edits, each replacement standing for the source of what it replaced. */
export function editMapped(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  const builder = makeMappedText();
  let at = 0;
  for (const { start, end, replacement } of edits) {
    copyInto(builder, mapped, at, start);
    const source = sourceOf(mapped, start, end);
    if (source === null) builder.inserted(replacement);
    else builder.atomic(replacement, source[0], source[1] - source[0]);
    at = end;
  }
  copyInto(builder, mapped, at, mapped.text.length);
  return builder.build();
}

/** Parts one after another with a separator that has no source. */
export function joinMapped(parts: readonly MappedText[], separator: string): MappedText {
  const builder = makeMappedText();
  parts.forEach((part, index) => {
    if (index > 0) builder.inserted(separator);
    copyInto(builder, part, 0, part.text.length);
  });
  return builder.build();
}
