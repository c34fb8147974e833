/** A SQLite file in, a `Backend` out; everything that only SQLite knows is in this folder. */
import { existsSync, readFileSync, statSync } from "node:fs";
import BetterSqlite3, { type Database } from "better-sqlite3";
import { Kysely } from "kysely";
import { InputError } from "#model/errors.ts";
import type { Backend } from "../backend.ts";
import { asInputError, errorCode } from "../failures.ts";
import { migrate, refuseNewer } from "../migrate.ts";
import type { Tables } from "../tables.ts";
import { BUSY_TIMEOUT_MS, sqliteDialect, whileBusy } from "./driver.ts";
import { MIGRATIONS } from "./migrations.ts";
import { WORD_INDEX } from "./word-index.ts";

/** `waitMs` is how long a write waits for the writes of other processes before it gives up as busy. */
export type SqliteOptions = Readonly<{ mode: "read" | "write"; create: boolean; waitMs: number; now: () => string }>;

/**
 * Opens the file, or makes it when `create` is set.
 *
 * @throws InputError `workspace_missing`, `workspace_newer` (the file is then untouched), `workspace_damaged`,
 *   `workspace_unwritable`, `workspace_busy`, `disk_full`
 */
export async function openSqlite(file: string, options: SqliteOptions): Promise<Backend> {
  const { mode, create } = options;
  if (!existsSync(file) && !(create && mode === "write")) throw new InputError("workspace_missing", file);
  if (existsSync(file) && !statSync(file).isFile()) throw new InputError("workspace_damaged", file, "not a file");
  try {
    return await openOrCopy(file, options);
  } catch (error) {
    throw asInputError(error, file);
  }
}

/** A new database that is gone when it is closed. */
export async function openSqliteInMemory(now: () => string): Promise<Backend> {
  const options: SqliteOptions = { mode: "write", create: true, waitMs: 0, now };
  return openDatabase(new BetterSqlite3(":memory:"), "a database in memory", options);
}

async function openOrCopy(file: string, options: SqliteOptions): Promise<Backend> {
  try {
    const database = new BetterSqlite3(file, { fileMustExist: !options.create, timeout: BUSY_TIMEOUT_MS });
    return await openDatabase(database, file, options);
  } catch (error) {
    if (options.mode === "write" || !isReadOnlyFolder(error) || hasWal(file)) throw error;
    return await openDatabase(copyInMemory(file), file, options);
  }
}

async function openDatabase(database: Database, file: string, { mode, waitMs, now }: SqliteOptions): Promise<Backend> {
  try {
    await whileBusy(waitMs, async () => prepare(database, file, mode));
    const db = new Kysely<Tables>({ dialect: sqliteDialect(database, waitMs) });
    // Only then: a migration takes the write lock, and a reader must not wait for writers.
    const currentVersion = () => versionOf(database, file);
    if (currentVersion() < MIGRATIONS.length) await migrate(db, MIGRATIONS, { at: now(), place: file, currentVersion });
    if (mode === "read") database.pragma("query_only = on");
    return makeBackend(database, db, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database in WAL mode needs a file for shared memory beside it, even to be read. */
function isReadOnlyFolder(error: unknown): boolean {
  return /^SQLITE_(?:READONLY_DIRECTORY|CANTOPEN|READONLY_CANTINIT)/.test(errorCode(error) ?? "");
}

/** Whether writes wait in the log that are not in the file yet. */
function hasWal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * For workspaces on read-only media. Bytes 18 and 19 of the header tell the journal mode, 1 for a rollback journal: a
 * database in memory cannot be in WAL mode.
 *
 * @see https://www.sqlite.org/fileformat.html#file_format_version_numbers
 */
function copyInMemory(file: string): Database {
  const bytes = readFileSync(file);
  bytes[18] = 1;
  bytes[19] = 1;
  return new BetterSqlite3(bytes);
}

/** Nothing is written before the version is known to be one of ours. */
function prepare(database: Database, file: string, mode: "read" | "write"): void {
  const version = versionOf(database, file);
  refuseNewer(version, MIGRATIONS.length, file);
  if (version === 0 && mode === "read") throw new InputError("workspace_missing", file);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
}

/** 0 for an empty file: one that a process was killed on before it held anything. */
function versionOf(database: Database, file: string): number {
  const tables = database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  if (tables.length === 0) return 0;
  if (!tables.includes("migration")) {
    throw new InputError("workspace_damaged", file, "a database of another program");
  }
  return database.prepare<[], number>("select coalesce(max(version), 0) from migration").pluck().get() ?? 0;
}

function makeBackend(database: Database, db: Kysely<Tables>, place: string): Backend {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asInputError(error, place);
    }
  };
  return Object.freeze({
    engine: `SQLite ${database.prepare<[], string>("select sqlite_version()").pluck().get()}`,
    place,
    read: (work) => guarded(() => db.transaction().setAccessMode("read only").execute(work)),
    write: (work) => guarded(() => db.transaction().execute(work)),
    words: WORD_INDEX,
    integrity: () => guarded(async () => integrityOf(database)),
    close: async () => {
      await db.destroy();
      database.close();
    },
  } satisfies Backend);
}

function integrityOf(database: Database): readonly string[] {
  const rows = database.prepare<[], string>("pragma integrity_check").pluck().all();
  const orphans = database
    .prepare<[], { table: string; rowid: number; parent: string }>("pragma foreign_key_check")
    .all();
  return [
    ...rows.filter((row) => row !== "ok"),
    ...orphans.map(({ table, rowid, parent }) => `row ${rowid} of ${table} names a missing row of ${parent}`),
  ];
}
