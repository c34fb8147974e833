/** The candidates of every place name of a report in, the best of each with its features out. */
import type { PlaceKind } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import { distanceKm } from "#text/geometry.ts";
import { isFeatureType, type PlaceType } from "./place-name.ts";

/** One name of a report: its candidates, what its mentions call it, and the areas that they name beside it. */
export type NameCase = Readonly<{
  key: string;
  type: PlaceType;
  candidates: readonly GazetteerEntry[];
  parents: readonly GazetteerEntry[];
  everyday: boolean;
}>;

export const FEATURES = ["kind", "seat", "population", "spelling", "type", "parent", "country", "neighbours"] as const;
/** What speaks for a candidate, each in the same unit; the sum ranks. */
export type FeatureScores = Readonly<Record<(typeof FEATURES)[number], number>>;
export type Ranked = Readonly<{
  entry: GazetteerEntry;
  features: FeatureScores;
  total: number;
  parent: GazetteerEntry | null;
}>;

/** How much of the report speaks of a country, 0..1, by ISO code. */
export type CountriesInView = ReadonlyMap<string, number>;

/** A name alone means the country before the town of the same name, and the town before the district around it. */
const KIND_SCORES = {
  country: 2.6,
  region: 1.6,
  sea: 2.2,
  admin1: 0.5,
  admin2: -0.4,
  town: 0,
  quarter: 0,
  camp: -0.3,
  base: -0.5,
  airport: -0.5,
  crossing: -0.5,
  site: -0.8,
  terrain: -0.6,
  water: -0.6,
  road: -1,
  area: -0.6,
} as const satisfies Record<GazetteerEntry["kind"], number>;
const SEAT_SCORES: ReadonlyMap<string, number> = new Map([
  ["PPLC", 0.6],
  ["PPLA", 0.35],
  ["PPLA2", 0.2],
  ["PPLA3", 0.1],
  ["PPLX", -0.4],
  ["PPLH", -0.6],
  ["PPLQ", -0.6],
  ["PPLW", -0.6],
]);
const SEATS: ReadonlySet<string> = new Set(["PPLC", "PPLA"]);
const NAMESAKE_SEAT = 1.2;
const NAMESAKE_COUNTRY = 1.5;
export const METROPOLIS = 1_000_000;
const SPELLING_SCORES = { name: 0.5, alternate: 0, variant: -0.5 } as const satisfies Record<
  GazetteerEntry["match"],
  number
>;
/** Between a hamlet and a city of ten million. */
const POPULATION = 2;
/** A division sums the people of all its towns, and is named less often than the largest of them. */
const DIVISION_POPULATION = 0.7;
const TYPE_SCORE = 1.5;
const PARENT_SCORE = 4;
/** A report about one country seldom means a town of another. */
const COUNTRY_SCORE = 1;
const NEIGHBOUR_SCORE = 1.5;
const MOST_NEIGHBOURS = 1.5;
/** Distance at which a neighbour counts 1/e: places of one story lie within a day's drive. */
const NEIGHBOUR_KM = 120;
/** How sharply a name's weight goes to its best candidates when it vouches for others. */
const SHARPNESS = 2.5;
/** Rounds of names vouching for each other; the ranking settles after two. */
const ROUNDS = 2;

/** Best first, for each case; places of the same report vouch for each other by distance. */
export function rankCandidates(
  cases: readonly NameCase[],
  countries: readonly CountriesInView[],
): readonly (readonly Ranked[])[] {
  let rankings = cases.map((name, index) => rank(name, countries[index]!, () => 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = rankings.map(shares);
    rankings = cases.map((name, index) =>
      rank(name, countries[index]!, (entry) => neighbours(entry, index, rankings, weights)),
    );
  }
  return rankings;
}

function rank(
  name: NameCase,
  countries: CountriesInView,
  vouched: (entry: GazetteerEntry) => number,
): readonly Ranked[] {
  return name.candidates
    .map((entry): Ranked => {
      const parent = name.parents.find((area) => contains(area, entry)) ?? null;
      const features: FeatureScores = {
        kind: KIND_SCORES[entry.kind] - namesakeLoss(entry, name),
        seat: SEAT_SCORES.get(entry.feature) ?? 0,
        population: populationScore(entry),
        spelling: SPELLING_SCORES[entry.match],
        type: typeScore(name.type, entry),
        parent: parent === null ? 0 : PARENT_SCORE,
        country: COUNTRY_SCORE * (countries.get(entry.country) ?? 0),
        neighbours: NEIGHBOUR_SCORE * vouched(entry),
      };
      const total = Object.values(features).reduce((sum, score) => sum + score, 0);
      return { entry, features, total, parent };
    })
    .toSorted((left, right) => right.total - left.total || (left.entry.id < right.entry.id ? -1 : 1));
}

/** "Aleppo" alone is the city, and its governorate is said to be one; "Guatemala" alone is the country. */
function namesakeLoss(entry: GazetteerEntry, { type, candidates }: NameCase): number {
  const seat = entry.kind === "admin1" && type !== "admin1" && candidates.some((town) => isSeatOf(town, entry));
  if (seat) return NAMESAKE_SEAT;
  return candidates.some((area) => area.kind === "country" && contains(area, entry)) ? NAMESAKE_COUNTRY : 0;
}

function isSeatOf(town: GazetteerEntry, division: GazetteerEntry): boolean {
  if (!isPopulated(town.kind) || town.admin1?.code !== division.admin1?.code) return false;
  return SEATS.has(town.feature) || town.population >= METROPOLIS;
}

/** 0 for a hamlet to 1 for a city of ten million; areas do not compete by it. */
function populationScore({ kind, population }: GazetteerEntry): number {
  if (kind === "country" || kind === "region" || kind === "sea") return 0;
  const size = Math.min(1, Math.log10(Math.max(population, 100)) / 7) * POPULATION;
  return isPopulated(kind) ? size : size * DIVISION_POPULATION;
}

/** Kinds of places that a word for a type may mean. */
const FITTING = {
  town: ["town", "quarter"],
  quarter: ["quarter", "town"],
  admin1: ["admin1"],
  admin2: ["admin2", "area"],
  camp: ["camp"],
  base: ["base", "airport"],
  airport: ["airport", "base"],
  crossing: ["crossing"],
  site: ["site"],
  terrain: ["terrain", "area"],
  water: ["water"],
} as const satisfies Record<Exclude<PlaceType, null | "countryside">, readonly PlaceKind[]>;

function typeScore(type: PlaceType, { kind }: GazetteerEntry): number {
  if (type === null || type === "countryside") return 0;
  const fitting: readonly PlaceKind[] = FITTING[type];
  if (fitting.includes(kind)) return TYPE_SCORE;
  // "the Kashmir region", "the Gulf state"
  if (kind === "country" || kind === "region" || kind === "sea") return type === "town" ? -TYPE_SCORE : 0;
  // "Taftanaz air base" is at the town of that name, if nothing else is known
  return isFeatureType(type) && isPopulated(kind) ? 0 : -TYPE_SCORE / 2;
}

export function isPopulated(kind: PlaceKind): boolean {
  return kind === "town" || kind === "quarter";
}

/** True when the place lies in the area and is not the area itself. */
export function contains(area: GazetteerEntry, entry: GazetteerEntry): boolean {
  if (area.id === entry.id) return false;
  if (area.kind === "country") return entry.country === area.country && entry.kind !== "country";
  if (area.kind === "admin1") return entry.admin1?.code === area.admin1?.code && area.admin1 !== null;
  return area.kind === "admin2" && area.admin2 !== null && entry.admin2?.code === area.admin2.code;
}

/** Each candidate's share of its name: how far it may vouch for others. */
function shares(ranking: readonly Ranked[]): readonly number[] {
  const powers = ranking.map(({ total }) => Math.exp(SHARPNESS * (total - ranking[0]!.total)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function neighbours(
  entry: GazetteerEntry,
  own: number,
  rankings: readonly (readonly Ranked[])[],
  weights: readonly (readonly number[])[],
): number {
  if (!isPoint(entry)) return 0;
  let sum = 0;
  for (const [index, ranking] of rankings.entries()) {
    if (index === own) continue;
    let best = 0;
    for (const [place, other] of ranking.entries()) {
      const weight = weights[index]![place]!;
      // a name does not vouch for itself: a town and the district around it
      if (weight <= best || !isPoint(other.entry)) continue;
      best = Math.max(best, weight * closeness(entry, other.entry));
    }
    sum += best;
  }
  return Math.min(MOST_NEIGHBOURS, sum);
}

function closeness(from: GazetteerEntry, to: GazetteerEntry): number {
  // a degree of latitude is 111 km: beyond eight nothing is left of the exponential
  if (Math.abs(from.lat - to.lat) > 8) return 0;
  return Math.exp(-distanceKm(from, to) / NEIGHBOUR_KM);
}

/** The points of countries, regions and waters are for drawing only. */
function isPoint({ kind }: GazetteerEntry): boolean {
  return kind !== "country" && kind !== "region" && kind !== "sea";
}
