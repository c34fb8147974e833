/** Names of towns and divisions in, the keys that they are looked up by out. */
import { consonantKey, foldName } from "#text/fold.ts";
import type { TownRow } from "./sources.ts";

/** Words for a kind of division, which people add or leave out. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    "province governorate oblast region state district county parish prefecture department municipality territory republic krai " +
    "raion rayon canton borough city muhafazat muhafazah wilaya wilayah vilayat gobernacion departamento provincia regiao estado " +
    "arrondissement division voivodeship kraj comarca"
  ).split(" "),
);

/** A town's names in Latin letters, its own first; names in other scripts cannot stand in an English report. */
export function townNames(row: TownRow): readonly string[] {
  const others = row.names === "" ? [] : row.names.split(",").filter(isLatin);
  return row.asciiName === row.name ? [row.name, ...others] : [row.name, row.asciiName, ...others];
}

/** Basic Latin to Latin Extended B, Latin Extended Additional, or a mark for hamza or ayn in front. */
function isLatin(name: string): boolean {
  const code = name.charCodeAt(0);
  return (
    code < 0x250 ||
    (code >= 0x1e00 && code < 0x1f00) ||
    (code >= 0x2b0 && code < 0x2d0) ||
    code === 0x2018 ||
    code === 0x2019
  );
}

/** Keys of a division's name: as it stands, and without the words for its kind, which comes last. */
export function divisionNameKeys(name: string): readonly string[] {
  const key = foldName(name);
  const words = key.split(" ").filter((word) => !GENERIC_WORDS.has(word));
  const bare = words.join(" ").replace(/^(?:of|al|the) /, "");
  return bare === "" || bare === key ? [key] : [key, bare];
}

/** Where a division is found by its code; no folded name begins so. */
export function divisionKey(code: string): string {
  return `=${code}`;
}

/** Where a name is found by its consonants. */
export function variantKey(consonants: string): string {
  return consonants === "" ? "" : `~${consonants}`;
}

/**
 * Countries whose names reach Latin letters by transliteration, in many spellings: their towns are found by consonants
 * too. Elsewhere a different spelling is a different name.
 */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  (
    "AE AF AM AZ BD BG BH BY DJ DZ EG EH ER ET GE IL IN IQ IR JO KG KM KW KZ LB LK LY MA MM MR NP OM PK PS QA RU SA SD SO SS " +
    "SY TD TJ TM TN UA UZ XK YE"
  ).split(" "),
);

/** The key by consonants of a place of this country; empty where names are spelled in one way. */
export function variantKeyOf(country: string, name: string): string {
  return TRANSLITERATED.has(country) ? variantKey(consonantKey(name)) : "";
}

/** Where a town is found by its GeoNames id. */
export function idKey(geonameId: string | number): string {
  return `#${geonameId}`;
}
