import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeWeights, encodeWeights, makeScorer, type SparseWeights } from "./linear-model.ts";

const CLASSES = 7;

const weights: fc.Arbitrary<SparseWeights> = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.array(fc.integer({ min: 1, max: 127 }), { minLength: 1, maxLength: CLASSES }),
    ),
    {
      selector: ([feature]) => feature,
    },
  )
  .map((rows) => {
    const sorted = rows.toSorted(([left], [right]) => left - right);
    const rowStart = [0];
    for (const [, row] of sorted) rowStart.push((rowStart.at(-1) as number) + row.length);
    return {
      classes: CLASSES,
      features: Int32Array.from(sorted, ([feature]) => feature),
      rowStart: Int32Array.from(rowStart),
      classOf: Uint8Array.from(sorted.flatMap(([, row]) => row.map((_, index) => index))),
      weight: Int16Array.from(sorted.flatMap(([, row]) => row.map((root) => (root % 2 === 0 ? 1 : -1) * root ** 2))),
    };
  });

test("weights survive being written and read", () => {
  fc.assert(fc.property(weights, (before) => assert.deepEqual(decodeWeights(encodeWeights(before), CLASSES), before)));
});

test("a scorer adds the weights of known features and ignores the others", () => {
  fc.assert(
    fc.property(weights, (model) => {
      const scorer = makeScorer(model);
      model.features.forEach((feature, row) => {
        const scores = new Float64Array(CLASSES);
        scorer.addScores(Int32Array.of(feature, feature), 2, scores);
        const first = model.rowStart[row] as number;
        assert.equal(scores[0], 2 * (model.weight[first] as number));
      });
      const unknown = Int32Array.from({ length: 50 }, (_, index) => index * 7919).filter(
        (id) => !model.features.includes(id),
      );
      const silent = new Float64Array(CLASSES);
      scorer.addScores(unknown, unknown.length, silent);
      assert.deepEqual(silent, new Float64Array(CLASSES));
    }),
  );
});

test("bytes of another length are refused", () => {
  const bytes = encodeWeights({
    classes: 1,
    features: Int32Array.of(5),
    rowStart: Int32Array.of(0, 1),
    classOf: Uint8Array.of(0),
    weight: Int16Array.of(4),
  });
  assert.throws(() => decodeWeights(bytes.subarray(1), 1), RangeError);
  assert.throws(() => decodeWeights(new Uint8Array(3), 1), RangeError);
});
