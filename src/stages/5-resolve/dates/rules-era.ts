/** Ways of writing a time that name a longer period: decades, centuries, seasons, half-years. */
import type { DateRange } from "#model/world.ts";
import { SEASONS } from "#reference/lexicon/en/calendar.ts";
import { addMonths, dateRange, monthEnd, monthOf, yearOf, yearsRange } from "#text/calendar.ts";
import { type DateRule, date, type Frame, type Meaning, untilNow } from "./frame.ts";
import { narrowed, PHASE_WORDS } from "./phases.ts";
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

function seasonYear(first: number, which: string | undefined, now: string, tense: Frame["tense"]): number {
  const year = yearOf(now);
  const begun = monthOf(now) >= first;
  if (which === "next" || which === "this coming") return begun ? year + 1 : year;
  if (which === "last") return monthOf(now) >= first + 3 ? year : year - 1;
  if (which === "this" || tense === "future") return year;
  return begun ? year : year - 1;
}

function monthsFrom(start: string, months: number): DateRange {
  return dateRange(start, monthEnd(addMonths(start, months - 1)));
}
