/** Counts of a claim: the number phrase that belongs to each counted nominal, by syntax and not by distance. */

import type { Mention } from "#model/annotated.ts";
import type { Figure } from "#model/claim.ts";
import type { Measure } from "#model/codes.ts";
import type { Span } from "#model/span.ts";
import type { Estimate } from "#model/world.ts";
import { headNounKind } from "#reference/lexicon/en/head-nouns.ts";
import { COLLECTIVE_NOUNS, COMBATANT_NOUNS } from "#reference/lexicon/en/victims.ts";
import { type FoundQuantity, findQuantities } from "#text/numbers.ts";
import { rule, sourced } from "#text/sourced.ts";
import { PARTITIVES } from "./arguments.ts";
import { countedNoun, isKilledByName, isOnePerson, personBehind } from "./beings.ts";
import type { Counted } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, spanOfTokens, withConjuncts } from "./clause-view.ts";
import { victimStatus } from "./victim-status.ts";

/** Words that may stand between a number and the noun that it counts. */
const INNER_POS = new Set(["ADJ", "NOUN", "PROPN", "DET", "ADV", "NUM", "PUNCT", "PART", "SYM"]);
/** How far left of its noun a number may stand, in tokens: "more than 100 heavily armed Syrian government-backed fighters". */
const REACH = 14;

type Quantity = FoundQuantity["quantity"];
type Counting = Readonly<{ quantity: Quantity; words: Span; certainty: "stated" | "implied" }>;

/** Number phrases of each sentence, found once; offsets into the article. */
export function quantitiesBySentence(view: ClauseView): readonly (readonly FoundQuantity[])[] {
  const { text } = view.annotated.article;
  return view.annotated.sentences.map(({ span }) =>
    findQuantities(text.slice(span.start, span.end)).map((found) => ({
      ...found,
      start: found.start + span.start,
      end: found.end + span.start,
    })),
  );
}

function isInside(view: ClauseView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = view.tokens[at]!;
    const participle = token.tag === "VBN" || token.tag === "VBG";
    const comma = token.form === "," || token.form === ";" || token.form === ":";
    const of = token.lemma === "of";
    if (comma || !(INNER_POS.has(token.upos) || participle || of)) return false;
  }
  return true;
}

/** The count that stands before `head`, or that `head` is. */
function numberBefore(view: ClauseView, head: number, quantities: readonly FoundQuantity[]): FoundQuantity | null {
  const noun = view.tokens[head]!;
  let best: FoundQuantity | null = null;
  for (const found of quantities) {
    if (found.kind !== "count" || found.start > noun.start || isAsked(view, found, head)) continue;
    if (found.end > noun.start) return found;
    // Before the walk back to it: a sentence without end must not be walked for each of its numbers.
    if (found.end <= (view.tokens[head - REACH - 1]?.start ?? -1)) continue;
    const after = tokenAtOrAfter(view, found.end, head);
    if (head - after > REACH || !isInside(view, after, head)) continue;
    if (best === null || found.end > best.end) best = found;
  }
  return best;
}

/** "declined to say how many had died": nobody is counted. */
function isAsked(view: ClauseView, { start, quantity: { hedge } }: FoundQuantity, head: number): boolean {
  return hedge === "vague" && view.tokens[tokenAtOrAfter(view, start, head) - 1]?.lemma.toLowerCase() === "how";
}

function tokenAtOrAfter(view: ClauseView, offset: number, before: number): number {
  let at = before;
  while (at > 0 && view.tokens[at - 1]!.start >= offset) at--;
  return at;
}

/** "a family of five": the size of a collective. */
function sizeOf(view: ClauseView, head: number, quantities: readonly FoundQuantity[]): FoundQuantity | null {
  if (!COLLECTIVE_NOUNS.has(view.tokens[head]!.lemma)) return null;
  const of = dependents(view, head, "nmod").find((at) => view.tokens[at]!.upos === "NUM" && caseOf(view, at) === "of");
  if (of === undefined) return null;
  const { start } = view.tokens[of]!;
  return quantities.find((found) => found.kind === "count" && found.start <= start && found.end > start) ?? null;
}

const ONE: Quantity = { estimate: { low: 1, best: 1, high: 1 }, hedge: "exact" };
const TWO: Quantity = { estimate: { low: 2, best: 2, high: 2 }, hedge: "exact" };

/** "both men", "the couple". */
function isTwo(view: ClauseView, head: number, article: readonly string[]): boolean {
  if (article.includes("both") && view.tokens[head]!.tag.endsWith("S")) return true;
  return view.tokens[head]!.lemma === "couple" && dependents(view, head, "nmod").length === 0;
}

/** "a soldier", "another boy", "her brother", "the driver", "President X": one, when the noun is singular and names a being or thing. */
function singular(view: ClauseView, head: number): Counting | null {
  const mention = mentionAt(view, personBehind(view, head) ?? head);
  if (mention === null) {
    const words = spanOfTokens(view, head, head);
    return isOnePerson(view, head) ? { quantity: ONE, words, certainty: "implied" } : null;
  }
  const token = view.tokens[mention.head]!;
  const words = spanOfTokens(view, mention.first, mention.end - 1);
  const isPerson = mention.kind === "person" || isKilledByName(view, head);
  if (isPerson && token.upos === "PROPN") return { quantity: ONE, words, certainty: "implied" };
  if (ONE_PERSON.has(token.form.toLowerCase()) || isInHeadline(view, head))
    return { quantity: ONE, words, certainty: "implied" };
  const article = dependents(view, head, "det", "det:predet").map((det) => view.tokens[det]!.lemma.toLowerCase());
  if (isTwo(view, head, article)) return { quantity: TWO, words, certainty: "implied" };
  if (token.tag.endsWith("S")) return null;
  if (article.some((word) => ONE_OF.has(word))) {
    const ofNumber = token.lemma === "number" && dependents(view, head, "nmod").some((of) => caseOf(view, of) === "of");
    return ofNumber ? null : { quantity: ONE, words, certainty: "stated" };
  }
  if (sharesArticle(view, head)) return { quantity: ONE, words, certainty: "implied" };
  const isKnown = article.some((word) => THE_ONE.has(word)) || dependents(view, head, "nmod:poss").length > 0;
  return isKnown && namesOne(token.lemma) ? { quantity: ONE, words, certainty: "implied" } : null;
}

/** "a man and woman", "the husband and wife", "his wife and son": the article of the first is that of both. */
function sharesArticle(view: ClauseView, head: number): boolean {
  const { deprel, head: before, lemma } = view.tokens[head]!;
  const isListed = deprel === "conj" || deprel === "appos";
  if (!isListed || before < 0 || dependents(view, head, "det", "nummod", "nmod:poss").length > 0) return false;
  const former = view.tokens[before]!;
  // "a mother, father, and toddler": each hangs on the one before it
  const first = former.deprel === "appos" && former.head >= 0 ? former.head : before;
  const shared = dependents(view, first, "det", "nmod:poss").map((det) => view.tokens[det]!);
  const isOne = shared.some(({ lemma: word, deprel: relation }) => {
    return ONE_OF.has(word) || THE_ONE.has(word) || relation === "nmod:poss";
  });
  return namesOne(lemma) && isOne;
}

const ONE_PERSON: ReadonlySet<string> = new Set(["he", "him", "himself", "she", "her", "herself"]);

/** "Child killed in shooting": headlines leave out the article. */
function isInHeadline(view: ClauseView, head: number): boolean {
  const { sentences, article } = view.annotated;
  const { block } = sentences[view.sentenceOf[head]!]!;
  const { tag, lemma } = view.tokens[head]!;
  return article.blocks[block]!.kind === "headline" && tag === "NN" && namesOne(lemma);
}

const ONE_OF: ReadonlySet<string> = new Set(["a", "an", "one", "another"]);
const THE_ONE: ReadonlySet<string> = new Set(["the", "this", "that"]);

/** A noun whose singular is one being: "driver"; not "army", "family", "crowd". */
function namesOne(lemma: string): boolean {
  const kind = headNounKind(lemma, lemma);
  if (kind === "armed-group") return COMBATANT_NOUNS.has(lemma);
  return (kind === "person" || kind === "people") && !COLLECTIVE_NOUNS.has(lemma);
}

function countingOf(view: ClauseView, head: number, quantities: readonly FoundQuantity[]): Counting | null {
  const found = numberBefore(view, head, quantities) ?? sizeOf(view, head, quantities);
  if (found === null) return singular(view, head);
  const { doc } = view.annotated.article;
  const { estimate, hedge } = found.quantity;
  if (hedge === "up-to" && risesTo(view, head, found)) {
    const best = estimate.high;
    const exact: Quantity = { estimate: { low: best ?? estimate.low, best, high: best }, hedge: "exact" };
    return { quantity: exact, words: { doc, start: found.start, end: found.end }, certainty: "stated" };
  }
  return { quantity: found.quantity, words: { doc, start: found.start, end: found.end }, certainty: "stated" };
}

/** "has gone up to 25", "rose up to 25": the count moved there, and is no bound. */
function risesTo(view: ClauseView, head: number, { start }: FoundQuantity): boolean {
  const up = tokenAtOrAfter(view, start, head);
  return up > 0 && RISING_VERBS.has(view.tokens[up - 1]!.lemma);
}

const RISING_VERBS: ReadonlySet<string> = new Set(["go", "rise", "climb", "creep", "jump", "shoot", "move"]);

function makeFigure(
  view: ClauseView,
  counted: Counted,
  counting: Counting,
  { partOf, antecedent }: { partOf: Figure | null; antecedent: Mention | undefined },
): Figure {
  const { quantity, words, certainty } = counting;
  const noun = countedNoun(view, counted.head);
  const own = antecedent === undefined ? mentionAt(view, noun) : null;
  const mention = antecedent ?? own;
  const base = sourced<Estimate>("f", quantity.estimate, {
    spans: own === null ? [words] : [cover(words, own.provenance.spans[0]!)],
    by: rule(`extract/figure/${counted.measure}`),
    from: mention === null ? [] : [mention.id],
    certainty,
  });
  return {
    ...base,
    measure: counted.measure,
    of: mention?.id ?? null,
    status: victimStatus(view, mention?.head ?? noun, noun),
    hedge: quantity.hedge,
    cumulative: counted.cumulative,
    partOf: partOf?.id ?? null,
  };
}

function cover(left: Span, right: Span): Span {
  return { doc: left.doc, start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

/** "12 people, including three children": the parts of a counted nominal, which are not added to it. */
function partsOf(view: ClauseView, head: number, measure: Measure): Counted[] {
  const over =
    relationOf(view.tokens[head]!) === "nmod" && caseOf(view, head) === "of" ? view.tokens[head]!.head : head;
  // "the deaths of 43 civilians, including 12 children": the part may hang on the deaths
  return [...new Set([head, over])]
    .flatMap((at) => dependents(view, at, "nmod", "obl", "acl", "conj"))
    .filter((part) =>
      dependents(view, part, "case", "mark").some((marker) => PARTITIVES.has(view.tokens[marker]!.lemma)),
    )
    .flatMap((part) => withConjuncts(view, part))
    .concat(ofThem(view, head), amongThem(view, head))
    .map((part) => ({ measure, head: part, cumulative: false }));
}

/** "22 people, 12 of them doctors": the number before "of them" in the rest of the sentence, unless it is of another number. */
function ofThem(view: ClauseView, head: number): number[] {
  const { end } = view.annotated.sentences[view.sentenceOf[head]!]!;
  const found: number[] = [];
  for (let at = head + 1; at + 2 < end && at - head < REACH; at++) {
    if (view.tokens[at]!.upos !== "NUM") continue;
    const [of, pronoun] = [view.tokens[at + 1]!, view.tokens[at + 2]!];
    if (of.form !== "of" || (pronoun.form !== "them" && pronoun.form !== "whom")) {
      if (found.length === 0 && followsAnd(view, at)) return [];
      continue;
    }
    found.push(at);
  }
  return found;
}

/** "21 dead and 117 injured": another count begins. */
function followsAnd(view: ClauseView, number: number): boolean {
  return view.tokens[number - 1]!.lemma === "and";
}

/** "100 people, among them 30 children": those named behind the pronoun. */
function amongThem(view: ClauseView, head: number): number[] {
  const { end } = view.annotated.sentences[view.sentenceOf[head]!]!;
  for (let at = head + 1; at + 2 < end && at - head < REACH; at++) {
    if (view.tokens[at]!.lemma !== "among" || view.tokens[at + 1]!.form.toLowerCase() !== "them") continue;
    const mention = view.mentionByFirst.get(at + 2) ?? view.mentionByFirst.get(at + 3);
    return mention === undefined ? [] : withConjuncts(view, mention.head);
  }
  return [];
}

/** "killing two and [injuring] at least nine others": a verb of other harm between two numbers, which the parser took for no verb. */
function measureAfter(view: ClauseView, before: number, { head, measure }: Counted): Measure {
  if (measure !== "killed" || head <= before) return measure;
  for (let at = head - 1; at > before && head - at <= REACH; at--)
    if (HURTING.has(view.tokens[at]!.form.toLowerCase())) return "injured";
  return measure;
}

const HURTING: ReadonlySet<string> = new Set(["injuring", "wounding", "hurting", "injures", "wounds", "hurts"]);

/** Figures of a claim, in the order of its counted nominals, parts after their whole; each number is used once. */
export function figuresOf(
  view: ClauseView,
  counted: readonly Counted[],
  known: Readonly<{ quantities: readonly (readonly FoundQuantity[])[]; antecedents: ReadonlyMap<number, Mention> }>,
): Figure[] {
  const figures = new Map<string, Figure>();
  const add = (one: Counted, whole: Figure | null): Figure | null => {
    const counting = countingOf(view, one.head, known.quantities[view.sentenceOf[one.head]!] ?? []);
    if (counting === null) return null;
    const made = makeFigure(view, one, counting, {
      partOf: whole,
      antecedent: known.antecedents.get(one.head),
    });
    const key = `${one.measure} ${counting.words.start}`;
    if (figures.get(key)?.of === undefined || figures.get(key)?.of === null) figures.set(key, made);
    return made;
  };
  for (const [at, told] of counted.entries()) {
    const one = at === 0 ? told : { ...told, measure: measureAfter(view, counted[at - 1]!.head, told) };
    const whole = add(one, null);
    for (const part of partsOf(view, countedNoun(view, one.head), one.measure)) add(part, whole);
  }
  return [...figures.values()];
}
