/** Codes and values -> the words that a person reads: days, places, numbers, sides. */

import type { Modality } from "#model/codes.ts";
import type { CountedSide } from "#model/incident.ts";
import type { Certainty } from "#model/sourced.ts";
import type { DateRange, Estimate, Place, PlacePrecision } from "#model/world.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";

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
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

type Day = Readonly<{ year: number; month: number; day: number; date: Date }>;

/** null for what is not an ISO day. */
function readDay(iso: string): Day | null {
  if (!/^-?\d{4,6}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), date };
}

/** "7 February 2018"; other text than an ISO day is given back. */
export function dayWords(iso: string): string {
  const day = readDay(iso);
  return day === null ? iso : `${day.day} ${MONTHS[day.month]} ${day.year}`;
}

/** "Wednesday 7 February 2018" */
function weekdayWords(iso: string): string {
  const day = readDay(iso);
  return day === null ? iso : `${WEEKDAYS[day.date.getUTCDay()]} ${dayWords(iso)}`;
}

function isWholeMonth(from: Day, to: Day): boolean {
  const lastDay = new Date(Date.UTC(to.year, to.month + 1, 0)).getUTCDate();
  return from.year === to.year && from.month === to.month && from.day === 1 && to.day === lastDay;
}

/** "6–7 February 2018", "June 2017", "2017", "30 January – 6 February 2018" */
function spanOfDays(earliest: string, latest: string): string {
  const from = readDay(earliest);
  const to = readDay(latest);
  if (from === null || to === null) return `${earliest} – ${latest}`;
  if (isWholeMonth(from, to)) return `${MONTHS[to.month]} ${to.year}`;
  if (from.year !== to.year) return `${dayWords(earliest)} – ${dayWords(latest)}`;
  if (from.month === 0 && from.day === 1 && to.month === 11 && to.day === 31) return String(to.year);
  if (from.month === to.month) return `${from.day}–${to.day} ${MONTHS[to.month]} ${to.year}`;
  return `${from.day} ${MONTHS[from.month]} – ${dayWords(latest)}`;
}

/** Days in words; an open start or end (EDTF "..") is "by" or "since". */
export function rangeWords({ earliest, latest, edtf }: DateRange): string {
  if (edtf.startsWith("../") || edtf.startsWith("/")) return `by ${dayWords(latest)}`;
  if (edtf.endsWith("/..") || edtf.endsWith("/")) return `since ${dayWords(earliest)}`;
  return earliest === latest ? weekdayWords(earliest) : spanOfDays(earliest, latest);
}

/** As `rangeWords`, for narrow columns: "7 Feb 2018". */
export function shortRangeWords(range: DateRange): string {
  const weekdayLess = range.earliest === range.latest ? dayWords(range.earliest) : rangeWords(range);
  return weekdayLess.replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g, "$1");
}

const PLACE_WORDS = {
  exact: (named) => named,
  near: (named) => `near ${named}`,
  admin2: (named) => `somewhere in ${named}`,
  admin1: (named) => `somewhere in ${named}`,
  region: (named) => `in the region of ${named}`,
  country: (named) => `somewhere in ${named}`,
  "sea-or-air": (named) => `at sea or in the air, ${named}`,
} as const satisfies Record<PlacePrecision, (named: string) => string>;

/** "near Khushām, Deir ez-Zor, Syria": the precision in words, then the name and what it lies in. */
export function placeWords({ name, admin1, admin2, country, precision }: Place): string {
  const parents = [admin2, admin1, countryName(country)].filter((part): part is string => part !== null && part !== "");
  return PLACE_WORDS[precision]([...new Set([name, ...parents])].join(", "));
}

const NUMBER = new Intl.NumberFormat("en");

/** "100", "100 or more", "12 to 15", "up to 15" */
export function estimateWords({ low, high }: Estimate): string {
  if (high === null) return low === 0 ? "some" : `${NUMBER.format(low)} or more`;
  if (low === high) return NUMBER.format(low);
  return low === 0 ? `up to ${NUMBER.format(high)}` : `${NUMBER.format(low)} to ${NUMBER.format(high)}`;
}

/** " · best 100" where a best figure says more than the bounds do; "" otherwise. */
export function bestWords({ low, best, high }: Estimate): string {
  return best === null || low === high ? "" : ` · best ${NUMBER.format(best)}`;
}

export const COUNTED_SIDE_WORDS = {
  "side-a": "side A",
  "side-b": "side B",
  civilians: "civilians",
  unknown: "side not told",
} as const satisfies Record<CountedSide, string>;

/** What is added to a value that its words do not simply state. */
export const CERTAINTY_WORDS = {
  stated: "",
  implied: "from the context",
  assumed: "assumed",
} as const satisfies Record<Certainty, string>;

export const MODALITY_WORDS = {
  actual: "",
  possible: "possible",
  planned: "planned",
  attempted: "attempted",
} as const satisfies Record<Modality, string>;

/** "1 account", "2 accounts" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}
