/** Distances with a direction, in the ways that reports write them, and words that give none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readOffset } from "./place-offset.ts";

const GIVEN: readonly (readonly [words: string, km: number, bearing: number, phrase: string])[] = [
  ["were hit 20 km south of ", 20, 180, "20 km south of "],
  [
    "about 12.5 kilometres to the north-east of the town of ",
    12.5,
    45,
    "12.5 kilometres to the north-east of the town of ",
  ],
  ["some 30 miles (48 km) northwest of ", 48.28, 315, "30 miles (48 km) northwest of "],
  ["five kilometers east of ", 5, 90, "five kilometers east of "],
  ["60 nautical miles west of ", 111.12, 270, "60 nautical miles west of "],
];
for (const [words, km, bearing, phrase] of GIVEN) {
  test(`"${words}" is ${km} km at ${bearing}`, () => {
    const offset = readOffset(words);
    assert.ok(offset !== null && Math.abs(offset.km - km) < 0.01, JSON.stringify(offset));
    assert.equal(offset.bearing, bearing);
    assert.equal(words.slice(offset.start), phrase);
  });
}

for (const words of [
  "20 km from ",
  "north of ",
  "20 soldiers south of ",
  "many km south of ",
  "4,000 km south of ",
  "20 km south of Homs and ",
  "",
]) {
  test(`"${words}" gives no offset`, () => assert.equal(readOffset(words), null));
}
