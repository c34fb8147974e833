import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { agglomerate, type Pair } from "./agglomerate.ts";

const LIMITS = { join: 1, mean: 0.5 };

function pair(left: number, right: number, score: number, conflict = false): Pair {
  return { left, right, score, conflict };
}

test("items join through a good pair and stay alone without one", () => {
  assert.deepEqual(agglomerate(3, [pair(0, 1, 2), pair(1, 2, 0.2)], LIMITS), [[0, 1], [2]]);
});

test("a conflict keeps two groups apart however good another pair is", () => {
  assert.deepEqual(agglomerate(3, [pair(0, 1, 5), pair(1, 2, 4), pair(0, 2, 4, true)], LIMITS), [[0, 1], [2]]);
});

test("one vague claim does not chain two stories", () => {
  assert.deepEqual(agglomerate(3, [pair(0, 1, 3), pair(1, 2, 1.5), pair(0, 2, -2)], LIMITS), [[0, 1], [2]]);
});

const ITEMS = 7;
const somePair = fc
  .record({
    left: fc.nat(ITEMS - 2),
    step: fc.integer({ min: 1, max: ITEMS - 1 }),
    score: fc.integer({ min: -40, max: 60 }),
    conflict: fc.boolean(),
  })
  .map(({ left, step, score, conflict }) => pair(left, Math.min(ITEMS - 1, left + step), score / 10, conflict));
const somePairs = fc.uniqueArray(somePair, { selector: ({ left, right }) => left * ITEMS + right });

test("every item is in exactly one group and no group holds a conflict", () => {
  fc.assert(
    fc.property(somePairs, (pairs) => {
      const groups = agglomerate(ITEMS, pairs, LIMITS);
      assert.deepEqual(
        groups.flat().sort(),
        Array.from({ length: ITEMS }, (_, index) => index),
      );
      for (const { left, right, conflict } of pairs) {
        if (conflict) assert.ok(!groups.some((group) => group.includes(left) && group.includes(right)));
      }
    }),
  );
});

test("the order of the pairs changes nothing", () => {
  fc.assert(
    fc.property(somePairs, fc.infiniteStream(fc.nat()), (pairs, numbers) => {
      const keyed = pairs.map((one) => [numbers.next().value ?? 0, one] as const);
      const shuffled = keyed.sort(([left], [right]) => left - right).map(([, one]) => one);
      assert.deepEqual(agglomerate(ITEMS, shuffled, LIMITS), agglomerate(ITEMS, pairs, LIMITS));
    }),
  );
});
