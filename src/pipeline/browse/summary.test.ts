import assert from "node:assert/strict";
import { test } from "node:test";
import { SAMPLE_RECORD } from "#export/sample-record.ts";
import type { Incident } from "#model/incident.ts";
import type { Facts, ListedIncident } from "./facts.ts";
import { factsOf, summarise } from "./summary.ts";

const [RAID, MINE] = SAMPLE_RECORD.incidents as [Incident, Incident];
const facts = factsOf(RAID, { modes: ["aerial"] });

test("a contested day is found under each of its values, the chosen one first", () => {
  assert.deepEqual(facts.days, [
    ["2021-03-02", "2021-03-02"],
    ["2021-03-03", "2021-03-03"],
  ]);
  assert.equal(facts.agreement, "conflicting");
});

test("figures are added over sides", () => {
  assert.deepEqual(facts.figures, [
    ["killed", 90],
    ["injured", 1],
  ]);
});

test("sides, speakers and the parties that they act for are actors, by their names", () => {
  const ids = facts.actors.map(([id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  const sides = [RAID.sideA, RAID.sideB].flatMap((side) => side?.chosen.value ?? []);
  for (const { actorId, party } of sides) assert.ok(ids.includes(actorId) && ids.includes(party));
  for (const { speaker } of RAID.accounts) assert.ok(speaker === null || ids.includes(speaker.value.actorId));
});

test("a place is found under its country and division, and an area under itself alone", () => {
  const { place } = RAID;
  assert.ok(place !== null);
  const at = (value: Partial<typeof place.chosen.value>) =>
    factsOf(
      {
        ...RAID,
        place: { ...place, others: [], chosen: { ...place.chosen, value: { ...place.chosen.value, ...value } } },
      },
      { modes: [] },
    ).places;
  const town = { placeId: "geonames:1", name: "Khushām", country: "SY", admin1: "Deir ez-Zor" };
  assert.deepEqual(at({ ...town, precision: "near" }), [
    ["SY", "Syria"],
    ["SY/Deir ez-Zor", "Deir ez-Zor, Syria"],
    ["geonames:1", "Khushām, Deir ez-Zor, Syria"],
  ]);
  assert.deepEqual(at({ ...town, placeId: "admin1:SY.04", name: "Deir ez-Zor", precision: "admin1" }), [
    ["SY", "Syria"],
    ["SY/Deir ez-Zor", "Deir ez-Zor, Syria"],
  ]);
  assert.deepEqual(at({ ...town, placeId: "country:SY", admin1: null, precision: "country" }), [["SY", "Syria"]]);
  assert.deepEqual(
    at({ placeId: "sea:red-sea", name: "Red Sea", country: "ZZ", admin1: null, precision: "sea-or-air" }),
    [["sea:red-sea", "Red Sea"]],
  );
});

test("the line of a list adds tolls over sides and names what is open-ended", () => {
  const line: ListedIncident = JSON.parse(summarise(7, RAID, { modes: [], quotes: [] }).line);
  assert.deepEqual(line.killed, { low: 90, best: 90, high: null });
  assert.deepEqual([line.sideB, line.origins, line.contradictions], ["Sarn Front", 3, ["date"]]);
  assert.deepEqual(JSON.parse(summarise(7, MINE, { modes: [], quotes: [] }).line).injured, null);
});

test("title, names and quotes are searched, folded, each word once", () => {
  const { words, position } = summarise(7, RAID, {
    modes: [],
    quotes: ["The Colonel’s men hit Orlo", "at Orlo’s mill"],
  });
  const all = words.split(" ");
  assert.equal(position, 7);
  assert.equal(new Set(all).size, all.length);
  for (const word of ["strikes", "sarn", "colonels", "orlo", "mill", "kestrel"]) assert.ok(all.includes(word), word);
});

test("facts survive being written down", () => {
  const kept: Facts = JSON.parse(summarise(7, RAID, { modes: ["aerial"], quotes: [] }).facts);
  assert.deepEqual(kept, JSON.parse(JSON.stringify(facts)));
});
