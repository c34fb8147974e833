/** A noun of speech, to the clause that says what it told: "the claim [that rebels had fled]". */
import { CUE_NOUNS } from "#reference/lexicon/en/cue-nouns.ts";
import { DOCUMENT_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import { baseRelation, childBy, childrenBy, type Tree } from "../mentions/tree.ts";
import { saysClause } from "./verb-entries.ts";

/** Head of the clause with "that" or "to" behind the noun. */
export function nounClause(tree: Tree, noun: number): number | null {
  return childrenBy(tree, noun, "acl", "ccomp").find((child) => hasThat(tree, child)) ?? null;
}

/**
 * "said in a statement that …": the clause is the verb's, wherever the parser hung it. Null for other phrases beside a verb.
 */
export function clauseOfVerb(tree: Tree, noun: number): number | null {
  const { head, deprel, lemma } = tree.tokens[noun]!;
  const isSpeech = CUE_NOUNS.has(lemma.toLowerCase()) || DOCUMENT_NOUNS.has(lemma.toLowerCase());
  if (!isSpeech || head < 0 || head > noun || baseRelation(deprel) !== "obl" || childBy(tree, noun, "case") === null)
    return null;
  const verb = tree.tokens[head]!;
  if (verb.upos !== "VERB" || !saysClause(verb.lemma) || childBy(tree, head, "ccomp") !== null) return null;
  return nounClause(tree, noun);
}

function hasThat(tree: Tree, clause: number): boolean {
  const isRelative = tree.tokens[clause]!.deprel === "acl:relcl";
  if (!isRelative)
    return childrenBy(tree, clause, "mark").some((mark) => /^(?:that|to)$/i.test(tree.tokens[mark]!.form));
  // "the claim that rebels had fled": a clause with a subject of its own after "that", read as a relative
  const first = tree.tokens[tree.left[clause]!]!;
  const subject = childBy(tree, clause, "nsubj");
  return first.form.toLowerCase() === "that" && subject !== null && subject !== tree.left[clause];
}
