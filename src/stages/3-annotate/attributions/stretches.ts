/** Sets of tokens, to tidy stretches of text: gaps closed, punctuation at the edges dropped, quotation marks kept in pairs. */

import type { Token } from "#model/annotated.ts";
import type { DocumentId, Span } from "#model/span.ts";
import type { ReadingContext } from "./attribution-rule.ts";

const OPENERS = /^(?:[“"«„([]|``|'')$/;
const CLOSERS = /^(?:[”"»)\]’]|'')$/;

/** Tokens in text order, once each. */
export function ordered(words: Iterable<number>): number[] {
  return [...new Set(words)].sort((one, other) => one - other);
}

/** Every token from the first to the last of `words` but those in `without`. */
export function filled(words: readonly number[], without: ReadonlySet<number>): number[] {
  if (words.length === 0) return [];
  const first = words[0]!;
  const last = words.at(-1)!;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((token) => !without.has(token));
}

/** Runs of neighbouring tokens. */
export function runsOf(words: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && run.at(-1) === word - 1) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Runs without punctuation at their edges, except quotation marks whose partner is in the run; empty runs vanish. */
export function tidy(context: ReadingContext, words: readonly number[]): number[] {
  return runsOf(words).flatMap((run) => trimmed(context, run));
}

function trimmed(context: ReadingContext, run: readonly number[]): number[] {
  let first = 0;
  let last = run.length;
  while (last > first && isLoose(context, run, run[last - 1]!, CLOSERS)) last--;
  while (first < last && isLoose(context, run, run[first]!, OPENERS)) first++;
  return run.slice(first, last);
}

/** Punctuation that may go: not a mark of a quotation that lies in the run, and not the bracket of a pair. */
function isLoose(
  { tree, quotations, quotationOf }: ReadingContext,
  run: readonly number[],
  token: number,
  keep: RegExp,
): boolean {
  const { upos, form } = tree.tokens[token]!;
  if (upos !== "PUNCT" && !/^(?:[“”"]|''|``)$/.test(form)) return false;
  const quotation = quotations[quotationOf[token]!];
  if (quotation) {
    const inside = quotation.first >= run[0]! && quotation.end - 1 <= run.at(-1)!;
    if (inside || (quotation.first >= run[0]! && quotation.open)) return false;
    return true;
  }
  return !keep.test(form) || /^["“”'’]|''$/.test(form) ? true : !/^[)\]([]$/.test(form);
}

/** One span a run. */
export function spansOf(doc: DocumentId, tokens: readonly Token[], words: readonly number[]): Span[] {
  return runsOf(words).map((run) => ({ doc, start: tokens[run[0]!]!.start, end: tokens[run.at(-1)!]!.end }));
}
