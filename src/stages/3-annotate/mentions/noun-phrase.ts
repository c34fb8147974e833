/** The head of a noun phrase, to the words of the phrase that say what it is: modifiers, its "of" phrase, whom it is loyal to. */
import type { Token } from "#model/annotated.ts";
import { baseRelation, childrenBy, hasRelation, preposition, type Tree } from "./tree.ts";

/** Tokens `[first, end)`. */
export type Phrase = Readonly<{ first: number; end: number }>;

const LEFT_RELATIONS = [
  "det",
  "amod",
  "nummod",
  "compound",
  "nmod:poss",
  "nmod:desc",
  "goeswith",
  "flat",
  "nmod:unmarked",
];
const RIGHT_RELATIONS = ["flat", "goeswith", "compound"];
/** Participles and adjectives after a noun that say on whose side it stands. */
const ALLEGIANCES: ReadonlySet<string> = new Set(
  "loyal back support ally affiliate belong link lead align arm fund train equip opposed sympathetic allegiant close hostile".split(
    " ",
  ),
);
const HEDGE_WORDS: ReadonlySet<string> = new Set(
  "more less fewer than at least most up to as many few over around about nearly almost some only just roughly approximately close an estimated well another".split(
    " ",
  ),
);

/** A function that gives the phrase of any head; each phrase is worked out once, so that long "of" chains stay linear. */
export function makePhraseFinder(tree: Tree): (head: number) => Phrase {
  const known = new Map<number, Phrase>();
  const find = (head: number): Phrase => {
    const found = known.get(head);
    if (found) return found;
    known.set(head, { first: head, end: head + 1 });
    const phrase = { first: leftEdge(tree, head), end: rightEdge(tree, head, find) };
    known.set(head, phrase);
    return phrase;
  };
  return find;
}

/**
 * The words before a head that lead to it word by word: each hangs on a word already taken. Words of kinds that no phrase
 * begins with stop it, so that a preposition or verb which the parser tied wrongly stays outside.
 */
function leftEdge(tree: Tree, head: number): number {
  let first = head;
  for (let index = head - 1; index >= 0; index--) {
    if (!leadsInto(tree, index, first, head) || !canStandInside(tree, index, head)) break;
    first = index;
  }
  while (first < head && !canBegin(tree.tokens[first]!)) first++;
  return first;
}

/** Whether `index` hangs on a word of `[first, head]`, perhaps over words between the two ("more [than] 100"). */
function leadsInto(tree: Tree, index: number, first: number, head: number): boolean {
  let above = tree.tokens[index]!.head;
  for (let step = 0; step < 3 && above >= 0 && above < first; step++) above = tree.tokens[above]!.head;
  return above >= first && above <= head;
}

function canStandInside(tree: Tree, index: number, head: number): boolean {
  const token = tree.tokens[index]!;
  const next = tree.tokens[index + 1]!;
  if (token.head === head && !hasRelation(token, LEFT_RELATIONS) && !isHedge(token) && token.upos !== "PUNCT")
    return false;
  if (token.upos === "PUNCT") return /^[-–/'’"“”.]$/.test(token.form) && next.upos !== "ADP";
  if (token.upos === "ADP" || token.upos === "SCONJ") return isHedge(token) && (next.upos === "NUM" || isHedge(next));
  if (token.upos === "CCONJ")
    return baseRelation(next.deprel) === "conj" && MODIFIER_TAGS.test(tree.tokens[index - 1]?.upos ?? "");
  if (token.upos === "ADV")
    return next.upos === "NUM" || next.upos === "ADJ" || isHedge(token) || next.upos === "VERB" || next.form === "-";
  if (token.upos === "VERB") return /^VB[NG]$/.test(token.tag);
  return (token.upos !== "AUX" && token.upos !== "INTJ" && token.upos !== "PRON") || token.tag === "PRP$";
}

const MODIFIER_TAGS = /^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB)$/;

/** Words that hedge a number: "more than", "at least", "up to", "only", "an estimated". */
function isHedge({ form }: Token): boolean {
  return HEDGE_WORDS.has(form.toLowerCase());
}

function canBegin({ upos, form }: Token): boolean {
  return upos !== "PUNCT" ? upos !== "CCONJ" && upos !== "PART" : /^[“"]$/.test(form);
}

function rightEdge(tree: Tree, head: number, find: (head: number) => Phrase): number {
  let end = head + 1;
  for (const child of tree.children[head]!) {
    if (child < head) continue;
    const extended = rightMember(tree, child, find);
    const gap = extended === null ? 0 : tree.left[child]! - end;
    if (extended !== null && gap <= 0) end = Math.max(end, extended);
    else if (extended === null && tree.tokens[child]!.upos !== "PUNCT" && !hasRelation(tree.tokens[child]!, ["case"]))
      break;
  }
  return end;
}

/** The end of what a dependent on the right adds to the phrase, null when it adds nothing. */
function rightMember(tree: Tree, child: number, find: (head: number) => Phrase): number | null {
  const token = tree.tokens[child]!;
  if (hasRelation(token, RIGHT_RELATIONS)) return tree.right[child]!;
  if (baseRelation(token.deprel) === "nmod" && preposition(tree, child) === "of") return find(child).end;
  if (
    hasRelation(token, ["acl", "amod"]) &&
    token.deprel !== "acl:relcl" &&
    ALLEGIANCES.has(token.lemma.toLowerCase())
  ) {
    const object = childrenBy(tree, child, "obl", "obl:agent", "nmod")[0];
    return object === undefined ? null : find(object).end;
  }
  return null;
}
