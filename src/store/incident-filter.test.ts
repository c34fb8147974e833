import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldName } from "#text/fold.ts";
import { type FilterText, formatCursor, NO_FILTER, parseCursor, parseIncidentFilter } from "./incident-filter.ts";

const ACCEPTED: readonly (readonly [FilterText, object])[] = [
  [{}, {}],
  [
    { from: "2018-02-07", to: "2018-02-07" },
    { from: "2018-02-07", to: "2018-02-07" },
  ],
  [
    { from: "2018", to: "2018" },
    { from: "2018-01-01", to: "2018-12-31" },
  ],
  [
    { from: "2024-02", to: "2024-02" },
    { from: "2024-02-01", to: "2024-02-29" },
  ],
  [
    { place: "Homs", actor: "SDF" },
    { place: ["Homs"], actor: ["SDF"] },
  ],
  [
    { measure: "killed", min: "0" },
    { measure: "killed", min: 0 },
  ],
  [{ review: "rejected" }, { review: ["rejected"] }],
  [{ review: "any" }, { review: [] }],
];
for (const [text, filter] of ACCEPTED) {
  test(`the options ${JSON.stringify(text)} are a filter`, () => {
    assert.deepEqual(parseIncidentFilter(text), { ...NO_FILTER, review: ["suggested", "confirmed"], ...filter });
  });
}

const REFUSED: readonly (readonly [FilterText, RegExp])[] = [
  [{ from: "2018-02-30" }, /^--from: .*2018-02-30/],
  [{ to: "2018-13" }, /^--to: .*2018-13/],
  [{ to: "last week" }, /^--to: .*2018-02-07/],
  [{ from: "" }, /^--from/],
  [{ from: "2019", to: "2018" }, /^--from: .*2019-01-01 is after 2018-12-31/],
  [{ place: " - " }, /^--place/],
  [{ actor: "" }, /^--actor/],
  [{ measure: "dead" }, /^--measure: .*killed, injured/],
  [{ min: "-1" }, /^--min/],
  [{ min: "ten" }, /^--min: .*whole number/],
  [{ min: "1e9" }, /^--min/],
  [{ review: "good" }, /^--review: .*suggested, confirmed, rejected, any/],
];
for (const [text, message] of REFUSED) {
  test(`the options ${JSON.stringify(text)} are refused by name`, () => {
    assert.throws(() => parseIncidentFilter(text), { name: "InputError", code: "filter_invalid", message });
  });
}

test("a folded name holds no wildcard of LIKE", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      assert.doesNotMatch(foldName(text), /[%_\\]/);
    }),
  );
});

test("the end of a page survives being written down", () => {
  const key = { groundRank: 1, sortDay: "2018-02-07", id: "i_00ff" as const };
  assert.deepEqual(parseCursor(formatCursor(key)), key);
});

for (const text of ["", "2~2018-02-07~i_00", "0~2018-02-07", "0~2018-02-07~'; drop table incident"]) {
  test(`"${text}" is not the end of a page`, () => {
    assert.throws(() => parseCursor(text), { code: "filter_invalid" });
  });
}
