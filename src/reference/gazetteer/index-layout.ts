/** The bytes of the gazetteer's index: name hashes with the rows that they lead to, row offsets, and divisions. */
import { createHash } from "node:crypto";

/** Rises whenever the keys, the layout or what is indexed changes, so that an older cache is not read. */
export const INDEX_FORMAT = 5;

/**
 * `hashes` is sorted, and `refs` runs along it. A ref below `townOffsets.length` is a town: the byte offset of its line in
 * the town table. Any other, less that length, is a division: the byte offset of its line in `divisions`.
 */
export type GazetteerIndex = Readonly<{
  hashes: Uint32Array;
  refs: Uint32Array;
  townOffsets: Uint32Array;
  divisionOffsets: Uint32Array;
  divisions: Buffer;
}>;

/** A division's line: its point is the mean of its towns, `seat` the offset of the town that bears its name, or -1. */
export type DivisionRow = Readonly<{
  code: string;
  name: string;
  lat: number;
  lon: number;
  population: number;
  seat: number;
}>;

const MAGIC = 0x43_43_47_31;
const HEADER_WORDS = 8;
const DIGEST_BYTES = 32;
const PREFIX_BYTES = HEADER_WORDS * 4 + DIGEST_BYTES;

/** 32-bit FNV-1a over UTF-16 units: fast, and a collision costs one row read for nothing. */
export function hashKey(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01_00_01_93);
  }
  return hash >>> 0;
}

export function divisionLine(row: DivisionRow): string {
  const { code, name, lat, lon, population, seat } = row;
  return `${code}\t${name}\t${lat.toFixed(5)}\t${lon.toFixed(5)}\t${population}\t${seat}\n`;
}

export function readDivisionLine(line: string): DivisionRow {
  const [code, name, lat, lon, population, seat] = line.split("\t");
  return {
    code: code!,
    name: name!,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    seat: Number(seat),
  };
}

/** Header, SHA-256 of the body, body. Words are in this machine's byte order: the file is a cache, never shipped. */
export function packIndex(index: GazetteerIndex): Buffer {
  const { hashes, refs, townOffsets, divisionOffsets, divisions } = index;
  const words = [hashes, refs, townOffsets, divisionOffsets];
  const body = Buffer.concat([
    ...words.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    divisions,
  ]);
  const header = new Uint32Array([MAGIC, INDEX_FORMAT, ...words.map(({ length }) => length), divisions.length, 0]);
  return Buffer.concat([Buffer.from(header.buffer), createHash("sha256").update(body).digest(), body]);
}

/** The index in these bytes, or null when they are cut short, changed, or of another format. */
export function unpackIndex(bytes: Uint8Array): GazetteerIndex | null {
  if (bytes.length < PREFIX_BYTES) return null;
  // a copy, because a view of words must begin at a multiple of four
  const { buffer } = Uint8Array.from(bytes);
  const [magic, format, pairs = 0, refs, towns = 0, divisions = 0, text = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  const size = PREFIX_BYTES + 4 * (2 * pairs + towns + divisions) + text;
  if (magic !== MAGIC || format !== INDEX_FORMAT || refs !== pairs || bytes.length !== size) return null;
  const digest = createHash("sha256").update(bytes.subarray(PREFIX_BYTES)).digest();
  if (!digest.equals(bytes.subarray(HEADER_WORDS * 4, PREFIX_BYTES))) return null;
  const townStart = PREFIX_BYTES + 8 * pairs;
  const divisionStart = townStart + 4 * towns;
  return {
    hashes: new Uint32Array(buffer, PREFIX_BYTES, pairs),
    refs: new Uint32Array(buffer, PREFIX_BYTES + 4 * pairs, pairs),
    townOffsets: new Uint32Array(buffer, townStart, towns),
    divisionOffsets: new Uint32Array(buffer, divisionStart, divisions),
    divisions: Buffer.from(buffer, divisionStart + 4 * divisions, text),
  };
}

/** Refs under a key's hash, in ascending order; some may belong to another key of the same hash. */
export function refsOf({ hashes, refs }: GazetteerIndex, key: string): readonly number[] {
  const hash = hashKey(key);
  let low = 0;
  for (let high = hashes.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < hashes.length && hashes[at] === hash; at += 1) found.push(refs[at]!);
  return found;
}
