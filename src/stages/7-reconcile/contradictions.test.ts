import assert from "node:assert/strict";
import { test } from "node:test";
import type { Place } from "#model/world.ts";
import { contradictionsOf } from "./contradictions.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { filedFigures } from "./filed-figures.ts";
import { findSides } from "./sides.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const OTHERS = actor("front", "rebel");
const MINISTRY = actor("ministry", "government", "army");
const MONITOR = actor("monitor", "monitor");
const CIVILIANS = actor("civilians", "civilian");

const described = (name: string, kind: "militia" | "communal" | "rebel") => ({ ...actor(`said:${name}`, kind), name });
const SMUGGLERS = described("smugglers", "militia");
const HERDSMEN = described("herdsmen", "communal");
const BANDITS = described("armed bandits", "militia");
const GUNMEN = described("gunmen", "militia");

function town(name: string, lon: number): Place {
  return { placeId: name, name, country: "XX", admin1: "01", admin2: null, lat: 0, lon, precision: "exact" };
}

function province(name: string): Place {
  return { placeId: name, name, country: "XX", admin1: name, admin2: null, lat: 0, lon: 0, precision: "admin1" };
}

const TARN = town("Tarn", 0);
const OLM = town("Olm", 0.4);

const hit = { agent: ARMY, victim: REBELS } as const;

const CASES: readonly Readonly<{ name: string; told: readonly Told[]; kinds: readonly string[] }>[] = [
  {
    name: "two days for one side's acts",
    told: [
      { ...hit, day: "2020-01-06" },
      { ...hit, day: "2020-01-07" },
    ],
    kinds: ["date"],
  },
  {
    name: "the same day twice",
    told: [
      { ...hit, day: "2020-01-06" },
      { ...hit, day: "2020-01-06" },
    ],
    kinds: [],
  },
  {
    name: "two days for the acts of two sides",
    told: [
      { ...hit, day: "2020-01-06" },
      { agent: REBELS, victim: ARMY, day: "2020-01-07" },
    ],
    kinds: [],
  },
  {
    name: "another day, told of a deed without its doer",
    told: [
      { ...hit, speaker: MONITOR, day: "2020-01-06" },
      { speaker: MINISTRY, day: "2020-01-07", words: "The strike was carried out on Monday" },
    ],
    kinds: ["date"],
  },
  {
    name: "a deed without its doer on the day of either side",
    told: [
      { ...hit, speaker: MONITOR, day: "2020-01-06" },
      { speaker: MINISTRY, day: "2020-01-06" },
    ],
    kinds: [],
  },
  {
    name: "numbers that exclude each other",
    told: [
      { ...hit, speaker: MINISTRY, killed: { low: 10 } },
      { ...hit, speaker: MONITOR, killed: { low: 30 } },
    ],
    kinds: ["figure"],
  },
  {
    name: "an exact number inside an open one",
    told: [
      { ...hit, speaker: MINISTRY, killed: { low: 100 } },
      { ...hit, speaker: MONITOR, killed: { low: 100, best: 100, high: null }, hedge: "more-than" },
    ],
    kinds: [],
  },
  {
    name: "a toll that grows from report to report",
    told: [
      { ...hit, speaker: MINISTRY, published: "2020-01-01", killed: { low: 10 } },
      { ...hit, speaker: MONITOR, published: "2020-01-03", killed: { low: 30 } },
    ],
    kinds: [],
  },
  {
    name: "the same harm laid to two parties",
    told: [
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR },
      { agent: REBELS, victim: CIVILIANS, speaker: MINISTRY },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "who denies a number and gives a lower one denies no deed",
    told: [
      { ...hit, speaker: MONITOR, killed: { low: 31 } },
      { ...hit, speaker: MINISTRY, killed: { low: 31 }, denied: true },
      { ...hit, speaker: MINISTRY, killed: { low: 17 } },
    ],
    kinds: ["figure"],
  },
  {
    name: "who tells of the dead himself rejects what is said of them, and no deed",
    told: [
      { ...hit, speaker: MONITOR, killed: { low: 9 } },
      { speaker: MINISTRY, denied: true },
      { ...hit, speaker: MINISTRY, killed: { low: 9 } },
    ],
    kinds: [],
  },
  {
    name: "who tells of fighters only denies that there were others",
    told: [
      { ...hit, speaker: MONITOR, killed: { low: 9 } },
      { speaker: MINISTRY, denied: true },
      { ...hit, speaker: MINISTRY, killed: { low: 9 }, status: "combatant" },
    ],
    kinds: ["occurrence"],
  },
  {
    name: "a denial by another speaker",
    told: [
      { ...hit, speaker: MONITOR },
      { ...hit, speaker: MINISTRY, denied: true },
    ],
    kinds: ["occurrence"],
  },
  {
    name: "loaded names that blame the two sides",
    told: [
      { agent: ARMY, victim: REBELS, speaker: REBELS, named: "massacre" },
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, named: "unprovoked attack" },
    ],
    kinds: ["responsibility", "characterisation"],
  },
  {
    name: "loaded names that blame one side",
    told: [
      { agent: ARMY, victim: REBELS, speaker: REBELS, named: "massacre" },
      { agent: ARMY, victim: REBELS, speaker: MONITOR, named: "unlawful attack" },
    ],
    kinds: [],
  },
  {
    name: "a deed condemned by the one and excused by the other",
    told: [
      { ...hit, speaker: MONITOR },
      { speaker: REBELS, refersTo: true, named: "war crime" },
      { speaker: MINISTRY, refersTo: true, named: "tragic mistake" },
    ],
    kinds: ["characterisation"],
  },
  {
    name: "one side's crime and the other side's self-defence",
    told: [
      { agent: ARMY, victim: REBELS, speaker: MONITOR, named: "war crime" },
      { agent: REBELS, victim: ARMY, speaker: REBELS, named: "self-defence" },
    ],
    kinds: [],
  },
  {
    name: "two condemnations of one deed",
    told: [
      { ...hit, speaker: MONITOR },
      { speaker: REBELS, refersTo: true, named: "war crime" },
      { speaker: CIVILIANS, refersTo: true, named: "deliberate attack" },
    ],
    kinds: [],
  },
  {
    name: "the deed laid to one party by police and claimed by another",
    told: [
      { victim: CIVILIANS, speaker: MONITOR, killed: { low: 43 } },
      { agent: REBELS, speaker: MINISTRY, refersTo: true, words: "The attack was carried out by rebels" },
      { agent: OTHERS, victim: CIVILIANS, speaker: OTHERS },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "an attack answered, and the answer named without those whom it hit",
    told: [
      { agent: ARMY, victim: REBELS, speaker: MINISTRY },
      { agent: REBELS, speaker: OTHERS, refersTo: true, words: "The attack was carried out by rebels" },
    ],
    kinds: [],
  },
  {
    name: "two deeds named without those whom they hit, of parties of which one hit the other",
    told: [
      { agent: ARMY, victim: REBELS, speaker: MONITOR },
      { agent: ARMY, speaker: OTHERS, refersTo: true, words: "condemned the army's strikes" },
      { agent: REBELS, speaker: MINISTRY, refersTo: true, words: "the rebels who conducted the attack" },
    ],
    kinds: [],
  },
  {
    name: "two deeds named without those whom they hit, where none is told to have hit the other",
    told: [
      { victim: CIVILIANS, speaker: MONITOR },
      { agent: ARMY, speaker: OTHERS, refersTo: true, words: "condemned the army's strikes" },
      { agent: REBELS, speaker: MINISTRY, refersTo: true, words: "the rebels who conducted the attack" },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "two towns far apart",
    told: [
      { ...hit, speaker: MINISTRY, place: TARN },
      { ...hit, speaker: MONITOR, place: OLM },
    ],
    kinds: ["place"],
  },
  {
    name: "two towns of one speaker",
    told: [
      { ...hit, speaker: MONITOR, place: TARN },
      { ...hit, speaker: MONITOR, place: OLM },
    ],
    kinds: [],
  },
  {
    name: "two days of one outlet",
    told: [
      { ...hit, outlet: "Herald", day: "2020-01-06" },
      { ...hit, outlet: "Herald", day: "2020-01-07" },
    ],
    kinds: [],
  },
  {
    name: "each blames the other",
    told: [
      { agent: REBELS, victim: CIVILIANS, speaker: MINISTRY },
      { agent: ARMY, victim: REBELS, speaker: REBELS },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "two accusations of what nobody saw",
    told: [
      { victim: CIVILIANS, speaker: MONITOR },
      { agent: REBELS, speaker: ARMY, accused: true, words: "accused" },
      { agent: ARMY, speaker: REBELS, accused: true, words: "blamed" },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "two condemnations",
    told: [
      { victim: CIVILIANS, speaker: MONITOR },
      { agent: REBELS, speaker: ARMY, accused: true, words: "condemned" },
      { agent: ARMY, speaker: REBELS, accused: true, words: "condemned too" },
    ],
    kinds: [],
  },
  {
    name: "the dead told as fighters and as civilians",
    told: [
      { ...hit, speaker: MINISTRY, killed: { low: 15 }, victims: "15 fighters" },
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR, killed: { low: 9 }, victims: "nine civilians" },
    ],
    kinds: ["victims"],
  },
  {
    name: "fighters and civilians in numbers that cannot be one",
    told: [
      { ...hit, speaker: MINISTRY, killed: { low: 150 }, victims: "150 fighters" },
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR, killed: { low: 9 }, victims: "nine civilians" },
    ],
    kinds: [],
  },
  {
    name: "the dead of two sides",
    told: [
      { ...hit, speaker: MINISTRY, killed: { low: 5 }, victims: "five fighters" },
      { agent: REBELS, victim: ARMY, speaker: MONITOR, killed: { low: 4 }, victims: "four soldiers" },
    ],
    kinds: [],
  },
  {
    name: "a denial about others",
    told: [
      { ...hit, speaker: MONITOR },
      { agent: REBELS, victim: CIVILIANS, speaker: REBELS, denied: true },
    ],
    kinds: [],
  },
  {
    name: "a denial of harm to civilians where people were killed",
    told: [
      { agent: ARMY, speaker: MONITOR, killed: { low: 24 } },
      { victim: CIVILIANS, speaker: MINISTRY, denied: true, victims: "civilians" },
    ],
    kinds: ["occurrence"],
  },
  {
    name: "a denial of harm to civilians where fighters were killed",
    told: [
      { ...hit, speaker: MONITOR, killed: { low: 24 } },
      { victim: CIVILIANS, speaker: MINISTRY, denied: true, victims: "civilians" },
    ],
    kinds: [],
  },
  {
    name: "a denial about those who fled",
    told: [
      { ...hit, speaker: MONITOR },
      { ...hit, speaker: MINISTRY, denied: true, victims: "Those who retreated" },
    ],
    kinds: [],
  },
  {
    name: "who is blamed says that it was not he, and not that nothing was",
    told: [
      { agent: REBELS, victim: CIVILIANS, speaker: MINISTRY },
      { agent: REBELS, speaker: REBELS, denied: true, words: "The rebels said that they had nothing to do with it" },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "somebody whom nobody blames says that it was not he",
    told: [
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR },
      { agent: OTHERS, speaker: OTHERS, denied: true, words: "The front said that it was not involved" },
    ],
    kinds: [],
  },
  {
    name: "an accusation, and another doer of harm to civilians",
    told: [
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR },
      { agent: REBELS, speaker: MINISTRY, accused: true, words: "accused the rebels" },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "smugglers and a group by its name",
    told: [
      { agent: REBELS, victim: CIVILIANS, speaker: MINISTRY },
      { agent: SMUGGLERS, victim: CIVILIANS, speaker: REBELS },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "herdsmen and bandits",
    told: [
      { agent: HERDSMEN, victim: CIVILIANS, speaker: MINISTRY },
      { agent: BANDITS, victim: CIVILIANS, speaker: MONITOR },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "bandits, as the ministry calls the rebels",
    told: [
      { agent: BANDITS, victim: CIVILIANS, speaker: MINISTRY },
      { agent: REBELS, victim: CIVILIANS, speaker: MONITOR },
    ],
    kinds: [],
  },
  {
    name: "bandits and soldiers",
    told: [
      { agent: BANDITS, victim: CIVILIANS, speaker: MINISTRY },
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR },
    ],
    kinds: ["responsibility"],
  },
  {
    name: "gunmen who may be smugglers",
    told: [
      { agent: GUNMEN, victim: CIVILIANS, speaker: MINISTRY },
      { agent: SMUGGLERS, victim: CIVILIANS, speaker: MONITOR },
    ],
    kinds: [],
  },
  {
    name: "a jet shot down, and none of its jets, which is no number",
    told: [
      { agent: REBELS, victim: ARMY, speaker: REBELS, measure: "destroyed", killed: { low: 1 } },
      { agent: REBELS, victim: ARMY, speaker: ARMY, measure: "destroyed", killed: { low: 0, high: 0 }, denied: true },
    ],
    kinds: ["occurrence"],
  },
  {
    name: "a condemnation of others",
    told: [
      { agent: ARMY, victim: CIVILIANS, speaker: MONITOR },
      { agent: REBELS, speaker: MINISTRY, accused: true, words: "condemned" },
    ],
    kinds: [],
  },
  {
    name: "two provinces",
    told: [
      { ...hit, speaker: MONITOR, place: province("East") },
      { ...hit, speaker: MINISTRY, place: province("West") },
    ],
    kinds: ["place"],
  },
  {
    name: "a town and its province",
    told: [
      { ...hit, speaker: MONITOR, place: { ...TARN, admin1: "East" } },
      { ...hit, speaker: MINISTRY, place: province("East") },
    ],
    kinds: [],
  },
  {
    name: "a later and larger number, by the enemy",
    told: [
      { agent: REBELS, victim: ARMY, speaker: MINISTRY, published: "2020-01-01", killed: { low: 10 } },
      { agent: REBELS, victim: ARMY, speaker: REBELS, published: "2020-01-03", killed: { low: 30 } },
    ],
    kinds: ["figure"],
  },
  {
    name: "what the outlet itself says did not happen",
    told: [
      { ...hit, speaker: MONITOR },
      { ...hit, outlet: "Herald", denied: true },
    ],
    kinds: [],
  },
];

for (const { name, told, kinds } of CASES) {
  test(`${name}: ${kinds.length === 0 ? "no contradiction" : kinds.join(", ")}`, () => {
    const file = caseFile(...told);
    const sides = findSides(file);
    const found = contradictionsOf(file, sides, filedFigures(file, sides));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      kinds,
    );
    for (const { values } of found) assert.ok(values.length >= 2 && values.every(({ claims }) => claims.length > 0));
  });
}
