/** The command line from end to end, through the real launcher: reading, storing, listing, showing, exporting. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import BetterSqlite3 from "better-sqlite3";
import { parse } from "csv-parse/sync";
import { readingSchema, recordSchema } from "#export/reading-schema.ts";
import { ROOT, runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const EXAMPLES = join(ROOT, "examples");
const STORY =
  "Gunmen killed 12 soldiers in Mosul on Tuesday, the defence ministry said. Three civilians were wounded.\n";

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("help is quick and names every command", async () => {
  const started = performance.now();
  const ran = await runCrosscheck(["--help"]);
  assert.equal(ran.status, 0);
  for (const name of ["read", "add", "incidents", "show", "export", "decide", "decisions", "verify", "doctor"])
    assert.match(ran.stdout, new RegExp(`^  ${name} `, "m"));
  assert.ok(performance.now() - started < 5_000, "no model is loaded for help");
});

const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [["raed", "x"], /^crosscheck: unknown command 'raed' \(Did you mean read\?\); see `crosscheck --help`\n$/],
  [["read"], /^crosscheck: missing required argument 'report'; see/],
  [["read", "x", "--jsno"], /^crosscheck: unknown option '--jsno' \(Did you mean --json\?\); see/],
  [["read", "x", "--max-bytes", "lots"], /^crosscheck: .*--max-bytes.*write it as 20000000 or 20M; see/],
  [["export", "csv"], /^crosscheck: required option '-o, --output <file>' not specified; see/],
  [["export", "xls", "-o", "-"], /^crosscheck: xls: no such format \(known: jsonl, csv\); see/],
];
for (const [args, message] of MISUSES) {
  test(`crosscheck ${args.join(" ")}: one line and status 2`, async () => {
    const ran = await runCrosscheck(args);
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, message);
    assert.equal(ran.stdout, "");
  });
}

test("the readings of all examples and the record across them are true to the schema", async () => {
  const ran = await runCrosscheck(["read", EXAMPLES, "--json"]);
  assert.equal(ran.status, 0, ran.stderr);
  const lines = jsonLines(ran.stdout);
  const readings = lines.slice(0, -1).map((line) => readingSchema.parse(line));
  const record = recordSchema.parse(lines.at(-1));
  assert.deepEqual(new Set(record.reports), new Set(readings.map(({ report }) => report.id)));
  const claims = new Set(readings.flatMap((reading) => reading.claims.map(({ id }) => id)));
  for (const incident of record.incidents) for (const id of incident.claims) assert.ok(claims.has(id), id);
});

test("one report is one line, read from standard input, the same twice", async () => {
  const args = ["read", "-", "--published", "2018-02-09", "--outlet", "Daily Lantern", "--json"];
  const ran = await runCrosscheck(args, { input: STORY });
  assert.equal(ran.status, 0, ran.stderr);
  const [line, ...more] = jsonLines(ran.stdout);
  assert.deepEqual(more, []);
  const { report, claims } = readingSchema.parse(line);
  assert.deepEqual([report.file, report.outlet, report.published], ["-", "Daily Lantern", "2018-02-09"]);
  assert.ok(claims.some(({ figures }) => figures.some(({ measure, low }) => measure === "killed" && low === 12)));
  assert.equal((await runCrosscheck(args, { input: STORY })).stdout, ran.stdout);
});

test("FORCE_COLOR colours a pipe, and --no-color does not", async () => {
  const args = ["read", "-", "--published", "2018-02-09"];
  const coloured = await runCrosscheck(args, { input: STORY, env: { FORCE_COLOR: "1" } });
  assert.ok(coloured.stdout.includes("\u001b[1m"));
  const forbidden = await runCrosscheck([...args, "--no-color"], { input: STORY, env: { FORCE_COLOR: "1" } });
  assert.ok(!forbidden.stdout.includes("\u001b"));
});

test("a hostile page cannot act on the terminal", async () => {
  const hostile = `\u001b]0;owned\u0007Gunmen \u001b[31mkilled 12 soldiers in Mosul on Tuesday\u202e, the ministry said.\n`;
  const ran = await runCrosscheck(["read", "-", "--published", "2018-02-09"], { input: hostile });
  for (const control of ["\u001b", "\u0007", "\u202e"]) assert.ok(!ran.stdout.includes(control));
});

test("a reader that has had enough (`| head -1`) is no error", async (t) => {
  const folder = temporaryFolder(t);
  const report = join(folder, "report.txt");
  writeFileSync(report, STORY);
  const script = `"$0" "$1" read "$2" "$2" --json --published 2018-02-09 | head -c 1; exit "\${PIPESTATUS[0]}"`;
  const child = spawn("bash", ["-c", script, process.execPath, join(ROOT, "bin", "crosscheck.mjs"), report]);
  let stderr = "";
  child.stderr.on("data", (bytes) => {
    stderr += bytes;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(stderr, "");
  assert.equal(status, 0);
});

async function workspaceOf(t: TestContext): Promise<{ folder: string; workspace: string }> {
  const folder = temporaryFolder(t);
  const workspace = join(folder, "record");
  const reports = [join(EXAMPLES, "kunduz-1-northline.txt"), join(EXAMPLES, "kunduz-3-meridian.html")];
  const added = await runCrosscheck(["add", ...reports, "-w", workspace]);
  assert.equal(added.status, 0, added.stderr);
  assert.match(added.stdout, /2 stored · 0 known already · 2 read · record in /);
  return { folder, workspace };
}

test("what was added is listed, shown, exported and verified", async (t) => {
  const { folder, workspace } = await workspaceOf(t);
  const env = { CROSSCHECK_WORKSPACE: workspace };

  const again = await runCrosscheck(["add", join(EXAMPLES, "kunduz-1-northline.txt"), "--json"], { env });
  assert.equal(again.status, 0, again.stderr);
  assert.deepEqual(
    jsonLines(again.stdout).map(({ event }) => event),
    ["stored", "summary"],
  );

  const listed = await runCrosscheck(["incidents", "--json"], { env });
  assert.equal(listed.status, 0, listed.stderr);
  const incidents = jsonLines(listed.stdout);
  assert.ok(incidents.length > 0);
  const page = await runCrosscheck(["incidents", "--measure", "killed", "--min", "1"], { env });
  assert.match(page.stdout, /i_[0-9a-f]{16}/);
  const none = await runCrosscheck(["incidents", "--from", "1990", "--to", "1991"], { env });
  assert.deepEqual([none.status, none.stdout], [0, ""]);
  assert.match(none.stderr, /no incident matches/);

  const [incident] = incidents;
  const shown = await runCrosscheck(["show", incident.id], { env });
  assert.match(shown.stdout, /Accounts/);
  const claim = shown.stdout.match(/c_[0-9a-f]{16}/)?.[0] ?? "";
  const claimPage = await runCrosscheck(["show", claim], { env });
  assert.match(claimPage.stdout, /event +[A-Z]+ +“.*” (?:stated|implied|assumed), +by/s);
  const why = await runCrosscheck(["show", claim, "--why"], { env });
  assert.match(why.stdout, /\nWhy\n[\s\S]*(?:actor|place|date|figure) “/);
  assert.ok(!claimPage.stdout.includes("\nWhy\n"));
  const whyJson = JSON.parse((await runCrosscheck(["show", claim, "--why", "--json"], { env })).stdout);
  assert.ok(whyJson.why.length > 0 && whyJson.why.every(({ words }: { words: string }) => words !== ""));
  const report = await runCrosscheck(["show", incident.reports[0]], { env });
  assert.match(report.stdout, /SHA-256/);
  const json = await runCrosscheck(["show", incident.id, "--json"], { env });
  assert.equal(JSON.parse(json.stdout).incidents[0].id, incident.id);

  const csv = join(folder, "record.csv");
  const exported = await runCrosscheck(["export", "csv", "-o", csv], { env });
  assert.equal(exported.status, 0, exported.stderr);
  const rows: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  assert.deepEqual(rows.map(({ id }) => id).sort(), incidents.map(({ id }) => id).sort());
  const kept = await runCrosscheck(["export", "csv", "-o", csv], { env });
  assert.equal(kept.status, 2);
  assert.match(kept.stderr, /record\.csv: the output file exists; choose another with -o, or add --force/);
  const lines = await runCrosscheck(["export", "jsonl", "-o", "-", "--quiet"], { env });
  for (const line of jsonLines(lines.stdout).slice(0, -1)) readingSchema.parse(line);

  const verified = await runCrosscheck(["verify"], { env });
  assert.deepEqual([verified.status, verified.stderr], [0, ""]);
  assert.match(verified.stdout, /^intact: 2 reports, 2 readings/);
  const doctor = await runCrosscheck(["doctor", "--json"], { env });
  assert.ok(jsonLines(doctor.stdout).every(({ ok }) => ok));
  const checked = jsonLines(doctor.stdout).map(({ name }) => name);
  for (const name of ["reader", "parties", "places", "gazetteer", "page", "own parties", "own places"])
    assert.ok(checked.includes(name), name);
});

test("a changed byte of the archive is found: status 2, with the file", async (t) => {
  const { workspace } = await workspaceOf(t);
  const archive = join(workspace, "archive");
  const name =
    readdirSync(archive, { recursive: true, encoding: "utf8" }).find((path) =>
      statSync(join(archive, path)).isFile(),
    ) ?? "";
  chmodSync(join(archive, name), 0o644);
  writeFileSync(join(archive, name), "forged");
  const ran = await runCrosscheck(["verify", "-w", workspace]);
  assert.equal(ran.status, 2);
  assert.match(ran.stderr, /^crosscheck: error: .*archive.*; restore the file from a backup/);
  assert.match(ran.stdout, /^damaged/);
});

test("a report in a language that is not read is stored, and said so: status 3", async (t) => {
  const workspace = join(temporaryFolder(t), "record");
  const input = "Министерство обороны сообщило в четверг, что в результате авиаударов погибли сто человек.";
  const ran = await runCrosscheck(["add", "-", "-w", workspace], { input });
  assert.equal(ran.status, 3);
  assert.match(ran.stderr, /^crosscheck: -: kept, but not read \(.*Russian.*\)$/m);
  assert.match(ran.stdout, /1 stored .* 1 kept without being read/);
});

test("a mistyped path leaves no workspace behind", async (t) => {
  const folder = temporaryFolder(t);
  const ran = await runCrosscheck(["add", "nowhere.txt"], { cwd: folder });
  assert.equal(ran.status, 2);
  assert.deepEqual(readdirSync(folder), []);
});

test("commands that need a workspace say so when there is none", async (t) => {
  const cwd = temporaryFolder(t);
  for (const args of [["incidents"], ["show", "i_0000000000000000"], ["verify"], ["export", "csv", "-o", "x.csv"]]) {
    const ran = await runCrosscheck(args, { cwd });
    assert.equal(ran.status, 2, args.join(" "));
    assert.match(ran.stderr, /there is no workspace here; make one with `crosscheck add`/);
  }
});

test("a workspace that cannot be written is told with its path and a remedy", async (t) => {
  const folder = temporaryFolder(t);
  const inTheWay = join(folder, "record");
  writeFileSync(inTheWay, "a file");
  const ran = await runCrosscheck(["add", "-", "-w", inTheWay], { input: STORY });
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /^crosscheck: .*record.*: the workspace cannot be written .*; choose another with --workspace\n$/,
  );
});

test("a workspace of a newer version is refused and left as it is", async (t) => {
  const { workspace } = await workspaceOf(t);
  const file = join(workspace, "crosscheck.sqlite");
  const database = new BetterSqlite3(file);
  database.prepare("insert into migration values (9999, 'later', '2999-01-01T00:00:00Z')").run();
  database.close();
  const ran = await runCrosscheck(["incidents", "-w", workspace]);
  assert.equal(ran.status, 2);
  assert.match(ran.stderr, /the workspace was made by a newer Crosscheck.*; update Crosscheck/);
});

test("an unknown id and a wrong filter are told", async (t) => {
  const { workspace } = await workspaceOf(t);
  const unknown = await runCrosscheck(["show", "i_0000000000000000", "-w", workspace]);
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /i_0000000000000000: nothing in the workspace has this id; list ids with/);
  const wrong = await runCrosscheck(["incidents", "--from", "yesterday", "-w", workspace]);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /--from: the filter is not valid \(yesterday is not a date such as 2018-02-07\)/);
});

test("npm start reads the examples, or the reports given after `--`", async (t) => {
  const report = join(temporaryFolder(t), "report.txt");
  mkdirSync(join(report, ".."), { recursive: true });
  writeFileSync(report, STORY);
  const launcher = join(ROOT, "bin", "start.mjs");
  const given = await runCrosscheck([report, "--published", "2018-02-09"], { launcher });
  assert.equal(given.status, 0, given.stderr);
  assert.match(given.stdout, /^1 report read/);
  const examples = await runCrosscheck([], { launcher });
  assert.equal(examples.status, 0, examples.stderr);
  assert.match(examples.stdout, /^1\d reports read/);
});
