/** The answer of the map in, its symbols and where they are drawn out. */
import type { GeoProjection } from "d3-geo";
import type { IncidentMapJson } from "#api/schemas/browse.ts";
import { countRadius, REACH_KM, reachPx } from "../shared/map-symbols.ts";
import { countryName, placeWords } from "../shared/place-words.ts";
import { counted, PRECISION_WORDS } from "../shared/words.ts";
import { type Area, type Cell, type Picked, type Point, symbolId } from "./focus.ts";

/** Pixels; a target is no smaller than twice the first. */
export const LEAST_TARGET_PX = 12;
const LEAST_AREA_PX = 12;
const POINT_PX = 5;
/** An area that is smaller than this is drawn larger than it is, in one symbol with the others of its country, on its place or beside it. */
const SMALL_AREA_PX = 16;
/** Digits of a degree in which points have to differ to be told apart, some 100 m. */
const SPOT_DIGITS = 3;
const SPOT_MARGIN = 0.0001;

export type Spot = Readonly<{ x: number; y: number; radius: number }>;
export type Placed = Spot & Readonly<{ symbol: Picked; id: string; words: string; count: number }>;
/** How a map draws: `degreePx` pixels take a degree of longitude. */
export type Frame = Readonly<{ projection: GeoProjection; degreePx: number }>;

/** In the order of drawing: wide areas, cells, points, and small areas, which are led out from under the rest. */
export function placedSymbols({ points, cells, areas }: IncidentMapJson, frame: Frame): readonly Placed[] {
  const isWide = (area: Area) => areaPx(area, frame) >= SMALL_AREA_PX;
  const wide = areas.filter(isWide).toSorted((one, other) => areaPx(other, frame) - areaPx(one, frame));
  const small = Map.groupBy(
    areas.filter((area) => !isWide(area)),
    ({ country }) => country,
  );
  const settled = [...wide.map((area) => areaSymbol([area])), ...cells.map(cellSymbol), ...gathered(points)];
  return apart(
    settled.map((symbol) => place(symbol, frame)),
    [...small.values()].map((group) => place(areaSymbol(group), frame)),
  );
}

function areaPx({ precision, lat }: Area, { degreePx }: Frame): number {
  return reachPx(REACH_KM[precision], lat, degreePx);
}

function areaSymbol(areas: readonly Area[]): Picked {
  return { kind: "area", areas };
}

function cellSymbol(cell: Cell): Picked {
  return { kind: "cell", cell };
}

/** Points that lie on each other are one symbol: the one below could be neither seen nor chosen. */
function gathered(points: readonly Point[]): readonly Picked[] {
  const spots = Map.groupBy(points, ({ lat, lon }) => `${lat.toFixed(SPOT_DIGITS)} ${lon.toFixed(SPOT_DIGITS)}`);
  return [...spots.values()].map((spot) => {
    const [point] = spot;
    return point === undefined || spot.length > 1 ? cellSymbol(cellAround(spot)) : { kind: "point", point };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function cellAround(spot: readonly Point[]): Cell {
  const [lats, lons] = [spot.map(({ lat }) => lat), spot.map(({ lon }) => lon)];
  return {
    lat: mean(lats),
    lon: mean(lons),
    count: spot.length,
    west: Math.min(...lons) - SPOT_MARGIN,
    south: Math.min(...lats) - SPOT_MARGIN,
    east: Math.max(...lons) + SPOT_MARGIN,
    north: Math.max(...lats) + SPOT_MARGIN,
  };
}

export function symbolCount(symbol: Picked): number {
  switch (symbol.kind) {
    case "point":
      return 1;
    case "cell":
      return symbol.cell.count;
    case "area":
      return symbol.areas.reduce((sum, { count }) => sum + count, 0);
  }
}

export function symbolWords(symbol: Picked): string {
  const count = counted(symbolCount(symbol), "incident");
  switch (symbol.kind) {
    case "point":
      return `${symbol.point.title} (${PRECISION_WORDS[symbol.point.precision]})`;
    case "cell":
      return `${count} close together`;
    case "area": {
      const [area, ...others] = symbol.areas;
      if (area === undefined) return count;
      if (others.length === 0) return `${count} ${placeWords({ ...area, admin1: null })}`;
      const country = countryName(area.country) ?? "regions of more than one country";
      return `${count} somewhere in ${symbol.areas.length} areas of ${country}`;
    }
  }
}

function place(symbol: Picked, frame: Frame): Placed {
  const rest = { symbol, id: symbolId(symbol), words: symbolWords(symbol), count: symbolCount(symbol) };
  switch (symbol.kind) {
    case "point":
      return { ...rest, ...pointSpot(symbol.point, frame) };
    case "cell":
      return { ...rest, ...cellSpot(symbol.cell, frame) };
    case "area":
      return { ...rest, ...areaSpot(symbol.areas, frame) };
  }
}

function pointSpot({ lat, lon, precision }: Point, { projection, degreePx }: Frame): Spot {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x, y, radius: Math.max(reachPx(REACH_KM[precision], lat, degreePx), POINT_PX) };
}

function areaSpot(areas: readonly Area[], frame: Frame): Spot {
  const [x, y] = frame.projection([mean(areas.map(({ lon }) => lon)), mean(areas.map(({ lat }) => lat))]) ?? [0, 0];
  return { x, y, radius: Math.max(...areas.map((area) => areaPx(area, frame)), LEAST_AREA_PX) };
}

/** Within its own cell, so that no two disks cover each other; what lies in one spot is drawn there. */
function cellSpot({ lat, lon, count, west, south, east, north }: Cell, { projection }: Frame): Spot {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  const [left, top] = projection([west, north]) ?? [x, y];
  const [right, bottom] = projection([east, south]) ?? [x, y];
  const half = Math.min(right - left, bottom - top) / 2;
  const radius = Math.min(countRadius(count), Math.max(half, LEAST_TARGET_PX));
  if (half < LEAST_TARGET_PX) return { x, y, radius };
  return { x: between(x, left + radius, right - radius), y: between(y, top + radius, bottom - radius), radius };
}

function between(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Where symbols of areas are small they stand free of cells and of each other, if there is room around those. */
function apart(settled: readonly Placed[], small: readonly Placed[]): readonly Placed[] {
  const others = settled.filter(({ symbol }) => symbol.kind === "cell");
  const moved = small.map((one) => {
    const free = places(one, others).find((spot) => !others.some((other) => overlaps(spot, other)));
    const placed = { ...one, ...free };
    others.push(placed);
    return placed;
  });
  return [...settled, ...moved];
}

function overlaps(one: Spot, other: Spot): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

const HALF = Math.SQRT1_2;
const AROUND = [
  [HALF, HALF],
  [-HALF, HALF],
  [HALF, -HALF],
  [-HALF, -HALF],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
] as const;

/** Its own place, then those around the symbols that cover it. */
function places(own: Spot, others: readonly Spot[]): readonly Spot[] {
  const { radius } = own;
  const beside = (other: Spot) =>
    AROUND.map(([dx, dy]) => {
      const away = other.radius + radius + 1;
      return { x: other.x + dx * away, y: other.y + dy * away, radius };
    });
  return [{ x: own.x, y: own.y, radius }, ...others.filter((other) => overlaps(own, other)).flatMap(beside)];
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest symbol within 60 degrees of an arrow key's way; what is aside counts double. */
export function nearest(key: string, from: Placed, placed: readonly Placed[]): Placed | null {
  const way = WAYS[key];
  if (way === undefined) return null;
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of placed) {
    const [dx, dy] = [one.x - from.x, one.y - from.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (one.id === from.id || along <= 0 || aside > along * Math.sqrt(3)) continue;
    if (along + 2 * aside < least) [best, least] = [one, along + 2 * aside];
  }
  return best;
}
