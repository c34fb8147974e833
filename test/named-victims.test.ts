/** People who are told of one by one and by name are counted, read by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

async function killed(text: string): Promise<(number | null)[]> {
  const reading = await readReport(sampleReport(text, "2020-01-15"), reader);
  const { incidents } = makeRecord([reading], reader);
  const counts = incidents.flatMap((incident) => incident.counts.filter(({ measure }) => measure === "killed"));
  return counts.map(({ estimate }) => estimate.chosen.value.best);
}

test("three people who die by name in one story are three", async () => {
  const text =
    "Gunmen attacked a house in Mopti on Monday. They shot dead Amadou Traore in the yard. Fatou Keita was killed at the gate. " +
    "Moussa Diallo was killed in the street.";
  assert.deepEqual(await killed(text), [3]);
});

test("one person under a full and a short name is one", async () => {
  const text = "Gunmen shot dead Amadou Traore in Mopti on Monday. Traore was killed at the gate, police said.";
  assert.deepEqual(await killed(text), [1]);
});

test("a number that somebody gives stands", async () => {
  const text = "Gunmen killed five people in Mopti on Monday. Amadou Traore and Fatou Keita were killed in the yard.";
  assert.deepEqual(await killed(text), [5]);
});

test("a name far from the others is of nobody who adds to them", async () => {
  const text =
    "Gunmen shot dead Amadou Traore in his yard in Mopti on Monday. His family heard shots. A neighbour called for help. " +
    "Police closed the road. The mayor, who was elected after Moussa Diallo was killed, spoke at the house.";
  assert.deepEqual(await killed(text), [1]);
});

test("a name far from the others adds to them where the words say so", async () => {
  const text =
    "Gunmen shot dead Amadou Traore in his yard in Mopti on Monday. His family heard shots. A neighbour called for help. " +
    "Police closed the road. Moussa Diallo was also killed in the attack.";
  assert.deepEqual(await killed(text), [2]);
});
