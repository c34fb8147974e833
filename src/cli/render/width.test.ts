import assert from "node:assert/strict";
import { test } from "node:test";
import { cutToWidth, displayWidth } from "./width.ts";

const WIDTHS: readonly (readonly [string, number, string])[] = [
  ["", 0, "nothing"],
  ["Khusham", 7, "ASCII"],
  ["Khushām", 7, "a precomposed letter"],
  ["Khusha\u0304m", 7, "a combining macron"],
  ["東京", 4, "wide letters"],
  ["ﾄｳｷｮｳ", 5, "half-width katakana"],
  ["서울", 4, "Hangul syllables"],
  ["خشام", 4, "Arabic letters"],
  ["مُحَمَّد", 4, "Arabic letters with vowel signs"],
  ["👩‍👩‍👧", 2, "an emoji of several code points"],
  ["🇸🇾", 2, "a flag"],
  ["“…”", 3, "typographic signs"],
  ["\u2068x\u2069", 1, "isolates"],
];
for (const [text, width, what] of WIDTHS) {
  test(`${what}: ${JSON.stringify(text)} takes ${width} columns`, () => {
    assert.equal(displayWidth(text), width);
  });
}

test("a text is cut between graphemes, never within one", () => {
  assert.deepEqual(cutToWidth("東京東京", 3), ["東", "京", "東", "京"]);
  assert.deepEqual(cutToWidth("a\u0304b\u0304c", 2), ["a\u0304b\u0304", "c"]);
  assert.deepEqual(cutToWidth("", 3), []);
});
