import assert from "node:assert/strict";
import { test } from "node:test";
import type { Feature, StoryFeature } from "../feature.ts";
import { wordWeights } from "../link-node.ts";
import { actor, claimId, country, days, type Given, NO_RELATIONS, node, town } from "../node-by-hand.ts";
import { day } from "./day.ts";
import { figures } from "./figures.ts";
import { manner } from "./manner.ts";
import { particulars, unusual } from "./particulars.ts";
import { parties } from "./parties.ts";
import { place } from "./place.ts";
import { published } from "./published.ts";
import { ground, telling } from "./telling.ts";
import { names, persons, wording } from "./wording.ts";

const ARMY = actor("army", "state-forces", "XX");
const REBELS = actor("rebels", "rebel", "XX");
const STRANGERS = actor("strangers", "militia", "YY");
const GUNMEN = actor("said:gunmen", "militia");
const SOLDIERS = actor("said:soldiers", "state-forces");
const CIVILIANS = actor("said:civilians", "civilian");
const PERSON = { ...actor("said:ada-marsh", "person"), name: "Ada Marsh" };

type Verdict = "for" | "against" | "nothing" | "conflict";
type Case = Readonly<{ name: string; feature: Feature; left: Given; right: Given; verdict: Verdict }>;

const OTHER = { report: "two" } as const;

const CASES: readonly Case[] = [
  {
    name: "one day in two reports",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, days: [days("2020-05-05")] },
    verdict: "for",
  },
  {
    name: "the next day in another report",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, days: [days("2020-05-06")] },
    verdict: "against",
  },
  {
    name: "the next day in the same report",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { days: [days("2020-05-06")] },
    verdict: "against",
  },
  {
    name: "the next day, told of the attack pointed back to",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { days: [days("2020-05-06")], looseDays: true },
    verdict: "nothing",
  },
  {
    name: "days a week apart",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, days: [days("2020-05-12")] },
    verdict: "conflict",
  },
  {
    name: "a day and this year, in one report",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { days: [days("2020-01-01", "2020-05-06")] },
    verdict: "against",
  },
  {
    name: "a day and its month, in two reports",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, days: [days("2020-05-01", "2020-05-31")] },
    verdict: "for",
  },
  {
    name: "a day and the news of that week",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, newsDays: [days("2020-05-01", "2020-05-08")] },
    verdict: "for",
  },
  {
    name: "a day and the news of a later week",
    feature: day,
    left: { days: [days("2020-05-05")] },
    right: { ...OTHER, newsDays: [days("2020-06-01", "2020-06-08")] },
    verdict: "against",
  },

  {
    name: "a denial of fighting, and an air strike",
    feature: manner,
    left: { denied: true, modes: new Set(["ground"]) },
    right: { modes: new Set(["aerial"]) },
    verdict: "conflict",
  },
  {
    name: "a denial of an air strike, and shelling",
    feature: manner,
    left: { denied: true, modes: new Set(["aerial"]) },
    right: { modes: new Set(["shelling"]) },
    verdict: "nothing",
  },
  {
    name: "a denial that points back",
    feature: manner,
    left: { denied: true, refersOnly: true, modes: new Set(["ground"]) },
    right: { modes: new Set(["aerial"]) },
    verdict: "against",
  },
  {
    name: "one town",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { places: [town("Tarn")] },
    verdict: "for",
  },
  {
    name: "neighbouring towns",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { places: [town("Olm", 15)] },
    verdict: "for",
  },
  {
    name: "towns far apart",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { places: [town("Olm", 150)] },
    verdict: "conflict",
  },
  {
    name: "towns far apart in one named country",
    feature: place,
    left: { places: [town("Tarn"), country("XX")] },
    right: { places: [town("Olm", 150), country("XX")] },
    verdict: "conflict",
  },
  {
    name: "two countries",
    feature: place,
    left: { places: [country("XX")] },
    right: { places: [country("YY")] },
    verdict: "conflict",
  },
  {
    name: "a town and a story without a place whose report names it",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { ...OTHER, reportTowns: new Set(["Tarn"]) },
    verdict: "for",
  },
  {
    name: "a town and a story without a place in the same report",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { reportTowns: new Set(["Tarn"]) },
    verdict: "nothing",
  },

  {
    name: "the same two parties",
    feature: parties,
    left: { acting: [ARMY], suffering: [REBELS] },
    right: { ...OTHER, acting: [ARMY], suffering: [REBELS] },
    verdict: "for",
  },
  {
    name: "the same two parties the other way round",
    feature: parties,
    left: { acting: [ARMY], suffering: [REBELS] },
    right: { ...OTHER, acting: [REBELS], suffering: [ARMY] },
    verdict: "for",
  },
  {
    name: "soldiers and an army",
    feature: parties,
    left: { suffering: [SOLDIERS] },
    right: { ...OTHER, suffering: [ARMY] },
    verdict: "for",
  },
  {
    name: "gunmen and an army",
    feature: parties,
    left: { acting: [GUNMEN] },
    right: { ...OTHER, acting: [ARMY] },
    verdict: "nothing",
  },
  {
    name: "unrelated named parties in one report",
    feature: parties,
    left: { acting: [ARMY] },
    right: { acting: [STRANGERS] },
    verdict: "against",
  },
  {
    name: "losses of both sides in one report",
    feature: parties,
    left: { acting: [GUNMEN], suffering: [SOLDIERS] },
    right: { suffering: [GUNMEN] },
    verdict: "for",
  },
  {
    name: "different named doers in two reports",
    feature: parties,
    left: { acting: [ARMY] },
    right: { ...OTHER, acting: [STRANGERS] },
    verdict: "against",
  },
  {
    name: "a person by name",
    feature: parties,
    left: { suffering: [PERSON] },
    right: { ...OTHER, suffering: [PERSON] },
    verdict: "for",
  },
  {
    name: "civilians in both",
    feature: parties,
    left: { suffering: [CIVILIANS] },
    right: { ...OTHER, suffering: [CIVILIANS] },
    verdict: "for",
  },

  {
    name: "air strikes in both",
    feature: manner,
    left: { modes: new Set(["aerial"]) },
    right: { modes: new Set(["aerial"]) },
    verdict: "for",
  },
  {
    name: "a raid and a drone",
    feature: manner,
    left: { modes: new Set(["aerial"]) },
    right: { modes: new Set(["drone"]) },
    verdict: "nothing",
  },
  {
    name: "shelling and an abduction",
    feature: manner,
    left: { modes: new Set(["shelling"]) },
    right: { modes: new Set(["abduct"]) },
    verdict: "against",
  },
  {
    name: "a shooting and no manner",
    feature: manner,
    left: { modes: new Set(["small-arms"]) },
    right: {},
    verdict: "nothing",
  },

  {
    name: "one large number",
    feature: figures,
    left: { figures: [{ measure: "killed", best: 17 }] },
    right: { figures: [{ measure: "killed", best: 17 }] },
    verdict: "for",
  },
  {
    name: "numbers of two measures",
    feature: figures,
    left: { figures: [{ measure: "killed", best: 17 }] },
    right: { figures: [{ measure: "injured", best: 17 }] },
    verdict: "nothing",
  },
  {
    name: "a toll that has grown",
    feature: figures,
    left: { figures: [{ measure: "killed", best: 11 }] },
    right: { figures: [{ measure: "killed", best: 17 }] },
    verdict: "nothing",
  },
  {
    name: "tolls far apart",
    feature: figures,
    left: { figures: [{ measure: "killed", best: 2 }] },
    right: { figures: [{ measure: "killed", best: 60 }] },
    verdict: "against",
  },

  {
    name: "told in one breath",
    feature: telling,
    left: { claim: "a", toldWith: new Set([claimId("one b")]) },
    right: { claim: "b" },
    verdict: "for",
  },
  {
    name: "a sentence of two reports",
    feature: telling,
    left: { statements: new Set(["eleven soldiers died"]) },
    right: { ...OTHER, statements: new Set(["eleven soldiers died"]) },
    verdict: "for",
  },
  {
    name: "two sentences of two reports",
    feature: telling,
    left: { statements: new Set(["eleven soldiers died"]) },
    right: { ...OTHER, statements: new Set(["ten died"]) },
    verdict: "nothing",
  },
  {
    name: "elsewhere, after the first",
    feature: telling,
    left: { sentences: [0] },
    right: { sentences: [1], setApart: true },
    verdict: "against",
  },
  {
    name: "elsewhere, and what follows it",
    feature: telling,
    left: { sentences: [1], setApart: true },
    right: { sentences: [2] },
    verdict: "for",
  },
  {
    name: "a headline of another story",
    feature: telling,
    left: { sentences: [0], foreignHeadline: true },
    right: { sentences: [4] },
    verdict: "against",
  },

  {
    name: "who acted in one and who suffered in the other",
    feature: parties,
    left: { acting: [ARMY] },
    right: { suffering: [STRANGERS] },
    verdict: "nothing",
  },
  {
    name: "a place that no gazetteer knows, in both",
    feature: place,
    left: { placeWords: new Set(["ulm"]) },
    right: { placeWords: new Set(["ulm"]) },
    verdict: "for",
  },
  {
    name: "two places that no gazetteer knows",
    feature: place,
    left: { placeWords: new Set(["ulm"]) },
    right: { placeWords: new Set(["olm"]) },
    verdict: "conflict",
  },
  {
    name: "a town and a place that no gazetteer knows",
    feature: place,
    left: { places: [town("Tarn")] },
    right: { placeWords: new Set(["olm"]) },
    verdict: "against",
  },
  {
    name: "background and news with one toll at one place",
    feature: ground,
    left: { ground: "background", placeWords: new Set(["ulm"]), figures: [{ measure: "killed", best: 37 }] },
    right: { placeWords: new Set(["ulm"]), figures: [{ measure: "killed", best: 37 }] },
    verdict: "nothing",
  },
  { name: "background and news", feature: ground, left: { ground: "background" }, right: {}, verdict: "conflict" },
  {
    name: "background and news that both tell days",
    feature: ground,
    left: { ground: "background", days: [days("2020-05-05")] },
    right: { days: [days("2020-05-05")] },
    verdict: "nothing",
  },
  {
    name: "background of one report and news of another",
    feature: ground,
    left: { ground: "background" },
    right: OTHER,
    verdict: "nothing",
  },
];

const STORY_CASES: readonly (Omit<Case, "feature"> & Readonly<{ feature: StoryFeature }>)[] = [
  {
    name: "a street that both name",
    feature: names,
    left: { names: wordWeights(new Map([["ulmgasse", 1]])) },
    right: { ...OTHER, names: wordWeights(new Map([["ulmgasse", 1]])) },
    verdict: "for",
  },
  {
    name: "streets of their own",
    feature: names,
    left: { names: wordWeights(new Map([["ulmgasse", 1]])) },
    right: { ...OTHER, names: wordWeights(new Map([["tarnweg", 1]])) },
    verdict: "nothing",
  },
  {
    name: "a victim that both name",
    feature: persons,
    left: { persons: wordWeights(new Map([["akharhounder", 1]])) },
    right: { ...OTHER, persons: wordWeights(new Map([["akharhounder", 1]])) },
    verdict: "for",
  },
  {
    name: "no persons",
    feature: persons,
    left: {},
    right: { ...OTHER, persons: wordWeights(new Map([["akharhounder", 1]])) },
    verdict: "nothing",
  },
  {
    name: "words that both tell it with",
    feature: wording,
    left: { words: wordWeights(new Map([["barbecue", 0.7]])) },
    right: {
      ...OTHER,
      words: wordWeights(
        new Map([
          ["barbecue", 0.7],
          ["park", 0.5],
        ]),
      ),
    },
    verdict: "for",
  },
  { name: "no words", feature: wording, left: {}, right: OTHER, verdict: "nothing" },
  {
    name: "published on one day",
    feature: published,
    left: { published: 9 },
    right: { ...OTHER, published: 9 },
    verdict: "nothing",
  },
  {
    name: "published a month apart",
    feature: published,
    left: { published: 9 },
    right: { ...OTHER, published: 39 },
    verdict: "against",
  },
  {
    name: "published a month apart, the later telling what was then news as old",
    feature: published,
    left: { published: 9, days: [{ first: 8, last: 8 }] },
    right: { ...OTHER, published: 39, days: [{ first: 5, last: 15 }] },
    verdict: "nothing",
  },
  {
    name: "published a month apart, the later telling its own news",
    feature: published,
    left: { published: 9, days: [{ first: 8, last: 8 }] },
    right: { ...OTHER, published: 39, days: [{ first: 38, last: 38 }] },
    verdict: "against",
  },
  {
    name: "published a month apart, the later telling of the whole year until then",
    feature: published,
    left: { published: 9, days: [{ first: 8, last: 8 }] },
    right: { ...OTHER, published: 39, days: [{ first: -300, last: 38 }] },
    verdict: "against",
  },
  {
    name: "a large toll",
    feature: unusual,
    left: { figures: [{ measure: "killed", best: 60 }] },
    right: { ...OTHER, figures: [{ measure: "killed", best: 60 }] },
    verdict: "for",
  },
  {
    name: "a small toll",
    feature: unusual,
    left: { figures: [{ measure: "killed", best: 5 }] },
    right: { ...OTHER, figures: [{ measure: "killed", best: 5 }] },
    verdict: "nothing",
  },
  {
    name: "one thing on one day",
    feature: unusual,
    left: { things: new Set(["consulate"]), days: [days("2020-05-05")] },
    right: { ...OTHER, things: new Set(["consulate"]), days: [days("2020-05-05")] },
    verdict: "for",
  },
  {
    name: "one thing on two days",
    feature: unusual,
    left: { things: new Set(["consulate"]), days: [days("2020-05-05")] },
    right: { ...OTHER, things: new Set(["consulate"]), days: [days("2020-05-06")] },
    verdict: "nothing",
  },
  {
    name: "a denial by those who are told to have done it",
    feature: telling,
    left: { acting: [REBELS] },
    right: { ...OTHER, denied: true, deniers: new Set(["rebels"]) },
    verdict: "for",
  },
  {
    name: "a denial by others of somewhere else",
    feature: telling,
    left: { acting: [REBELS] },
    right: { ...OTHER, denied: true, deniers: new Set(["army"]) },
    verdict: "nothing",
  },
  {
    name: "one without a day of publication",
    feature: published,
    left: {},
    right: { ...OTHER, published: 39 },
    verdict: "nothing",
  },
];

const killed = (best: number, noun: string): Given => ({
  figures: [{ measure: "killed", best }],
  tolls: new Set([`killed ${best} ${noun}`]),
});
const OLM = { spots: new Set(["olm"]) } as const;

const PARTICULAR_CASES: readonly (readonly [name: string, left: Given, right: Given, points: number])[] = [
  ["a toll of a few people", killed(3, "people"), killed(3, "people"), 0],
  ["the same toll of soldiers", killed(16, "soldier"), killed(16, "soldier"), 2],
  ["the same toll of traders", killed(79, "trader"), killed(79, "trader"), 3.5],
  ["the same toll of others", killed(5, "trader"), killed(5, "teacher"), 1],
  ["another toll", killed(79, "trader"), killed(78, "trader"), 0],
  ["one ward", { things: new Set(["ward", "maternity ward"]) }, { things: new Set(["ward", "maternity ward"]) }, 1.5],
  ["one ship by its name", { titles: new Set(["rubymar"]) }, { titles: new Set(["rubymar"]) }, 2],
  ["one person who was harmed", { suffering: [PERSON] }, { suffering: [PERSON] }, 2],
  ["another person", { suffering: [PERSON] }, { suffering: [CIVILIANS] }, 0],
];

for (const [name, left, right, expected] of PARTICULAR_CASES) {
  test(`particulars, ${name}: ${expected}`, () => {
    const [one, other] = [node(left), node({ ...OTHER, ...right })];
    assert.deepEqual([particulars(one, other), particulars(other, one)], [expected, expected]);
  });
}

const ON = (day: string): Given => ({ days: [days(day)] });

/** Scores of the pair, or null where it cannot be one incident. */
const RELIEF: readonly (readonly [name: string, feature: Feature, left: Given, right: Given, score: number | null])[] =
  [
    [
      "two days, a ward and a boy shared",
      day,
      { ...ON("2020-05-05"), ...killed(5, "trader") },
      { ...ON("2020-05-07"), ...killed(5, "trader") },
      -1,
    ],
    [
      "two days, a usual toll shared",
      day,
      { ...ON("2020-05-05"), ...killed(5, "people") },
      { ...ON("2020-05-07"), ...killed(5, "people") },
      -4,
    ],
    [
      "a week apart, 79 traders",
      day,
      { ...ON("2020-05-05"), ...killed(79, "trader") },
      { ...ON("2020-05-12"), ...killed(79, "trader") },
      -2.5,
    ],
    [
      "a week apart, 12 traders",
      day,
      { ...ON("2020-05-05"), ...killed(12, "trader") },
      { ...ON("2020-05-12"), ...killed(12, "trader") },
      null,
    ],
    [
      "a week apart, 12 traders in one village",
      day,
      { ...ON("2020-05-05"), ...killed(12, "trader"), ...OLM },
      { ...ON("2020-05-12"), ...killed(12, "trader"), ...OLM },
      -2.5,
    ],
    [
      "two towns on one day, 16 soldiers",
      place,
      { ...ON("2020-05-05"), ...killed(16, "soldier"), places: [town("Olm")] },
      { ...ON("2020-05-05"), ...killed(16, "soldier"), places: [town("Tarn", 200)] },
      -1,
    ],
    [
      "two towns on two days, 16 soldiers",
      place,
      { ...ON("2020-05-05"), ...killed(16, "soldier"), places: [town("Olm")] },
      { ...ON("2020-05-06"), ...killed(16, "soldier"), places: [town("Tarn", 200)] },
      null,
    ],
    [
      "two towns on one day, 6 soldiers",
      place,
      { ...ON("2020-05-05"), ...killed(6, "soldier"), places: [town("Olm")] },
      { ...ON("2020-05-05"), ...killed(6, "soldier"), places: [town("Tarn", 200)] },
      null,
    ],
  ];

for (const [name, feature, left, right, expected] of RELIEF) {
  test(`${feature.name}, ${name}: ${expected ?? "conflict"}`, () => {
    const { score, conflict } = feature.compare(node(left), node({ ...OTHER, ...right }), NO_RELATIONS);
    assert.equal(conflict ? null : score, expected);
  });
}

test("one report never tells two towns of one deed by mistake", () => {
  const told = { ...ON("2020-05-05"), ...killed(79, "trader") };
  const [left, right] = [node({ ...told, places: [town("Olm")] }), node({ ...told, places: [town("Tarn", 200)] })];
  assert.equal(place.compare(left, right, NO_RELATIONS).conflict, true);
});

const VOICES = [new Set(["army"]), new Set(["elders"])] as const;

test("place, two villages that no gazetteer knows: no conflict where two speakers of one report count the same dead", () => {
  const told = { ...killed(78, "villager") };
  const left = { ...told, placeWords: new Set(["maarzaf"]), speakers: VOICES[0] };
  const right = { ...told, placeWords: new Set(["qubeir"]) };
  const conflict = (other: Given) => place.compare(node(left), node(other), NO_RELATIONS).conflict;
  assert.equal(conflict({ ...right, speakers: VOICES[1] }), false);
  assert.equal(conflict({ ...right, speakers: VOICES[0] }), true);
  assert.equal(conflict({ ...right, ...killed(3, "villager"), speakers: VOICES[1] }), true);
});

test("place, another town: no conflict where another speaker says of the deed that was told before where it was", () => {
  const left = node({ claim: "told", places: [town("Olm")], speakers: VOICES[0] });
  const right = { places: [town("Tarn", 200)], speakers: VOICES[1], refersOnly: true, toldWith: new Set(left.claims) };
  const conflict = (other: Given) => place.compare(left, node(other), NO_RELATIONS).conflict;
  assert.equal(conflict(right), false);
  assert.equal(conflict({ ...right, toldWith: new Set() }), true);
  assert.equal(conflict({ ...right, speakers: VOICES[0] }), true);
});

test("day, two days apart in one report: hardly against where two speakers tell one thing in one word", () => {
  const told = { deeds: new Set(["burn"]), sufferingWords: new Set(["house"]) };
  const score = (speakers: ReadonlySet<string>) =>
    day.compare(
      node({ ...told, days: [days("2020-05-05")], speakers: VOICES[0] }),
      node({ ...told, days: [days("2020-05-07")], speakers }),
      NO_RELATIONS,
    ).score;
  assert.ok(score(VOICES[1]) > score(VOICES[0]));
});

test("day, two days apart: more against where no toll is shared", () => {
  const toll = (best: number) => ({ figures: [{ measure: "killed" as const, best }] });
  const left = node({ days: [days("2020-05-05")], ...toll(5) });
  const score = (best: number) =>
    day.compare(left, node({ ...OTHER, days: [days("2020-05-07")], ...toll(best) }), NO_RELATIONS).score;
  assert.ok(score(9) < score(5) && score(5) < 0);
});

for (const { name, feature, left, right, verdict } of [...CASES, ...STORY_CASES]) {
  test(`${feature.name}, ${name}: ${verdict}`, () => {
    const [one, other] = [node({ claim: "a", ...left }), node({ claim: "b", ...right })];
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { score, conflict } = feature.compare(first, second, NO_RELATIONS);
      const found: Verdict = conflict ? "conflict" : score > 0 ? "for" : score < 0 ? "against" : "nothing";
      assert.equal(found, verdict);
    }
  });
}
