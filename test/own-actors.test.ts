/** Parties of the user's own through the real launcher: they are read, refused when bad, and make stored readings new. */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const STORY = "The Sons of the Red Hill killed nine soldiers in Zawiya, Libya, on Monday, a medic said.\n";
const ENTRY =
  '{"id":"red-hill-sons","name":"Sons of the Red Hill","kind":"militia","country":"LY","source":"a statement"}\n';
const PUBLISHED = ["--published", "2024-05-01"] as const;

test("an entry of one's own is read, by --actors and by CROSSCHECK_ACTORS", async (t) => {
  const folder = temporaryFolder(t);
  const [report, actors] = [join(folder, "report.txt"), join(folder, "mine.jsonl")];
  writeFileSync(report, STORY);
  writeFileSync(actors, ENTRY);
  const plain = await runCrosscheck(["read", report, ...PUBLISHED, "--json"]);
  const asked = await runCrosscheck(["read", report, ...PUBLISHED, "--json", "--actors", actors]);
  const set = await runCrosscheck(["read", report, ...PUBLISHED, "--json"], { env: { CROSSCHECK_ACTORS: actors } });
  assert.doesNotMatch(plain.stdout, /"red-hill-sons"|\+actors\./);
  assert.match(asked.stdout, /"red-hill-sons"/);
  assert.match(asked.stdout, /crosscheck-rules@[\d.]+\+actors\.[0-9a-f]{12}"/);
  assert.equal(set.stdout, asked.stdout);
});

test("a bad line stops the run with file, line and remedy, and makes no record", async (t) => {
  const folder = temporaryFolder(t);
  const [report, actors, record] = [join(folder, "report.txt"), join(folder, "mine.jsonl"), join(folder, "record")];
  writeFileSync(report, STORY);
  writeFileSync(actors, `${ENTRY}{"id":"other"}\n`);
  const { status, stderr, stdout } = await runCrosscheck(["add", report, "-w", record, "--actors", actors]);
  assert.equal(status, 2);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    `crosscheck: ${actors}:2: the line is not a party (the id \`other\` is new, so the entry needs \`name\`); ` +
      "correct the line as data/actors/README.md describes it; nothing was read\n",
  );
  assert.ok(!existsSync(record));
});

test("`actors.jsonl` in the record's folder holds for all its reports, and a change makes readings new", async (t) => {
  const folder = temporaryFolder(t);
  const [report, record] = [join(folder, "report.txt"), join(folder, "record")];
  writeFileSync(report, STORY);
  const add = async (): Promise<string> =>
    (await runCrosscheck(["add", report, ...PUBLISHED, "-w", record, "--json"])).stdout;
  assert.match(await add(), /"stored":1,.*"read":1/);
  writeFileSync(join(record, "actors.jsonl"), ENTRY);
  assert.match(await add(), /"known":1,"read":1/);
  assert.match(await add(), /"known":1,"read":0/);
  const { stdout } = await runCrosscheck(["incidents", "-w", record, "--actor", "Sons of the Red Hill"]);
  assert.match(stdout, /Zawiya/);

  // whatever is printed of it names the rules with the desk's own list
  const lines = (await runCrosscheck(["export", "jsonl", "-o", "-", "-w", record, "--quiet"])).stdout
    .trim()
    .split("\n");
  const read = JSON.parse(lines[0] ?? "") as { report: { id: string }; producers: { rules: string } };
  assert.match(read.producers.rules, /^crosscheck-rules@[\d.]+\+actors\.[0-9a-f]+$/);
  const shown = JSON.parse((await runCrosscheck(["show", read.report.id, "-w", record, "--json"])).stdout);
  assert.equal(shown.reading.producers.rules, read.producers.rules);

  // the doctor reads it before the next report does
  writeFileSync(join(record, "actors.jsonl"), `${ENTRY}\n{"id": "no name"`);
  const doctor = await runCrosscheck(["doctor", "-w", record]);
  assert.equal(doctor.status, 2);
  assert.match(doctor.stdout, /BAD own parties\s+.*actors\.jsonl:\d/);
});
