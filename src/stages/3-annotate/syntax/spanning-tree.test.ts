import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { spanningTree } from "./spanning-tree.ts";

const total = (heads: ArrayLike<number>, weights: readonly (readonly number[])[]): number =>
  Array.from(heads).reduce((sum, head, dependent) => sum + weights[dependent]![head]!, 0);

function isTree(heads: readonly number[], length: number): boolean {
  if (heads.filter((head) => head === length).length !== 1) return false;
  return heads.every((_, word) => {
    let at = word;
    for (let step = 0; at !== length; step += 1) {
      if (step > length) return false;
      at = heads[at]!;
    }
    return true;
  });
}

/** The weight of the best tree with one root, every assignment of heads tried. */
function heaviest(length: number, weights: readonly (readonly number[])[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < (length + 1) ** length; code += 1) {
    const heads = Array.from({ length }, (_, word) => Math.floor(code / (length + 1) ** word) % (length + 1));
    if (heads.every((head, word) => head !== word) && isTree(heads, length))
      best = Math.max(best, total(heads, weights));
  }
  return best;
}

const weights = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.array(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: length + 1, maxLength: length + 1 }), {
    minLength: length,
    maxLength: length,
  }),
);

test("the tree has one root and no tree with one root is heavier", () => {
  fc.assert(
    fc.property(weights, (rows) => {
      const heads = spanningTree(rows.length, (dependent, head) => rows[dependent]![head]!);
      assert.ok(isTree([...heads], rows.length));
      assert.equal(total(heads, rows), heaviest(rows.length, rows));
    }),
    { numRuns: 100 },
  );
});

test("no words have no heads", () => assert.deepEqual([...spanningTree(0, () => 0)], []));
