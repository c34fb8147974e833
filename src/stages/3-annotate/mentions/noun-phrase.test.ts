import assert from "node:assert/strict";
import { test } from "node:test";
import { makePhraseFinder } from "./noun-phrase.ts";
import { sampleTokens } from "./sample-tokens.ts";
import { makeTree } from "./tree.ts";

const CASES: readonly Readonly<{ name: string; source: string; head: number; phrase: string }>[] = [
  {
    name: "a number and its modifiers belong to the phrase",
    source:
      "killed/VERB/0/root more/ADJ/4/advmod than/ADP/2/fixed 100/NUM/6/nummod government/NOUN/6/compound troops/NOUN/1/obj",
    head: 5,
    phrase: "more than 100 government troops",
  },
  {
    name: "an of-phrase belongs to the phrase",
    source: "militias/NOUN/4/nsubj of/ADP/3/case Afghanistan/PROPN/1/nmod fled/VERB/0/root",
    head: 0,
    phrase: "militias of Afghanistan",
  },
  {
    name: "allegiance belongs to the phrase, with the name of whom it is to",
    source: "tribesmen/NOUN/0/root loyal/ADJ/1/amod to/ADP/5/case President/PROPN/5/nmod:desc Assad/PROPN/2/obl",
    head: 0,
    phrase: "tribesmen loyal to President Assad",
  },
  {
    name: "a relative clause stays outside",
    source: "personnel/NOUN/4/nsubj:pass who/PRON/3/nsubj retreated/VERB/1/acl:relcl hit/VERB/0/root",
    head: 0,
    phrase: "personnel",
  },
  {
    name: "a place where something is stays outside",
    source: "troops/NOUN/0/root in/ADP/4/case the/DET/4/det country/NOUN/1/nmod",
    head: 0,
    phrase: "troops",
  },
];

for (const { name, source, head, phrase } of CASES) {
  test(name, () => {
    const { tokens } = sampleTokens(source);
    const { first, end } = makePhraseFinder(makeTree(tokens))(head);
    assert.equal(
      tokens
        .slice(first, end)
        .map(({ form }) => form)
        .join(" "),
      phrase,
    );
  });
}
