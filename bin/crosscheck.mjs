#!/usr/bin/env node
/** Command line in, the program run on Node 24 or newer out: on an older Node, by the binary of the package `node`. */
// Plain JavaScript that old versions of Node understand: it runs before we know which Node this is.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Types are stripped without a flag, and `better-sqlite3` ships its binary, from here on. */
const OLDEST_MAJOR = 24;
/** Set for the second start, so that a `node` package that is itself too old ends in a message and not in a loop. */
const RELAUNCHED = "CROSSCHECK_RELAUNCHED";
const BAD_INPUT = 2;
/** Signals that are passed on, so that the program and not only this launcher ends. */
const PASSED_ON = ["SIGINT", "SIGTERM", "SIGHUP"];

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));

/** Path of the binary of the package `node`, null when the package or its binary is missing. */
function packagedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    const path = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function refuse(found) {
  process.stderr.write(
    `crosscheck: Node ${process.versions.node} is too old (${OLDEST_MAJOR} or newer is needed, and ${found}); ` +
      `install Node ${OLDEST_MAJOR}, or let the package \`node\` run its install script (npm rebuild node)\n`,
  );
  process.exitCode = BAD_INPUT;
}

function relaunch(node) {
  const child = spawn(node, [here, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, [RELAUNCHED]: "1" },
  });
  for (const signal of PASSED_ON) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => refuse(`${node} does not start: ${error.message}`));
  child.on("exit", (status, signal) => {
    process.exitCode = signal === null ? (status ?? 1) : 128 + (constants.signals[signal] ?? 0);
  });
}

function launch() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) {
    // Compiled code is kept in the system's folder for temporary files: the second start takes a third of the time.
    module.enableCompileCache?.();
    // A checkout runs its sources; a package has none, because Node strips no types inside node_modules.
    return existsSync(join(root, "src", "cli", "main.ts"))
      ? import("../src/cli/main.ts")
      : import("../dist/crosscheck.js");
  }
  if (process.env[RELAUNCHED] !== undefined) return refuse("the package `node` is too old as well");
  const node = packagedNode();
  return node === null ? refuse("the package `node` holds no binary") : relaunch(node);
}

await launch();
