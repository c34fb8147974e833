/** Days that go by the name of a feast: "Christmas Eve", "last Easter", "New Year's Day 2018". */
import { FEASTS } from "#reference/lexicon/en/calendar.ts";
import { addDays, dayRange, isoDay, yearOf } from "#text/calendar.ts";
import { type DateRule, date, dayAmong, type Frame, type Meaning } from "./frame.ts";

type Groups = Readonly<Record<string, string | undefined>>;

export const FEAST_RULES: readonly DateRule[] = [
  {
    id: "feast",
    pattern: new RegExp(
      `^(?:(?<which>last|this|next) )?(?<feast>${Object.keys(FEASTS).join("|")})(?:,? (?<year>\\d{4}))?$`,
    ),
    read: readFeast,
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
