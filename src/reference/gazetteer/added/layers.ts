/** What a person has added to the gazetteer: files in, rows out; listed and taken away by name. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import type { Database } from "better-sqlite3";
import { InputError } from "#model/errors.ts";
import { foldName } from "#text/fold.ts";
import { divisionNameKeys, variantKeyOf } from "../keys.ts";
import { openAddedFile, replaceAddedFile } from "./database.ts";
import {
  DUMP_COLUMNS,
  FEWEST_NAME_COLUMNS,
  MOST_NAME_COLUMNS,
  parseDumpLine,
  parseNameLine,
} from "./parse-geonames.ts";
import { isOwnHeader, parseOwnPlaces } from "./parse-own.ts";
import { type AddedName, type AddedPlace, isBad, type Parsed } from "./parsed.ts";
import { readLines } from "./read-lines.ts";

export const LAYER_KINDS = ["geonames", "alternate-names", "own"] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** One added file. `places` and `names` count what it brought; names of other scripts count too. */
export type Layer = Readonly<{
  name: string;
  kind: LayerKind;
  file: string;
  sha256: string;
  places: number;
  names: number;
  addedAt: string;
}>;

/** `name` replaces an added file of that name; without it the file's own name is taken. */
export type AddOptions = Readonly<{ folder: string; file: string; name?: string; now: () => string }>;
export type Added = Readonly<{ layer: Layer; outcome: "added" | "replaced" | "unchanged" }>;

/** In the order in which they were added: of two that tell of one place, the later one counts. */
export function listLayers(folder: string): readonly Layer[] {
  const database = openAddedFile(folder);
  if (database === null) return [];
  try {
    return layersOf(database);
  } finally {
    database.close();
  }
}

export function layersOf(database: Database): readonly Layer[] {
  return database
    .prepare<[], Layer>("select name, kind, file, sha256, places, names, added_at as addedAt from layer order by seq")
    .all();
}

/**
 * Reads a GeoNames dump, a file of alternate names or a CSV of places of one's own, as text or in a zip archive.
 *
 * @throws InputError `gazetteer_line_invalid` with the file and line of the first one that cannot be read, and others of
 *   `gazetteer_…`; nothing is added then
 */
export async function addLayer(options: AddOptions): Promise<Added> {
  const { folder, file, now } = options;
  const kind = await kindOf(file);
  const name = options.name ?? layerName(file, kind);
  const sha256 = await hashOf(file);
  const known = listLayers(folder).find((layer) => layer.name === name);
  if (known?.sha256 === sha256 && known.kind === kind) return { layer: known, outcome: "unchanged" };
  return replaceAddedFile(folder, async (database) => {
    const seq = removeRows(database, name) ?? nextSeq(database);
    const counts = await insertAll(database, seq, file, kind);
    const layer = { name, kind, file: resolve(file), sha256, ...counts, addedAt: now() };
    database
      .prepare("insert into layer values (:seq, :name, :kind, :file, :sha256, :places, :names, :addedAt)")
      .run({ seq, ...layer });
    return { layer, outcome: known === undefined ? "added" : "replaced" };
  });
}

/** @throws InputError `gazetteer_unknown` */
export async function removeLayer(folder: string, name: string): Promise<void> {
  if (!listLayers(folder).some((layer) => layer.name === name)) throw new InputError("gazetteer_unknown", name);
  await replaceAddedFile(folder, async (database) => {
    removeRows(database, name);
  });
}

/** The number of the layer that was taken away, null when there was none. */
function removeRows(database: Database, name: string): number | null {
  const seq = database.prepare<[string], number>("select seq from layer where name = ?").pluck().get(name);
  if (seq === undefined) return null;
  for (const table of ["place", "name"]) database.prepare(`delete from ${table} where layer = ?`).run(seq);
  database.prepare("delete from layer where seq = ?").run(seq);
  return seq;
}

function nextSeq(database: Database): number {
  return 1 + database.prepare<[], number>("select coalesce(max(seq), 0) from layer").pluck().get()!;
}

/** By the first line that is no remark. */
async function kindOf(file: string): Promise<LayerKind> {
  for await (const { lines } of readLines(file)) {
    const line = lines.find(isContent);
    if (line === undefined) continue;
    if (isOwnHeader(line)) return "own";
    const columns = line.split("\t").length;
    if (columns > MOST_NAME_COLUMNS && columns <= DUMP_COLUMNS) return "geonames";
    if (columns >= FEWEST_NAME_COLUMNS && columns <= MOST_NAME_COLUMNS) return "alternate-names";
    throw new InputError("gazetteer_format_unknown", file, `${columns} columns in its first line`);
  }
  throw new InputError("gazetteer_format_unknown", file, "it is empty");
}

function isContent(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("#");
}

/** "SY" for `SY.txt` and `SY.zip`; the names of a country come in a file of the same name as its places. */
function layerName(file: string, kind: LayerKind): string {
  const base = basename(file).replace(/\.[^.]+$/, "");
  return kind === "alternate-names" && !/alternate/i.test(base) ? `${base}-names` : base;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

type Counts = Readonly<{ places: number; names: number }>;

async function insertAll(database: Database, seq: number, file: string, kind: LayerKind): Promise<Counts> {
  const rows = rowWriter(database, seq);
  if (kind === "own") {
    for (const { line, parsed } of parseOwnPlaces(await ownText(file))) addPlace(rows, parsed, `${file}:${line}`);
    return rows.counts;
  }
  for await (const { first, lines } of readLines(file)) {
    for (const [index, line] of lines.entries()) {
      if (!isContent(line)) continue;
      const place = `${file}:${first + index}`;
      if (kind === "geonames") addPlace(rows, parseDumpLine(line), place);
      else addName(rows, parseNameLine(line), place);
    }
  }
  return rows.counts;
}

/** Lists of one's own are short: they are read whole, so that a name may stand in quotes over several lines. */
async function ownText(file: string): Promise<string> {
  const lines: string[] = [];
  for await (const piece of readLines(file)) lines.push(...piece.lines);
  return lines.join("\n");
}

type RowWriter = Readonly<{
  counts: { places: number; names: number };
  place: (place: AddedPlace) => void;
  name: (name: AddedName) => void;
}>;

function rowWriter(database: Database, seq: number): RowWriter {
  const places = database.prepare(
    `insert into place values (:seq, :ref, :id, :name, :asciiName, :kind, :feature, :country, :admin1, :admin2, :lat, :lon, :population)`,
  );
  const names = database.prepare("insert into name values (?, ?, ?, ?)");
  const counts = { places: 0, names: 0 };
  const insertName = (key: string, ref: number, spelling: string): void => {
    if (key !== "") names.run(seq, key, ref, spelling);
  };
  return {
    counts,
    place: ({ names: others, ...place }) => {
      counts.places += 1;
      places.run({ seq, ...place });
      const keys = new Set<string>();
      for (const spelling of [place.name, place.asciiName, ...others]) {
        counts.names += keys.has(foldName(spelling)) ? 0 : 1;
        for (const key of keysOf(place.kind, spelling)) {
          if (!keys.has(key)) insertName(key, place.ref, spelling);
          keys.add(key);
        }
      }
      insertName(variantKeyOf(place.country, place.asciiName), place.ref, place.asciiName);
    },
    name: ({ ref, name }) => {
      counts.names += 1;
      insertName(foldName(name), ref, name);
    },
  };
}

/** A division is found without the word for its kind too. */
function keysOf(kind: AddedPlace["kind"], spelling: string): readonly string[] {
  return kind === "admin1" || kind === "admin2" ? divisionNameKeys(spelling) : [foldName(spelling)];
}

function addPlace(rows: RowWriter, parsed: Parsed<AddedPlace>, place: string): void {
  if (isBad(parsed)) throw new InputError("gazetteer_line_invalid", place, parsed.bad);
  if (parsed !== null) rows.place(parsed);
}

function addName(rows: RowWriter, parsed: Parsed<AddedName>, place: string): void {
  if (isBad(parsed)) throw new InputError("gazetteer_line_invalid", place, parsed.bad);
  if (parsed !== null) rows.name(parsed);
}
