/** The head of a noun phrase, to the words of the phrase that say what it is: modifiers, its "of" phrase, whom it is loyal to. */
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
const NUMBER_ADVERBS = ["advmod", "case", "fixed", "nmod", "obl"];

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

function leftEdge(tree: Tree, head: number): number {
  let first = head;
  for (const child of [...tree.children[head]!].reverse()) {
    if (child > head) continue;
    const token = tree.tokens[child]!;
    const belongs =
      hasRelation(token, LEFT_RELATIONS) || isInnerPunctuation(tree, child, first) || isNumberAdverb(tree, child);
    if (!belongs || tree.right[child]! < first) break;
    first = Math.min(first, tree.left[child]!);
  }
  return first;
}

/** A hyphen or bracket between modifiers, never one at the edge. */
function isInnerPunctuation(tree: Tree, child: number, first: number): boolean {
  const token = tree.tokens[child]!;
  return (
    token.upos === "PUNCT" && /^[-–'’"“”.]$/.test(token.form) && child + 1 === first && child > tree.left[token.head]!
  );
}

/** "more than", "at least", "only", "an estimated" before a number. */
function isNumberAdverb(tree: Tree, child: number): boolean {
  const token = tree.tokens[child]!;
  const next = tree.tokens[child + 1];
  return NUMBER_ADVERBS.includes(baseRelation(token.deprel)) && next?.upos === "NUM" && token.upos === "ADV";
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
