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
  // numbers that are no years
  ["Four were shot in the 1900 block of W. Lanvale St.", []],
  ["He lived in the 2000 block of Main Street and in the 1800 and 1900 blocks of Oak Ave.", []],
  ["A home at 2036 Yorkshire Avenue; she, of 1935 Orchard St., was held.", []],
  ["The 2008 Wall Street crash and the 2007 U.S. Supreme Court decision.", ["2008", "2007"]],
  ["1500 people fled; 2000 displaced families and 2000 SOLDIERS came.", []],
  ["More than 1900 were hurt, at least 1850 died, some 2000 fled.", []],
  ["Under Resolution 1973, and resolutions 1970 and 1973, Route 1967 was shut.", []],
  ["Flight 1989, Law No. 1932, Highway 1980, Lodge 1928", []],
  ["A DEFENSE POST WAS ATTACKED AT 1910, AND AT APPROXIMATELY 2045.", []],
  ["Police found a 2007 Jeep and a 1993 brown Cadillac.", []],
  ["In 1980 soldiers killed six; the 1993 attacks; 1988 was a good year.", ["1980", "1993", "1988"]],
  // capitals of the wire
  ["SAN SALVADOR, 7 MAY 89 -- ON 30 DEC 88 (4 JAN) AND IN MAY", ["7 MAY 89", "30 DEC 88", "4 JAN", "MAY"]],
  ["THIS MAY BE SO. IN THE 1960'S, EARLY MORNING OF 16 NOVEMBER", ["THE 1960'S", "EARLY MORNING OF 16 NOVEMBER"]],
  ["Born 8-May-1989 or May 8 '89.", ["8-May-1989", "May 8 '89"]],
  // headings of a chronology
  ["August 1982: Eight people killed.", ["August 1982"]],
  ["May 1983 - Two died. 1986: Ten died.", ["May 1983", "1986"]],
  ["The 1989-90 season, the war of 1914–18, room 1990-50, 2018-02", ["1989-90", "1914–18"]],
  // beside and counted from other days
  ["He fled the day before. The night before, ten died.", ["the day before", "The night before"]],
  ["On the day before the attack he saw the week after it.", []],
  [
    "A week ago today and two weeks ago Friday; a year from Monday.",
    ["A week ago today", "two weeks ago Friday", "a year from Monday"],
  ],
  ["As soon as he came; they met soon.", ["soon"]],
  ["He said that two days ago it began, that weeks ago it did.", ["two days ago", "weeks ago"]],
  ["The first week of May, the last days of April 1989.", ["The first week of May", "the last days of April 1989"]],
  [
    "In the small hours of Monday; the late hours on Monday, Nov. 3, 2014",
    ["the small hours of Monday", "Monday, Nov. 3, 2014"],
  ],
  ["Since Christmas, on New Year’s Eve and on Good Friday.", ["Christmas", "New Year’s Eve", "Good Friday"]],
  ["The Good Friday Agreement, a Christmas tree, since Christmas Island.", ["Friday"]],
  ["After Bloody Sunday; a bloody Tuesday; the Daily News; daily news", ["Tuesday", "daily"]],
  [
    "Two Sundays ago; forty years ago this September; in the week to 23 October",
    ["Two Sundays ago", "forty years ago this September", "the week to 23 October"],
  ],
  ["Since 2 June, 44 villagers died; on 2 June 44 it began.", ["2 June", "2 June 44"]],
  ["On Monday of last week; on Friday this week", ["Monday of last week", "Friday this week"]],
  [
    "Overnight into Monday. He left hours earlier, minutes later.",
    ["Overnight into Monday", "hours earlier", "minutes later"],
  ],
  ["He said on Monday that a man died earlier in the day.", ["Monday", "earlier in the day"]],
  [
    "During Ramadan, on the last Friday of Ramadan, on Eid al-Fitr.",
    ["Ramadan", "the last Friday of Ramadan", "Eid al-Fitr"],
  ],
  ["Ramadan Abdullah and the trial of Ramadan Sarow; the Ashura Brigade", []],
  ["the last fiscal year, in the year ended March 31", ["the last fiscal year", "the year", "March 31"]],
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
