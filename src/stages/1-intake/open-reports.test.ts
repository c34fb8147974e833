import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { ErrorCode } from "#model/errors.ts";
import { documentId } from "#text/ids.ts";
import { DEFAULT_MAX_BYTES, type Intake, type IntakeOptions } from "./intake.ts";
import { openReports } from "./open-reports.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "crosscheck-intake-"));
after(() => rmSync(FOLDER, { recursive: true, force: true }));

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? new TextEncoder().encode(part) : part;
}

const OPTIONS: IntakeOptions = {
  stdin: chunks(),
  now: () => "2026-01-02T03:04:05.000Z",
  published: null,
  outlet: null,
  maxBytes: DEFAULT_MAX_BYTES,
};

async function take(inputs: readonly string[], options: Partial<IntakeOptions> = {}): Promise<Intake[]> {
  return Array.fromAsync(openReports(inputs, { ...OPTIONS, ...options }));
}

/** A file of the test's folder; the path is returned. */
function file(name: string, bytes: string | Uint8Array): string {
  const path = join(FOLDER, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Each intake as `file mediaType` or `code place`. */
function outline(intakes: readonly Intake[]): string[] {
  return intakes.map((intake) =>
    (intake.ok
      ? `${intake.raw.report.file} ${intake.raw.report.mediaType}`
      : `${intake.error.code} ${intake.error.place}`
    ).replace(`${FOLDER}/`, ""),
  );
}

const STORY = "Two men were killed near Pell on Monday, police said.\n";

test("a text file becomes a report with its bytes, hash and time", async () => {
  const path = file("one.txt", STORY);
  const [intake] = await take([path], { outlet: "The Ledger", published: "2018-02-09" });
  assert.ok(intake?.ok);
  const bytes = Buffer.from(STORY);
  assert.deepEqual(Buffer.from(intake.raw.bytes), bytes);
  assert.deepEqual(intake.raw.report, {
    id: documentId(bytes),
    file: path,
    url: null,
    outlet: "The Ledger",
    title: null,
    publishedAt: "2018-02-09",
    retrievedAt: "2026-01-02T03:04:05.000Z",
    mediaType: "text/plain",
    charset: null,
    bytes: bytes.length,
  });
});

const TYPES = [
  { name: "a.txt", text: STORY, mediaType: "text/plain" },
  { name: "a.TEXT", text: STORY, mediaType: "text/plain" },
  { name: "a.html", text: "<p>x", mediaType: "text/html" },
  { name: "a.htm", text: "x", mediaType: "text/html" },
  { name: "a.xhtml", text: "<html/>", mediaType: "application/xhtml+xml" },
  { name: "a.md", text: "# x", mediaType: "text/markdown" },
  { name: "a.markdown", text: "x", mediaType: "text/markdown" },
  { name: "page.txt", text: "<!DOCTYPE html><p>x</p>", mediaType: "text/html" },
  { name: "page", text: "\ufeff<html><p>x</p>", mediaType: "text/html" },
  { name: "fragment", text: "<h1>Title</h1><p>x</p>", mediaType: "text/html" },
  { name: "report", text: STORY, mediaType: "text/plain" },
  { name: "prices.dat", text: "5 < 6 and 7 > 2", mediaType: "text/plain" },
  { name: "utf16.txt", text: "\u0000", mediaType: "text/plain" },
] as const;
for (const { name, text, mediaType } of TYPES) {
  test(`${name} beginning ${JSON.stringify(text.slice(0, 16))} is ${mediaType}`, async () => {
    const bytes = name === "utf16.txt" ? Buffer.from("\ufeffStory", "utf16le") : text;
    assert.deepEqual(outline(await take([file(`types/${name}`, bytes)])), [`types/${name} ${mediaType}`]);
  });
}

test("a folder gives its report files by name, sub-folders last, hidden files and those that describe it left out", async () => {
  for (const name of [
    "b.txt",
    "a.html",
    "README.md",
    "Notes.md",
    ".hidden.txt",
    "x.png",
    "sub/c.txt",
    "sub/.git/d.txt",
  ]) {
    file(`tree/${name}`, STORY);
  }
  const found = outline(await take([join(FOLDER, "tree")]));
  assert.deepEqual(found, [
    "tree/Notes.md text/markdown",
    "tree/a.html text/html",
    "tree/b.txt text/plain",
    "tree/sub/c.txt text/plain",
  ]);
});

test("a file is read once, whatever leads to it, and a folder that links to itself is entered once", async () => {
  const path = file("loop/a.txt", STORY);
  symlinkSync(join(FOLDER, "loop"), join(FOLDER, "loop", "again"));
  symlinkSync(path, join(FOLDER, "loop", "b.txt"));
  assert.equal((await take([path, join(FOLDER, "loop"), path])).length, 1);
});

const BAD: readonly Readonly<{ what: string; make: () => string; code: ErrorCode; detail?: RegExp }>[] = [
  { what: "a missing file", make: () => join(FOLDER, "none.txt"), code: "report_not_found" },
  { what: "a path through a file", make: () => `${file("plain.txt", STORY)}/x`, code: "report_not_found" },
  { what: "an empty file", make: () => file("empty.txt", ""), code: "report_empty" },
  { what: "white space only", make: () => file("blank.txt", "\ufeff \n\t\n"), code: "report_empty" },
  { what: "an empty JSONL file", make: () => file("empty.jsonl", "\n\n"), code: "report_empty" },
  { what: "a folder without reports", make: () => join(file("other/x.csv", "a"), ".."), code: "folder_empty" },
  { what: "a PDF", make: () => file("a.txt", "%PDF-1.7 x"), code: "report_binary", detail: /PDF/ },
  {
    what: "a PNG",
    make: () => file("a.html", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
    code: "report_binary",
    detail: /PNG/,
  },
  {
    what: "a JPEG",
    make: () => file("b.txt", Buffer.from("\xff\xd8\xff\xe0", "latin1")),
    code: "report_binary",
    detail: /JPEG/,
  },
  { what: "a DOCX", make: () => file("c", "PK\x03\x04rest"), code: "report_binary", detail: /DOCX/ },
  { what: "gzipped text", make: () => file("d.txt", gzipSync(STORY)), code: "report_binary", detail: /gzip/ },
  { what: "gzipped JSONL", make: () => file("d.jsonl", gzipSync("{}")), code: "report_binary", detail: /gzip/ },
  { what: "zero bytes", make: () => file("e.txt", "ab\0cd"), code: "report_binary", detail: /offset 2/ },
  { what: "links in a circle", make: circle, code: "report_unreadable", detail: /circle/ },
  { what: "a broken link", make: brokenLink, code: "report_not_found" },
  { what: "a named pipe", make: namedPipe, code: "report_unreadable", detail: /pipe/ },
  { what: "a device", make: () => "/dev/zero", code: "report_unreadable", detail: /device/ },
];

function circle(): string {
  const [left, right] = [join(FOLDER, "left.txt"), join(FOLDER, "right.txt")];
  symlinkSync(left, right);
  symlinkSync(right, left);
  return left;
}

function brokenLink(): string {
  symlinkSync(join(FOLDER, "nowhere"), join(FOLDER, "broken.txt"));
  return join(FOLDER, "broken.txt");
}

function namedPipe(): string {
  const path = join(FOLDER, "pipe.txt");
  execFileSync("mkfifo", [path]);
  return path;
}

for (const { what, make, code, detail } of BAD) {
  test(`${what} is refused as ${code}, and the rest goes on`, { timeout: 5000 }, async () => {
    const path = make();
    const [bad, good, ...rest] = await take([path, file("good.txt", STORY)]);
    assert.ok(bad && !bad.ok && good?.ok && rest.length === 0);
    assert.equal(bad.error.code, code);
    assert.ok(bad.error.message.startsWith(`${path}: `), bad.error.message);
    assert.match(bad.error.message, detail ?? /./);
  });
}

test("a file without read permission is refused", {
  skip: process.getuid?.() === 0 && "root reads everything",
}, async () => {
  const path = file("secret.txt", STORY);
  chmodSync(path, 0);
  assert.deepEqual(outline(await take([path])), ["report_unreadable secret.txt"]);
});

test("a 100 MB file is refused by its size, before it is read", async () => {
  const path = file("huge.txt", "a");
  truncateSync(path, 100_000_000);
  writeFileSync(path, STORY, { flag: "r+" });
  const started = performance.now();
  const [intake] = await take([path]);
  assert.ok(intake && !intake.ok);
  assert.match(
    intake.error.message,
    /report_too_large|larger than the limit \(100000000 bytes, limit 20000000\)|zero byte/,
  );
  assert.ok(performance.now() - started < 1000);
});

test("a stream longer than the limit is refused while it is read", async () => {
  const endless = (async function* () {
    for (;;) yield new TextEncoder().encode("word ".repeat(100));
  })();
  assert.deepEqual(outline(await take(["-"], { stdin: endless, maxBytes: 10_000 })), ["report_too_large -"]);
});

test("standard input is sniffed: text, HTML and JSONL, in chunks of any size", async () => {
  assert.deepEqual(outline(await take(["-", "-"], { stdin: chunks("Two men ", "died.") })), ["- text/plain"]);
  assert.deepEqual(outline(await take(["-"], { stdin: chunks("<ht", "ml><p>x") })), ["- text/html"]);
  const lines = chunks('{"text": "a', ' story"}\n{"te', 'xt": "b"}');
  assert.deepEqual(outline(await take(["-"], { stdin: lines })), ["-#1 text/plain", "-#2 text/plain"]);
  assert.deepEqual(outline(await take(["-"], { stdin: chunks("") })), ["report_empty -"]);
});

test("each JSONL record is a report; a bad line names its file and line, and the rest is read", async () => {
  const path = file(
    "feed.jsonl",
    [
      '\ufeff{"text": "First.", "url": "https://a.example/1", "outlet": "A", "title": "T", "published": "2018-02-09"}\r',
      "",
      '{"text": 5}',
      "{not json}",
      '["text"]',
      '{"text": "  "}',
      '{"text": "x", "date": "2018-02-30"}',
      '{"html": "<p>Last.</p>", "publishedAt": "2018-02-09T10:00:00Z", "retrieved": "2018-02-10"}',
    ].join("\n"),
  );
  const intakes = await take([path]);
  assert.deepEqual(outline(intakes), [
    "feed.jsonl#1 text/plain",
    "record_malformed feed.jsonl:3",
    "record_malformed feed.jsonl:4",
    "record_malformed feed.jsonl:5",
    "report_empty feed.jsonl:6",
    "date_impossible feed.jsonl:7",
    "feed.jsonl#7 text/html",
  ]);
  const [first, last] = [intakes[0], intakes.at(-1)];
  assert.ok(first?.ok && last?.ok);
  assert.deepEqual(Buffer.from(first.raw.bytes).toString(), "First.");
  const { url, outlet, title, publishedAt, charset } = first.raw.report;
  assert.deepEqual(
    [url, outlet, title, publishedAt, charset],
    ["https://a.example/1", "A", "T", "2018-02-09", "utf-8"],
  );
  assert.equal(last.raw.report.publishedAt, "2018-02-09T10:00:00Z");
  assert.equal(last.raw.report.retrievedAt, "2018-02-10T00:00:00.000Z");
});

test("what the user gives outranks what the record says", async () => {
  const path = file("own.jsonl", '{"text": "x", "outlet": "A", "published": "2018-02-09"}');
  const [intake] = await take([path], { outlet: "B", published: "2019-01-01" });
  assert.ok(intake?.ok);
  assert.deepEqual([intake.raw.report.outlet, intake.raw.report.publishedAt], ["B", "2019-01-01"]);
});

test("a JSONL file is streamed: larger than the limit as a whole, refused only line by line", async () => {
  const record = JSON.stringify({ text: STORY.repeat(10) });
  const long = JSON.stringify({ text: STORY.repeat(1000) });
  const path = file("large.jsonl", `${`${record}\n`.repeat(500)}${long}\n${record}\n`);
  const intakes = await take([path], { maxBytes: 10_000 });
  assert.equal(intakes.filter((intake) => intake.ok).length, 501);
  assert.deepEqual(outline(intakes.filter((intake) => !intake.ok)), ["report_too_large large.jsonl:501"]);
});

for (const published of ["2018-02-30", "yesterday"]) {
  test(`the publication date ${published} is refused before any file is opened`, async () => {
    const intakes = await take([file("dated.txt", STORY)], { published });
    assert.deepEqual(outline(intakes), ["date_impossible --published"]);
  });
}
