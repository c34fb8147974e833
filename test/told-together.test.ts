/** Sentences in; which of their claims tell one event, so that the day or place of one is the other's too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** The day of each claim by its trigger, null where none is told. */
async function daysOf(text: string): Promise<Readonly<Record<string, string | null>>> {
  const reading = await readReport(sampleReport(text, "2015-10-03"), reader);
  return Object.fromEntries(
    (reading.resolved?.claims ?? []).map(({ claim, when }) => [
      reading.article.text.slice(claim.trigger.start, claim.trigger.end),
      when?.value.edtf ?? null,
    ]),
  );
}

test("the day of a clause about a thing in the event is not the event's", async () => {
  const days = await daysOf("The strike came as soldiers fought for Kunduz, which the insurgents overran on Monday.");
  assert.equal(days.overran, "2015-09-28");
  assert.equal(days.fought, null);
  assert.equal(days.strike, null);
});

test("the day of a clause about the event itself is the event's", async () => {
  const days = await daysOf("Soldiers fought militants in a clash that killed nine people on Monday.");
  assert.equal(days.killed, "2015-09-28");
  assert.equal(days.clash ?? days.fought, "2015-09-28");
});
