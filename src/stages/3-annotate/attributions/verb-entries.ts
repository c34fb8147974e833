/** A token, to what the lexicon says of it as a cue verb. */
import { CUE_VERBS, type CueFrame, type CueManner, type CueVerb } from "#reference/lexicon/en/cue-verbs.ts";
import type { Tree } from "../mentions/tree.ts";
import { cueLemmas } from "./cue-words.ts";

/** The verb's entry, that of its use with the particle first; null when it is no verb or does not attribute. */
export function cueEntry(tree: Tree, verb: number): CueVerb | null {
  if (tree.tokens[verb]!.upos !== "VERB") return null;
  for (const lemma of cueLemmas(tree, verb)) {
    const entry = CUE_VERBS.get(lemma);
    if (entry) return entry;
  }
  return null;
}

/** Whether a lemma can be followed by what somebody said. */
export function saysClause(lemma: string): boolean {
  return CUE_VERBS.get(lemma.toLowerCase())?.frames.get("clause") === "statement";
}

/** How the entry attributes with this frame, null when it does not. */
export function mannerOf(entry: CueVerb | null, frame: CueFrame): CueManner | null {
  return entry?.frames.get(frame) ?? null;
}
