import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestedByRule } from "./by-rule.ts";
import type { Reconciled } from "./incident.ts";
import type { Producer, Sourced } from "./sourced.ts";

const PERSON: Producer = { kind: "person", id: "A. Reader", version: "dec_1" };
const RULE: Producer = { kind: "rule", id: "reconcile/count/range", version: "1" };
const TOLD: Producer = { kind: "rule", id: "extract/figure/killed", version: "1" };

function value(of: number, by: Producer): Sourced<number> {
  return { id: `v_${of}`, value: of, certainty: "implied", provenance: { spans: [], by, from: [] } };
}

function chosen(first: Sourced<number>, ...others: readonly Sourced<number>[]): Reconciled<number> {
  return { chosen: first, others, agreement: "single", origins: 1, policy: "p@1" };
}

test("beside a decided value stands what the rules give, not what one account says", () => {
  assert.equal(suggestedByRule(chosen(value(9, PERSON), value(8, RULE), value(7, TOLD)))?.value, 8);
});

test("where a person decided as the rules do, or nobody decided, there is nothing beside", () => {
  assert.equal(suggestedByRule(chosen(value(9, PERSON), value(7, TOLD))), null);
  assert.equal(suggestedByRule(chosen(value(8, RULE), value(7, TOLD))), null);
});
