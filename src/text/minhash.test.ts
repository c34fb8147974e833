import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { estimatedContainment, type SampleSize, sampleOf } from "./minhash.ts";
import { containment, hashSetOf, hashWord, sharedHashes } from "./shingles.ts";

const SIZE: SampleSize = { rate: 1 / 4, least: 16 };

/** Two sets of `own` hashes each beside `shared` that both have; other hashes for every `seed`. */
function pairOf({ seed, shared, left, right }: { seed: number; shared: number; left: number; right: number }) {
  const hashes = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => hashWord(`${seed} ${name} ${index}`));
  const both = hashes("both", shared);
  return [hashSetOf([...both, ...hashes("left", left)]), hashSetOf([...both, ...hashes("right", right)])] as const;
}

const PAIRS = fc.record({
  seed: fc.nat(),
  shared: fc.nat(400),
  left: fc.nat(400),
  right: fc.nat(2000),
});

function estimateOf(pair: ReturnType<typeof pairOf>): number {
  const [one, other] = pair.map((set) => sampleOf(set, SIZE)) as [
    ReturnType<typeof sampleOf>,
    ReturnType<typeof sampleOf>,
  ];
  return estimatedContainment(one, other, sharedHashes(one.hashes, other.hashes));
}

test("a sample is the beginning of its set, and holds all below its limit", () => {
  fc.assert(
    fc.property(PAIRS, (sizes) => {
      const [set] = pairOf(sizes);
      const { hashes, limit } = sampleOf(set, SIZE);
      assert.deepEqual([...hashes], [...set.filter((hash) => hash < limit)]);
      assert.ok(hashes.length >= Math.min(set.length, SIZE.least));
    }),
  );
});

test("the estimate lies within five standard errors of the containment", () => {
  fc.assert(
    fc.property(PAIRS, (sizes) => {
      const pair = pairOf(sizes);
      const [smaller] = pair.map(({ length }) => length).sort((one, other) => one - other);
      const truth = containment(...pair);
      const expected = Math.max(1, smaller! * SIZE.rate);
      const error = Math.sqrt((truth * (1 - truth)) / expected);
      // one hash more or less is all that a sample of a few can tell
      assert.ok(Math.abs(estimateOf(pair) - truth) <= 5 * error + 3 / expected);
    }),
    { numRuns: 400 },
  );
});

test("the estimate is right on average: over many sets the errors cancel out", () => {
  for (const [shared, left, right] of [
    [30, 30, 600],
    [100, 100, 100],
    [20, 180, 900],
  ] as const) {
    const runs = 400;
    let sum = 0;
    for (let seed = 0; seed < runs; seed += 1) sum += estimateOf(pairOf({ seed, shared, left, right }));
    const truth = shared / (shared + left);
    assert.ok(Math.abs(sum / runs - truth) < 0.02, `${sum / runs} for ${truth}`);
  }
});

test("the estimate is the same whichever set comes first", () => {
  fc.assert(
    fc.property(PAIRS, (sizes) => {
      const [one, other] = pairOf(sizes);
      assert.equal(estimateOf([one, other]), estimateOf([other, one]));
    }),
  );
});

test("equal sets are estimated as equal, sets without a common hash as disjoint", () => {
  fc.assert(
    fc.property(PAIRS, (sizes) => {
      const [set] = pairOf(sizes);
      fc.pre(set.length > 0);
      assert.equal(estimateOf([set, set]), 1);
      assert.equal(estimateOf(pairOf({ ...sizes, shared: 0 })), 0);
    }),
  );
});

test("nothing can be said of an empty set", () => {
  const empty = sampleOf(hashSetOf([]), SIZE);
  assert.equal(estimatedContainment(empty, empty, 0), 0);
});
