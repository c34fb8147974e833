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
 * By country names that mean nothing else, first-order divisions and large cities of one country only, and demonyms; the
 * most frequent country is 1. `counts` is how often each case is mentioned.
 */
export function countriesInView(
  { tokens }: Annotated,
  cases: readonly NameCase[],
  counts: readonly number[],
  gazetteer: Gazetteer,
): CountriesInView {
  const weights = new Map<string, number>();
  const add = (country: string, weight: number): void => {
    weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  for (const [index, { candidates, parents }] of cases.entries()) {
    const vouch = countryOf(candidates);
    if (vouch !== null) add(vouch.country, vouch.weight * counts[index]!);
    for (const parent of parents) if (parent.kind === "country") add(parent.country, DEMONYM_WEIGHT);
  }
  for (const [index, { form }] of tokens.entries()) {
    if (!/^\p{Lu}/u.test(form)) continue;
    const pair = gazetteer.demonym(`${tokens[index - 1]?.form ?? ""} ${form}`);
    const country = pair ?? gazetteer.demonym(form);
    if (country !== null) add(country, DEMONYM_WEIGHT);
  }
  weights.delete("ZZ");
  const most = Math.max(...weights.values(), 1);
  return new Map([...weights].map(([country, weight]) => [country, weight / most]));
}

/** The country that a name vouches for whichever of its candidates is meant, or null. */
function countryOf(candidates: NameCase["candidates"]): { country: string; weight: number } | null {
  const known = candidates.filter(({ kind, population }) => kind === "country" || population >= CITY_POPULATION);
  const [first] = known;
  if (first === undefined || known.some(({ country }) => country !== first.country)) return null;
  return { country: first.country, weight: first.kind === "country" ? NAME_WEIGHT : CITY_WEIGHT };
}
