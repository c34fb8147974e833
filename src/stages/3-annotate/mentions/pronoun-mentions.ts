/** A sentence's tokens, to the pronouns that can stand for a party. */
import type { Sentence } from "#model/annotated.ts";
import { PRONOUNS } from "#reference/lexicon/en/pronouns.ts";
import type { FoundMention } from "./mention.ts";
import type { Tree } from "./tree.ts";

/** "it" as an expletive ("it is likely that") and "that" or "which" as determiners make no mention. */
export function findPronouns(tree: Tree, sentence: Sentence): FoundMention[] {
  const found: FoundMention[] = [];
  for (let index = sentence.first; index < sentence.end; index++) {
    const token = tree.tokens[index]!;
    if (token.upos !== "PRON" || token.deprel.startsWith("expl")) continue;
    if (!PRONOUNS.has(token.form.toLowerCase())) continue;
    found.push({ first: index, end: index + 1, head: index, kind: "people", rule: "pronoun" });
  }
  return found;
}
