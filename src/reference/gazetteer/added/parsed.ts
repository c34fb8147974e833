/** What a line of an added file gives, or what is wrong with it. */
import type { PlaceKind } from "#model/world.ts";

/**
 * `ref` is the number that names refer to: the GeoNames id, negative for a place of one's own. `names` are other names and
 * spellings; `admin1` and `admin2` are codes as in `SY.07` and `US.LA.009`, empty when unknown.
 */
export type AddedPlace = Readonly<{
  ref: number;
  id: string;
  name: string;
  asciiName: string;
  names: readonly string[];
  kind: PlaceKind;
  feature: string;
  country: string;
  admin1: string;
  admin2: string;
  lat: number;
  lon: number;
  population: number;
}>;

/** Another name of the place with this GeoNames id. */
export type AddedName = Readonly<{ ref: number; name: string }>;

/** `bad` is what is wrong with the line, in words that go on from "the line is not a place". */
export type Parsed<T> = T | Readonly<{ bad: string }> | null;

export function isBad<T>(parsed: Parsed<T>): parsed is Readonly<{ bad: string }> {
  return parsed !== null && typeof parsed === "object" && "bad" in parsed;
}

/** A coordinate in decimal degrees, or null: "36,5" and "36°30′" are none. */
export function readDegrees(text: string, most: 90 | 180): number | null {
  if (!/^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(text.trim())) return null;
  const degrees = Number(text);
  return Math.abs(degrees) <= most ? degrees : null;
}
