/** The program's scores on the project's own gold may not fall below `eval/floors.json`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fallsBelow, readFloors } from "../eval/floors.ts";
import { evaluateGold } from "../eval/gold.ts";

test("no field of the gold evaluation is below its floor, and the gold is the one that was frozen", async () => {
  const floors = readFloors();
  assert.ok(floors, "eval/floors.json is missing: run `npm run eval -- gold --update`");
  const { corpus, scores } = await evaluateGold();
  assert.deepEqual(corpus, floors.corpus, "the gold has changed: run `npm run eval -- gold --update`");
  assert.deepEqual(fallsBelow(floors, scores), []);
});
