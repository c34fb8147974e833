/** The launcher: an older Node starts the packaged one, and status, input and signals pass through. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { ROOT, temporaryFolder } from "./run-crosscheck.ts";

const LAUNCHER = join(ROOT, "bin", "crosscheck.mjs");
const NEW_ENOUGH = 24;

/** Path of a Node on this machine that is too old to run the program itself, null when there is none. */
function olderNode(): string | null {
  const candidates = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
  const isOld = (path: string) => {
    if (!existsSync(path)) return false;
    const { stdout } = spawnSync(path, ["-p", "process.versions.node"], { encoding: "utf8" });
    return Number.parseInt(stdout, 10) < NEW_ENOUGH;
  };
  return candidates.find(isOld) ?? null;
}

const OLD_NODE = olderNode();
const skip = OLD_NODE === null && "no older Node on this machine";

test("an older Node starts the packaged one, and input and status pass through", { skip }, () => {
  const args = [LAUNCHER, "read", "-", "--published", "2018-02-30"];
  const ran = spawnSync(OLD_NODE ?? "", args, { input: "Two soldiers were killed.\n", encoding: "utf8" });
  assert.equal(ran.status, 2);
  assert.match(ran.stderr, /^crosscheck: --published: not a date of the calendar/);
});

test("a signal that the older Node gets ends the program with it", { skip, timeout: 60_000 }, async () => {
  // It waits for its input, which never comes.
  const child = spawn(OLD_NODE ?? "", [LAUNCHER, "read", "-"], { stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise<readonly [number | null, string | null]>((resolve) => {
    child.on("exit", (status, signal) => resolve([status, signal]));
  });
  setTimeout(() => child.kill("SIGTERM"), 1_500);
  const [status, signal] = await ended;
  assert.ok(status === 143 || signal === "SIGTERM", `${status} ${signal}`);
});

test("without the packaged Node, an older one says what to do", { skip }, (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, "bin"));
  copyFileSync(LAUNCHER, join(folder, "bin", "crosscheck.mjs"));
  const ran = spawnSync(OLD_NODE ?? "", [join(folder, "bin", "crosscheck.mjs"), "--help"], { encoding: "utf8" });
  assert.equal(ran.status, 2);
  assert.match(
    ran.stderr,
    /^crosscheck: Node \d+\.\d+\.\d+ is too old .*; install Node 24, or let the package `node` run/,
  );
});
