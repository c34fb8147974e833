/** The head of a noun phrase, to the words of the phrase that say what it is: modifiers, its "of" phrase, whom it is loyal to. */
import type { Token } from "#model/annotated.ts";
import { baseRelation, childrenBy, hasRelation, preposition, type Tree } from "./tree.ts";

/** Tokens `[first, end)`. */
export type Phrase = Readonly<{ first: number; end: number }>;

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
 * The words before a head that can only modify it. Word classes decide more than the tree, which in news text often
 * loses a modifier; nouns and participles must also lead to the head, so that a subject or verb before it stays outside.
 */
function leftEdge(tree: Tree, head: number): number {
  let first = head;
  while (first > 0 && standsInside(tree, first - 1, first, head)) {
    first--;
    if (endsPhrase(tree, first)) break;
  }
  while (first < head && !canBegin(tree.tokens[first]!)) first++;
  return first;
}

/** Determiners and possessive pronouns begin a phrase, but for "all the" and "about the". */
function endsPhrase(tree: Tree, index: number): boolean {
  const { upos, tag } = tree.tokens[index]!;
  const before = tree.tokens[index - 1];
  return (upos === "DET" || tag === "PRP$") && !(before !== undefined && (before.tag === "PDT" || isHedge(before)));
}

function standsInside(tree: Tree, index: number, first: number, head: number): boolean {
  const token = tree.tokens[index]!;
  const next = tree.tokens[first]!;
  if (token.end < tree.tokens[head]!.start - LONGEST_PHRASE) return false;
  if (isHyphen(token) || isHyphen(next)) return isJoined(tree, index);
  if (token.upos === "ADP" || token.upos === "SCONJ" || token.upos === "ADV")
    return isHedge(token) && (next.upos === "NUM" || isHedge(next));
  if (token.tag === "POS" || token.tag === "PRP$" || token.tag === "PDT" || next.tag === "POS")
    return token.upos !== "PUNCT";
  if (isHedge(token) && (next.upos === "NUM" || isHedge(next))) return true;
  if (token.upos === "NUM") return token.deprel !== "conj";
  if (token.upos === "DET" || token.upos === "ADJ")
    return !hasRelation(token, ["conj", "nsubj", "obj"]) || leadsInto(tree, index, first, head);
  if (token.upos === "PUNCT") return /^[-–/'’"“”.]$/.test(token.form) && leadsInto(tree, index, first, head);
  if (token.upos === "CCONJ")
    return (
      baseRelation(next.deprel) === "conj" &&
      MODIFIER_TAGS.test(tree.tokens[index - 1]?.upos ?? "") &&
      leadsInto(tree, index, first, head)
    );
  if (token.upos === "VERB" && index > 0 && isHyphen(tree.tokens[index - 1]!)) return true;
  if (token.upos === "VERB")
    return /^VB[NG]$/.test(token.tag) && hasRelation(token, ["amod", "compound"]) && followsModifier(tree, index);
  return (token.upos === "NOUN" || token.upos === "PROPN") && leadsInto(tree, index, first, head);
}

/** A participle after a noun is more often a verb ("the attack [included] tanks") than a modifier. */
function followsModifier(tree: Tree, index: number): boolean {
  return !/^(?:NOUN|PROPN|PRON|VERB|AUX)$/.test(tree.tokens[index - 1]?.upos ?? "X");
}

/** Characters that a phrase may reach back from its head: what is longer is a damaged text. */
const LONGEST_PHRASE = 160;

function isHyphen({ form }: Token): boolean {
  return /^[-–]$/.test(form);
}

/** Whether a hyphen at `index` or after it belongs to a compound ("US-led", and "US -led" of careless copies). */
function isJoined({ tokens }: Tree, index: number): boolean {
  const hyphen = isHyphen(tokens[index]!) ? index : index + 1;
  const after = tokens[hyphen + 1];
  return after !== undefined && after.start === tokens[hyphen]!.end && tokens[index]!.upos !== "CCONJ";
}

/** Whether `index` hangs on a word of `[first, head]`, perhaps over words between the two ("more [than] 100"). */
function leadsInto(tree: Tree, index: number, first: number, head: number): boolean {
  let above = tree.tokens[index]!.head;
  for (let step = 0; step < 3 && above >= 0 && above < first; step++) above = tree.tokens[above]!.head;
  return above >= first && above <= head;
}

const MODIFIER_TAGS = /^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB)$/;

/** Words that hedge a number: "more than", "at least", "up to", "only", "an estimated". */
function isHedge({ form }: Token): boolean {
  return HEDGE_WORDS.has(form.toLowerCase());
}

function canBegin({ upos, form }: Token): boolean {
  return upos !== "PUNCT" ? upos !== "CCONJ" && upos !== "PART" : form === "$";
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
    token.deprel !== "acl:relcl" &&
    ALLEGIANCES.has(token.lemma.toLowerCase()) &&
    (hasRelation(token, ["acl", "amod"]) || child === token.head + 1)
  ) {
    const object = childrenBy(tree, child, "obl", "obl:agent", "nmod")[0];
    return object === undefined ? null : find(object).end;
  }
  return null;
}
