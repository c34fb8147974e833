/** Claims of one incident in, its day and place as MUC-4 writes them out. */
import type { ResolvedClaim } from "#model/claim.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import { HEAD_NOUNS } from "#reference/lexicon/en/head-nouns.ts";
import type { PredictedDate, PredictedLocation } from "../prediction.ts";
import { shortWords } from "./filler.ts";
import type { Scene } from "./scene.ts";

/** The countries that the task is about: the Americas south of the United States. */
export const LATIN_AMERICA: ReadonlySet<string> = new Set(
  "AR BB BO BR BS BZ CL CO CR CU DO EC GF GT GY HN HT JM MX NI PA PE PR PY SR SV TT UY VE".split(" "),
);

/** The most precise day that a claim gives; a report's own day bounds what has none. */
export function dateOf(claims: readonly ResolvedClaim[], scene: Scene): PredictedDate | null {
  const told = claims.flatMap(({ when }) => (when !== null && when.certainty !== "assumed" ? [when.value] : []));
  const width = ({ earliest, latest }: { earliest: string; latest: string }): number =>
    Date.parse(latest) - Date.parse(earliest);
  const best = told.toSorted((one, other) => width(one) - width(other))[0];
  if (best !== undefined) return { from: best.earliest, to: best.latest };
  return scene.filing.publishedOn === null ? null : { from: null, to: scene.filing.publishedOn };
}

/** Single days that the claims give. */
export function daysOf(claims: readonly ResolvedClaim[]): ReadonlySet<string> {
  const told = claims.flatMap(({ when }) => (when !== null && when.certainty !== "assumed" ? [when.value] : []));
  return new Set(told.filter(({ earliest, latest }) => earliest === latest).map(({ earliest }) => earliest));
}

/** Names of the places that the claims themselves give. */
export function placesOf(claims: readonly ResolvedClaim[], scene: Scene): ReadonlySet<string> {
  const mentions = claims.flatMap(({ claim }) => claim.roles.place ?? []).flatMap((id) => scene.mention(id) ?? []);
  return new Set(
    mentions
      .filter(({ kind }) => kind === "place")
      .flatMap(({ value }) => placeNames(value))
      .map(plainName),
  );
}

/** Country code by the claims' places, by the places and parties named most in the report, by where it was filed. */
export function countryOf(claims: readonly ResolvedClaim[], named: readonly string[], scene: Scene): string | null {
  const bound = claims.flatMap(({ place }) => (place === null ? [] : [place.value.country]));
  return mostFrequent(bound.filter(isLatin)) ?? mostFrequent(named) ?? mostFrequent(bound) ?? scene.filing.filedFrom;
}

export function isLatin(country: string): boolean {
  return LATIN_AMERICA.has(country);
}

export function mostFrequent(values: readonly string[]): string | null {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}

/** Names as the report writes them: places of the claims, else of their sentences. */
export function locationOf(claims: readonly ResolvedClaim[], country: string | null, scene: Scene): PredictedLocation {
  const stated = claims.flatMap(({ claim }) => claim.roles.place ?? []).flatMap((id) => scene.mention(id) ?? []);
  const beside = claims.flatMap(({ claim }) => scene.inSentence(claim.sentence));
  const names = [stated, beside]
    .map((mentions) =>
      mentions.filter((mention) => mention.kind === "place" && (scene.placeOf(mention)?.precision ?? "") !== "country"),
    )
    .find((mentions) => mentions.length > 0)
    ?.flatMap((mention) => placeNames(mention.value));
  const bound = claims.flatMap(({ place }) =>
    place === null || place.value.precision === "country" ? [] : [place.value.name],
  );
  const places = [...new Set([...(names ?? []), ...bound].map((name) => plainName(name)))];
  const name = country === null ? null : countryName(country).toUpperCase();
  return { country: name, places };
}

/** "town of Molina", "Chalatenango department": the name is the part that is no common noun. */
function placeNames(words: string): string[] {
  const name = shortWords(words)
    .replace(/^(?:downtown|northern|southern|eastern|western|central)\s+/i, "")
    .replace(
      /^(?:town|city|village|department|district|province|center|centre|capital|area|region|municipality|outskirts) of\s+/i,
      "",
    )
    .replace(/\s+(?:department|district|province|city|neighborhood|municipality|area|region|street)$/i, "");
  return name === "" || isCommon(name) ? [] : [name];
}

/** "the area", "our territory", "towns of …" name no place. */
function isCommon(name: string): boolean {
  const words = name.toLowerCase().split(" ");
  const noun = words.find((word) => word === "of") ? words[0]! : words.at(-1)!;
  return [noun, noun.replace(/s$/, "")].some((word) => HEAD_NOUNS.get(word) === "place");
}

function plainName(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}
