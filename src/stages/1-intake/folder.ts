/** A folder in, the paths of its report files out. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { hasReportName } from "./media-type.ts";

/** Identity of a file or folder whatever path leads to it. */
export function identityOf({ dev, ino }: Readonly<{ dev: number; ino: number }>): string {
  return `${dev}:${ino}`;
}

/**
 * Report files of a folder and its sub-folders, by name in code unit order, a folder's own files before its sub-folders'. Hidden
 * files are left out; a folder that links lead back to is entered once.
 *
 * @throws the file system's error when a folder cannot be read
 */
export async function reportPaths(folder: string, entered: Set<string> = new Set()): Promise<string[]> {
  const identity = identityOf(await stat(folder));
  if (entered.has(identity)) return [];
  entered.add(identity);
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  const files: string[] = [];
  const folders: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (await isFolder(path)) folders.push(path);
    else if (hasReportName(name)) files.push(path);
  }
  for (const path of folders) files.push(...(await reportPaths(path, entered)));
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  // a broken link is no folder; opening it tells the user what is wrong
  const entry = await stat(path).catch(() => null);
  return entry?.isDirectory() ?? false;
}
