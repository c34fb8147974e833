/** Keeps the built index in a cache folder, so that only the first start on a machine builds it. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { type GazetteerIndex, INDEX_FORMAT, packIndex, unpackIndex } from "./index-layout.ts";

/** Folders to try, best first: beside the installed packages, then this user's own folder among the temporary files. */
export function cacheFolders(): readonly string[] {
  const user = process.getuid?.() ?? "user";
  return [join(packageRoot(), "node_modules", ".cache", "crosscheck"), join(tmpdir(), `crosscheck-${user}`)];
}

/**
 * The cached index of this version of the sources, or one that `build` makes and that is then kept in the first folder
 * that takes it. Writers do not disturb each other: each writes its own file and renames it into place.
 */
export function cachedIndex(
  version: string,
  folders: readonly string[],
  build: () => GazetteerIndex,
): Readonly<{ index: GazetteerIndex; origin: "cache" | "built" }> {
  const file = `gazetteer-${INDEX_FORMAT}-${version}.bin`;
  for (const folder of folders) {
    const index = readCache(join(folder, file));
    if (index !== null) return { index, origin: "cache" };
  }
  const index = build();
  const bytes = packIndex(index);
  folders.some((folder) => writeCache(folder, file, bytes));
  return { index, origin: "built" };
}

/** Null when there is none, or none that can be trusted: another user's file, or a damaged one. */
function readCache(path: string): GazetteerIndex | null {
  try {
    const owner = statSync(path).uid;
    const user = process.getuid?.() ?? owner;
    // a package installed by root is as trusted as the program itself
    return owner === user || owner === 0 ? unpackIndex(readFileSync(path)) : null;
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

/** False when the folder cannot be written; a cache that cannot be kept is no failure. */
function writeCache(folder: string, file: string, bytes: Uint8Array): boolean {
  const own = join(folder, `${file}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(own, bytes);
    renameSync(own, join(folder, file));
    return true;
  } catch (error) {
    if (!isFileError(error)) throw error;
    removeQuietly(own);
    return false;
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Errors of the file system carry a code such as ENOENT, EACCES, EROFS, ENOSPC. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
