import assert from "node:assert/strict";
import { test } from "node:test";
import type { PinnedIncident, PinnedValue } from "#model/decision.ts";
import type { IncidentCount, Reconciled } from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Actor, Estimate } from "#model/world.ts";
import { rule, sourced } from "#text/sourced.ts";
import { actor } from "./filed-by-hand.ts";
import { pinned, pinnedCounts, pinnedSides } from "./pinned.ts";

const PERSON = { kind: "person", id: "A. Reader", version: "dec_1" } as const;
const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const GROUP = actor("group");

function said<T>(value: T, by: Sourced<T>["provenance"]["by"] = PERSON): Sourced<T> {
  return sourced("v", value, { spans: [], by, from: ["c_1"], certainty: "implied" });
}

function byRule<T>(value: T): Reconciled<T> {
  const chosen = said(value, rule("reconcile/test"));
  return { chosen, others: [], agreement: "agreeing", origins: 2, policy: "range@1" };
}

function pins(...values: readonly PinnedValue[]): PinnedIncident {
  return { review: null, values, grade: null, decisions: ["dec_1"] };
}

function toll(best: number): Estimate {
  return { low: best, best, high: best };
}

function killed(of: IncidentCount["of"], best: number): IncidentCount {
  return { measure: "killed", of, estimate: byRule(toll(best)), figures: [] };
}

test("without a decision the rule's value stands", () => {
  assert.deepEqual(pinned(byRule(3), null), byRule(3));
  assert.equal(pinned<number>(null, null), null);
});

test("a decided value is chosen and the rule's stands beside it, once where they differ", () => {
  const other = pinned(byRule(3), said(5));
  assert.deepEqual([other.chosen.value, other.others.map(({ value }) => value), other.policy], [5, [3], "person@1"]);
  assert.deepEqual(pinned(byRule(3), said(3)).others, []);
});

test("a value where the rules give none is the person's alone", () => {
  assert.deepEqual(pinned<number>(null, said(5))?.origins, 0);
});

const SEATS: readonly (readonly [
  name: string,
  a: Actor | null,
  b: Actor | null,
  was: string | null,
  seats: readonly (string | null)[],
])[] = [
  ["the seat that was named", ARMY, REBELS, "rebels", ["army", "group"]],
  ["the other seat, when the sides changed places", REBELS, ARMY, "rebels", ["group", "army"]],
  ["the seat that was named, when the actor is gone", ARMY, GROUP, "rebels", ["army", "group"]],
  ["the seat that was named, when nobody sat there", ARMY, null, null, ["army", "group"]],
];
for (const [name, a, b, was, expected] of SEATS) {
  test(`a decided side takes ${name}`, () => {
    const seats = { a: a && byRule(a), b: b && byRule(b) };
    const result = pinnedSides(seats, pins({ field: "side-b", was, pin: said(GROUP) }));
    assert.deepEqual(
      [result.a, result.b].map((side) => side?.chosen.value.actorId ?? null),
      expected,
    );
  });
}

const seatOf = (party: string) => (party === "rebels" ? "side-a" : party === "army" ? "side-b" : null);

test("a decided toll follows the party to its new seat, and leaves the others", () => {
  const counts = [killed("side-a", 3), killed("side-b", 7)];
  const pin = { field: "count", measure: "killed", of: "side-b", party: "rebels", pin: said(toll(4)) } as const;
  const result = pinnedCounts(counts, pins(pin), seatOf);
  assert.deepEqual(
    result.map(({ of, estimate }) => [of, estimate.chosen.value.best]),
    [
      ["side-a", 4],
      ["side-b", 7],
    ],
  );
});

test("a toll that no report gives is added", () => {
  const pin = { field: "count", measure: "injured", of: "civilians", party: null, pin: said(toll(4)) } as const;
  const result = pinnedCounts([killed("side-a", 3)], pins(pin), seatOf);
  assert.deepEqual(
    result.map(({ measure, of }) => `${measure} ${of}`),
    ["killed side-a", "injured civilians"],
  );
});
