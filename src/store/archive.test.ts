import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type TestContext, test } from "node:test";
import { sha256Hex } from "#text/ids.ts";
import { openArchive } from "./archive.ts";

const BYTES = new TextEncoder().encode("The army killed five people.");
const SHA256 = sha256Hex(BYTES);

function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-archive-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("bytes are kept in a file named by their hash, below its first two digits", async (context) => {
  const archive = openArchive(join(temporaryFolder(context), "archive"));
  assert.deepEqual(await archive.put([BYTES]), [SHA256]);
  assert.equal(relative(archive.folder, archive.path(SHA256)), join(SHA256.slice(0, 2), SHA256));
  assert.deepEqual(new Uint8Array(readFileSync(archive.path(SHA256))), BYTES);
  assert.deepEqual(archive.list(), [{ path: join(SHA256.slice(0, 2), SHA256), sha256: SHA256 }]);
});

test("bytes that are there already are not written again", async (context) => {
  const archive = openArchive(temporaryFolder(context));
  await archive.put([BYTES]);
  const { ino } = statSync(archive.path(SHA256));
  assert.deepEqual(await archive.put([BYTES, BYTES]), [SHA256, SHA256]);
  assert.equal(statSync(archive.path(SHA256)).ino, ino);
});

test("a report without bytes is a report too", async (context) => {
  const archive = openArchive(temporaryFolder(context));
  const [sha256 = ""] = await archive.put([new Uint8Array()]);
  assert.equal(archive.get(sha256)?.length, 0);
});

test("an archive that was never written is empty, and an unknown hash is null", (context) => {
  const archive = openArchive(join(temporaryFolder(context), "none"));
  assert.deepEqual(archive.list(), []);
  assert.equal(archive.get(SHA256), null);
  archive.sweep();
});

test("a file in the way of the archive is told with its path", async (context) => {
  const file = join(temporaryFolder(context), "archive");
  writeFileSync(file, "text");
  await assert.rejects(openArchive(file).put([BYTES]), {
    name: "InputError",
    code: "workspace_unwritable",
    message: /archive/,
  });
});

test("files with other names are listed without a hash", (context) => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, SHA256), "in the wrong folder");
  assert.deepEqual(openArchive(folder).list(), [{ path: SHA256, sha256: null }]);
});

test("half-written files of this process, which may be at work, are left alone", (context) => {
  const folder = temporaryFolder(context);
  const name = `${SHA256}.${process.pid}.${randomUUID()}.writing`;
  writeFileSync(join(folder, name), "half");
  openArchive(folder).sweep();
  assert.deepEqual(openArchive(folder).list(), [{ path: name, sha256: null }]);
});
