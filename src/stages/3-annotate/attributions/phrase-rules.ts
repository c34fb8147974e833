/** Attributions by a phrase or an adverb: "according to X, C"; "reportedly". */
import { REPORTING_ADVERBS } from "#reference/lexicon/en/reporting-adverbs.ts";
import { baseRelation, childrenBy, subtree, type Tree } from "../mentions/tree.ts";
import type { AttributionRule, ReadingContext } from "./attribution-rule.ts";
import { withQuotations } from "./direct-speech.ts";
import { clippedSource } from "./source.ts";
import { filled, ordered, tidy } from "./stretches.ts";

/** "according to X", "in the words of X", "per X" before, in or after what X says. */
export const ACCORDING_TO: AttributionRule = {
  id: "according-to",
  find: (context, token) => {
    const { tree } = context;
    if (tree.tokens[token]!.form.toLowerCase() !== "according" || tree.tokens[token + 1]?.form.toLowerCase() !== "to")
      return null;
    const source = accordingSource(context, token);
    if (source === null) return null;
    const sourceTokens = clippedSource(context, source).filter((word) => word > token + 1);
    const cue = [token, token + 1];
    const aside = new Set([...cue, ...sourceTokens, ...subtree(tree, source)]);
    const clause = governingClause(tree, source, token, endsSentence(context, token, source) ? [] : CLAUSES);
    const own = subtree(
      tree,
      clause,
      (word) => word === source || word === token || isOpening(context, clause, word),
    ).filter((word) => !aside.has(word));
    if (own.length === 0 || sourceTokens.length === 0) return null;
    const content = tidy(context, withQuotations(context, token, filled(ordered(own), aside), aside));
    if (content.length === 0) return null;
    return {
      rule: "according-to",
      stance: "asserts",
      manner: "statement",
      anchor: token,
      source,
      sourceWords: sourceTokens,
      cue,
      content,
    };
  },
  examples: [
    [
      "Twelve people died, according to the ministry.",
      { source: "the ministry", cue: "according to", content: "Twelve people died" },
    ],
    [
      "According to the monitor, the rebels fled.",
      { source: "the monitor", cue: "According to", content: "the rebels fled" },
    ],
    [
      "Jets carried out 40 strikes to cover the withdrawal of the force, according to witnesses.",
      {
        source: "witnesses",
        cue: "according to",
        content: "Jets carried out 40 strikes to cover the withdrawal of the force",
      },
    ],
    ["The work went according to plan.", null],
  ],
};

function accordingSource({ tree, sentences, sentenceOf }: ReadingContext, token: number): number | null {
  const { head, deprel } = tree.tokens[token]!;
  if (baseRelation(deprel) === "case") return isPlan(tree, head) ? null : head;
  const object = childrenBy(tree, token, "obl", "nmod", "obj").find((child) => child > token);
  if (object !== undefined) return isPlan(tree, object) ? null : object;
  const next = token + 2;
  return next < sentences[sentenceOf[token]!]!.end &&
    /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[next]!.upos) &&
    !isPlan(tree, next)
    ? next
    : null;
}

/** "according to plan" and "according to the rules" say how, not who. */
function isPlan(tree: Tree, token: number): boolean {
  return /^(?:plan|rule|schedule|need|size|age|tradition|principle)$/.test(tree.tokens[token]!.lemma);
}

/** Relations of clauses inside a sentence. */
const CLAUSES: readonly string[] = ["ccomp", "advcl", "parataxis", "acl:relcl"];

/** ", according to X." behind all else: a comma sets it off from the last clause, so that it stands for the sentence. */
function endsSentence({ tree, sentences, sentenceOf }: ReadingContext, token: number, source: number): boolean {
  if (tree.tokens[token - 1]?.form !== ",") return false;
  const { end } = sentences[sentenceOf[token]!]!;
  return tree.tokens.slice(tree.right[source]!, end).every(({ upos }) => upos === "PUNCT");
}

/** The clause that the phrase belongs to: the nearest verb or predicate above it that stands in a relation of `clauses`. */
function governingClause(tree: Tree, source: number, token: number, clauses: readonly string[]): number {
  let current = tree.tokens[source]!.head;
  if (current === token) current = tree.tokens[token]!.head;
  for (let step = 0; step < 8 && current >= 0; step++) {
    const { head, deprel } = tree.tokens[current]!;
    if (head < 0 || clauses.includes(deprel) || deprel === "root") return current;
    current = head;
  }
  return current < 0 ? source : current;
}

/** "But" and "And" before a clause are not part of what is said. */
function isOpening({ tree, sentences, sentenceOf }: ReadingContext, clause: number, word: number): boolean {
  return (
    baseRelation(tree.tokens[word]!.deprel) === "cc" && word < clause && word === sentences[sentenceOf[word]!]!.first
  );
}

/** "reportedly", "allegedly": the report hands on what others say, without naming them. */
export const REPORTING_ADVERB: AttributionRule = {
  id: "reporting-adverb",
  find: (context, token) => {
    const { tree } = context;
    const stance = REPORTING_ADVERBS.get(tree.tokens[token]!.form.toLowerCase());
    const { head } = tree.tokens[token]!;
    if (stance === undefined || head < 0) return null;
    const own = subtree(tree, head, (word) => word === token || isOpening(context, head, word));
    const content = tidy(context, filled(own, new Set([token])));
    if (content.length === 0) return null;
    return {
      rule: "reporting-adverb",
      stance,
      manner: "statement",
      anchor: token,
      source: null,
      sourceWords: [],
      cue: [token],
      content,
    };
  },
  examples: [
    ["The rebels reportedly fled the town.", { source: null, cue: "reportedly", content: "The rebels fled the town" }],
  ],
};
