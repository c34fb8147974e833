import assert from "node:assert/strict";
import { test } from "node:test";
import { type LetterCase, letterCaseOf } from "./letter-case.ts";

const CASES: readonly (readonly [word: string, letterCase: LetterCase])[] = [
  ["said", "lower"],
  ["Aleppo", "capitalised"],
  ["Al-Zaman", "mixed"],
  ["al-Zaman", "mixed"],
  ["U.S.", "capitals"],
  ["NATO", "capitals"],
  ["McCain", "mixed"],
  ["A", "capital"],
  ["F-16", "digits"],
  ["٣", "digits"],
  [",", "none"],
  ["حلب", "lower"],
];
for (const [word, expected] of CASES) {
  test(`${word} is written as ${expected}`, () => assert.equal(letterCaseOf(word), expected));
}
