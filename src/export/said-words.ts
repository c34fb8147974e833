/** Codes and values -> the words that a person reads: days, places, numbers, sides. */

import type { Modality } from "#model/codes.ts";
import type { CountedSide } from "#model/incident.ts";
import type { Certainty } from "#model/sourced.ts";
import type { DateRange, Estimate, Place, PlacePrecision } from "#model/world.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import { calendarWords, dayWords, endsWords, openWords, weekdayWords } from "#text/day-words.ts";

/** Days in words; an open start or end (EDTF "..") is "by" or "since", whole months and years have their names, others a dash: "6–7 February 2018". */
export function rangeWords(range: DateRange): string {
  const named = openWords(range) ?? calendarWords(range);
  if (named !== null) return named;
  return range.earliest === range.latest ? weekdayWords(range.earliest) : dashed(range);
}

function dashed(range: DateRange): string {
  const [first, last] = endsWords(range);
  return /^\d+$/.test(first) ? `${first}–${last}` : `${first} – ${last}`;
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
