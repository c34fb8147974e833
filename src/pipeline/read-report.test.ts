import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { makeReader } from "./defaults.ts";
import { type Reader, readReport, type Stage } from "./read-report.ts";
import { sampleReport } from "./sample-report.ts";

const WAIT_MS = 40;
/** A timer may fire a little before its time by the clock that measures the stages. */
const EARLY_MS = 5;

const reader = await makeReader();

test("each stage is told once, in order, with the time until its work was done", async () => {
  const told: { stage: Stage; ms: number }[] = [];
  const slow: Reader = {
    ...reader,
    annotate: async (article) => {
      await setTimeout(WAIT_MS);
      return reader.annotate(article);
    },
    observe: (stage, ms) => told.push({ stage, ms }),
  };
  const reading = await readReport(
    sampleReport("Gunmen shot dead three farmers near Maiduguri on Sunday.", "2020-01-15"),
    slow,
  );
  assert.equal(reading.resolved?.claims.length, 1);
  assert.deepEqual(
    told.map(({ stage }) => stage),
    ["clean", "annotate", "extract", "resolve"],
  );
  const annotating = told.find(({ stage }) => stage === "annotate");
  assert.ok(annotating !== undefined && annotating.ms >= WAIT_MS - EARLY_MS, `${annotating?.ms} ms`);
});

const UNDATED: readonly (readonly [text: string, published: string | null, words: RegExp | null])[] = [
  ["Gunmen shot dead three farmers on Sunday and two on 4 May.", null, /2 dates are left open, such as “Sunday”/],
  ["Yesterday, gunmen shot dead three farmers.", null, /1 date is left open, such as “Yesterday”/],
  ["Gunmen shot dead three farmers on Sunday.", "2020-01-15", null],
  ["Gunmen, who recently fled, shot dead three farmers on 4 May 2019.", null, null],
];
for (const [text, published, words] of UNDATED) {
  test(`what is left open for want of a day of publication is noted: ${published} ${text}`, async () => {
    const report = sampleReport(text, published ?? "2020-01-15");
    const { notes } = await readReport({ ...report, report: { ...report.report, publishedAt: published } }, reader);
    const note = notes.find(({ rule }) => rule === "resolve/date/undated");
    if (words === null) assert.equal(note, undefined);
    else assert.match(note?.reason ?? "", words);
  });
}
