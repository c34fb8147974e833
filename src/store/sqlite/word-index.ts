/** Folded words of incidents in, positions of those that hold them out: full-text search by SQLite's FTS5. */
import { sql } from "kysely";
import type { WordIndex } from "../backend.ts";
import type { SoughtWord } from "../sought-words.ts";

/** The text itself lies with the reports: only its words are kept here, without their places. */
export const WORD_INDEX_TABLE = `create virtual table incident_words using fts5(
  words, content = '', contentless_delete = 1, detail = 'none', prefix = '2 3', tokenize = "unicode61 remove_diacritics 2")`;

/** In quotes a word is a word: nothing in it is an operator. */
function term({ word, isStart }: SoughtWord): string {
  return `"${word.replaceAll('"', '""')}"${isStart ? "*" : ""}`;
}

export const WORD_INDEX: WordIndex = {
  put: async (db, position, words) => {
    await sql`insert into incident_words (rowid, words) values (${position}, ${words})`.execute(db);
  },
  drop: async (db, positions) => {
    await sql`delete from incident_words where rowid in (${sql.join(positions)})`.execute(db);
  },
  find: async (db, sought) => {
    const query = sought.map((choice) => `(${choice.map(term).join(" OR ")})`).join(" AND ");
    const found = await sql<{
      rowid: number;
    }>`select rowid from incident_words where incident_words match ${query} order by rowid`.execute(db);
    return found.rows.map(({ rowid }) => rowid);
  },
};
