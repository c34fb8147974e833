/** Raw bytes in, their SHA-256 out: a content-addressed folder that never changes a file once named. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
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
   * Makes the bytes durable, in order; bytes that are there already are left alone, and a damaged copy is replaced.
   * On return every file and every folder entry is on the disk.
   */
  put(all: readonly Uint8Array[]): readonly string[];
  /** Null when there is no such file. The bytes are not checked: see `verifyWorkspace`. */
  get(sha256: string): Uint8Array | null;
  list(): readonly ArchiveFile[];
  /** Removes files that killed processes left half-written; their names hold the id of the process. */
  sweep(): void;
}>;

const HALF_WRITTEN = ".writing";

/** Windows opens no folders; its file systems keep renames in order without it. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, "w");
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
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

function listFiles(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

/** The archive in `folder`, which need not exist before the first `put`. */
export function openArchive(folder: string): Archive {
  const path = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return Object.freeze({
    folder,
    path,
    put: (all) => guarded(folder, () => putAll(folder, path, all)),
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

function putAll(folder: string, path: (sha256: string) => string, all: readonly Uint8Array[]): readonly string[] {
  const changed = new Set<string>();
  const hashes = all.map((bytes) => {
    const sha256 = sha256Hex(bytes);
    const target = path(sha256);
    const present = readIfThere(target);
    if (present !== null && sha256Hex(present) === sha256) return sha256;
    if (mkdirSync(dirname(target), { recursive: true }) !== undefined) changed.add(folder).add(dirname(folder));
    placeFile(join(folder, `${sha256}.${process.pid}${HALF_WRITTEN}`), target, bytes);
    changed.add(dirname(target));
    return sha256;
  });
  // After the renames, and once a folder: a hundred reports of one call share these.
  for (const touched of changed) syncFolder(touched);
  return hashes;
}

function placeFile(temporary: string, target: string, bytes: Uint8Array): void {
  try {
    writeDurably(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function named(path: string): ArchiveFile {
  const match = /^(?<start>[0-9a-f]{2})[\\/](?<sha256>[0-9a-f]{64})$/.exec(path)?.groups;
  return { path, sha256: match?.sha256?.startsWith(match.start ?? "-") ? (match.sha256 ?? null) : null };
}

function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /^[0-9a-f]{64}\.(?<pid>\d+)\.writing$/.exec(name)?.groups?.pid;
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid)))
      rmSync(join(folder, name), { force: true });
  }
}
