/** The axis of the timeline: where bins and wider dates stand on it, and what choosing bins asks for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { binAt, binWords, domainOf, lanesOf, rangeSelection, stretchOf } from "../../web/src/incidents/time-bins.ts";

const BINS = [
  { from: "2017-01-01", to: "2017-01-31", count: 2, killed: 0 },
  { from: "2017-02-01", to: "2017-02-28", count: 0, killed: 0 },
  { from: "2017-03-01", to: "2017-03-31", count: 1, killed: 40 },
] as const;
const DOMAIN = domainOf({ bins: [...BINS], wider: [] });

test("the axis goes from the first to the last bin, and wider dates end at its edges", () => {
  assert.ok(DOMAIN !== null);
  assert.equal(new Date(DOMAIN.start).toISOString().slice(0, 10), "2017-01-01");
  assert.equal(new Date(DOMAIN.end).toISOString().slice(0, 10), "2017-04-01");
  assert.deepEqual(stretchOf({ from: "2016-01-01", to: "2018-12-31" }, DOMAIN), { left: 0, width: 1 });
  assert.deepEqual(stretchOf({ from: "2017-02-01", to: "2017-02-28" }, DOMAIN), {
    left: 31 / 90,
    width: 59 / 90 - 31 / 90,
  });
});

test("without bins the wider dates make the axis, and without either there is none", () => {
  const wider = [{ from: "2010-01-01", to: "2019-12-31", count: 1 }];
  assert.equal(domainOf({ bins: [], wider })?.start, Date.parse("2010-01-01T00:00:00Z"));
  assert.equal(domainOf({ bins: [], wider: [] }), null);
});

test("a place on the axis is that of its bin, the ends included", () => {
  assert.ok(DOMAIN !== null);
  assert.deepEqual(
    [0, 0.2, 0.5, 0.99, 1].map((share) => binAt(BINS, share, DOMAIN)),
    [0, 0, 1, 2, 2],
  );
});

test("choosing bins in either direction asks for the same days, as short as the unit allows", () => {
  assert.deepEqual(rangeSelection("month", BINS[2], BINS[0]), { from: "2017-01", to: "2017-03" });
  assert.deepEqual(rangeSelection("month", BINS[1], BINS[1]), { from: "2017-02", to: "2017-02" });
  const week = { from: "2017-01-02", to: "2017-01-08", count: 0, killed: 0 };
  assert.deepEqual(rangeSelection("week", week, week), { from: "2017-01-02", to: "2017-01-08" });
});

test("ranges of one lane never overlap, and the longest comes first", () => {
  const wider = [
    { from: "2017-01-05", to: "2017-02-05", count: 1 },
    { from: "2017-03-05", to: "2017-04-05", count: 1 },
    { from: "2017-01-01", to: "2017-12-31", count: 3 },
  ];
  assert.deepEqual(
    lanesOf(wider, 4).map((lane) => lane.map(({ from }) => from)),
    [["2017-01-01"], ["2017-03-05", "2017-01-05"]],
  );
  assert.equal(lanesOf(wider, 1).flat().length, 1);
});

test("a bar is told with its days, its incidents and its dead", () => {
  assert.equal(binWords(BINS[2]), "March 2017: 1 incident, 40 killed");
  assert.equal(binWords(BINS[1]), "February 2017: 0 incidents");
});
