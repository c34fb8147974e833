/** The file of added places: its tables, how it is opened, and how it is replaced whole. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import BetterSqlite3, { type Database } from "better-sqlite3";
import { InputError } from "#model/errors.ts";

const FILE = "gazetteer.sqlite";
const LOCK = "gazetteer.lock";
/** Rises whenever the tables or the keys of names change; an older file is made again from what the user has. */
const FORMAT = 1;
/** A name for the user's eyes, what it was made of, and the hash of that. */
const SCHEMA = [
  `create table layer (seq integer primary key, name text not null unique, kind text not null, file text not null,
    sha256 text not null, places integer not null, names integer not null, added_at text not null) strict`,
  `create table place (layer integer not null, ref integer not null, id text not null, name text not null, ascii text not null,
    kind text not null, feature text not null, country text not null, admin1 text not null, admin2 text not null,
    lat real not null, lon real not null, population integer not null) strict`,
  "create table name (layer integer not null, key text not null, ref integer not null, spelling text not null) strict",
] as const;
const INDEXES = [
  "create index name_key on name (key, ref)",
  "create index place_ref on place (ref, layer)",
  "create index place_id on place (id, layer)",
] as const;
const INDEX_NAMES = ["name_key", "place_ref", "place_id"] as const;
const WAIT_MS = 5000;

/** Null when nothing was ever added here. The file is never written in place, so that readers need no locks. */
export function openAddedFile(folder: string): Database | null {
  const path = join(folder, FILE);
  if (!existsSync(path)) return null;
  try {
    const database = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    const format = database.pragma("user_version", { simple: true });
    if (format === FORMAT) return database;
    database.close();
    throw new InputError("gazetteer_damaged", path, `format ${format}, not ${FORMAT}`);
  } catch (error) {
    throw error instanceof InputError
      ? error
      : new InputError("gazetteer_damaged", path, (error as Error).message, error);
  }
}

/**
 * Makes a copy of the file, lets `change` work on it, and puts it in place of the old one when that is done: a change that
 * fails or is killed leaves what was there before.
 *
 * @throws InputError `gazetteer_busy`, `gazetteer_unwritable`, and what `change` throws
 */
export async function replaceAddedFile<T>(folder: string, change: (database: Database) => Promise<T>): Promise<T> {
  const lock = takeLock(folder);
  const draft = join(folder, `${FILE}.${process.pid}.new`);
  try {
    sweep(folder);
    const result = await changeCopy(join(folder, FILE), draft, change);
    renameSync(draft, join(folder, FILE));
    return result;
  } catch (error) {
    throw asUnwritable(error, folder);
  } finally {
    rmSync(draft, { force: true });
    lock.close();
  }
}

/** Held by an open transaction, which the system ends with the process, however that ends. */
function takeLock(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new BetterSqlite3(join(folder, LOCK), { timeout: WAIT_MS });
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_BUSY") throw new InputError("gazetteer_busy", folder);
    throw asUnwritable(error, folder);
  }
}

/** What killed changes left behind; the lock keeps out those that go on. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${FILE}.`)) rmSync(join(folder, name), { force: true });
  }
}

async function changeCopy<T>(path: string, draft: string, change: (database: Database) => Promise<T>): Promise<T> {
  openAddedFile(path.slice(0, -FILE.length))?.close();
  if (existsSync(path)) copyFileSync(path, draft);
  const database = new BetterSqlite3(draft);
  try {
    // the copy is worth nothing until it is whole
    database.pragma("journal_mode = off");
    database.pragma("synchronous = off");
    if (database.pragma("user_version", { simple: true }) !== FORMAT) {
      for (const statement of SCHEMA) database.exec(statement);
      database.pragma(`user_version = ${FORMAT}`);
    }
    // rows go in faster first and sorted once
    for (const name of INDEX_NAMES) database.exec(`drop index if exists ${name}`);
    database.exec("begin");
    const result = await change(database);
    database.exec("commit");
    for (const statement of INDEXES) database.exec(statement);
    return result;
  } finally {
    database.close();
    sync(draft);
  }
}

/** The bytes are on the disk before the name leads to them. */
function sync(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function asUnwritable(error: unknown, folder: string): unknown {
  if (error instanceof InputError || !(error instanceof Error) || !("code" in error)) return error;
  return new InputError("gazetteer_unwritable", folder, String(error.code), error);
}
