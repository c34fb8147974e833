/** Calendar days that a text writes out in full, year included, and days that a user or a record gives. */
import { isoDay } from "./calendar.ts";

/** A day as written: `text.slice(start, end)` are its words, `day` is an ISO day. */
export type WrittenDate = Readonly<{ start: number; end: number; day: string }>;

/** `day` keeps the local calendar of the one who wrote it; `instant` is the ISO date-time as given, null for a bare day. */
export type GivenDate =
  | Readonly<{ kind: "date"; day: string; instant: string | null }>
  | Readonly<{ kind: "impossible" | "malformed" }>;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;
const MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
const ORDINAL = "(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d{2})";

/** Each pattern names its groups; `first` and `second` are numbers whose order only their size can tell. */
const PATTERNS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<monthNumber>\d{1,2})[-/.](?<date>\d{1,2})(?!\d)/g,
  new RegExp(`(?<!\\d)(?<date>\\d{1,2})${ORDINAL}[ -](?:of )?${MONTH},?[ -]${YEAR}(?!\\d)`, "g"),
  new RegExp(`(?<![A-Za-z])${MONTH} (?<date>\\d{1,2})${ORDINAL},? ${YEAR}(?!\\d)`, "g"),
  /(?<!\d)(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:19|20)\d{2})(?!\d)/g,
];

const INSTANT =
  /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Month 1 to 12 of an English month name, three letters or more; null for other words. */
export function monthNumber(name: string): number | null {
  const prefix = name.toLowerCase().replace(".", "");
  if (prefix.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.startsWith(prefix) || (prefix === "sept" && month === "september"));
  return index === -1 ? null : index + 1;
}

type DayNumbers = Readonly<{ year: number; month: number; date: number }>;

function dayNumbers(groups: Readonly<Record<string, string | undefined>>): DayNumbers | null {
  const year = Number(groups.year);
  if (groups.first !== undefined && groups.second !== undefined) {
    const [first, second] = [Number(groups.first), Number(groups.second)];
    // 03/02/2018 is 3 February or 2 March: only a number above 12, or twice the same, tells which
    if (first > 12 || first === second) return { year, month: second, date: first };
    return second > 12 ? { year, month: first, date: second } : null;
  }
  const month = groups.month === undefined ? Number(groups.monthNumber) : monthNumber(groups.month);
  return month === null ? null : { year, month, date: Number(groups.date) };
}

/** Full dates in text order. Dates whose day and month cannot be told apart, and impossible ones, are left out. */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const numbers = dayNumbers(match.groups ?? {});
      const day = numbers && isoDay(numbers.year, numbers.month, numbers.date);
      if (day) found.push({ start: match.index, end: match.index + match[0].length, day });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/**
 * The date that a user, a record or a page's metadata gives: an ISO day, an ISO date-time, or a full English date. The
 * day is the one written, in whatever zone it was written.
 */
export function parseGivenDate(text: string): GivenDate {
  const trimmed = text.trim();
  const instant = INSTANT.exec(trimmed)?.groups;
  const day = instant?.day ?? trimmed;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    if (isoDay(year, month, date) === null) return { kind: "impossible" };
    if (instant === undefined) return { kind: "date", day, instant: null };
    const possible = Number(instant.hour) < 25 && Number(instant.minute) < 60;
    return possible ? { kind: "date", day, instant: trimmed.replace(" ", "T") } : { kind: "impossible" };
  }
  if (trimmed.length > 60) return { kind: "malformed" };
  for (const pattern of PATTERNS) {
    const groups = new RegExp(pattern.source).exec(trimmed)?.groups;
    const numbers = groups === undefined ? null : dayNumbers(groups);
    if (numbers === null) continue;
    const written = isoDay(numbers.year, numbers.month, numbers.date);
    return written === null ? { kind: "impossible" } : { kind: "date", day: written, instant: null };
  }
  return { kind: "malformed" };
}
