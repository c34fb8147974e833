/** A place in words, with how narrowly it is known. */
import type { PlacePrecision } from "#model/world.ts";
import { type NamedPlace, placeWords } from "./place-words.ts";
import { PRECISION_WORDS } from "./words.ts";

export function PlaceText({ place }: Readonly<{ place: NamedPlace | null }>) {
  return place === null ? <span className="quiet">{placeWords(place)}</span> : <span>{placeWords(place)}</span>;
}

export function PrecisionText({ precision }: Readonly<{ precision: PlacePrecision }>) {
  return <span className="quiet">{PRECISION_WORDS[precision]}</span>;
}
