/** What the map shows: its view, what it asks the API for, and symbols that claim no more than is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standsFor } from "../../web/src/incidents/focus.ts";
import {
  askedBox,
  boxOf,
  cellFor,
  fittedView,
  formatBox,
  formatView,
  intersection,
  parseView,
  projectionOf,
} from "../../web/src/incidents/map-view.ts";
import { nearest, placedSymbols, symbolCount } from "../../web/src/incidents/symbols.ts";

const SIZE = { width: 400, height: 300 };
const POINT = { id: "i_1", title: "Attack in Kunduz", lat: 36.7, lon: 68.9, precision: "exact", killed: 3 } as const;
const KUNDUZ = {
  placeId: "admin1:AF.24",
  name: "Kunduz",
  country: "AF",
  precision: "admin1",
  lat: 36.8,
  lon: 68.9,
  count: 5,
} as const;
const KABUL = { ...KUNDUZ, placeId: "admin1:AF.13", name: "Kabul", lat: 34.5, lon: 69.2, count: 2 } as const;
const COUNTS = { total: 9, matching: 9, undated: 0, unlocated: 0 };

function symbols(degreePx: number, map: Partial<Parameters<typeof placedSymbols>[0]>) {
  const projection = projectionOf({ lat: 36, lon: 69, degreePx }, SIZE);
  return placedSymbols({ ...COUNTS, points: [], cells: [], areas: [], ...map }, { projection, degreePx });
}

test("a view is written and read again, and what is no view is none", () => {
  const view = { lat: 36.5, lon: -69.25, degreePx: 12.5 };
  assert.deepEqual(parseView(formatView(view)), view);
  for (const text of ["", "1,2", "1,2,x", "1,2,-3", "1,2,3,4"]) assert.equal(parseView(text), null);
});

test("bounds hold all that is shown", () => {
  const projection = projectionOf({ lat: 36, lon: 69, degreePx: 40 }, SIZE);
  const box = boxOf(projection, SIZE);
  assert.ok(box.west < 69 - 4.9 && box.east > 69 + 4.9);
  const [west, south, east, north] = formatBox(box).split(",").map(Number);
  assert.ok(west! <= box.west && south! <= box.south && east! >= box.east && north! >= box.north);
});

test("a part of the world is asked for in whole cells, all of it without bounds", () => {
  const near = boxOf(projectionOf({ lat: 36, lon: 69, degreePx: 40 }, SIZE), SIZE);
  const asked = askedBox(near, cellFor(40));
  assert.ok(asked !== null && asked.west < near.west && asked.north > near.north);
  assert.deepEqual(askedBox({ ...near, west: near.west + 0.01, east: near.east + 0.01 }, cellFor(40)), asked);
  assert.equal(askedBox(boxOf(projectionOf({ lat: 0, lon: 0, degreePx: 1.2 }, SIZE), SIZE), cellFor(1.2)), null);
});

test("boxes that share nothing have no intersection", () => {
  const box = { west: 0, south: 0, east: 10, north: 10 };
  assert.deepEqual(intersection(box, { west: 5, south: -5, east: 20, north: 5 }), {
    west: 5,
    south: 0,
    east: 10,
    north: 5,
  });
  assert.equal(intersection(box, { west: 11, south: 0, east: 20, north: 10 }), null);
});

test("a fitted view shows every symbol", () => {
  const far = { ...POINT, id: "i_2", lat: -4, lon: 15 };
  const view = fittedView({ points: [POINT, far], cells: [], areas: [] }, SIZE);
  const projection = projectionOf(view, SIZE);
  for (const { lat, lon } of [POINT, far]) {
    const [x, y] = projection([lon, lat])!;
    assert.ok(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height, `${x} ${y}`);
  }
});

test("a province is a round as wide as its uncertainty when that can be seen, and grows with the zoom", () => {
  const radius = (degreePx: number) => symbols(degreePx, { areas: [KUNDUZ] })[0]!.radius;
  assert.ok(radius(60) > 40);
  assert.ok(radius(120) > 1.9 * radius(60));
});

test("provinces too small to tell apart are one symbol of their country, and no incident is lost", () => {
  const placed = symbols(4, { areas: [KUNDUZ, KABUL] });
  assert.equal(placed.length, 1);
  assert.equal(placed[0]!.words, "7 incidents somewhere in 2 areas of Afghanistan");
  assert.equal(symbols(60, { areas: [KUNDUZ, KABUL] }).length, 2);
});

test("points on one spot are one symbol that counts them, others are not", () => {
  const placed = symbols(30, { points: [POINT, { ...POINT, id: "i_2" }, { ...POINT, id: "i_3", lat: 35 }] });
  assert.deepEqual(
    placed.map(({ symbol }) => [symbol.kind, symbolCount(symbol)]),
    [
      ["cell", 2],
      ["point", 1],
    ],
  );
});

test("a small area is led out from under a cell", () => {
  const cell = { lat: 36.7, lon: 68.9, count: 900, west: 60, south: 30, east: 75, north: 42 };
  const [drawn, area] = symbols(6, { cells: [cell], areas: [KUNDUZ] });
  assert.ok(Math.hypot(drawn!.x - area!.x, drawn!.y - area!.y) >= drawn!.radius + area!.radius);
});

test("a symbol stands for its incidents: a point for one, a cell for points within it, an area for what is known no closer", () => {
  const where = { ...POINT, placeId: "geonames:1", name: "Kunduz", admin1: null, country: "AF" };
  const inArea = { id: "i_9", where: { ...where, placeId: "admin1:AF.24", precision: "admin1" } } as const;
  const point = { id: "i_1", where } as const;
  const cell = {
    kind: "cell",
    cell: { lat: 36, lon: 68, count: 2, west: 68, south: 36, east: 69, north: 37 },
  } as const;
  const area = { kind: "area", areas: [KUNDUZ, KABUL] } as const;
  assert.deepEqual(
    [point, inArea].map((row) => standsFor(cell, row)),
    [true, false],
  );
  assert.deepEqual(
    [point, inArea].map((row) => standsFor(area, row)),
    [false, true],
  );
  assert.equal(standsFor({ kind: "point", point: POINT }, point), true);
  assert.equal(standsFor(area, { id: "i_0", where: null }), false);
});

test("an arrow key leads to the nearest symbol that way, and nowhere when there is none", () => {
  const placed = symbols(30, {
    points: [
      POINT,
      { ...POINT, id: "i_2", lon: 70 },
      { ...POINT, id: "i_3", lon: 72 },
      { ...POINT, id: "i_4", lat: 35 },
    ],
  });
  const from = placed[0]!;
  assert.equal(nearest("ArrowRight", from, placed)?.id, "i_2");
  assert.equal(nearest("ArrowDown", from, placed)?.id, "i_4");
  assert.equal(nearest("ArrowLeft", from, placed), null);
});
