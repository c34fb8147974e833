import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { packageRoot } from "#reference/package-root.ts";
import { MOST_PIECES, piecesOf, readVocabulary, specialPieces } from "./word-pieces.ts";

const vocabulary = readVocabulary(readFileSync(join(packageRoot(), "models/reader-en/vocabulary.txt"), "utf8"));
const { unknown } = specialPieces(vocabulary);
const spelt = [...vocabulary.keys()];
const pieces = (word: string): string =>
  piecesOf(word, vocabulary, unknown)
    .map((id) => spelt[id])
    .join(" ");

// As the reference implementation of BERT's uncased tokeniser cuts these words.
const CUT: readonly (readonly [word: string, pieces: string])[] = [
  ["killed", "killed"],
  ["KILLED", "killed"],
  ["Khusham", "k ##hus ##ham"],
  ["pro-regime", "pro - regime"],
  ["Médecins", "med ##ecin ##s"],
  ["“", "“"],
  ["’s", "’ s"],
  ["10.5%", "10 . 5 %"],
  ["حلب", "ح ##ل ##ب"],
  ["\u{1F6A8}", "[UNK]"],
  ["a\u00adb", "ab"],
  ["x".repeat(101), "[UNK]"],
  ["\u200b", "[UNK]"],
];
for (const [word, expected] of CUT) {
  test(`pieces of ${JSON.stringify(word.slice(0, 20))}`, () => assert.equal(pieces(word), expected));
}

test("any word has one to so many pieces, all of the vocabulary", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (word) => {
      const ids = piecesOf(word, vocabulary, unknown);
      assert.ok(ids.length >= 1 && ids.length <= MOST_PIECES && ids.every((id) => id >= 0 && id < vocabulary.size));
    }),
    { numRuns: 50 },
  );
});

test("a vocabulary without BERT's own pieces is refused", () => {
  assert.throws(() => specialPieces(readVocabulary("a\nb\n")), /no \[PAD\]/);
});
