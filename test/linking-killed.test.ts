/** Linking that is killed half way, with real processes and signals: nothing is half-written, and the next one goes on from there. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Reading } from "#model/reading.ts";
import { makeLinker } from "#pipeline/defaults.ts";
import { makeRecord } from "#pipeline/read-report.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace, storeReports, type Workspace } from "#store/workspace.ts";
import { DEFAULT_WORLD, makeReadings } from "../bench/make-readings.ts";

const REPORTS = 40;
const WORLD = { ...DEFAULT_WORLD, perDay: 3, towns: 8, names: 60, words: 150, fillerSentences: 2 };

async function withWorkspace<T>(folder: string, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now: () => new Date().toISOString() });
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** Reports of which the bytes are the text of the reading. */
async function keep(workspace: Workspace, readings: readonly Reading[]): Promise<void> {
  await storeReports(
    workspace,
    readings.map(({ report, article }) => ({
      report,
      bytes: new TextEncoder().encode(`${report.id} ${article.text}`),
    })),
  );
  for (const reading of readings) await workspace.store.storeReading(reading, "test@1");
}

/** How many parts it told of before it was killed or had done. */
async function linkAndKill(folder: string, killAfter: number): Promise<number> {
  const args = [join(import.meta.dirname, "link-child.ts"), folder, "4"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const chunk of child.stdout) {
    output += chunk;
    if (output.split("\n").length > killAfter) child.kill("SIGKILL");
  }
  return output.split("\n").length - 1;
}

test("linking that is killed goes on where it was, and nothing is seen before all is there", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-killed-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const made = makeReadings(WORLD);
  const readings = Array.from({ length: REPORTS }, () => made.next().value as Reading);
  await withWorkspace(folder, (workspace) => keep(workspace, readings));
  for (const killAfter of [3, 8]) {
    await linkAndKill(folder, killAfter);
    await withWorkspace(folder, async (workspace) => {
      assert.notEqual((await workspace.store.linkState()).making, null);
      assert.deepEqual(await workspace.store.incidentPositions(null), []);
      assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
    });
  }
  // Ten parts of reports, and some of incidents: those that were told before the kills are not done again.
  assert.ok((await linkAndKill(folder, Number.POSITIVE_INFINITY)) < REPORTS / 4 + 10);
  await withWorkspace(folder, async (workspace) => {
    const record = makeRecord(readings, makeLinker());
    const stored = (await workspace.store.linked())!;
    const ids = (incidents: readonly { id: string }[]) => incidents.map(({ id }) => id).sort();
    assert.deepEqual(ids(stored.incidents), ids(record.incidents));
    assert.deepEqual((await verifyWorkspace(workspace)).problems, []);
  });
});
