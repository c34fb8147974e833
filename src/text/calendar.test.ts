import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dateRange,
  dayNumber,
  dayOfNumber,
  isDay,
  isoDay,
  isoWeekOf,
  mondayOf,
  monthRange,
  rangeOfEdtf,
  weekdayOf,
} from "./calendar.ts";

const DAYS: readonly (readonly [text: string, exists: boolean])[] = [
  ["2018-02-28", true],
  ["2016-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2018-02-29", false],
  ["2018-04-31", false],
  ["2018-00-10", false],
  ["2018-13-01", false],
  ["2018-2-1", false],
  ["7 February", false],
];
for (const [text, exists] of DAYS) {
  test(`${text} is ${exists ? "a" : "no"} day`, () => assert.equal(isDay(text), exists));
}

const WEEKS: readonly (readonly [day: string, weekday: number, week: string])[] = [
  ["2018-02-09", 5, "2018-W06"],
  ["2018-01-01", 1, "2018-W01"],
  ["2017-12-31", 7, "2017-W52"],
  ["2016-01-01", 5, "2015-W53"],
  ["2018-12-31", 1, "2019-W01"],
  ["1969-12-31", 3, "1970-W01"],
];
for (const [day, weekday, week] of WEEKS) {
  test(`${day} is weekday ${weekday} of ${week}`, () => {
    assert.deepEqual([weekdayOf(day), isoWeekOf(day)], [weekday, week]);
  });
}

test("a month later than the 31st ends on the month's last day", () => {
  assert.equal(addMonths("2018-01-31", 1), "2018-02-28");
  assert.equal(addMonths("2016-01-31", 1), "2016-02-29");
  assert.equal(addMonths("2018-01-15", -1), "2017-12-15");
});

test("a day that does not exist is null, and a range out of order is a bug", () => {
  assert.equal(isoDay(2018, 2, 31), null);
  assert.equal(isoDay(0, 2, 1), null);
  assert.throws(() => dateRange("2018-02-02", "2018-02-01"), RangeError);
});

const EDTF: readonly (readonly [edtf: string, earliest: string | null, latest?: string])[] = [
  ["2018-02-07", "2018-02-07", "2018-02-07"],
  ["2018-02", "2018-02-01", "2018-02-28"],
  ["2018", "2018-01-01", "2018-12-31"],
  ["199X", "1990-01-01", "1999-12-31"],
  ["19XX", "1900-01-01", "1999-12-31"],
  ["2018-02-03/2018-02-05", "2018-02-03", "2018-02-05"],
  ["2017-09/2017-12", "2017-09-01", "2017-12-31"],
  ["2011/2013", "2011-01-01", "2013-12-31"],
  ["2018-02-30", null],
  ["2018-13", null],
  ["2018-02-05/2018-02-03", null],
  ["/2018", null],
  ["2018~", null],
  ["", null],
];
for (const [edtf, earliest, latest] of EDTF) {
  test(`EDTF "${edtf}" is ${earliest === null ? "not read" : `${earliest} to ${latest}`}`, () => {
    const range = rangeOfEdtf(edtf);
    assert.deepEqual(range && [range.earliest, range.latest, range.edtf], earliest && [earliest, latest, edtf]);
  });
}

test("days and their numbers, sums and weeks agree, and any range comes back from its EDTF", () => {
  const anyNumber = fc.integer({ min: dayNumber("1000-01-01"), max: dayNumber("2999-12-31") });
  fc.assert(
    fc.property(anyNumber, fc.nat({ max: 40_000 }), (number, width) => {
      const day = dayOfNumber(number);
      assert.equal(dayNumber(day), number);
      assert.equal(dayNumber(addDays(day, width)), number + width);
      assert.ok(mondayOf(day) <= day && weekdayOf(mondayOf(day)) === 1);
      const range = dateRange(day, addDays(day, width));
      assert.deepEqual(rangeOfEdtf(range.edtf), range);
      const month = monthRange(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
      assert.ok(month.earliest <= day && day <= month.latest);
    }),
  );
});
