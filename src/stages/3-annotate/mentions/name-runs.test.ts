import assert from "node:assert/strict";
import { test } from "node:test";
import { nameRuns } from "./name-runs.ts";
import { sampleTokens } from "./sample-tokens.ts";

const CASES: readonly (readonly [source: string, names: readonly string[]])[] = [
  ["The/DET Ministry/PROPN of/ADP Foreign/PROPN Affairs/PROPN spoke/VERB", ["Ministry of Foreign Affairs"]],
  ["President/PROPN Bashar/PROPN al/PROPN -/PUNCT Assad/PROPN left/VERB", ["President Bashar al - Assad"]],
  [
    "Russia/PROPN 's/PART/1/case/'s/POS Ministry/PROPN of/ADP Defense/PROPN spoke/VERB",
    ["Russia", "Ministry of Defense"],
  ],
  ["the/DET Syrian/ADJ army/NOUN and/CCONJ the/DET Kurds/PROPN", ["Kurds"]],
  ["on/ADP Tuesday/PROPN in/ADP June/PROPN", []],
  ["rebels/NOUN fled/VERB the/DET town/NOUN", []],
];

for (const [source, names] of CASES) {
  test(`names in "${source.replaceAll(/\/\S+/g, "")}"`, () => {
    const { tokens, sentence } = sampleTokens(source);
    const found = nameRuns(tokens, sentence).map(({ first, end }) =>
      tokens
        .slice(first, end)
        .map(({ form }) => form)
        .join(" "),
    );
    assert.deepEqual(found, names);
  });
}
