/** Raw bytes in, their SHA-256 out: a content-addressed folder that never changes a file once named. */
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256Hex } from "#text/ids.ts";
import { asInputError, errorCode } from "./failures.ts";

/** A file of the archive folder. `sha256` is null when its name is not one, or it lies in the wrong folder. */
export type ArchiveFile = Readonly<{ path: string; sha256: string | null }>;

/** Files are `ab/abcd…`, named by their own hash. Methods throw `InputError` where the file system refuses. */
export type Archive = Readonly<{
  folder: string;
  path(sha256: string): string;
  /**
   * Makes the bytes durable, and gives their hashes in order; a damaged copy is replaced. On return every file and every
   * folder entry is on the disk, also of bytes that were there already: another process may not have come to that yet.
   */
  put(all: readonly Uint8Array[]): Promise<readonly string[]>;
  /** Null when there is no such file. The bytes are not checked: see `verifyWorkspace`. */
  get(sha256: string): Uint8Array | null;
  list(): readonly ArchiveFile[];
  /** Removes files that killed processes left half-written; their names hold the id of the process. */
  sweep(): void;
}>;

/** Open files at a time. A disk makes many files durable together in the time that it needs for one. */
const FILES_AT_ONCE = 64;
const HALF_WRITTEN = /^[0-9a-f]{64}\.(?<pid>\d+)\.[0-9a-f-]{36}\.writing$/;

/** The archive in `folder`, which need not exist before the first `put`. */
export function openArchive(folder: string): Archive {
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return Object.freeze({
    folder,
    path,
    put: async (all) => {
      try {
        return await putAll({ folder, path }, all);
      } catch (error) {
        throw asInputError(error, folder);
      }
    },
    get: (sha256) => guarded(path(sha256), () => readIfThere(path(sha256))),
    list: () => guarded(folder, () => (existsSync(folder) ? listFiles(folder).sort().map(named) : [])),
    sweep: () => guarded(folder, () => sweep(folder)),
  } satisfies Archive);
}

function guarded<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asInputError(error, place);
  }
}

async function putAll(
  { folder, path }: Pick<Archive, "folder" | "path">,
  all: readonly Uint8Array[],
): Promise<readonly string[]> {
  const hashes = all.map(sha256Hex);
  const byHash = new Map(hashes.map((sha256, index) => [sha256, all[index] as Uint8Array]));
  const folders = new Set([...byHash.keys()].map((sha256) => dirname(path(sha256))));
  const made = [...folders].filter((one) => mkdirSync(one, { recursive: true }) !== undefined);
  const absent = [...byHash].filter(([sha256]) => !holds(path(sha256), sha256));
  await together(absent, ([sha256, bytes]) => {
    // Two writers of the same bytes must not write the same file; the name shows nowhere else.
    const temporary = join(folder, `${sha256}.${process.pid}.${randomUUID()}.writing`);
    return placeFile(temporary, path(sha256), bytes);
  });
  // After the renames, and once a folder: the reports of one call share these.
  await together([...folders, ...(made.length > 0 ? [folder, dirname(folder)] : [])], syncFolder);
  return hashes;
}

/** Waits for all, also when one fails: nothing may go on writing once the caller has been told. */
async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += FILES_AT_ONCE) {
    const results = await Promise.allSettled(all.slice(start, start + FILES_AT_ONCE).map(work));
    const failed = results.find((result) => result.status === "rejected");
    if (failed !== undefined) throw failed.reason;
  }
}

async function placeFile(temporary: string, target: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows opens no folders; its file systems keep renames in order without it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function holds(path: string, sha256: string): boolean {
  const bytes = readIfThere(path);
  return bytes !== null && sha256Hex(bytes) === sha256;
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

function listFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

function named(path: string): ArchiveFile {
  const match = /^(?<start>[0-9a-f]{2})[\\/](?<sha256>[0-9a-f]{64})$/.exec(path)?.groups;
  return { path, sha256: match?.sha256?.startsWith(match.start ?? "-") ? (match.sha256 ?? null) : null };
}

function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = HALF_WRITTEN.exec(name)?.groups?.pid;
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
