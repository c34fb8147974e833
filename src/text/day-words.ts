/** Ranges of days in, the English words that a person reads out: nothing known to a month becomes its first day. */

export const MONTHS = [
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
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** Inclusive ISO days; `edtf` tells an open start or end ("..") where it is given. */
export type Days = Readonly<{ earliest: string; latest: string; edtf?: string }>;

/** `month` is 1 to 12. */
type Day = Readonly<{ year: number; month: number; day: number; date: Date }>;

/** null for what is not an ISO day. */
function readDay(iso: string): Day | null {
  if (!/^-?\d{4,6}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), date };
}

function monthOf({ month }: Day): string {
  return MONTHS[month - 1] ?? "";
}

/** "7 February 2018"; other text than an ISO day is given back. */
export function dayWords(iso: string): string {
  const day = readDay(iso);
  return day === null ? iso : `${day.day} ${monthOf(day)} ${day.year}`;
}

/** "Wednesday 7 February 2018" */
export function weekdayWords(iso: string): string {
  const day = readDay(iso);
  return day === null ? iso : `${WEEKDAYS[day.date.getUTCDay()]} ${dayWords(iso)}`;
}

/** "by 9 February 2018", "since 9 February 2018" where one end is open; else null. */
export function openWords({ earliest, latest, edtf = "" }: Days): string | null {
  if (edtf.startsWith("../") || edtf.startsWith("/")) return `by ${dayWords(latest)}`;
  if (edtf.endsWith("/..") || edtf.endsWith("/")) return `since ${dayWords(earliest)}`;
  return null;
}

/** Whole months, years, decades and centuries by name: "June 2017", "June to August 2017", "the 1990s"; null for other ranges. */
export function calendarWords({ earliest, latest }: Days): string | null {
  const [first, last] = [readDay(earliest), readDay(latest)];
  if (first === null || last === null || first.day !== 1 || !isMonthEnd(last)) return null;
  if (first.month === 1 && last.month === 12) return wholeYears(first.year, last.year);
  const sameYear = first.year === last.year;
  if (sameYear && first.month === last.month) return `${monthOf(first)} ${first.year}`;
  return `${monthOf(first)}${sameYear ? "" : ` ${first.year}`} to ${monthOf(last)} ${last.year}`;
}

function isMonthEnd({ year, month, day }: Day): boolean {
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function wholeYears(first: number, last: number): string {
  if (first === last) return String(first);
  if (first % 100 === 0 && last === first + 99) return `the years ${first} to ${last}`;
  if (first % 10 === 0 && last === first + 9) return `the ${first}s`;
  return `${first} to ${last}`;
}

/** The two ends, the first without what the last repeats: ["6", "7 February 2018"], ["30 January", "6 February 2018"]. */
export function endsWords({ earliest, latest }: Days): readonly [string, string] {
  const [first, last] = [readDay(earliest), readDay(latest)];
  if (first === null || last === null || first.year !== last.year) return [dayWords(earliest), dayWords(latest)];
  return [first.month === last.month ? String(first.day) : `${first.day} ${monthOf(first)}`, dayWords(latest)];
}
