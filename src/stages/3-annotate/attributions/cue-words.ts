/** The verb of a cue, to the lemmas under which it may stand in the lexicon. */
import { childBy, type Tree } from "../mentions/tree.ts";

/** The lemma under which a verb stands in the lexicon: with its particle ("point out") when it has one. */
export function cueLemmas(tree: Tree, verb: number): string[] {
  const lemma = tree.tokens[verb]!.lemma.toLowerCase();
  const particle = childBy(tree, verb, "compound:prt");
  // a lemmatiser that does not know a verb may leave out its final "e" ("concedes" -> "conced")
  const plain = [lemma, `${lemma}e`];
  return particle === null ? plain : [`${lemma} ${tree.tokens[particle]!.form.toLowerCase()}`, ...plain];
}
