/** Which claims of a report are its story, and which lie before it, read by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Trigger words and ground of each claim. */
async function grounds(text: string): Promise<string[]> {
  const { article, resolved } = await readReport(sampleReport(text, "2024-06-01"), reader);
  return (resolved?.claims ?? []).map(({ claim: { trigger }, ground }) => {
    return `${article.text.slice(trigger.start, trigger.end)} ${ground}`;
  });
}

test("an assessment of long ago tells of that day, and what lay before it is background", async () => {
  const text =
    "On 3 January 2021 jets bombed a gathering near Bounti. Residents said that 20 civilians had been killed. " +
    "In March 2019 militiamen massacred 160 herders in the same region.";
  assert.deepEqual(await grounds(text), ["bombed current", "killed current", "massacred background"]);
});

test("what a court deals with is what the report tells", async () => {
  const text =
    "A man has pleaded guilty in a 2014 attack that left four farmers dead in Bounti.\n\n" +
    "The mayor was shot at the gate, and his guard was wounded.";
  assert.ok((await grounds(text)).every((claim) => claim.endsWith("current")));
});

test("news that recalls an old event tells of now", async () => {
  const text =
    "Gunmen killed four farmers near Bounti on Friday. On 3 January 2021 jets bombed a gathering there. " +
    "Residents said that 20 civilians had been killed.";
  assert.ok((await grounds(text)).includes("bombed background"));
});

test("an old event that a report only mentions is background", async () => {
  assert.deepEqual(await grounds("Jets bombed a gathering near Bounti on 3 January 2021."), ["bombed background"]);
  const remembered =
    "Thousands marched on Friday to remember the attack of January 2021, in which 20 people were killed.";
  assert.ok((await grounds(remembered)).every((claim) => !claim.startsWith("attack current")));
});
