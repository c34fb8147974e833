/** The scorer of the gold, on values made by hand: each answer that is right, wrong, missed or too much is told apart. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fallsBelow, floorsOf } from "../eval/floors.ts";
import { alignIncidents, matches } from "../eval/gold-align.ts";
import { type GoldCase, goldCaseSchema, ROOT, readGold } from "../eval/gold-case.ts";
import { distanceKm } from "../eval/gold-fields.ts";
import { type GoldField, scoreCase } from "../eval/gold-score.ts";
import { type ClaimView, type FigureView, type IncidentView, plain, type RecordView } from "../eval/record-view.ts";
import { f1Of, precisionOf, recallOf, type Tally, tallyOf, type Verdict } from "../eval/tally.ts";

const EVIDENCE = "Shells hit a market in Taiz on Monday, killing at least nine people, a hospital source said.";

const CLAIM: ClaimView = {
  id: "c_1",
  report: "a.txt",
  evidence: EVIDENCE,
  trigger: "killing",
  event: "ASSAULT",
  mode: "shelling",
  polarity: "affirmed",
  modality: "actual",
  ground: "current",
  speaker: "said:hospital-source a hospital source",
  characterisation: null,
  when: null,
  place: null,
  producer: "extract/test",
};

const FIGURE: FigureView = {
  measure: "killed",
  estimate: { low: 9, best: 9, high: null },
  hedge: "at-least",
  of: "civilians",
  ofText: "people",
  speaker: "said:hospital-source a hospital source",
  origin: "said:hospital-source",
  evidence: EVIDENCE,
  words: "at least nine people",
};

const INCIDENT: IncidentView = {
  title: "Shelling in Taiz",
  ground: "current",
  event: "ASSAULT",
  modes: ["shelling"],
  when: { earliest: "2019-07-29", latest: "2019-07-29", edtf: "2019-07-29" },
  place: {
    placeId: "geonames:70225",
    name: "Taiz",
    country: "YE",
    admin1: null,
    admin2: null,
    lat: 13.58,
    lon: 44.02,
    precision: "exact",
  },
  sides: ["houthis Houthi movement houthis", "civilians civilians civilians"],
  counts: [{ measure: "killed", of: "side-b", estimate: { low: 9, best: 9, high: null }, origins: 1 }],
  figures: [FIGURE],
  victims: [],
  characterisations: [],
  contradictions: [{ kind: "responsibility", about: null, values: ["a", "b"] }],
  context: [
    {
      relation: "response",
      claim: { ...CLAIM, id: "c_2", event: "ACCUSE", evidence: "Residents blamed the Houthis." },
    },
  ],
  claims: [CLAIM],
  reports: ["a.txt"],
};

const GOLD: GoldCase = goldCaseSchema.parse({
  id: "test",
  about: "a test",
  text: EVIDENCE,
  incidents: [
    {
      name: "Shelling in Taiz",
      ground: "current",
      tellings: ["Shells hit a market"],
      event: "ASSAULT",
      modes: ["shelling"],
      when: { earliest: "2019-07-29", latest: "2019-07-29" },
      place: { name: "Taiz", country: "YE", lat: 13.57, lon: 44.02, withinKm: 25, precisions: ["exact"] },
      sides: [{ accept: "civilian" }, { accept: "houthi" }],
      counts: [{ measure: "killed", of: ["1", "civilians"], low: 9, high: null, origins: 1 }],
      accounts: [
        {
          speaker: "hospital",
          measure: "killed",
          low: [9, 10],
          high: null,
          hedge: "at-least",
          quotes: ["at least nine people"],
        },
      ],
      contradictions: [{ kind: ["responsibility"] }],
      context: [{ relation: ["response"], event: ["ACCUSE"], quotes: ["Residents blamed"] }],
      docs: ["a.txt"],
    },
  ],
  never: [{ quote: "Latest News", why: "page furniture" }],
  notIncidents: [{ quote: "could strike again", why: "possible" }],
});

const record = (...incidents: IncidentView[]): RecordView => ({
  incidents,
  claims: incidents.flatMap((incident) => incident.claims),
});

/** Verdicts of one field, sorted. */
function verdicts(view: RecordView, field: GoldField): Verdict[] {
  return scoreCase(GOLD, view)
    .filter((outcome) => outcome.field === field)
    .map((outcome) => outcome.verdict)
    .sort();
}

test("a record that says what the gold says is right in every field", () => {
  const outcomes = scoreCase(GOLD, record(INCIDENT));
  assert.deepEqual(
    outcomes.filter((outcome) => outcome.verdict !== "right"),
    [],
  );
  const fields = new Set(outcomes.map((outcome) => outcome.field));
  assert.deepEqual(
    [...fields].sort(),
    [
      "contradictions",
      "context",
      "count",
      "date",
      "event",
      "ground",
      "hedge",
      "incidents",
      "killed",
      "mode",
      "negatives",
      "origins",
      "place",
      "reports",
      "sides",
      "speaker",
      "tellings",
    ].sort(),
  );
});

const FAR = { ...INCIDENT.place!, lat: 15.35, lon: 44.2 };
const DENIED = { ...CLAIM, id: "c_3", evidence: "France warned that they could strike again." };
const CAPTION = { ...CLAIM, id: "c_4", evidence: "Latest News" };
const OTHER: IncidentView = { ...INCIDENT, claims: [{ ...CLAIM, id: "c_5", evidence: "A bus was bombed." }] };

const CASES: readonly (readonly [name: string, field: GoldField, view: RecordView, wanted: Verdict[]])[] = [
  ["an incident that is not found is missed", "incidents", record(), ["missed"]],
  ["all fields of a missed incident are missed", "killed", record(), ["missed"]],
  ["an incident of other words is extra, and the gold one missed", "incidents", record(OTHER), ["extra", "missed"]],
  [
    "a second incident for the same telling is extra",
    "incidents",
    record(INCIDENT, { ...INCIDENT }),
    ["extra", "right"],
  ],
  ["a telling that stands in no incident is missed", "tellings", record(OTHER), ["missed"]],
  ["another type is wrong", "event", record({ ...INCIDENT, event: "COERCE" }), ["wrong"]],
  ["no mode is missed", "mode", record({ ...INCIDENT, modes: [] }), ["missed"]],
  ["another mode is wrong", "mode", record({ ...INCIDENT, modes: ["aerial", "shelling"] }), ["wrong"]],
  ["background for current is wrong", "ground", record({ ...INCIDENT, ground: "background" }), ["wrong"]],
  ["no date is missed", "date", record({ ...INCIDENT, when: null }), ["missed"]],
  [
    "a wider date is wrong",
    "date",
    record({ ...INCIDENT, when: { earliest: "2019-07-28", latest: "2019-07-29", edtf: "2019-07-28/2019-07-29" } }),
    ["wrong"],
  ],
  ["a place too far away is wrong", "place", record({ ...INCIDENT, place: FAR }), ["wrong"]],
  [
    "the right place with another precision is wrong",
    "place",
    record({ ...INCIDENT, place: { ...INCIDENT.place!, precision: "admin1" } }),
    ["wrong"],
  ],
  ["a missing side is missed", "sides", record({ ...INCIDENT, sides: [INCIDENT.sides[0], null] }), ["missed", "right"]],
  [
    "a side that the gold does not name is extra",
    "sides",
    record({ ...INCIDENT, sides: [INCIDENT.sides[0], "russia Russia russia"] }),
    ["extra", "missed", "right"],
  ],
  [
    "a wrong number is missed and extra",
    "killed",
    record({ ...INCIDENT, figures: [{ ...FIGURE, estimate: { low: 19, best: 19, high: null } }] }),
    ["extra", "missed"],
  ],
  [
    "a closed upper bound where the words leave it open is wrong",
    "killed",
    record({ ...INCIDENT, figures: [{ ...FIGURE, estimate: { low: 9, best: 9, high: 9 } }] }),
    ["extra", "missed"],
  ],
  [
    "the right number from other words does not count",
    "killed",
    record({ ...INCIDENT, figures: [{ ...FIGURE, evidence: "Nine shells fell." }] }),
    ["extra", "missed"],
  ],
  [
    "one figure read twice is right once",
    "killed",
    record({ ...INCIDENT, figures: [FIGURE, { ...FIGURE }] }),
    ["right"],
  ],
  [
    "another speaker is wrong",
    "speaker",
    record({ ...INCIDENT, figures: [{ ...FIGURE, speaker: "houthis the Houthis" }] }),
    ["wrong"],
  ],
  ["another hedge is wrong", "hedge", record({ ...INCIDENT, figures: [{ ...FIGURE, hedge: "exact" }] }), ["wrong"]],
  [
    "a count on the other side is missed and extra",
    "count",
    record({ ...INCIDENT, counts: [{ ...INCIDENT.counts[0]!, of: "side-a" }] }),
    ["extra", "missed"],
  ],
  [
    "another number of origins is wrong",
    "origins",
    record({ ...INCIDENT, counts: [{ ...INCIDENT.counts[0]!, origins: 2 }] }),
    ["wrong"],
  ],
  [
    "a contradiction of another kind is extra",
    "contradictions",
    record({ ...INCIDENT, contradictions: [{ kind: "date", about: null, values: [] }] }),
    ["extra", "missed"],
  ],
  ["no context is missed", "context", record({ ...INCIDENT, context: [] }), ["missed"]],
  [
    "context in the wrong place on the timeline is wrong",
    "context",
    record({ ...INCIDENT, context: [{ ...INCIDENT.context[0]!, relation: "before" }] }),
    ["wrong"],
  ],
  [
    "a report of another incident is extra",
    "reports",
    record({ ...INCIDENT, reports: ["a.txt", "b.txt"] }),
    ["extra", "right"],
  ],
  [
    "an incident that rests on what is only possible breaks a negative",
    "negatives",
    record({ ...INCIDENT, claims: [CLAIM, DENIED] }),
    ["right", "wrong"],
  ],
  [
    "a claim outside incidents breaks a negative when it rests on page furniture",
    "negatives",
    { incidents: [INCIDENT], claims: [CLAIM, CAPTION] },
    ["right", "wrong"],
  ],
  [
    "a claim outside incidents may rest on what is only possible",
    "negatives",
    { incidents: [INCIDENT], claims: [CLAIM, DENIED] },
    ["right", "right"],
  ],
];

for (const [name, field, view, wanted] of CASES) {
  test(name, () => assert.deepEqual(verdicts(view, field), wanted));
}

test("a telling in another incident than the one matched is wrong, and a figure there is still read", () => {
  const second = "Two more shells fell on the market, killing one.";
  const gold: GoldCase = {
    ...GOLD,
    incidents: [
      { ...GOLD.incidents[0]!, tellings: ["Shells hit a market", "killing at least nine", "Two more shells"] },
    ],
  };
  const split = { ...INCIDENT, figures: [], claims: [{ ...CLAIM, id: "c_9", evidence: second }] };
  const outcomes = scoreCase(gold, record({ ...INCIDENT, figures: [] }, { ...split, figures: [FIGURE] }));
  const of = (field: GoldField): Verdict[] =>
    outcomes.filter((each) => each.field === field).map((each) => each.verdict);
  assert.deepEqual(of("tellings"), ["right", "right", "wrong"]);
  assert.deepEqual(of("killed"), ["right"]);
  assert.deepEqual(of("incidents"), ["right", "extra"]);
});

test("of two incidents told in one sentence, the trigger decides which is which", () => {
  const evidence = "They killed four men on Thursday and burned two houses on Saturday.";
  const [killed, burned] = ["killed four men", "burned two houses"].map((telling) => {
    return { ...GOLD.incidents[0]!, tellings: [telling] };
  });
  const reads = ["burned", "killed"].map((trigger) => ({ ...INCIDENT, claims: [{ ...CLAIM, evidence, trigger }] }));
  const { pairs } = alignIncidents([killed!, burned!], reads);
  assert.deepEqual(pairs.map(({ gold, read }) => `${gold.tellings[0]}: ${read.claims[0]?.trigger}`).sort(), [
    "burned two houses: burned",
    "killed four men: killed",
  ]);
});

const TALLIES: readonly (readonly [Verdict[], Tally, number, number, number])[] = [
  [[], { right: 0, given: 0, wanted: 0 }, 1, 1, 1],
  [["right", "right"], { right: 2, given: 2, wanted: 2 }, 1, 1, 1],
  [["missed"], { right: 0, given: 0, wanted: 1 }, 1, 0, 0],
  [["extra"], { right: 0, given: 1, wanted: 0 }, 0, 1, 0],
  [["right", "wrong", "missed", "extra"], { right: 1, given: 3, wanted: 3 }, 1 / 3, 1 / 3, 1 / 3],
];
for (const [list, tally, precision, recall, f1] of TALLIES) {
  test(`a tally of ${list.join(", ") || "nothing"}`, () => {
    assert.deepEqual(tallyOf(list.map((verdict) => ({ field: "x", verdict, detail: "" }))), tally);
    assert.deepEqual([precisionOf(tally), recallOf(tally), f1Of(tally)], [precision, recall, f1]);
  });
}

test("a score below its floor falls, an equal or higher one does not, a missing one does", () => {
  const corpus = { sha256: "", cases: 1, reports: 1, incidents: 1, figures: 1 };
  const half = { right: 1, given: 2, wanted: 2 };
  const floors = floorsOf(corpus, { date: half, place: half, sides: half });
  const better = { right: 2, given: 2, wanted: 2 };
  const worse = { right: 0, given: 2, wanted: 2 };
  assert.deepEqual(fallsBelow(floors, { date: half, place: better, sides: half }), []);
  assert.deepEqual(fallsBelow(floors, { date: worse, place: half }), [
    { field: "date", floor: 0.5, score: 0 },
    { field: "sides", floor: 0.5, score: 0 },
  ]);
});

test("a pattern matches the start of a word only, in any case", () => {
  assert.ok(matches("us-dod The Pentagon", "pentagon"));
  assert.ok(matches("said:mi6 Médecins", "m[eé]decins"));
  assert.ok(!matches("the ministry of health", "he\\b"));
  assert.ok(!matches("russia", "us"));
});

test("quotes are compared with straight quotation marks and single spaces", () => {
  assert.equal(plain("the  army\u2019s \u201cbase\u201d\n here "), 'the army\'s "base" here');
});

test("a degree of latitude is 111 km", () => {
  assert.equal(Math.round(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })), 111);
});

/** Words of a report as a reader of the page sees them. */
function visible(path: string): string {
  const raw = readFileSync(join(ROOT, path), "utf8");
  if (path.endsWith(".jsonl")) {
    return raw
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text)
      .join(" ");
  }
  if (!path.endsWith(".html")) return raw.replaceAll("**", "");
  const entities: Record<string, string> = {
    eacute: "é",
    egrave: "è",
    rsquo: "'",
    ldquo: '"',
    rdquo: '"',
    "#233": "é",
  };
  return raw.replace(/<[^>]*>/g, " ").replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? " ");
}

for (const { path, gold } of readGold()) {
  test(`every quote of the gold case ${gold.id} is in its reports`, () => {
    const words = plain(gold.text ?? (gold.reports ?? []).map(visible).join(" "));
    const quotes = [
      ...gold.incidents.flatMap(({ tellings, accounts, context }) => [
        ...tellings,
        ...[...accounts, ...context].flatMap((each) => each.quotes),
      ]),
      ...[...gold.never, ...gold.notIncidents].map((each) => each.quote),
    ];
    assert.deepEqual(
      quotes.filter((quote) => !words.includes(plain(quote))),
      [],
      path,
    );
    assert.equal(gold.text === undefined, gold.reports !== undefined, "a case has either a text or reports");
  });
}
