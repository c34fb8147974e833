/** What a database must offer so that the one SQL store runs on it. */
import type { Kysely, Transaction } from "kysely";
import type { SoughtWords } from "./sought-words.ts";
import type { Tables } from "./tables.ts";

/** A database with the tables of `Tables`. Every method throws `InputError` for what a user can mend. */
export type Backend = Readonly<{
  /** name and version, such as `SQLite 3.50.0` */
  engine: string;
  /** file or address, for messages */
  place: string;
  /** all reads of one call see one state */
  read<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** atomic, durable on return, and never at the same time as another write, of this process or another */
  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** full-text search, which every database has in its own way */
  words: WordIndex;
  /** what the database finds wrong with its own files; empty when nothing */
  integrity(): Promise<readonly string[]>;
  close(): Promise<void>;
}>;

/** What a query may run on. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** The words of present incidents, by position; words are folded as `foldName` folds, with single spaces between them. */
export type WordIndex = Readonly<{
  put(db: Db, position: number, words: string): Promise<void>;
  drop(db: Db, positions: readonly number[]): Promise<void>;
  /** rising; of each of `words`, which are not empty, one must be there */
  find(db: Db, words: SoughtWords): Promise<readonly number[]>;
}>;
