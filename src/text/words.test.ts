import assert from "node:assert/strict";
import { test } from "node:test";
import { wordKey, wordSimilarity } from "./words.ts";

const PAIRS = [
  { left: "Air strikes hit Aleppo!", right: "AIR STRIKES — hit 'Aleppo'", same: true },
  { left: "2,000 troops", right: "2 000 troops", same: false },
  { left: "ten killed", right: "two killed", same: false },
] as const;
for (const { left, right, same } of PAIRS) {
  test(`"${left}" and "${right}" have ${same ? "the same" : "different"} words`, () => {
    assert.equal(wordKey(left) === wordKey(right), same);
  });
}

test("similarity is the share of common distinct words, 0 without words", () => {
  assert.equal(wordSimilarity("a b c", "c b a"), 1);
  assert.equal(wordSimilarity("a b", "b c"), 1 / 3);
  assert.equal(wordSimilarity("", "a"), 0);
});
