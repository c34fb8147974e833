/** Attributions by a colon in a headline: "Regime may attack again: SDF" and "SDF: regime may attack again". */
import { HEAD_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import type { Tree } from "../mentions/tree.ts";
import type { AttributionRule } from "./attribution-rule.ts";
import { tidy } from "./stretches.ts";

/** More words than this before or after the colon are a clause and not a source. */
const LONGEST_SOURCE = 6;

export const HEADLINE_COLON: AttributionRule = {
  id: "headline-colon",
  find: (context, token) => {
    const { tree, sentences, sentenceOf, headlines } = context;
    if (tree.tokens[token]!.form !== ":") return null;
    const sentence = sentences[sentenceOf[token]!]!;
    if (!headlines.has(sentenceOf[token]!)) return null;
    const after = sourceSide(tree, token + 1, sentence.end);
    const before = sourceSide(tree, sentence.first, token);
    const side = after !== null && sentence.end - token <= token - sentence.first ? after : before;
    if (side === null) return null;
    const rest = side === after ? range(sentence.first, token) : range(token + 1, sentence.end);
    const content = tidy(context, rest);
    if (content.length < 2) return null;
    return {
      rule: "headline-colon",
      stance: "asserts",
      manner: "statement",
      anchor: token,
      source: side.head,
      sourceWords: side.words,
      cue: [token],
      content,
    };
  },
  examples: [
    [
      "Regime may attack Kurdish-led forces again: SDF",
      { source: "SDF", cue: ":", content: "Regime may attack Kurdish-led forces again" },
    ],
    ["UN: forty killed in market strike", { source: "UN", cue: ":", content: "forty killed in market strike" }],
    ["What we know so far: the fall of the town", null],
  ],
};

type Side = Readonly<{ words: number[]; head: number }>;

function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

/** A side of the colon that is one short noun phrase for somebody who can speak; null otherwise. */
function sourceSide(tree: Tree, first: number, end: number): Side | null {
  const words = range(first, end).filter((index) => tree.tokens[index]!.upos !== "PUNCT" || index + 1 < end);
  if (words.length === 0 || words.length > LONGEST_SOURCE) return null;
  if (words.some((index) => /^(?:VERB|AUX|NUM|ADV|SCONJ)$/.test(tree.tokens[index]!.upos))) return null;
  const head = words.find((index) => !words.includes(tree.tokens[index]!.head)) ?? words[0]!;
  return canSpeak(tree, words, head) ? { words, head } : null;
}

function canSpeak(tree: Tree, words: readonly number[], head: number): boolean {
  const { upos, lemma } = tree.tokens[head]!;
  if (words.some((index) => tree.tokens[index]!.upos === "PROPN")) return upos === "PROPN" || upos === "NOUN";
  const kind = HEAD_NOUNS.get(lemma.toLowerCase());
  return kind === "person" || kind === "people" || kind === "organisation" || kind === "armed-group";
}
