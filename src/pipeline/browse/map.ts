/** Selected rows in, the symbols of a map out: points and groups of points; and areas for what is known no closer. */
import type { PlacePrecision } from "#model/world.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import { type Columns, isPoint, NO_PLACE, NO_TOLL } from "./columns.ts";
import type { Hindrances } from "./selection.ts";

export type MapPoint = Readonly<{
  id: string;
  title: string;
  lat: number;
  lon: number;
  precision: PlacePrecision;
  killed: number | null;
}>;
export type MapCell = Readonly<{
  lat: number;
  lon: number;
  count: number;
  west: number;
  south: number;
  east: number;
  north: number;
}>;
export type MapArea = Readonly<{
  placeId: string;
  name: string;
  country: string;
  precision: PlacePrecision;
  lat: number;
  lon: number;
  count: number;
}>;

export type MapSymbols = { points: MapPoint[]; cells: MapCell[]; areas: MapArea[] };

/** More in one cell are one symbol. */
const MOST_IN_CELL = 4;
/** So many points can be drawn and told apart one by one. */
const MOST_POINTS = 500;
/** Cells along the longer side of what is shown, when the size of a cell is not given. */
const CELLS_ALONG = 48;

/** @param cell  degrees; 0 never groups, undefined groups when the points are many */
export function mapSymbols(columns: Columns, out: Hindrances, cell: number | undefined): MapSymbols {
  const rows: number[] = [];
  const areaCounts = new Map<number, number>();
  for (let row = 0; row < out.length; row += 1) {
    if (out[row] !== 0 || columns.precision.values[row] === NO_PLACE) continue;
    if (isPoint(columns, row)) rows.push(row);
    else {
      const area = columns.area.values[row] as number;
      areaCounts.set(area, (areaCounts.get(area) ?? 0) + 1);
    }
  }
  const size = cell ?? (rows.length <= MOST_POINTS ? 0 : extentOf(columns, rows) / CELLS_ALONG);
  return { ...grouped(columns, rows, size), areas: areasOf(columns, areaCounts) };
}

function extentOf({ lat, lon }: Columns, rows: readonly number[]): number {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const row of rows) {
    const [y, x] = [lat.values[row] as number, lon.values[row] as number];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return Math.max(east - west, north - south);
}

type Cell = { x: number; y: number; rows: number[] };

function grouped(columns: Columns, rows: readonly number[], size: number): Pick<MapSymbols, "points" | "cells"> {
  if (!(size > 0)) return { points: rows.map((row) => pointOf(columns, row)), cells: [] };
  const cells = new Map<number, Cell>();
  const cellsAround = Math.ceil(360 / size) + 1;
  for (const row of rows) {
    const x = Math.floor((columns.lon.values[row] as number) / size);
    const y = Math.floor((columns.lat.values[row] as number) / size);
    const key = y * cellsAround + x;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { x, y, rows: [row] });
    else known.rows.push(row);
  }
  const all = [...cells.values()];
  return {
    points: all
      .filter((one) => one.rows.length <= MOST_IN_CELL)
      .flatMap((one) => one.rows.map((row) => pointOf(columns, row))),
    cells: all.filter((one) => one.rows.length > MOST_IN_CELL).map((one) => cellOf(columns, one, size)),
  };
}

function pointOf({ ids, titles, lat, lon, precision, killed }: Columns, row: number): MapPoint {
  const dead = killed.values[row] as number;
  return {
    id: ids[row] as string,
    title: titles[row] as string,
    lat: lat.values[row] as number,
    lon: lon.values[row] as number,
    precision: precisionOf(precision.values[row] as number),
    killed: dead === NO_TOLL ? null : dead,
  };
}

function precisionOf(code: number): PlacePrecision {
  return PLACE_PRECISIONS[code] as PlacePrecision;
}

/** Six digits are a decimetre: more would only be the rest of a division. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function cellOf({ lat, lon }: Columns, { x, y, rows }: Cell, size: number): MapCell {
  const mean = (values: Float64Array) =>
    rounded(rows.reduce((sum, row) => sum + (values[row] as number), 0) / rows.length);
  return {
    lat: mean(lat.values),
    lon: mean(lon.values),
    count: rows.length,
    west: rounded(Math.max(-180, x * size)),
    south: rounded(Math.max(-90, y * size)),
    east: rounded(Math.min(180, (x + 1) * size)),
    north: rounded(Math.min(90, (y + 1) * size)),
  };
}

/** Most incidents first. */
function areasOf({ areas }: Columns, counts: ReadonlyMap<number, number>): MapArea[] {
  const list = [...counts].flatMap(([index, count]) => {
    const area = areas.list[index];
    if (area == null) return [];
    const { placeId, name, country, precision, lat, lon } = area;
    return [{ placeId, name, country, precision, lat, lon, count }];
  });
  return list.sort((left, right) => right.count - left.count || (left.placeId < right.placeId ? -1 : 1));
}
