/** A GeoNames feature class and code in, what kind of place it is out; null for what no report of a conflict names. */
import type { PlaceKind } from "#model/world.ts";

/** Codes whose kind is not that of their class, as in the list of feature codes of GeoNames. */
const BY_CODE: ReadonlyMap<string, PlaceKind> = new Map(
  (
    [
      ["admin1", "ADM1"],
      ["admin2", "ADM2"],
      ["country", "PCL PCLD PCLF PCLI PCLIX PCLS"],
      ["quarter", "PPLX"],
      ["camp", "CMP CMPL CMPLA CMPMN CMPO CMPQ CMPRF"],
      ["base", "AIRB FT INSM MILB NVB PSTP"],
      ["airport", "AIRF AIRH AIRP AIRT"],
      ["crossing", "CSTM PSTB PSTC"],
      ["site", "COLF GASF INDS MNA OILF PORT"],
      ["sea", "GULF OCN SD SEA STRT"],
      ["area", "ATOL ISL ISLET ISLF ISLM ISLS ISLT PEN"],
    ] as const
  ).flatMap(([kind, codes]) => codes.split(" ").map((code) => [code, kind])),
);

const BY_CLASS: ReadonlyMap<string, PlaceKind | null> = new Map([
  ["A", "area"],
  ["H", "water"],
  ["L", "area"],
  ["P", "town"],
  ["R", "road"],
  ["S", "site"],
  ["T", "terrain"],
  ["U", null],
  ["V", "area"],
  // a place whose class nobody has entered yet
  ["", "area"],
]);

export const FEATURE_CLASSES: ReadonlySet<string> = new Set(BY_CLASS.keys());

export function kindOfFeature(featureClass: string, code: string): PlaceKind | null {
  return BY_CODE.get(code) ?? BY_CLASS.get(featureClass) ?? null;
}
