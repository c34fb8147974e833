/** The part of the contract of `Store` that keeps summaries and searches them. */
import assert from "node:assert/strict";
import type { Incident } from "#model/incident.ts";
import type { NewReport, Store } from "#store/store.ts";
import { incidentOf, rawReport, sha256Of, storeWhole } from "./store-examples.ts";

type Check = (sentence: string, work: (store: Store) => Promise<void>) => void;

const RAW = rawReport("The army killed five people.");
const ARMY: NewReport = { report: RAW.report, sha256: sha256Of(RAW) };

async function link(store: Store, incidents: readonly Incident[]): Promise<void> {
  await storeWhole(store, { incidents });
}

async function positionsOf(store: Store): Promise<readonly number[]> {
  return (await store.incidentPositions(null)).map(({ position }) => position).sort((left, right) => left - right);
}

export function summaryContract(check: Check): void {
  const summaryAt = (position: number, words = "raid") => ({
    position,
    facts: `{"at":${position}}`,
    line: `"${words}"`,
    words,
  });
  const sought = (...words: readonly string[]) =>
    words.map((word) => [{ word: word.replace("*", ""), isStart: word.endsWith("*") }]);

  check("a change of incidents is told to whoever knows an earlier state, and nothing else is", async (store) => {
    const { seq } = await store.incidentsChangedSince(0);
    await store.addReports([ARMY]);
    const added = await store.incidentsChangedSince(seq);
    assert.deepEqual(added.ids, []);
    assert.ok(added.seq > seq);
    const [raid, ambush] = [incidentOf({ name: "raid" }), incidentOf({ name: "ambush" })];
    await link(store, [raid, ambush]);
    const linked = await store.incidentsChangedSince(added.seq);
    assert.deepEqual([...(linked.ids ?? [])].sort(), [raid.id, ambush.id].sort());
    assert.deepEqual(await store.incidentsChangedSince(linked.seq), { seq: linked.seq, ids: [] });
    await link(store, [ambush]);
    assert.deepEqual((await store.incidentsChangedSince(linked.seq)).ids, [raid.id]);
  });

  check("present versions have positions, ended ones can still be read", async (store) => {
    const [raid, ambush] = [incidentOf({ name: "raid" }), incidentOf({ name: "ambush" })];
    await link(store, [raid]);
    const [first = 0] = await positionsOf(store);
    await link(store, [ambush]);
    const [second = 0] = await positionsOf(store);
    assert.ok(second > first);
    assert.deepEqual(await store.incidentPositions([ambush.id, raid.id]), [{ id: ambush.id, position: second }]);
    assert.deepEqual(await store.incidentPositions([]), []);
    assert.deepEqual(await store.incidentsAt([second, 999, first]), [ambush, raid]);
  });

  check("a summary takes the place of an earlier one, and can be dropped", async (store) => {
    await link(store, [incidentOf({ name: "raid" }), incidentOf({ name: "ambush" })]);
    const [first = 0, second = 0] = await positionsOf(store);
    await store.storeSummaries("form/1", [summaryAt(first), summaryAt(second)]);
    await store.storeSummaries("form/2", [summaryAt(second, "ambush")]);
    assert.deepEqual(await store.summaryFacts({ form: "form/2", after: 0, limit: 9 }), [
      { position: second, facts: `{"at":${second}}` },
    ]);
    assert.deepEqual(await store.summaryLines([second, first, 999]), ['"ambush"', '"raid"']);
    assert.deepEqual(await store.incidentsWithWords(sought("raid")), [first]);
    assert.deepEqual(await store.summariesDue("form/2"), { missing: [first], gone: [] });
    assert.deepEqual(await store.summariesDue("form/1"), { missing: [second], gone: [] });
    await store.dropSummaries([first]);
    assert.deepEqual(await store.summaryFacts({ form: "form/1", after: 0, limit: 9 }), []);
    assert.deepEqual(await store.incidentsWithWords(sought("raid")), []);
    assert.deepEqual(await store.summaryLines([first]), []);
  });

  check("a summary is due of what began, and is to go of what ended", async (store) => {
    const [raid, ambush] = [incidentOf({ name: "raid" }), incidentOf({ name: "ambush" })];
    await link(store, [raid]);
    const [first = 0] = await positionsOf(store);
    assert.deepEqual(await store.summariesDue("form/1"), { missing: [first], gone: [] });
    await store.storeSummaries("form/1", [summaryAt(first)]);
    assert.deepEqual(await store.summariesDue("form/1"), { missing: [], gone: [] });
    await link(store, [ambush]);
    const [second = 0] = await positionsOf(store);
    assert.deepEqual(await store.summariesDue("form/1"), { missing: [second], gone: [first] });
    await store.storeSummaries("form/1", [summaryAt(first), summaryAt(second)]);
    assert.deepEqual(
      (await store.summaryFacts({ form: "form/1", after: 0, limit: 9 })).map(({ position }) => position),
      [second],
      "who began to summarise an incident before it ended comes too late",
    );
    await store.dropSummaries([first]);
    assert.deepEqual(await store.summariesDue("form/1"), { missing: [], gone: [] });
  });

  check("all words must be there, one of each choice, and only a start may go on", async (store) => {
    await link(store, [incidentOf({ name: "raid" }), incidentOf({ name: "ambush" })]);
    const [first = 0, second = 0] = await positionsOf(store);
    await store.storeSummaries("form/1", [summaryAt(first, "air raid orlo"), summaryAt(second, "raiders of sarn")]);
    assert.deepEqual(await store.incidentsWithWords(sought("raid")), [first]);
    assert.deepEqual(await store.incidentsWithWords(sought("raid*")), [first, second]);
    assert.deepEqual(await store.incidentsWithWords(sought("orlo", "raid*")), [first]);
    assert.deepEqual(await store.incidentsWithWords(sought("orlo", "sarn")), []);
    assert.deepEqual(await store.incidentsWithWords([[...sought("orlo"), ...sought("sarn")].flat()]), [first, second]);
    assert.deepEqual(await store.incidentsWithWords([[]]), []);
  });
}
