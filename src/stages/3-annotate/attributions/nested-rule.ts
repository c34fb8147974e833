/** Attributions inside what somebody says: "the ministry said [that rebels claim] they shot it down". */
import { CUE_VERBS } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childrenBy, subtree } from "../mentions/tree.ts";
import type { AttributionRule, ReadingContext } from "./attribution-rule.ts";
import { cueLemmas } from "./cue-words.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { filled, ordered, tidy } from "./stretches.ts";

/** A verb of saying with a subject and a clause that is said. It counts only inside the content of another attribution. */
export const NESTED: AttributionRule = {
  id: "nested",
  onlyWithin: true,
  find: (context, token) => {
    const { tree } = context;
    if (tree.tokens[token]!.upos !== "VERB") return null;
    const verb = cueLemmas(tree, token).flatMap((lemma) => CUE_VERBS.get(lemma) ?? [])[0];
    if (verb === undefined || verb.frames.get("clause") !== "statement") return null;
    const clauses = childrenBy(tree, token, "ccomp", "advcl").filter((child) => isSaid(context, child));
    const clause = clauses.find((child) => isTensed(context, child));
    const source = sourceHead(tree, token);
    if (clause === undefined || source === null || source > clause) return null;
    const sourceWords = clippedSource(context, source).filter((word) => word < token);
    if (sourceWords.length === 0) return null;
    const aside = new Set([token, ...sourceWords]);
    const said = subtree(tree, clause, (word) => aside.has(word));
    const content = tidy(context, filled(ordered(said), aside));
    if (content.length === 0) return null;
    const parts = { source, sourceWords, cue: cueWords(context, token), content };
    return { rule: "nested", stance: verb.stance, manner: "statement", anchor: token, ...parts };
  },
  examples: [
    [
      "A local chief said the army had confirmed to him that militiamen killed nine farmers.",
      { source: "the army", cue: "had confirmed", content: "that militiamen killed nine farmers" },
    ],
    [
      "The agency said the general staff had told him that drones struck two depots.",
      { source: "the general staff", cue: "had told", content: "that drones struck two depots" },
    ],
    ["The colonel said the rebels shot down the helicopter that he had sent.", null],
    ["It was reported that the talks had failed.", null],
  ],
};

/** After a phrase ("confirmed to him that …"), the parser takes the clause for a circumstance. */
function isSaid({ tree }: ReadingContext, clause: number): boolean {
  if (baseRelation(tree.tokens[clause]!.deprel) === "ccomp") return true;
  return childrenBy(tree, clause, "mark").some((mark) => tree.tokens[mark]!.form.toLowerCase() === "that");
}

/** A clause with a subject of its own in a tense: not "claimed to have shot", "told them to leave". */
function isTensed({ tree }: ReadingContext, clause: number): boolean {
  const words = [clause, ...childrenBy(tree, clause, "aux", "cop")];
  const tense = words.some((word) => /^(?:VBD|VBZ|VBP|MD)$/.test(tree.tokens[word]!.tag));
  return tense && childrenBy(tree, clause, "nsubj", "csubj", "expl").length > 0;
}

/** The verb with its auxiliaries: "had told". */
function cueWords({ tree }: ReadingContext, verb: number): number[] {
  return ordered([verb, ...childrenBy(tree, verb, "aux").filter((word) => word < verb)]);
}
