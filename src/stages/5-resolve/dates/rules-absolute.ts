/** Date phrases that name their day, month or year outright: "7 February 2018", "March 3-5", "2016". */
import { DAY_PARTS, MONTHS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { dateRange, dayRange, isoDay, monthOf, monthRange, yearOf, yearsRange } from "#text/calendar.ts";
import { CLOCK_WORDS, clockTime } from "./clock.ts";
import { type DateRule, date, dayInYear, type Frame, type Meaning, untilNow } from "./frame.ts";
import { narrowed, PHASE_WORDS } from "./phases.ts";
import { SHIFTED_YEAR, shiftedYear } from "./shifted-year.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const PART = `(?:${Object.keys(DAY_PARTS).join("|")})`;
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:\\d{4}|'?\\d\\d)";
const BEFORE_DAY = `(?:(?<phase>${PHASE_WORDS})|(?<clock>${CLOCK_WORDS}),? (?:on )?|(?:the )?(?:early |late )?(?<part>${PART}) (?:of|on) )?(?:this coming )?(?:(?<weekday>${WEEKDAY}),? )?`;
const AFTER_DAY = `(?:,? (?<year>${YEAR})|,? (?<shift>${SHIFTED_YEAR}))?(?: (?<part2>${PART}))?`;
const TO = " ?(?:-|to|and|or|until|through) ?";

export const ABSOLUTE_RULES: readonly DateRule[] = [
  { id: "iso", pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:t.*)?$/, read: readIso },
  { id: "slashed", pattern: /^(?<first>\d{1,2})(?:[/.])(?<second>\d{1,2})[/.](?<year>\d{4}|\d\d)$/, read: readSlashed },
  {
    id: "two-days-and-months",
    pattern: new RegExp(
      `^(?:(?<m1>${MONTH}) (?<d1>${DAY})${TO}(?<m2>${MONTH}) (?<d2>${DAY})|(?<d3>${DAY}) (?<m3>${MONTH})${TO}(?<d4>${DAY}) (?<m4>${MONTH}))(?:,? (?<year>\\d{4}))?$`,
    ),
    read: readTwoDays,
  },
  {
    id: "days-of-month",
    pattern: new RegExp(
      `^${BEFORE_DAY}(?:the )?(?<first>${DAY})${TO}(?<last>${DAY}) (?:of )?(?<month>${MONTH})${AFTER_DAY}$`,
    ),
    read: readDays,
  },
  {
    id: "month-days",
    pattern: new RegExp(`^${BEFORE_DAY}(?<month>${MONTH}) (?<first>${DAY})${TO}(?<last>${DAY})${AFTER_DAY}$`),
    read: readDays,
  },
  {
    id: "day-month",
    pattern: new RegExp(`^${BEFORE_DAY}(?:the )?(?<first>${DAY}) (?:of )?(?<month>${MONTH})${AFTER_DAY}$`),
    read: readDays,
  },
  {
    id: "month-day",
    pattern: new RegExp(`^${BEFORE_DAY}(?<month>${MONTH}) (?:the )?(?<first>${DAY})${AFTER_DAY}$`),
    read: readDays,
  },
  {
    id: "month",
    pattern: new RegExp(
      `^(?:the )?(?<phase>${PHASE_WORDS})?(?:(?<which>last|this|next|past|this past) |the month of )?(?<month>${MONTH})(?:,? (?:of )?(?<year>\\d{4}|'\\d\\d)|,? (?<shift>${SHIFTED_YEAR}))?$`,
    ),
    read: readMonth,
  },
  {
    id: "year",
    pattern: new RegExp(`^(?<phase>${PHASE_WORDS})?(?:(?:the )?(?:fiscal )?(?:year )?)?(?<year>\\d{4})$`),
    read: readYear,
  },
  { id: "years", pattern: /^(?<first>\d{4})[-/](?<last>\d\d)$/, read: readYears },
];

function readIso({ year, month, day }: Groups): Meaning | null {
  const iso = isoDay(Number(year), Number(month), Number(day));
  return iso === null ? null : date(iso, dayRange(iso), "stated");
}

/** Day first and month first are both in use: the part above 12 decides, then the reading nearer to the day of writing. */
function readSlashed({ first, second, year }: Groups, { now }: Frame): Meaning | null {
  const fullYear = yearFromText(year ?? "", now);
  const readings = [
    isoDay(fullYear, Number(second), Number(first)),
    isoDay(fullYear, Number(first), Number(second)),
  ].filter((iso) => iso !== null);
  const [dayFirst, monthFirst] = readings;
  if (dayFirst === undefined) return null;
  if (monthFirst === undefined || monthFirst === dayFirst) return date(dayFirst, dayRange(dayFirst), "stated");
  if (now === null) return date(`${fullYear}-XX-XX`, null, "assumed");
  const chosen =
    readings
      .filter((iso) => iso <= now)
      .sort()
      .at(-1) ?? dayFirst;
  return date(chosen, dayRange(chosen), "assumed");
}

function readTwoDays(groups: Groups, { now, tense }: Frame): Meaning | null {
  const part = (name: string) => Number.parseInt(groups[`${name}1`] ?? groups[`${name}3`] ?? "", 10);
  const lastDay = Number.parseInt(groups.d2 ?? groups.d4 ?? "", 10);
  const firstMonth = MONTHS[groups.m1 ?? groups.m3 ?? ""] ?? 0;
  const lastMonth = MONTHS[groups.m2 ?? groups.m4 ?? ""] ?? 0;
  const last = groups.year
    ? isoDay(Number(groups.year), lastMonth, lastDay)
    : now && dayInYear(lastMonth, lastDay, now, tense, null);
  if (last === null) return null;
  const year = yearOf(last) - (firstMonth > lastMonth ? 1 : 0);
  const first = isoDay(year, firstMonth, part("d"));
  if (first === null || first > last) return null;
  return date(`${first}/${last}`, dateRange(first, last), groups.year ? "stated" : "implied");
}

function readDays(groups: Groups, frame: Frame): Meaning | null {
  const month = MONTHS[groups.month ?? ""] ?? 0;
  const first = Number.parseInt(groups.first ?? "", 10);
  const last = Number.parseInt(groups.last ?? groups.first ?? "", 10);
  const year = groups.year ? yearFromText(groups.year, frame.now) : shiftedYear(groups.shift, frame);
  const weekday = groups.weekday === undefined ? null : (WEEKDAYS[groups.weekday] ?? null);
  const latest =
    year !== null
      ? isoDay(year, month, last)
      : frame.now === null
        ? null
        : dayInYear(month, last, frame.now, frame.tense, groups.last ? null : weekday);
  if (latest === null) return undatedDay(month, first, year, frame);
  const earliest = isoDay(yearOf(latest), month, first);
  if (earliest === null || earliest > latest) return null;
  const part = groups.part ?? groups.part2;
  const time = groups.clock ? clockTime(groups.clock) : part ? (DAY_PARTS[part] ?? "") : "";
  const timex = earliest === latest ? `${latest}${time}` : `${earliest}/${latest}`;
  return date(timex, dateRange(earliest, latest), groups.year ? "stated" : "implied");
}

/** A day of an unknown year: written as such, when any year has it. */
function undatedDay(month: number, day: number, year: number | null, { now }: Frame): Meaning | null {
  if (year !== null || now !== null || isoDay(2000, month, day) === null) return null;
  return date(`XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`, null);
}

/** "May", "last May", "May 1989", "May of last year"; the whole month as TIMEX3, as days up to the day of writing. */
export function readMonth(groups: Groups, frame: Frame): Meaning | null {
  const month = MONTHS[groups.month ?? ""] ?? 0;
  const stated = groups.year;
  const year = stated
    ? yearFromText(stated, frame.now)
    : (shiftedYear(groups.shift, frame) ?? yearOfMonth(month, groups.which, frame));
  if (year === null) return date(`XXXX-${String(month).padStart(2, "0")}`, null);
  const part = narrowed(monthRange(year, month), groups.phase, frame.now);
  // "the end of June" told as past in early June is last year's.
  const ahead = frame.tense === "past" && !stated && frame.now !== null && part.earliest > frame.now;
  const whole = monthRange(ahead ? year - 1 : year, month);
  const range = narrowed(whole, groups.phase, frame.now);
  return date(
    whole.edtf,
    frame.tense === "past" || !stated ? untilNow(range, frame.now) : range,
    stated ? "stated" : "implied",
  );
}

/** In an undated report a bare month goes on from the date told before: "In March 2011 …. In June …". */
function yearOfMonth(month: number, which: string | undefined, { now, tense, previous }: Frame): number | null {
  if (now === null && previous !== null && which === undefined)
    return yearOf(previous.earliest) + (month < monthOf(previous.earliest) ? 1 : 0);
  if (now === null) return null;
  const year = yearOf(now);
  const here = monthOf(now);
  if (which === "last" || which === "past" || which === "this past") return month < here ? year : year - 1;
  if (which === "next") return month > here ? year : year + 1;
  if (which === "this") return year;
  if (tense === "future") return month >= here ? year : year + 1;
  return month <= here ? year : year - 1;
}

function readYear({ phase, year }: Groups, { now, tense }: Frame): Meaning | null {
  const number = Number(year);
  if (number < 1000) return null;
  const range = narrowed(yearsRange(number, number), phase, now);
  return date(String(number), tense === "past" ? untilNow(range, now) : range, "stated");
}

/** "1989-90", "1999-00": from the one year to the other. */
function readYears({ first, last }: Groups): Meaning | null {
  const from = Number(first);
  const to = from - (from % 100) + Number(last) + (Number(last) === 0 ? 100 : 0);
  return to > from ? date(`${from}/${to}`, yearsRange(from, to), "stated") : null;
}

/** News looks back: two digits stand for the nearest such year that is at most this far ahead. */
const YEARS_AHEAD = 10;

/** Two digits of a year: of 2018, '68 is 1968 and '25 is 2025; of 1989, '05 is 1905. */
function yearFromText(text: string, now: string | null): number {
  const number = Number(text.replace("'", ""));
  if (text.replace("'", "").length === 4) return number;
  const latest = now === null ? 2030 : yearOf(now) + YEARS_AHEAD;
  const inCentury = Math.floor(latest / 100) * 100 + number;
  return inCentury > latest ? inCentury - 100 : inCentury;
}
