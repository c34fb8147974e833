/** Attributions through somebody who hands on: "X, quoting Y, said C" has C from Y. */
import { CUE_VERBS } from "#reference/lexicon/en/cue-verbs.ts";
import { baseRelation, childBy, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { clippedSource } from "./source.ts";
import { filled, ordered, tidy } from "./stretches.ts";

const HANDING_ON: ReadonlySet<string> = new Set(["quote", "cite"]);

export const QUOTING: AttributionRule = {
  id: "quoting",
  find: (context, token) => {
    const { tree } = context;
    const { upos, tag, lemma } = tree.tokens[token]!;
    if (upos !== "VERB" || tag !== "VBG" || !HANDING_ON.has(lemma.toLowerCase())) return null;
    const source = childBy(tree, token, "obj");
    const verb = sayingOver(tree, token);
    const clause = verb === null ? null : childBy(tree, verb, "ccomp", "parataxis");
    if (source === null || verb === null || clause === null || clause === token) return null;
    const sourceWords = clippedSource(context, source).filter((word) => word > token);
    const aside = new Set([token, ...sourceWords, verb]);
    const said = subtree(tree, clause, (word) => aside.has(word));
    const content = tidy(context, filled(ordered(said), aside));
    if (content.length === 0 || sourceWords.length === 0) return null;
    const parts = { source, sourceWords, cue: [token], content };
    return { rule: "quoting", stance: "asserts", manner: "statement", anchor: token, through: verb, ...parts };
  },
  examples: [
    [
      "State television, quoting a security official, said six men were killed.",
      { source: "a security official", cue: "quoting", content: "six men were killed" },
    ],
    [
      "The agency said on Friday, citing the ministry, that rebels had shelled the town.",
      { source: "the ministry", cue: "citing", content: "that rebels had shelled the town" },
    ],
    ["Citing the cost, the council closed the bridge.", null],
  ],
};

/** The verb of saying that the participle hangs on, itself or by its subject. */
function sayingOver(tree: Tree, participle: number): number | null {
  const { head, deprel } = tree.tokens[participle]!;
  if (head < 0) return null;
  const verb = baseRelation(deprel) === "acl" ? tree.tokens[head]!.head : head;
  if (verb < 0 || childrenBy(tree, verb, "nsubj").length === 0) return null;
  const entry = CUE_VERBS.get(tree.tokens[verb]!.lemma.toLowerCase());
  return entry?.frames.get("clause") === "statement" ? verb : null;
}
