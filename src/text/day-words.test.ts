import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarWords, dayWords, endsWords, openWords, weekdayWords } from "./day-words.ts";

const NAMED: readonly (readonly [earliest: string, latest: string, words: string | null])[] = [
  ["2023-03-01", "2023-03-31", "March 2023"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2024-02-01", "2024-02-28", null],
  ["2023-02-02", "2023-02-28", null],
  ["2023-03-14", "2023-03-14", null],
  ["2023-01-01", "2023-03-31", "January to March 2023"],
  ["2022-11-01", "2023-01-31", "November 2022 to January 2023"],
  ["2017-01-01", "2017-12-31", "2017"],
  ["2011-01-01", "2013-12-31", "2011 to 2013"],
  ["2010-01-01", "2019-12-31", "the 2010s"],
  ["1900-01-01", "1999-12-31", "the years 1900 to 1999"],
];
for (const [earliest, latest, words] of NAMED) {
  test(`${earliest} to ${latest} has ${words === null ? "no name" : `the name "${words}"`}`, () => {
    assert.equal(calendarWords({ earliest, latest }), words);
  });
}

const OPEN: readonly (readonly [edtf: string, words: string | null])[] = [
  ["../2018-02-09", "by 9 February 2018"],
  ["/2018-02-09", "by 9 February 2018"],
  ["2018-02-07/..", "since 7 February 2018"],
  ["2018-02-07/", "since 7 February 2018"],
  ["2018-02-07/2018-02-09", null],
];
for (const [edtf, words] of OPEN) {
  test(`${edtf} is ${words === null ? "closed" : `"${words}"`}`, () => {
    assert.equal(openWords({ earliest: "2018-02-07", latest: "2018-02-09", edtf }), words);
  });
}

test("the first of two ends leaves out what the last repeats", () => {
  assert.deepEqual(endsWords({ earliest: "2019-05-03", latest: "2019-05-05" }), ["3", "5 May 2019"]);
  assert.deepEqual(endsWords({ earliest: "2019-04-28", latest: "2019-05-03" }), ["28 April", "3 May 2019"]);
  assert.deepEqual(endsWords({ earliest: "2018-12-30", latest: "2019-01-02" }), ["30 December 2018", "2 January 2019"]);
});

test("a day has its weekday, and other text is given back", () => {
  assert.equal(weekdayWords("2018-02-07"), "Wednesday 7 February 2018");
  assert.deepEqual([dayWords("early May"), weekdayWords("2018-02-31x")], ["early May", "2018-02-31x"]);
});
