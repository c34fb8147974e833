import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type EncodedWord, type WordRun, windowsOf } from "./windows.ts";

const SPECIAL = { padding: 0, unknown: 100, start: 101, separator: 102, mask: 103 };
const word = (...pieces: number[]): EncodedWord => ({ pieces, letterCase: "lower" });

test("sentences share a window while they fit, with a separator before a block", () => {
  const words = [word(1), word(2, 3), word(4), word(5)];
  const runs: WordRun[] = [
    { first: 0, end: 2, opensBlock: true },
    { first: 2, end: 3, opensBlock: true },
    { first: 3, end: 4, opensBlock: false },
  ];
  const [window, ...rest] = windowsOf(words, runs, SPECIAL, 16);
  assert.deepEqual(rest, []);
  assert.deepEqual([...window!.pieces], [101, 1, 2, 3, 102, 4, 5, 102]);
  assert.deepEqual([...window!.starts], [1, 2, 5, 6]);
});

const sentences = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), {
  maxLength: 12,
});

test("windows hold every word once, in order, within their size, with each word's first piece in place", () => {
  fc.assert(
    fc.property(sentences, fc.integer({ min: 16, max: 64 }), (lengths, size) => {
      const words = lengths.flat().map((length, at) => word(...Array.from({ length }, () => 1000 + at)));
      let at = 0;
      const runs = lengths.map((each, index): WordRun => {
        at += each.length;
        return { first: at - each.length, end: at, opensBlock: index % 3 === 0 };
      });
      const windows = windowsOf(words, runs, SPECIAL, size);
      assert.deepEqual(
        windows.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)),
        [...words.keys()],
      );
      for (const { first, pieces, cases, starts } of windows) {
        assert.ok(pieces.length <= size && pieces[0] === SPECIAL.start && pieces.at(-1) === SPECIAL.separator);
        assert.equal(cases.length, pieces.length);
        starts.forEach((start, index) => {
          assert.equal(pieces[start], 1000 + first + index);
        });
      }
    }),
  );
});
