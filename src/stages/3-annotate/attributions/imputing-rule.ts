/** Attributions by a verb of laying something to somebody: "X attributed the massacre to Y" says of X that it was Y's. */
import { baseRelation, childBy, childrenBy, preposition, subtree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { cueLemmas } from "./cue-words.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { ordered, tidy } from "./stretches.ts";

/** With the preposition before the one who is blamed. */
const IMPUTING: ReadonlyMap<string, string> = new Map([
  ["attribute", "to"],
  ["ascribe", "to"],
  ["impute", "to"],
  ["pin", "on"],
  ["blame", "on"],
]);
/** Of "the blame" only. */
const LAYING: ReadonlySet<string> = new Set(["lay", "put", "place", "cast"]);

export const IMPUTED: AttributionRule = {
  id: "imputing",
  find: (context, verb) => {
    const { tree } = context;
    const { upos, deprel } = tree.tokens[verb]!;
    const lemmas = cueLemmas(tree, verb);
    const object = childBy(tree, verb, "obj");
    if (upos !== "VERB" || object === null || baseRelation(deprel) === "acl") return null;
    const isBlame = tree.tokens[object]!.lemma.toLowerCase() === "blame";
    const marker = lemmas
      .map((lemma) => IMPUTING.get(lemma) ?? (isBlame && LAYING.has(lemma) ? "on" : null))
      .find(Boolean);
    const blamed = [...childrenBy(tree, verb, "obl"), ...childrenBy(tree, object, "nmod")].filter(
      (at) => marker !== undefined && preposition(tree, at) === marker,
    );
    const source = sourceHead(tree, verb);
    if (blamed.length === 0 || source === null) return null;
    const content = tidy(context, ordered([...new Set([object, ...blamed].flatMap((at) => subtree(tree, at)))]));
    if (content.length === 0 || content.includes(source)) return null;
    const parts = { source, sourceWords: clippedSource(context, source), cue: [verb], content };
    return { rule: "imputing", stance: "accuses", manner: "statement", anchor: verb, ...parts };
  },
  examples: [
    [
      "The minister attributed the massacre to guerrillas.",
      { source: "The minister", cue: "attributed", content: "the massacre to guerrillas" },
    ],
    [
      "Residents pinned the blame on the militia.",
      { source: "Residents", cue: "pinned", content: "the blame on the militia" },
    ],
    ["The massacre was attributed to guerrillas.", null],
    ["He pinned a note to the door.", null],
    ["She put the cup on the table.", null],
  ],
};
