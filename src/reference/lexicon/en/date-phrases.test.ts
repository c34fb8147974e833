import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findDatePhrases } from "./date-phrases.ts";

const CASES: readonly (readonly [text: string, phrases: readonly string[]])[] = [
  ["Troops attacked on Tuesday.", ["Tuesday"]],
  ["Shells fell late on Wednesday and again on Thursday morning.", ["late on Wednesday", "Thursday morning"]],
  ["It happened on Wednesday night, Feb. 7, 2018.", ["Wednesday night", "Feb. 7, 2018"]],
  ["On Wednesday, 7 February 2018, jets struck.", ["Wednesday, 7 February 2018"]],
  ["Between 3 and 5 March they fled.", ["3 and 5 March"]],
  ["From March 3-5 they fled.", ["March 3-5"]],
  ["Fighting over the past week killed ten.", ["the past week"]],
  ["Strikes for a fifth day.", ["a fifth day"]],
  ["In June past year, a jet shot down a plane.", ["June past year"]],
  ["Two days ago he left; a day earlier he came.", ["Two days ago", "a day earlier"]],
  ["The wars of the 1990s and of the early 1980s.", ["the 1990s", "the early 1980s"]],
  ["Early in 2016 and late in 2017.", ["Early in 2016", "late in 2017"]],
  ["The attack of 2018-02-07 and that of 13/02/2018.", ["2018-02-07", "13/02/2018"]],
  ["SAN SALVADOR, 12 JAN 89 -- AN ATTACK", ["12 JAN 89"]],
  ["They recently met; they met on the same day.", ["recently", "the same day"]],
  ["It began at 10 p.m. Wednesday.", ["10 p.m. Wednesday"]],
  ["In May he may march 3 miles.", ["May"]],
  ["Theresa May said troops may March on.", []],
  ["About 2,000 troops and 2000 soldiers hold 1990.5 hectares.", []],
  ["He paid $2016 for 1,998 of them.", []],
  ["The 52 year old man sat in the sun.", []],
  ["Mr Friday-Jones met Sunday's child.", ["Sunday"]],
];
for (const [text, phrases] of CASES) {
  test(`time phrases of: ${text}`, () => {
    assert.deepEqual(
      findDatePhrases(text).map(({ start, end }) => text.slice(start, end)),
      phrases,
    );
  });
}

test("what a phrase is tells names of days from lengths and from vague words", () => {
  const text = "On Monday, after a three-day siege, at 3 p.m., they recently said";
  assert.deepEqual(
    findDatePhrases(text).map(({ kind }) => kind),
    ["calendar", "duration", "clock", "vague"],
  );
});

test("phrases lie inside the text, in order, without overlaps", () => {
  const word = fc.constantFrom(
    "on",
    "Monday",
    "the",
    "past",
    "two",
    "days",
    "ago",
    "June",
    "7",
    "2018",
    ",",
    "late",
    "of",
    "year",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      let last = 0;
      for (const { start, end } of findDatePhrases(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
        last = end;
      }
    }),
  );
});
