/** Says at the end of a run why the tests of the page did not run, and how to run them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { NO_BROWSER } from "./open-browser.ts";

/** Files whose tests want a browser. */
const FILES = readdirSync(import.meta.dirname).filter((name) => {
  const text = readFileSync(join(import.meta.dirname, name), "utf8");
  return (
    name.endsWith(".test.ts") &&
    name !== basename(import.meta.filename) &&
    /\bbrowserTest\(|skip: NO_BROWSER/.test(text)
  );
});

test("the tests of the page run in a browser, or say that they were skipped", (t) => {
  assert.ok(FILES.length > 0);
  if (NO_BROWSER === false) return;
  t.diagnostic(
    `the browser tests of ${FILES.length} files (${FILES.join(", ")}) are skipped, each counted below: ${NO_BROWSER}`,
  );
});
