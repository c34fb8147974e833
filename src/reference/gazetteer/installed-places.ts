/** The index of the installed extracts in, the towns and divisions that bear a name out. */
import { closeSync, openSync, readSync } from "node:fs";
import { consonantKey, foldName } from "#text/fold.ts";
import type { Division, GazetteerEntry, NameMatch } from "./entry.ts";
import { type DivisionRow, type GazetteerIndex, readDivisionLine, refsOf } from "./index-layout.ts";
import { divisionKey, divisionNameKeys, idKey, townNames, variantKey } from "./keys.ts";
import { readTownRow, type TownRow } from "./sources.ts";

/** Bytes read at once from the town table; most lines are shorter. */
const CHUNK = 4096;

/** True when the town has this name among its others. */
function hasName(row: TownRow, name: string): boolean {
  const key = foldName(name);
  return townNames(row).some((other) => foldName(other) === key && isSpelledAs(other, name));
}

/** Codes of airports ("THE") must be written as codes. */
export function isSpelledAs(spelling: string, name: string): boolean {
  return !/^[A-Z]{3}$/.test(spelling) || spelling === name;
}

function isDivision(kind: GazetteerEntry["kind"]): boolean {
  return kind === "admin1" || kind === "admin2";
}

/** Reads rows of the town table and of the index. A class because it holds an open file. */
export class InstalledPlaces {
  readonly #index: GazetteerIndex;
  readonly #file: number;

  constructor(index: GazetteerIndex, townTable: string) {
    this.#index = index;
    this.#file = openSync(townTable, "r");
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Towns and divisions one of whose names folds as this one does. */
  named(name: string): GazetteerEntry[] {
    const key = foldName(name);
    if (key === "") return [];
    return refsOf(this.#index, key).flatMap((ref) => {
      const entry = this.#isTown(ref) ? this.#townNamed(this.#townRow(ref), name) : this.#divisionNamed(ref, name);
      return entry === null ? [] : [entry];
    });
  }

  /** Divisions named with the word for their kind ("Rakhine State"), which the index may hold without it, or with another. */
  divisionsNamed(name: string): GazetteerEntry[] {
    const [key, bare] = divisionNameKeys(name);
    // "Kansas City" is no name of Kansas
    if (/\bcity\b/.test(key!)) return [];
    return bare === undefined || bare === key ? [] : this.named(bare).filter(({ kind }) => isDivision(kind));
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

  /** The town with this GeoNames id. */
  town(geonameId: number, match: NameMatch): GazetteerEntry | null {
    for (const ref of refsOf(this.#index, idKey(geonameId))) {
      if (!this.#isTown(ref)) continue;
      const row = this.#townRow(ref);
      if (row.geonameId === String(geonameId)) return this.#townEntry(row, match);
    }
    return null;
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

  #townNamed(row: TownRow, name: string): GazetteerEntry | null {
    const key = foldName(name);
    if (foldName(row.name) === key || foldName(row.asciiName) === key) return this.#townEntry(row, "name");
    return hasName(row, name) ? this.#townEntry(row, "alternate") : null;
  }

  #townEntry(row: TownRow, match: NameMatch): GazetteerEntry {
    const admin1 = `${row.country}.${row.admin1}`;
    return {
      id: `geonames:${row.geonameId}`,
      name: row.name,
      kind: row.feature === "PPLX" ? "quarter" : "town",
      country: row.country,
      admin1: this.divisionName(admin1),
      admin2: row.admin2 === "" ? null : this.divisionName(`${admin1}.${row.admin2}`),
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

  divisionName(code: string): Division | null {
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
      admin1: isFirst ? { code, name } : this.divisionName(first),
      admin2: isFirst ? null : { code, name },
      lat,
      lon,
      feature: isFirst ? "ADM1" : "ADM2",
      population,
      match,
    };
  }
}
