/** Known distances, and the properties of a metric. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance, similarity } from "./edit-distance.ts";

const CASES: readonly (readonly [string, string, number])[] = [
  ["", "", 0],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["khusham", "khasham", 1],
  ["😀", "x", 1],
];
for (const [left, right, edits] of CASES) {
  test(`"${left}" and "${right}" are ${edits} apart`, () => assert.equal(editDistance(left, right), edits));
}

test("similarity is 1 for equal words and 0 for words with nothing in common", () => {
  assert.equal(similarity("homs", "homs"), 1);
  assert.equal(similarity("abc", "xyz"), 0);
});

test("the distance is a metric", () => {
  const words = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(words, words, words, (a, b, c) => {
      assert.equal(editDistance(a, b), editDistance(b, a));
      assert.equal(editDistance(a, b) === 0, a === b);
      assert.ok(editDistance(a, c) <= editDistance(a, b) + editDistance(b, c));
    }),
  );
});
