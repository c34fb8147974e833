import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { containment, hashSetOf, hashWord, sharedHashes, shinglesOf, unorderedShinglesOf } from "./shingles.ts";

const words = (text: string) => text.split(" ");
const WORDS = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 });
const HASHES = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 200 }).map(hashSetOf);

test("a text of n words has n - 4 runs of five, one that is shorter has one, none has none", () => {
  assert.equal(shinglesOf(words("a b c d e f g"), 5).length, 3);
  assert.equal(shinglesOf(words("a b"), 5).length, 1);
  assert.equal(shinglesOf([], 5).length, 0);
});

test("a hash is the same on every machine", () => {
  assert.equal(hashWord("convoy"), 0xb3fb198c);
  assert.notEqual(hashWord("ab"), hashWord("ba"));
});

test("order within a run counts, unless it is asked not to", () => {
  assert.equal(sharedHashes(shinglesOf(words("a b c"), 3), shinglesOf(words("c a b"), 3)), 0);
  assert.equal(sharedHashes(unorderedShinglesOf(words("a b c"), 3), unorderedShinglesOf(words("c a b"), 3)), 1);
});

test("shared hashes are those of the intersection, whichever set comes first", () => {
  fc.assert(
    fc.property(HASHES, HASHES, (one, other) => {
      const expected = new Set(one).intersection(new Set(other)).size;
      assert.equal(sharedHashes(one, other), expected);
      assert.equal(sharedHashes(other, one), expected);
    }),
  );
});

test("a part of a text is wholly contained in it", () => {
  fc.assert(
    fc.property(WORDS, fc.nat(60), fc.nat(60), (all, one, other) => {
      const part = all.slice(Math.min(one, other), Math.max(one, other));
      fc.pre(part.length >= 3);
      assert.equal(containment(shinglesOf(part, 3), shinglesOf(all, 3)), 1);
    }),
  );
});

test("hashes are spread evenly: each sixteenth of the range gets its share", () => {
  const counts = new Array<number>(16).fill(0);
  for (let number = 0; number < 16_000; number += 1) counts[Math.floor(hashWord(`word${number}`) / 2 ** 28)]! += 1;
  for (const count of counts) assert.ok(count > 850 && count < 1150, String(counts));
});
