import assert from "node:assert/strict";
import { test } from "node:test";
import type { GradeCode } from "#model/incident.ts";
import { contradictionsOf } from "./contradictions.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { GRADE_RULES, gradeOf } from "./grade.ts";
import { findSides } from "./sides.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const GUNMEN = actor("said:gunmen", "militia");
const SOLDIERS = actor("said:soldiers", "state-forces");
const FARMERS = actor("said:farmers", "civilian");
const MONITOR = actor("monitor", "monitor");
const DOCTOR = actor("said:doctor", "person");

const strike: Told = { agent: ARMY, victim: FARMERS, killed: { low: 12 }, status: "civilian" };

type Case = Readonly<{ name: string; told: readonly Told[]; grade: GradeCode; rule: string; reason: RegExp }>;

const CASES: readonly Case[] = [
  {
    name: "the army says that it killed farmers",
    told: [{ ...strike, speaker: ARMY }],
    grade: "confirmed",
    rule: "grade/accepted",
    reason: /^army accepts/,
  },
  {
    name: "the army says that soldiers killed farmers",
    told: [{ ...strike, agent: SOLDIERS, speaker: ARMY }],
    grade: "confirmed",
    rule: "grade/accepted",
    reason: /^army accepts/,
  },
  {
    name: "the army says that soldiers of another country killed farmers",
    told: [{ ...strike, agent: { ...SOLDIERS, country: "KE" }, speaker: { ...ARMY, country: "SO" } }],
    grade: "weak",
    rule: "grade/one-origin",
    reason: /one origin/,
  },
  {
    name: "a group takes an attack upon itself that a monitor counts",
    told: [
      { ...strike, agent: GUNMEN, speaker: MONITOR },
      { agent: REBELS, speaker: REBELS, words: "The rebels claimed responsibility for the attack." },
    ],
    grade: "confirmed",
    rule: "grade/accepted",
    reason: /^rebels accepts/,
  },
  {
    name: "the army says that it struck, and counts no farmers",
    told: [
      { ...strike, speaker: MONITOR },
      { agent: ARMY, victim: REBELS, speaker: ARMY },
    ],
    grade: "weak",
    rule: "grade/one-origin",
    reason: /one origin/,
  },
  {
    name: "the army says that it killed rebels",
    told: [{ agent: ARMY, victim: REBELS, killed: { low: 9 }, status: "combatant", speaker: ARMY }],
    grade: "discounted",
    rule: "grade/fighters-only",
    reason: /told as fighters/,
  },
  {
    name: "two speakers, and each names another doer",
    told: [
      { ...strike, speaker: MONITOR },
      { ...strike, agent: REBELS, speaker: DOCTOR },
    ],
    grade: "contested",
    rule: "grade/competing",
    reason: /army and rebels are each/,
  },
  {
    name: "two speakers, and nobody names a doer",
    told: [
      { victim: FARMERS, killed: { low: 3 }, status: "civilian", speaker: MONITOR },
      { victim: FARMERS, killed: { low: 3 }, status: "civilian", speaker: DOCTOR },
    ],
    grade: "contested",
    rule: "grade/nobody-named",
    reason: /none says who/,
  },
  {
    name: "two speakers, one of whom names the doer",
    told: [
      { ...strike, speaker: MONITOR },
      { victim: FARMERS, killed: { low: 12 }, status: "civilian", speaker: DOCTOR },
    ],
    grade: "fair",
    rule: "grade/several-origins",
    reason: /2 origins report it, and army/,
  },
  {
    name: "nobody says that it happened",
    told: [{ ...strike, denied: true, speaker: ARMY }],
    grade: "weak",
    rule: "grade/not-affirmed",
    reason: /nobody says/,
  },
];

for (const { name, told, grade, rule, reason } of CASES) {
  test(`${name}: ${grade}`, () => {
    const file = caseFile(...told);
    const sides = findSides(file);
    const figures = filedFigures(file, sides);
    const given = gradeOf(file, { figures, contradictions: contradictionsOf(file, sides, figures) });
    assert.deepEqual([given.chosen.value, given.chosen.provenance.by.id], [grade, rule]);
    assert.match(given.reason, reason);
    const claims = new Set(file.cluster.claims);
    assert.ok(given.chosen.provenance.from.length > 0);
    assert.ok(given.chosen.provenance.from.every((id) => claims.has(id)));
  });
}

test("every rule has a case in which it grades", () => {
  const met = new Set(CASES.map(({ rule }) => rule));
  assert.deepEqual(
    GRADE_RULES.map(({ id }) => id).filter((id) => !met.has(id)),
    [],
  );
});
