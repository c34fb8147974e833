import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleTokens } from "../mentions/sample-tokens.ts";
import { makeTree } from "../mentions/tree.ts";
import { standsForNothing } from "./open-pronouns.ts";

/** The first "it" of a sentence, written as `form/UPOS/head/deprel`. */
const CASES: readonly (readonly [name: string, sentence: string, expected: boolean])[] = [
  ["weather", "It/PRON/3/nsubj has/AUX/3/aux rained/VERB/0/root/rain", true],
  [
    "a clause that is announced",
    "It/PRON/3/nsubj is/AUX/3/cop likely/ADJ/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/ccomp",
    true,
  ],
  [
    "what takes time",
    "It/PRON/2/nsubj took/VERB/0/root/take hours/NOUN/2/obj to/PART/5/mark reach/VERB/2/advcl/reach/VB them/PRON/5/obj",
    true,
  ],
  [
    "who is ready to act",
    "It/PRON/3/nsubj is/AUX/3/cop ready/ADJ/0/root to/PART/5/mark act/VERB/3/xcomp/act/VB",
    false,
  ],
  ["what was denied", "Police/NOUN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj", true],
  ["what was hit", "Shells/NOUN/2/nsubj hit/VERB/0/root it/PRON/2/obj", false],
  [
    "who was behind an attack in which somebody died",
    "It/PRON/4/nsubj was/AUX/4/cop behind/ADP/4/case attacks/NOUN/0/root that/PRON/6/nsubj hurt/VERB/4/acl:relcl",
    false,
  ],
  ["who fired", "It/PRON/2/nsubj fired/VERB/0/root/fire", false],
];

for (const [name, sentence, expected] of CASES) {
  test(`an "it" for ${name} stands for ${expected ? "nothing" : "something"}`, () => {
    const { tokens } = sampleTokens(sentence);
    const it = tokens.findIndex(({ form }) => form.toLowerCase() === "it");
    assert.equal(standsForNothing(makeTree(tokens), it), expected);
  });
}
