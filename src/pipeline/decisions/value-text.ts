/** What a person types for a value in, the value out: numbers, days, places and parties. */
import { InputError } from "#model/errors.ts";
import { ACTOR_KINDS, type Actor, type DateRange, type Estimate, type Place } from "#model/world.ts";
import { type ActorRegistry, actorById, actorByName } from "#reference/actors/registry.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { Gazetteer } from "#reference/gazetteer/gazetteer.ts";
import { precisionOf } from "#stages/5-resolve/places/place-precision.ts";
import { rangeOfEdtf } from "#text/calendar.ts";
import { foldName } from "#text/fold.ts";

/** Loaded when a value asks for them. */
export type World = Readonly<{ registry: () => ActorRegistry; gazetteer: () => Gazetteer }>;

/** Candidates that a message lists. */
const MOST_NAMED = 6;

/** @throws InputError `value_invalid` */
function refused(field: string, why: string): InputError {
  return new InputError("value_invalid", field, why);
}

/**
 * `12`; `10..15`; `10..` (or more); `10..12..15` (lowest, best, highest).
 *
 * @throws InputError `value_invalid`
 */
export function readEstimate(field: string, text: string): Estimate {
  const parts = /^(?<low>\d{1,9})(?:\.\.(?:(?<best>\d{1,9})\.\.)?(?<high>\d{0,9}))?$/.exec(text)?.groups;
  if (parts?.low === undefined) throw refused(field, `${text} is not a number such as 12, 10..15, 10.. or 10..12..15`);
  const low = Number(parts.low);
  if (parts.high === undefined) return { low, best: low, high: low };
  const best = parts.best === undefined ? null : Number(parts.best);
  const high = parts.high === "" ? null : Number(parts.high);
  if ((best !== null && best < low) || (high !== null && high < (best ?? low)))
    throw refused(field, `${text} does not rise from the lowest to the highest`);
  return { low, best, high };
}

/** EDTF level 1 without marks of doubt: `2018-02-07`, `2018-02`, `2018`, `2018-02-06/2018-02-07`. */
export function readDateRange(field: string, text: string): DateRange {
  const range = rangeOfEdtf(text);
  if (range === null)
    throw refused(field, `${text} is not a date such as 2018-02-07, 2018-02 or 2018-02-06/2018-02-07`);
  return range;
}

export function readChoice<T extends string>(field: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw refused(field, `${text} is none of ${choices.join(", ")}`);
  return found;
}

/**
 * A party of the registry by its id or name, else a party with this name; `NAME/KIND` tells what it is.
 *
 * @throws InputError `value_invalid`
 */
export function readActor(field: string, text: string, { registry }: World): Actor {
  const known = actorById(registry(), text) ?? actorByName(registry(), text);
  if (known !== null) return known;
  const [name = "", kind = "unknown", ...more] = text.split("/").map((part) => part.trim());
  if (name === "" || more.length > 0)
    throw refused(field, `${text} is not a party such as taliban or "Sarn Front/rebel"`);
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const actorId = `said:${slug === "" ? "unknown" : slug}`;
  return { actorId, name, kind: readChoice(field, kind, ACTOR_KINDS), party: actorId, country: null };
}

/**
 * `Khushām`, `near Khushām`, `geonames:173480 Khushām` where several have the name, `country:SY`, `admin1:SY.07`, or
 * `NAME @ 35.30, 40.31, SY` for a place that the gazetteer does not hold.
 *
 * @throws InputError `value_invalid`
 */
export function readPlace(field: string, text: string, { gazetteer }: World): Place {
  const near = /^near\s+(?<place>.+)$/i.exec(text)?.groups?.place;
  const place = near ?? text;
  const point = placeOfPoint(field, place);
  if (point !== null) return { ...point, precision: near === undefined ? "exact" : "near" };
  const entry = areaOf(place, gazetteer) ?? named(field, place, gazetteer());
  return {
    placeId: entry.id,
    name: entry.name,
    country: entry.country,
    admin1: entry.admin1?.name ?? null,
    admin2: entry.admin2?.name ?? null,
    lat: entry.lat,
    lon: entry.lon,
    precision: precisionOf(entry, near === undefined ? "at" : "near", null),
    kind: entry.kind,
  };
}

function areaOf(text: string, gazetteer: () => Gazetteer): GazetteerEntry | null {
  const code = /^(?:country|admin1|admin2):(?<code>[A-Z]{2}(?:\.\w+){0,2})$/.exec(text)?.groups?.code;
  return code === undefined ? null : gazetteer().area(code);
}

function named(field: string, text: string, gazetteer: Gazetteer): GazetteerEntry {
  const parts = /^(?<id>(?:geonames|country|admin1|admin2|region|sea|own):\S+)\s+(?<name>.+)$/.exec(text)?.groups;
  const found = gazetteer.lookup(parts?.name ?? text);
  const meant = parts?.id === undefined ? properlyNamed(text, found) : found.filter(({ id }) => id === parts.id);
  const [entry, ...others] = meant;
  if (entry === undefined) {
    throw refused(
      field,
      `the gazetteer knows no ${text}; give a point, as "${parts?.name ?? text} @ 35.30, 40.31, SY"`,
    );
  }
  if (others.length === 0) return entry;
  const listed = meant
    .slice(0, MOST_NAMED)
    .map(
      ({ id, name, country, admin1 }) =>
        `"${id} ${name}" (${[admin1?.name ?? "", country].filter((part) => part !== "").join(", ")})`,
    );
  throw refused(
    field,
    `${meant.length} places are called ${text}: ${listed.join(", ")}${meant.length > MOST_NAMED ? " …" : ""}`,
  );
}

/** Those that have just this name, where any has: not the district that is called after the town. */
function properlyNamed(text: string, found: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const proper = found.filter(({ name }) => foldName(name) === foldName(text));
  return proper.length > 0 ? proper : found;
}

function placeOfPoint(field: string, text: string): Omit<Place, "precision"> | null {
  if (!text.includes("@")) return null;
  const parts =
    /^(?<name>[^@]+)@\s*(?<lat>-?\d{1,2}(?:\.\d+)?)\s*,\s*(?<lon>-?\d{1,3}(?:\.\d+)?)\s*,\s*(?<country>[A-Z]{2})$/.exec(
      text,
    )?.groups;
  const [lat, lon] = [Number(parts?.lat), Number(parts?.lon)];
  if (parts === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180)
    throw refused(field, `${text} is not a point such as "Khushām @ 35.30, 40.31, SY"`);
  const { name = "", country = "" } = parts;
  return { placeId: `point:${lat},${lon}`, name: name.trim(), country, admin1: null, admin2: null, lat, lon };
}
