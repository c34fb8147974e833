import assert from "node:assert/strict";
import { test } from "node:test";
import { contentWords, plainWords } from "./content-words.ts";

const CASES: readonly (readonly [text: string, content: string])[] = [
  ["Eleven soldiers were killed near Téra", "11 soldier kill tera"],
  ["11 soldiers killed close to Tera", "11 soldier kill close tera"],
  ["The attacks; the attackers attacked", "attack attacke attack"],
  ["he said that it was his", ""],
  ["need a bus", "need bus"],
];

for (const [text, content] of CASES) {
  test(`"${text}" is about "${content}"`, () => assert.equal(contentWords(plainWords(text)).join(" "), content));
}

test("accents and case do not part two spellings of a name", () => {
  assert.deepEqual(plainWords("Tillabéri, TÉRA"), plainWords("Tillaberi Tera"));
});
