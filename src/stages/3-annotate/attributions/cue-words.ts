/** The verb or noun of a cue, to all the words that PolNeAR counts to it: auxiliaries, negation, adverbs and particles beside it. */
import { baseRelation, childrenBy, hasRelation, type Tree } from "../mentions/tree.ts";

const VERB_COMPANIONS = ["aux", "cop", "compound:prt", "advmod", "mark"];
/** Adverbs of time and place are not part of what somebody said by doing it. */
const LOOSE_ADVERBS =
  /^(?:when|where|why|how|however|meanwhile|instead|then|thus|therefore|later|earlier|ago|yesterday|today|elsewhere|there|here|as|so)$/;

/** Tokens in text order. Only companions that touch the verb count, so that the cue stays one stretch. */
export function verbCue(tree: Tree, verb: number): number[] {
  const words = new Set([verb]);
  const companions = new Set(childrenBy(tree, verb, ...VERB_COMPANIONS).filter((child) => belongs(tree, verb, child)));
  for (let index = verb - 1; companions.has(index); index--) words.add(index);
  for (let index = verb + 1; companions.has(index) && hasRelation(tree.tokens[index]!, ["compound:prt"]); index++)
    words.add(index);
  return [...words].sort((one, other) => one - other);
}

function belongs(tree: Tree, verb: number, child: number): boolean {
  const token = tree.tokens[child]!;
  if (tree.children[child]!.some((under) => baseRelation(tree.tokens[under]!.deprel) !== "fixed")) return false;
  if (baseRelation(token.deprel) === "mark") return token.form.toLowerCase() === "to" && child === verb - 1 && false;
  return baseRelation(token.deprel) !== "advmod" || !LOOSE_ADVERBS.test(token.form.toLowerCase());
}
