/** The words before a place name in, how far away and in which direction of it the told place lies out. */
import { numberTokens, readNumeral } from "#text/numerals.ts";

/** `bearing` in degrees clockwise from north; the phrase begins at `start` in the words. */
export type Offset = Readonly<{ km: number; bearing: number; start: number }>;

const BEARINGS: ReadonlyMap<string, number> = new Map(
  "north northeast east southeast south southwest west northwest".split(" ").map((point, index) => [point, index * 45]),
);
const POINT = "(?<first>north|south|east|west)(?:[- ]?(?<second>east|west))?(?:ern|wards?)?";
const KM_PER_UNIT = { kilo: 1, mile: 1.609_344, nautical: 1.852 };
const UNIT = "(?<unit>km|kms|kilomet(?:re|er)s?|mi|miles?|nautical miles?)";
/** "20 km", "about 12.5 miles", "some thirty kilometres (20 miles)"; the number is read by its own rules. */
const DISTANCE = `(?<number>\\d[\\d.,]*|(?:\\p{Ll}+[- ])?\\p{Ll}+)[ -]?${UNIT}(?: \\([^()]{1,20}\\))?`;
const PLACE_WORDS =
  "(?:(?:the|a) )?(?:(?:[\\p{L}-]+ ){0,3}(?:town|city|village|hamlet|settlement|port|capital)(?:,| of| called)? )?";
const OFFSET = new RegExp(`\\b${DISTANCE},? (?:to the |further )?${POINT} (?:of|from) ${PLACE_WORDS}$`, "iu");

/** Farther away than this, the name of a place says nothing of the place that is told. */
const FARTHEST_KM = 500;

// 20 km south of [Tabqa]; some thirty miles (50 km) to the north-east of the town of [Monywa]
export function readOffset(before: string): Offset | null {
  const match = OFFSET.exec(before);
  const parts = match?.groups;
  if (match === null || parts === undefined) return null;
  const number = quantity(parts.number!);
  const bearing = BEARINGS.get(`${parts.first}${parts.second ?? ""}`.toLowerCase());
  if (number === null || bearing === undefined) return null;
  const unit = parts.unit!.toLowerCase();
  const perUnit = unit.startsWith("k")
    ? KM_PER_UNIT.kilo
    : unit.startsWith("n")
      ? KM_PER_UNIT.nautical
      : KM_PER_UNIT.mile;
  const km = number * perUnit;
  return km > FARTHEST_KM ? null : { km, bearing, start: match.index };
}

/** The number that these words end with: "about five" is 5. */
function quantity(words: string): number | null {
  const tokens = numberTokens(words);
  for (let first = 0; first < tokens.length; first += 1) {
    const numeral = readNumeral(tokens, first);
    if (numeral !== null && numeral.end === tokens.length) return numeral.value;
  }
  return null;
}
