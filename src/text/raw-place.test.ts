import assert from "node:assert/strict";
import { test } from "node:test";
import { rawPlace } from "./raw-place.ts";

// "Hé &" from `<p>Hé &amp;` in UTF-8: "H" at byte 3, "é" in two bytes, " " at 6, the entity at 7.
const RUNS = [
  [0, 1, 3, 1],
  [1, 1, 4, 2],
  [2, 1, 6, 1],
  [3, 1, 7, 5],
] as const;
/** "👍" is two units of four bytes. */
const THUMB = [[0, 2, 10, 4]] as const;

const CASES = [
  { name: "a plain letter", runs: RUNS, at: [0, 1], expect: { start: 3, end: 4, exact: true } },
  { name: "a letter of two bytes", runs: RUNS, at: [1, 2], expect: { start: 4, end: 6, exact: true } },
  { name: "all of it", runs: RUNS, at: [0, 4], expect: { start: 3, end: 12, exact: true } },
  { name: "half a surrogate pair", runs: THUMB, at: [1, 2], expect: { start: 10, end: 14, exact: false } },
  { name: "what came from nowhere", runs: RUNS, at: [4, 6], expect: null },
  {
    name: "the end of a run and what came from nowhere",
    runs: RUNS,
    at: [2, 3],
    expect: { start: 6, end: 7, exact: true },
  },
] as const;

for (const { name, runs, at, expect } of CASES) {
  test(`the bytes of ${name}`, () => assert.deepEqual(rawPlace(runs, at[0], at[1]), expect));
}
