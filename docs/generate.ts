/** Writes the pages of docs/ that are made from the program. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "./generated.ts";

for (const { path, render } of PAGES) {
  writeFileSync(join(import.meta.dirname, "..", path), render());
  process.stdout.write(`${path}\n`);
}
