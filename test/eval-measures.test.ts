/** What the evaluation tasks measure with: provenance of a record, and the scores of shootings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseRecord } from "#model/reading.ts";
import type { Certainty, Producer } from "#model/sourced.ts";
import { sourced } from "#text/sourced.ts";
import { type Prediction, scorePredictions, scoreRanges } from "../eval/gva.ts";
import { countSourced, unsourced } from "../eval/provenance.ts";

const DOC = "doc_0123456789abcdef";
const TEXT = "Five people were killed.";
const RULE: Producer = { kind: "rule", id: "extract/test", version: "1" };

type Given = Readonly<{ start?: number; by?: Producer; certainty?: Certainty; from?: readonly `v_${string}`[] }>;

function value({ start, by = RULE, certainty = "stated", from = [] }: Given) {
  const spans = start === undefined ? [] : [{ doc: DOC, start, end: start + 4 } as const];
  return sourced("v", { start: start ?? null, from }, { spans, by, certainty, from });
}

/** A record that holds these values; the walk looks at nothing else. */
function recordWith(values: readonly unknown[]): CaseRecord {
  const readings = [{ article: { doc: DOC, text: TEXT }, values }];
  return { readings, linked: {}, incidents: [] } as unknown as CaseRecord;
}

const STATED = value({ start: 0 });
const CASES: readonly (readonly [name: string, values: readonly unknown[], loose: number])[] = [
  ["a value with its words is sourced", [STATED], 0],
  ["a value made of one with words is sourced", [STATED, value({ from: [STATED.id as `v_${string}`] })], 0],
  ["a value without words is not", [value({})], 1],
  ["a value made of one that is not there is not", [value({ from: ["v_missing"] })], 1],
  ["an assumed value is sourced", [value({ certainty: "assumed" })], 0],
  ["a person's value is sourced", [value({ by: { kind: "person", id: "ana", version: "1" } })], 0],
  ["a value by nobody is not", [value({ start: 0, by: { kind: "rule", id: "", version: "1" } })], 1],
  ["a span outside the text quotes nothing", [value({ start: 500 })], 1],
  ["values in maps are found", [new Map([["a", value({})]])], 1],
];
for (const [name, values, loose] of CASES) {
  test(name, () => {
    assert.equal(unsourced(recordWith(values)).length, loose);
    assert.ok(countSourced(recordWith(values)) >= 1);
  });
}

const GOLD = {
  id: "1",
  incident_date: "2014-01-28",
  state: "Tennessee",
  city_or_county: "Nashville (Hermitage)",
  lat: 36,
  lon: -86,
  killed: 1,
  injured: 0,
  articles: [],
};
const READ: Prediction = {
  id: "1",
  killed: 1,
  injured: 0,
  incident_date: "2014-01-27",
  city: "Nashville",
  state: "tennessee",
  lat: 36,
  lon: -86.05,
};

test("shootings are scored field by field, and a value that is missing is wrong", () => {
  assert.deepEqual(scorePredictions([GOLD], [READ]), {
    records: 1,
    killed: 100,
    injured: 100,
    both: 100,
    date: 0,
    city: 100,
    cityOrPart: 100,
    state: 100,
    within50km: 100,
  });
  const { city, cityOrPart } = scorePredictions([GOLD], [{ ...READ, city: "Hermitage" }]) as Record<string, number>;
  assert.deepEqual([city, cityOrPart], [0, 100]);
  const empty = {
    id: "1",
    killed: null,
    injured: null,
    incident_date: null,
    city: null,
    state: null,
    lat: null,
    lon: null,
  };
  assert.deepEqual(Object.values(scorePredictions([GOLD], [empty])), [1, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test("a range holds the truth between its ends, and an open one whatever is higher", () => {
  const pair = (truth: number, low: number, high: number | null) => ({ truth, range: { low, high } });
  assert.deepEqual(scoreRanges([pair(2, 2, 2), pair(3, 1, 5), pair(9, 4, null), pair(1, 2, 4)]), {
    inside: 75,
    exact: 25,
    open: 25,
    meanWidth: 2,
  });
});
