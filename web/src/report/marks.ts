/** A reading in, the words that each layer marks in the text out. */
import type { ReadingJson } from "#export/reading-schema.ts";
import type { MentionKind } from "#model/annotated.ts";
import type { Words } from "./text-map.ts";

export const MENTION_LAYERS = [
  "person",
  "organisation",
  "armed-group",
  "people",
  "place",
  "facility",
  "weapon",
  "platform",
  "date",
  "quantity",
] as const satisfies readonly MentionKind[];

export const MAIN_LAYERS = ["claims", "figures", "sources", "cues", "contents", "days", "places"] as const;
/** `days` and `places` are words that are bound to days of the calendar and places of the world; kinds of mentions are words only. */
export type Layer = (typeof MAIN_LAYERS)[number] | `mention-${MentionKind}`;

export const LAYERS: readonly Layer[] = [...MAIN_LAYERS, ...MENTION_LAYERS.map((kind) => `mention-${kind}` as const)];
export const USUAL_LAYERS: readonly Layer[] = ["claims", "figures"];

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  claims: "Claims",
  figures: "Figures",
  sources: "Who says it",
  cues: "Words of saying",
  contents: "What is said",
  days: "Days",
  places: "Places",
  "mention-person": "Persons",
  "mention-organisation": "Organisations",
  "mention-armed-group": "Armed groups",
  "mention-people": "People",
  "mention-place": "Names of places",
  "mention-facility": "Buildings",
  "mention-weapon": "Weapons",
  "mention-platform": "Vehicles and craft",
  "mention-date": "Words of time",
  "mention-quantity": "Quantities",
};

export type Marks = Readonly<Record<Layer, readonly Words[]>>;

/** Each in the order of the text, each words once. */
export function marksOf(reading: ReadingJson): Marks {
  return Object.fromEntries(LAYERS.map((layer) => [layer, distinct(wordsOf(layer, reading))])) as Marks;
}

function wordsOf(layer: Layer, { claims, attributions, dates, places, mentions }: ReadingJson): readonly Words[] {
  switch (layer) {
    case "claims":
      return claims.map(({ trigger }) => trigger);
    case "figures":
      return claims.flatMap(({ figures }) => figures.map(({ span }) => span));
    case "sources":
      return attributions.flatMap(({ source }) => source);
    case "cues":
      return attributions.flatMap(({ cue }) => cue);
    case "contents":
      return attributions.flatMap(({ content }) => content);
    case "days":
      return dates.filter(({ edtf }) => edtf !== null);
    case "places":
      return places;
    default:
      return mentions.filter(({ kind }) => `mention-${kind}` === layer);
  }
}

function distinct(all: readonly Words[]): readonly Words[] {
  const byPlace = new Map(all.map(({ start, end }) => [`${start}-${end}`, { start, end }] as const));
  return [...byPlace.values()].sort((left, right) => left.start - right.start || left.end - right.end);
}

export function overlaps(left: Words, right: Words): boolean {
  return left.start < right.end && right.start < left.end;
}
