/** The scorer of narratives, on values made by hand, and the narratives themselves: they load, and their gold is sound. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Incident } from "#model/incident.ts";
import type { Estimate, PlacePrecision } from "#model/world.ts";
import { goldFileFor, predictionOf } from "../eval/assessment.ts";
import { assessmentSchema, type GoldRecord, readAssessments, recordOfAssessment } from "../eval/assessment-gold.ts";
import { type AssessmentPrediction, intervalOf, missesOf, scoreAssessments } from "../eval/assessment-score.ts";
import { mainIncident } from "../eval/main-incident.ts";

const GOLD: GoldRecord = {
  id: "a",
  text: "Four to six people were killed.",
  incident_date: "2023-10-07",
  incident_date_to: "2023-10-07",
  killed_min: 4,
  killed_max: 6,
  killed_raw: "4 - 6",
  injured_raw: "Unknown",
  lat: 31.5,
  lon: 34.45,
  withinKm: 2,
};
const READ: AssessmentPrediction = {
  id: "a",
  incident_date: "2023-10-07",
  incident_date_to: "2023-10-07",
  killed_min: 4,
  killed_max: 6,
  injured_min: null,
  injured_max: null,
  lat: 31.51,
  lon: 34.45,
};

type Scores = Readonly<Record<"killed" | "injured" | "date" | "location", Readonly<Record<string, unknown>>>>;

function score(read: Partial<AssessmentPrediction>, gold: Partial<GoldRecord> = {}): Scores {
  return scoreAssessments([{ gold: { ...GOLD, ...gold }, read: { ...READ, ...read } }]) as Scores;
}

const INTERVALS: readonly (readonly [name: string, min: number | null, max: number | null, right: string])[] = [
  ["the same interval is right in every way", 4, 6, "exact_min exact_max exact_both contains inside overlap within_1"],
  ["a wider one contains", 3, 9, "contains overlap"],
  ["a narrower one lies inside", 4, 5, "exact_min inside overlap within_1"],
  ["an interval elsewhere is wrong", 7, 9, ""],
  ["a bound alone is both", 6, null, "exact_max inside overlap"],
  ["bounds in the wrong order are turned", 6, 4, "exact_min exact_max exact_both contains inside overlap within_1"],
  ["no answer is wrong", null, null, ""],
];
for (const [name, killed_min, killed_max, right] of INTERVALS) {
  test(name, () => {
    const {
      n,
      given,
      median_abs_error_min: _,
      unknown_recognised: __,
      ...tests
    } = score({
      killed_min,
      killed_max,
    }).killed;
    const passed = Object.keys(tests).filter((key) => tests[key] === 100);
    assert.deepEqual([n, given, passed.join(" ")], [1, killed_min === null ? 0 : 100, right]);
  });
}

test("a toll that the gold calls unknown is recognised by no answer, not by zero", () => {
  assert.deepEqual(score({}).injured.unknown_recognised, { acc: 100, correct: 1, n: 1 });
  assert.deepEqual(score({ injured_min: 0 }).injured.unknown_recognised, { acc: 0, correct: 0, n: 1 });
});

test("a date is exact when both its days are right", () => {
  assert.deepEqual(score({ incident_date_to: null }).date.exact, 100);
  const late = score({ incident_date_to: "2023-10-08" }).date;
  assert.deepEqual([late.exact, late.first_day], [0, 100]);
  assert.equal(score({ incident_date: "2023-10-06" }).date.within_1_day, 100);
  assert.equal(score({ incident_date: "2023-10-05" }).date.within_1_day, 0);
  assert.equal(score({ incident_date: null }).date.given, 0);
});

test("a place is measured to the nearest point of the gold, and is right within its radius", () => {
  const near = score({}).location;
  assert.deepEqual([near.within_gold_radius, near.within_1km, near.within_2km], [100, 0, 100]);
  assert.equal(near.median_km, 1.11);
  const geolocations = [
    { lat: 31.5, lon: 34.45 },
    { lat: 32.5, lon: 35.45 },
  ];
  assert.equal(score({ lat: 32.5, lon: 35.45 }, { geolocations }).location.within_1km, 100);
  const none = score({ lat: null, lon: null }).location;
  assert.deepEqual([none.given, none.within_gold_radius, none.median_km], [0, 0, null]);
});

test("misses name the field, the gold and the answer, and nothing that is right", () => {
  assert.deepEqual(missesOf([{ gold: GOLD, read: READ }]), []);
  const wrong = { ...READ, killed_max: 9, injured_min: 2, incident_date: "2023-10-06", lat: 33 };
  assert.deepEqual(
    missesOf([{ gold: GOLD, read: wrong }]).map(({ field, gold, read }) => `${field}: ${gold} | ${read}`),
    [
      "killed: 4..6 | 4..9",
      "injured: none | 2",
      "date: 2023-10-07 | 2023-10-06..2023-10-07",
      "place: 31.5, 34.45 within 2 km | 33, 34.45: 167 km away",
    ],
  );
});

type Told = Readonly<{ counts?: readonly Count[]; precision?: PlacePrecision; claims?: readonly string[] }>;
type Count = Readonly<{ measure: string; chosen: Estimate; figures?: readonly Estimate[] }>;

/** An incident with what a prediction looks at, and nothing else. */
function incident({ counts = [], precision = "exact", claims = ["c_1"] }: Told): Incident {
  const [lat, lon] = [31.5, 34.45];
  return {
    ground: "current",
    event: { chosen: { value: "ASSAULT" } },
    when: { chosen: { value: { earliest: "2023-10-07", latest: "2023-10-08" } } },
    place: { chosen: { value: { lat, lon, precision } } },
    counts: counts.map(({ measure, chosen, figures = [] }) => ({
      measure,
      estimate: { chosen: { value: chosen } },
      figures: figures.map((estimate) => ({ estimate })),
    })),
    claims,
    docs: ["doc_1"],
  } as unknown as Incident;
}

function killedOf(...counts: readonly Omit<Count, "measure">[]): unknown {
  const all = counts.map((count) => ({ measure: "killed", ...count }));
  return intervalOf(predictionOf("a", incident({ counts: all })), "killed");
}

test("counts are summed over the sides, each measure for itself", () => {
  assert.deepEqual(
    killedOf({ chosen: { low: 4, best: 4, high: 6 } }, { chosen: { low: 1, best: 1, high: 2 } }),
    [5, 8],
  );
  const hurt = incident({ counts: [{ measure: "injured", chosen: { low: 2, best: 2, high: 2 } }] });
  assert.equal(intervalOf(predictionOf("a", hurt), "killed"), null);
});

test("an open count ends at the highest number that anybody gives", () => {
  const figures = [
    { low: 9, best: 9, high: null },
    { low: 12, best: 12, high: null },
  ];
  assert.deepEqual(killedOf({ chosen: { low: 9, best: 12, high: null }, figures }), [9, 12]);
  assert.deepEqual(killedOf({ chosen: { low: 24, best: null, high: null } }), [24, 24]);
});

test("a division has no point, and without an incident nothing is answered", () => {
  const { lat, lon, incident_date, incident_date_to } = predictionOf("a", incident({ precision: "admin1" }));
  assert.deepEqual([lat, lon, incident_date, incident_date_to], [null, null, "2023-10-07", "2023-10-08"]);
  const { id, ...rest } = predictionOf("a", null);
  assert.ok(id === "a" && Object.values(rest).every((value) => value === null));
});

test("the narrative is about people who were hurt, before arrests and before attacks that hurt nobody", () => {
  const hurt = incident({ counts: [{ measure: "killed", chosen: { low: 4, best: 4, high: 4 } }] });
  const arrests = { ...incident({ claims: ["c_1", "c_2"] }), event: { chosen: { value: "COERCE" } } } as Incident;
  assert.equal(mainIncident([arrests, incident({ claims: ["c_1", "c_2"] }), hurt]), hurt);
  assert.equal(mainIncident([arrests]), arrests);
});

test("the narrative is about the current incident with most claims", () => {
  const [small, large] = [incident({}), incident({ claims: ["c_1", "c_2"] })];
  const past = { ...incident({ claims: ["c_1", "c_2", "c_3"] }), ground: "background" } as Incident;
  assert.equal(mainIncident([small, past, large]), large);
  assert.equal(mainIncident([]), null);
});

test("the gold lies beside the predictions", () => {
  assert.equal(goldFileFor("/tmp/pred.jsonl"), "/tmp/pred.gold.jsonl");
});

test("the narratives load, with ids of their own, and tell at most as much as a page", () => {
  const assessments = readAssessments();
  assert.ok(assessments.length >= 36);
  assert.equal(new Set(assessments.map(({ id }) => id)).size, assessments.length);
  for (const { id, text, published, date } of assessments) {
    const words = text.split(/\s+/).length;
    assert.ok(words >= 80 && words <= 250, `${id} has ${words} words`);
    assert.ok(date === null || date.to <= published, `${id} is published before its incident`);
  }
});

test("a gold record says Unknown where no toll is stated, and leaves an open maximum out", () => {
  const [first] = readAssessments();
  const record = recordOfAssessment({ ...first!, killed: { min: 9, max: null }, injured: null });
  assert.deepEqual([record.killed_min, record.killed_max, record.killed_raw], [9, null, "9"]);
  assert.deepEqual([record.injured_min, record.injured_raw], [null, "Unknown"]);
});

test("a narrative whose minimum is above its maximum is refused", () => {
  const [first] = readAssessments();
  assert.ok(assessmentSchema.safeParse(first).success);
  assert.ok(!assessmentSchema.safeParse({ ...first, killed: { min: 6, max: 4 } }).success);
});
