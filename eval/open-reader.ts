/** The program's reader as evaluations use it: with `CROSSCHECK_READINGS=FOLDER` it keeps there what the networks see. */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Article } from "#model/report.ts";
import { makeReader } from "#pipeline/defaults.ts";
import type { Reader } from "#pipeline/read-report.ts";
import { packageRoot } from "#reference/package-root.ts";
import type { KeepReading } from "#stages/3-annotate/annotate.ts";
import { sha256Hex } from "#text/ids.ts";

/** What a reading depends on besides the article; a change in any of their files makes all kept readings unused. */
const DEPENDS_ON = ["models/reader-en", "src/stages/3-annotate/encoder", "src/stages/3-annotate/syntax"];

export async function openReader(): Promise<Reader> {
  return makeReader(keepOption());
}

/** Nothing unless the variable names a folder, which is made when it is missing. */
export function keepOption(): { keep?: KeepReading } {
  const { CROSSCHECK_READINGS: folder } = process.env;
  return folder === undefined || folder === "" ? {} : { keep: keepIn(folder) };
}

/** Rules of later stages are tried on thousands of articles in the time of those stages alone. */
function keepIn(folder: string): KeepReading {
  mkdirSync(folder, { recursive: true });
  const version = versionOf();
  return async (article, read) => {
    const path = join(folder, keyOf(article, version));
    try {
      return deserialize(inflateRawSync(readFileSync(path)));
    } catch {
      const reading = await read();
      // Whole or not there: several evaluations may share the folder.
      writeFileSync(`${path}.${process.pid}`, deflateRawSync(serialize(reading), { level: 1 }));
      renameSync(`${path}.${process.pid}`, path);
      return reading;
    }
  };
}

function versionOf(): string {
  const files = DEPENDS_ON.flatMap((folder) => filesIn(join(packageRoot(), folder)));
  return sha256Hex(new TextEncoder().encode(files.map((file) => sha256Hex(readFileSync(file))).join("\n")));
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(md|test\.ts)$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

function keyOf({ doc, text, blocks }: Article, version: string): string {
  const spans = blocks.map(({ span, kind }) => `${span.start} ${span.end} ${kind}`);
  return sha256Hex(new TextEncoder().encode([version, doc, text, ...spans].join("\n")));
}
