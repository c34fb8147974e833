/** The tokens of one block in, the sentences as runs of tokens out. */
import { SENTENCE_STARTERS, TITLE_ABBREVIATIONS } from "./abbreviations.ts";
import type { RawToken } from "./tokenise.ts";

/** Tokens `[first, end)`. */
export type TokenRun = Readonly<{ first: number; end: number }>;

const STOP = /^(?:\.|[!?]+)$/u;
const ELLIPSIS = /^(?:\.{2,}|…[.…]*)$/u;
const CLOSER = /^(?:["'”’»)\]}]|'')$/u;
const OPENER = /^(?:["'“‘«([{]|``|[-–—•*·]|--)$/u;
/** Hard-wrapped text has lines of about this many characters or more; shorter lines end where their writer wanted. */
const SHORTEST_WRAP = 50;
/** Nobody wraps lines this long: each is a paragraph of its own. */
const LONGEST_WRAP = 110;

/**
 * Sentences of one block, in order, together covering `tokens`. A full stop with its closing quotes ends a sentence when
 * what follows can start one; so does a line that was ended on purpose (a headline, a list item).
 */
export function splitSentences(text: string, tokens: readonly RawToken[]): TokenRun[] {
  const context = describe(text, tokens);
  const runs: TokenRun[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (index + 1 < tokens.length && !endsAfter(context, index)) continue;
    runs.push({ first, end: index + 1 });
    first = index + 1;
  }
  return runs;
}

type Context = Readonly<{ text: string; tokens: readonly RawToken[]; lowerCase: boolean; widestLine: number }>;

function describe(text: string, tokens: readonly RawToken[]): Context {
  const last = tokens.at(-1);
  const block = last === undefined ? "" : text.slice((tokens[0] as RawToken).start, last.end);
  const widestLine = Math.max(0, ...block.split("\n").map((line) => line.trim().length));
  return { text, tokens, lowerCase: !/\p{Lu}/u.test(block), widestLine };
}

const formAt = ({ text, tokens }: Context, index: number): string => {
  const token = tokens[index];
  return token === undefined ? "" : text.slice(token.start, token.end);
};

const gapAfter = ({ text, tokens }: Context, index: number): string =>
  text.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? text.length);

function endsAfter(context: Context, index: number): boolean {
  if (/\n/u.test(gapAfter(context, index)) && isDeliberateBreak(context, index)) return true;
  if (closesWhatFollows(context, index)) return false;
  const stop = stopBefore(context, index);
  if (stop === null) return false;
  return stop.abbreviation ? startsClearly(context, index + 1) : startsPlausibly(context, index, stop.form);
}

/** A closing quote or bracket directly after a stop belongs to the sentence that it closes. */
function closesWhatFollows(context: Context, index: number): boolean {
  return gapAfter(context, index) === "" && CLOSER.test(formAt(context, index + 1));
}

/** The stop that `index` is, or closes over; null when there is none. */
function stopBefore(context: Context, index: number): { form: string; abbreviation: boolean } | null {
  let at = index;
  while (at > 0 && CLOSER.test(formAt(context, at)) && gapAfter(context, at - 1) === "") at -= 1;
  const form = formAt(context, at);
  if (STOP.test(form) || ELLIPSIS.test(form)) return { form, abbreviation: false };
  const isAbbreviation =
    form.length > 1 && form.endsWith(".") && !TITLE_ABBREVIATIONS.has(form.slice(0, -1).toLowerCase());
  return isAbbreviation ? { form, abbreviation: true } : null;
}

/** What follows an abbreviation starts a sentence only when it is a word that usually does. */
function startsClearly(context: Context, next: number): boolean {
  const word = formAt(context, OPENER.test(formAt(context, next)) ? next + 1 : next);
  return /^\p{Lu}/u.test(word) && SENTENCE_STARTERS.has(word.toLowerCase());
}

function startsPlausibly(context: Context, index: number, stop: string): boolean {
  const gap = gapAfter(context, index);
  const next = formAt(context, index + 1);
  const word = OPENER.test(next) && gapAfter(context, index + 1) === "" ? formAt(context, index + 2) : next;
  const startsUpper = /^[\p{Lu}\p{Lo}]/u.test(word);
  if (gap === "") return stop === "." && /\p{Ll}{2}$/u.test(formAt(context, index - 1)) && /^\p{Lu}\p{Ll}/u.test(word);
  if (ELLIPSIS.test(stop)) return startsUpper;
  return startsUpper || context.lowerCase || /^[\p{N}•*·–—[(@#$€£"“‘\p{Extended_Pictographic}]|^--/u.test(next);
}

/** Not a hard wrap: the next word would still have fitted on the line, or no line of the block is as wide as wraps are. */
function isDeliberateBreak(context: Context, index: number): boolean {
  if (context.widestLine < SHORTEST_WRAP || context.widestLine > LONGEST_WRAP) return true;
  const { text, tokens } = context;
  const lineEnd = (tokens[index] as RawToken).end;
  const lineLength = lineEnd - (text.lastIndexOf("\n", lineEnd - 1) + 1);
  const nextWord = /^\S*/u.exec(text.slice((tokens[index + 1] as RawToken).start))?.[0] ?? "";
  return lineLength + 1 + nextWord.length <= context.widestLine && /^[^\p{Ll}]/u.test(nextWord);
}
