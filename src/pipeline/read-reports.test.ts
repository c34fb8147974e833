import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { makeReader } from "./defaults.ts";
import { readReport } from "./read-report.ts";
import { readReports } from "./read-reports.ts";
import { sampleReport } from "./sample-report.ts";

const reader = await makeReader();
const TEXTS = [
  "Gunmen shot dead three farmers near Maiduguri on Sunday, police said. ".repeat(40),
  "A mine killed two children in Deraa.",
  "",
  "The ministry denied that its planes had bombed the market. ".repeat(20),
  "Nobody was hurt.",
];
const raws = TEXTS.map((text) => sampleReport(text, "2020-01-15"));

test("readings come in the order of the reports, and are what they are when read alone", async () => {
  const together = await Array.fromAsync(readReports(raws, reader));
  const alone = [];
  for (const raw of raws) alone.push(await readReport(raw, reader));
  assert.deepEqual(together, alone);
});

test("a reader that fails on a report ends the readings there, after those before it", async () => {
  const failing = {
    ...reader,
    annotate: async (article: Parameters<typeof reader.annotate>[0]) => {
      if (article.text.startsWith("The ministry")) throw new Error("no");
      await setTimeout(10);
      return reader.annotate(article);
    },
  };
  const seen: string[] = [];
  await assert.rejects(async () => {
    for await (const { report } of readReports(raws, failing)) seen.push(report.id);
  }, /no/);
  assert.deepEqual(
    seen,
    raws.slice(0, 3).map(({ report }) => report.id),
  );
});
