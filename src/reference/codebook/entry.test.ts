/** How the words of an example are marked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readExample } from "./entry.ts";

test("the words in brackets are found in the sentence without them", () => {
  const { text, words } = readExample("Gunmen [shot dead] a pilot.");
  assert.equal(text, "Gunmen shot dead a pilot.");
  assert.equal(text.slice(words?.start, words?.end), "shot dead");
});

test("a sentence without brackets marks no words", () => {
  assert.deepEqual(readExample("It rained."), { text: "It rained.", words: null });
});

for (const marked of ["It [rained.", "It rained].", "It ]rained[.", "It [] rained.", "[It] [rained]."]) {
  test(`brackets that mark nothing are refused: ${marked}`, () => {
    assert.throws(() => readExample(marked), RangeError);
  });
}
