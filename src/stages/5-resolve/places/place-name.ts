/** The words of a place mention in, the name to look up and what the other words say of it out. */
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";

/** What the words call the place: "town of X", "X province", "X district"; null when they do not. */
export type PlaceType = "town" | "admin1" | "admin2" | "countryside" | null;

/** `parent` is the containing place named in the same words; `part` is true for "northern X", a part of X. */
export type PlaceName = Readonly<{ name: string; type: PlaceType; part: boolean; parent: string | null }>;

const TYPES: ReadonlyMap<string, PlaceType> = new Map(
  (
    [
      [
        "town",
        "city town village hamlet capital camp settlement township suburb neighbourhood neighborhood port stronghold",
      ],
      ["admin1", "province governorate state oblast region republic prefecture department territory"],
      ["admin2", "district county parish raion subdistrict arrondissement"],
      ["countryside", "countryside outskirts suburbs environs hinterland"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word) => [word, type])),
);
const DIRECTION =
  "(?:(?:far |upper |lower )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?(?:-central)?|central|rural|coastal|" +
  "mainland|downtown|opposition-held|rebel-held|government-held|occupied)";
const PART_BEFORE = new RegExp(`^${DIRECTION}\\s+`, "i");
const TYPE_BEFORE = /^(?<type>\p{L}+) of (?:the )?(?=\p{Lu})/u;
const TYPE_AFTER = /\s(?<type>\p{Ll}+|Province|Governorate|Oblast|County|District|Parish|Region|State|City)$/u;

/** What a word beside a name says of its type. */
export function placeType(word: string): PlaceType {
  return TYPES.get(word.toLowerCase()) ?? null;
}

/**
 * The longest part of the words that the gazetteer knows, with what was taken off it: articles, possessives, "northern",
 * "town of", "province", or a parent ("Paris, Texas"). The plain words when it knows none.
 */
export function readPlaceName(words: string, gazetteer: Gazetteer): PlaceName {
  const plain: PlaceName = { name: bare(words), type: null, part: false, parent: null };
  for (let name: PlaceName | null = plain; name !== null; name = lessOf(name)) {
    if (gazetteer.lookup(name.name).length > 0) return withOwnType(name);
    const split = splitParent(name, gazetteer);
    if (split !== null) return split;
  }
  return plain;
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

/** The name without one word that is not part of it, or null. */
function lessOf(name: PlaceName): PlaceName | null {
  const before = name.name.match(TYPE_BEFORE);
  if (before !== null && placeType(before.groups!.type!) !== null) {
    return { ...name, name: bare(name.name.slice(before[0].length)), type: placeType(before.groups!.type!) };
  }
  const after = name.name.match(TYPE_AFTER);
  if (after !== null && placeType(after.groups!.type!) !== null) {
    return { ...name, name: bare(name.name.slice(0, after.index)), type: placeType(after.groups!.type!) };
  }
  const part = name.name.match(PART_BEFORE);
  if (part !== null) return { ...name, name: bare(name.name.slice(part[0].length)), part: true };
  const capitalised = withoutPlainEnds(name.name);
  return capitalised === "" || capitalised === name.name ? null : { ...name, name: capitalised, part: true };
}

/** The words from the first to the last with a capital letter: "Syria rebel enclave" is some part of Syria. */
function withoutPlainEnds(words: string): string {
  const parts = words.split(/\s+/);
  const hasCapital = (part: string): boolean => /\p{Lu}/u.test(part);
  return parts.slice(Math.max(0, parts.findIndex(hasCapital)), parts.findLastIndex(hasCapital) + 1).join(" ");
}

// [Paris], [Texas]; [Amudah] [Syria]; [Iraq]'s [Anbar] province
function splitParent(name: PlaceName, gazetteer: Gazetteer): PlaceName | null {
  const comma = name.name.indexOf(",");
  if (comma > 0) {
    const inner = bare(name.name.slice(0, comma));
    return inner === "" ? null : { ...name, name: inner, parent: name.name.slice(comma + 1).trim() };
  }
  const owned = name.name.match(/^(?<parent>\p{Lu}[^'’]*)['’]s? (?<inner>\S.*)$/u)?.groups;
  if (owned !== undefined) return { ...readPlaceName(owned.inner!, gazetteer), parent: owned.parent! };
  const words = name.name.split(" ");
  for (const count of [1, 2]) {
    const parent = words.slice(-count).join(" ");
    const inner = words.slice(0, -count).join(" ");
    const isArea = gazetteer.lookup(parent).some(({ kind }) => kind === "country");
    if (/\p{Lu}/u.test(inner) && isArea && gazetteer.lookup(inner).length > 0) return { ...name, name: inner, parent };
  }
  return null;
}

/** Key under which mentions of one name in a report are one. */
export function nameKey({ name, type }: PlaceName): string {
  return `${foldName(name)}|${type ?? ""}`;
}
