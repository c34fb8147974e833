import assert from "node:assert/strict";
import { test } from "node:test";
import { genderOfName } from "./name-genders.ts";

const CASES: readonly (readonly [name: string, gender: "he" | "she" | null])[] = [
  ["Fatima", "she"],
  ["omar", "he"],
  ["Kim", null],
  ["Zelim", null],
];

for (const [name, gender] of CASES) {
  test(`${name} is ${gender ?? "either or unknown"}`, () => assert.equal(genderOfName(name), gender));
}
