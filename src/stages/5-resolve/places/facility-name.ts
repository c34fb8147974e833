/** The words of a facility mention in, the place name that stands in them out: "Aleppo University Hospital". */
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";
import { EVERYDAY_NAMES } from "./everyday-names.ts";
import { type PlaceName, readPlaceName } from "./place-name.ts";

/** Longest place name that is looked for, in words. */
const LONGEST = 4;

/**
 * The longest run of capitalised words at the beginning of the name, or behind "in" or "of", that the gazetteer knows; null
 * when there is none. Whether it is meant is for the ranking to say.
 */
export function facilityName(words: string, gazetteer: Gazetteer): PlaceName | null {
  const behind = words.match(/\b(?:in|of|near|at) (?:the )?(?<rest>\p{Lu}.*)$/u)?.groups?.rest;
  const rest = behind ?? words.replace(/^(?:the|a|an)\s+/i, "");
  const parts = rest.split(/\s+/);
  for (let count = Math.min(LONGEST, parts.length); count > 0; count -= 1) {
    const name = parts
      .slice(0, count)
      .join(" ")
      .replace(/['’]s?$/, "");
    if (!/^\p{Lu}/u.test(name) || EVERYDAY_NAMES.has(foldName(name))) continue;
    if (gazetteer.lookup(name).some(({ kind }) => kind === "town")) return readPlaceName(name, gazetteer);
  }
  return null;
}
