import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeBuckets } from "./buckets.ts";

const ENTRY = fc.record({ key: fc.nat(50), entry: fc.nat() });

test("buckets hold what a map of lists holds, newest first", () => {
  fc.assert(
    fc.property(fc.array(ENTRY, { maxLength: 300 }), (added) => {
      const buckets = makeBuckets();
      for (const { key, entry } of added) buckets.add(key, entry);
      for (let key = 0; key <= 50; key += 1) {
        const found: number[] = [];
        buckets.each(key, (entry) => found.push(entry));
        assert.deepEqual(found, added.flatMap((one) => (one.key === key ? [one.entry] : [])).reverse());
      }
    }),
  );
});

test("more entries than there is room for at first are all kept", () => {
  const buckets = makeBuckets();
  for (let entry = 0; entry < 5000; entry += 1) buckets.add(entry % 7 === 0 ? 2 ** 32 - 1 : entry, entry);
  let count = 0;
  buckets.each(2 ** 32 - 1, () => {
    count += 1;
  });
  assert.equal(count, 715);
});
