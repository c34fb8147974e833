import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import type { CaseRecord } from "#model/reading.ts";
import { type Cell, CSV_COLUMNS, csvLines, inertCell } from "./csv.ts";
import { FORMAT_NAMES } from "./format-names.ts";
import { FORMATS } from "./formats.ts";
import { readingSchema, recordSchema } from "./reading-schema.ts";
import { SAMPLE_RECORD } from "./sample-record.ts";

const OPTIONS = { rules: "rules@1", bom: false, withheld: null };
const EMPTY: CaseRecord = {
  readings: [],
  linked: { clusters: [], judgements: [], standalone: [], copies: [] },
  incidents: [],
};

for (const name of FORMAT_NAMES) {
  test(`${name}: every line ends, and the same record gives the same bytes`, () => {
    const lines = [...FORMATS[name].lines(SAMPLE_RECORD, OPTIONS)];
    assert.ok(lines.every((line) => line.endsWith("\n")));
    assert.deepEqual([...FORMATS[name].lines(SAMPLE_RECORD, OPTIONS)], lines);
  });

  test(`${name}: a record without incidents is a file without incidents`, () => {
    assert.equal([...FORMATS[name].lines(EMPTY, OPTIONS)].length, 1);
  });
}

test("jsonl has a reading a report and the record last, all true to the schema", () => {
  const lines = [...FORMATS.jsonl.lines(SAMPLE_RECORD, OPTIONS)].map((line) => JSON.parse(line));
  assert.equal(lines.length, SAMPLE_RECORD.readings.length + 1);
  for (const line of lines.slice(0, -1)) readingSchema.parse(line);
  assert.equal(recordSchema.parse(lines.at(-1)).incidents.length, 2);
});

function rows(record: CaseRecord): Record<string, string>[] {
  return parse([...csvLines(record, false)].join(""), { columns: true });
}

test("csv has one row an incident, with bounds a side", () => {
  const [raid, mine] = rows(SAMPLE_RECORD);
  assert.deepEqual(
    [raid?.killed_side_b_low, raid?.killed_side_b_best, raid?.killed_side_b_high],
    ["40", "40", ""],
    "an open end is an empty cell",
  );
  assert.equal(raid?.injured_side_a_low, "1");
  assert.equal(raid?.longitude, "-3.25", "a negative number is not taken for a formula");
  assert.equal(raid?.modes, "aerial");
  assert.equal(raid?.contradictions, "date");
  assert.equal(mine?.date_edtf, "2019-06");
});

test("csv starts with a byte order mark only when asked", () => {
  assert.match([...csvLines(SAMPLE_RECORD, true)].join(""), /^\u{feff}id,/u);
  assert.match([...csvLines(SAMPLE_RECORD, false)].join(""), /^id,/);
});

test("csv quotes line breaks, quotes and commas of a title", () => {
  const [raid] = SAMPLE_RECORD.incidents;
  const title = 'One, "two"\nthree';
  assert.equal(rows({ ...SAMPLE_RECORD, incidents: [{ ...raid!, title }] })[0]?.title, title);
});

const CELLS: readonly (readonly [Cell, Cell])[] = [
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["＝1", "'＝1"],
  ["a=1", "a=1"],
  ["", ""],
  [-3.25, -3.25],
  [null, null],
];
for (const [cell, inert] of CELLS) {
  test(`the cell ${JSON.stringify(cell)} is written as ${JSON.stringify(inert)}`, () => {
    assert.equal(inertCell(cell), inert);
  });
}

test("csv columns have unique names", () => {
  assert.equal(new Set(CSV_COLUMNS).size, CSV_COLUMNS.length);
});
