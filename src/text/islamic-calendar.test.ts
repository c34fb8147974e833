import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayOfIslamic, islamicDayOf } from "./islamic-calendar.ts";

/** First days of months as published by the Umm al-Qura calendar. */
const FIRST_DAYS: readonly (readonly [year: number, month: number, iso: string])[] = [
  [1440, 9, "2019-05-06"],
  [1442, 9, "2021-04-13"],
  [1442, 10, "2021-05-13"],
  [1444, 9, "2023-03-23"],
  [1445, 9, "2024-03-11"],
  [1445, 10, "2024-04-10"],
];

for (const [year, month, iso] of FIRST_DAYS) {
  test(`the first day of month ${month} of ${year} is ${iso}`, () => {
    assert.equal(dayOfIslamic({ year, month, day: 1 }), iso);
    assert.deepEqual(islamicDayOf(iso), { year, month, day: 1 });
  });
}

test("a month has no 31st day, and every day of Islamic years goes there and back", () => {
  assert.equal(dayOfIslamic({ year: 1442, month: 9, day: 31 }), null);
  const day = fc.record({
    year: fc.integer({ min: 1320, max: 1480 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 29 }),
  });
  fc.assert(
    fc.property(day, (islamic) => {
      const iso = dayOfIslamic(islamic);
      return iso !== null && JSON.stringify(islamicDayOf(iso)) === JSON.stringify(islamic);
    }),
  );
});
