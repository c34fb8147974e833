/** A token, to what the lexicon says of it as a cue verb. */
import { CUE_VERBS, type CueVerb } from "#reference/lexicon/en/cue-verbs.ts";
import type { Tree } from "../mentions/tree.ts";
import { cueLemmas } from "./cue-words.ts";

/** Entries of the verb, those of its use with the particle first; none when it is no verb. */
export function cueEntries(tree: Tree, verb: number): readonly CueVerb[] {
  if (tree.tokens[verb]!.upos !== "VERB") return [];
  return cueLemmas(tree, verb).flatMap((lemma) => CUE_VERBS.get(lemma) ?? []);
}
