/** `verifyWorkspace` finds every kind of damage, names the file and tells what to do; `diagnose` tells the state. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import BetterSqlite3 from "better-sqlite3";
import type { ValueId } from "#model/span.ts";
import { diagnose, nodeFact } from "#store/diagnose.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { PROBLEM_KINDS, type ProblemKind } from "#store/verify-problem.ts";
import { DATABASE_FILE, openWorkspace, storeReports, type Workspace } from "#store/workspace.ts";
import { decisionOf, incidentOf, makeClock, rawReport, readingOf, sha256Of, storeWhole } from "./store-examples.ts";

const RAW = rawReport("The army killed five people.");
const OTHER = rawReport("Rebels shelled the town.");
const CLAIM = readingOf(RAW).resolved?.claims[0]?.claim.id ?? "c_0";

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-verify-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Two reports, their readings and an incident. */
async function makeWorkspace(folder: string, incidentClaims: readonly ValueId[] = [CLAIM]): Promise<Workspace> {
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now: makeClock() });
  await storeReports(workspace, [RAW, OTHER]);
  for (const raw of [RAW, OTHER]) await workspace.store.storeReading(readingOf(raw), "reader@1");
  await workspace.store.addDecision(decisionOf(readingOf(RAW)));
  const incident = incidentOf({ name: "a", claims: incidentClaims, docs: [RAW.report.id] });
  await storeWhole(workspace.store, { incidents: [incident], readingsUpTo: 2, decisionsUpTo: 1 });
  return workspace;
}

/** What a program that means harm, or a careless one, can do: the triggers are in its way for as long as it lets them. */
function tamper(folder: string, sql: string): void {
  const database = new BetterSqlite3(join(folder, DATABASE_FILE));
  const triggers = database.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const trigger of triggers) database.exec(`drop trigger ${trigger}`);
  database.pragma("foreign_keys = off");
  database.exec(sql);
  database.close();
}

function archived({ archive }: Workspace): string {
  return archive.path(sha256Of(RAW));
}

type Damage = Readonly<{
  sentence: string;
  harm: (workspace: Workspace, folder: string) => void;
  kinds: readonly ProblemKind[];
  says: RegExp;
}>;

const DAMAGES: readonly Damage[] = [
  {
    sentence: "a changed byte in the archive",
    harm: (workspace) => writeFileSync(archived(workspace), "The army killed nine people."),
    kinds: ["archive-changed"],
    says: new RegExp(`${sha256Of(RAW)}.*${RAW.report.id}`),
  },
  {
    sentence: "a missing file of the archive",
    harm: (workspace) => rmSync(archived(workspace)),
    kinds: ["archive-missing"],
    says: new RegExp(sha256Of(RAW)),
  },
  {
    sentence: "a folder in place of a file of the archive",
    harm: (workspace) => {
      rmSync(archived(workspace));
      mkdirSync(archived(workspace));
    },
    kinds: ["archive-unreadable"],
    says: /EISDIR/,
  },
  {
    sentence: "a file of the archive that belongs to no report",
    harm: (workspace) => writeFileSync(join(workspace.archive.folder, "notes.txt"), "mine"),
    kinds: ["archive-extra"],
    says: /notes\.txt/,
  },
  {
    sentence: "a changed entry of the audit log",
    harm: (_, folder) => tamper(folder, "update audit set at = '1999-01-01T00:00:00.000Z' where seq = 3"),
    kinds: ["chain-broken"],
    says: /entry 3/,
  },
  {
    sentence: "a removed entry of the audit log",
    harm: (_, folder) => tamper(folder, "delete from audit where seq = 1"),
    kinds: ["chain-broken"],
    says: /entry 1 is missing/,
  },
  {
    sentence: "an audit log that was cut off",
    harm: (_, folder) => tamper(folder, "delete from audit where seq >= 5"),
    kinds: ["reading-changed", "incident-changed", "decision-changed"],
    says: /does not name it/,
  },
  {
    sentence: "a changed outlet",
    harm: (_, folder) => tamper(folder, `update report_metadata set outlet = 'Other' where doc = '${RAW.report.id}'`),
    kinds: ["report-changed"],
    says: new RegExp(RAW.report.id),
  },
  {
    sentence: "a report that the log names and that is gone",
    harm: (_, folder) => {
      const where = `= '${OTHER.report.id}'`;
      tamper(
        folder,
        `delete from reading_line where reading in (select position from reading where doc ${where});
        delete from report where id ${where}; delete from reading where doc ${where}; delete from claim where doc ${where};
        delete from report_metadata where doc ${where}`,
      );
    },
    kinds: ["report-changed", "archive-extra"],
    says: /gone/,
  },
  {
    sentence: "a reading with other words",
    harm: (_, folder) => tamper(folder, "update reading set reading = replace(reading, 'five', 'nine')"),
    kinds: ["reading-changed"],
    says: /hash/,
  },
  {
    sentence: "an incident with another toll",
    harm: (_, folder) =>
      tamper(folder, `update incident set incident = replace(incident, '"title":"a"', '"title":"b"')`),
    kinds: ["incident-changed"],
    says: /hash/,
  },
  {
    sentence: "a decision in another name",
    harm: (_, folder) => tamper(folder, "update decision set decision = replace(decision, 'A. Reader', 'B. Other')"),
    kinds: ["decision-changed"],
    says: /dec_.*hash/,
  },
  {
    sentence: "a decision that is gone",
    harm: (_, folder) => tamper(folder, "delete from decision"),
    kinds: ["decision-changed"],
    says: /dec_.*gone/,
  },
  {
    sentence: "a decision that nobody made",
    harm: (_, folder) =>
      tamper(folder, "insert into decision select 9, 'dec_9', act, who, sha256, decision, decided_at from decision"),
    kinds: ["decision-changed"],
    says: /dec_9.*does not name it/,
  },
  {
    sentence: "an index that does not fit its table",
    harm: (_, folder) => tamper(folder, "delete from report where id not null; delete from claim"),
    kinds: ["database-damaged", "reference-missing", "report-changed", "archive-extra"],
    says: /missing row of report/,
  },
];

for (const { sentence, harm, kinds, says } of DAMAGES) {
  test(`verify finds ${sentence}`, async (context) => {
    const folder = temporaryFolder(context);
    const workspace = await makeWorkspace(folder);
    harm(workspace, folder);
    const { problems, ok } = await verifyWorkspace(workspace);
    assert.deepEqual(new Set(problems.map(({ kind }) => kind)), new Set(kinds), JSON.stringify(problems, null, 1));
    assert.match(problems.map((found) => `${found.place} ${found.subject} ${found.detail}`).join("\n"), says);
    assert.equal(
      ok,
      problems.every(({ severity }) => severity === "warning"),
    );
    await workspace.close();
  });
}

test("every kind of problem is tested", () => {
  assert.deepEqual(new Set(DAMAGES.flatMap(({ kinds }) => kinds)), new Set(PROBLEM_KINDS));
});

test("a sound workspace verifies, and the head of the chain is told", async (context) => {
  const workspace = await makeWorkspace(temporaryFolder(context));
  const { ok, problems, checked, head } = await verifyWorkspace(workspace);
  assert.deepEqual({ ok, problems }, { ok: true, problems: [] });
  assert.deepEqual(checked, { reports: 2, readings: 2, incidents: 1, decisions: 1, auditEntries: 7 });
  assert.deepEqual(head, await workspace.store.auditHead());
  await workspace.close();
});

test("an incident that names a claim which no reading holds is found", async (context) => {
  const workspace = await makeWorkspace(temporaryFolder(context), ["c_ffff"]);
  const { ok, problems } = await verifyWorkspace(workspace);
  assert.deepEqual([ok, problems.map(({ kind }) => kind)], [false, ["reference-missing"]]);
  assert.match(problems[0]?.detail ?? "", /c_ffff/);
  await workspace.close();
});

test("a page of the database that was overwritten is told, not thrown", async (context) => {
  const folder = temporaryFolder(context);
  await (await makeWorkspace(folder)).close();
  const file = join(folder, DATABASE_FILE);
  const { size } = statSync(file);
  truncateSync(file, size - 8192);
  truncateSync(file, size);
  const workspace = await openWorkspace(folder, { mode: "read", create: false, now: makeClock() });
  const { ok, problems } = await verifyWorkspace(workspace);
  assert.equal(ok, false);
  assert.ok(problems.some(({ kind }) => kind === "database-damaged"));
  await workspace.close();
});

test("adding a report again mends its file in the archive", async (context) => {
  const workspace = await makeWorkspace(temporaryFolder(context));
  writeFileSync(archived(workspace), "");
  assert.equal((await storeReports(workspace, [RAW]))[0]?.outcome, "already-stored");
  assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
  await workspace.close();
});

test("the doctor finds nothing wrong with a new machine, and makes no workspace", async (context) => {
  const folder = join(temporaryFolder(context), "deep", "none");
  const facts = await diagnose({
    folder,
    now: makeClock(),
    files: [{ name: "model", files: [{ path: process.execPath }], remedy: "-" }],
  });
  const names = ["node", "sqlite", "model", "workspace", "writable", "disk space"];
  assert.deepEqual(
    facts.map(({ name }) => name),
    names,
  );
  for (const { name, ok, detail, remedy } of facts) {
    assert.equal(ok, remedy === null);
    if (name !== "disk space") assert.ok(ok, `${name}: ${detail}`);
  }
  assert.throws(() => statSync(folder));
});

test("the doctor tells what is wrong and what to do", async (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, DATABASE_FILE), "no database ".repeat(500));
  writeFileSync(join(folder, "short.bin"), "half");
  writeFileSync(join(folder, "empty.tsv"), "");
  const files = [
    {
      name: "gazetteer",
      files: [{ path: join(folder, "none.tsv") }, { path: join(folder, "empty.tsv") }],
      remedy: "run `npm ci`",
    },
    { name: "reader", files: [{ path: join(folder, "short.bin"), bytes: 8 }], remedy: "run `npm ci`" },
    { name: "sound", files: [{ path: join(folder, "short.bin"), bytes: 4 }], remedy: "run `npm ci`" },
  ];
  const facts = await diagnose({ folder, now: makeClock(), files });
  const wrong = facts.filter(({ ok }) => !ok).filter(({ name }) => name !== "disk space");
  assert.deepEqual(
    wrong.map(({ name }) => name),
    ["gazetteer", "reader", "workspace"],
  );
  assert.match(wrong[0]?.remedy ?? "", /npm ci/);
  assert.match(wrong[0]?.detail ?? "", /none\.tsv is missing; .*empty\.tsv is empty/);
  assert.match(wrong[1]?.detail ?? "", /short\.bin has 4 bytes, not 8/);
  assert.match(wrong[2]?.detail ?? "", /crosscheck\.sqlite.*not a database/);
});

test("the doctor tells of readings that are not linked yet", async (context) => {
  const folder = temporaryFolder(context);
  const workspace = await makeWorkspace(folder);
  await workspace.store.storeReading(readingOf(RAW, "2020-02-28"), "reader@2");
  await workspace.close();
  const facts = await diagnose({ folder, now: makeClock(), files: [] });
  assert.match(facts.find(({ name }) => name === "workspace")?.remedy ?? "", /crosscheck add/);
});

for (const [version, ok] of [
  ["24.21.0", true],
  ["26.0.0", true],
  ["22.1.0", false],
] as const) {
  test(`Node ${version} is ${ok ? "new enough" : "too old"}`, () => assert.equal(nodeFact(version).ok, ok));
}
