import assert from "node:assert/strict";
import { test } from "node:test";
import { bestSpans } from "./class-spans.ts";

const CLASSES = ["O", "B-Person", "I-Person", "B-Place", "I-Place"];
const scores = (...rows: number[][]): Float32Array => Float32Array.from(rows.flat());

test("a span begins with its begin class and goes on with its inside class", () => {
  const found = bestSpans(scores([0, 5, 0, 0, 0], [0, 0, 5, 0, 0], [5, 0, 0, 0, 0], [0, 0, 0, 5, 0]), CLASSES);
  assert.deepEqual(found, [
    { first: 0, end: 2, type: "Person" },
    { first: 3, end: 4, type: "Place" },
  ]);
});

test("an inside class without a beginning is no span, and a span does not change its type", () => {
  assert.deepEqual(bestSpans(scores([1, 0, 0, 0, 3]), CLASSES), []);
  const mixed = bestSpans(scores([0, 4, 0, 3, 0], [0, 0, 1, 0, 5]), CLASSES);
  assert.deepEqual(mixed, [{ first: 0, end: 2, type: "Place" }]);
});

test("two spans of one type may touch, and no words have none", () => {
  const found = bestSpans(scores([0, 5, 0, 0, 0], [0, 5, 0, 0, 0]), CLASSES);
  assert.deepEqual(
    found.map(({ first, end }) => [first, end]),
    [
      [0, 1],
      [1, 2],
    ],
  );
  assert.deepEqual(bestSpans(new Float32Array(0), CLASSES), []);
});
