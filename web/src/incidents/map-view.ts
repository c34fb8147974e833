/** What part of the world a map shows, as text and as a projection; how finely its incidents are gathered for that. */
import { type GeoProjection, geoMercator } from "d3-geo";
import type { IncidentMapJson } from "#api/schemas/browse.ts";
import type { Size } from "./size.ts";

/** The middle of the map, and pixels that a degree of longitude takes. */
export type MapView = Readonly<{ lat: number; lon: number; degreePx: number }>;
/** Degrees; as the API's `bounds`. */
export type Box = Readonly<{ west: number; south: number; east: number; north: number }>;

/** Where Mercator maps end. */
const LAST_LAT = 85;
const MOST_DEGREE_PX = 1500;
/** Symbols closer than this are gathered. */
const CELL_PX = 52;
const LARGEST_CELL = 45;
/** A map that shows less than this share of the world asks for its own part only. */
const PART_OF_WORLD = 0.5;
const MARGIN_PX = 44;
/** Nobody is led closer than this by fitting alone. */
const FITTED_DEGREE_PX = 60;

/** The least that `degreePx` may be: the world as wide as the map. */
export function leastDegreePx({ width }: Size): number {
  return width / 360;
}

export function clampView({ lat, lon, degreePx }: MapView, size: Size): MapView {
  return {
    lat: Math.min(Math.max(lat, -LAST_LAT), LAST_LAT),
    lon: Math.min(Math.max(lon, -180), 180),
    degreePx: Math.min(Math.max(degreePx, leastDegreePx(size)), MOST_DEGREE_PX),
  };
}

/** LAT,LON,PIXELS: null when the text is none. */
export function parseView(text: string): MapView | null {
  const numbers = text.split(",").map(Number);
  const [lat, lon, degreePx] = numbers;
  if (numbers.length !== 3 || lat === undefined || lon === undefined || degreePx === undefined) return null;
  return numbers.every(Number.isFinite) && degreePx > 0 ? { lat, lon, degreePx } : null;
}

export function formatView({ lat, lon, degreePx }: MapView): string {
  return `${lat.toFixed(3)},${lon.toFixed(3)},${degreePx.toFixed(2)}`;
}

export function projectionOf({ lat, lon, degreePx }: MapView, { width, height }: Size): GeoProjection {
  const scale = (degreePx * 180) / Math.PI;
  const projection = geoMercator().scale(scale).translate([0, 0]);
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return projection.translate([width / 2 - x, height / 2 - y]);
}

/** What the map shows, rounded outward. */
export function boxOf(projection: GeoProjection, { width, height }: Size): Box {
  const [west, north] = projection.invert?.([0, 0]) ?? [-180, LAST_LAT];
  const [east, south] = projection.invert?.([width, height]) ?? [180, -LAST_LAT];
  const shownWidth = east - west;
  return {
    west: shownWidth >= 360 ? -180 : Math.max(west, -180),
    south: Math.max(south, -90),
    east: shownWidth >= 360 ? 180 : Math.min(east, 180),
    north: Math.min(north, 90),
  };
}

export function parseBox(text: string): Box | null {
  const [west, south, east, north, ...rest] = text.split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0)
    return null;
  return [west, south, east, north].every(Number.isFinite) ? { west, south, east, north } : null;
}

export function formatBox({ west, south, east, north }: Box, digits = 3): string {
  const unit = 10 ** digits;
  const down = (degrees: number) => String(Math.floor(degrees * unit) / unit);
  const up = (degrees: number) => String(Math.ceil(degrees * unit) / unit);
  return [down(west), down(south), up(east), up(north)].join(",");
}

/** A power of two of the largest cell, so that small steps of zooming ask nothing new. */
export function cellFor(degreePx: number): number {
  const halvings = Math.round(Math.log2((LARGEST_CELL * degreePx) / CELL_PX));
  return LARGEST_CELL / 2 ** Math.min(Math.max(halvings, 0), 14);
}

/** The part of the world that has to be asked for, in whole cells with some to spare; null for all of it. */
export function askedBox(box: Box, cell: number): Box | null {
  if (box.east - box.west > 360 * PART_OF_WORLD) return null;
  const step = cell * 8;
  const down = (degrees: number) => Math.floor(degrees / step - 0.5) * step;
  const up = (degrees: number) => Math.ceil(degrees / step + 0.5) * step;
  return {
    west: Math.max(down(box.west), -180),
    south: Math.max(down(box.south), -90),
    east: Math.min(up(box.east), 180),
    north: Math.min(up(box.north), 90),
  };
}

/** What lies in both; null when nothing does. Neither crosses the date line. */
export function intersection(one: Box, other: Box): Box | null {
  const box = {
    west: Math.max(one.west, other.west),
    south: Math.max(one.south, other.south),
    east: Math.min(one.east, other.east),
    north: Math.min(one.north, other.north),
  };
  return box.west < box.east && box.south < box.north ? box : null;
}

/** A view of all symbols; of the world when there are none. */
export function fittedView(
  { points, cells, areas }: Pick<IncidentMapJson, "points" | "cells" | "areas">,
  size: Size,
): MapView {
  const all = [...points, ...cells, ...areas];
  if (all.length === 0) return { lat: 20, lon: 0, degreePx: leastDegreePx(size) };
  const mercator = geoMercator()
    .scale(180 / Math.PI)
    .translate([0, 0]);
  const flat = all.map(({ lon, lat }) => flatPoint(mercator, lon, lat));
  const [left, right] = extent(flat.map(({ x }) => x));
  const [top, bottom] = extent(flat.map(({ y }) => y));
  const degreePx = Math.min(
    (size.width - 2 * MARGIN_PX) / Math.max(right - left, 0.1),
    (size.height - 2 * MARGIN_PX) / Math.max(bottom - top, 0.1),
    FITTED_DEGREE_PX,
  );
  const [lon, lat] = mercator.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? [0, 20];
  return clampView({ lat, lon, degreePx }, size);
}

function flatPoint(projection: GeoProjection, lon: number, lat: number): Readonly<{ x: number; y: number }> {
  const [x, y] = projection([lon, Math.min(Math.max(lat, -LAST_LAT), LAST_LAT)]) ?? [0, 0];
  return { x, y };
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
