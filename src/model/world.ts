/** What mentions mean: days, places, parties, numbers. */

import type { Certainty } from "./sourced.ts";

/** Inclusive ISO days; `earliest <= latest`. `edtf` is Extended Date/Time Format, level 1. */
export type DateRange = Readonly<{ earliest: string; latest: string; edtf: string }>;

export const PLACE_PRECISIONS = ["exact", "near", "admin2", "admin1", "region", "country", "sea-or-air"] as const;
/** UCDP `where_prec` 1 to 7, in that order. */
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const PLACE_KINDS = [
  "country",
  "admin1",
  "admin2",
  "region",
  "sea",
  "town",
  "quarter",
  "camp",
  "base",
  "airport",
  "crossing",
  "site",
  "terrain",
  "water",
  "road",
  "area",
] as const;
/**
 * What a place is. `town`: any populated place; `quarter`: a part of one; `crossing`: of a border; `site`: anything built (a dam,
 * a prison, an oilfield); `terrain`: hills, passes, plains; `water`: rivers, lakes; `area`: an island, a forest, a division below
 * the second order; `region`: a well-known area that is no division; `sea`: open water.
 */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * WGS84 degrees. `placeId` is `geonames:ID`, `country:XX`, `admin1:XX.NN`, `admin2:XX.NN.NNN`, `region:SLUG`, `sea:SLUG`,
 * `own:HASH` for a place that a user added, or `point:LAT,LON` for one that a person gave in a decision;
 * `country` is ISO 3166-1 alpha-2, `XK` for Kosovo, `ZZ` for regions and waters of more than one country. For a division,
 * region or country, lat and lon are a point for drawing only, never a location of what happened. `kind` is absent in readings
 * made before it was told.
 */
export type Place = Readonly<{
  placeId: string;
  name: string;
  country: string;
  admin1: string | null;
  admin2: string | null;
  lat: number;
  lon: number;
  precision: PlacePrecision;
  kind?: PlaceKind;
}>;

export const OPEN_PLACES = [
  "unknown-name",
  "nothing-speaks-for-it",
  "rivals-too-close",
  "stands-for-government",
] as const;
/** Why a place name has words and no place: a far-away namesake is worse than none. */
export type OpenPlace = (typeof OPEN_PLACES)[number];

/** A place that a name may mean, and what speaks for it: `score` is the sum of `features`, each in the same unit. */
export type PlaceCandidate = Readonly<
  Pick<Place, "placeId" | "name" | "country" | "admin1" | "lat" | "lon"> & {
    features: Readonly<Record<string, number>>;
    score: number;
  }
>;

/**
 * Why a name means the place that it was resolved to, or none. `name` is what was looked up; `candidates` come best first,
 * at most ten, with the chosen one among them; `rule` and `certainty` are null when nothing was chosen, `open` when something was.
 */
export type PlaceExplanation = Readonly<{
  name: string;
  candidates: readonly PlaceCandidate[];
  considered: number;
  chosen: string | null;
  rule: string | null;
  certainty: Certainty | null;
  open: OpenPlace | null;
}>;

export const ACTOR_KINDS = [
  "state-forces",
  "government",
  "rebel",
  "militia",
  "communal",
  "civilian",
  "external-forces",
  "international",
  "media",
  "monitor",
  "person",
  "unknown",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/**
 * A party of the registry, or `said:SLUG` for a group that the registry does not know, kept as said. `party` is the id of
 * the party that it speaks and acts for when figures are counted by origin (the Pentagon, CENTCOM and the coalition are one);
 * its own id when none is known.
 */
export type Actor = Readonly<{ actorId: string; name: string; kind: ActorKind; party: string; country: string | null }>;

/** People or things; `low <= best <= high`; `best` null when the words give none; `high` null is open-ended. */
export type Estimate = Readonly<{ low: number; best: number | null; high: number | null }>;
