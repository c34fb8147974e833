/** What the gazetteer knows of one place. */
import type { PlaceKind } from "#model/world.ts";
import type { Point } from "#text/geometry.ts";

/** How the looked-up words stand to the entry: its name, another spelling or name of it, or only its consonants. */
export type NameMatch = "name" | "alternate" | "variant";

/** `code` is `SY.07` or, for a second-order division, `US.LA.009`. */
export type Division = Readonly<{ code: string; name: string }>;

/**
 * A place. `id` is `geonames:ID`, `country:XX`, `admin1:XX.NN`, `admin2:XX.NN.NNN`, `region:SLUG`, `sea:SLUG` or `own:HASH`.
 * `country` is ISO 3166-1 alpha-2 (XK for Kosovo), `ZZ` for regions and waters of more than one country. `feature` is the
 * GeoNames feature code (PPLC capital, PPLA seat of a first-order division, …). `population` is 0 when unknown; that of a
 * division or country is the sum of its towns. The point of a division is the mean of its towns.
 */
export type GazetteerEntry = Point &
  Readonly<{
    id: string;
    name: string;
    kind: PlaceKind;
    country: string;
    admin1: Division | null;
    admin2: Division | null;
    feature: string;
    population: number;
    match: NameMatch;
  }>;
