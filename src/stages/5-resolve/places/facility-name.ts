/** The words of a facility mention in, the place name that stands in them out: "Aleppo University Hospital". */
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";
import { EVERYDAY_NAMES } from "./everyday-names.ts";
import { FEATURE_TYPES, isFeatureType, type PlaceName, placeType, readPlaceName } from "./place-name.ts";

/** Longest place name that is looked for, in words. */
const LONGEST = 4;

/**
 * The facility itself where the gazetteer knows it, else the longest run of capitalised words at the beginning of the name,
 * or behind "in" or "of", that names a town; null when there is none. Whether it is meant is for the ranking to say.
 */
export function facilityName(words: string, gazetteer: Gazetteer): PlaceName | null {
  return itself(words, gazetteer) ?? townInName(words, gazetteer);
}

// [Damascus International Airport]; [Kuweires] air base
function itself(words: string, gazetteer: Gazetteer): PlaceName | null {
  const name = words.replace(/^(?:the|a|an)\s+/i, "");
  if (!/\p{Lu}/u.test(name)) return null;
  const isFeature = ({ kind }: GazetteerEntry): boolean => FEATURE_TYPES.some((feature) => feature === kind);
  const type = placeType(name.slice(name.lastIndexOf(" ") + 1));
  const plain = { type, part: false, parent: null };
  if (gazetteer.lookup(name).some(isFeature)) return { name, ...plain };
  const bare = name.match(
    /^(?<name>\p{Lu}\S*(?: \p{Lu}\S*)*?)(?: (?:[Mm]ilitary|[Aa]ir|[Rr]efugee|[Bb]order|[Aa]rmy|[Oo]il|[Nn]aval))* \S+$/u,
  )?.groups;
  if (bare === undefined || !isFeatureType(type) || EVERYDAY_NAMES.has(foldName(bare.name!))) return null;
  return gazetteer.lookup(bare.name!).some(isFeature) ? { name: bare.name!, ...plain } : null;
}

/** [the port of Beirut], a town that has one, as "the town of"; [the port in Beirut] is in it. */
const PORT_TOWN = /\bport of (?:the )?\p{Lu}/u;

/** "[St]. Elizabeth", "[Ben] Taub Hospital": so short a word is somewhere another name of a town. */
const SHORT_NAME = 5;

function townInName(words: string, gazetteer: Gazetteer): PlaceName | null {
  const behind = words.match(/\b(?:in|of|near|at) (?:the )?(?<rest>\p{Lu}.*)$/u)?.groups?.rest;
  const rest = behind ?? words.replace(/^(?:the|a|an)\s+/i, "");
  const parts = rest.split(/\s+/);
  for (let count = Math.min(LONGEST, parts.length); count > 0; count -= 1) {
    const name = parts
      .slice(0, count)
      .join(" ")
      .replace(/['’]s?$/, "");
    if (!/^\p{Lu}/u.test(name) || EVERYDAY_NAMES.has(foldName(name))) continue;
    const isTown = ({ kind, match }: GazetteerEntry): boolean =>
      (kind === "town" || kind === "quarter") && (match === "name" || name.length >= SHORT_NAME);
    if (!gazetteer.lookup(name).some(isTown)) continue;
    const read = readPlaceName(name, gazetteer);
    return PORT_TOWN.test(words) ? { ...read, type: "town" } : read;
  }
  return null;
}
