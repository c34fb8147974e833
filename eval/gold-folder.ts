/** A folder of the project's own gold in, its files and their common hash out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#text/ids.ts";

/** Paths of the files with this ending, by name. */
export function goldFiles(folder: string, ending = ".json"): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(folder, name));
}

/** Of the files as they lie on disk: scores before and after a change of the gold are not comparable. */
export function goldHash(files: readonly string[]): string {
  return sha256Hex(files.map((path) => sha256Hex(readFileSync(path))).join("\n"));
}
