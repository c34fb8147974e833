/** Bad input through the real launcher: the exit status, one line with place and remedy, and the rest goes on. */
import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const STORY = "Gunmen killed 12 soldiers in Mosul on Tuesday, the defence ministry said.\n";
const PUBLISHED = ["--published", "2018-02-09"] as const;

type Case = Readonly<{
  name: string;
  /** file name and content; null makes a folder */
  file: readonly [string, string | Uint8Array | null];
  args?: readonly string[];
  status: number;
  /** what standard error says, `FILE` standing for the path; null: nothing */
  stderr: RegExp | null;
  stdout?: RegExp;
}>;

const ARABIC =
  "قال متحدث باسم وزارة الدفاع إن الغارات الجوية قتلت مئة مقاتل قرب البلدة يوم الأربعاء، وأضاف أن القوات انسحبت من المنطقة بعد ساعات.";
const RUSSIAN =
  "Министерство обороны сообщило в четверг, что в результате авиаударов погибли сто человек, и призвало Совет Безопасности осудить нападение.";

const REFUSED: readonly Case[] = [
  {
    name: "an empty folder",
    file: ["empty", null],
    status: 2,
    stderr: /^crosscheck: FILE: the folder holds no report; give files that end in \.txt/,
  },
  {
    name: "an empty file",
    file: ["empty.txt", ""],
    status: 2,
    stderr: /^crosscheck: FILE: the report is empty; save the page again/,
  },
  {
    name: "a file of white space",
    file: ["blank.txt", " \n\t\n"],
    status: 2,
    stderr: /^crosscheck: FILE: the report is empty; save the page again/,
  },
  {
    name: "a binary file",
    file: ["page.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    status: 2,
    stderr: /^crosscheck: FILE: the file is not text \(.*\); give text, HTML, Markdown or JSONL/,
  },
  {
    name: "a file above --max-bytes",
    file: ["long.txt", STORY.repeat(20)],
    args: ["--max-bytes", "1k"],
    status: 2,
    stderr:
      /^crosscheck: FILE: the report is larger than the limit \(\d+ bytes, limit 1000\); split it, or raise --max-bytes/,
  },
  {
    name: "a JSONL file whose only line is no record",
    file: ["feed.jsonl", "[1]\n"],
    status: 2,
    stderr: /^crosscheck: FILE:1: the line is not a JSON object .*\(found a list\); correct the line/,
  },
  {
    name: "an impossible date",
    file: ["report.txt", STORY],
    args: ["--published", "2018-02-30"],
    status: 2,
    stderr: /^crosscheck: --published: not a date of the calendar \(.*2018-02-30.*\); write it as YYYY-MM-DD$/m,
  },
];

const READ: readonly Case[] = [
  { name: "a plain report", file: ["report.txt", STORY], args: PUBLISHED, status: 0, stderr: null, stdout: /killed/ },
  {
    name: "invalid UTF-8",
    file: [
      "report.txt",
      Buffer.concat([Buffer.from("\ufeffCaf"), Buffer.from([0xc3, 0x28]), Buffer.from(` ${STORY}`)]),
    ],
    args: PUBLISHED,
    status: 0,
    stderr: null,
    stdout: /! .*(not utf-8|U\+FFFD)/i,
  },
  {
    name: "a Windows-1252 page",
    file: [
      "report.html",
      Buffer.from(
        `<html><head><meta charset="windows-1252"></head><body><p>Gunmen in S\xe9gou killed 12 soldiers on Tuesday, \x93a massacre\x94, the army said.</p></body></html>`,
        "latin1",
      ),
    ],
    args: PUBLISHED,
    status: 0,
    stderr: null,
    stdout: /Ségou/,
  },
  {
    name: "a date in the future",
    file: ["report.txt", STORY],
    args: ["--published", "2999-01-01"],
    status: 0,
    stderr: null,
    stdout: /! the publication date 2999-01-01 is after the report was retrieved/,
  },
  {
    name: "a report in Arabic",
    file: ["report.txt", ARABIC],
    args: PUBLISHED,
    status: 3,
    stderr: null,
    stdout: /was kept, but not read.*Arabic \(ar\)/s,
  },
  {
    name: "a report in Russian",
    file: ["report.txt", RUSSIAN],
    args: PUBLISHED,
    status: 3,
    stderr: null,
    stdout: /was kept, but not read.*Russian \(ru\)/s,
  },
];

for (const { name, file, args = [], status, stderr, stdout } of [...REFUSED, ...READ]) {
  test(`read ${name}: exit status ${status}`, async (t) => {
    const [fileName, content] = file;
    const path = join(temporaryFolder(t), fileName);
    if (content === null) mkdirSync(path);
    else writeFileSync(path, content);
    const ran = await runCrosscheck(["read", path, ...args]);
    assert.equal(ran.status, status, ran.stderr);
    const told = ran.stderr.replaceAll(path, "FILE");
    if (stderr === null) assert.equal(told, "");
    else {
      assert.match(told, stderr);
      assert.equal(told.trimEnd().split("\n").length, 1, "one line, no stack trace");
    }
    if (stdout !== undefined) assert.match(ran.stdout, stdout);
    else assert.equal(ran.stdout, "");
  });
}

test("a missing file is told, and the reports beside it are read: exit status 3", async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, "report.txt"), STORY);
  const missing = join(folder, "nowhere.txt");
  const ran = await runCrosscheck(["read", missing, join(folder, "report.txt"), ...PUBLISHED]);
  assert.equal(ran.status, 3);
  assert.equal(ran.stderr, `crosscheck: ${missing}: no such file; check the path\n`);
  assert.match(ran.stdout, /1 report read/);
});

test("a missing file alone: exit status 2", async (t) => {
  const missing = join(temporaryFolder(t), "nowhere.txt");
  const ran = await runCrosscheck(["read", missing]);
  assert.equal(ran.status, 2);
  assert.equal(ran.stderr, `crosscheck: ${missing}: no such file; check the path\n`);
});

test("a file of 100 MB is refused before it is read", async (t) => {
  const path = join(temporaryFolder(t), "huge.txt");
  writeFileSync(path, Buffer.alloc(100_000_000, STORY));
  const started = performance.now();
  const ran = await runCrosscheck(["read", path]);
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /huge\.txt: the report is larger than the limit \(100000000 bytes, limit 20000000\); split it/,
  );
  assert.ok(performance.now() - started < 20_000, "in seconds, whatever the size");
});

test("a file that may not be read is told with its path", {
  skip: process.getuid?.() === 0 && "root may read everything",
}, async (t) => {
  const path = join(temporaryFolder(t), "secret.txt");
  writeFileSync(path, STORY);
  chmodSync(path, 0);
  const ran = await runCrosscheck(["read", path]);
  assert.equal(ran.status, 2);
  assert.match(ran.stderr, /secret\.txt: the file cannot be read \(permission denied\); check its permissions/);
});

test("one bad line of a JSONL file leaves the others", async (t) => {
  const path = join(temporaryFolder(t), "feed.jsonl");
  const good = JSON.stringify({ text: STORY, published: "2018-02-09", outlet: "Daily Lantern" });
  writeFileSync(path, `${good}\n{"text": 7}\n`);
  const ran = await runCrosscheck(["read", path, "--json"]);
  assert.equal(ran.status, 3);
  assert.match(
    ran.stderr,
    /feed\.jsonl:2: the line is not a JSON object with a `text` or `html` string \(.*\); correct the line/,
  );
  assert.equal(JSON.parse(ran.stdout).report.outlet, "Daily Lantern");
});

test("an address of this machine is refused with its remedy, and no workspace is made for it", async (t) => {
  const workspace = join(temporaryFolder(t), "record");
  const ran = await runCrosscheck(["add", "http://127.0.0.1:8080/", "--workspace", workspace]);
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /http:\/\/127\.0\.0\.1:8080\/: the address may not be fetched \(127\.0\.0\.1 is no public address: this machine\); give/,
  );
  assert.ok(!existsSync(workspace));
});
