/** The scorer of event dates: verdicts by hand, and the gold's own soundness. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayRange, monthRange } from "#text/calendar.ts";
import { readDateGold } from "../eval/dates-gold.ts";
import { type DateVerdict, type SeenDate, scoreDates } from "../eval/dates-score.ts";

const TEXT = "Rebels killed two guards on Monday.";
const TRIGGER = { start: 7, end: 13 };

function verdictOf(when: (string | null)[], given: SeenDate["when"]): DateVerdict | undefined {
  const passage = { id: "by-hand-01", text: TEXT, events: [{ trigger: "killed", when, optional: false }] };
  return scoreDates(passage, TEXT, [{ trigger: TRIGGER, when: given, rule: "" }])[0]?.verdict;
}

const CASES: readonly (readonly [string, (string | null)[], SeenDate["when"], DateVerdict])[] = [
  ["the same day", ["2021-05-17"], dayRange("2021-05-17"), "exact"],
  ["one of two answers", ["2021-05", "2021-05-17"], dayRange("2021-05-17"), "exact"],
  ["open as wanted", [null], null, "exact"],
  ["a month that holds the day", ["2021-05-17"], monthRange(2021, 5), "wider"],
  ["a day inside the month", ["2021-05"], dayRange("2021-05-17"), "wrong"],
  ["no day where there is one", ["2021-05-17"], null, "open"],
  ["a day where there is none", [null], dayRange("2021-05-17"), "extra"],
];

for (const [name, when, given, verdict] of CASES) {
  test(`dates scorer: ${name} is ${verdict}`, () => assert.equal(verdictOf(when, given), verdict));
}

test("dates scorer: an event without a claim is untold, an optional one is left out", () => {
  const event = { trigger: "killed", when: ["2021-05-17"] };
  const passage = (optional: boolean) => ({ id: "by-hand-01", text: TEXT, events: [{ ...event, optional }] });
  assert.deepEqual(
    scoreDates(passage(false), TEXT, []).map(({ verdict }) => verdict),
    ["untold"],
  );
  assert.deepEqual(scoreDates(passage(true), TEXT, []), []);
});

test("dates gold: at least 150 passages, ids unique, every trigger in its text", () => {
  const passages = readDateGold().flatMap((theme) => theme.passages);
  assert.ok(passages.length >= 150);
  assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
  for (const { id, text, events } of passages)
    for (const { trigger, nth } of events) assert.ok(text.split(trigger).length > (nth ?? 1), `${id}: \`${trigger}\``);
});
