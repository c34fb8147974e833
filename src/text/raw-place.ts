/** Words of a clean text in, the raw bytes that they came from out. */

/** As `RawRun` of an article: a run of text units and of the bytes behind it; equal lengths mean unit by unit. */
type Run = readonly [textStart: number, textLength: number, rawStart: number, rawLength: number];

/** Bytes, half-open. `exact` is false where the words begin or end within characters that only stand for bytes together. */
export type RawPlace = Readonly<{ start: number; end: number; exact: boolean }>;

/** null where none of the words came from the bytes, as line breaks between blocks. */
export function rawPlace(runs: readonly Run[], start: number, end: number): RawPlace | null {
  const covering = runs.slice(firstEndingAfter(runs, start), firstStartingAt(runs, end));
  const first = covering[0];
  const last = covering.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = Math.max(start, first[0]) - first[0];
  const to = Math.min(end, last[0] + last[1]) - last[0];
  const [byUnitFirst, byUnitLast] = [first[1] === first[3], last[1] === last[3]];
  return {
    start: byUnitFirst ? first[2] + from : first[2],
    end: byUnitLast ? last[2] + to : last[2] + last[3],
    exact: (byUnitFirst || from === 0) && (byUnitLast || to === last[1]),
  };
}

function firstEndingAfter(runs: readonly Run[], place: number): number {
  return firstWhere(runs, ([start, length]) => start + length > place);
}

function firstStartingAt(runs: readonly Run[], place: number): number {
  return firstWhere(runs, ([start]) => start >= place);
}

/** Index of the first run that `holds`, which all after it do too. */
function firstWhere(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(runs[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
