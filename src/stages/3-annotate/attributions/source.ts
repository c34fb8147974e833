/** The verb of a cue, to who its source is: the head of the subject, or of what it inherits a subject from. */
import { AMBIGUOUS_NAMES, MONTHS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { CUE_VERBS } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, childrenBy, preposition, subtree, type Tree } from "../mentions/tree.ts";
import type { ReadingContext } from "./attribution-rule.ts";

function nearest(tokens: readonly number[], verb: number): number | null {
  return tokens.toSorted((one, other) => Math.abs(verb - one) - Math.abs(verb - other))[0] ?? null;
}

/** How far up a chain of clauses a subject may be inherited from. */
const FARTHEST = 6;

/**
 * Token of the source's head among those `allowed`, null when the clause has none ("it is said that").
 */
export function sourceHead(tree: Tree, verb: number, allowed: (token: number) => boolean = () => true): number | null {
  let current = verb;
  for (let step = 0; step < FARTHEST; step++) {
    const agent = childrenBy(tree, current, "obl").find(
      (child) =>
        tree.tokens[child]!.deprel === "obl:agent" || (isPassive(tree, current) && preposition(tree, child) === "by"),
    );
    if (agent !== undefined) return agent;
    if (isPassive(tree, current)) {
      const cue = current === verb ? null : governingCue(tree, verb);
      if (cue === null) return null;
      current = cue;
      continue;
    }
    // Of two subjects, one belongs to a clause that the parser lost: the nearer one to the verb is its own.
    const subject = nearest(childrenBy(tree, current, "nsubj", "nsubj:outer").filter(allowed), current);
    if (subject !== null) return isExpletive(tree, subject) ? null : subject;
    const { head, deprel } = tree.tokens[current]!;
    if (head < 0) return null;
    const relation = baseRelation(deprel);
    if (relation === "acl") return head;
    if (!["conj", "xcomp", "advcl", "parataxis", "ccomp"].includes(relation)) return null;
    if (relation === "xcomp") {
      const object = childBy(tree, head, "obj", "iobj");
      if (object !== null && object < current) return object;
    }
    current = head;
  }
  return null;
}

/**
 * "said that hundreds were killed and [described] it as …": the verb of saying above a cue that was coordinated with what
 * was said. Null unless that is a passive, whose subject does not speak, and the cue stands in the tense of the verb above.
 */
function governingCue(tree: Tree, verb: number): number | null {
  const token = tree.tokens[verb];
  if (token === undefined) return null;
  const { head: conjunct, deprel, tag, lemma } = token;
  if (baseRelation(deprel) !== "conj" || conjunct < 0 || !isPassive(tree, conjunct)) return null;
  if (!CUE_VERBS.has(lemma.toLowerCase()) || childBy(tree, verb, "nsubj", "aux", "mark") !== null) return null;
  const above = tree.tokens[conjunct]!.head;
  const governor = tree.tokens[above];
  const isSaid = baseRelation(tree.tokens[conjunct]!.deprel) === "ccomp" && governor !== undefined;
  return isSaid && governor.tag === tag && saysClause(governor.lemma) ? above : null;
}

/** Whether a lemma can be followed by what somebody said. */
function saysClause(lemma: string): boolean {
  return CUE_VERBS.get(lemma.toLowerCase())?.frames.get("clause") === "statement";
}

function isPassive(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some((child) => /:pass$/.test(tree.tokens[child]!.deprel));
}

function isExpletive(tree: Tree, subject: number): boolean {
  return tree.tokens[subject]!.deprel.startsWith("expl");
}

/** The words of a source that lie on the same side of any quotation mark as its head. */
export function clippedSource({ tree, quotationOf, phraseOf }: ReadingContext, head: number): number[] {
  const words = sourceWords(tree, head, phraseOf(head).first);
  if (quotationOf[head]! >= 0) return words.filter((word) => quotationOf[word] === quotationOf[head]);
  const before = words.findLastIndex(
    (word) => word < head && quotationOf[word]! >= 0 && tree.tokens[word]!.upos === "PUNCT",
  );
  return before < 0 ? words : words.slice(before + 1);
}

const CUT_RELATIONS: ReadonlySet<string> = new Set([
  "parataxis",
  "advcl",
  "cop",
  "aux",
  "mark",
  "ccomp",
  "nsubj",
  "discourse",
  "cc:preconj",
]);

/**
 * The words of a source: its phrase with appositions and what stands in brackets; without relative clauses, without the
 * day on which it spoke, and without what the parser tied to it from before the phrase.
 */
function sourceWords(tree: Tree, head: number, phraseFirst: number): number[] {
  const cut = (token: number): boolean => {
    const { deprel, head: above, form } = tree.tokens[token]!;
    if (deprel === "acl:relcl" || deprel === "advcl:relcl" || isCalendarWord(form)) return true;
    return above === head && (token < phraseFirst || CUT_RELATIONS.has(baseRelation(deprel)));
  };
  return contiguous(tree, head, subtree(tree, head, cut));
}

function isCalendarWord(form: string): boolean {
  const word = form.toLowerCase();
  return /^\p{Lu}/u.test(form) && (word in WEEKDAYS || (word in MONTHS && !AMBIGUOUS_NAMES.has(word)));
}

/** The stretch of `words` around `head`, small gaps of punctuation closed, punctuation at the edges dropped. */
function contiguous(tree: Tree, head: number, words: readonly number[]): number[] {
  const at = words.indexOf(head);
  let first = at;
  let last = at;
  while (first > 0 && words[first - 1]! >= words[first]! - 2) first--;
  while (last + 1 < words.length && words[last + 1]! <= words[last]! + 2) last++;
  const stretch = words.slice(first, last + 1);
  while (stretch.length > 1 && isEdge(tree, stretch.at(-1)!)) stretch.pop();
  while (stretch.length > 1 && isEdge(tree, stretch[0]!)) stretch.shift();
  return Array.from({ length: stretch.at(-1)! - stretch[0]! + 1 }, (_, index) => stretch[0]! + index);
}

/** Punctuation, and function words that only a wrong parse leaves at an edge. */
function isEdge(tree: Tree, token: number): boolean {
  const { upos, form, tag } = tree.tokens[token]!;
  if (upos === "PUNCT") return !/^[)\]"”’']$/.test(form);
  return upos === "CCONJ" || upos === "ADP" || upos === "SCONJ" || tag === "POS";
}
