/** The package as a user gets it: packed, installed into an empty folder, and run there through npx. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { ROOT, temporaryFolder } from "./run-crosscheck.ts";

const execute = promisify(execFile);
const MIB = 1 << 20;

/** npm's settings of the run around the test would send it to this project's folder. */
function ownEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:config_local_prefix|package_|lifecycle_)/.test(name),
  );
  return { ...Object.fromEntries(kept), INIT_CWD: undefined, NODE_TEST_CONTEXT: undefined, NO_COLOR: "1" };
}

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute("npm", args, { cwd, env: ownEnvironment(), maxBuffer: 64 * MIB });
  return stdout;
}

async function install(tarball: string, folder: string): Promise<void> {
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, allowScripts: { node: true, "onnxruntime-node": false } }),
  );
  try {
    await npm(["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], folder);
  } catch (cause) {
    throw new Error("npm could not install the package: is the registry within reach?", { cause });
  }
}

test("the packed package installs into an empty folder and reads a report there", { timeout: 300_000 }, async (t) => {
  const folder = temporaryFolder(t);
  await npm(["pack", "--silent", "--pack-destination", folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  assert.ok(tarball !== undefined, "npm pack made a tarball");
  await install(join(folder, tarball), folder);

  const installed = join(folder, "node_modules", "crosscheck");
  assert.ok(!existsSync(join(installed, "src")), "the package has no sources: Node would not strip their types");
  const report = readdirSync(join(installed, "examples")).find((name) => name.endsWith(".txt")) ?? "";
  const path = join("node_modules", "crosscheck", "examples", report);
  const { stdout } = await execute("npx", ["--no-install", "crosscheck", "read", path], {
    cwd: folder,
    env: ownEnvironment(),
  });
  assert.match(stdout, /^1 report read · [1-9]/);
  assert.match(stdout, /Accounts/);
});
