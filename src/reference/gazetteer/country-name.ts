/** A country code in, its English name out. */

const NAMES = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** The gazetteer's code for places that lie in more than one country. */
const SEVERAL = "ZZ";

/** Name in Unicode CLDR of an ISO 3166-1 alpha-2 code; "" for a place of several countries, other words as they are. */
export function countryName(code: string): string {
  if (code === SEVERAL) return "";
  return /^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
