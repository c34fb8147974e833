/** Drafts in; the article's text, blocks and map back to the raw bytes out. */
import type { Block, RawRun } from "#model/report.ts";
import type { DocumentId, Span } from "#model/span.ts";
import type { Decoded } from "#text/charset.ts";
import { joinMapped, type MappedText } from "#text/mapped-text.ts";
import { wordKey } from "#text/words.ts";
import type { Draft } from "./draft.ts";

/** Blocks stand apart by a blank line. */
const SEPARATOR = "\n\n";
const MOST_EXACT_RUNS = 400_000;

export type Assembled = Readonly<{ text: string; blocks: readonly Block[]; toRaw: readonly RawRun[] }>;

/** Joins the drafts in order. A block repeats the first earlier block with the same words, whatever their kinds. */
export function assemble(doc: DocumentId, drafts: readonly Draft[], decoded: Decoded): Assembled {
  const blocks: Block[] = [];
  const firstWithWords = new Map<string, number>();
  let at = 0;
  for (const [index, { text, kind }] of drafts.entries()) {
    const key = wordKey(text.text);
    const first = firstWithWords.get(key);
    if (first === undefined && key !== "") firstWithWords.set(key, index);
    const span: Span = { doc, start: at, end: at + text.text.length };
    blocks.push({ span, kind, repeats: first ?? null });
    at = span.end + SEPARATOR.length;
  }
  const joined = joinMapped(
    drafts.map((draft) => draft.text),
    SEPARATOR,
  );
  return { text: joined.text, blocks, toRaw: rawRuns(joined, decoded.byteAt) };
}

/** Runs to units of the decoded page become runs to raw bytes; characters of several bytes get atomic runs of their own. */
export function rawRuns(mapped: MappedText, byteAt: Uint32Array): RawRun[] {
  const runs: RawRun[] = [];
  for (const [start, length, source, sourceLength] of mapped.runs) {
    const raw = byteAt[source] as number;
    const rawLength = (byteAt[source + sourceLength] as number) - raw;
    if (length === sourceLength && rawLength === length) runs.push([start, length, raw, rawLength]);
    else if (length === sourceLength) pushByCharacter(runs, start, source, length, byteAt);
    // equal lengths would say "unit by unit", which an atomic run is not
    else if (length !== rawLength) runs.push([start, length, raw, rawLength]);
  }
  return runs;
}

function pushByCharacter(runs: RawRun[], start: number, source: number, length: number, byteAt: Uint32Array): void {
  const bytesFrom = (unit: number, units: number): number =>
    (byteAt[unit + units] as number) - (byteAt[unit] as number);
  let plain = 0;
  const flush = (end: number): void => {
    if (plain > 0) runs.push([start + end - plain, plain, byteAt[source + end - plain] as number, plain]);
    plain = 0;
  };
  for (let offset = 0; offset < length; ) {
    // units that begin at the same byte, such as a surrogate pair, are one character
    let units = 1;
    while (offset + units < length && bytesFrom(source + offset, units) === 0) units++;
    const bytes = bytesFrom(source + offset, units);
    if (units === 1 && bytes === 1) plain++;
    else if (bytes === 0 || bytes === units) flush(offset);
    else {
      flush(offset);
      pushAtomic(runs, [start + offset, units, byteAt[source + offset] as number, bytes]);
    }
    offset += units;
  }
  flush(length);
}

/** Appends an atomic run; on a page with more runs than any report has, neighbours become one coarser run. */
function pushAtomic(runs: RawRun[], run: RawRun): void {
  const last = runs.at(-1);
  const isNeighbour =
    last !== undefined && last[1] !== last[3] && last[0] + last[1] === run[0] && last[2] + last[3] === run[2];
  if (runs.length < MOST_EXACT_RUNS || !isNeighbour || last[1] + run[1] === last[3] + run[3]) runs.push(run);
  else runs[runs.length - 1] = [last[0], last[1] + run[1], last[2], last[3] + run[3]];
}
