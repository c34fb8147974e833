/** Days of the Gregorian calendar as ISO strings: sums, weekdays, weeks, ranges, and ranges as EDTF level 1. */
import type { DateRange } from "#model/world.ts";

const DAY_MS = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  return parts !== null && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** ISO day of a year (1 to 9999), month (1 to 12) and day of the month; null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** The reverse of `dayNumber`. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return dayOfNumber(dayNumber(iso) + days);
}

/** The same day of the month `months` later; the month's last day when it has no such day. */
export function addMonths(iso: string, months: number): string {
  const index = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const day = Math.min(Number(iso.slice(8, 10)), daysInMonth(year, month));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

/** ISO 8601: Monday is 1, Sunday 7. */
export function weekdayOf(iso: string): number {
  return ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1;
}

export function mondayOf(iso: string): string {
  return addDays(iso, 1 - weekdayOf(iso));
}

/** ISO 8601 week, `2018-W06`; the year is the one that the week's Thursday lies in. */
export function isoWeekOf(iso: string): string {
  const year = yearOf(addDays(mondayOf(iso), 3));
  const first = mondayOf(`${pad(year, 4)}-01-04`);
  return `${pad(year, 4)}-W${pad(Math.floor((dayNumber(iso) - dayNumber(first)) / 7) + 1, 2)}`;
}

/** Last day of the month that `iso` lies in. */
export function monthEnd(iso: string): string {
  return `${iso.slice(0, 7)}-${pad(daysInMonth(yearOf(iso), monthOf(iso)), 2)}`;
}

export function dayRange(iso: string): DateRange {
  return dateRange(iso, iso);
}

export function monthRange(year: number, month: number): DateRange {
  const first = `${pad(year, 4)}-${pad(month, 2)}`;
  return dateRange(`${first}-01`, `${first}-${pad(daysInMonth(year, month), 2)}`);
}

/** Whole years, both inclusive. */
export function yearsRange(first: number, last: number): DateRange {
  return dateRange(`${pad(first, 4)}-01-01`, `${pad(last, 4)}-12-31`);
}

/**
 * Range between two ISO days, both inclusive, with the shortest EDTF level 1 text that means exactly these days.
 *
 * @throws RangeError when `latest` is before `earliest`
 */
export function dateRange(earliest: string, latest: string): DateRange {
  if (latest < earliest) throw new RangeError(`\`${latest}\` is before \`${earliest}\``);
  return { earliest, latest, edtf: edtfOf(earliest, latest) };
}

function edtfOf(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  const first = yearOf(earliest);
  const last = yearOf(latest);
  const wholeMonths = earliest.endsWith("-01") && Number(latest.slice(8)) === daysInMonth(last, monthOf(latest));
  if (!wholeMonths) return `${earliest}/${latest}`;
  if (first === last && monthOf(earliest) === monthOf(latest)) return earliest.slice(0, 7);
  if (monthOf(earliest) !== 1 || monthOf(latest) !== 12) return `${earliest.slice(0, 7)}/${latest.slice(0, 7)}`;
  if (first === last) return pad(first, 4);
  if (first % 100 === 0 && last === first + 99) return `${earliest.slice(0, 2)}XX`;
  if (first % 10 === 0 && last === first + 9) return `${earliest.slice(0, 3)}X`;
  return `${pad(first, 4)}/${pad(last, 4)}`;
}

/** Days that a text of `dateRange(...).edtf` stands for; null for other texts. */
export function rangeOfEdtf(edtf: string): DateRange | null {
  const [from, to, ...rest] = edtf.split("/").map(rangeOfPart);
  if (from === undefined || from === null || to === null || rest.length > 0) return null;
  if (to === undefined) return from;
  return to.latest < from.earliest ? null : dateRange(from.earliest, to.latest);
}

function rangeOfPart(part: string): DateRange | null {
  if (isDay(part)) return dayRange(part);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(part);
  if (month) return monthRange(Number(month[1]), Number(month[2]));
  const years = /^(\d{4}|\d{3}X|\d{2}XX)$/.exec(part);
  return years ? yearsRange(Number(part.replaceAll("X", "0")), Number(part.replaceAll("X", "9"))) : null;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
