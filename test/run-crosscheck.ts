/** Arguments in, what a user gets out: runs the real launcher as a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

export const ROOT = join(import.meta.dirname, "..");
const LAUNCHER = join(ROOT, "bin", "crosscheck.mjs");

export type Ran = Readonly<{ status: number | null; signal: string | null; stdout: string; stderr: string }>;

export type RunOptions = Readonly<{
  cwd?: string;
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  launcher?: string;
}>;

/** Neither colour nor a workspace nor added places of the person who runs the tests. */
function cleanEnvironment(): Record<string, string | undefined> {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, CROSSCHECK_WORKSPACE, CROSSCHECK_ACTORS, NODE_TEST_CONTEXT, ...rest } =
    process.env;
  return { ...rest, CROSSCHECK_GAZETTEER: join(ROOT, "no-added-places") };
}

export function runCrosscheck(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { cwd = ROOT, input = "", env = {}, launcher = LAUNCHER } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd, env: { ...cleanEnvironment(), ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status, signal, stdout, stderr }));
    // A program that refuses early closes its input before all is written.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** A folder that is gone after the test. */
export function temporaryFolder(t: Pick<TestContext, "after">): string {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-test-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
