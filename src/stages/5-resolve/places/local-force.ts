/** The words of a police force or sheriff's office in, the name of the town or county that it polices out: "Memphis police". */
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { foldName } from "#text/fold.ts";
import { EVERYDAY_NAMES } from "./everyday-names.ts";
import { type PlaceName, readPlaceName } from "./place-name.ts";

const NAME = "(?<name>\\p{Lu}[\\p{L}.'’-]{1,24}(?: \\p{Lu}[\\p{L}.'’-]{1,24}){0,3}?)";
const FORCE = new RegExp(
  `^(?:the )?${NAME}(?: [Mm]etropolitan| [Mm]etro| [Cc]ity)?(?:['’]s)?` +
    " (?:[Pp]olice|[Ss]heriff|[Dd]eput(?:y|ies)\\b|[Dd]ivision of [Pp]olice|[Ff]ire [Dd]epartment|[Ff]irefighters)",
  "u",
);

/** Null where the words name no such force, or no place that the gazetteer knows. Whether it is meant is for the ranking to say. */
export function policedPlace(words: string, gazetteer: Gazetteer): PlaceName | null {
  const name = FORCE.exec(words)?.groups?.name;
  if (name === undefined || EVERYDAY_NAMES.has(foldName(name))) return null;
  const place = readPlaceName(name, gazetteer);
  return gazetteer.lookup(place.name).some(({ kind }) => kind === "town" || kind === "admin2") ? place : null;
}
