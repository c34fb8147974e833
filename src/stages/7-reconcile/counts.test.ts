import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Estimate } from "#model/world.ts";
import { countsOf } from "./counts.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { findSides } from "./sides.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const MINISTRY = actor("ministry", "government");
const MONITOR = actor("monitor", "monitor");
const CIVILIANS = actor("civilians", "civilian");

function counted(...told: readonly Told[]) {
  const file = caseFile(...told);
  return countsOf(filedFigures(file, findSides(file))).map(({ measure, of, estimate }) => ({
    measure,
    of,
    ...estimate.chosen.value,
    origins: estimate.origins,
    agreement: estimate.agreement,
  }));
}

const base = { agent: ARMY, victim: REBELS } as const;

test("independent speakers give the lowest low and the highest high, and the best that most give", () => {
  const found = counted(
    { ...base, speaker: MINISTRY, killed: { low: 10 } },
    { ...base, speaker: MONITOR, killed: { low: 14 } },
    { ...base, outlet: "Herald", killed: { low: 14 } },
  );
  assert.deepEqual(found, [
    { measure: "killed", of: "side-b", low: 10, best: 14, high: 14, origins: 3, agreement: "conflicting" },
  ]);
});

test("an open-ended figure leaves the high open", () => {
  const [found] = counted(
    { ...base, speaker: MINISTRY, killed: { low: 100, best: 100, high: null } },
    { ...base, speaker: MONITOR, killed: { low: 100 } },
  );
  assert.deepEqual([found?.low, found?.best, found?.high, found?.agreement], [100, 100, null, "agreeing"]);
});

test("a word that gives no number bounds nothing that a number says more precisely, and what the number leaves out it does", () => {
  const vague = (low: number) => ({ ...base, outlet: "Herald", killed: { low, best: null, high: null } });
  const [scores] = counted(vague(40), { ...base, speaker: MINISTRY, killed: { low: 182 } });
  assert.deepEqual([scores?.low, scores?.best, scores?.high, scores?.origins], [182, 182, 182, 2]);
  const [hundreds] = counted(vague(200), { ...base, speaker: MINISTRY, killed: { low: 182 } });
  assert.deepEqual([hundreds?.low, hundreds?.best, hundreds?.high], [182, 182, null]);
});

test("as many as 100 raises the range, and lowers it only where nobody else counts", () => {
  const most = { ...base, outlet: "Herald", killed: { low: 1, best: null, high: 100 } };
  const [range] = counted(most, { ...base, speaker: MINISTRY, killed: { low: 50 } });
  assert.deepEqual([range?.low, range?.best, range?.high], [50, 50, 100]);
  assert.equal(counted(most)[0]?.low, 1);
});

test("houses are of no side, and the vehicles of a convoy are of the side that was hit", () => {
  const hit = { agent: REBELS, victim: ARMY };
  const burnt = { agent: REBELS, measure: "destroyed", killed: { low: 45 } } as const;
  const seats = (...told: readonly Told[]) =>
    counted(...told).flatMap(({ measure, of }) => (measure === "destroyed" ? [of] : []));
  assert.deepEqual(seats(hit, { ...burnt, victims: "45 houses", kind: "facility" }), ["unknown"]);
  assert.deepEqual(seats(hit, { ...burnt, victims: "45 vehicles", kind: "platform" }), ["side-a"]);
});

test("two speakers of one party are one origin", () => {
  const spokesman = actor("spokesman", "person", MINISTRY.party);
  const [found] = counted(
    { ...base, speaker: MINISTRY, killed: { low: 10 } },
    { ...base, speaker: spokesman, killed: { low: 10 } },
  );
  assert.equal(found?.origins, 1);
});

test("a later toll of the same speaker takes the place of the earlier one", () => {
  const [found] = counted(
    { ...base, speaker: MINISTRY, published: "2020-01-01", killed: { low: 3 } },
    { ...base, speaker: MINISTRY, published: "2020-01-03", killed: { low: 22 } },
  );
  assert.deepEqual([found?.low, found?.high, found?.origins], [22, 22, 1]);
});

test("numbers of the first day that nobody repeats later are bounds, not the best", () => {
  const [found] = counted(
    { ...base, speaker: MINISTRY, published: "2020-01-01", killed: { low: 9 } },
    { ...base, outlet: "Herald", published: "2020-01-01", killed: { low: 9 } },
    { ...base, speaker: MONITOR, published: "2020-01-04", killed: { low: 22 } },
  );
  assert.deepEqual([found?.low, found?.best, found?.high], [9, 22, 22]);
});

test("a number that is repeated after a higher one stands", () => {
  const [found] = counted(
    { ...base, speaker: MONITOR, published: "2020-01-02", killed: { low: 22 } },
    { ...base, speaker: MINISTRY, published: "2020-01-04", killed: { low: 9 } },
    { ...base, outlet: "Herald", published: "2020-01-04", killed: { low: 9 } },
  );
  assert.deepEqual([found?.low, found?.best, found?.high], [9, 9, 22]);
});

test("figures of a denied claim are left out, a stated zero is not", () => {
  assert.deepEqual(counted({ ...base, speaker: MINISTRY, killed: { low: 5 }, denied: true }), []);
  const [found] = counted({ ...base, speaker: MINISTRY, killed: { low: 0 }, denied: true });
  assert.equal(found?.high, 0);
});

test("one party that gives one large number twice means one group, and the known name says which", () => {
  const militia = actor("said:militiamen", "militia");
  const twice = (low: number) =>
    counted(
      { agent: REBELS, victim: militia, speaker: MINISTRY, words: "Many were killed.", killed: { low } },
      { agent: ARMY, victim: REBELS, speaker: MINISTRY, words: "Many were killed.", killed: { low } },
    ).map(({ of, low: number }) => [of, number]);
  assert.deepEqual(twice(100), [["side-b", 100]]);
  assert.equal(twice(3).length, 2);
});

test("civilians are counted apart from the side that they were hit on", () => {
  const found = counted(
    { ...base, speaker: MINISTRY, killed: { low: 5 } },
    { agent: ARMY, victim: CIVILIANS, status: "civilian", speaker: MONITOR, killed: { low: 7 } },
  );
  assert.deepEqual(
    found.map(({ of, low }) => [of, low]),
    [
      ["side-b", 5],
      ["civilians", 7],
    ],
  );
});

const BODIES = actor("said:bodies", "unknown");

const SEATED: readonly Readonly<{
  name: string;
  told: readonly Told[];
  counts: readonly (readonly [string, number, number | null])[];
}>[] = [
  {
    name: "bodies are those whom the other figures count",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { victim: BODIES, speaker: MONITOR, killed: { low: 14 } },
    ],
    counts: [["side-b", 11, 14]],
  },
  {
    name: "of two seats, bodies are of the one whose numbers fit",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 2 } },
      { victim: BODIES, speaker: MONITOR, killed: { low: 11 } },
    ],
    counts: [
      ["side-a", 2, 2],
      ["side-b", 11, 11],
    ],
  },
  {
    name: "bodies that fit neither seat are counted apart",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 2 } },
      { victim: BODIES, speaker: MONITOR, killed: { low: 30 } },
    ],
    counts: [
      ["side-a", 2, 2],
      ["side-b", 11, 11],
      ["unknown", 30, 30],
    ],
  },
  {
    name: "bodies between two seats are of the nearer one",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 6 } },
      { victim: BODIES, speaker: MONITOR, killed: { low: 14 } },
    ],
    counts: [
      ["side-a", 6, 6],
      ["side-b", 11, 14],
    ],
  },
  {
    name: "bodies fewer than either seat has may be of both",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 6 } },
      { victim: BODIES, speaker: MONITOR, killed: { low: 3 } },
    ],
    counts: [
      ["side-a", 6, 6],
      ["side-b", 11, 11],
      ["unknown", 3, 3],
    ],
  },
  {
    name: "who tells of one of the dead takes back no toll that he gave before",
    told: [
      { ...base, speaker: MINISTRY, published: "2020-01-01", killed: { low: 11 } },
      { ...base, speaker: MINISTRY, published: "2020-01-02", killed: { low: 1 }, words: "The boy was killed." },
    ],
    counts: [["side-b", 11, 11]],
  },
  {
    name: "a later toll of one takes the place of a higher one",
    told: [
      { ...base, speaker: MINISTRY, published: "2020-01-01", killed: { low: 11 } },
      { ...base, speaker: MINISTRY, published: "2020-01-02", killed: { low: 1 }, words: "1 person was killed." },
    ],
    counts: [["side-b", 1, 1]],
  },
  {
    name: "those among the dead are in the toll already",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { ...base, speaker: MONITOR, killed: { low: 2 }, words: "Two officers were among the dead." },
    ],
    counts: [["side-b", 11, 11]],
  },
  {
    name: "a toll before another clause of most of the injured is no part",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 } },
      { ...base, speaker: MONITOR, killed: { low: 56 }, words: "56 died and that most of the injured were women." },
    ],
    counts: [["side-b", 11, 56]],
  },
  {
    name: "attackers who are shot are of the side that acted, and farmers are civilians",
    told: [
      { agent: REBELS, victim: CIVILIANS, speaker: MINISTRY, killed: { low: 90 }, victims: "90 farmers" },
      { victim: CIVILIANS, speaker: MONITOR, killed: { low: 2 }, victims: "two of the attackers" },
    ],
    counts: [
      ["side-a", 2, 2],
      ["civilians", 90, 90],
    ],
  },
  {
    name: "attackers of no known party are of the side that is told to hit",
    told: [
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 11 } },
      { speaker: MINISTRY, killed: { low: 6 }, victims: "six of the attackers" },
    ],
    counts: [
      ["side-a", 11, 11],
      ["side-b", 6, 6],
    ],
  },
  {
    name: "where both sides hit, attackers may be of either",
    told: [
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, killed: { low: 11 } },
      { agent: ARMY, victim: REBELS, speaker: MINISTRY, killed: { low: 8 } },
      { speaker: MINISTRY, killed: { low: 5 }, victims: "five attackers", status: "combatant" },
    ],
    counts: [
      ["side-a", 11, 11],
      ["side-b", 8, 8],
      ["unknown", 5, 5],
    ],
  },
  {
    name: "a number that the report itself replaces does not count",
    told: [
      { ...base, speaker: MONITOR, killed: { low: 17 } },
      { ...base, speaker: MINISTRY, killed: { low: 11 }, words: "An earlier count by the ministry gave 11 dead." },
    ],
    counts: [["side-b", 17, 17]],
  },
  {
    name: "the number that takes the place of an earlier one counts",
    told: [
      { ...base, speaker: MONITOR, killed: { low: 12 } },
      {
        ...base,
        speaker: MINISTRY,
        killed: { low: 17 },
        words: "17 were killed, up from an earlier count by the ministry.",
      },
    ],
    counts: [["side-b", 12, 17]],
  },
  {
    name: "a replaced number is all there is",
    told: [
      { ...base, speaker: MINISTRY, killed: { low: 11 }, words: "An earlier count by the ministry gave 11 dead." },
    ],
    counts: [["side-b", 11, 11]],
  },
];

for (const { name, told, counts } of SEATED) {
  test(name, () => {
    assert.deepEqual(
      counted(...told).map(({ of, low, high }) => [of, low, high]),
      counts,
    );
  });
}

const someEstimate: fc.Arbitrary<Estimate> = fc
  .record({ low: fc.nat(50), over: fc.nat(20), top: fc.option(fc.nat(20)), best: fc.boolean() })
  .map(({ low, over, top, best }) => ({
    low,
    best: best ? low + over : null,
    high: top === null ? null : low + over + top,
  }));

test("whatever is said, low <= best <= high and the range holds every estimate that counts", () => {
  fc.assert(
    fc.property(fc.array(someEstimate, { minLength: 1, maxLength: 6 }), (estimates) => {
      const told = estimates.map((killed, index) => ({
        ...base,
        speaker: actor(`speaker-${index}`, "monitor"),
        killed,
      }));
      const [found] = counted(...told);
      assert.ok(found !== undefined);
      if (found.best !== null) assert.ok(found.low <= found.best && (found.high === null || found.best <= found.high));
      const numbers = estimates.filter(({ best, high }) => best !== null || high !== null);
      for (const { low, best, high } of estimates) {
        // "scores" says no more than 182 does
        if (best === null && high === null && numbers.some((one) => (one.best ?? one.low) >= low)) continue;
        // "as many as 100" says nothing of how few
        const isOnlyHigh = best === null && low <= 1;
        assert.ok(isOnlyHigh || found.low <= low);
        assert.ok(found.high === null || (high !== null && high <= found.high));
      }
    }),
  );
});
