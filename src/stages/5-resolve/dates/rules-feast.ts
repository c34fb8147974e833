/** Days that go by the name of a feast: "Christmas Eve", "last Easter", "New Year's Day 2018", "the last Friday of Ramadan". */
import type { DateRange } from "#model/world.ts";
import { FEASTS, ISLAMIC_FEASTS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { addDays, dateRange, dayRange, isoDay, yearOf } from "#text/calendar.ts";
import { dayOfIslamic, islamicDayOf } from "#text/islamic-calendar.ts";
import {
  type DateRule,
  date,
  dayAmong,
  type Frame,
  type Meaning,
  untilNow,
  weekdayFrom,
  weekdayUntil,
} from "./frame.ts";
import { SHIFTED_YEAR, shiftedYear } from "./shifted-year.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const MONTH_OF = "the (?:(?:holy|muslim|islamic|fasting) ){0,2}month of ";

export const FEAST_RULES: readonly DateRule[] = [
  {
    id: "feast",
    pattern: new RegExp(
      `^(?:(?<which>last|this|next) )?(?<feast>${Object.keys(FEASTS).join("|")})(?:,? (?<year>\\d{4}))?$`,
    ),
    read: readFeast,
  },
  {
    id: "islamic-feast",
    pattern: new RegExp(
      `^(?:(?:the )?(?<rank>\\d{1,2}(?:st|nd|rd|th)|last|final) (?<unit>day|night|week|${WEEKDAY}) of )?(?:${MONTH_OF})?(?:(?<which>last|this|next) )?(?<feast>${Object.keys(ISLAMIC_FEASTS).join("|")})(?:,? (?:in |of )?(?<year>\\d{4})|,? (?<shift>${SHIFTED_YEAR}))?$`,
    ),
    read: readIslamicFeast,
  },
];

function readFeast({ which, feast, year }: Groups, { now, tense }: Frame): Meaning | null {
  const day =
    year !== undefined ? feastDay(feast ?? "", Number(year)) : now === null ? null : near(feast, which, now, tense);
  if (day === null) return date("XXXX-XX-XX", null);
  return date(day, dayRange(day), year === undefined ? "implied" : "stated");
}

function near(feast: string | undefined, which: string | undefined, now: string, tense: Frame["tense"]): string | null {
  const year = yearOf(now);
  if (which === "this") return feastDay(feast ?? "", year);
  const days = [year - 1, year, year + 1].flatMap((one) => feastDay(feast ?? "", one) ?? []);
  return dayAmong(days, now, which === "next" ? "future" : which === "last" ? "past" : tense);
}

function feastDay(feast: string, year: number): string | null {
  const place = FEASTS[feast];
  if (place === undefined) return null;
  return typeof place === "number" ? addDays(easterSunday(year), place) : isoDay(year, place[0], place[1]);
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher: 2018 gives 1 April. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  return addDays(isoDay(year, 3, 22) ?? "", moon + week - 7 * late);
}

/** By the Umm al-Qura calendar; some countries begin a month a day later. A rank that the feast does not have is no date. */
function readIslamicFeast(groups: Groups, frame: Frame): Meaning | null {
  const year = groups.year === undefined ? shiftedYear(groups.shift, frame) : Number(groups.year);
  const { now } = frame;
  if (year === null && now === null) return date("XXXX-XX-XX", null);
  const feasts = feastsAround(groups.feast ?? "", year === null ? (now ?? "") : `${year}-07-01`);
  const parts = feasts.flatMap((feast) => partOfFeast(groups.rank, groups.unit ?? "", feast) ?? []);
  if (parts.length === 0) return null;
  const chosen =
    year === null
      ? feastNear(parts, groups.which, frame)
      : (parts.findLast(({ earliest }) => yearOf(earliest) === year) ?? null);
  if (chosen === null) return date("XXXX-XX-XX", null);
  const range = year === null && frame.tense !== "future" ? untilNow(chosen, now) : chosen;
  return date(range.edtf, range, groups.year === undefined ? "implied" : "stated");
}

/** The feast in the Islamic years about a day, in order. */
function feastsAround(feast: string, day: string): readonly DateRange[] {
  const [month, first, days] = ISLAMIC_FEASTS[feast] ?? [1, 1, 1];
  const { year } = islamicDayOf(day);
  return [year - 1, year, year + 1].flatMap((one) => {
    const start = dayOfIslamic({ year: one, month, day: first });
    if (start === null) return [];
    const end = dayOfIslamic({ year: one, month, day: first + days - 1 }) ?? addDays(start, days - 2);
    return [dateRange(start, end)];
  });
}

function feastNear(feasts: readonly DateRange[], which: string | undefined, { now, tense }: Frame): DateRange | null {
  if (now === null) return null;
  const coming = which === "next" || (which !== "last" && tense === "future");
  if (coming) return feasts.find(({ latest }) => latest >= now) ?? null;
  return feasts.findLast(({ earliest, latest }) => (which === "last" ? latest < now : earliest <= now)) ?? null;
}

/** "the last Friday of Ramadan", "the tenth day of Ramadan"; the whole feast without a rank. */
function partOfFeast(rank: string | undefined, unit: string, feast: DateRange): DateRange | null {
  if (rank === undefined) return feast;
  const { earliest, latest } = feast;
  const number = Number.parseInt(rank, 10);
  const fromEnd = Number.isNaN(number);
  const weekday = WEEKDAYS[unit];
  const at =
    weekday !== undefined
      ? fromEnd
        ? weekdayUntil(latest, weekday)
        : addDays(weekdayFrom(earliest, weekday), 7 * (number - 1))
      : unit === "week"
        ? fromEnd
          ? addDays(latest, -6)
          : addDays(earliest, 7 * (number - 1))
        : fromEnd
          ? latest
          : addDays(earliest, number - 1);
  if (at > latest || at < earliest) return null;
  return unit === "week" ? dateRange(at, addDays(at, 6)) : dayRange(at);
}
