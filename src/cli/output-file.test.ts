import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { type TestContext, test } from "node:test";
import { InputError } from "#model/errors.ts";
import { writeOutput } from "./output-file.ts";
import { makeTerminal } from "./terminal.ts";

function setUp(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-output-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const stdout = new PassThrough();
  const streams = { stdin: new PassThrough(), stdout, stderr: new PassThrough() };
  return { folder, stdout, terminal: makeTerminal(streams, {}, { quiet: false, colour: false }) };
}

const hasCode = (code: string) => (error: unknown) => error instanceof InputError && error.code === code;

test("the file holds all lines, and nothing else is left in the folder", async (t) => {
  const { folder, terminal } = setUp(t);
  await writeOutput(join(folder, "record.csv"), ["a\n", "b\n"], { force: false, terminal });
  assert.deepEqual(readdirSync(folder), ["record.csv"]);
  assert.equal(readFileSync(join(folder, "record.csv"), "utf8"), "a\nb\n");
});

test("a file that exists is kept, unless it may be written over", async (t) => {
  const { folder, terminal } = setUp(t);
  const path = join(folder, "record.csv");
  writeFileSync(path, "old");
  await assert.rejects(writeOutput(path, ["new"], { force: false, terminal }), hasCode("output_exists"));
  assert.equal(readFileSync(path, "utf8"), "old");
  await writeOutput(path, ["new"], { force: true, terminal });
  assert.equal(readFileSync(path, "utf8"), "new");
});

test("a folder in the way and a folder that is not there are told", async (t) => {
  const { folder, terminal } = setUp(t);
  mkdirSync(join(folder, "way"));
  for (const name of ["way", join("nowhere", "record.csv")]) {
    const written = writeOutput(join(folder, name), ["x"], { force: true, terminal });
    await assert.rejects(written, hasCode("output_unwritable"));
  }
});

test("when the lines end in an error, the old file stays and no part is left", async (t) => {
  const { folder, terminal } = setUp(t);
  const path = join(folder, "record.csv");
  writeFileSync(path, "old");
  function* failing() {
    yield "x".repeat(1 << 17);
    throw new TypeError("broken");
  }
  await assert.rejects(writeOutput(path, failing(), { force: true, terminal }), TypeError);
  assert.deepEqual(readdirSync(folder), ["record.csv"]);
  assert.equal(readFileSync(path, "utf8"), "old");
});

test("`-` is standard output", async (t) => {
  const { stdout, terminal } = setUp(t);
  await writeOutput("-", ["a\n"], { force: false, terminal });
  assert.equal(String(stdout.read()), "a\n");
});

test("an interrupt while writing removes the part, and ends the process as interrupted", async (t) => {
  const { folder } = setUp(t);
  const module = join(import.meta.dirname, "output-file.ts");
  const script = `
    import { writeOutput } from ${JSON.stringify(module)};
    function* endless() { for (;;) yield "x".repeat(1 << 16); }
    await writeOutput(${JSON.stringify(join(folder, "record.csv"))}, endless(), { force: false, terminal: null });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: join(import.meta.dirname, "../.."),
  });
  const ended = new Promise((resolve) => child.on("exit", (_status, signal) => resolve(signal)));
  while (!readdirSync(folder).some((name) => name.endsWith(".part")))
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  assert.equal(await ended, "SIGINT");
  assert.deepEqual(readdirSync(folder), []);
});
