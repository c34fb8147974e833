/** A range of days in, the words for it out: no month becomes its first day. */
import type { DateRange } from "#model/world.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type Days = Pick<DateRange, "earliest" | "latest">;

type Day = Readonly<{ year: number; month: number; day: number }>;

function parts(iso: string): Day {
  const [year, month, day] = iso.split("-").map(Number);
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

function monthName({ month }: Day): string {
  return MONTHS[month - 1] ?? "";
}

function isMonthEnd({ year, month, day }: Day): boolean {
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole months, years, decades and centuries by name; other ranges "between … and …". */
export function rangeWords({ earliest, latest }: Days): string {
  const first = parts(earliest);
  const last = parts(latest);
  if (earliest === latest) return `${first.day} ${monthName(first)} ${first.year}`;
  if (first.day === 1 && isMonthEnd(last)) return wholeMonths(first, last);
  return `between ${shortened(first, last)} and ${last.day} ${monthName(last)} ${last.year}`;
}

function wholeMonths(first: Day, last: Day): string {
  const sameYear = first.year === last.year;
  if (first.month === 1 && last.month === 12) return wholeYears(first.year, last.year);
  if (sameYear && first.month === last.month) return `${monthName(first)} ${first.year}`;
  return `${monthName(first)}${sameYear ? "" : ` ${first.year}`} to ${monthName(last)} ${last.year}`;
}

function wholeYears(first: number, last: number): string {
  if (first === last) return String(first);
  if (first % 100 === 0 && last === first + 99) return `the years ${first} to ${last}`;
  if (first % 10 === 0 && last === first + 9) return `the ${first}s`;
  return `${first} to ${last}`;
}

/** The first day without what the last day repeats. */
function shortened(first: Day, last: Day): string {
  if (first.year !== last.year) return `${first.day} ${monthName(first)} ${first.year}`;
  return first.month === last.month ? String(first.day) : `${first.day} ${monthName(first)}`;
}

/** As `rangeWords`; null is a day that nobody told. */
export function dayWords(days: Days | null): string {
  return days === null ? "no day told" : rangeWords(days);
}

/** As it follows a count of incidents that are known to lie within the range: "12 some time in March 2017". */
export function someTimeWords(days: Days): string {
  const words = rangeWords(days);
  return /^(between|\d+ to)/.test(words)
    ? `some time ${words.replace(/^(\d+) to/, "from $1 to")}`
    : `some time in ${words}`;
}
