/** Names of places in, what is known of the places that bear them out. */
import { closeSync, openSync, readSync } from "node:fs";
import { consonantKey, foldName } from "#text/fold.ts";
import { buildIndex } from "./build-index.ts";
import type { Division, GazetteerEntry, NameMatch } from "./entry.ts";
import { cachedIndex, cacheFolders } from "./index-cache.ts";
import { type DivisionRow, type GazetteerIndex, readDivisionLine, refsOf } from "./index-layout.ts";
import { divisionKey, divisionNameKeys, townNames, variantKey } from "./keys.ts";
import { installedSources, readTownRow, type TownRow } from "./sources.ts";
import { type NamedEntry, readTables } from "./tables.ts";

/** A list of places with their names; keep it open while reading reports, and close it once. */
export type Gazetteer = Readonly<{
  /**
   * Places of this name or an alternate of it, without regard to case, accents, apostrophes and hyphens, most populous
   * first; countries and regions before divisions and towns. Abbreviations ("U.S.", "Mo.") must be written as such.
   */
  lookup: (name: string) => readonly GazetteerEntry[];
  /** Towns whose names have the same consonants ("Khasham" for Khushām), in countries with transliterated names. */
  lookupVariants: (name: string) => readonly GazetteerEntry[];
  /** A country by ISO code, or a division by code (`SY.07`); null when unknown. */
  area: (code: string) => GazetteerEntry | null;
  /** ISO code of the country of a demonym ("Syrian", "Syrians"); null for any other word. */
  demonym: (word: string) => string | null;
  close: () => void;
}>;

export type GazetteerOptions = Readonly<{ cacheFolder?: string }>;

/** Longest variant that must be written exactly so, dots aside: "us" is not "U.S.", "in" is not Indiana. */
const ABBREVIATION_LENGTH = 4;
/** Bytes read at once from the town table; most lines are shorter. */
const CHUNK = 4096;

/** Opens the default gazetteer, building its index on the first start; nothing is downloaded. */
export function openGazetteer(options: GazetteerOptions = {}): Gazetteer {
  const sources = installedSources();
  const folders = options.cacheFolder === undefined ? cacheFolders() : [options.cacheFolder];
  const { index } = cachedIndex(sources.version, folders, () => buildIndex(sources));
  const places = new PlaceReader(index, openSync(sources.towns, "r"));
  const tables = readTables();
  const areas = namesOf([...tables.countries, ...tables.regions]);
  const divisions = namesOf(
    tables.divisionVariants.flatMap(({ code, variants }) => {
      const entry = places.division(code);
      return entry === null ? [] : [{ entry, variants }];
    }),
  );
  const alone = new Map(
    tables.divisionVariants.flatMap(({ code, alone }) => alone.map((name) => [foldName(name), code])),
  );
  const countries = new Map(tables.countries.map(({ entry }) => [entry.country, entry]));
  return {
    lookup: (name) => {
      const plain = name.replace(/^the\s+/i, "");
      const named = [...areas(plain), ...areas(name)];
      const others = [...divisions(plain), ...places.named(plain), ...places.divisionsNamed(plain)];
      const code = alone.get(foldName(plain));
      // "Gaza" is the strip; the town is found as "Gaza City"
      const meant = others.filter(
        ({ kind, admin1 }) => kind === "admin1" || code === undefined || admin1?.code !== code,
      );
      return uniqueById([...named, ...meant.toSorted(byPopulation)]);
    },
    lookupVariants: (name) => places.variants(name).toSorted(byPopulation),
    area: (code) => countries.get(code) ?? places.division(code),
    demonym: (word) => {
      const key = foldName(word);
      return tables.demonyms.get(key) ?? tables.demonyms.get(key.replace(/s$/, "")) ?? null;
    },
    close: () => places.close(),
  };
}

function byPopulation(left: GazetteerEntry, right: GazetteerEntry): number {
  return right.population - left.population || (left.id < right.id ? -1 : 1);
}

function uniqueById(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();
}

/** A look-up over a small table: names without regard to case, abbreviations as written. */
function namesOf(table: readonly NamedEntry[]): (name: string) => readonly GazetteerEntry[] {
  const byKey = new Map<string, { spelling: string; entry: GazetteerEntry }[]>();
  for (const { entry, variants } of table) {
    for (const spelling of [entry.name, ...variants]) {
      const key = foldName(spelling);
      const match: NameMatch = spelling === entry.name ? "name" : "alternate";
      byKey.set(key, [...(byKey.get(key) ?? []), { spelling, entry: { ...entry, match } }]);
    }
  }
  const bare = (spelling: string): string => spelling.replaceAll(/[.\s]/g, "");
  return (name) =>
    (byKey.get(foldName(name)) ?? [])
      .filter(({ spelling, entry }) => {
        const abbreviation = bare(spelling).length <= ABBREVIATION_LENGTH && spelling !== entry.name;
        return !abbreviation || bare(spelling) === bare(name);
      })
      .map(({ entry }) => entry);
}

/** True when the town has this name among its others; its codes of airports ("THE") must be written as codes. */
function hasName(row: TownRow, name: string): boolean {
  const key = foldName(name);
  return townNames(row).some((other) => foldName(other) === key && (!/^[A-Z]{3}$/.test(other) || other === name));
}

/** Reads rows of the town table and of the index. A class because it holds an open file. */
class PlaceReader {
  readonly #index: GazetteerIndex;
  readonly #file: number;

  constructor(index: GazetteerIndex, file: number) {
    this.#index = index;
    this.#file = file;
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Towns and divisions one of whose names folds as this one does. */
  named(name: string): GazetteerEntry[] {
    const key = foldName(name);
    if (key === "") return [];
    return refsOf(this.#index, key).flatMap((ref) => {
      const entry = this.#isTown(ref) ? this.#town(this.#townRow(ref), name) : this.#divisionNamed(ref, name);
      return entry === null ? [] : [entry];
    });
  }

  /** Divisions named with the word for their kind ("Rakhine State"), which the index may hold without it, or with another. */
  divisionsNamed(name: string): GazetteerEntry[] {
    const [key, bare] = divisionNameKeys(name);
    // "Kansas City" is no name of Kansas
    if (/\bcity\b/.test(key!)) return [];
    return bare === undefined || bare === key ? [] : this.named(bare).filter(({ kind }) => kind !== "town");
  }

  variants(name: string): GazetteerEntry[] {
    const consonants = consonantKey(name);
    return refsOf(this.#index, variantKey(consonants)).flatMap((ref) => {
      const row = this.#townRow(ref);
      return consonantKey(row.asciiName || row.name) === consonants ? [this.#townEntry(row, "variant")] : [];
    });
  }

  /** The division with this code; its point is the mean of its towns. */
  division(code: string): GazetteerEntry | null {
    const row = this.#divisionRow(code);
    return row === null ? null : this.#divisionEntry(row, "name");
  }

  #isTown(ref: number): boolean {
    return ref < this.#index.townOffsets.length;
  }

  #townRow(ref: number): TownRow {
    return this.#townRowAt(this.#index.townOffsets[ref]!);
  }

  #townRowAt(offset: number): TownRow {
    for (let size = CHUNK; ; size *= 4) {
      const bytes = Buffer.alloc(size);
      const read = readSync(this.#file, bytes, 0, size, offset);
      const end = bytes.subarray(0, read).indexOf(10);
      if (end !== -1 || read < size) return readTownRow(bytes.toString("utf8", 0, end === -1 ? read : end));
    }
  }

  #town(row: TownRow, name: string): GazetteerEntry | null {
    const key = foldName(name);
    if (foldName(row.name) === key || foldName(row.asciiName) === key) return this.#townEntry(row, "name");
    return hasName(row, name) ? this.#townEntry(row, "alternate") : null;
  }

  #townEntry(row: TownRow, match: NameMatch): GazetteerEntry {
    const admin1 = `${row.country}.${row.admin1}`;
    return {
      id: `geonames:${row.geonameId}`,
      name: row.name,
      kind: "town",
      country: row.country,
      admin1: this.#divisionName(admin1),
      admin2: row.admin2 === "" ? null : this.#divisionName(`${admin1}.${row.admin2}`),
      lat: row.lat,
      lon: row.lon,
      feature: row.feature,
      population: row.population,
      match,
    };
  }

  #divisionAt(division: number): DivisionRow {
    const start = this.#index.divisionOffsets[division]!;
    return readDivisionLine(this.#index.divisions.toString("utf8", start, this.#index.divisions.indexOf(10, start)));
  }

  #divisionNamed(ref: number, name: string): GazetteerEntry | null {
    const row = this.#divisionAt(ref - this.#index.townOffsets.length);
    if (divisionNameKeys(row.name).includes(foldName(name))) return this.#divisionEntry(row, "name");
    if (row.seat === -1) return null;
    return hasName(this.#townRowAt(row.seat), name) ? this.#divisionEntry(row, "alternate") : null;
  }

  #divisionRow(code: string): DivisionRow | null {
    for (const ref of refsOf(this.#index, divisionKey(code))) {
      if (this.#isTown(ref)) continue;
      const row = this.#divisionAt(ref - this.#index.townOffsets.length);
      if (row.code === code) return row;
    }
    return null;
  }

  #divisionName(code: string): Division | null {
    const row = this.#divisionRow(code);
    return row === null ? null : { code, name: row.name };
  }

  #divisionEntry(row: DivisionRow, match: NameMatch): GazetteerEntry {
    const { code, name, lat, lon, population } = row;
    const parts = code.split(".");
    const first = parts.slice(0, 2).join(".");
    const isFirst = parts.length === 2;
    return {
      id: `${isFirst ? "admin1" : "admin2"}:${code}`,
      name,
      kind: isFirst ? "admin1" : "admin2",
      country: parts[0]!,
      admin1: isFirst ? { code, name } : this.#divisionName(first),
      admin2: isFirst ? null : { code, name },
      lat,
      lon,
      feature: isFirst ? "ADM1" : "ADM2",
      population,
      match,
    };
  }
}
