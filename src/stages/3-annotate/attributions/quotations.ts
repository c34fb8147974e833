/** Tokens of a block, to the stretches between quotation marks, those included; a quotation that runs on into the next block is told so. */
import type { Sentence, Token } from "#model/annotated.ts";

/**
 * Tokens `[first, end)` with both marks. `open` when no closing mark was found before the block's end: the quotation
 * runs to the end of the block, and goes on in the next one if that begins with a mark.
 */
export type Quotation = Readonly<{ first: number; end: number; open: boolean }>;

type Run = Readonly<{ first: number; end: number; block: number }>;

const OPENING = /^(?:“|``|«|„)$/;
const CLOSING = /^(?:”|»)$/;
const EITHER = /^(?:"|'')$/;

/** Tokens of each block that has sentences, in order. */
export function blockRuns(sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  for (const { first, end, block } of sentences) {
    const last = runs.at(-1);
    if (last && last.block === block) runs[runs.length - 1] = { ...last, end };
    else runs.push({ first, end, block });
  }
  return runs;
}

/** Quotations of a block in order; marks that close nothing are passed over. */
export function findQuotations(tokens: readonly Token[], run: Readonly<{ first: number; end: number }>): Quotation[] {
  const found: Quotation[] = [];
  let start = -1;
  for (let index = run.first; index < run.end; index++) {
    const { form } = tokens[index]!;
    if (start < 0 && (OPENING.test(form) || (EITHER.test(form) && opens(tokens, index, run)))) start = index;
    else if (start >= 0 && (CLOSING.test(form) || EITHER.test(form))) {
      found.push({ first: start, end: index + 1, open: false });
      start = -1;
    } else if (start >= 0 && OPENING.test(form)) start = index;
  }
  if (start >= 0) found.push({ first: start, end: run.end, open: true });
  return found;
}

/** Whether a straight mark can open: it touches the word after it, or nothing before it. */
function opens(tokens: readonly Token[], index: number, run: Readonly<{ first: number; end: number }>): boolean {
  const next = tokens[index + 1];
  if (next === undefined || index + 1 >= run.end) return false;
  const previous = index > run.first ? tokens[index - 1] : undefined;
  return next.start === tokens[index]!.end || previous === undefined || previous.end < tokens[index]!.start;
}
