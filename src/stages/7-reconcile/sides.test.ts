import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { findSides, leadActor } from "./sides.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const SOLDIERS = actor("said:soldiers", "state-forces");
const GUNMEN = actor("said:gunmen", "militia");
const FARMERS = actor("said:farmers", "civilian");
const MONITOR = actor("monitor", "monitor");
const SHELLS = actor("said:27", "unknown");
const NEW_FRONT = { ...actor("said:plains-front", "unknown"), name: "Plains Front" };
const STAFF = { ...actor("said:clinic-staff", "unknown"), name: "staff of the Hill Clinic" };
const PERSON = actor("said:ada-marsh", "person");

const CASES: readonly Readonly<{ name: string; told: readonly Told[]; sides: readonly (string | null)[] }>[] = [
  { name: "doer and sufferer, the state first", told: [{ agent: REBELS, victim: ARMY }], sides: ["army", "rebels"] },
  {
    name: "soldiers are the army's",
    told: [
      { agent: REBELS, victim: ARMY },
      { agent: REBELS, victim: SOLDIERS },
    ],
    sides: ["army", "rebels"],
  },
  {
    name: "gunmen are the named group",
    told: [
      { agent: GUNMEN, victim: ARMY },
      { agent: REBELS, victim: ARMY },
    ],
    sides: ["army", "rebels"],
  },
  { name: "gunmen alone are a side", told: [{ agent: GUNMEN, victim: ARMY }], sides: ["army", "said:gunmen"] },
  {
    name: "the dead of a state and of an armed group stand against each other",
    told: [{ victim: SOLDIERS }, { victim: GUNMEN }],
    sides: ["said:soldiers", "said:gunmen"],
  },
  {
    name: "civilians are a side when nobody else was hit",
    told: [{ agent: ARMY, victim: FARMERS }],
    sides: ["army", "said:farmers"],
  },
  {
    name: "fighters before civilians",
    told: [
      { agent: ARMY, victim: FARMERS },
      { agent: ARMY, victim: REBELS },
    ],
    sides: ["army", "rebels"],
  },
  { name: "a monitor is no side", told: [{ agent: ARMY, victim: MONITOR }], sides: ["army", null] },
  { name: "a bare number is no side", told: [{ agent: ARMY, victim: SHELLS }], sides: ["army", null] },
  {
    name: "a group with a name that nobody knows is one",
    told: [{ agent: NEW_FRONT, victim: ARMY }],
    sides: ["army", "said:plains-front"],
  },
  { name: "a person who was hit is no side", told: [{ agent: GUNMEN, victim: PERSON }], sides: ["said:gunmen", null] },
  {
    name: "the speaker's own people are its party",
    told: [{ agent: GUNMEN, victim: SHELLS, victims: "three of its men", speaker: ARMY }],
    sides: ["army", "said:gunmen"],
  },
];

for (const { name, told, sides } of CASES) {
  test(name, () => {
    const { a, b } = findSides(caseFile(...told));
    assert.deepEqual(
      [a, b].map((camp) => (camp === null ? null : leadActor(camp).value.actorId)),
      sides,
    );
  });
}

test("the staff of a clinic are not on the side of those whom the army fights beside it", () => {
  const hit = { agent: ARMY, victim: REBELS };
  const { seatOf } = findSides(caseFile(hit, { ...hit }, { agent: ARMY, victim: STAFF }));
  assert.deepEqual([seatOf(REBELS.party), seatOf(STAFF.party)], ["side-b", null]);
});

test("where civilians were hit, the fighters whom the doer also fights are not on their side", () => {
  const hit = { agent: ARMY, victim: FARMERS };
  const { seatOf } = findSides(caseFile(hit, { ...hit }, { ...hit }, { agent: ARMY, victim: REBELS }));
  assert.deepEqual([seatOf(FARMERS.party), seatOf(REBELS.party)], ["side-b", null]);
});
