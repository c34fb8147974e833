/** `crosscheck gazetteer` from end to end: adding, listing, removing, a killed import, reports read again. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT, runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const HEADER = "name,lat,lon,country,kind\n";

function setUp(t: TestContext) {
  const folder = temporaryFolder(t);
  const env = { CROSSCHECK_GAZETTEER: join(folder, "places"), CROSSCHECK_WORKSPACE: join(folder, "record") };
  return { folder, env, run: (...args: string[]) => runCrosscheck(args, { env }) };
}

test("places of one's own are added, listed, used, and taken away again", async (t) => {
  const { folder, run } = setUp(t);
  const file = join(folder, "own.csv");
  writeFileSync(file, `${HEADER}Camp Wahmi,35.5,40.1,SY,camp\n`);
  const added = await run("gazetteer", "add", file, "--json");
  assert.equal(added.status, 0, added.stderr);
  const { event, name, places } = JSON.parse(added.stdout);
  assert.deepEqual([event, name, places], ["added", "own", 1]);
  assert.match((await run("gazetteer", "list")).stdout, /^own\n {2}places of your own: 1 place, 1 name;/);
  const report = join(folder, "report.txt");
  writeFileSync(report, "Shells killed five people in Camp Wahmi, Syria, on Monday.\n");
  const before = await run("add", report, "--json", "--published", "2024-03-06");
  assert.match((await run("incidents")).stdout, /Camp Wahmi, Syria/);
  assert.match(before.stdout, /"event":"read"/);

  assert.equal((await run("gazetteer", "remove", "own")).status, 0);
  assert.equal((await run("gazetteer", "list")).stdout, "");
  // another report makes the first one be read again, without the place
  const other = join(folder, "other.txt");
  writeFileSync(other, "The weather was fine in Oslo.\n");
  const after = await run("add", other, "--json", "--published", "2024-03-06");
  assert.match(after.stdout, /"read":2/);
  assert.doesNotMatch((await run("incidents")).stdout, /Camp Wahmi/);
});

test("bad lines are refused with file and line, and status 2", async (t) => {
  const { folder, run } = setUp(t);
  const file = join(folder, "own.csv");
  writeFileSync(file, `${HEADER}Wahmi,355,40.1,SY,camp\n`);
  const ran = await run("gazetteer", "add", file);
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /own\.csv:2: the line is not a place \(lat "355" is not between -90 and 90.*nothing was added\n$/,
  );
});

test("an import that is killed leaves what was there before, and the next one goes through", async (t) => {
  const { folder, env, run } = setUp(t);
  const small = join(folder, "small.csv");
  writeFileSync(small, `${HEADER}Camp Wahmi,35.5,40.1,SY,camp\n`);
  assert.equal((await run("gazetteer", "add", small)).status, 0);
  const large = join(folder, "XX.txt");
  const row = (id: number): string =>
    `${id}\tWahmi ${id}\tWahmi ${id}\t\t35.5\t40.1\tP\tPPL\tSY\t\t07\t\t\t\t0\t\t\tUTC\t2024-05-06\n`;
  writeFileSync(large, Array.from({ length: 300_000 }, (_, index) => row(index + 1)).join(""));
  const child = spawn(process.execPath, [join(ROOT, "bin", "crosscheck.mjs"), "gazetteer", "add", large], {
    env: { ...process.env, ...env },
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  const draft = (): boolean => readdirSync(env.CROSSCHECK_GAZETTEER).some((name) => name.endsWith(".new"));
  for (const start = Date.now(); !draft() && Date.now() - start < 20_000; ) await pause(10);
  process.kill(-child.pid!, "SIGKILL");
  assert.equal(await ended, "SIGKILL");
  assert.match((await run("gazetteer", "list")).stdout, /^small\n(?: {2}[^\n]*\n)+$/);
  assert.equal((await run("gazetteer", "add", small, "--name", "again")).status, 0);
  assert.ok(!draft(), "what the killed import left is swept away");
  assert.ok(existsSync(join(env.CROSSCHECK_GAZETTEER, "gazetteer.sqlite")));
});
