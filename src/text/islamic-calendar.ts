/** Days of the Islamic calendar in, days of the Gregorian calendar out, by the Umm al-Qura calendar. */
import { dayOfNumber } from "./calendar.ts";

/** `month` 1 to 12 (Ramadan is 9), `day` 1 to 30. */
export type IslamicDay = Readonly<{ year: number; month: number; day: number }>;

/** Day number of 1 Muharram of year 1 in the arithmetical calendar, from which the true one strays by two days at most. */
const EPOCH = -492_148;
const MOST_DAYS_OFF = 3;

/** The day of the Islamic calendar that begins on the evening before this ISO day. */
export function islamicDayOf(iso: string): IslamicDay {
  const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const parts = format.formatToParts(new Date(`${iso}T12:00:00Z`));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return { year: part("year"), month: part("month"), day: part("day") };
}

/** ISO day of a day of the Islamic calendar; null when there is no such day (a 30th of a month of 29). */
export function dayOfIslamic({ year, month, day }: IslamicDay): string | null {
  const guess = EPOCH + day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  for (let off = -MOST_DAYS_OFF; off <= MOST_DAYS_OFF; off++) {
    const iso = dayOfNumber(guess + off);
    const found = islamicDayOf(iso);
    if (found.year === year && found.month === month && found.day === day) return iso;
  }
  return null;
}
