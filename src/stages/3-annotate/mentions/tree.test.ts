import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sampleTokens } from "./sample-tokens.ts";
import { childBy, makeTree, preposition, subtree } from "./tree.ts";

const SAID =
  "The/DET/2/det ministry/NOUN/3/nsubj said/VERB/0/root that/SCONJ/6/mark rebels/NOUN/6/nsubj fled/VERB/3/ccomp";

test("a subtree is every word under a head, in text order", () => {
  const tree = makeTree(sampleTokens(SAID).tokens);
  assert.deepEqual(subtree(tree, 5), [3, 4, 5]);
  assert.deepEqual(
    subtree(tree, 2, (token) => token === 5),
    [0, 1, 2],
  );
});

test("a relation names its subtypes too", () => {
  const tree = makeTree(sampleTokens("rebels/NOUN/3/nsubj:pass were/AUX/3/aux:pass killed/VERB/0/root").tokens);
  assert.equal(childBy(tree, 2, "nsubj"), 0);
  assert.equal(childBy(tree, 2, "nsubj:outer"), null);
});

test("a preposition of several words is read whole", () => {
  const source = "according/VERB/3/case to/ADP/1/fixed police/NOUN/4/obl fled/VERB/0/root";
  assert.equal(preposition(makeTree(sampleTokens(source).tokens), 2), "according to");
});

test("the edges of a subtree are the edges of its words, for any tree", () => {
  const heads = fc
    .array(fc.nat(), { minLength: 1, maxLength: 30 })
    .map((raw) => raw.map((head, index) => (index === 0 ? -1 : head % index)));
  fc.assert(
    fc.property(heads, (list) => {
      const tokens = list.map((head, index) => ({
        start: index,
        end: index + 1,
        form: "x",
        lemma: "x",
        upos: "X",
        tag: "X",
        head,
        deprel: "dep",
      }));
      const tree = makeTree(tokens);
      for (const index of tokens.keys()) {
        const words = subtree(tree, index);
        assert.equal(tree.left[index], words[0]);
        assert.equal(tree.right[index], words.at(-1)! + 1);
      }
    }),
  );
});
