/** A CSV of places of one's own in, the places out: columns `name`, `lat`, `lon`, `country`, and those that may be left out. */
import { createHash } from "node:crypto";
import { CsvError, type Info, parse } from "csv-parse/sync";
import { PLACE_KINDS, type PlaceKind } from "#model/world.ts";
import { foldName } from "#text/fold.ts";
import { readTables } from "../tables.ts";
import { type AddedPlace, type Parsed, readDegrees } from "./parsed.ts";

const REQUIRED = ["name", "lat", "lon", "country"] as const;
/** Other words for a column. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ["latitude", "lat"],
  ["longitude", "lon"],
  ["lng", "lon"],
  ["long", "lon"],
  ["names", "alternates"],
  ["type", "kind"],
]);
/** Kinds that come from GeoNames and the tables of this program only. */
const NOT_OWN: ReadonlySet<PlaceKind> = new Set<PlaceKind>(["country", "admin1", "admin2", "region", "sea"]);
const OWN_KINDS: ReadonlySet<string> = new Set(PLACE_KINDS.filter((kind) => !NOT_OWN.has(kind)));

/** A row with the line that it ends on. */
export type OwnRow = Readonly<{ line: number; parsed: Parsed<AddedPlace> }>;

/** True when the first line names the columns that such a file must have. */
export function isOwnHeader(line: string): boolean {
  const columns = line.split(/[,;\t]/).map(columnName);
  return REQUIRED.every((name) => columns.includes(name));
}

/** Separated by commas, semicolons or tabs, as the first line is. */
export function parseOwnPlaces(text: string): readonly OwnRow[] {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = ["\t", ";", ","].find((mark) => header.includes(mark)) ?? ",";
  const codes = countryCodes();
  try {
    const records: { record: Record<string, string>; info: Info }[] = parse(text, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map(columnName),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    return records.map(({ record, info }) => ({ line: info.lines, parsed: ownPlace(record, codes) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number(error.lines ?? 1), parsed: { bad: error.message } }];
  }
}

function columnName(text: string): string {
  const name = text
    .replace(/^\uFEFF/, "")
    .trim()
    .replaceAll('"', "")
    .toLowerCase();
  return COLUMNS.get(name) ?? name;
}

/** Codes by code and by folded name. */
function countryCodes(): ReadonlyMap<string, string> {
  const { countries } = readTables();
  return new Map(
    countries.flatMap(({ entry, variants }) =>
      [entry.country, entry.name, ...variants].map((name) => [foldName(name), entry.country] as const),
    ),
  );
}

function ownPlace(record: Readonly<Record<string, string>>, codes: ReadonlyMap<string, string>): Parsed<AddedPlace> {
  const { name = "", lat: latText = "", lon: lonText = "", alternates = "" } = record;
  const { admin1 = "", admin2 = "", population: people = "" } = record;
  const kind = record.kind || "town";
  if (name === "") return { bad: "the name is empty" };
  const [lat, lon] = [readDegrees(latText, 90), readDegrees(lonText, 180)];
  if (lat === null) return { bad: `lat ${JSON.stringify(latText)} is not between -90 and 90, with a point: 36.5` };
  if (lon === null) return { bad: `lon ${JSON.stringify(lonText)} is not between -180 and 180, with a point: 36.5` };
  const country = record.country === "ZZ" ? "ZZ" : codes.get(foldName(record.country ?? ""));
  if (country === undefined)
    return { bad: `country ${JSON.stringify(record.country ?? "")} is not known: write SY or Syria` };
  if (!OWN_KINDS.has(kind)) return { bad: `kind ${JSON.stringify(kind)} is not one of ${[...OWN_KINDS].join(", ")}` };
  const population = people === "" ? 0 : Number(people);
  if (!Number.isSafeInteger(population) || population < 0)
    return { bad: `population ${JSON.stringify(people)} is no number` };
  const hash = createHash("sha256")
    .update(`${foldName(name)}\n${lat}\n${lon}\n${country}`)
    .digest();
  return {
    // 47 bits: a negative number that SQLite and a double hold exactly
    ref: -1 - Math.floor(hash.readUIntBE(0, 6) / 2),
    id: `own:${hash.toString("hex", 0, 6)}`,
    name,
    asciiName: name,
    names: alternates.split("|").filter((other) => other.trim() !== ""),
    kind: kind as PlaceKind,
    feature: "",
    country,
    admin1,
    admin2,
    lat,
    lon,
    population,
  };
}
