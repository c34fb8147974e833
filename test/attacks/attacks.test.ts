/** Hostile reports at the doors: each is read, kept or refused as it should be, in bounded time, and nothing of it stays live. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { makeReader } from "#pipeline/defaults.ts";
import { DEFAULT_MAX_BYTES, type Intake, openGiven } from "#pipeline/open-reports.ts";
import { readReport } from "#pipeline/read-report.ts";
import { cleanReport } from "#stages/2-clean/clean-report.ts";
import { runCrosscheck, temporaryFolder } from "../run-crosscheck.ts";
import { ATTACKS, type Attack, type Fate, VERY_LONG } from "./corpus.ts";

/** Far above what a busy machine needs, far below what a pattern that goes back takes. */
const MOST_MS = 120_000;
const OPTIONS = {
  now: () => "2026-01-02T03:04:05.000Z",
  published: null,
  outlet: null,
  maxBytes: DEFAULT_MAX_BYTES,
};

const reader = await makeReader();

function opened({ name, bytes }: Attack): Promise<readonly Intake[]> {
  return Array.fromAsync(openGiven({ kind: "bytes", name, bytes, url: null, title: null }, OPTIONS));
}

async function fateOf(intake: Intake): Promise<Fate> {
  if (!intake.ok) {
    assert.ok(intake.error.message.length < 400 && intake.error.remedy !== "", intake.error.message);
    return `refused ${intake.error.code}`;
  }
  const { article, annotated, resolved, notes } = await readReport(intake.raw, reader);
  for (const { claim } of resolved?.claims ?? []) {
    for (const { start, end } of claim.event.provenance.spans) assert.ok(start < end && end <= article.text.length);
  }
  if (annotated !== null) return "read";
  assert.ok(
    notes.some(({ severity }) => severity === "warning"),
    "it says why it was not read",
  );
  return "kept";
}

for (const attack of ATTACKS) {
  test(`${attack.name} (${attack.why}) ends as it should, in time`, { timeout: MOST_MS }, async () => {
    const fates: Fate[] = [];
    for (const intake of await opened(attack)) fates.push(await fateOf(intake));
    assert.deepEqual(fates, attack.fates);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });
}

test("two hundred thousand of any sign are cleaned in seconds", async () => {
  for (const attack of VERY_LONG) {
    const start = performance.now();
    for (const intake of await opened(attack)) if (intake.ok) cleanReport(intake.raw);
    const ms = performance.now() - start;
    assert.ok(ms < 20_000, `${attack.name}: ${Math.round(ms)} ms`);
  }
});

/** What a spreadsheet runs, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

test("`crosscheck add` takes them all in one folder, and what it exports and prints runs nowhere", async (t) => {
  const folder = temporaryFolder(t);
  const reports = join(folder, "reports");
  const workspace = join(folder, "record");
  mkdirSync(reports);
  for (const { name, bytes } of ATTACKS.filter((attack) => !attack.name.startsWith("long-"))) {
    writeFileSync(join(reports, name), bytes);
  }
  const added = await runCrosscheck(["add", reports, "--workspace", workspace]);
  assert.equal(added.status, 3, added.stderr);
  assert.doesNotMatch(added.stderr, /a bug/);
  assert.match(added.stderr, /records\.jsonl:7: not a date of the calendar \(.*\); write it as YYYY-MM-DD/);
  const csv = await runCrosscheck(["export", "csv", "-o", "-", "--workspace", workspace]);
  const cells = (parse(csv.stdout) as string[][]).flat();
  assert.ok(cells.length > 50);
  assert.deepEqual(
    cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)),
    [],
  );
  for (const { stdout } of [added, await runCrosscheck(["incidents", "--workspace", workspace])]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes that a terminal would obey
    assert.doesNotMatch(stdout, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});
