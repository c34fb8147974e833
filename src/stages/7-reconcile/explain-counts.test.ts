import assert from "node:assert/strict";
import { test } from "node:test";
import type { LeftOut } from "#model/explanation.ts";
import { explainCount } from "./explain-counts.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { findSides } from "./sides.ts";

const MINISTRY = actor("ministry", "government");
const base: Told = { agent: actor("army", "state-forces"), victim: actor("rebels"), speaker: MINISTRY };

function explained(...told: readonly Told[]) {
  const file = caseFile(...told);
  const figures = filedFigures(file, findSides(file));
  const { statements, leftOut } = explainCount(figures);
  const number = (id: string) => figures.find(({ figure }) => figure.id === id)?.figure.value.low;
  return {
    statements: statements.map(({ origin, estimate, outrun }) => [origin, estimate.low, outrun]),
    leftOut: leftOut.map(({ figure, why }) => [number(figure), why]),
  };
}

type Case = Readonly<{ name: string; told: readonly Told[]; leftOut: readonly (readonly [number, LeftOut])[] }>;

const CASES: readonly Case[] = [
  { name: "one figure is in its origin's statement", told: [{ ...base, killed: { low: 3 } }], leftOut: [] },
  {
    name: "of one origin the later report stands",
    told: [
      { ...base, published: "2020-01-01", killed: { low: 30 } },
      { ...base, published: "2020-01-03", killed: { low: 22 } },
    ],
    leftOut: [[30, "earlier"]],
  },
  {
    name: "of one day a running total stands",
    told: [
      { ...base, published: "2020-01-01", killed: { low: 30 } },
      { ...base, published: "2020-01-01", killed: { low: 22 }, cumulative: true },
    ],
    leftOut: [[30, "no-total"]],
  },
  {
    name: "else the larger",
    told: [
      { ...base, killed: { low: 3 } },
      { ...base, killed: { low: 22 } },
    ],
    leftOut: [[3, "smaller"]],
  },
];

for (const { name, told, leftOut } of CASES) {
  test(name, () => {
    assert.deepEqual(explained(...told).leftOut, leftOut);
  });
}

test("a number that a later and higher one has overtaken is told", () => {
  const monitor = actor("monitor", "monitor");
  const { statements, leftOut } = explained(
    { ...base, published: "2020-01-01", killed: { low: 3 } },
    { ...base, speaker: monitor, published: "2020-01-03", killed: { low: 22 } },
  );
  assert.deepEqual(statements, [
    ["ministry", 3, true],
    ["monitor", 22, false],
  ]);
  assert.deepEqual(leftOut, []);
});
