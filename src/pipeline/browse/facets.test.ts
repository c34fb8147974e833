import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetName } from "./columns.ts";
import { countFacets } from "./facets.ts";
import { columnsOf, outOf } from "./facts-by-hand.ts";
import { type Asked, parseSelection } from "./selection.ts";

const COLUMNS = columnsOf([
  { actors: [["army", "Army"]], figures: [["killed", 12]] },
  {
    actors: [
      ["army", "Army"],
      ["front", "Front"],
    ],
    figures: [
      ["killed", 2],
      ["injured", 30],
    ],
    grade: "weak",
  },
  { actors: [["front", "Front"]], review: "rejected" },
  { actors: [["clan", "Clan"]], grade: "weak" },
]);

function facet(name: FacetName, asked: Asked = {}, limit = 12) {
  const [counts] = countFacets(COLUMNS, parseSelection(asked), outOf(COLUMNS, asked), { asked: [name], limit });
  return {
    ...counts,
    values: counts?.values.map(({ value, count, selected }) => [value, count, ...(selected ? ["selected"] : [])]),
  };
}

test("values are counted over what else is selected, most frequent first", () => {
  assert.deepEqual(facet("actor"), {
    facet: "actor",
    values: [
      ["army", 2],
      ["clan", 1],
      ["front", 1],
    ],
    more: 0,
  });
  assert.deepEqual(facet("actor", { grade: ["weak"] }).values, [
    ["army", 1],
    ["clan", 1],
    ["front", 1],
  ]);
});

test("a facet's own restriction leaves its other values to be seen", () => {
  assert.deepEqual(facet("actor", { actor: ["front"] }).values, [
    ["army", 2],
    ["clan", 1],
    ["front", 1, "selected"],
  ]);
});

test("what is selected is shown though it is rare, and what nobody has is shown with none", () => {
  assert.deepEqual(facet("actor", { actor: ["front", "nobody"] }, 1), {
    facet: "actor",
    values: [
      ["army", 2],
      ["front", 1, "selected"],
      ["nobody", 0, "selected"],
    ],
    more: 1,
  });
});

test("the review that is selected by default shows as selected, and rejected ones can be seen beside it", () => {
  assert.deepEqual(facet("review").values, [
    ["suggested", 3, "selected"],
    ["rejected", 1],
    ["confirmed", 0, "selected"],
  ]);
});

test("a measure counts where it reaches the least number, as selecting it would", () => {
  assert.deepEqual(facet("measure", { min: 10 }).values, [
    ["injured", 1],
    ["killed", 1],
  ]);
  assert.deepEqual(facet("measure", { min: 10, measure: ["killed"] }).values, [
    ["injured", 1],
    ["killed", 1, "selected"],
  ]);
});

test("values are found by letters of their labels, whatever case and accents, and what is selected stays", () => {
  const find = (find: string, asked: Asked = {}, limit = 12) => {
    const [counts] = countFacets(COLUMNS, parseSelection(asked), outOf(COLUMNS, asked), {
      asked: ["actor"],
      limit,
      find,
    });
    return [counts?.values.map(({ value }) => value), counts?.more];
  };
  assert.deepEqual(find("ÁRM"), [["army"], 0]);
  assert.deepEqual(find("r", {}, 1), [["army"], 1]);
  assert.deepEqual(find("army", { actor: ["clan"] }), [["army", "clan"], 0]);
  assert.deepEqual(find("nobody"), [[], 0]);
});

test("all facets come when none is asked for", () => {
  assert.equal(countFacets(COLUMNS, parseSelection({}), outOf(COLUMNS), { asked: undefined, limit: 3 }).length, 12);
});
