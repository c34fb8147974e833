/** A verb of saying, to its speaker: by place where news style gives it one (after the quotation, between commas), else by syntax. */
import type { Tree } from "../mentions/tree.ts";
import type { ReadingContext } from "./attribution-rule.ts";
import { verbCue } from "./cue-words.ts";
import { afterDateline } from "./dateline.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { widenedSource } from "./source-width.ts";

/** The head of the source and its words; null and none when nobody is named. */
export type Speaker = Readonly<{ head: number | null; words: readonly number[] }>;

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const PREMODIFIER = /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const RELATIVE = /^(?:who|whose|which|whom|that|where)$/i;

export function findSpeaker(context: ReadingContext, verb: number, cue: readonly number[]): Speaker {
  const inverted = speakerAfter(context, verb, cue);
  if (inverted !== null) return inverted;
  const parenthetical = speakerBeforeComma(context, cue);
  if (parenthetical !== null) return parenthetical;
  const misread = misreadName(context, verb, cue);
  if (misread !== null) return misread;
  const head = syntacticSpeaker(context, verb, cue);
  if (head === null) return { head, words: [] };
  return {
    head,
    words: sinceComma(context.tree, head, widenedSource(context, clippedSource(context, head), head, cue)),
  };
}

/** The source of a verb with other complements than speech: by syntax, unless it gave a whole clause for a name. */
export function frameSource(context: ReadingContext, verb: number): Speaker {
  const { tree, quotationOf, sentences, sentenceOf } = context;
  const cue = verbCue(tree, verb);
  const before = cue[0]! - 1;
  const { first } = sentences[sentenceOf[verb]!]!;
  const isFiniteCue = cue.some((word) => FINITE.test(tree.tokens[word]!.tag));
  const parenthetical = isFiniteCue ? speakerBeforeComma(context, cue) : null;
  if (parenthetical !== null) return parenthetical;
  const head = sourceHead(tree, verb);
  if (head === null) return { head, words: [] };
  const words = clippedSource(context, head);
  if (!isFiniteCue || before < first || quotationOf[before] !== quotationOf[verb] || !isNominal(tree, before))
    return { head, words };
  const isClause = words.length > 2 && hasFinite(tree, words[0]!, words.at(-1)! + 1);
  const isMislabelled = tree.tokens[before]!.head === verb && head < before && !words.includes(before);
  if (!isClause && !isMislabelled) return { head, words };
  const nearest = nominalBefore(context, before, first);
  return { head: nearest, words: clippedSource(context, nearest) };
}

/** "Cook said": a name before the verb that the tagger took for a verb, with the title and given name before it. */
function misreadName(
  { tree, quotationOf, sentences, sentenceOf }: ReadingContext,
  verb: number,
  cue: readonly number[],
): Speaker | null {
  const before = cue[0]! - 1;
  const { first } = sentences[sentenceOf[verb]!]!;
  if (
    before <= first ||
    tree.tokens[before]!.upos !== "VERB" ||
    !isNominal(tree, before) ||
    quotationOf[before]! !== quotationOf[verb]!
  )
    return null;
  let start = before;
  while (
    start > first &&
    PREMODIFIER.test(tree.tokens[start - 1]!.upos) &&
    quotationOf[start - 1] === quotationOf[before]
  )
    start--;
  return { head: before, words: range(start, before + 1) };
}

/** A subject that stands after a comma begins there, whatever the parser hung before it. */
function sinceComma(tree: Tree, head: number, words: readonly number[]): readonly number[] {
  const comma = words.findLastIndex(
    (word) =>
      word < head &&
      /^(?:,|[-–—―]+)$/.test(tree.tokens[word]!.form) &&
      tree.tokens[word]!.end < tree.tokens[word + 1]!.start,
  );
  return comma < 0 ? words : words.slice(comma + 1);
}

/** `"…," said [Gene Sperling, a former adviser who …]`: from the verb to the end of the phrase and its appositions. */
function speakerAfter(context: ReadingContext, verb: number, cue: readonly number[]): Speaker | null {
  const { tree, sentences, sentenceOf, quotations, quotationOf } = context;
  const sentence = sentences[sentenceOf[verb]!]!;
  const before = cue[0]! - 1;
  const closing = before >= sentence.first && tree.tokens[before]!.form === "," ? before - 1 : before;
  const follows = quotations[quotationOf[closing] ?? -1]?.end === closing + 1;
  const starts = before < sentence.first && tree.tokens[verb]!.tag === "VBD";
  const subject = sourceHead(tree, verb, (token) => token > verb && tree.tokens[token]!.head === verb);
  const afterComma =
    before >= sentence.first && tree.tokens[before]!.form === "," && subject !== null && subject > verb;
  if (!(follows || starts || afterComma) || quotationOf[verb]! >= 0 || !/^VB[DZP]$/.test(tree.tokens[verb]!.tag))
    return null;
  const first = cue.at(-1)! + 1;
  const head = nominalAfter(tree, first, sentence.end);
  if (head === null) return null;
  const end = phraseEnd(context, verb, first, sentence.end);
  return { head, words: trimmed(tree, range(first, Math.max(end, head + 1))) };
}

/** Where the inverted subject ends: at a quotation, a setting of the verb ("on Tuesday"), or ", adding". */
function phraseEnd({ tree, quotationOf, phraseOf }: ReadingContext, verb: number, first: number, end: number): number {
  let index = Math.max(first + 1, phraseOf(first).first);
  for (; index < end; index++) {
    const token = tree.tokens[index]!;
    if (quotationOf[index]! >= 0 && tree.tokens[index]!.upos === "PUNCT" && tree.tokens[index - 1]!.upos === "PUNCT")
      return index;
    if (token.form === ":" || token.form === ";") return index;
    const next = tree.tokens[index + 1];
    if (
      token.form === "," &&
      next &&
      (next.tag === "VBG" ||
        next.upos === "ADP" ||
        next.upos === "SCONJ" ||
        next.upos === "CCONJ" ||
        next.upos === "ADV")
    )
      return index;
    const isSetting = (token.upos === "ADP" || token.upos === "SCONJ") && tree.tokens[token.head]?.head === verb;
    if (isSetting || (/(?:day|night)$/.test(token.form) && token.head === verb)) return index;
  }
  return index;
}

/** "[Scott Morris, a former official who …,] said": the phrase that begins the clause and what stands in commas after it. */
function speakerBeforeComma(context: ReadingContext, cue: readonly number[]): Speaker | null {
  const { tree, sentences, sentenceOf, quotationOf } = context;
  const comma = cue[0]! - 1;
  const sentence = sentences[sentenceOf[cue[0]!]!]!;
  if (comma <= sentence.first || tree.tokens[comma]!.form !== "," || quotationOf[comma]! >= 0) return null;
  for (
    let first = segmentStart(context, afterDateline(tree, sentence.first, comma), comma);
    first < comma;
    first = nextSegment(tree, first, comma)
  ) {
    const end = nextSegment(tree, first, comma) - 1;
    if (!beginsPhrase(tree, first) || hasFinite(tree, first, end)) continue;
    if (end >= comma) return null;
    const head = topWithin(tree, nominalBefore(context, end - 1, first), first, end);
    if (!NOMINAL.test(tree.tokens[head]!.upos)) continue;
    const isRelative = RELATIVE.test(tree.tokens[end + 1]!.form);
    if (!isRelative && !PREMODIFIER.test(tree.tokens[end + 1]!.upos)) return { head, words: range(first, end) };
    return { head, words: isRelative ? range(first, end) : range(first, comma + 1) };
  }
  return null;
}

/** After the last quotation or bracketed dateline before the comma. */
function segmentStart({ quotationOf }: ReadingContext, first: number, comma: number): number {
  for (let index = comma; index > first; index--) if (quotationOf[index - 1]! >= 0) return index;
  return first;
}

function nextSegment(tree: Tree, first: number, comma: number): number {
  let index = first;
  while (index < comma && tree.tokens[index]!.form !== ",") index++;
  return index + 1;
}

function beginsPhrase(tree: Tree, index: number): boolean {
  const { upos } = tree.tokens[index]!;
  return PREMODIFIER.test(upos) && upos !== "PART";
}

function hasFinite(tree: Tree, first: number, end: number): boolean {
  return tree.tokens
    .slice(first, end)
    .some(({ upos, tag, form }) => (upos === "VERB" || upos === "AUX") && FINITE.test(tag) && !/^['’]s$/.test(form));
}

/**
 * The head that syntax gives. When the parser chose a word inside a quotation that the verb stands outside of, or none, the
 * nominal directly before the verb speaks.
 */
function syntacticSpeaker(context: ReadingContext, verb: number, cue: readonly number[]): number | null {
  const { tree, quotationOf, sentences, sentenceOf } = context;
  const source = sourceHead(tree, verb, (token) => quotationOf[token] === quotationOf[verb]);
  if (source !== null && (quotationOf[source] === quotationOf[verb] || quotationOf[verb]! >= 0)) return source;
  if (quotationOf[verb]! >= 0) return null;
  const before = cue[0]! - 1;
  const { first } = sentences[sentenceOf[verb]!]!;
  if (before < first || quotationOf[before]! >= 0) return null;
  return isNominal(tree, before) ? nominalBefore(context, before, first) : source;
}

/** A nominal, or a name that the tagger took for a verb ("Cook said"): a capital without a sentence's start before it. */
function isNominal(tree: Tree, index: number): boolean {
  const { upos, form } = tree.tokens[index]!;
  return NOMINAL.test(upos) || (upos === "VERB" && /^\p{Lu}\p{Ll}/u.test(form));
}

/** Head of the noun phrase that begins at `at`: the last nominal of a run of modifiers and nominals. */
function nominalAfter(tree: Tree, at: number, end: number): number | null {
  let head: number | null = null;
  for (let index = at; index < end; index++) {
    const { upos } = tree.tokens[index]!;
    if (!PREMODIFIER.test(upos) && upos !== "PRON") break;
    if (NOMINAL.test(upos)) head = index;
  }
  return head === null ? null : topWithin(tree, head, at, end);
}

function nominalBefore({ tree, quotationOf }: ReadingContext, at: number, first: number): number {
  let start = at;
  while (start > first && PREMODIFIER.test(tree.tokens[start - 1]!.upos) && quotationOf[start - 1]! < 0) start--;
  return topWithin(tree, at, start, at + 1);
}

/** Highest ancestor of `token` that is a nominal inside `[first, end)`. */
function topWithin(tree: Tree, token: number, first: number, end: number): number {
  let top = token;
  for (
    let above = tree.tokens[top]!.head;
    above >= first && above < end && NOMINAL.test(tree.tokens[above]!.upos);
    above = tree.tokens[above]!.head
  ) {
    top = above;
  }
  return top;
}

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function trimmed(tree: Tree, words: number[]): number[] {
  while (
    words.length > 1 &&
    tree.tokens[words.at(-1)!]!.upos === "PUNCT" &&
    !/^[)\]]$/.test(tree.tokens[words.at(-1)!]!.form)
  )
    words.pop();
  return words;
}
