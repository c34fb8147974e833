/** Attributions by a verb of counting: "X put the toll at N" says of X that the toll was N. */
import { baseRelation, childBy, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { ordered, tidy } from "./stretches.ts";

const COUNTING_VERBS: ReadonlySet<string> = new Set("put place estimate set raise revise lower update".split(" "));
const TOLLS: ReadonlySet<string> = new Set(["toll", "number", "count", "figure", "tally", "dead", "death", "casualty"]);

export const TOLL: AttributionRule = {
  id: "toll",
  find: (context, verb) => {
    const { tree } = context;
    const token = tree.tokens[verb]!;
    if (token.upos !== "VERB" || !COUNTING_VERBS.has(token.lemma.toLowerCase())) return null;
    const toll = tollOf(tree, verb);
    if (toll === null) return null;
    const cue = [verb];
    const source = sourceHead(tree, verb);
    if (source === null) return null;
    const content = tidy(context, ordered(statement(tree, verb, toll)));
    if (content.length === 0 || content.includes(source)) return null;
    return {
      rule: "toll",
      stance: "asserts",
      manner: "statement",
      anchor: verb,
      source,
      sourceWords: clippedSource(context, source),
      cue,
      content,
    };
  },
  examples: [
    [
      "The health ministry put the death toll at 42 on Monday.",
      { source: "The health ministry", cue: "put", content: "the death toll at 42" },
    ],
    [
      "On Wednesday the ministry raised the death toll to 89.",
      { source: "the ministry", cue: "raised", content: "the death toll to 89" },
    ],
    ["The general put the soldiers at risk.", null],
    ["The council put the toll for the bridge up.", null],
  ],
};

/** The counted noun after the verb, when a number says how high it is. */
function tollOf(tree: Tree, verb: number): number | null {
  const toll = childBy(tree, verb, "obj");
  if (toll === null || !TOLLS.has(tree.tokens[toll]!.lemma.toLowerCase())) return null;
  return numberOf(tree, verb, toll) === null ? null : toll;
}

function numberOf(tree: Tree, verb: number, toll: number): number | null {
  const placed = [...childrenBy(tree, verb, "obl"), ...childrenBy(tree, toll, "nmod")];
  return (
    placed.find(
      (at) =>
        isNumber(tree, at) &&
        childrenBy(tree, at, "case").some((mark) => ["at", "to"].includes(tree.tokens[mark]!.lemma)),
    ) ?? null
  );
}

function isNumber(tree: Tree, token: number): boolean {
  return tree.tokens[token]!.upos === "NUM" || childBy(tree, token, "nummod") !== null;
}

/** The toll and its number, without the days on which it was given. */
function statement(tree: Tree, verb: number, toll: number): number[] {
  const number = numberOf(tree, verb, toll)!;
  return [
    ...new Set([
      ...subtree(tree, toll),
      ...subtree(tree, number, (token) => token > number && baseRelation(tree.tokens[token]!.deprel) === "nmod"),
    ]),
  ];
}
