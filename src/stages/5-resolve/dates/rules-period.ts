/** Ways of writing a period that count from the day of writing or the date told before: last week, two days ago, the past month. */
import type { DateRange } from "#model/world.ts";
import { MONTHS, UNITS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import {
  addDays,
  addMonths,
  dateRange,
  dayNumber,
  dayRange,
  isoWeekOf,
  monthOf,
  monthRange,
  yearOf,
  yearsRange,
} from "#text/calendar.ts";
import {
  type DateRule,
  date,
  duration,
  type Frame,
  type Meaning,
  toldBefore,
  untilNow,
  weekAround,
  weekdayFrom,
  weekdayUntil,
} from "./frame.ts";
import { COUNT_WORDS, durationTimex } from "./length.ts";
import { narrowed, PHASE_WORDS } from "./phases.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const UNIT = `(?:${Object.keys(UNITS).join("|")})`;
const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const LONG_UNIT = "(?:day|night|week|fortnight|month|quarter|year|decade|century)";

export const PERIOD_RULES: readonly DateRule[] = [
  {
    id: "ago",
    pattern: new RegExp(
      `^(?!year-(?:ago|earlier)$)(?:(?<count>${COUNT_WORDS})[- ])?(?<unit>${UNIT})s?(?: or so| and a half| or 2)?[- ](?<way>ago|earlier|later|before|after|previously|hence|from now)$`,
    ),
    read: readAgo,
  },
  {
    id: "ago-from-day",
    pattern: new RegExp(
      `^(?<count>${COUNT_WORDS}) (?<unit>week|month|year)s? (?<way>ago|from) (?:last |this )?(?<day>today|yesterday|tomorrow|${WEEKDAY})$`,
    ),
    read: readAgoFromDay,
  },
  {
    id: "weekdays-ago",
    pattern: new RegExp(`^(?<count>\\d{1,2}) (?<weekday>${WEEKDAY})s ago$`),
    read: ({ count, weekday }, { now }) => {
      const number = WEEKDAYS[weekday ?? ""] ?? 0;
      if (now === null) return date(`XXXX-WXX-${number}`, null);
      const day = addDays(weekdayUntil(addDays(now, -1), number), -7 * (Number(count) - 1));
      return date(day, dayRange(day));
    },
  },
  {
    id: "years-ago-this",
    pattern: new RegExp(`^(?<count>${COUNT_WORDS}) (?<unit>year|decade)s? ago this (?<part>week|month|[a-z]+)$`),
    read: readYearsAgoThis,
  },
  {
    id: "unit-beside",
    pattern: /^the (?<unit>week|month|year) (?<way>before|after|earlier)$/,
    read: ({ unit, way }, frame) => readShifted({ which: way === "after" ? "following" : "previous", unit }, frame),
  },
  {
    id: "past-units",
    pattern: new RegExp(
      `^(?:at least )?(?:the |this )?(?<which>past|last|previous|next|coming|following) (?<count>${COUNT_WORDS}) (?:or so )?(?<unit>${UNIT})s?(?: or so)?$|^(?:the )(?<only>last) (?<single>hour|day|week|month|year)(?: or so)?$|^(?:the |this )(?<past>past) (?<pastUnit>${UNIT})(?: or so)?$`,
    ),
    read: readPastUnits,
  },
  {
    id: "shifted-period",
    pattern: new RegExp(
      `^(?<phase>${PHASE_WORDS}|sometime )?(?:the )?(?<which>last|past|this|next|coming|previous|following|that|same|current) (?:(?:fiscal|financial|school|academic|calendar) )?(?<unit>${LONG_UNIT})(?: or so)?$`,
    ),
    read: readShifted,
  },
  {
    id: "end-of-period",
    pattern: new RegExp(
      `^(?<phase>${PHASE_WORDS})(?<unit>week|month|year|decade|century)$|^(?<end>year[- ]end|(?:the )?year's end)$`,
    ),
    read: ({ phase, unit, end }, frame) =>
      readShifted({ phase: phase ?? "end of the", which: "this", unit: unit ?? (end && "year") }, frame),
  },
  {
    id: "nth-day",
    pattern:
      /^(?<article>the |an? )?(?<rank>\d{1,2})(?:st|nd|rd|th) (?<strict>straight |consecutive |successive |full )?(?<unit>day|night|week|month|year)(?<run> running| in a row)?$/,
    read: readNth,
  },
];

/** Widest date told before that a unit is counted from. */
const BASE_DAYS: Readonly<Record<string, number>> = {
  hour: 4,
  minute: 4,
  day: 10,
  night: 10,
  week: 10,
  fortnight: 10,
  month: 40,
  quarter: 100,
};

/** "two days ago" counts from the day of writing; "earlier" and "later" from the date told before. */
function readAgo({ count, unit, way }: Groups, frame: Frame): Meaning | null {
  const { now } = frame;
  const previous = toldBefore(frame, BASE_DAYS[unit ?? ""] ?? 400);
  const fromNow = way === "ago" || way === "hence" || way === "from now";
  const back = way === "ago" || way === "earlier" || way === "before" || way === "previously";
  const number = count === undefined || count.startsWith("x") ? null : Number.parseFloat(count);
  if (number === null) return clockBeside(unit ?? "", way ?? "", previous);
  const quarter = previous !== null && isQuarter(previous) && unit === "year";
  const base = fromNow && !quarter ? now : (previous?.earliest ?? null);
  if (base === null) return duration(durationTimex(count, unit ?? ""));
  const end = fromNow || back ? base : (previous?.latest ?? base);
  if (quarter) return quarterOf(addMonths(base, back ? -12 * number : 12 * number));
  return shiftedBy(unit ?? "", back ? -number : number, end, previous !== null && !fromNow ? previous : null);
}

/** "hours earlier", "minutes later": on the day told before or the one beside it; other lengths without a count name no day. */
function clockBeside(unit: string, way: string, previous: DateRange | null): Meaning {
  const back = /ago|earlier|before|previously/.test(way);
  const timex = back ? "PAST_REF" : "FUTURE_REF";
  if (previous === null || !UNITS[unit]?.clock || way === "ago" || way === "from now") return date(timex, null);
  const away = unit === "hour" ? 1 : 0;
  const range = back
    ? dateRange(addDays(previous.earliest, -away), previous.latest)
    : dateRange(previous.earliest, addDays(previous.latest, away));
  return date(timex, range);
}

/** "a week ago today", "a year ago Friday": so long before the last such day; "a week from Monday": after the next one. */
function readAgoFromDay({ count, unit, way, day }: Groups, { now }: Frame): Meaning | null {
  const number = Number.parseInt(count ?? "", 10) * (way === "ago" ? -1 : 1);
  if (now === null || Number.isNaN(number)) return date(way === "ago" ? "PAST_REF" : "FUTURE_REF", null);
  const base = namedDay(day ?? "", way === "ago", now);
  const iso = unit === "week" ? addDays(base, 7 * number) : addMonths(base, (unit === "year" ? 12 : 1) * number);
  return date(iso, dayRange(iso));
}

/** "forty years ago this September", "ten years ago this week". */
function readYearsAgoThis({ count, unit, part }: Groups, { now }: Frame): Meaning | null {
  const years = Number.parseInt(count ?? "", 10) * (unit === "decade" ? 10 : 1);
  if (now === null || Number.isNaN(years)) return date("PAST_REF", null);
  const base = addMonths(now, -12 * years);
  if (part === "week") {
    const week = weekAround(base, 0);
    return date(isoWeekOf(week.earliest), week);
  }
  const month = part === "month" ? monthOf(now) : MONTHS[part ?? ""];
  if (month === undefined) return null;
  const range = monthRange(yearOf(base), month);
  return date(range.edtf, range);
}

function namedDay(day: string, back: boolean, now: string): string {
  const weekday = WEEKDAYS[day];
  if (weekday !== undefined)
    return back ? weekdayUntil(addDays(now, -1), weekday) : weekdayFrom(addDays(now, 1), weekday);
  return addDays(now, day === "yesterday" ? -1 : day === "tomorrow" ? 1 : 0);
}

function shiftedBy(unit: string, number: number, base: string, from: DateRange | null): Meaning | null {
  switch (unit) {
    case "second":
    case "minute":
      return date(base, dayRange(base));
    case "hour": {
      if (number > 0) return date(base, dateRange(base, addDays(base, Math.ceil(number / 24))));
      const first = addDays(base, Math.min(0, Math.trunc(number / 24)) - (number < 0 && number > -24 ? 1 : 0));
      return date(base, dateRange(first, number < -24 ? addDays(first, 1) : base));
    }
    case "day":
    case "night": {
      const day = addDays(base, Math.trunc(number));
      return date(day, dayRange(day));
    }
    case "week":
    case "fortnight": {
      const day = addDays(base, Math.trunc(number * (unit === "week" ? 7 : 14)));
      // Weeks are counted roughly: three days to either side.
      return date(isoWeekOf(day), dateRange(addDays(day, -3), addDays(day, 3)));
    }
    case "month":
    case "quarter": {
      const day = addMonths(base, Math.trunc(number * (unit === "month" ? 1 : 3)));
      const range = monthRange(yearOf(day), monthOf(day));
      return date(range.edtf, range);
    }
    default:
      return yearsAway(unit, number, base, from);
  }
}

function yearsAway(unit: string, number: number, base: string, from: DateRange | null): Meaning | null {
  const year = yearOf(base) + Math.trunc(number * (unit === "year" ? 1 : unit === "decade" ? 10 : 100));
  if (year < 1000 || year > 9999) return null;
  // A month keeps its width: "March 2017 … a year earlier" is March 2016.
  if (from !== null && /^\d{4}-\d\d$/.test(from.edtf)) {
    const range = monthRange(year, monthOf(from.earliest));
    return date(range.edtf, range);
  }
  const range = yearsRange(year, year);
  return date(range.edtf, range);
}

/** "the past three weeks": that long, up to the day of writing; "the next two days": from it. */
function readPastUnits(groups: Groups, { now, previous }: Frame): Meaning | null {
  const which = groups.which ?? groups.only ?? groups.past ?? "past";
  const unit = groups.unit ?? groups.single ?? groups.pastUnit ?? "";
  const count = groups.count ?? "1";
  const timex = durationTimex(count, unit);
  const number = Math.ceil(Number.parseFloat(count));
  const relative = which === "previous" || which === "following";
  const base = relative ? (previous?.earliest ?? now) : now;
  if (base === null || Number.isNaN(number)) return duration(timex);
  const back = which === "past" || which === "last" || which === "previous";
  const other = unitsFrom(base, unit, back ? -number : number);
  if (other === null) return duration(timex);
  return duration(timex, back ? dateRange(other, base) : dateRange(base, other));
}

function unitsFrom(base: string, unit: string, number: number): string | null {
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  if (months !== undefined)
    return yearOf(base) * 12 + months * number < 12_000 ? null : addMonths(base, months * number);
  if (UNITS[unit]?.clock) {
    const hours = unit === "hour" ? Math.abs(number) : 1;
    return addDays(base, Math.sign(number) * Math.ceil(hours / 24));
  }
  return addDays(base, number * ({ week: 7, fortnight: 14 }[unit] ?? 1));
}

/** "last week", "this month", "the following year", "early next year". */
function readShifted({ phase, which, unit }: Groups, frame: Frame): Meaning | null {
  const { now, tense } = frame;
  const previous = toldBefore(frame, BASE_DAYS[unit ?? ""] ?? 400);
  const relative = /that|same|previous|following/.test(which ?? "");
  const base = relative ? (previous?.earliest ?? null) : now;
  const shift = /last|past|previous/.test(which ?? "") ? -1 : /next|coming|following/.test(which ?? "") ? 1 : 0;
  if (base === null) return date(unit === "day" ? "XXXX-XX-XX" : "XXXX", null);
  const whole = periodAround(unit ?? "", base, shift);
  if (whole === null) return null;
  const part = narrowed(whole.range, phase, relative ? null : now);
  const ended = shift === 0 && !relative && tense !== "future" && !/end|later|late/.test(phase ?? "");
  return date(whole.timex, ended || tense === "past" ? untilNow(part, now) : part);
}

function periodAround(unit: string, base: string, shift: number): { timex: string; range: DateRange } | null {
  switch (unit) {
    case "day":
    case "night": {
      const day = addDays(base, shift);
      return { timex: unit === "day" ? day : `${day}TNI`, range: dayRange(day) };
    }
    case "week":
    case "fortnight": {
      const range = weekAround(base, shift);
      return { timex: isoWeekOf(range.earliest), range };
    }
    case "month": {
      const day = addMonths(base, shift);
      const range = monthRange(yearOf(day), monthOf(day));
      return { timex: range.edtf, range };
    }
    case "quarter": {
      const { timex, range } = quarterOf(addMonths(base, 3 * shift));
      return range === null ? null : { timex, range };
    }
    default: {
      const width = unit === "year" ? 1 : unit === "decade" ? 10 : 100;
      const first = Math.floor(yearOf(base) / width) * width + shift * width;
      if (first < 1000) return null;
      const range = yearsRange(first, first + width - 1);
      return { timex: range.edtf.replace(/X+$/, ""), range };
    }
  }
}

/** "for a fifth day": the five days up to the day of writing. "The fifth day" alone is that day. */
function readNth({ article, rank, strict, unit, run }: Groups, { now, lead }: Frame): Meaning | null {
  const number = Number(rank);
  if (now === null || number < 1) return duration(durationTimex(rank, unit ?? ""));
  const running = lead === "for" || article !== "the " || strict !== undefined || run !== undefined;
  if (!running) return unit === "day" && number > 1 ? date(now, dayRange(now)) : date("PAST_REF", null);
  const start = unitsFrom(now, unit ?? "", -(number - (unit === "day" || unit === "night" ? 1 : 0)));
  return start === null ? null : date(now, dateRange(start, now));
}

export function isQuarter(range: DateRange): boolean {
  const days = dayNumber(range.latest) - dayNumber(range.earliest) + 1;
  return days >= 90 && days <= 92 && range.earliest.endsWith("-01") && (monthOf(range.earliest) - 1) % 3 === 0;
}

/** Calendar quarter that `day` lies in. */
export function quarterOf(day: string): Meaning {
  const quarter = Math.floor((monthOf(day) - 1) / 3);
  const year = yearOf(day);
  const first = monthRange(year, quarter * 3 + 1);
  return date(`${year}-Q${quarter + 1}`, dateRange(first.earliest, monthRange(year, quarter * 3 + 3).latest));
}
