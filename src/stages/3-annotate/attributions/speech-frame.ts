/** A verb of saying, to where its content stands in the sentence: after it, before it, or around it. */
import { AMBIGUOUS_NAMES, MONTHS, UNITS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { ADDRESSED_LEMMAS, CORE_SPEECH_LEMMAS } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, childrenBy, hasRelation, preposition, type Tree } from "../mentions/tree.ts";
import type { ReadingContext } from "./attribution-rule.ts";
import { afterDateline } from "./dateline.ts";
import { clauseOfVerb } from "./noun-clause.ts";
import { governingCue } from "./source.ts";
import { saysClause } from "./verb-entries.ts";

/** Tokens `[first, end)`. */
export type Stretch = Readonly<{ first: number; end: number }>;

/** The clause that a verb of saying can take its content from. */
export type SpeechClause = Readonly<{
  verb: number;
  /** words of cue and subject, which are never content */
  core: Stretch;
  bounds: Stretch;
  /** end of the sentence: a quotation may go on beyond the clause that the parser saw */
  sentenceEnd: number;
}>;

/** Prepositions of phrases that say where, when or to whom somebody spoke. */
const SETTING_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at on to during from after before via by with over through following ahead late".split(" "),
);
const CLOSING_QUOTE = /^(?:[”"»]|''|’)$/;
const OPENING_QUOTE = /^(?:[“"«]|``|'')$/;

/**
 * The stretches of the content, in text order; null when there is none beside the verb. English news puts what was said
 * after the verb up to the end of the sentence, or before subject and verb after a comma or a closing quotation mark.
 */
export function speechContent(context: ReadingContext, clause: SpeechClause): Stretch[] | null {
  const { tree } = context;
  const before = clause.core.first - 1;
  if (before >= clause.bounds.first && closesQuotation(context, before)) return precedingContent(context, clause);
  const earlier = quotationBeforeSentence(context, clause);
  if (earlier !== null) return [earlier];
  const announced = announcedBlock(context, clause);
  if (announced !== null) return [announced];
  const start = afterSettings(context, clause);
  if (start !== null && startsContent(context, clause, start))
    return [
      {
        first: start,
        end: Math.max(contentEnd(context, clause, start), Math.min(clause.sentenceEnd, quotationEnd(context, start))),
      },
    ];
  if (before < clause.bounds.first || !/^(?:,|\?|!|—|–|--|-)$/.test(tree.tokens[before]!.form)) return null;
  return isCore(tree, clause.verb) || childrenBy(tree, clause.verb, "ccomp").some((child) => child < clause.verb)
    ? precedingContent(context, clause)
    : null;
}

/** Verbs that mean saying whatever stands beside them. */
function isCore(tree: Tree, verb: number): boolean {
  return CORE_SPEECH_LEMMAS.has(tree.tokens[verb]!.lemma.toLowerCase());
}

/** Whether a quotation ends at `index`, a comma after it passed over. */
function closesQuotation({ quotations, quotationOf, tree }: ReadingContext, index: number): boolean {
  const at = tree.tokens[index]!.form === "," ? index - 1 : index;
  const quotation = quotations[quotationOf[at] ?? -1];
  return quotation !== undefined && quotation.end === at + 1 && !quotation.open;
}

/** `"Who are they?" he asked.`: the quotation that ends the sentence before, when nothing else stands before the verb. */
function quotationBeforeSentence(
  { sentences, sentenceOf, quotations, quotationOf }: ReadingContext,
  { verb, core }: SpeechClause,
): Stretch | null {
  const sentence = sentences[sentenceOf[verb]!]!;
  const previous = sentences[sentenceOf[verb]! - 1];
  if (core.first !== sentence.first || previous?.block !== sentence.block) return null;
  const quotation = quotations[quotationOf[sentence.first - 1]!];
  return quotation?.end === sentence.first ? { first: quotation.first, end: quotation.end } : null;
}

/** "The minister said:" and then a paragraph of his: the next block, as far as its first quotation when it begins with one. */
function announcedBlock(context: ReadingContext, clause: SpeechClause): Stretch | null {
  const { tree, sentences, sentenceOf } = context;
  const colon = settingsEnd(context, clause);
  if (colon !== clause.sentenceEnd - 1 || tree.tokens[colon]!.form !== ":" || !isCore(tree, clause.verb)) return null;
  const next = sentences[sentenceOf[clause.verb]! + 1];
  if (next === undefined) return null;
  const quoted = quotationEnd(context, next.first);
  if (quoted > 0) return { first: next.first, end: quoted };
  let last = sentenceOf[clause.verb]! + 1;
  while (sentences[last + 1]?.block === next.block) last++;
  return { first: next.first, end: sentences[last]!.end };
}

/** What stands before subject and verb, and what goes on after a parenthesis: "Prices, he said, did not rise". */
function precedingContent(
  context: ReadingContext,
  { verb, core, bounds, sentenceEnd }: SpeechClause,
): Stretch[] | null {
  const { tree } = context;
  let first = afterDateline(tree, bounds.first, core.first);
  while (
    first < core.first &&
    /^(?:CCONJ|PUNCT)$/.test(tree.tokens[first]!.upos) &&
    !OPENING_QUOTE.test(tree.tokens[first]!.form) &&
    context.quotationOf[first]! < 0
  )
    first++;
  if (first >= core.first - 1) return null;
  const content = [{ first, end: core.first }];
  const resumed = resumedStart(context, { verb, core, bounds, sentenceEnd });
  return resumed === null
    ? content
    : [...content, { first: resumed, end: Math.max(bounds.end, quotationEnd(context, resumed)) }];
}

/** Where the sentence takes up the speech again after ", he said,"; null when it ends or turns to something else. */
function resumedStart(context: ReadingContext, clause: SpeechClause): number | null {
  const { tree } = context;
  const comma = settingsEnd(context, clause);
  if (
    comma + 1 < clause.sentenceEnd &&
    OPENING_QUOTE.test(tree.tokens[comma + 1]!.form) &&
    context.quotations[context.quotationOf[comma + 1]!]?.first === comma + 1
  )
    return comma + 1;
  if (comma + 1 >= clause.bounds.end || !/^[,:—–]$/.test(tree.tokens[comma]!.form)) return null;
  const next = tree.tokens[comma + 1]!;
  if (closesQuotation(context, clause.core.first - 1)) return null;
  return next.tag === "VBG" || /^(?:who|which|as|while|though|although|when|after|before)$/i.test(next.form)
    ? null
    : comma + 1;
}

/** First token after the verb's settings, over a colon or a comma before a quotation; null when the clause ends there. */
function afterSettings(context: ReadingContext, clause: SpeechClause): number | null {
  const { tree } = context;
  const at = settingsEnd(context, clause);
  if (at >= clause.sentenceEnd) return null;
  const { form } = tree.tokens[at]!;
  if (opensQuotation(context, at)) return at;
  if (!/^(?:,|:|—|–|-|--)$/.test(form)) return at < clause.bounds.end ? at : null;
  return at + 1 < clause.sentenceEnd && (form === ":" || opensQuotation(context, at + 1)) ? at + 1 : null;
}

function opensQuotation({ quotations, quotationOf }: ReadingContext, token: number): boolean {
  return quotations[quotationOf[token] ?? -1]?.first === token;
}

/** The end of the quotation that opens at `token`, 0 when none does. */
function quotationEnd({ quotations, quotationOf }: ReadingContext, token: number): number {
  const quotation = quotations[quotationOf[token] ?? -1];
  return quotation?.first === token ? quotation.end : 0;
}

/** Index after the phrases that follow the verb and say where, when or to whom. */
function settingsEnd(context: ReadingContext, { verb, core, bounds }: SpeechClause): number {
  const { tree } = context;
  const settings = new Map(
    tree.children[verb]!.filter((child) => child > verb && isSetting(tree, verb, child)).map((child) => [
      // "said earlier that …": the adverb is a setting, what the parser hung on it is the content.
      ...(baseRelation(tree.tokens[child]!.deprel) === "advmod"
        ? ([child, child + 1] as const)
        : ([tree.left[child]!, settingEnd(tree, child)] as const)),
    ]),
  );
  let at = core.end;
  for (let end = settings.get(at); at < bounds.end && (end !== undefined || isDay(tree, at)); end = settings.get(at))
    at = Math.min(end ?? at + 1, bounds.end);
  return at;
}

/** "said [in a statement] that …": what the statement says is no part of the setting. */
function settingEnd(tree: Tree, child: number): number {
  const clause = clauseOfVerb(tree, child);
  return clause === null ? tree.right[child]! : tree.left[clause]!;
}

function isSetting(tree: Tree, verb: number, child: number): boolean {
  if (childBy(tree, child, "nsubj", "cop") !== null) return false;
  const relation = baseRelation(tree.tokens[child]!.deprel);
  if (relation === "iobj") return true;
  if (relation === "obj") return ADDRESSED_LEMMAS.has(tree.tokens[verb]!.lemma.toLowerCase());
  if (relation === "advmod") return child === verb + 1;
  if (relation !== "obl") return false;
  const mark = preposition(tree, child);
  return mark === null ? isTime(tree, child) : SETTING_PREPOSITIONS.has(mark);
}

function isDay(tree: Tree, token: number): boolean {
  const word = tree.tokens[token]!.form.toLowerCase();
  return word in WEEKDAYS || (word in MONTHS && !AMBIGUOUS_NAMES.has(word));
}

function isTime(tree: Tree, token: number): boolean {
  const lemma = tree.tokens[token]!.lemma.toLowerCase();
  return isDay(tree, token) || lemma in UNITS || /^(?:night|morning|afternoon|evening|today|yesterday)$/.test(lemma);
}

/** A quotation, "that", or a clause with a subject or a finite verb stands after the verb. */
function startsContent(context: ReadingContext, clause: SpeechClause, start: number): boolean {
  const { tree } = context;
  const { form, upos } = tree.tokens[start]!;
  if (opensQuotation(context, start) || /^(?:so|no|yes|that|whether|if|how|why|what)$/i.test(form)) return true;
  if (upos === "PUNCT" || CLOSING_QUOTE.test(form)) return false;
  const complement = childrenBy(tree, clause.verb, "ccomp", "parataxis").some((child) => child >= start);
  return complement || (isCore(tree, clause.verb) && hasFiniteClause(tree, start, clause.bounds.end, upos));
}

/** For parses that lost the clause: a nominal start and a finite verb soon after it. */
function hasFiniteClause(tree: Tree, start: number, end: number, upos: string): boolean {
  if (!/^(?:DET|PRON|PROPN|NOUN|NUM|ADJ|SCONJ)$/.test(upos)) return false;
  for (let index = start + 1; index < Math.min(end, start + FINITE_REACH); index++) {
    const { upos: next, tag, form } = tree.tokens[index]!;
    if (/^[,;:]$/.test(form)) return false;
    if ((next === "AUX" || next === "VERB") && /^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true;
  }
  return false;
}
const FINITE_REACH = 12;

/** The end of the clause, or where the same speaker does something else: ", adding …", "and denied …". */
function contentEnd(context: ReadingContext, { verb, bounds }: SpeechClause, start: number): number {
  const { tree } = context;
  if (isWholeAnswer(tree, start, bounds.end)) return start + 1;
  for (let index = start + 1; index < bounds.end; index++) {
    if (context.quotationOf[index]! >= 0 && !OPENING_QUOTE.test(tree.tokens[index]!.form)) continue;
    if (startsNewCue(tree, verb, index) || startsOtherSpeech(tree, index, bounds.end)) return index;
  }
  return bounds.end;
}

/** "said no", "said so": an answer by itself; "no such raid took place" and "so far no one had died" go on. */
function isWholeAnswer(tree: Tree, start: number, end: number): boolean {
  const next = tree.tokens[start + 1];
  if (!/^(?:so|no|yes)$/i.test(tree.tokens[start]!.form)) return false;
  return start + 1 >= end || next === undefined || !/^(?:PRON|NOUN|PROPN|ADJ|NUM|DET|ADV)$/.test(next.upos);
}

function startsNewCue(tree: Tree, verb: number, index: number): boolean {
  const token = tree.tokens[index]!;
  const previous = tree.tokens[index - 1]!;
  if (token.form.toLowerCase() === "according") return true;
  if (token.upos === "CCONJ" && governingCue(tree, index + 1) === verb) return true;
  if (token.upos !== "VERB" || !saysClause(token.lemma) || childBy(tree, index, "nsubj") !== null) return false;
  if (token.tag === "VBG" && previous.form === ",") return true;
  return (
    token.tag === tree.tokens[verb]!.tag &&
    previous.upos === "CCONJ" &&
    token.head === verb &&
    hasRelation(token, ["conj"])
  );
}

/** ", while the army said five": a clause with a speaker of its own. */
function startsOtherSpeech(tree: Tree, index: number, end: number): boolean {
  if (
    tree.tokens[index - 1]!.form !== "," ||
    !/^(?:while|but|and|although|though|whereas)$/i.test(tree.tokens[index]!.form)
  )
    return false;
  for (let verb = index + 1; verb < Math.min(end, index + FINITE_REACH); verb++) {
    const { upos, lemma, tag, form } = tree.tokens[verb]!;
    if (/^(?:that|,|;)$/i.test(form)) return false;
    const speaks = upos === "VERB" && saysClause(lemma);
    const subject = speaks ? childBy(tree, verb, "nsubj") : null;
    if (subject !== null && subject > index && /^VB[DPZ]$/.test(tag)) return true;
  }
  return false;
}
