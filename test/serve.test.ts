/** `crosscheck serve` and the page after `npm start`: as processes, and as a terminal would see them. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { type TestContext, test } from "node:test";
import { runProgram } from "#cli/program.ts";
import { ROOT, runCrosscheck, temporaryFolder } from "./run-crosscheck.ts";

const LAUNCHER = join(ROOT, "bin", "crosscheck.mjs");
const REPORT = "Published: 2023-03-15\n\nGunmen killed five soldiers near Téra on Tuesday, the army said.\n";

type Serving = Readonly<{ url: string; stop: () => Promise<number | null> }>;

async function serve(t: TestContext, folder: string): Promise<Serving> {
  const child = spawn(process.execPath, [LAUNCHER, "serve", "--port", "0", "--json", "--workspace", folder]);
  t.after(() => child.kill("SIGKILL"));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").once("data", resolve);
    child.once("exit", () => reject(new Error("it ended before it served")));
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { url: (JSON.parse(line) as { url: string }).url, stop };
}

test("the API is served on this machine until the program is told to end", async (t) => {
  const folder = join(temporaryFolder(t), "record");
  const { url, stop } = await serve(t, folder);
  const answer = await fetch(new URL("api/workspace", url));
  assert.equal(answer.status, 200);
  assert.equal(((await answer.json()) as { folder: string }).folder, folder);
  assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  const refused = await fetch(new URL("api/workspace", url), { headers: { Origin: "https://evil.example" } });
  assert.equal(refused.status, 403);
  assert.equal(((await refused.json()) as { error: { code: string } }).error.code, "origin_refused");
  assert.equal(await stop(), 0);
});

test("a port that another program has is one line with a remedy", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  t.after(() => other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  const ran = await runCrosscheck(["serve", "--port", String(port), "--workspace", temporaryFolder(t)]);
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /^crosscheck: \d+: the port cannot be listened on \(EADDRINUSE\); choose another with --port/,
  );
});

test("a port that is none is refused", async () => {
  const ran = await runCrosscheck(["serve", "--port", "70000"]);
  assert.equal(ran.status, 2);
  assert.match(ran.stderr, /0 to 65535/);
});

test("in a pipe, `read --page` prints the record and ends", async () => {
  const ran = await runCrosscheck(["read", "--page", "-"], { input: REPORT });
  assert.equal(ran.status, 0);
  assert.match(ran.stdout, /5 killed/);
  assert.doesNotMatch(ran.stdout, /localhost/);
});

test("on a terminal, `read --page` serves what was read, and keeps nothing", async (t) => {
  const report = join(temporaryFolder(t), "report.txt");
  writeFileSync(report, REPORT);
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let printed = "";
  const address = new Promise<string>((resolve) => {
    stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url !== undefined && printed.includes("Ctrl-C")) resolve(url);
    });
  });
  const streams = { stdin: Readable.from([]), stdout, stderr: new PassThrough().resume() };
  const now = () => "2026-01-01T00:00:00Z";
  const ended = runProgram(["read", "--page", "--no-color", report], { ...streams, env: {}, now });
  const answer = await fetch(new URL("api/workspace", await address));
  const { folder, unlinked } = (await answer.json()) as { folder: string; unlinked: number };
  assert.equal(unlinked, 0);
  assert.ok(existsSync(folder));
  process.emit("SIGINT");
  assert.equal(await ended, 0);
  assert.ok(!existsSync(folder));
  assert.match(printed, /5 killed/);
});
