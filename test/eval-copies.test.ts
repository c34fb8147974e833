/** The project's own gold of copies, as `npm run eval -- copies` reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../eval/copies.ts";

test("of the copies in the gold nearly all are found, and nothing else", async () => {
  const { gold } = (await run({ task: "copies", data: [], out: null, misses: false })) as {
    gold: { precision: number; recall: number; kindsRight: { judged: number; right: number } };
  };
  assert.equal(gold.precision, 1);
  assert.ok(gold.recall >= 0.93, `recall ${gold.recall}`);
  assert.equal(gold.kindsRight.right, gold.kindsRight.judged);
});
