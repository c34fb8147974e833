/** A place and how the words stand to it in, how narrow that is out: UCDP's codes 1 to 7. */
import type { PlaceKind, PlacePrecision } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Nearness } from "./place-context.ts";
import { isFeatureType, type PlaceType } from "./place-name.ts";

/** Of what is told to be there. A river or a road is long; an island or a forest is no division. */
const BY_KIND = {
  town: "exact",
  quarter: "exact",
  camp: "exact",
  base: "exact",
  airport: "exact",
  crossing: "exact",
  site: "exact",
  admin1: "admin1",
  admin2: "admin2",
  country: "country",
  region: "region",
  sea: "sea-or-air",
  terrain: "region",
  water: "region",
  road: "region",
  area: "region",
} as const satisfies Record<PlaceKind, PlacePrecision>;

/** Features of the class "area" or "terrain" that are no wider than a district, by GeoNames code. */
const NARROW: ReadonlyMap<string, PlacePrecision> = new Map([
  ["ADM3", "admin2"],
  ["ADM4", "admin2"],
  ["ADM5", "admin2"],
  ["HLL", "near"],
  ["MT", "near"],
  ["PK", "near"],
  ["PASS", "near"],
  ["MND", "near"],
]);

/**
 * "near Khusham" is near; "northern Syria" is a region of it; "off the coast of Yemen" is at sea; a province that only its
 * seat is known of is still a province; the Taftanaz air base is near Taftanaz where only the town is known.
 */
export function precisionOf({ kind, feature }: GazetteerEntry, nearness: Nearness, type: PlaceType): PlacePrecision {
  if (nearness === "offshore") return "sea-or-air";
  const plain = NARROW.get(feature) ?? BY_KIND[kind];
  if (kind === "country") return nearness === "at" && !isFeatureType(type) ? plain : "region";
  if (plain !== "exact") return plain;
  if (type === "admin1" || type === "admin2") return type;
  const standsIn = kind === "town" && isFeatureType(type);
  return nearness === "near" || standsIn ? "near" : plain;
}
