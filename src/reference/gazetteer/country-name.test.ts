import assert from "node:assert/strict";
import { test } from "node:test";
import { countryName } from "./country-name.ts";

const CASES: readonly (readonly [code: string, name: string])[] = [
  ["SY", "Syria"],
  ["NE", "Niger"],
  ["ZZ", ""],
  ["", ""],
  ["Somaliland", "Somaliland"],
];

for (const [code, name] of CASES) {
  test(`the code "${code}" is named "${name}"`, () => {
    assert.equal(countryName(code), name);
  });
}
