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
