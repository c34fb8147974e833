/** A `Reading` to one line of JSON and back, without loss: the form in which readings are kept. */
import type { Resolved } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import { canonicalJson } from "#text/ids.ts";

/** Rises when readings of an earlier form can no longer be understood. */
const FORMAT = "crosscheck.stored-reading/1";

type StoredResolved = Readonly<{ [Key in keyof Resolved]: Stored<Resolved[Key]> }>;
/** JSON has no maps: entries, in the map's order. */
type Stored<T> = T extends ReadonlyMap<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : T;
type StoredReading = Omit<Reading, "resolved"> & Readonly<{ format: string; resolved: StoredResolved | null }>;

/** Canonical JSON: equal readings give equal strings. */
export function readingToJson(reading: Reading): string {
  const { resolved } = reading;
  const stored: StoredReading = {
    ...reading,
    format: FORMAT,
    resolved: resolved && {
      actors: [...resolved.actors],
      places: [...resolved.places],
      dates: [...resolved.dates],
      claims: resolved.claims,
    },
  };
  return canonicalJson(stored);
}

/**
 * The reading that `readingToJson` was given.
 *
 * @throws SyntaxError when the text is not JSON; TypeError when it is not a stored reading
 */
export function readingFromJson(json: string): Reading {
  const value: unknown = JSON.parse(json);
  if (!isStoredReading(value)) throw new TypeError(`expected \`${FORMAT}\``);
  const { report, article, annotated, resolved, notes } = value;
  return {
    report,
    article,
    annotated,
    resolved: resolved && {
      actors: new Map(resolved.actors),
      places: new Map(resolved.places),
      dates: new Map(resolved.dates),
      claims: resolved.claims,
    },
    notes,
  };
}

/** Only the mark is looked at: the text's hash is checked wherever readings are checked. */
function isStoredReading(value: unknown): value is StoredReading {
  return typeof value === "object" && value !== null && "format" in value && value.format === FORMAT;
}
