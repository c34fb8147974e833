/** Precisions of places in, the kind and size of their symbols out: what is not known to a point is never drawn as one. */
import type { PlacePrecision } from "#model/world.ts";

export type SymbolKind = "point" | "near" | "area";

export const SYMBOL_OF = {
  exact: "point",
  near: "near",
  admin2: "area",
  admin1: "area",
  region: "area",
  country: "area",
  "sea-or-air": "area",
} as const satisfies Record<PlacePrecision, SymbolKind>;

/**
 * How far from the drawn point it may have been, in kilometres: as wide as such divisions commonly are, since the gazetteer has
 * no outlines. `near` as UCDP has it, within 25 km.
 */
export const REACH_KM = {
  exact: 0,
  near: 25,
  admin2: 30,
  admin1: 80,
  region: 150,
  country: 250,
  "sea-or-air": 150,
} as const satisfies Record<PlacePrecision, number>;

const KM_A_DEGREE = 111.2;

/** Pixels of a distance at a latitude, where a degree at the equator of a Mercator map is `degreePx` pixels. */
export function reachPx(km: number, lat: number, degreePx: number): number {
  return ((km / KM_A_DEGREE) * degreePx) / Math.max(Math.cos((lat * Math.PI) / 180), 0.1);
}

/** Radius of a disk whose area grows with the count. */
export function countRadius(count: number): number {
  return Math.min(9 + 1.6 * Math.log2(count), 24);
}
