/** The GeoNames extracts in, the gazetteer's index out: every Latin name of every town and division under its key. */
import { readFileSync } from "node:fs";
import { foldName } from "#text/fold.ts";
import { type DivisionRow, divisionLine, type GazetteerIndex, hashKey } from "./index-layout.ts";
import { divisionKey, divisionNameKeys, idKey, townNames, variantKeyOf } from "./keys.ts";
import { divisionNames, type GazetteerSources, readTownRow, type TownRow } from "./sources.ts";

/** Bits for a ref beside a 32-bit hash in a double: 200,000 towns and 50,000 divisions fit in a million. */
const REF_SPAN = 2 ** 20;

type Members = { lat: number; x: number; y: number; towns: number; population: number };

/** What grows while the town table is read. */
class Pairs {
  #values = new Float64Array(2 ** 20);
  #length = 0;

  add(key: string, ref: number): void {
    if (key === "") return;
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = hashKey(key) * REF_SPAN + ref;
    this.#length += 1;
  }

  sorted(): { hashes: Uint32Array; refs: Uint32Array } {
    // many names of a town share a key
    const values = this.#values.subarray(0, this.#length).sort().filter(isFirst);
    const hashes = new Uint32Array(values.length);
    const refs = new Uint32Array(values.length);
    for (let index = 0; index < values.length; index += 1) {
      const hash = Math.floor(values[index]! / REF_SPAN);
      hashes[index] = hash;
      refs[index] = values[index]! - hash * REF_SPAN;
    }
    return { hashes, refs };
  }
}

function isFirst(value: number, index: number, values: Float64Array): boolean {
  return value !== values[index - 1];
}

type Towns = Readonly<{
  offsets: number[];
  members: Map<string, Members>;
  /** the most populous town by division code and folded name, to find the seat of a division */
  byName: Map<string, TownAt>;
}>;
type TownAt = Readonly<{ offset: number; population: number; lat: number; lon: number }>;

/** Reads 200,000 rows in about two seconds on one core. */
export function buildIndex(sources: GazetteerSources): GazetteerIndex {
  const pairs = new Pairs();
  const bytes = readFileSync(sources.towns);
  const towns: Towns = { offsets: [], members: new Map(), byName: new Map() };
  for (let start = 0; start < bytes.length; start = lineEnd(bytes, start) + 1) {
    addTown(pairs, towns, townAt(bytes, start), start);
  }
  const { lines, offsets } = addDivisions(pairs, towns, sources, bytes);
  return {
    ...pairs.sorted(),
    townOffsets: Uint32Array.from(towns.offsets),
    divisionOffsets: Uint32Array.from(offsets),
    divisions: Buffer.from(lines),
  };
}

function lineEnd(bytes: Buffer, start: number): number {
  const newline = bytes.indexOf(10, start);
  return newline === -1 ? bytes.length : newline;
}

function townAt(bytes: Buffer, start: number): TownRow {
  return readTownRow(bytes.toString("utf8", start, lineEnd(bytes, start)));
}

function addTown(pairs: Pairs, towns: Towns, row: TownRow, offset: number): void {
  const ref = towns.offsets.length;
  towns.offsets.push(offset);
  const key = foldName(row.asciiName || row.name);
  for (const name of townNames(row)) pairs.add(foldName(name), ref);
  pairs.add(variantKeyOf(row.country, key), ref);
  pairs.add(idKey(row.geonameId), ref);
  const admin1 = `${row.country}.${row.admin1}`;
  addMember(towns.members, admin1, row);
  if (row.admin2 !== "") addMember(towns.members, `${admin1}.${row.admin2}`, row);
  const place = `${admin1} ${key}`;
  const { lat, lon, population } = row;
  if ((towns.byName.get(place)?.population ?? -1) < population) {
    towns.byName.set(place, { offset, population, lat, lon });
  }
}

function addMember(members: Map<string, Members>, code: string, { lat, lon, population }: TownRow): void {
  const sums = members.get(code) ?? { lat: 0, x: 0, y: 0, towns: 0, population: 0 };
  members.set(code, sums);
  sums.lat += lat;
  // longitudes are averaged on the circle: Fiji and Chukotka lie on both sides of the date line
  sums.x += Math.cos((lon * Math.PI) / 180);
  sums.y += Math.sin((lon * Math.PI) / 180);
  sums.towns += 1;
  sums.population += population;
}

function addDivisions(
  pairs: Pairs,
  towns: Towns,
  sources: GazetteerSources,
  bytes: Buffer,
): Readonly<{ lines: string; offsets: readonly number[] }> {
  const lines: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { code, name } of [...divisionNames(sources.admin1), ...divisionNames(sources.admin2)]) {
    const seat = seatOf(towns, code, name);
    const row = divisionRow(towns, code, name, seat);
    if (row === null) continue;
    const ref = towns.offsets.length + offsets.length;
    const seatNames = seat === null ? [] : townNames(townAt(bytes, seat.offset));
    for (const key of [divisionKey(code), ...divisionNameKeys(name)]) pairs.add(key, ref);
    for (const seatName of seatNames) pairs.add(foldName(seatName), ref);
    const line = divisionLine(row);
    lines.push(line);
    offsets.push(offset);
    offset += Buffer.byteLength(line);
  }
  return { lines: lines.join(""), offsets };
}

/** The town in the division that bears its name: its other names name the division too. */
function seatOf(towns: Towns, code: string, name: string): TownAt | null {
  const admin1 = code.split(".").slice(0, 2).join(".");
  // the bare name before the full: "Aleppo Governorate" has Aleppo for its seat
  const seats = divisionNameKeys(name)
    .toReversed()
    .flatMap((key) => towns.byName.get(`${admin1} ${key}`) ?? []);
  return seats[0] ?? null;
}

/** Null when nothing says where the division lies. */
function divisionRow(towns: Towns, code: string, name: string, seat: TownAt | null): DivisionRow | null {
  const sums = towns.members.get(code);
  if (sums === undefined && seat === null) return null;
  const lat = sums === undefined ? seat!.lat : sums.lat / sums.towns;
  const lon = sums === undefined ? seat!.lon : (Math.atan2(sums.y, sums.x) * 180) / Math.PI;
  return { code, name, lat, lon, population: sums?.population ?? 0, seat: seat?.offset ?? -1 };
}
