/** Kysely's SQLite driver with one change: a transaction takes the write lock when it begins, and waits for it. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { errorCode } from "../failures.ts";

/** SQLite itself waits this long, with the event loop stopped; the rest of the waiting is asynchronous. */
export const BUSY_TIMEOUT_MS = 50;
const PAUSE_MS = 10;
const MOST_PREPARED = 200;

/** Whether SQLite says that another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith("SQLITE_BUSY") === true;
}

/**
 * Runs `work` until it is not refused as busy, for about `waitMs`.
 *
 * @throws the last refusal when the time is over, and any other error at once
 */
export async function whileBusy<T>(waitMs: number, work: () => Promise<T>): Promise<T> {
  for (let left = Math.ceil(waitMs / (BUSY_TIMEOUT_MS + PAUSE_MS)); ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

/**
 * A deferred transaction that reads, then writes, is refused without waiting when another process wrote in between;
 * one that takes the lock first only ever waits.
 */
async function begin(connection: DatabaseConnection, readOnly: boolean, waitMs: number): Promise<void> {
  const query = CompiledQuery.raw(readOnly ? "begin deferred" : "begin immediate");
  await whileBusy(waitMs, () => connection.executeQuery(query));
}

/** Kysely has a statement compiled each time that it runs; adding a report runs the same seven. */
function withPreparedStatements(database: Database): SqliteDatabase {
  const prepared = new Map<string, Statement>();
  return {
    prepare: (sql) => {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      // The first ones come again; those of a list with unusual filters do not.
      if (prepared.size < MOST_PREPARED) prepared.set(sql, statement);
      return statement;
    },
    close: () => database.close(),
  };
}

function makeDriver(database: Database, waitMs: number): Driver {
  const driver = new SqliteDriver({ database: withPreparedStatements(database) });
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    releaseConnection: () => driver.releaseConnection(),
    beginTransaction: (connection, settings) => begin(connection, settings.accessMode === "read only", waitMs),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    // SQLite rolls back by itself when the disk is full; a second rollback would hide that error.
    rollbackTransaction: async (connection) => {
      if (database.inTransaction) await driver.rollbackTransaction(connection);
    },
    destroy: () => driver.destroy(),
  };
}

/** Kysely dialect over an open database. */
export function sqliteDialect(database: Database, waitMs: number): Dialect {
  return {
    createDriver: () => makeDriver(database, waitMs),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
