import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf } from "./counts.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { findSides } from "./sides.ts";

const GUNMEN = actor("gunmen");
const VICTIM = actor("civilians", "civilian");
const base = { agent: GUNMEN, victim: VICTIM } as const;
const casualties = (low: number): Told => ({ ...base, measure: "casualties", killed: { low } });
const killed = (low: number): Told => ({ ...base, killed: { low } });
const injured = (low: number): Told => ({ ...base, measure: "injured", killed: { low } });

function injuredOf(...told: readonly Told[]) {
  const file = caseFile(...told);
  const found = countsOf(filedFigures(file, findSides(file))).find(({ measure }) => measure === "injured");
  return found === undefined ? null : { ...found.estimate.chosen.value, certainty: found.estimate.chosen.certainty };
}

test("casualties less the killed are injured", () => {
  assert.deepEqual(injuredOf(casualties(5), killed(1)), { low: 4, best: 4, high: 4, certainty: "implied" });
  assert.deepEqual(injuredOf(casualties(3)), { low: 3, best: 3, high: 3, certainty: "implied" });
});

test("when all who were hit died, nobody is injured", () => {
  assert.equal(injuredOf(casualties(1), killed(1)), null);
  assert.equal(injuredOf(casualties(1), killed(2)), null);
});

test("single people who are told of are fewer than there must be", () => {
  const found = injuredOf(casualties(5), killed(1), injured(1));
  assert.deepEqual(found, { low: 1, best: 4, high: 4, certainty: "implied" });
});

test("a number of injured that leaves some out is the least", () => {
  assert.deepEqual(injuredOf(casualties(5), killed(1), injured(3)), { low: 3, best: 4, high: 4, certainty: "implied" });
});

test("a number of injured that leaves nobody out stands", () => {
  assert.deepEqual(injuredOf(casualties(5), killed(2), injured(3)), { low: 3, best: 3, high: 3, certainty: "stated" });
});

test("without casualties nothing follows", () => {
  assert.equal(injuredOf(killed(4)), null);
});
