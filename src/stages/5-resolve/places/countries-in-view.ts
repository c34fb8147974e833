/** A report's tokens and place names in, how much of it speaks of each country out. */
import type { Annotated } from "#model/annotated.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import type { CountriesInView, NameCase } from "./rank-candidates.ts";

/** A place named counts more than an adjective: "Russian jets" do not make the story Russian. */
const NAME_WEIGHT = 2;
const DEMONYM_WEIGHT = 1;
/** A city that needs no introduction vouches for its country. */
const CITY_WEIGHT = 1;
const CITY_POPULATION = 300_000;

/**
 * By country names that mean nothing else, divisions and large cities of one country only, and demonyms; the most frequent
 * country is 1. A name does not vouch for itself: the answer for each case leaves out its own mentions.
 *
 * @param counts how often each case is mentioned
 */
export function countriesInView(
  { tokens }: Annotated,
  cases: readonly NameCase[],
  counts: readonly number[],
  gazetteer: Gazetteer,
): readonly CountriesInView[] {
  const votes = cases.map((name, index) => votesOf(name, counts[index]!));
  const demonyms = tokens.flatMap(({ form }, index) => {
    if (!/^\p{Lu}/u.test(form)) return [];
    const pair = gazetteer.demonym(`${tokens[index - 1]?.form ?? ""} ${form}`);
    const country = pair ?? gazetteer.demonym(form);
    return country === null ? [] : [{ country, weight: DEMONYM_WEIGHT }];
  });
  const all = total([...votes.flat(), ...demonyms]);
  return votes.map((own) => relative(all, total(own)));
}

type Vote = Readonly<{ country: string; weight: number }>;

/** A name's own country once a mention; the countries that it names as parents once. */
function votesOf({ candidates, parents }: NameCase, count: number): readonly Vote[] {
  const vouched = countryOf(candidates);
  const own = vouched === null ? [] : [{ ...vouched, weight: vouched.weight * count }];
  const named = parents.filter(({ kind }) => kind === "country");
  return [...own, ...named.map(({ country }) => ({ country, weight: DEMONYM_WEIGHT }))];
}

function total(votes: readonly Vote[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { country, weight } of votes) sums.set(country, (sums.get(country) ?? 0) + weight);
  sums.delete("ZZ");
  return sums;
}

function relative(all: ReadonlyMap<string, number>, own: ReadonlyMap<string, number>): CountriesInView {
  const others = [...all].map(([country, weight]) => [country, weight - (own.get(country) ?? 0)] as const);
  const most = Math.max(1, ...others.map(([, weight]) => weight));
  return new Map(others.map(([country, weight]) => [country, weight / most]));
}

/** The country that a name vouches for whichever of its candidates is meant, or null. */
function countryOf(candidates: NameCase["candidates"]): Vote | null {
  const known = candidates.filter(({ kind, population }) => kind === "country" || population >= CITY_POPULATION);
  const [first] = known;
  if (first === undefined || known.some(({ country }) => country !== first.country)) return null;
  return { country: first.country, weight: first.kind === "country" ? NAME_WEIGHT : CITY_WEIGHT };
}
