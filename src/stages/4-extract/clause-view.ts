/** An annotated report, indexed for rules: the dependency tree, mentions by token, evidence sentences. */
import type { Annotated, Mention, MentionKind, Sentence, Token } from "#model/annotated.ts";
import { EVIDENCE_BLOCKS } from "#model/report.ts";
import type { Span } from "#model/span.ts";

/** Read-only view that every rule works on. Token arguments are indices into `annotated.tokens`. */
export type ClauseView = Readonly<{
  annotated: Annotated;
  tokens: readonly Token[];
  /** dependents of each token, in text order */
  children: readonly (readonly number[])[];
  /** index of each token's sentence */
  sentenceOf: readonly number[];
  /** the widest mention with this head token */
  mentionByHead: ReadonlyMap<number, Mention>;
  /** the widest mention that begins at this token */
  mentionByFirst: ReadonlyMap<number, Mention>;
  /** sentences that may support a claim, first tellings only */
  evidence: readonly Sentence[];
}>;

/** Builds the indices in one pass over tokens, mentions and sentences. */
export function makeClauseView(annotated: Annotated): ClauseView {
  const { tokens, sentences, mentions, article } = annotated;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    if (token.head >= 0) children[token.head]?.push(index);
  });
  const sentenceOf: number[] = new Array(tokens.length).fill(-1);
  for (const [index, { first, end }] of sentences.entries()) sentenceOf.fill(index, first, end);
  const mentionByHead = widestBy(mentions, ({ head }) => head);
  const mentionByFirst = widestBy(mentions, ({ first }) => first);
  const evidence = sentences.filter(({ block }) => {
    const { kind, repeats } = article.blocks[block]!;
    return EVIDENCE_BLOCKS.has(kind) && repeats === null;
  });
  return { annotated, tokens, children, sentenceOf, mentionByHead, mentionByFirst, evidence };
}

function widestBy(mentions: readonly Mention[], key: (mention: Mention) => number): ReadonlyMap<number, Mention> {
  const widest = new Map<number, Mention>();
  for (const mention of mentions) {
    const known = widest.get(key(mention));
    if (known === undefined || known.end - known.first < mention.end - mention.first) widest.set(key(mention), mention);
  }
  return widest;
}

/** The relation without its subtype: `acl` of `acl:relcl`. */
export function relationOf(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Dependents of `index` whose relation, with or without subtype, is one of `relations`. */
export function dependents(view: ClauseView, index: number, ...relations: readonly string[]): number[] {
  return view.children[index]!.filter((child) => {
    const token = view.tokens[child]!;
    return relations.includes(token.deprel) || relations.includes(relationOf(token));
  });
}

/** Lemma of the preposition that marks a nominal, with its fixed parts ("out of"), or null. */
export function caseOf(view: ClauseView, index: number): string | null {
  const marker = dependents(view, index, "case", "mark")[0];
  if (marker === undefined) return null;
  const fixed = dependents(view, marker, "fixed").map((part) => view.tokens[part]!.form);
  return [view.tokens[marker]!.form, ...fixed].join(" ").toLowerCase();
}

/** `index` and the conjuncts coordinated with it, one told after its own modifier included. */
export function withConjuncts(view: ClauseView, index: number): number[] {
  const own = explainsItself(view, index)
    ? []
    : dependents(view, index, "conj").filter((child) => !isClausal(view, child) && !isExcluded(view, child));
  return [index, ...own, ...listedBehind(view, index), ...likeConjuncts(view, index)];
}

/** "seven fighters, not [civilians]". */
function isExcluded(view: ClauseView, conjunct: number): boolean {
  return dependents(view, conjunct, "advmod", "cc").some(
    (word) => view.tokens[word]!.lemma === "not" && word < conjunct,
  );
}

/** "two men, a teacher and a farmer": those named behind a number are the ones it counts. */
function explainsItself(view: ClauseView, index: number): boolean {
  if (dependents(view, index, "nummod").length === 0) return false;
  const first = dependents(view, index, "appos").find((at) => isDetermined(view, at));
  return first !== undefined && dependents(view, index, "conj").every((at) => at > first && isDetermined(view, at));
}

/**
 * "a woman, her two sons and a neighbour": of a list, the parser takes what follows the first comma for an apposition. One
 * who is named by a singular noun cannot be several, so that they are told beside her; a name may be explained by two nouns.
 */
function listedBehind(view: ClauseView, index: number): number[] {
  const { upos, tag } = view.tokens[index]!;
  if (isPersonName(view, index)) return namesBehind(view, index);
  if (upos !== "NOUN" || tag !== "NN" || dependents(view, index, "nummod").length > 0) return [];
  return dependents(view, index, "appos")
    .filter((at) => isDetermined(view, at) || isBareMember(view, index, at))
    .flatMap((at) => {
      const others = dependents(view, at, "conj").filter(
        (other) => isDetermined(view, other) || isBareMember(view, index, other),
      );
      return others.length > 0 ? [at, ...others] : [];
    });
}

/** "A mother, [father] and [toddler] were found": the verb says that they are several, and not one who is all three. */
function isBareMember(view: ClauseView, first: number, at: number): boolean {
  const { head } = view.tokens[first]!;
  const isSeveral =
    head >= 0 && dependents(view, head, "aux", "cop").some((verb) => /^(?:are|were)$/i.test(view.tokens[verb]!.form));
  const isBare = ["PUNCT", "CCONJ"].includes(view.tokens[at - 1]?.upos ?? "") && view.tokens[at]!.tag === "NN";
  return isSeveral && isBare && isDetermined(view, first);
}

/** "Ana Ruiz, Omar Sidi and Lena Park": names follow one another, and no name explains another. */
function namesBehind(view: ClauseView, index: number): number[] {
  return dependents(view, index, "appos")
    .filter((at) => isPersonName(view, at))
    .flatMap((at) => [at, ...dependents(view, at, "conj", "appos").filter((other) => isPersonName(view, other))]);
}

function isPersonName(view: ClauseView, index: number): boolean {
  return view.tokens[index]!.upos === "PROPN" && mentionAt(view, index)?.kind === "person";
}

function isDetermined(view: ClauseView, noun: number): boolean {
  return view.tokens[noun]!.upos !== "PROPN" && dependents(view, noun, "det", "nummod", "nmod:poss").length > 0;
}

const GROUPS: ReadonlySet<MentionKind> = new Set(["armed-group", "people"]);

/** "[tribesmen] loyal to President X and [Shia militias]": groups are coordinated with groups, whatever the parser hung them on. */
function likeConjuncts(view: ClauseView, index: number): number[] {
  if (!isGroup(view, index)) return [];
  const modifiers = dependents(view, index, "amod", "acl");
  const persons = modifiers
    .flatMap((modifier) => dependents(view, modifier, "obl", "conj"))
    .concat(dependents(view, index, "nmod"))
    .filter((at) => mentionAt(view, at)?.kind === "person");
  const joined = view.children[index]!.filter(
    (child) => view.tokens[child]!.deprel !== "conj" && child > index && followsAnd(view, child),
  );
  return [...persons.flatMap((person) => dependents(view, person, "conj")), ...joined].filter((at) =>
    isGroup(view, at),
  );
}

/** Whether "and" stands right before the mention with this head. */
function followsAnd(view: ClauseView, head: number): boolean {
  const mention = mentionAt(view, head);
  return mention !== null && view.tokens[mention.first - 1]?.lemma === "and";
}

function isGroup(view: ClauseView, index: number): boolean {
  return GROUPS.has(mentionAt(view, index)?.kind ?? "date");
}

/** True for a verb, or a predicate that has a subject of its own. */
export function isClausal(view: ClauseView, index: number): boolean {
  const token = view.tokens[index]!;
  return token.upos === "VERB" || dependents(view, index, "nsubj").length > 0;
}

/** From the head of `index` up to the root, nearest first. Ends on a malformed tree too. */
export function governors(view: ClauseView, index: number): number[] {
  const path = new Set<number>();
  for (let at = view.tokens[index]!.head; at >= 0 && !path.has(at); at = view.tokens[at]!.head) path.add(at);
  return [...path];
}

/** Tokens of the sentence of `index` at most `reach` away from it, itself included: a bound, so that no sentence is walked whole for each of its words. */
export function tokensAround(view: ClauseView, index: number, reach: number): number[] {
  const { first, end } = view.annotated.sentences[view.sentenceOf[index]!]!;
  const from = Math.max(first, index - reach);
  return Array.from({ length: Math.max(0, Math.min(end, index + reach) - from) }, (_, step) => from + step);
}

/** The span from the first to the last of these tokens. */
export function spanOfTokens(view: ClauseView, ...indices: readonly number[]): Span {
  const first = view.tokens[Math.min(...indices)]!;
  const last = view.tokens[Math.max(...indices)]!;
  return { doc: view.annotated.article.doc, start: first.start, end: last.end };
}

/** The mention whose head is `index`, else the narrowest one of the sentence that covers it. */
export function mentionAt(view: ClauseView, index: number): Mention | null {
  return view.mentionByHead.get(index) ?? null;
}
