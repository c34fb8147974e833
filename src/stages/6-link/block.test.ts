import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatePairs } from "./block.ts";
import { wordWeights } from "./link-node.ts";
import { actor, days, type Given, node, town } from "./node-by-hand.ts";

const ARMY = actor("army", "state-forces", "XX");
const TELLING = "gunmen on motorcycles ambushed an army convoy near the town";

const CASES: readonly Readonly<{ name: string; left: Given; right: Given; met: boolean }>[] = [
  {
    name: "one town, a day apart",
    left: { places: [town("Tarn")], days: [days("2020-05-05")] },
    right: { places: [town("Tarn")], days: [days("2020-05-06")] },
    met: true,
  },
  {
    name: "one town, a month apart",
    left: { places: [town("Tarn")], days: [days("2020-05-05")] },
    right: { places: [town("Tarn")], days: [days("2020-06-06")] },
    met: false,
  },
  {
    name: "one party on one day",
    left: { acting: [ARMY], days: [days("2020-05-05")] },
    right: { suffering: [ARMY], days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "a sentence, without a day",
    left: { statements: new Set([TELLING]) },
    right: { statements: new Set([TELLING]), days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "a sentence, years apart",
    left: { statements: new Set([TELLING]), days: [days("2015-05-05")] },
    right: { statements: new Set([TELLING]), days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "a rare name, years apart",
    left: { names: wordWeights(new Map([["akharhounder", 1]])), days: [days("2015-05-05")] },
    right: { names: wordWeights(new Map([["akharhounder", 1]])), days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "a common name, years apart",
    left: { names: wordWeights(new Map([["smith", 0.3]])), days: [days("2015-05-05")] },
    right: { names: wordWeights(new Map([["smith", 0.3]])), days: [days("2020-05-05")] },
    met: false,
  },
  {
    name: "a large toll on one day",
    left: { figures: [{ measure: "killed", best: 17 }], days: [days("2020-05-05")] },
    right: { figures: [{ measure: "killed", best: 17 }], days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "a country on one day",
    left: { places: [town("Tarn")], days: [days("2020-05-05")] },
    right: { places: [town("Olm", 200)], days: [days("2020-05-05")] },
    met: true,
  },
  {
    name: "the same report",
    left: { places: [town("Tarn")], days: [days("2020-05-05")], report: "two" },
    right: { places: [town("Tarn")], days: [days("2020-05-05")] },
    met: false,
  },
];

for (const { name, left, right, met } of CASES) {
  test(`${name}: ${met ? "compared" : "not compared"}`, () => {
    const pairs = candidatePairs([node(left), node({ report: "two", ...right })]);
    assert.deepEqual(pairs, met ? [[0, 1]] : []);
  });
}

test("a key that very many stories share brings none of them together", () => {
  const stories = Array.from({ length: 300 }, (_, index) =>
    node({ report: `${index}`, acting: [ARMY], days: [days("2020-05-05")] }),
  );
  assert.equal(candidatePairs(stories).length, 0);
});
