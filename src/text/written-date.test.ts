import assert from "node:assert/strict";
import { test } from "node:test";
import { parseGivenDate, writtenDates } from "./written-date.ts";

const WRITTEN = [
  { text: "Published 7 February 2018", words: "7 February 2018", day: "2018-02-07" },
  { text: "on Feb. 7, 2018 at noon", words: "Feb. 7, 2018", day: "2018-02-07" },
  { text: "Sept 3rd, 2016", words: "Sept 3rd, 2016", day: "2016-09-03" },
  { text: "updated 2018/02/07 10:00", words: "2018/02/07", day: "2018-02-07" },
  { text: "13/02/2018", words: "13/02/2018", day: "2018-02-13" },
  { text: "02.13.2018", words: "02.13.2018", day: "2018-02-13" },
] as const;
for (const { text, words, day } of WRITTEN) {
  test(`"${text}" writes out ${day}`, () => {
    const [found] = writtenDates(text);
    assert.deepEqual([found && text.slice(found.start, found.end), found?.day], [words, day]);
  });
}
for (const text of ["03/02/2018", "February 2018", "30 February 2018", "on 7 Marching 2018", "120187 2018"]) {
  test(`"${text}" writes out no single day`, () => assert.deepEqual(writtenDates(text), []));
}

const GIVEN = [
  { text: "2018-02-09", result: { kind: "date", day: "2018-02-09", instant: null } },
  {
    text: "2018-02-09T23:30:00+03:00",
    result: { kind: "date", day: "2018-02-09", instant: "2018-02-09T23:30:00+03:00" },
  },
  { text: "Fri, 09 Feb 2018 10:00:00 GMT", result: { kind: "date", day: "2018-02-09", instant: null } },
  { text: "2018-02-30", result: { kind: "impossible" } },
  { text: "2018-02-09T29:00:00Z", result: { kind: "impossible" } },
  { text: "31 April 2018", result: { kind: "impossible" } },
  { text: "last Friday", result: { kind: "malformed" } },
  { text: "03/02/2018", result: { kind: "malformed" } },
  { text: "", result: { kind: "malformed" } },
] as const;
for (const { text, result } of GIVEN) {
  test(`"${text}" as a given date is ${result.kind}`, () => assert.deepEqual(parseGivenDate(text), result));
}
