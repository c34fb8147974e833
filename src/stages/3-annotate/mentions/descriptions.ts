/** A common noun and its phrase, to the kind of thing described: "more than 100 government troops", "militias of Afghanistan". */
import type { MentionKind } from "#model/annotated.ts";
import { DEMONYMS, PEOPLES } from "#reference/lexicon/en/countries.ts";
import { FIGHTERS_IF_ALIGNED, HEAD_NOUNS, headNounKind } from "#reference/lexicon/en/head-nouns.ts";
import { childrenBy, preposition, type Tree } from "./tree.ts";

/** Nouns that only count what their "of" phrase names. */
const COUNTING_NOUNS: ReadonlySet<string> = new Set(
  `number dozen hundred thousand million ten score majority group couple handful lot most half third quarter all many some several
  few one two three four five member series band pair total column convoy crowd team bunch wave bulk rest part percent`.split(
    /\s+/,
  ),
);
const PEOPLE_SUFFIX = /(?:[a-z](?:men|man|women|woman|people)|ists?)$/;
const ALIGNED =
  /^(?:loyal|ally|allied|back|backed|support|supported|affiliated|affiliate|arm|armed|pro-\w+|government|regime|rebel)$/;

/** What a description is, with the rule that saw it; null when the noun names nothing that we record. */
export type Description = Readonly<{ kind: MentionKind; rule: string }>;

/** Kind of the phrase with the common noun (or number, or "the wounded") `head`. */
export function describeNoun(tree: Tree, head: number): Description | null {
  const token = tree.tokens[head]!;
  const counted = countedNoun(tree, head);
  if (counted !== null) return { kind: counted, rule: "counted" };
  const age = ageOf(tree, head);
  if (age !== null) return { kind: age === "olds" ? "people" : "person", rule: "age" };
  const lemma = token.lemma.toLowerCase();
  // a plural in "-men" is a noun whatever the tagger says
  const isNoun = token.upos === "NOUN" || token.upos === "PROPN" || /[a-z]men$/.test(token.form);
  if (isNoun) return describeLemma(tree, head, lemma);
  if (/^(?:former|latter)$/.test(lemma) && opensWith(tree, head, /^the$/i)) return { kind: "people", rule: "of-two" };
  if (token.upos === "ADJ" && isPeopleAdjective(tree, head)) return { kind: "people", rule: "adjective" };
  if (token.upos === "NUM" && isPeopleNumber(tree, head)) return { kind: "people", rule: "number" };
  return null;
}

function describeLemma(tree: Tree, head: number, lemma: string): Description | null {
  const form = tree.tokens[head]!.form.toLowerCase();
  if ((FIGHTERS_IF_ALIGNED.has(lemma) || FIGHTERS_IF_ALIGNED.has(form.replace(/men$/, "man"))) && isAligned(tree, head))
    return { kind: "armed-group", rule: "aligned" };
  if (lemma === "side" && opensWith(tree, head, /^(?:both|two)$/i)) return { kind: "people", rule: "sides" };
  const kind = headNounKind(lemma, form) ?? undefined;
  if (kind === "person") return { kind: isPlural(tree, head) ? "people" : "person", rule: "noun" };
  if (kind !== undefined) return { kind, rule: "noun" };
  if (PEOPLES.has(form)) return { kind: "people", rule: "people" };
  return PEOPLE_SUFFIX.test(lemma) && lemma.length > 5 ? { kind: "people", rule: "suffix" } : null;
}

/** "[both] sides", "the [two] sides", "[the] latter". */
function opensWith(tree: Tree, head: number, words: RegExp): boolean {
  return childrenBy(tree, head, "det", "nummod").some((child) => words.test(tree.tokens[child]!.form));
}

function isPlural(tree: Tree, head: number): boolean {
  return tree.tokens[head]!.tag.endsWith("S");
}

/** "dozens of [civilians]": the kind of what is counted, null when `head` counts nothing. */
function countedNoun(tree: Tree, head: number): MentionKind | null {
  const token = tree.tokens[head]!;
  if (
    !COUNTING_NOUNS.has(token.lemma.toLowerCase()) &&
    !COUNTING_NOUNS.has(token.form.toLowerCase()) &&
    token.upos !== "NUM"
  )
    return null;
  const of = childrenBy(tree, head, "nmod").find((child) => preposition(tree, child) === "of");
  if (of === undefined) return null;
  const described = describeNoun(tree, of);
  if (described?.kind === "armed-group" || described?.kind === "people") return described.kind;
  if (described?.kind === "person") return "people";
  return token.lemma === "member" ? null : (described?.kind ?? null);
}

/** Fighting age nouns with a side: "tribesmen loyal to …", "armed men", "pro-government supporters". */
function isAligned(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, "amod", "acl", "compound", "xcomp", "advcl").some((child) => {
    const { lemma, form } = tree.tokens[child]!;
    return ALIGNED.test(lemma.toLowerCase()) || ALIGNED.test(form.toLowerCase());
  });
}

/** "a [16-year-old] has died", "two [five-year-olds]"; not "a 16-year-old boy". The parser makes "old" or "year" the head. */
function ageOf(tree: Tree, head: number): "old" | "olds" | null {
  const { form, deprel } = tree.tokens[head]!;
  if (!NOMINAL.test(deprel)) return null;
  const word = form.toLowerCase();
  if (word === "old" || word === "olds") {
    const unit = neighbour(tree, head, -1);
    return isUnitOfAge(tree, unit) && !isDetermined(tree, unit) ? word : null;
  }
  if (!isUnitOfAge(tree, head) || !isDetermined(tree, head)) return null;
  const old = neighbour(tree, head, 1);
  const next = tree.tokens[old];
  return next?.form.toLowerCase() === "old" && (next.head === head || next.deprel === deprel) ? "old" : null;
}

function isUnitOfAge(tree: Tree, index: number): boolean {
  return /^(?:year|month|week|day)s?$/i.test(tree.tokens[index]?.form ?? "");
}

function isDetermined(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, "det", "nmod:poss").length > 0;
}

/** The next word on that side, over a hyphen. */
function neighbour(tree: Tree, index: number, step: -1 | 1): number {
  return tree.tokens[index + step]?.form === "-" ? index + 2 * step : index + step;
}

const NOMINAL = /^(?:nsubj|obj|iobj|obl|nmod|conj|appos|root)/;

/** "the wounded", "the Syrian dead", but not "the worst". */
function isPeopleAdjective(tree: Tree, head: number): boolean {
  const token = tree.tokens[head]!;
  if (!NOMINAL.test(token.deprel) || childrenBy(tree, head, "det").length === 0) return false;
  const word = token.form.toLowerCase();
  return (
    HEAD_NOUNS.get(word) === "people" ||
    DEMONYMS.has(word) ||
    /^(?:poor|young|elderly|old|sick|homeless|missing|displaced)$/.test(word)
  );
}

/** "more than 100 were killed": a number that stands where a noun would. */
function isPeopleNumber(tree: Tree, head: number): boolean {
  const { deprel, head: verb } = tree.tokens[head]!;
  return (
    /^(?:nsubj|obj)/.test(deprel) &&
    /^(?:VERB|ADJ)$/.test(tree.tokens[verb]?.upos ?? "") &&
    HARM.test(tree.tokens[verb]?.lemma ?? "")
  );
}
const HARM =
  /^(?:kill|wound|injure|hurt|die|dead|arrest|detain|execute|slay|murder|abduct|kidnap|capture|displace|flee|survive|missing|drown|perish|behead|shoot)$/;
