/** What a workspace and this machine can do, as a list of facts for `crosscheck doctor`. */
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { InputError } from "#model/errors.ts";
import { openWorkspace } from "./workspace.ts";

/** `remedy` is null when the fact is in order. */
export type Fact = Readonly<{ name: string; ok: boolean; detail: string; remedy: string | null }>;

/** Files that the program needs for one thing: the reader's model, the gazetteer. `bytes`: its size, where it is known; `remedy` tells how to get them. */
export type NeededFiles = Readonly<{
  name: string;
  files: readonly Readonly<{ path: string; bytes?: number }>[];
  remedy: string;
}>;

const OLDEST_NODE = 24;
/** Room for a few thousand reports with their readings; below it a morning's work may not fit. */
const LITTLE_SPACE_MIB = 500;
const MIB = 1024 * 1024;

/** Changes nothing: a workspace that does not exist is not made. */
export async function diagnose(options: {
  folder: string;
  now: () => string;
  files: readonly NeededFiles[];
}): Promise<readonly Fact[]> {
  const folder = resolve(options.folder);
  return [
    nodeFact(process.versions.node),
    sqliteFact(),
    ...options.files.map(filesFact),
    await workspaceFact(folder, options.now),
    writableFact(folder),
    spaceFact(folder),
  ];
}

function fact(name: string, detail: string, remedy: string | null): Fact {
  return { name, ok: remedy === null, detail, remedy };
}

/** @param version  as `process.versions.node` */
export function nodeFact(version: string): Fact {
  const old = Number(version.split(".")[0]) < OLDEST_NODE;
  return fact(
    "node",
    version,
    old ? `run Crosscheck with Node ${OLDEST_NODE} or later; \`npm ci\` installs one` : null,
  );
}

function sqliteFact(): Fact {
  try {
    const database = new BetterSqlite3(":memory:");
    const version = database.prepare<[], string>("select sqlite_version()").pluck().get() ?? "";
    database.close();
    return fact("sqlite", version, null);
  } catch (error) {
    return fact("sqlite", (error as Error).message, "install the packages again with `npm ci`");
  }
}

function filesFact({ name, files, remedy }: NeededFiles): Fact {
  const faults = files.flatMap((file) => faultOf(file) ?? []);
  if (faults.length > 0) return fact(name, faults.join("; "), remedy);
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  return fact(
    name,
    files.length === 1 ? (files[0]?.path ?? "") : `${files.length} files in ${folders.join(", ")}`,
    null,
  );
}

function faultOf({ path, bytes }: NeededFiles["files"][number]): string | null {
  if (!existsSync(path)) return `${path} is missing`;
  const { size } = statSync(path);
  if (size === 0) return `${path} is empty`;
  return bytes === undefined || size === bytes ? null : `${path} has ${size} bytes, not ${bytes}`;
}

async function workspaceFact(folder: string, now: () => string): Promise<Fact> {
  try {
    const workspace = await openWorkspace(folder, { mode: "read", create: false, now });
    try {
      const { readingsUpTo, linkedUpTo, decisionsUpTo, linkedDecisionsUpTo, making } =
        await workspace.store.linkState();
      const { seq } = await workspace.store.auditHead();
      const unlinked = readingsUpTo - linkedUpTo + decisionsUpTo - linkedDecisionsUpTo;
      const half = making === null ? "" : "; linking stopped half way";
      const detail = `${folder}, ${seq} audit entries, ${unlinked} readings and decisions not yet linked${half}`;
      return fact(
        "workspace",
        detail,
        unlinked === 0 && making === null ? null : "run `crosscheck add` again to link them",
      );
    } finally {
      await workspace.close();
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Nothing there yet is how everyone starts, and no fault.
    if (error.code === "workspace_missing") return fact("workspace", `none yet in ${folder}`, null);
    return fact("workspace", error.message, error.remedy);
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

function writableFact(folder: string): Fact {
  const nearest = nearestExisting(folder);
  const remedy = "change its permissions, or choose another folder with --workspace";
  if (!statSync(nearest).isDirectory()) return fact("writable", `${nearest} is a file`, remedy);
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK);
    return fact("writable", nearest, null);
  } catch {
    return fact("writable", `${nearest} may not be written`, remedy);
  }
}

function spaceFact(folder: string): Fact {
  const { bavail, bsize } = statfsSync(nearestExisting(folder));
  const free = Math.floor((bavail * bsize) / MIB);
  const little = free < LITTLE_SPACE_MIB;
  return fact("disk space", `${free} MiB free`, little ? `free some: under ${LITTLE_SPACE_MIB} MiB is little` : null);
}
