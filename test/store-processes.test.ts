/** The store under several processes, kill -9 and full disks, with real processes, signals and file systems. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import BetterSqlite3 from "better-sqlite3";
import { verifyWorkspace } from "#store/verify.ts";
import { DATABASE_FILE, openWorkspace, rawBytes, storeReports } from "#store/workspace.ts";
import { type ChildLine, childReport } from "./store-child.ts";
import { makeClock, rawReport } from "./store-examples.ts";

const CHILD = join(import.meta.dirname, "store-child.ts");

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-processes-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function startChild(folder: string, ...rest: readonly string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [CHILD, folder, ...rest], { stdio: ["ignore", "pipe", "inherit"] });
  return child as ChildProcess & { stdout: NodeJS.ReadableStream };
}

function parseLines(output: string): readonly ChildLine[] {
  const lines = output.split("\n");
  // What stands after the last line break was cut off by the kill, and so was not acknowledged.
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}

/** Everything that the child printed until it ended; `killAfter` sends SIGKILL at that many acknowledgements. */
async function outputOf(child: ReturnType<typeof startChild>, killAfter = Infinity): Promise<readonly ChildLine[]> {
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.split("\n").length > killAfter) child.kill("SIGKILL");
  }
  return parseLines(output);
}

function addedIds(lines: readonly ChildLine[]): readonly string[] {
  return lines.flatMap((line) => ("added" in line ? line.added : []));
}

async function openForReading(folder: string) {
  return openWorkspace(folder, { mode: "read", create: false, now: makeClock() });
}

test("two processes that make a workspace and write to it at the same time both succeed", async (context) => {
  const folder = join(temporaryFolder(context), "workspace");
  const children = ["left", "right"].map((name) => startChild(folder, name, "60", "300"));
  const outputs = await Promise.all(children.map((child) => outputOf(child)));
  for (const lines of outputs) assert.equal(addedIds(lines).length, 60, JSON.stringify(lines.slice(-2)));
  const workspace = await openForReading(folder);
  const { ok, problems, checked } = await verifyWorkspace(workspace);
  assert.deepEqual({ ok, problems }, { ok: true, problems: [] });
  assert.deepEqual([checked.reports, checked.auditEntries], [120, 121]);
  await workspace.close();
});

test("a writer that cannot get the lock says so and leaves nothing half-written", async (context) => {
  const folder = temporaryFolder(context);
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now: makeClock(), waitMs: 150 });
  const other = new BetterSqlite3(join(folder, DATABASE_FILE));
  other.exec("begin immediate");
  await assert.rejects(storeReports(workspace, [rawReport("a report")]), {
    name: "InputError",
    code: "workspace_busy",
  });
  assert.equal((await workspace.store.reports({ after: null, limit: 1 })).length, 0, "readers do not wait");
  other.exec("commit");
  other.close();
  assert.equal((await storeReports(workspace, [rawReport("a report")]))[0]?.outcome, "stored");
  assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
  await workspace.close();
});

/** More than a child can add before the signal reaches it. */
const ENDLESS = "100000";

for (const killAfter of [1, 9, 32]) {
  test(`a process killed after acknowledging ${killAfter} reports has lost none of them`, async (context) => {
    const folder = temporaryFolder(context);
    const acknowledged = addedIds(await outputOf(startChild(folder, "report", ENDLESS, "2000"), killAfter));
    assert.ok(acknowledged.length >= killAfter);
    const workspace = await openForReading(folder);
    const { ok, problems } = await verifyWorkspace(workspace);
    assert.ok(ok, JSON.stringify(problems));
    for (let number = 0; number < acknowledged.length; number += 1) {
      const raw = childReport("report", number, 2000);
      const kept = await rawBytes(workspace, raw.report.id);
      assert.ok(kept !== null && Buffer.from(raw.bytes).equals(kept), `report ${number}`);
    }
    await workspace.close();

    const all = acknowledged.length + 10;
    const again = await outputOf(startChild(folder, "report", String(all), "2000"));
    const outcomes = again.flatMap((line) => ("outcome" in line ? line.outcome : []));
    assert.deepEqual(new Set(outcomes.slice(0, acknowledged.length)), new Set(["already-stored"]));
    assert.deepEqual(again.at(-1), { ok: true, problems: [], reports: all });
  });
}

test("what a process killed between the file and the row left behind is told, and taken up by adding it again", async (context) => {
  const folder = temporaryFolder(context);
  const options = { mode: "write" as const, create: true, now: makeClock() };
  const workspace = await openWorkspace(folder, options);
  const raw = rawReport("archived, never named by a row");
  await workspace.archive.put([raw.bytes]);
  const before = await verifyWorkspace(workspace);
  assert.deepEqual([before.ok, before.problems.map(({ kind }) => kind)], [true, ["archive-extra"]]);
  await storeReports(workspace, [raw]);
  assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
  await workspace.close();
});

test("half-written files of dead processes are removed when the workspace is next written", async (context) => {
  const folder = temporaryFolder(context);
  const options = { mode: "write" as const, create: true, now: makeClock() };
  const first = await openWorkspace(folder, options);
  await storeReports(first, [rawReport("a report")]);
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(join(first.archive.folder, `${"0".repeat(64)}.${pid}.${randomUUID()}.writing`), "half");
  assert.deepEqual(
    (await verifyWorkspace(first)).problems.map(({ kind }) => kind),
    ["archive-extra"],
  );
  await first.close();
  const second = await openWorkspace(folder, options);
  assert.deepEqual((await verifyWorkspace(second)).problems, []);
  await second.close();
});

/** What the child printed when it could write no further, and whether what it acknowledged is there. */
function assertSurvives(output: string, codes: readonly string[]): void {
  const lines = parseLines(output);
  const failed = lines.find((line) => "failed" in line);
  assert.ok(failed !== undefined && "failed" in failed && codes.includes(failed.failed), output.slice(-500));
  const last = lines.at(-1);
  assert.ok(last !== undefined && "ok" in last && last.ok, JSON.stringify(last));
  assert.equal(last.reports, addedIds(lines).length);
  assert.ok(last.reports > 0);
}

test("a full disk is told as one, and everything acknowledged before is there and verifies", (context) => {
  const folder = temporaryFolder(context);
  const mount = `mount -t tmpfs -o size=1500k tmpfs "$1"`;
  if (spawnSync("unshare", ["-rm", "sh", "-c", mount, "sh", folder]).status !== 0) {
    context.skip("this system does not let a test mount a small disk");
    return;
  }
  const script = `${mount} && exec "$2" "$3" "$1/workspace" report 2000 3000`;
  const { stdout } = spawnSync("unshare", ["-rm", "sh", "-c", script, "sh", folder, process.execPath, CHILD]);
  assertSurvives(stdout.toString(), ["disk_full"]);
});

test("a file that may not grow is told, and everything acknowledged before is there and verifies", (context) => {
  if (process.platform === "win32") {
    context.skip("Windows has no limit of file sizes");
    return;
  }
  const folder = temporaryFolder(context);
  const script = 'ulimit -f 400 && exec "$2" "$3" "$1/workspace" report 2000 200';
  const { stdout } = spawnSync("bash", ["-c", script, "bash", folder, process.execPath, CHILD]);
  assertSurvives(stdout.toString(), ["disk_full", "workspace_unwritable"]);
});
