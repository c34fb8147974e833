/** The SQLite store keeps the contract of `Store`. */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import BetterSqlite3 from "better-sqlite3";
import { ANY_REPORT } from "#store/report-filter.ts";
import { MIGRATIONS } from "#store/sqlite/migrations.ts";
import { DATABASE_FILE, openWorkspace, storeReports } from "#store/workspace.ts";
import { temporaryFolder } from "./run-crosscheck.ts";
import { storeContract } from "./store-contract.ts";
import { incidentOf, makeClock, rawReport, readingOf, storeWhole, unreadOf } from "./store-examples.ts";

storeContract("sqlite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-store-"));
  const { store } = await openWorkspace(folder, { mode: "write", create: true, now: makeClock() });
  return {
    store,
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

/** Columns of the tables as version 2 had them. */
const VERSION_2 = {
  report: "position, id, sha256, bytes, added_at",
  report_metadata:
    "position, doc, file, url, outlet, title, published_at, retrieved_at, media_type, charset, recorded_at",
  reading: "position, doc, producers, sha256, reading, state, read_at",
  incident: "position, id, sha256, incident, ground, ground_rank, sort_day, linked_at, ended_at",
};

/** The same rows in a database that was made by version 2 of the program, which had linked them. */
function copyAsVersion2(from: string, to: string, linked: object): void {
  const database = new BetterSqlite3(to);
  const steps = MIGRATIONS.filter(({ version }) => version <= 2);
  for (const statement of steps.flatMap(({ sql }) => sql)) database.exec(statement);
  database.exec("create table migration (version integer primary key, name text not null, applied_at text not null)");
  database.exec("insert into migration values (1, 'reports', ''), (2, 'decisions', '')");
  database.prepare("attach ? as newer").run(from);
  for (const [table, columns] of Object.entries(VERSION_2)) {
    database.exec(`insert into ${table} (${columns}) select ${columns} from newer.${table}`);
  }
  database.prepare("insert into link_view values (1, 2, '', '', ?, 0)").run(JSON.stringify(linked));
  database.close();
}

test("a workspace of an earlier version gets its list of reports from its readings", async (t) => {
  const [newer, older] = [temporaryFolder(t), temporaryFolder(t)];
  const options = { mode: "write", now: makeClock(), create: true } as const;
  const listIn = async (folder: string) => {
    const { store } = await openWorkspace(folder, options);
    const page = await store.reportLines(ANY_REPORT, { sort: "added", limit: 10, after: null });
    await store.close();
    return page.reports;
  };
  const [read, unread] = [rawReport("The army killed five people."), rawReport("Rebels shelled the town.")];
  const workspace = await openWorkspace(newer, options);
  const { store } = workspace;
  await storeReports(workspace, [read, unread]);
  const reading = readingOf(read);
  const article = { ...reading.article, title: "Five killed", outlet: "The Star" };
  await store.storeReading({ ...reading, article }, "reader@1");
  const warning = { rule: "clean/language", severity: "warning", reason: "report is in Dutch", span: null } as const;
  await store.storeReading({ ...unreadOf(unread), notes: [warning] }, "reader@1");
  const copy = { doc: unread.report.id, of: read.report.id, kind: "reprint", share: 0.9 } as const;
  const by = { kind: "rule", id: "link/copies", version: "1" } as const;
  const copies = [{ original: read.report.id, by, copies: [copy] }];
  await store.close();

  const present = await listIn(newer);
  assert.equal(present[0]?.title, "Five killed");
  copyAsVersion2(join(newer, DATABASE_FILE), join(older, DATABASE_FILE), { copies });
  const original = read.report.id;
  const [first, second] = present;
  assert.deepEqual(await listIn(older), [
    { ...first, copies: 1 },
    { ...second, copyOf: { original, of: original, kind: "reprint", share: 0.9 } },
  ]);
});

test("a workspace of an earlier version knows what is still to be read and to be summarised", async (t) => {
  const [newer, older] = [temporaryFolder(t), temporaryFolder(t)];
  const options = { mode: "write", now: makeClock(), create: true } as const;
  const workspace = await openWorkspace(newer, options);
  const [read, unread] = [rawReport("The army killed five people."), rawReport("Rebels shelled the town.")];
  await storeReports(workspace, [read, unread]);
  await workspace.store.storeReading(readingOf(read), "reader@1");
  await storeWhole(workspace.store, { incidents: [incidentOf({ name: "raid" })] });
  await storeWhole(workspace.store, { incidents: [incidentOf({ name: "ambush" })] });
  const positions = (await workspace.store.incidentPositions(null)).map(({ position }) => position);
  await workspace.store.close();

  copyAsVersion2(join(newer, DATABASE_FILE), join(older, DATABASE_FILE), { copies: [] });
  const { store } = await openWorkspace(older, options);
  assert.deepEqual(
    (await store.unread(10)).map(({ report }) => report.id),
    [unread.report.id],
  );
  assert.deepEqual(await store.summariesDue("form/1"), { missing: positions, gone: [] });
  await store.close();
});
