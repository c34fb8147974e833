import assert from "node:assert/strict";
import { test } from "node:test";
import { dropRow } from "./columns.ts";
import { columnsOf, outOf, selected, townAt } from "./facts-by-hand.ts";
import { type Asked, countSelection, parseSelection } from "./selection.ts";

/** In the order of their positions, 1 to 6. */
const COLUMNS = columnsOf([
  {
    days: [["2020-02-01", "2020-02-01"]],
    actors: [["army", "Army"]],
    figures: [["killed", 12]],
    place: townAt(10, 20),
  },
  {
    days: [["2020-01-01", "2020-12-31"]],
    figures: [
      ["killed", 3],
      ["injured", 40],
    ],
    places: [["SY", "Syria"]],
  },
  { days: [], review: "rejected" },
  {
    days: [
      ["2019-05-01", "2019-05-01"],
      ["2020-02-10", "2020-02-10"],
    ],
    review: "confirmed",
    grade: "weak",
  },
  {
    days: [],
    actors: [
      ["army", "Army"],
      ["front", "Front"],
    ],
    place: townAt(0, 179, { precision: "country" }),
  },
  { days: [["2021-01-01", "2021-01-01"]], place: townAt(0, -179, { precision: "near" }), modes: ["aerial"] },
]);

const SELECTIONS: readonly (readonly [sentence: string, Asked, readonly number[]])[] = [
  ["nothing asked leaves out what was rejected", {}, [1, 2, 4, 5, 6]],
  ["rejected ones are there when they are asked for", { review: ["rejected", "confirmed"] }, [3, 4]],
  [
    "a date filter lets in a range that overlaps, and any account's date",
    { from: "2020-02-05", to: "2020-02" },
    [2, 4],
  ],
  ["a year means all of it", { from: "2020", to: "2020" }, [1, 2, 4]],
  ["undated ones can be asked for", { dated: "no" }, [5]],
  ["any value of one facet will do", { actor: ["front", "army"] }, [1, 5]],
  ["facets restrict together", { actor: ["army"], measure: ["killed"] }, [1]],
  ["an unknown value lets nothing in", { actor: ["nobody"] }, []],
  ["a least number is of any measure", { min: 10 }, [1, 2]],
  ["a least number is of the measure asked for", { min: 10, measure: ["killed"] }, [1]],
  ["a place of any level", { place: ["SY"] }, [2]],
  ["no grade is a value", { grade: ["none"] }, [1, 2, 5, 6]],
  ["bounds hold points only, never the middle of a country", { bounds: "170,-5,-170,5" }, [6]],
  ["bounds of half the Earth", { bounds: "0,-90,180,90" }, [1]],
  ["located ones, areas too", { located: "yes" }, [1, 5, 6]],
];
for (const [sentence, asked, positions] of SELECTIONS) {
  test(`selection: ${sentence}`, () => assert.deepEqual(selected(COLUMNS, asked), positions));
}

function counts(asked: Asked) {
  return countSelection(COLUMNS, parseSelection(asked), outOf(COLUMNS, asked));
}

test("what a date filter leaves out for want of a date is counted", () => {
  assert.deepEqual(counts({ from: "2020" }), { total: 6, matching: 4, undated: 1, unlocated: 2 });
  assert.deepEqual(counts({ from: "2020", actor: ["nobody"] }), { total: 6, matching: 0, undated: 0, unlocated: 0 });
});

test("with bounds, what is known to no point is counted as unlocated", () => {
  assert.deepEqual(counts({ bounds: "0,-90,180,90" }), { total: 6, matching: 1, undated: 0, unlocated: 3 });
});

test("incidents that ended are neither selected nor counted", () => {
  const columns = columnsOf([{}, {}]);
  dropRow(columns, 1);
  dropRow(columns, 7);
  assert.deepEqual(selected(columns, {}), [2]);
  assert.equal(countSelection(columns, parseSelection({}), outOf(columns)).total, 1);
});

const REFUSED: readonly (readonly [Asked, RegExp])[] = [
  [{ from: "2018-02-30" }, /^from: .*2018-02-30/],
  [{ from: "2019", to: "2018" }, /^from: .*after/],
  [{ bounds: "0,10,5,5" }, /^bounds: .*south/],
  [{ bounds: "0,0,200,5" }, /^bounds: .*degrees/],
];
for (const [asked, message] of REFUSED) {
  test(`${JSON.stringify(asked)} is refused by name`, () => {
    assert.throws(() => parseSelection(asked), { name: "InputError", code: "filter_invalid", message });
  });
}

const SOUGHT: readonly (readonly [string, readonly (readonly string[])[] | null])[] = [
  ["Khushām drone", [["khusham"], ["drone*"]]],
  ['"OR* NEAR(a)', [["or"], ["near"], ["a*"]]],
  ["Saint st", [["saint"], ["saint*", "st*"]]],
  ["ez-Zor", [["ez"], ["zor*"]]],
  [' -*" ', null],
];
for (const [text, words] of SOUGHT) {
  test(`the search ${JSON.stringify(text)} is for words, whatever signs stand in it`, () => {
    const found = parseSelection({ q: text }).words;
    const shown = found?.map((choice) => choice.map(({ word, isStart }) => (isStart ? `${word}*` : word))) ?? null;
    assert.deepEqual(shown, words);
  });
}
