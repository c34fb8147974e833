/** Ways of writing a time that name a longer period: decades, centuries, seasons, half-years. */
import type { DateRange } from "#model/world.ts";
import { MONTHS, SEASONS } from "#reference/lexicon/en/calendar.ts";
import { addDays, addMonths, dateRange, dayRange, monthEnd, monthOf, yearOf, yearsRange } from "#text/calendar.ts";
import { type DateRule, date, type Frame, type Meaning, untilNow } from "./frame.ts";
import { narrowed, PHASE_WORDS } from "./phases.ts";
import { readMonth } from "./rules-absolute.ts";
import { SHIFTED_YEAR, shiftedYear } from "./shifted-year.ts";

type Groups = Readonly<Record<string, string | undefined>>;

export const ERA_RULES: readonly DateRule[] = [
  {
    id: "decade",
    pattern: new RegExp(`^(?:the )?(?<phase>${PHASE_WORDS})?(?:(?<full>\\d{3})0|'(?<short>\\d)0)s$`),
    read: readDecade,
  },
  {
    id: "century",
    pattern: new RegExp(`^(?:the )?(?<phase>${PHASE_WORDS})?(?<rank>\\d{1,2})(?:st|nd|rd|th)[- ]century$`),
    read: readCentury,
  },
  {
    id: "season",
    pattern: new RegExp(
      `^(?:(?<which>this|last|next|the|this past|this coming) )?(?<phase>${PHASE_WORDS})?(?<season>${Object.keys(SEASONS).join("|")})(?: (?:of )?(?:(?<year>\\d{4})|(?<shift>${SHIFTED_YEAR})))?$`,
    ),
    read: readSeason,
  },
  {
    id: "part-of-month",
    pattern: new RegExp(
      `^(?:the )?(?<rank>1st|2nd|3rd|4th|last|final) (?<unit>days?|week|half) (?:of|in) (?<month>${Object.keys(MONTHS).join("|")})(?:,? (?:of )?(?:(?<year>\\d{4})|(?<shift>${SHIFTED_YEAR})))?$`,
    ),
    read: readPartOfMonth,
  },
  {
    id: "half-year",
    pattern: /^(?:the )?(?<half>1st|2nd|last|latter) half of (?<year>the year|\d{4})$/,
    read: ({ half, year }, { now }) => {
      const number = year === "the year" ? (now === null ? null : yearOf(now)) : Number(year);
      if (number === null) return null;
      const first = half === "1st";
      const range = first
        ? dateRange(`${number}-01-01`, `${number}-06-30`)
        : dateRange(`${number}-07-01`, `${number}-12-31`);
      return date(`${number}-H${first ? 1 : 2}`, range, "stated");
    },
  },
];

function readDecade({ full, short, phase }: Groups, { now }: Frame): Meaning {
  const decade = full ?? String(Math.floor(decadeStart(Number(`${short}0`), now) / 10));
  const whole = yearsRange(Number(`${decade}0`), Number(`${decade}9`));
  return date(decade, untilNow(narrowed(whole, phase, null), now), "stated");
}

/** First year of the last decade of that name: the '80s of 1989 are 1980. */
function decadeStart(twoDigits: number, now: string | null): number {
  const latest = now === null ? 2029 : yearOf(now);
  const start = Math.floor(latest / 100) * 100 + twoDigits;
  return start > latest ? start - 100 : start;
}

/** The 20th century is 1900 to 1999 here, as EDTF and TIMEX3 write it. */
function readCentury({ rank, phase }: Groups, { now }: Frame): Meaning | null {
  const hundreds = Number(rank) - 1;
  if (hundreds < 1 || hundreds > 98) return null;
  const whole = yearsRange(hundreds * 100, hundreds * 100 + 99);
  return date(String(hundreds).padStart(2, "0"), untilNow(narrowed(whole, phase, null), now), "stated");
}

function readSeason({ which, season, year, shift, phase }: Groups, frame: Frame): Meaning | null {
  const { code, first } = SEASONS[season ?? ""] ?? { code: "", first: 1 };
  const named = year ? Number(year) : shiftedYear(shift, frame);
  const { now, tense } = frame;
  if (named === null && now === null) return date(`XXXX-${code}`, null);
  const number = named ?? seasonYear(first, which, now ?? "", tense);
  const start = `${number}-${String(first).padStart(2, "0")}-01`;
  const range = monthsFrom(start, 3);
  return date(`${number}-${code}`, untilNow(narrowed(range, phase, null), tense === "future" ? null : now));
}

/** "the first week of May", "the last days of April 1989": TIMEX3 has only the month for them, a single day aside. */
function readPartOfMonth({ rank, unit, month, year, shift }: Groups, frame: Frame): Meaning | null {
  const named = readMonth({ month, year, shift }, frame);
  if (named === null || named.range === null) return named;
  const days = daysOfMonth(rank ?? "", unit ?? "", named.range.earliest);
  if (days === null) return null;
  const stated = year !== undefined || shift !== undefined;
  const ahead = !stated && frame.tense === "past" && frame.now !== null && days.earliest > frame.now;
  const told = ahead ? daysOfMonth(rank ?? "", unit ?? "", addMonths(named.range.earliest, -12)) : days;
  if (told === null) return null;
  const timex = unit === "day" ? told.earliest : told.earliest.slice(0, 7);
  return date(timex, untilNow(told, frame.tense === "future" ? null : frame.now), named.certainty);
}

/** How many days "the first days" and "the last days" of a month are. */
const FEW_DAYS = 5;

function daysOfMonth(rank: string, unit: string, first: string): DateRange | null {
  const end = monthEnd(first);
  const number = Number.parseInt(rank, 10);
  const fromEnd = Number.isNaN(number);
  const between = (from: number, to: number): DateRange => dateRange(addDays(first, from - 1), addDays(first, to - 1));
  if (unit === "half")
    return fromEnd || number === 2 ? dateRange(addDays(first, 15), end) : number === 1 ? between(1, 15) : null;
  if (unit === "week") return fromEnd ? dateRange(addDays(end, -6), end) : between(7 * number - 6, 7 * number);
  if (unit === "day") return fromEnd ? dayRange(end) : between(number, number);
  if (fromEnd) return dateRange(addDays(end, 1 - FEW_DAYS), end);
  return number === 1 ? between(1, FEW_DAYS) : null;
}

/** The year in which the season begins: in January the winter of this year began in the last one. */
function seasonYear(first: number, which: string | undefined, now: string, tense: Frame["tense"]): number {
  const inWinter = first === WINTER && monthOf(now) < 3;
  const year = yearOf(now) - (inWinter ? 1 : 0);
  const month = monthOf(now) + (inWinter ? 12 : 0);
  const begun = month >= first;
  if (which === "next" || which === "this coming") return begun ? year + 1 : year;
  if (which === "last") return month >= first + 3 ? year : year - 1;
  // a winter told as past before it has come is the one that ended this spring
  if (tense === "future" || (which === "this" && (first !== WINTER || tense !== "past"))) return year;
  return begun ? year : year - 1;
}

/** First month of winter. */
const WINTER = 12;

function monthsFrom(start: string, months: number): DateRange {
  return dateRange(start, monthEnd(addMonths(start, months - 1)));
}
