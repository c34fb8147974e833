/** Opening workspaces that are missing, in the way, read-only, newer, damaged or of another program. */
import assert from "node:assert/strict";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import BetterSqlite3 from "better-sqlite3";
import type { ErrorCode } from "#model/errors.ts";
import { MIGRATIONS } from "#store/sqlite/migrations.ts";
import { DATABASE_FILE, openWorkspace, storeReports } from "#store/workspace.ts";
import { decisionOf, incidentOf, makeClock, rawReport, readingOf } from "./store-examples.ts";

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-workspace-"));
  context.after(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

async function open(folder: string, mode: "read" | "write", create = mode === "write") {
  return openWorkspace(folder, { mode, create, now: makeClock(), waitMs: 100 });
}

async function fill(folder: string, count = 1): Promise<void> {
  const workspace = await open(folder, "write");
  await workspace.store.addDecision(decisionOf(readingOf(rawReport("report 0"))));
  await storeReports(
    workspace,
    Array.from({ length: count }, (_, number) => rawReport(`report ${number}`)),
  );
  await workspace.close();
}

/** Every file of a folder with its bytes. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "latin1")]));
}

function execute(folder: string, sql: string): void {
  const database = new BetterSqlite3(join(folder, DATABASE_FILE));
  database.exec(sql);
  database.close();
}

type Case = Readonly<{
  sentence: string;
  prepare: (folder: string) => Promise<void> | void;
  modes: readonly ("read" | "write")[];
  below?: string;
  code: ErrorCode;
  says: RegExp;
}>;

const REFUSED: readonly Case[] = [
  {
    sentence: "a folder that does not exist is missing to a reader",
    prepare: () => {},
    modes: ["read"],
    below: "none",
    code: "workspace_missing",
    says: /none.*crosscheck add/,
  },
  {
    sentence: "a folder without a workspace is missing to a reader",
    prepare: () => {},
    modes: ["read"],
    code: "workspace_missing",
    says: new RegExp(DATABASE_FILE),
  },
  {
    sentence: "an empty database file is missing to a reader",
    prepare: (folder) => writeFileSync(join(folder, DATABASE_FILE), ""),
    modes: ["read"],
    code: "workspace_missing",
    says: new RegExp(DATABASE_FILE),
  },
  {
    sentence: "a file where the workspace should be is in the way",
    prepare: (folder) => writeFileSync(join(folder, "file"), "text"),
    modes: ["read", "write"],
    below: "file",
    code: "workspace_unwritable",
    says: /file: .*--workspace/,
  },
  {
    sentence: "a folder below a file cannot be made",
    prepare: (folder) => writeFileSync(join(folder, "file"), "text"),
    modes: ["write"],
    below: "file/workspace",
    code: "workspace_unwritable",
    says: /file.workspace: /,
  },
  {
    sentence: "a workspace of a newer version is refused",
    prepare: async (folder) => {
      await fill(folder);
      execute(folder, "insert into migration values (99, 'of the future', '2099-01-01')");
    },
    modes: ["read", "write"],
    code: "workspace_newer",
    says: /version 99.*update Crosscheck/,
  },
  {
    sentence: "a file that is no database is damaged",
    prepare: (folder) => writeFileSync(join(folder, DATABASE_FILE), "this is a letter, not a database. ".repeat(99)),
    modes: ["read", "write"],
    code: "workspace_damaged",
    says: /not a database/,
  },
  {
    sentence: "a database of another program is left alone",
    prepare: (folder) => execute(folder, "create table notes (text)"),
    modes: ["read", "write"],
    code: "workspace_damaged",
    says: /another program/,
  },
  {
    sentence: "a folder in place of the database is refused",
    prepare: (folder) => void mkdirSync(join(folder, DATABASE_FILE)),
    modes: ["read", "write"],
    code: "workspace_damaged",
    says: /not a file/,
  },
  {
    sentence: "a database that was cut short is damaged",
    prepare: async (folder) => {
      await fill(folder, 100);
      truncateSync(join(folder, DATABASE_FILE), 5000);
    },
    modes: ["read", "write"],
    code: "workspace_damaged",
    says: /malformed|disk image|verify/,
  },
];

for (const { sentence, prepare, modes, below = "", code, says } of REFUSED) {
  for (const mode of modes) {
    test(`${sentence} (${mode}), and nothing is touched`, async (context) => {
      const folder = temporaryFolder(context);
      await prepare(folder);
      const before = snapshot(folder);
      await assert.rejects(open(join(folder, below), mode), { name: "InputError", code, message: says });
      assert.deepEqual(snapshot(folder), before);
    });
  }
}

test("a writer that may not create says that there is no workspace", async (context) => {
  await assert.rejects(open(temporaryFolder(context), "write", false), { code: "workspace_missing" });
});

test("a writer takes over a database file that was made and never filled", async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, DATABASE_FILE), "");
  await fill(folder);
  assert.equal((await (await open(folder, "read")).store.auditHead()).seq, 3);
});

test("opening again keeps what is there", async (context) => {
  const folder = temporaryFolder(context);
  await fill(folder, 3);
  await fill(folder, 3);
  const workspace = await open(folder, "read");
  assert.equal((await workspace.store.reports({ after: null, limit: 10 })).length, 3);
  await workspace.close();
});

test("a workspace opened for reading refuses to write", async (context) => {
  const folder = temporaryFolder(context);
  await fill(folder);
  const workspace = await open(folder, "read");
  await assert.rejects(workspace.store.addReports([{ report: rawReport("new").report, sha256: "0".repeat(64) }]));
  await workspace.close();
});

for (const table of ["report", "report_metadata", "decision", "audit"]) {
  test(`no program can change or delete rows of ${table}`, async (context) => {
    const folder = temporaryFolder(context);
    await fill(folder);
    assert.throws(() => execute(folder, `delete from ${table}`), /append-only/);
    assert.throws(() => execute(folder, `update ${table} set rowid = rowid + 1`), /append-only/);
  });
}

test("a workspace of the first version is brought to the present, and its incidents wait to be graded", async (context) => {
  const folder = temporaryFolder(context);
  const { review, grade, decisions, ...first } = incidentOf({ name: "a" });
  const insert = `insert into incident values (1, '${first.id}', 'x', '${JSON.stringify(first)}', 'current', 0, '9999-12-31', '2020', null)`;
  execute(
    folder,
    [
      "create table migration (version integer primary key, name text not null, applied_at text not null)",
      ...MIGRATIONS[0]!.sql,
      "insert into migration values (1, 'first', '2020')",
      insert,
      'insert into link_view values (1, 0, \'linker@1\', \'2020\', \'{"clusters":[],"standalone":[],"judgements":[],"incidents":[]}\')',
    ].join(";"),
  );
  for (const mode of ["read", "write"] as const) {
    const workspace = await open(folder, mode);
    assert.deepEqual(await workspace.store.incident(first.id), { ...first, review, grade: null, decisions });
    const { linkedBy } = await workspace.store.linkState();
    assert.equal(linkedBy, "", "the next command that links makes them again");
    assert.deepEqual((await workspace.store.linked())?.outcomes, []);
    await workspace.close();
  }
});

/** Permissions do not bind the superuser, as whom tests run in many containers. */
const IS_SUPERUSER = process.getuid?.() === 0 || process.platform === "win32";

test("a folder without write permission is unwritable, and can still be read", {
  skip: IS_SUPERUSER,
}, async (context) => {
  const folder = temporaryFolder(context);
  await fill(folder);
  chmodSync(folder, 0o500);
  await assert.rejects(open(folder, "write"), { code: "workspace_unwritable" });
  await assert.rejects(open(join(folder, "new"), "write"), { code: "workspace_unwritable" });
  const workspace = await open(folder, "read");
  assert.equal((await workspace.store.reports({ after: null, limit: 10 })).length, 1);
  await workspace.close();
});

test("a copy of a workspace is a workspace", async (context) => {
  const folder = temporaryFolder(context);
  await fill(join(folder, "first"), 2);
  cpSync(join(folder, "first"), join(folder, "second"), { recursive: true });
  const workspace = await open(join(folder, "second"), "read");
  assert.equal((await workspace.store.reports({ after: null, limit: 10 })).length, 2);
  await workspace.close();
});
