import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf } from "./counts.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { findSides } from "./sides.ts";
import { titleOf } from "./title.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const MONITOR = actor("monitor", "monitor");
const FARMERS = actor("said:farmers", "civilian");
const BODIES = actor("said:bodies", "unknown");

const AMBUSH: readonly Told[] = [
  { agent: REBELS, victim: ARMY, killed: { low: 11 } },
  { agent: ARMY, victim: REBELS, killed: { low: 2 } },
];

const TITLES: readonly Readonly<{ name: string; told: readonly Told[]; title: string }>[] = [
  { name: "the dead of both sides are added up", told: AMBUSH, title: "Fighting: 13 killed" },
  {
    name: "bodies of nobody in particular that are as many as all others may be these",
    told: [...AMBUSH, { victim: BODIES, speaker: MONITOR, killed: { low: 30 } }],
    title: "Fighting: 30 to 43 killed",
  },
  {
    name: "as many as all others together are these",
    told: [...AMBUSH, { victim: BODIES, speaker: MONITOR, killed: { low: 13 } }],
    title: "Fighting: 13 killed",
  },
  {
    name: "without any other toll they are the toll",
    told: [{ victim: BODIES, speaker: MONITOR, killed: { low: 30 } }],
    title: "Attack: 30 killed",
  },
  {
    name: "civilians are other people than fighters",
    told: [...AMBUSH, { agent: ARMY, victim: FARMERS, status: "civilian", killed: { low: 30 } }],
    title: "Fighting: 43 killed",
  },
  { name: "none dead is not told", told: [{ victim: FARMERS, killed: { low: 0 } }], title: "Attack" },
];

for (const { name, told, title } of TITLES) {
  test(name, () => {
    const file = caseFile(...told);
    const sides = findSides(file);
    const counts = countsOf(filedFigures(file, sides));
    assert.equal(titleOf(file, sides, { place: null, counts, parties: [] }), title);
  });
}
