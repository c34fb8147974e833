import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mirror, parseTwice, reversed } from "./guide.ts";
import { mix } from "./hash.ts";
import type { Scorer } from "./linear-model.ts";
import { type Tree, transitionCount } from "./parse.ts";
import { parseWordsOf } from "./parse-words.ts";
import { encodeWords } from "./word-codes.ts";

const RELATIONS = 5;
const ROOT = 3;
const TAGS = [
  { upos: "NOUN", xpos: "NN" },
  { upos: "VERB", xpos: "VBD" },
  { upos: "PUNCT", xpos: "``" },
];

/** A parser with weights at random: whatever it likes, its trees must be trees. */
function wildScorer(seed: number): Scorer {
  const classes = transitionCount(RELATIONS);
  return {
    classes,
    addScores(features, count, scores) {
      for (let index = 0; index < count; index += 1) {
        for (let at = 0; at < classes; at += 1) scores[at]! += mix(mix(seed, features[index] as number), at) % 1000;
      }
    },
  };
}

function assertTree({ head, label }: Tree, length: number): void {
  const roots = [...head.slice(0, length)].filter((parent) => parent === length);
  assert.equal(roots.length, length === 0 ? 0 : 1);
  for (let word = 0; word < length; word += 1) {
    assert.equal(label[word] === ROOT, head[word] === length);
    let steps = 0;
    for (let at = word; at !== length; at = head[at] as number) {
      assert.ok(at >= 0 && at < length);
      steps += 1;
      assert.ok(steps <= length, "a cycle");
    }
  }
}

const sentence = fc.array(
  fc.tuple(fc.constantFrom("men", "fled", ",", '"', "Ali", "12"), fc.integer({ min: 0, max: 2 })),
  { maxLength: 30 },
);
const wordsOf = (words: readonly (readonly [string, number])[]): ReturnType<typeof parseWordsOf> => {
  const codes = encodeWords(
    words.map(([form]) => form),
    { tagSets: new Map(), groups: new Map() },
  );
  return parseWordsOf(
    codes,
    Uint8Array.from(words, ([, tag]) => tag),
    TAGS,
  );
};

test("whatever the weights, every sentence is one tree with one root", () => {
  fc.assert(
    fc.property(sentence, fc.integer(), (words, seed) => {
      const parsers = {
        backward: wildScorer(seed),
        backwardRoot: ROOT,
        forward: wildScorer(seed + 1),
        forwardRoot: ROOT,
      };
      assertTree(parseTwice(wordsOf(words), parsers), words.length);
    }),
  );
});

test("a sentence reversed twice is itself, and so is a tree", () => {
  fc.assert(
    fc.property(sentence, (words) => {
      const before = wordsOf(words);
      assert.deepEqual(reversed(reversed(before)), before);
    }),
  );
  const tree: Tree = { head: Int32Array.of(1, 3, 1, -1), label: Int32Array.of(0, 3, 2, -1) };
  assert.deepEqual(mirror(mirror(tree, 3), 3), tree);
  assert.deepEqual([...mirror(tree, 3).head], [1, 3, 1, -1]);
});
