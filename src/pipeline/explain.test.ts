import assert from "node:assert/strict";
import { test } from "node:test";
import type { Explanation } from "#model/explanation.ts";
import { makeReader } from "./defaults.ts";
import { explainReading } from "./explain.ts";
import { readReport } from "./read-report.ts";
import { sampleReport } from "./sample-report.ts";

const reader = await makeReader();
const NO_PLACES_ADDED = "/nonexistent";
const TEXT =
  "Syrian troops killed at least 12 rebels near Aleppo on Tuesday, the observatory said. " +
  "Two days after the truce of 3 May, shells wounded some 40 to 50 people.";
const reading = await readReport(sampleReport(TEXT, "2018-05-11"), reader);
const explanations = explainReading(reading, NO_PLACES_ADDED);

function why(words: string, kind: Explanation["kind"]): Explanation {
  const found = explanations.find((one) => one.words === words && one.kind === kind);
  assert.ok(found, `nothing explains ${kind} “${words}”`);
  return found;
}

const facts = ({ facts: told }: Explanation) => Object.fromEntries(told);

test("a date tells its day of writing, its tense, and what another tense would mean", () => {
  const date = why("Tuesday", "date");
  assert.deepEqual([date.chosen, date.certainty, date.rule], ["2018-05-08", "implied", "resolve/date/weekday"]);
  assert.deepEqual(
    [facts(date)["day of writing"], facts(date).tense, facts(date)["read as"]],
    ["2018-05-11 (intake/published)", "past", "tuesday"],
  );
  assert.deepEqual(
    date.candidates.map(({ id, features }) => [id, features.tense]),
    [
      ["2018-05-08", 1],
      ["2018-05-15", 0],
    ],
  );
});

test("a length names no day by itself, and the claim that is counted by it tells what its day is made of", () => {
  assert.equal(why("Two days", "date").open, "names-no-day");
  const counted = why("wounded", "date");
  assert.deepEqual([counted.chosen, counted.rule], ["2018-05-05", "resolve/claim/counted-days"]);
  assert.equal(facts(counted)["made of"], "“Two days”, “3 May”");
});

test("a figure tells its number words, its hedge and what the hedge does to the bounds", () => {
  const figure = explanations.find(({ kind, words }) => kind === "figure" && words.includes("12"));
  assert.deepEqual([figure?.chosen, figure?.certainty], ["12 to open, best 12", "stated"]);
  const { hedge, bounds, "number words": number } = facts(figure!);
  assert.deepEqual([hedge, number], ["at-least", "“at least 12”"]);
  assert.match(bounds ?? "", /nothing is high/);
  const range = explanations.find(({ kind, words }) => kind === "figure" && words.includes("40"));
  assert.equal(range?.chosen, "40 to 50, best none");
});

test("a place and an actor tell their candidates, and the chosen one is among them", () => {
  for (const one of [why("Aleppo", "place"), why("Syrian troops", "actor")]) {
    assert.ok(one.candidates.some(({ id }) => id === one.chosen));
    assert.ok(one.candidates.length > 1 && one.considered >= one.candidates.length);
    assert.match(one.rule ?? "", /^resolve\/(?:place|actor)\//);
  }
});

test("a claim explains only what it refers to, and a report that was not read explains nothing", () => {
  const claim = reading.resolved?.claims.find((one) => one.claim.figures.length > 0 && one.place !== null);
  const words = explainReading(reading, NO_PLACES_ADDED, { only: [claim!.claim.id] }).map((one) => one.words);
  assert.ok(words.includes("Aleppo") && words.includes("the observatory") && !words.includes("3 May"));
  assert.deepEqual(explainReading({ ...reading, annotated: null, resolved: null }, NO_PLACES_ADDED), []);
});

test("a date in an undated report is open, and says why", async () => {
  const sample = sampleReport("Gunmen shot dead a farmer on Tuesday.", "2018-05-11");
  const undated = await readReport({ ...sample, report: { ...sample.report, publishedAt: null } }, reader);
  const [date] = explainReading(undated, NO_PLACES_ADDED).filter(({ kind }) => kind === "date");
  assert.deepEqual([date?.chosen, date?.open, facts(date!)["day of writing"]], [null, "undated-report", "not told"]);
});
