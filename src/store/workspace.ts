/** A folder in, an open workspace out: the database and the archive of raw bytes, kept in step. */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { InputError } from "#model/errors.ts";
import type { RawReport } from "#model/report.ts";
import { type Archive, openArchive } from "./archive.ts";
import { asInputError } from "./failures.ts";
import { makeSqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { AddedReport, Store } from "./store.ts";

export const DATABASE_FILE = "crosscheck.sqlite";
export const ARCHIVE_FOLDER = "archive";

/** A write waits this long for the writes of other processes. Each of those takes milliseconds. */
const DEFAULT_WAIT_MS = 8_000;

export type Workspace = Readonly<{
  folder: string;
  mode: "read" | "write";
  store: Store;
  archive: Archive;
  close(): Promise<void>;
}>;

/** `now` gives ISO UTC date-times; `create` makes the folder and what is in it when they are missing. */
export type WorkspaceOptions = Readonly<{
  mode: "read" | "write";
  now: () => string;
  create: boolean;
  waitMs?: number;
}>;

/**
 * Opens the workspace in a folder.
 *
 * @throws InputError `workspace_missing`, `workspace_newer` (nothing is then touched), `workspace_damaged`,
 *   `workspace_unwritable`, `workspace_busy`, `disk_full`; each names the file or folder
 */
export async function openWorkspace(folder: string, options: WorkspaceOptions): Promise<Workspace> {
  const { mode, now, create, waitMs = DEFAULT_WAIT_MS } = options;
  const path = resolve(folder);
  prepareFolder(path, create && mode === "write");
  const backend = await openSqlite(join(path, DATABASE_FILE), { mode, create, waitMs, now });
  const archive = openArchive(join(path, ARCHIVE_FOLDER));
  const store = makeSqlStore(backend, now);
  if (mode === "write") archive.sweep();
  return Object.freeze({ folder: path, mode, store, archive, close: store.close });
}

function prepareFolder(path: string, create: boolean): void {
  try {
    if (create) mkdirSync(path, { recursive: true });
    else if (!existsSync(path)) throw new InputError("workspace_missing", path);
    if (!statSync(path).isDirectory()) throw new InputError("workspace_unwritable", path, "a file is in the way");
  } catch (error) {
    throw asInputError(error, path);
  }
}

/**
 * Keeps reports with their bytes. The bytes are durable before a row names them, so that a process killed in between
 * leaves at most a file that no row names, which adding the report again takes up.
 *
 * @returns  one result a report, in order; on return all of them are on the disk
 */
export async function storeReports(workspace: Workspace, raws: readonly RawReport[]): Promise<readonly AddedReport[]> {
  const hashes = await workspace.archive.put(raws.map(({ bytes }) => bytes));
  return workspace.store.addReports(raws.map(({ report }, index) => ({ report, sha256: hashes[index] as string })));
}

/** The raw bytes of a stored report, null when the report or its file is missing. */
export async function rawBytes(workspace: Workspace, id: AddedReport["report"]["id"]): Promise<Uint8Array | null> {
  const state = await workspace.store.report(id);
  return state === null ? null : workspace.archive.get(state.sha256);
}
