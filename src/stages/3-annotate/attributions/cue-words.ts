/** The verb or noun of a cue, to all the words that PolNeAR counts to it: auxiliaries, negation, adverbs and particles beside it. */
import { baseRelation, childBy, childrenBy, hasRelation, subtree, type Tree } from "../mentions/tree.ts";

const VERB_COMPANIONS = ["aux", "cop", "advmod"];
/** Adverbs that say when, where or how the clause hangs together are not part of what somebody did by saying it. */
const LOOSE_ADVERBS =
  /^(?:when|where|why|how|however|meanwhile|instead|then|thus|therefore|earlier|ago|yesterday|today|elsewhere|there|here|as|so|once)$/;

/** Tokens in text order. Only companions that touch the verb count, so that the cue stays one stretch. */
export function verbCue(tree: Tree, verb: number): number[] {
  const before = new Set(
    childrenBy(tree, verb, ...VERB_COMPANIONS)
      .filter((child) => child < verb)
      .flatMap((child) => companion(tree, child)),
  );
  const words = [verb];
  for (let index = verb - 1; before.has(index); index--) words.unshift(index);
  const particle = verb + 1;
  if (tree.tokens[particle]?.head === verb && hasRelation(tree.tokens[particle]!, ["compound:prt"]))
    words.push(particle);
  return words;
}

/** The words of an auxiliary or adverb, none when it carries a phrase of its own. */
function companion(tree: Tree, child: number): number[] {
  const words = subtree(tree, child);
  return words.some((word) => !/^(?:AUX|ADV|PART)$/.test(tree.tokens[word]!.upos) || isLoose(tree, word)) ? [] : words;
}

function isLoose(tree: Tree, word: number): boolean {
  const { deprel, form } = tree.tokens[word]!;
  return baseRelation(deprel) === "advmod" && LOOSE_ADVERBS.test(form.toLowerCase());
}

/** The lemma under which a verb stands in the lexicon: with its particle ("point out") when it has one. */
export function cueLemmas(tree: Tree, verb: number): string[] {
  const lemma = tree.tokens[verb]!.lemma.toLowerCase();
  const particle = childBy(tree, verb, "compound:prt");
  // a lemmatiser that does not know a verb may leave out its final "e" ("concedes" -> "conced")
  const plain = [lemma, `${lemma}e`];
  return particle === null ? plain : [`${lemma} ${tree.tokens[particle]!.form.toLowerCase()}`, ...plain];
}
