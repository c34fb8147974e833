import assert from "node:assert/strict";
import { test } from "node:test";
import { caseMode, encodeWords, WORD_PADDING, wordKey } from "./word-codes.ts";

const MODES: readonly (readonly [text: string, mode: "plain" | "flat"])[] = [
  ["TWO SOLDIERS WERE KILLED IN THE CAPITAL .", "flat"],
  ["Rebels Attack Army Base Near Northern Town", "flat"],
  ["Rebels attack army base near Northern Town", "plain"],
  ["The SDF said that ISIS had left Raqqa .", "plain"],
  ["UN", "plain"],
  ["", "plain"],
];
for (const [text, mode] of MODES) {
  test(`capitals are read as ${mode} in \`${text}\``, () => {
    assert.equal(caseMode(text.split(" ")), mode);
  });
}

test("a key folds case, quotes and figures", () => {
  assert.equal(wordKey("Don’t"), "don't");
  assert.equal(wordKey("1,250"), "0,000");
});

test("capitals change nothing in flat text", () => {
  const lexicon = { tagSets: new Map(), groups: new Map() };
  const shapes = (text: string): number[] => [...encodeWords(text.split(" "), lexicon).shape.slice(WORD_PADDING, -3)];
  assert.deepEqual(shapes("TWO MEN DIED HERE TODAY"), shapes("Twoo Menn Died Here Today").slice(0, 5));
  assert.notDeepEqual(shapes("Ali and the men died"), shapes("ali and the men died"));
});
