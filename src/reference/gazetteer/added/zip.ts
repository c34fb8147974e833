/** The bytes of a zip archive in, those of the one file of places in it out, as they come; nothing is written anywhere. */
import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { InputError } from "#model/errors.ts";

/** Text of places packs to a fifth; what grows a hundredfold was made to fill a disk. */
const MOST_GROWTH = 100;
/** Below this the growth says nothing: a small file may repeat itself. */
const SMALL_BYTES = 16_000_000;
/** What the archives of GeoNames hold besides the places. */
const COMPANIONS: ReadonlySet<string> = new Set(["readme.txt", "iso-languagecodes.txt"]);

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** @throws InputError `gazetteer_archive_refused` */
export async function* unzipPlaces(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const refuse = (detail: string): never => {
    throw new InputError("gazetteer_archive_refused", file, detail);
  };
  const found: string[] = [];
  const pieces: Uint8Array[] = [];
  let [packed, unpacked, done] = [0, 0, false];
  const unzip = new Unzip((entry) => {
    if (!isPlaces(entry, refuse)) return;
    found.push(entry.name);
    if (found.length > 1) refuse(`it holds more than one file of places: ${found.join(", ")}`);
    entry.ondata = (error, piece, final) => {
      if (error !== null) refuse(error.message);
      pieces.push(piece);
      unpacked += piece.length;
      done ||= final;
      if (unpacked > SMALL_BYTES && unpacked > packed * MOST_GROWTH) refuse(`it grows more than ${MOST_GROWTH}-fold`);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of chunks) {
    // in small steps, so that what swells is noticed before it fills the memory
    for (let at = 0; at < chunk.length; at += STEP) {
      const step = chunk.subarray(at, at + STEP);
      packed += step.length;
      push(unzip, step, refuse);
      yield* pieces.splice(0);
    }
  }
  if (found.length === 0) refuse("it holds no file that ends in .txt, .tsv or .csv");
  if (!done) refuse("it is cut short");
}

const STEP = 16_384;

function push(unzip: Unzip, step: Uint8Array, refuse: (detail: string) => never): void {
  try {
    unzip.push(step, false);
  } catch (error) {
    if (error instanceof InputError) throw error;
    refuse((error as Error).message);
  }
}

/** Names are only read, but one that points out of its folder speaks against the whole archive. */
function isPlaces({ name }: UnzipFile, refuse: (detail: string) => never): boolean {
  if (/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name))
    refuse(`it names a file outside of its folder: ${name}`);
  const base = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  return /\.(?:txt|tsv|csv)$/.test(base) && !COMPANIONS.has(base);
}
