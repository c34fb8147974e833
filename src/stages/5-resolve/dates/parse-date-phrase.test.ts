import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DateRange } from "#model/world.ts";
import { addDays, dateRange, dayNumber, dayRange, rangeOfEdtf } from "#text/calendar.ts";
import type { Tense } from "./frame.ts";
import { DATE_RULES, parseDatePhrase } from "./parse-date-phrase.ts";

/** Published Friday 9 February 2018 unless the case says otherwise. */
const FRIDAY = "2018-02-09";
type Case = Readonly<{ phrase: string; edtf: string | null; now?: string | null; tense?: Tense; previous?: string }>;

function c(phrase: string, edtf: string | null, more: Omit<Case, "phrase" | "edtf"> = {}): Case {
  return { phrase, edtf, ...more };
}

const DAYS: readonly Case[] = [
  c("Wednesday", "2018-02-07"),
  c("on Tuesday", "2018-02-06"),
  c("Friday", "2018-02-09"),
  c("Saturday", "2018-02-03"),
  c("late on Wednesday", "2018-02-07"),
  c("Wednesday night", "2018-02-07"),
  c("the night of Wednesday", "2018-02-07"),
  c("early Thursday", "2018-02-08"),
  c("Thursday morning", "2018-02-08"),
  c("10 p.m. Wednesday", "2018-02-07"),
  c("last Friday", "2018-02-02"),
  c("last Wednesday", "2018-02-07"),
  c("next Monday", "2018-02-12"),
  c("next Friday", "2018-02-16"),
  c("Monday", "2018-02-12", { tense: "future" }),
  c("Friday", "2018-02-09", { tense: "future" }),
  c("this Sunday", "2018-02-11"),
  c("this Sunday", "2018-02-04", { tense: "past" }),
  c("Monday last week", "2018-01-29"),
  c("Monday of last week", "2018-01-29"),
  c("overnight into Monday", "2018-02-04/2018-02-05"),
  c("overnight to Tuesday", null, { now: null }),
  c("earlier in the day", "2018-02-06", { previous: "2018-02-06" }),
  c("later that day", "2018-02-09"),
  c("earlier in the day", null, { now: null }),
  c("hours earlier", "2018-02-05/2018-02-06", { previous: "2018-02-06" }),
  c("minutes later", "2018-02-06", { previous: "2018-02-06" }),
  c("hours earlier", null),
  c("12 hours later", "2018-02-06/2018-02-07", { previous: "2018-02-06" }),
  c("during Ramadan", "2017-05-27/2017-06-24"),
  c("since Ramadan", "2017-05-27/2018-02-09"),
  c("the first day of Ramadan", "2017-05-27"),
  c("the last Friday of the holy month of Ramadan", "2017-06-23"),
  c("the last Friday of Ramadan", "2017-06-23", { now: "2018-06-01", tense: "past" }),
  c("Ramadan in 2021", "2021-04-13/2021-05-12"),
  c("Ramadan", "2018-05-16/2018-06-14", { tense: "future" }),
  c("during Ramadan", "2018-05-16/2018-05-20", { now: "2018-05-20", tense: "past" }),
  c("Eid al-Adha last year", "2017-09-01"),
  c("Eid al-Fitr", "2017-06-25"),
  c("Ashura", null, { now: null }),
  c("this winter", "2017-12-01/2018-02-09", { tense: "past" }),
  c("last winter", "2016-12/2017-02", { tense: "past" }),
  c("this winter", "2017-12/2018-02", { now: "2018-06-12", tense: "past" }),
  c("since 2014", null, { now: null }),
  c("two Sundays ago", "2018-01-28"),
  c("forty years ago this February", "1978-02"),
  c("ten years ago this week", "2008-02-04/2008-02-10"),
  c("the week to 4 February", "2018-01-29/2018-02-04"),
  c("In June", "2011-06", { now: null, previous: "2011-03-15" }),
  c("In January", "2012-01", { now: null, previous: "2011-03-15" }),
  c("Friday", "2018-02-09", { now: "2018-02-12" }),
  c("the previous Monday", "2018-01-29", { previous: "2018-02-01" }),
  c("the following Monday", "2018-02-05", { previous: "2018-02-01" }),
  c("Monday to Wednesday", "2018-02-05/2018-02-07"),
  c("since Monday", "2018-02-05/2018-02-09"),
  c("yesterday", "2018-02-08"),
  c("late yesterday", "2018-02-08"),
  c("yesterday evening", "2018-02-08"),
  c("today", "2018-02-09"),
  c("tomorrow", "2018-02-10"),
  c("the day before yesterday", "2018-02-07"),
  c("tonight", "2018-02-09"),
  c("last night", "2018-02-08"),
  c("this morning", "2018-02-09"),
  c("overnight", "2018-02-08/2018-02-09"),
  c("yesterday", "2018-02-28", { now: "2018-03-01" }),
  c("yesterday", "2016-02-29", { now: "2016-03-01" }),
  c("two days ago", "2018-02-07"),
  c("a day ago", "2018-02-08"),
  c("ten days ago", "2018-01-30"),
  c("the same day", "2018-02-06", { previous: "2018-02-06" }),
  c("the next day", "2018-02-07", { previous: "2018-02-06" }),
  c("a day earlier", "2018-02-05", { previous: "2018-02-06" }),
  c("three days later", "2018-02-09", { previous: "2018-02-06" }),
  c("the next night", "2018-02-07", { previous: "2018-02-06" }),
  c("the previous day", "2018-02-05", { previous: "2018-02-06" }),
  c("for a fifth day", "2018-02-05/2018-02-09"),
  c("a fifth day", "2018-02-05/2018-02-09"),
  c("fifth day", "2018-02-05/2018-02-09"),
  c("the third straight day", "2018-02-07/2018-02-09"),
  c("for the second day running", "2018-02-08/2018-02-09"),
  c("the fifth day", "2018-02-09"),
  c("the weekend", "2018-02-03/2018-02-04"),
  c("the weekend", "2018-02-10", { now: "2018-02-10" }),
  c("next weekend", "2018-02-10/2018-02-11"),
  c("the day before", "2018-02-05", { previous: "2018-02-06" }),
  c("the night after", "2018-02-07", { previous: "2018-02-06" }),
  c("a week ago today", "2018-02-02"),
  c("a week ago Monday", "2018-01-29"),
  c("two years ago yesterday", "2016-02-08"),
  c("the small hours of Monday", "2018-02-05"),
  c("the early hours of this morning", "2018-02-09"),
  c("Christmas Eve", "2017-12-24"),
  c("New Year’s Day 2016", "2016-01-01"),
  c("Easter Sunday", "2017-04-16", { tense: "past" }),
  c("next Easter", "2018-04-01"),
  c("Good Friday 2019", "2019-04-19"),
];

const MONTHS_AND_YEARS: readonly Case[] = [
  c("7 February", "2018-02-07"),
  c("February 7", "2018-02-07"),
  c("Feb. 7, 2018", "2018-02-07"),
  c("on the seventh of February", "2018-02-07"),
  c("Wednesday, 7 February 2018", "2018-02-07"),
  c("the night of 7 February", "2018-02-07"),
  c("2018-02-07", "2018-02-07"),
  c("07/02/2018", "2018-02-07"),
  c("13/01/2018", "2018-01-13"),
  c("1/13/2018", "2018-01-13"),
  c("12 JAN 89", "1989-01-12"),
  c("30 August 1989", "1989-08-30"),
  c("December 30", "2017-12-30", { now: "2018-01-02" }),
  c("10 February", "2017-02-10", { tense: "past" }),
  c("10 February", "2018-02-10", { tense: "future" }),
  c("10 February", "2018-02-10", { tense: "unknown" }),
  c("29 February", "2016-02-29", { tense: "past" }),
  c("29 February 2016", "2016-02-29"),
  c("Sunday, 4 February", "2018-02-04"),
  c("Saturday 4 February", "2017-02-04", { tense: "past" }),
  c("March 3-5", "2017-03-03/2017-03-05", { tense: "past" }),
  c("between 3 and 5 March", "2017-03-03/2017-03-05", { tense: "past" }),
  c("3 to 5 March 2016", "2016-03-03/2016-03-05"),
  c("December 30 to January 2", "2017-12-30/2018-01-02"),
  c("7 February last year", "2017-02-07"),
  c("in June", "2017-06"),
  c("In June", "2018-06", { tense: "future" }),
  c("June last year", "2017-06"),
  c("In June past year", "2017-06"),
  c("last June", "2017-06"),
  c("last February", "2017-02"),
  c("next June", "2018-06"),
  c("this January", "2018-01"),
  c("in February", "2018-02-01/2018-02-09"),
  c("June 2015", "2015-06"),
  c("early June", "2017-06-01/2017-06-10"),
  c("mid-June 2015", "2015-06-11/2015-06-20"),
  c("the end of June", "2017-06-21/2017-06-30"),
  c("2016", "2016"),
  c("early 2017", "2017-01-01/2017-05-02"),
  c("late 2017", "2017-09/2017-12"),
  c("since 2011", "2011-01-01/2018-02-09"),
  c("the 1990s", "199X"),
  c("the '80s", "198X"),
  c("the nineties", "199X"),
  c("the early 1980s", "1980-01-01/1983-05-02"),
  c("the 19th century", "18XX"),
  c("nineteen ninety-six", "1996"),
  c("the summer of 2014", "2014-06/2014-08"),
  c("last spring", "2017-03/2017-05"),
  c("the third quarter of 2015", "2015-07/2015-09"),
  c("the first half of 2015", "2015-01/2015-06"),
  c("the 1960's", "196X"),
  c("2012-14", "2012/2014"),
  c("the May 2015", "2015-05"),
  c("8-May-1989", "1989-05-08"),
  c("7 MAY 89", "1989-05-07"),
  c("7 MAY 89", "1989-05-07", { now: "1989-05-09" }),
  c("12 JAN 19", "2019-01-12"),
  c("12 JAN 25", "2025-01-12"),
  c("3 MAY 68", "1968-05-03"),
  c("early morning of 16 November", "2017-11-16"),
  c("Monday, 5 February", "2018-02-05", { tense: "future" }),
  c("the first week of January", "2018-01-01/2018-01-07"),
  c("the last days of April 2016", "2016-04-26/2016-04-30"),
  c("the second half of May", "2017-05-16/2017-05-31", { tense: "past" }),
];

const PERIODS: readonly Case[] = [
  c("last week", "2018-01-29/2018-02-04"),
  c("the past week", "2018-02-02/2018-02-09"),
  c("over the past week", "2018-02-02/2018-02-09"),
  c("this week", "2018-02-05/2018-02-09"),
  c("next week", "2018-02-12/2018-02-18"),
  c("last month", "2018-01"),
  c("last month", "2017-12", { now: "2018-01-31" }),
  c("this month", "2018-02-01/2018-02-09"),
  c("earlier this month", "2018-02-01/2018-02-09"),
  c("this year", "2018-01-01/2018-02-09"),
  c("last year", "2017"),
  c("early last year", "2017-01-01/2017-05-02"),
  c("next year", "2019"),
  c("the past three weeks", "2018-01-19/2018-02-09"),
  c("over the last two months", "2017-12-09/2018-02-09"),
  c("the last 24 hours", "2018-02-08/2018-02-09"),
  c("the next two days", "2018-02-09/2018-02-11"),
  c("two weeks ago", "2018-01-23/2018-01-29"),
  c("three months ago", "2017-11"),
  c("two years ago", "2016"),
  c("a year earlier", "2016-03", { previous: "2017-03" }),
  c("the following month", "2017-04", { previous: "2017-03" }),
  c("the same week", "2018-01-29/2018-02-04", { previous: "2018-02-01" }),
  c("the week of January 10", "2018-01-08/2018-01-14"),
  c("the year before", "2015", { previous: "2016-06" }),
  c("last fiscal year", "2017"),
];

/** Words of time that name no day, or none that can be known. */
const OPEN: readonly Case[] = [
  c("recently", null),
  c("now", null),
  c("several years ago", null),
  c("three days", null),
  c("two-week", null),
  c("every Thursday", null),
  c("daily", null),
  c("at 3 p.m.", null),
  c("the same day", null),
  c("a day earlier", null),
  c("Wednesday", null, { now: null }),
  c("yesterday", null, { now: null }),
  c("last week", null, { now: null }),
  c("7 February", null, { now: null }),
  c("in June", null, { now: null }),
  c("the past week", null, { now: null }),
  c("a fifth day", null, { now: null }),
];

const UNDATED_BUT_STATED: readonly Case[] = [
  c("7 February 2018", "2018-02-07", { now: null }),
  c("June 2017", "2017-06", { now: null }),
  c("2016", "2016", { now: null }),
  c("the 1990s", "199X", { now: null }),
];

const anchor = (now: string | null | undefined): DateRange | null =>
  now === null ? null : dayRange(now === undefined ? FRIDAY : now);
const previousOf = (edtf: string | undefined): DateRange | null => (edtf === undefined ? null : rangeOfEdtf(edtf));

for (const { phrase, edtf, now, tense = "past", previous } of [
  ...DAYS.map((one) => ({ ...one, tense: one.tense ?? ("unknown" as const) })),
  ...MONTHS_AND_YEARS.map((one) => ({ ...one, tense: one.tense ?? ("unknown" as const) })),
  ...PERIODS,
  ...OPEN,
  ...UNDATED_BUT_STATED,
]) {
  const where = `${now === null ? "undated" : (now ?? FRIDAY)}, ${tense}${previous ? `, after ${previous}` : ""}`;
  test(`"${phrase}" (${where}) is ${edtf ?? "no day"}`, () => {
    const reading = parseDatePhrase(phrase, anchor(now), { tense, previous: previousOf(previous) });
    assert.ok(reading !== null, "not read as a time");
    assert.equal(reading.range?.edtf ?? null, edtf);
  });
}

const NO_DATES: readonly string[] = [
  "31 February",
  "February 30, 2018",
  "29 February 2018",
  "2018-02-31",
  "2018-13-01",
  "32/13/2018",
  "0 March",
  "the 31st day of Ramadan",
  "31-30 March",
  "the soldiers",
  "Baghdad",
  "two farmers",
  "a quarter of them",
  "Marching",
  "",
  "   ",
  "March of the living dead, a film about the living, made by the living for the living and by all those who live on",
];
for (const phrase of NO_DATES) {
  test(`"${phrase}" is no date`, () => {
    assert.equal(parseDatePhrase(phrase, dayRange(FRIDAY), { tense: "unknown", previous: null }), null);
  });
}

const TIMEX: readonly (readonly [phrase: string, type: string, timex: string, certainty: string])[] = [
  ["Wednesday", "DATE", "2018-02-07", "implied"],
  ["Feb. 7, 2018", "DATE", "2018-02-07", "stated"],
  ["Wednesday night", "TIME", "2018-02-07TNI", "implied"],
  ["noon Thursday", "TIME", "2018-02-08T12:00", "implied"],
  ["3.30 p.m. on 7 February 2018", "TIME", "2018-02-07T15:30", "stated"],
  ["last week", "DATE", "2018-W05", "implied"],
  ["the past week", "DURATION", "P1W", "implied"],
  ["three days", "DURATION", "P3D", "stated"],
  ["several months", "DURATION", "PXM", "stated"],
  ["2 1/2 years", "DURATION", "P2Y6M", "stated"],
  ["two decades", "DURATION", "P20Y", "stated"],
  ["every day", "SET", "P1D", "stated"],
  ["each Thursday", "SET", "XXXX-WXX-4", "stated"],
  ["recently", "DATE", "PAST_REF", "stated"],
  ["at present", "DATE", "PRESENT_REF", "stated"],
  ["at least 20 more years", "DURATION", "P20Y", "stated"],
  ["for at least two weeks", "DURATION", "P2W", "stated"],
  ["centuries", "DURATION", "PXC", "stated"],
  ["the fiscal year", "DURATION", "P1Y", "stated"],
  ["the past week or so", "DURATION", "P1W", "implied"],
  ["each July", "SET", "XXXX-07", "stated"],
  ["2pm.", "TIME", "2018-02-09T14:00", "assumed"],
  ["the year-ago quarter", "DATE", "2016-Q4", "implied"],
  ["the first week of May 2015", "DATE", "2015-05", "stated"],
  ["soon", "DATE", "FUTURE_REF", "stated"],
  ["currently", "DATE", "PRESENT_REF", "stated"],
  ["the weekend", "DATE", "2018-W05-WE", "implied"],
  ["the third quarter of 2015", "DATE", "2015-Q3", "stated"],
  ["7/2/2018", "DATE", "2018-02-07", "assumed"],
];
for (const [phrase, type, timex, certainty] of TIMEX) {
  test(`"${phrase}" is the TIMEX3 ${type} ${timex}, ${certainty}`, () => {
    const reading = parseDatePhrase(phrase, dayRange(FRIDAY), { tense: "unknown", previous: null });
    assert.deepEqual([reading?.type, reading?.timex, reading?.certainty], [type, timex, certainty]);
  });
}

test("rule ids are unique paths", () => {
  assert.equal(new Set(DATE_RULES.map(({ id }) => id)).size, DATE_RULES.length);
  const reading = parseDatePhrase("Wednesday", dayRange(FRIDAY), { tense: "past", previous: null });
  assert.equal(reading?.rule, "resolve/date/weekday");
});

test("a publication date known only to the year leaves relative words open", () => {
  const reading = parseDatePhrase("Wednesday", rangeOfEdtf("2018"), { tense: "past", previous: null });
  assert.equal(reading?.range, null);
});

const anyDay = fc
  .integer({ min: dayNumber("1980-01-01"), max: dayNumber("2060-12-31") })
  .map((days) => addDays("1970-01-01", days));
const PHRASES = [...DAYS, ...MONTHS_AND_YEARS, ...PERIODS, ...OPEN].map(({ phrase }) => phrase);
const STATED_OR_COMING = /\d{4}|\d-|JAN|MAY|\/|nineteen|'|next|tomorrow|nineties|week of|later|following|after/;

test("a range is in order and its EDTF means the same days", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PHRASES),
      anyDay,
      fc.constantFrom<Tense>("past", "future", "unknown"),
      (phrase, now, tense) => {
        const previous = dateRange(addDays(now, -20), addDays(now, -20));
        const range = parseDatePhrase(phrase, dayRange(now), { tense, previous })?.range ?? null;
        if (range === null) return;
        assert.ok(range.earliest <= range.latest);
        assert.deepEqual(rangeOfEdtf(range.edtf), range);
      },
    ),
    { numRuns: 2000 },
  );
});

test("told in the past tense, no day lies after the day of writing", () => {
  const phrases = PHRASES.filter((phrase) => !STATED_OR_COMING.test(phrase));
  fc.assert(
    fc.property(fc.constantFrom(...phrases), anyDay, (phrase, now) => {
      const range = parseDatePhrase(phrase, dayRange(now), {
        tense: "past",
        previous: dayRange(addDays(now, -20)),
      })?.range;
      assert.ok((range?.latest ?? now) <= now, `${phrase}: ${range?.edtf}`);
    }),
    { numRuns: 2000 },
  );
});
