/** The best candidate of a name in, whether enough speaks for it out: a far-away namesake is worse than none. */
import type { NameCase, Ranked } from "./rank-candidates.ts";

/** What makes a candidate acceptable, by rule id. */
export type AcceptRule = Readonly<{ id: string; holds: (best: Ranked, name: NameCase) => boolean }>;

/** A tenth of what the report says of its most frequent country. */
const IN_VIEW = 0.1;
/** One other place of the report within some 60 km, or two within 120. */
const VOUCHED = 0.6;
/** Cities that a report names without saying where they lie. */
const WELL_KNOWN = 150_000;
const WELL_KNOWN_SEAT = 30_000;
const WELL_KNOWN_DIVISION = 500_000;

/** In order; the first that holds names the reason. None holds: the name stays unresolved. */
export const ACCEPT_RULES: readonly AcceptRule[] = [
  { id: "resolve/place/parent", holds: ({ parent }) => parent !== null },
  {
    id: "resolve/place/area",
    holds: ({ entry }, { everyday }) => !everyday && ["country", "region", "sea"].includes(entry.kind),
  },
  {
    id: "resolve/place/country-in-view",
    holds: ({ features, entry }, { everyday }) =>
      !everyday && features.country >= IN_VIEW && isPlain(entry.match, features.country),
  },
  {
    id: "resolve/place/neighbours",
    holds: ({ features, entry }, { everyday }) =>
      !everyday && features.neighbours >= VOUCHED && entry.match !== "variant",
  },
  {
    id: "resolve/place/well-known",
    holds: ({ entry }, { everyday }) => {
      if (everyday || entry.match === "variant") return false;
      if (entry.kind === "admin1") return entry.population >= WELL_KNOWN_DIVISION;
      if (entry.kind === "admin2") return false;
      return entry.population >= (/^PPL(?:C|A)$/.test(entry.feature) ? WELL_KNOWN_SEAT : WELL_KNOWN);
    },
  },
];

/** A spelling known only by its consonants needs a report that is mostly about the country. */
function isPlain(match: Ranked["entry"]["match"], country: number): boolean {
  return match !== "variant" || country >= 0.5;
}

export function acceptRule(best: Ranked | undefined, name: NameCase): string | null {
  if (best === undefined) return null;
  return ACCEPT_RULES.find(({ holds }) => holds(best, name))?.id ?? null;
}
