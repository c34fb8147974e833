/** A place in, its words out; a province or a country is never told as a point. */
import type { Place } from "#model/world.ts";

export type NamedPlace = Pick<Place, "name" | "admin1" | "country" | "precision">;

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** English name of an ISO 3166-1 code; null for `ZZ`, waters and regions of more than one country. */
export function countryName(code: string): string | null {
  if (code === "ZZ" || !/^[A-Z]{2}$/.test(code)) return null;
  return COUNTRIES.of(code) ?? code;
}

/** "Douma, Rif Dimashq, Syria": each name once. */
export function placeName({ name, admin1, country }: Pick<NamedPlace, "name" | "admin1" | "country">): string {
  const names = [name, admin1, countryName(country)].filter((one) => one !== null && one !== "");
  return [...new Set(names)].join(", ");
}

/** "near Douma, Rif Dimashq, Syria", "somewhere in Idlib, Syria" */
export function placeWords(place: NamedPlace | null): string {
  if (place === null) return "no place told";
  const name = placeName(place);
  switch (place.precision) {
    case "exact":
      return name;
    case "near":
      return `near ${name}`;
    case "sea-or-air":
      return `${name}, at sea or in the air`;
    default:
      return `somewhere in ${name}`;
  }
}
