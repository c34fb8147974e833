/** Ways of writing a time that names no day: lengths, repetitions, quarters of a business year, vague words. */
import { MONTHS, UNITS, VAGUE_TIMES } from "#reference/lexicon/en/calendar.ts";
import { addMonths, yearOf, yearsRange } from "#text/calendar.ts";
import { type DateRule, date, duration, type Frame, type Meaning } from "./frame.ts";
import { COUNT_WORDS, durationTimex } from "./length.ts";
import { isQuarter, quarterOf } from "./rules-period.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const UNIT = `(?:${Object.keys(UNITS).join("|")})`;
const REPEATED: Readonly<Record<string, string>> = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  monthly: "P1M",
  annually: "P1Y",
};

export const LENGTH_RULES: readonly DateRule[] = [
  {
    id: "quarter",
    pattern:
      /^(?:(?<which>the|this|last|next|its) (?:year's )?)?(?:fiscal[- ])?(?:(?<year>\d{4}) |(?<ago>year-(?:ago|earlier)) )?(?<rank>1|2|3|4)(?:st|nd|rd|th)[- ]quarter(?: of (?<year2>\d{4}))?$/,
    read: readQuarter,
  },
  {
    id: "same-quarter",
    pattern:
      /^(?:the |a )?(?:comparable |corresponding )?(?<which>latest |same |current |that |year-(?:ago|earlier)|(?<year>\d{4}) )? ?(?<noun>quarter|period)?$/,
    read: readSameQuarter,
  },
  {
    id: "length",
    pattern: new RegExp(
      `^(?:the )?(?:1st |last |final |latest )?(?<count>${COUNT_WORDS})(?: (?:more|full|whole|long|straight|consecutive|trading))?[- ](?<half>and a half )?(?<unit>${UNIT})s?(?:[- ]long)?(?<half2> and a half)?$`,
    ),
    read: ({ count, half, half2, unit }) =>
      duration(durationTimex((half ?? half2) ? `${count} 1/2` : count, unit ?? "")),
  },
  {
    id: "whole",
    pattern: new RegExp(
      `^(?:the |all )(?:entire |whole |full |fiscal |1st |latest |final )?(?:the )?(?<unit>${UNIT})$`,
    ),
    read: ({ unit }) => duration(durationTimex("1", unit ?? "")),
  },
  {
    id: "lengths",
    pattern: new RegExp(`^(?<unit>${UNIT})s$`),
    read: ({ unit }) => duration(durationTimex("x", unit ?? "")),
  },
  {
    id: "recent-units",
    pattern: new RegExp(`^(?:the )?(?<which>x|recent|coming|past) (?<unit>${UNIT})s$`),
    read: ({ which, unit }) =>
      which === "x"
        ? duration(durationTimex("x", unit ?? ""))
        : date(which === "coming" ? "FUTURE_REF" : "PAST_REF", null),
  },
  {
    id: "each",
    pattern: new RegExp(`^(?:each|every) (?:other )?(?<unit>${UNIT}|morning|evening)$`),
    read: ({ unit }) => ({
      type: "SET",
      timex: durationTimex("1", unit ?? "") || "P1D",
      range: null,
      certainty: "stated",
    }),
  },
  {
    id: "each-month",
    pattern: new RegExp(`^(?:each|every) (?<month>${Object.keys(MONTHS).join("|")})$`),
    read: ({ month }) => ({
      type: "SET",
      timex: `XXXX-${String(MONTHS[month ?? ""]).padStart(2, "0")}`,
      range: null,
      certainty: "stated",
    }),
  },
  {
    id: "repeated",
    pattern: new RegExp(`^(?<word>${Object.keys(REPEATED).join("|")})$`),
    read: ({ word }) => ({ type: "SET", timex: REPEATED[word ?? ""] ?? "P1D", range: null, certainty: "stated" }),
  },
  {
    id: "vague",
    pattern: new RegExp(`^(?<word>${Object.keys(VAGUE_TIMES).join("|")}|present)$`),
    // "at present" comes without its preposition
    read: ({ word }) => date(VAGUE_TIMES[word ?? ""] ?? "PRESENT_REF", null, "stated"),
  },
];

function readQuarter({ which, year, year2, ago, rank }: Groups, { now, tense }: Frame): Meaning | null {
  const stated = year ?? year2;
  if (stated === undefined && now === null) return date(`XXXX-Q${rank}`, null);
  const first = `${String(Number(rank) * 3 - 2).padStart(2, "0")}-01`;
  if (stated !== undefined) return { ...quarterOf(`${stated}-${first}`), certainty: "stated" };
  const here = `${yearOf(now ?? "")}-${first}`;
  const shift = which === "last" ? -12 : which === "next" ? 12 : 0;
  const years = shift !== 0 || tense === "future" || here <= (now ?? "") ? shift : -12;
  return quarterOf(addMonths(here, years - (ago ? 12 : 0)));
}

/** "the quarter", "the latest period": the one told before, else the last that was over. */
function readSameQuarter({ which, year, noun }: Groups, { now, previous }: Frame): Meaning | null {
  const told = previous !== null && isQuarter(previous) ? previous.earliest : null;
  const base = told ?? (now === null ? null : addMonths(now, -3));
  if (told === null && which?.startsWith("year") && noun !== "quarter" && now !== null) return yearBefore(now);
  if (base === null) return null;
  if (year !== undefined)
    return told === null && noun !== "quarter" ? date(year, null) : quarterOf(`${year}${base.slice(4)}`);
  return quarterOf(addMonths(base, which?.startsWith("year") ? -12 : 0));
}

function yearBefore(now: string): Meaning {
  const year = yearOf(now) - 1;
  return date(String(year), yearsRange(year, year));
}
