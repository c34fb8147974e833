/** A line of a GeoNames dump in, a place out: the main table (`SY.txt`) and the tables of alternate names. */
import { FEATURE_CLASSES, kindOfFeature } from "./feature-kinds.ts";
import { type AddedName, type AddedPlace, type Parsed, readDegrees } from "./parsed.ts";

/** Columns of the main table; some extracts leave out the last one, which tells when a row was changed. */
export const DUMP_COLUMNS = 19;
const FEWEST_DUMP_COLUMNS = 18;
/** Columns of a table of alternate names: id, GeoNames id, language, name; what follows may be left out. */
export const FEWEST_NAME_COLUMNS = 4;
export const MOST_NAME_COLUMNS = 10;

/** What stands in the column for the language and is none: addresses, codes of airports, post offices and databases. */
const NO_LANGUAGES: ReadonlySet<string> = new Set("link wkdt post iata icao faac tcid unlc phon abbr piny".split(" "));

/** Null for features that are left out: what lies under the sea. */
export function parseDumpLine(line: string): Parsed<AddedPlace> {
  const column = line.split("\t");
  if (column.length < FEWEST_DUMP_COLUMNS || column.length > DUMP_COLUMNS)
    return { bad: `${column.length} columns, a GeoNames dump has ${DUMP_COLUMNS}` };
  const [id = "", name = "", asciiName = "", names = "", latText = "", lonText = ""] = column;
  const [featureClass = "", feature = "", country = ""] = column.slice(6);
  const ref = readId(id);
  if (ref === null) return { bad: `geonameid ${quoted(id)} is no number` };
  if (name.trim() === "") return { bad: "the name is empty" };
  const [lat, lon] = [readDegrees(latText, 90), readDegrees(lonText, 180)];
  if (lat === null) return { bad: `latitude ${quoted(latText)} is not between -90 and 90` };
  if (lon === null) return { bad: `longitude ${quoted(lonText)} is not between -180 and 180` };
  if (!FEATURE_CLASSES.has(featureClass))
    return { bad: `feature class ${quoted(featureClass)} is not one of GeoNames` };
  if (!/^(?:[A-Z]{2})?$/.test(country)) return { bad: `country ${quoted(country)} is no code of two letters` };
  const population = column[14]! === "" ? 0 : Number(column[14]);
  if (!Number.isSafeInteger(population) || population < 0)
    return { bad: `population ${quoted(column[14]!)} is no number` };
  const kind = kindOfFeature(featureClass, feature);
  if (kind === null) return null;
  const codes = divisionCodes(country, column[10]!, column[11]!);
  return {
    ref,
    name: name,
    asciiName: asciiName! || name,
    names: names === "" ? [] : names.split(",").filter((other) => other.trim() !== ""),
    lat,
    lon,
    feature: feature,
    country: country || "ZZ",
    population,
    ...codes,
    ...identity(ref, kind, country, codes),
  };
}

type Codes = Readonly<{ admin1: string; admin2: string }>;

function divisionCodes(country: string, first: string, second: string): Codes {
  const admin1 = country === "" || first === "" ? "" : `${country}.${first}`;
  return { admin1, admin2: admin1 === "" || second === "" ? "" : `${admin1}.${second}` };
}

/** Countries and divisions have the ids of the installed tables; one without a code is an area like another. */
function identity(
  ref: number,
  kind: AddedPlace["kind"],
  country: string,
  { admin1, admin2 }: Codes,
): Pick<AddedPlace, "id" | "kind"> {
  if (kind === "country" && country !== "") return { id: `country:${country}`, kind };
  if (kind === "admin1" && admin1 !== "") return { id: `admin1:${admin1}`, kind };
  if (kind === "admin2" && admin2 !== "") return { id: `admin2:${admin2}`, kind };
  const area = kind === "country" || kind === "admin1" || kind === "admin2";
  return { id: `geonames:${ref}`, kind: area ? "area" : kind };
}

/** Null for what is no name. */
export function parseNameLine(line: string): Parsed<AddedName> {
  const column = line.split("\t");
  if (column.length < FEWEST_NAME_COLUMNS || column.length > MOST_NAME_COLUMNS)
    return {
      bad: `${column.length} columns, a file of alternate names has ${FEWEST_NAME_COLUMNS} to ${MOST_NAME_COLUMNS}`,
    };
  const [id, place, language, name] = column as [string, string, string, string];
  if (readId(id) === null) return { bad: `alternateNameId ${quoted(id)} is no number` };
  const ref = readId(place);
  if (ref === null) return { bad: `geonameid ${quoted(place)} is no number` };
  if (name.trim() === "") return { bad: "the name is empty" };
  return NO_LANGUAGES.has(language) ? null : { ref, name: name.trim() };
}

function readId(text: string): number | null {
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : null;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
