/** Every extraction rule's own examples, read by the whole reader: those on which it fires and those on which it stays silent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";
import { RULES } from "#stages/4-extract/rules.ts";

const reader = await makeReader();

/** Claims of a one-sentence report: rule, trigger words. */
async function claimsOf(text: string): Promise<{ rule: string; trigger: string }[]> {
  const reading = await readReport(sampleReport(text, "2020-01-15"), reader);
  return (reading.resolved?.claims ?? []).map(({ claim }) => ({
    rule: claim.by.id,
    trigger: reading.article.text.slice(claim.trigger.start, claim.trigger.end),
  }));
}

for (const { id, fires, silent } of RULES) {
  for (const { text, trigger } of fires) {
    test(`${id} finds "${trigger}" in: ${text}`, async () => {
      const found = await claimsOf(text);
      assert.ok(
        found.some((claim) => claim.rule === id && claim.trigger === trigger),
        JSON.stringify(found),
      );
    });
  }
  for (const text of silent) {
    test(`${id} stays silent on: ${text}`, async () => {
      const found = await claimsOf(text);
      assert.deepEqual(
        found.filter((claim) => claim.rule === id),
        [],
      );
    });
  }
}

test("every rule has an id of its own, an example and a text on which it is silent", () => {
  assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  for (const { fires, silent } of RULES) assert.ok(fires.length > 0 && silent.length > 0);
});
