/** The best candidate of a name in, whether enough speaks for it out: a far-away namesake is worse than none. */
import type { OpenPlace, PlaceKind } from "#model/world.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import { distanceKm } from "#text/geometry.ts";
import type { CountriesInView, NameCase, Ranked } from "./rank-candidates.ts";

/** What makes a candidate acceptable, by rule id. */
export type AcceptRule = Readonly<{
  id: string;
  holds: (best: Ranked, name: NameCase, countries: CountriesInView) => boolean;
}>;

/** A tenth of what the report says of its most frequent country. */
const IN_VIEW = 0.1;
/** Half of it: a report about Syria speaks of Americans too, and every surname is a town in America. */
const MOSTLY_IN_VIEW = 0.5;
/** People from which a town needs less to be believed. */
const TOWN_OF_NOTE = 100_000;
/** One other place of the report within some 60 km, or two within 120. */
const VOUCHED = 0.6;
/** Cities that a report names without saying where they lie. */
const WELL_KNOWN = 150_000;
const WELL_KNOWN_SEAT = 30_000;
const WELL_KNOWN_DIVISION = 500_000;
/** A division whose name no other country has; the listed towns have a part of its people only. */
const WELL_KNOWN_ALONE = 100_000;

/** The candidate taken for a name, and the rule that took it. */
export type Accepted = Readonly<{ best: Ranked; rule: string }>;

/** How far behind the best a candidate may be and still be taken in its place. */
const NEARLY = 0.75;

/** Difference of scores that decides nothing. */
const TOSS_UP = 0.1;
/** Rivals within this are one answer: a town and its district. */
const SAME_AREA_KM = 100;

/** In order; the first that holds names the reason. None holds: the name stays unresolved. */
export const ACCEPT_RULES: readonly AcceptRule[] = [
  { id: "resolve/place/parent", holds: ({ parent }) => parent !== null },
  {
    id: "resolve/place/area",
    holds: (best, { everyday }) => !everyday && isArea(best),
  },
  {
    id: "resolve/place/country-in-view",
    holds: ({ features, entry }, { everyday }) =>
      !everyday && features.country >= (isOfNote(entry) ? IN_VIEW : MOSTLY_IN_VIEW),
  },
  {
    id: "resolve/place/neighbours",
    holds: ({ features, entry }, { everyday }) =>
      !everyday && features.neighbours >= VOUCHED && entry.match !== "variant",
  },
  {
    id: "resolve/place/well-known",
    holds: ({ entry }, { everyday, candidates }) => {
      if (everyday || entry.match === "variant") return false;
      if (entry.kind === "admin1") {
        const alone = candidates.every(({ country }) => country === entry.country);
        return entry.population >= (alone ? WELL_KNOWN_ALONE : WELL_KNOWN_DIVISION);
      }
      if (entry.kind === "admin2" || isOthersName(entry, candidates)) return false;
      return entry.population >= (/^PPL(?:C|A)$/.test(entry.feature) ? WELL_KNOWN_SEAT : WELL_KNOWN);
    },
  },
  {
    id: "resolve/place/foremost",
    holds: (best, { everyday, type, candidates }, countries) =>
      !everyday &&
      type !== "quarter" &&
      isTownOfSize(best) &&
      !isAbroad(best, countries) &&
      candidates.every((rival) => isFarSmaller(rival, best)),
  },
];

/** "Salisbury" was Harare's name, and is that of other towns: known by another name, it is not what comes to mind. */
function isOthersName({ match, kind }: GazetteerEntry, candidates: readonly GazetteerEntry[]): boolean {
  if (match !== "alternate" || kind !== "town") return false;
  return candidates.some((rival) => rival.kind === "town" && rival.match === "name" && rival.population >= FOREMOST);
}

/** A town that has people enough to be news, under its own name. */
function isTownOfSize({ entry: { kind, match, population } }: Ranked): boolean {
  return kind === "town" && match === "name" && population >= FOREMOST;
}

/** The report speaks of countries, and of this one not. */
function isAbroad({ features }: Ranked, countries: CountriesInView): boolean {
  return features.country <= 0 && [...countries.values()].some((share) => share > 0);
}

/** A namesake that hardly anybody means without saying where it lies; no district is, whose name alone means a town. */
function isFarSmaller(rival: GazetteerEntry, { entry }: Ranked): boolean {
  if (rival.id === entry.id || rival.match !== "name" || distanceKm(rival, entry) <= SAME_AREA_KM) return true;
  if (rival.kind === "admin2") return true;
  return rival.population * FAR_SMALLER <= entry.population && !AREAS.has(rival.kind);
}

const AREAS: ReadonlySet<PlaceKind> = new Set(["country", "region", "sea"]);
const FOREMOST = 10_000;
const FAR_SMALLER = 3;

/** A spelling known only by its consonants is never of note. */
function isOfNote({ kind, population, feature, match }: Ranked["entry"]): boolean {
  return match !== "variant" && (kind === "admin1" || population >= TOWN_OF_NOTE || /^PPL(?:C|A)$/.test(feature));
}

/** Kinds that are not named by a name alone: "Salam" is no mosque and no well. */
const NEEDS_TYPE: ReadonlySet<PlaceKind> = new Set(["airport", "site", "water", "road"]);

/** A built thing or a water is called one, or has a name of several words ("Damascus International Airport"). */
function isNamedSo({ entry, features }: Ranked, { key }: NameCase): boolean {
  return !NEEDS_TYPE.has(entry.kind) || features.type > 0 || key.includes(" ");
}

/** "the Pullman neighborhood": a part of a town that the report speaks of, and no town far away. */
function isFarQuarter({ features, parent }: Ranked, { type }: NameCase): boolean {
  return type === "quarter" && parent === null && features.neighbours < VOUCHED;
}

/** Areas need nobody to vouch for them: their names mean little else. */
function isArea({ entry }: Ranked): boolean {
  return entry.kind === "country" || entry.kind === "region" || entry.kind === "sea";
}

/** Close rivals far apart, and nothing but the ranking between them: nobody can tell which is meant. */
function isTossUp(best: Ranked, ranking: readonly Ranked[]): boolean {
  if (isArea(best)) return false;
  return ranking.some(
    (rival) =>
      rival !== best &&
      Math.abs(rival.total - best.total) < TOSS_UP &&
      distanceKm(rival.entry, best.entry) > SAME_AREA_KM,
  );
}

/**
 * The first of a ranking that is acceptable, if it is nearly as good as the best, or why none is taken. A large city may so
 * stand in for a hamlet that scored higher and has nothing to be believed by.
 */
export function acceptPlace(
  ranking: readonly Ranked[],
  name: NameCase,
  countries: CountriesInView,
): Accepted | OpenPlace {
  if (ranking.length === 0) return "unknown-name";
  for (const best of ranking) {
    if (best.total < ranking[0]!.total - NEARLY) break;
    if (!isNamedSo(best, name) || isFarQuarter(best, name)) continue;
    const accepted = ACCEPT_RULES.find(({ holds }) => holds(best, name, countries));
    if (accepted !== undefined) return isTossUp(best, ranking) ? "rivals-too-close" : { best, rule: accepted.id };
  }
  return "nothing-speaks-for-it";
}
