/** The words of a place mention in, the name to look up and what the other words say of it out. */
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";

/** Kinds of places that are neither people's towns nor areas with a government; the installed tables hold few of them. */
export const FEATURE_TYPES = ["camp", "base", "airport", "crossing", "site", "terrain", "water"] as const;
export type FeatureType = (typeof FEATURE_TYPES)[number];

/** What the words call the place: "town of X", "X province", "X air base"; null when they do not. */
export type PlaceType = "town" | "quarter" | "admin1" | "admin2" | "countryside" | FeatureType | null;

export function isFeatureType(type: PlaceType): type is FeatureType {
  return FEATURE_TYPES.some((feature) => feature === type);
}

/** `parent` is the containing place named in the same words; `part` is true for "northern X", a part of X. */
export type PlaceName = Readonly<{ name: string; type: PlaceType; part: boolean; parent: string | null }>;

const TYPES: ReadonlyMap<string, PlaceType> = new Map(
  (
    [
      ["town", "city town village hamlet capital settlement township suburb port stronghold"],
      ["quarter", "neighbourhood neighborhood quarter"],
      ["admin1", "province governorate state oblast region republic prefecture department territory"],
      ["admin2", "district county parish raion subdistrict arrondissement"],
      ["countryside", "countryside outskirts suburbs environs hinterland"],
      ["camp", "camp"],
      ["base", "base airbase barracks garrison"],
      ["airport", "airport airfield airstrip"],
      ["crossing", "crossing"],
      ["site", "dam oilfield gasfield refinery prison mine"],
      ["terrain", "mountain mount hill valley plateau desert ridge"],
      ["water", "river lake stream reservoir wadi canal"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word) => [word, type])),
);
const DIRECTION =
  "(?:(?:far |upper |lower )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:-central)?|central|rural|coastal|" +
  "mainland|downtown|opposition-held|rebel-held|government-held|occupied)";
/** "northern X" is a part of X; the "South Side X" is the X on that side of a town. */
const PART_BEFORE = new RegExp(
  `^(?:(?:far |near )?(?:north|south)?(?:north|south|east|west) side|${DIRECTION})\\s+`,
  "i",
);
const TYPE_BEFORE =
  /^(?:(?<parent>\p{Lu}[\p{L}-]*) )?(?:\p{Ll}[\p{L}-]* )*(?<type>city|capital|\p{L}+) of (?:the )?(?=\p{Lu}|al-)/u;
const BORDER = /^(?<first>\p{Lu}[\p{L} ]*)[-–](?<second>\p{Lu}[\p{L} ]*) (?:border|frontier)$/u;
const TYPE_AFTER = /\s(?<type>\p{Ll}+|Province|Governorate|Oblast|County|District|Parish|Region|State|City)$/u;

/** What a word beside a name says of its type. */
export function placeType(word: string): PlaceType {
  const singular = word.toLowerCase().replace(/s$/, "");
  return TYPES.get(word.toLowerCase()) ?? TYPES.get(singular) ?? null;
}

/** What "neighbourhoods of X" says of X: it may as well be the town as the quarter. */
export function typeOf(word: string): PlaceType {
  const type = placeType(word);
  return type === "quarter" ? "town" : type;
}

/**
 * The longest part of the words that the gazetteer knows, with what was taken off it: articles, possessives, "northern",
 * "town of", "province", or a parent ("Paris, Texas"). The plain words when it knows none.
 */
export function readPlaceName(words: string, gazetteer: Gazetteer): PlaceName {
  const plain: PlaceName = { name: bare(words), type: null, part: false, parent: null };
  const border = borderName(plain.name, gazetteer);
  if (border !== null) return border;
  for (let name: PlaceName | null = plain; name !== null; name = lessOf(name, gazetteer)) {
    if (!TYPE_BEFORE.test(name.name) && gazetteer.lookup(name.name).length > 0) return withOwnType(name);
  }
  return plain;
}

/** "the Chad-Sudan border": somewhere in the first of them, as far as the words say. */
function borderName(words: string, gazetteer: Gazetteer): PlaceName | null {
  const sides = words.match(BORDER)?.groups;
  if (sides === undefined) return null;
  const areas = [sides.first!, sides.second!].map(
    (side) =>
      gazetteer.area(gazetteer.demonym(side) ?? "") ?? gazetteer.lookup(side).find(({ kind }) => kind === "country"),
  );
  const [first, second] = areas;
  return first && second ? { name: first.name, type: null, part: true, parent: null } : null;
}

function bare(words: string): string {
  return words
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s?$/, "")
    .trim();
}

/** "Idlib Province" and "Kansas City" are names as they stand; the word for the type still tells which of two it is. */
function withOwnType(name: PlaceName): PlaceName {
  const type = placeType(name.name.match(TYPE_AFTER)?.groups?.type ?? "");
  return name.type === null && type !== null && type !== "town" ? { ...name, type } : name;
}

/** The name without one word or parent that is not part of it, or null. The order keeps "Eastern" from being a place. */
function lessOf(name: PlaceName, gazetteer: Gazetteer): PlaceName | null {
  return (
    withoutTypeBefore(name, gazetteer) ??
    withoutTypeAfter(name) ??
    withoutPart(name) ??
    withoutParent(name, gazetteer) ??
    withoutPlainEnds(name)
  );
}

// the [town of] Amudah; the [Damascus suburb of] Darayya; Bijapur district [of Chhattisgarh]
function withoutTypeBefore(name: PlaceName, gazetteer: Gazetteer): PlaceName | null {
  const before = name.name.match(TYPE_BEFORE);
  const type = typeOf(before?.groups?.type ?? "");
  if (before === null || type === null) return null;
  const { parent } = before.groups!;
  const rest = bare(name.name.slice(before[0].length));
  // a suburb is of the town named before it, a district is itself so named
  const isDivision = type === "admin1" || type === "admin2";
  if (parent !== undefined && isDivision && gazetteer.lookup(parent).length > 0)
    return { ...name, name: parent, type, parent: rest };
  return { ...name, name: rest, type, parent: parent ?? name.parent };
}

// Idlib [province]
function withoutTypeAfter(name: PlaceName): PlaceName | null {
  const after = name.name.match(TYPE_AFTER);
  const type = placeType(after?.groups?.type ?? "");
  return after === null || type === null ? null : { ...name, name: bare(name.name.slice(0, after.index)), type };
}

// [northern] Syria
function withoutPart(name: PlaceName): PlaceName | null {
  const part = name.name.match(PART_BEFORE);
  return part === null ? null : { ...name, name: bare(name.name.slice(part[0].length)), part: true };
}

// Paris[, Texas]; Bijapur district [of Chhattisgarh]; Amudah [Syria]; [Iraq's] Anbar province
function withoutParent(name: PlaceName, gazetteer: Gazetteer): PlaceName | null {
  const comma = name.name.indexOf(",");
  if (comma > 0) {
    return { ...name, name: bare(name.name.slice(0, comma)), parent: name.name.slice(comma + 1).trim() };
  }
  const owned = name.name.match(/^(?<parent>\p{Lu}[^'’]*)['’]s? (?<inner>\S.*)$/u)?.groups;
  if (owned !== undefined) return { ...name, name: owned.inner!, parent: bare(owned.parent!) };
  const words = name.name.split(" ");
  for (const count of [1, 2]) {
    const parent = words.slice(-count).join(" ");
    const inner = words.slice(0, -count).join(" ");
    const isCountry = gazetteer.lookup(parent).some(({ kind }) => kind === "country");
    if (isCountry && /\p{Lu}/u.test(inner) && gazetteer.lookup(inner).length > 0)
      return { ...name, name: inner, parent };
  }
  return null;
}

/** The words from the first to the last with a capital letter: "Syria rebel enclave" is some part of Syria. */
function withoutPlainEnds(name: PlaceName): PlaceName | null {
  const words = name.name.split(/\s+/);
  const first = words.findIndex((word) => /\p{Lu}/u.test(word));
  const inner = words.slice(Math.max(0, first), words.findLastIndex((word) => /\p{Lu}/u.test(word)) + 1).join(" ");
  return inner === "" || inner === name.name ? null : { ...name, name: inner, part: true };
}

/** Key under which mentions of one name in a report are one. */
export function nameKey({ name, type }: PlaceName): string {
  return `${foldName(name)}|${type ?? ""}`;
}
