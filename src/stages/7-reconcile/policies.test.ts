import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { COUNT_POLICY_NAMES, type CountPolicyName } from "#model/incident.ts";
import type { Estimate } from "#model/world.ts";
import { COUNT_POLICIES, type Stated } from "./policies.ts";

const exact = (number: number): Stated => ({ estimate: { low: number, best: number, high: number } });
const atLeast = (number: number): Stated => ({ estimate: { low: number, best: number, high: null } });
const dozens: Stated = { estimate: { low: 24, best: null, high: null } };

const CASES: readonly Readonly<{
  told: string;
  statements: readonly Stated[];
  best: number | null;
  want: Readonly<Record<CountPolicyName, Estimate>>;
}>[] = [
  {
    told: "ten, and twice fourteen",
    statements: [exact(10), exact(14), exact(14)],
    best: 14,
    want: {
      range: { low: 10, best: 14, high: 14 },
      ucdp: { low: 10, best: 14, high: 14 },
      recorder: { low: 10, best: null, high: 14 },
      conservative: { low: 10, best: 14, high: 14 },
    },
  },
  {
    told: "two, later four",
    statements: [exact(2), exact(4)],
    best: 4,
    want: {
      range: { low: 2, best: 4, high: 4 },
      ucdp: { low: 2, best: 2, high: 4 },
      recorder: { low: 2, best: null, high: 4 },
      conservative: { low: 2, best: 2, high: 2 },
    },
  },
  {
    told: "at least nine",
    statements: [atLeast(9)],
    best: 9,
    want: {
      range: { low: 9, best: 9, high: null },
      ucdp: { low: 9, best: 9, high: 9 },
      recorder: { low: 9, best: null, high: 9 },
      conservative: { low: 9, best: 9, high: 9 },
    },
  },
  {
    told: "dozens, and thirty",
    statements: [dozens, exact(30)],
    best: 30,
    want: {
      range: { low: 24, best: 30, high: null },
      ucdp: { low: 24, best: 24, high: 30 },
      recorder: { low: 24, best: null, high: 30 },
      conservative: { low: 24, best: 24, high: 24 },
    },
  },
];

for (const { told, statements, best, want } of CASES) {
  for (const name of COUNT_POLICY_NAMES) {
    test(`${told}, by ${name}`, () => {
      assert.deepEqual(COUNT_POLICIES[name].estimate(statements, best), want[name]);
    });
  }
}

const statement = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.boolean(), fc.boolean())
  .map(([low, more, most, isOpen, isVague]): Stated => {
    const best = low + more;
    return { estimate: { low, best: isVague ? null : best, high: isOpen ? null : best + most } };
  });

test("low is at most best, best at most high, and the order of origins changes nothing", () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), (statements) => {
      const numbers = statements.flatMap(({ estimate }) => estimate.best ?? []);
      const best = numbers.length === 0 ? null : Math.max(...numbers);
      for (const name of COUNT_POLICY_NAMES) {
        const { estimate } = COUNT_POLICIES[name];
        const found = estimate(statements, best);
        assert.ok(found.best === null || (found.low <= found.best && found.best <= (found.high ?? Infinity)));
        assert.ok(found.low <= (found.high ?? Infinity));
        assert.deepEqual(estimate(statements.toReversed(), best), found);
      }
    }),
  );
});
