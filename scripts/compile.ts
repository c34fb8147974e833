/** src/ in, dist/ out: the program as JavaScript for the package, because Node strips no types inside node_modules. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");

rmSync(DIST, { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: {
    crosscheck: "src/cli/main.ts",
    // Started by path, from the chunks that hold the pool of threads and the desk of intake.
    "window-thread": "src/stages/3-annotate/encoder/window-thread.ts",
    "intake-thread": "src/pipeline/intake/intake-thread.ts",
  },
  outdir: DIST,
  bundle: true,
  // Chunks keep what is imported late out of the start.
  splitting: true,
  chunkNames: "chunk-[hash]",
  format: "esm",
  platform: "node",
  target: "node24",
  packages: "external",
  legalComments: "none",
  logLevel: "warning",
});
