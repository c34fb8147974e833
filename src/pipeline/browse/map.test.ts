import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf, outOf, townAt } from "./facts-by-hand.ts";
import { mapSymbols } from "./map.ts";

const SYRIA = townAt(35, 38, { placeId: "country:SY", name: "Syria", country: "SY", precision: "country" });

test("a centroid never poses as a point: areas are counted apart, most frequent first", () => {
  const region = townAt(35, 40, { placeId: "admin1:SY.04", name: "Deir ez-Zor", precision: "admin1" });
  const columns = columnsOf([{ place: region }, { place: SYRIA }, { place: SYRIA }, {}]);
  const { points, cells, areas } = mapSymbols(columns, outOf(columns), 5);
  assert.deepEqual([points, cells], [[], []]);
  assert.deepEqual(
    areas.map(({ placeId, precision, count }) => [placeId, precision, count]),
    [
      ["country:SY", "country", 2],
      ["admin1:SY.04", "admin1", 1],
    ],
  );
});

test("few incidents are points, with their toll and precision", () => {
  const columns = columnsOf([
    { title: "Raid", place: townAt(10, 20), figures: [["killed", 3]] },
    { place: townAt(10.1, 20.1, { precision: "near" }) },
  ]);
  assert.deepEqual(mapSymbols(columns, outOf(columns), undefined).points, [
    { id: "i_01", title: "Raid", lat: 10, lon: 20, precision: "exact", killed: 3 },
    { id: "i_02", title: "Attack", lat: 10.1, lon: 20.1, precision: "near", killed: null },
  ]);
});

test("many in one cell are one symbol at their mean, few stay points", () => {
  const columns = columnsOf([
    ...[0, 1, 2, 3, 4].map((step) => ({ place: townAt(-10.5 + step / 10, 20) })),
    { place: townAt(60, 60) },
  ]);
  const { points, cells } = mapSymbols(columns, outOf(columns), 1);
  assert.deepEqual(cells, [{ lat: -10.3, lon: 20, count: 5, west: 20, south: -11, east: 21, north: -10 }]);
  assert.deepEqual(
    points.map(({ id }) => id),
    ["i_06"],
  );
});

test("a cell of 0 degrees never groups", () => {
  const columns = columnsOf(Array.from({ length: 9 }, () => ({ place: townAt(1, 1) })));
  assert.equal(mapSymbols(columns, outOf(columns), 0).points.length, 9);
});

test("so many points that nobody could tell them apart are grouped without being asked", () => {
  const columns = columnsOf(
    Array.from({ length: 2000 }, (_, index) => ({ place: townAt(index % 40, (index * 7) % 50) })),
  );
  const { points, cells } = mapSymbols(columns, outOf(columns), undefined);
  assert.ok(cells.length > 0 && points.length + cells.length < 2000);
  assert.equal(
    cells.reduce((sum, { count }) => sum + count, points.length),
    2000,
  );
});

test("what is not selected is not drawn", () => {
  const columns = columnsOf([{ place: townAt(1, 1) }, { place: SYRIA, review: "rejected" }]);
  const { points, areas } = mapSymbols(columns, outOf(columns, { dated: "no" }), undefined);
  assert.deepEqual([points, areas], [[], []]);
});
