import assert from "node:assert/strict";
import { test } from "node:test";
import { dayNumber } from "#text/calendar.ts";
import { columnsOf, outOf } from "./facts-by-hand.ts";
import { binTimes, type TimeUnit } from "./timeline.ts";

function timeline(days: readonly (readonly [string, string])[], unit?: TimeUnit) {
  const columns = columnsOf([
    ...days.map((range) => ({ days: [range], figures: [["killed", 2]] as const })),
    { days: [] },
  ]);
  const { bins, wider, ...rest } = binTimes(columns, outOf(columns), unit);
  return {
    ...rest,
    bins: bins.map(({ from, to, count, killed }) => `${from}..${to} ${count} ${killed}`),
    wider: wider.map(({ from, to, count }) => `${from}..${to} ${count}`),
  };
}

test("days follow each other without a gap", () => {
  assert.deepEqual(
    timeline([
      ["2020-02-28", "2020-02-28"],
      ["2020-03-01", "2020-03-01"],
      ["2020-02-28", "2020-02-28"],
    ]),
    {
      unit: "day",
      bins: ["2020-02-28..2020-02-28 2 4", "2020-02-29..2020-02-29 0 0", "2020-03-01..2020-03-01 1 2"],
      wider: [],
    },
  );
});

test("a year is no spike on the first of January: what is wider than a bin stands apart, the longest last", () => {
  const { bins, wider } = timeline(
    [
      ["2020-01-01", "2020-12-31"],
      ["2020-01-01", "2020-01-01"],
      ["2020-01-31", "2020-02-01"],
      ["2020-01-01", "2020-12-31"],
    ],
    "day",
  );
  assert.deepEqual(bins, ["2020-01-01..2020-01-01 1 2"]);
  assert.deepEqual(wider, ["2020-01-31..2020-02-01 1", "2020-01-01..2020-12-31 2"]);
});

const UNITS: readonly (readonly [TimeUnit, readonly string[], readonly string[]])[] = [
  ["week", ["2020-02-24..2020-03-01 1 2", "2020-03-02..2020-03-08 1 2"], ["2020-03-01..2020-03-02 1"]],
  ["month", ["2020-03-01..2020-03-31 2 4"], ["2020-02-29..2020-03-04 1"]],
  ["year", ["2020-01-01..2020-12-31 3 6"], []],
];
test("bins are whole weeks from Monday, months and years", () => {
  const weeks = timeline(
    [
      ["2020-02-25", "2020-02-27"],
      ["2020-03-08", "2020-03-08"],
      ["2020-03-01", "2020-03-02"],
    ],
    "week",
  );
  assert.deepEqual([weeks.unit, weeks.bins, weeks.wider], UNITS[0]);
  const months = timeline(
    [
      ["2020-03-01", "2020-03-31"],
      ["2020-03-08", "2020-03-08"],
      ["2020-02-29", "2020-03-04"],
    ],
    "month",
  );
  assert.deepEqual([months.unit, months.bins, months.wider], UNITS[1]);
  const years = timeline(
    [
      ["2020-01-01", "2020-12-31"],
      ["2020-03-08", "2020-03-08"],
      ["2020-02-29", "2020-03-04"],
    ],
    "year",
  );
  assert.deepEqual([years.unit, years.bins, years.wider], UNITS[2]);
});

test("the finest unit that a reader can take in is chosen", () => {
  const span = (last: string) =>
    timeline([
      ["2015-01-01", "2015-01-01"],
      [last, last],
    ]).unit;
  assert.deepEqual(["2015-07-19", "2015-07-20", "2018-10-01", "2019-10-01", "2031-01-01", "2036-01-01"].map(span), [
    "day",
    "week",
    "week",
    "month",
    "month",
    "year",
  ]);
});

test("a unit into which nothing fits is passed over, unless it is asked for", () => {
  assert.equal(timeline([["2020-02-01", "2020-02-29"]]).unit, "month");
  assert.deepEqual(timeline([["2020-02-01", "2020-02-29"]], "day").bins, []);
});

test("a unit that would give too many bins gives way to a coarser one", () => {
  assert.equal(
    timeline(
      [
        ["1900-01-01", "1900-01-01"],
        ["2020-01-01", "2020-01-01"],
      ],
      "day",
    ).unit,
    "month",
  );
});

test("nothing dated gives nothing", () => {
  assert.deepEqual(timeline([]), { unit: "day", bins: [], wider: [] });
});

test("months are counted as the calendar has them, before 1970 and on leap days too", () => {
  for (const iso of [
    "1899-12-31",
    "1900-02-28",
    "1900-03-01",
    "1969-12-31",
    "2000-02-29",
    "2024-12-31",
    "0001-01-01",
  ]) {
    const { bins } = timeline([[iso, iso]], "month");
    assert.equal(bins.length, 1, iso);
    assert.ok(bins[0]?.startsWith(`${iso.slice(0, 7)}-01..${iso.slice(0, 7)}`), `${iso} is in ${bins[0]}`);
    assert.ok(Number.isInteger(dayNumber(iso)));
  }
});
