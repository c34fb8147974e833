/** Attributions by a verb of counting: "X put the toll at N" says of X that the toll was N. */
import { baseRelation, childBy, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { clippedSource, sourceHead } from "./source.ts";
import { ordered, tidy } from "./stretches.ts";

const COUNTING_VERBS: ReadonlySet<string> = new Set("put place estimate set raise revise lower update give".split(" "));
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
    [
      "The army put the number of those taken at 22.",
      { source: "The army", cue: "put", content: "the number of those taken at 22" },
    ],
    [
      "The prison service gave the death toll as 46.",
      { source: "The prison service", cue: "gave", content: "the death toll as 46" },
    ],
    ["The general put the soldiers at risk.", null],
    ["The council put the toll for the bridge up.", null],
  ],
};

/** "the hospital had counted 13 dead", "documented the deaths of 49 civilians": whoever counts says how many there were. */
export const TALLY: AttributionRule = {
  id: "tally",
  find: (context, verb) => {
    const { tree } = context;
    const token = tree.tokens[verb]!;
    if (token.upos !== "VERB" || !TALLYING_VERBS.has(token.lemma.toLowerCase())) return null;
    const counted = childBy(tree, verb, "obj");
    const source = sourceHead(tree, verb);
    if (counted === null || source === null || !isToll(tree, verb, counted)) return null;
    const content = tidy(context, ordered([counted, ...besides(tree, verb)].flatMap((at) => subtree(tree, at))));
    if (content.length === 0 || content.includes(source)) return null;
    const parts = { source, sourceWords: clippedSource(context, source), cue: [verb], content };
    return { rule: "tally", stance: "asserts", manner: "statement", anchor: verb, ...parts };
  },
  examples: [
    [
      "By nightfall the hospital had counted 13 dead and 28 wounded.",
      { source: "the hospital", cue: "counted", content: "13 dead and 28 wounded" },
    ],
    [
      "The group documented 49 civilian deaths.",
      { source: "The group", cue: "documented", content: "49 civilian deaths" },
    ],
    ["The clerk counted 13 ballots.", null],
    ["The group documented the culture of the valley.", null],
  ],
};

const TALLYING_VERBS: ReadonlySet<string> = new Set(["count", "tally", "document", "record", "register", "log"]);
const HARMED = /^(?:dead|death|wounded|injured|killed|casualty|fatality|victim|body|corpse|killing|missing)$/;

/** "13 [dead] and 28 [wounded]", which the parser hangs on the verb. */
function besides(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, "xcomp", "conj").filter((at) => at > verb && HARMED.test(formOf(tree, at)));
}

/** The lemma of a noun, the form of a participle: "wounded". */
function formOf(tree: Tree, at: number): string {
  const { form, lemma, upos } = tree.tokens[at]!;
  return (upos === "NOUN" ? lemma : form).toLowerCase();
}

/** A number of dead or hurt. */
function isToll(tree: Tree, verb: number, counted: number): boolean {
  const words = [counted, ...childrenBy(tree, counted, "amod", "nmod", "acl", "conj"), ...besides(tree, verb)];
  return words.some((word) => HARMED.test(formOf(tree, word))) && words.some((at) => isNumber(tree, at));
}

/** The counted noun after the verb, when a number says how high it is. */
function tollOf(tree: Tree, verb: number): number | null {
  const toll = childBy(tree, verb, "obj");
  if (toll === null || !TOLLS.has(tree.tokens[toll]!.lemma.toLowerCase())) return null;
  return numberOf(tree, verb, toll) === null ? null : toll;
}

function numberOf(tree: Tree, verb: number, toll: number): number | null {
  // "the number of those taken at 22": the number may hang on the participle
  const those = childrenBy(tree, toll, "nmod").filter((at) => tree.tokens[at]!.form.toLowerCase() === "those");
  const participles = those.flatMap((at) => childrenBy(tree, at, "acl"));
  const placed = [
    ...childrenBy(tree, verb, "obl"),
    ...childrenBy(tree, toll, "nmod"),
    ...participles.flatMap((at) => childrenBy(tree, at, "obl")),
  ];
  return (
    placed.find(
      (at) =>
        isNumber(tree, at) &&
        childrenBy(tree, at, "case").some((mark) => ["at", "to", "as"].includes(tree.tokens[mark]!.lemma)),
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
