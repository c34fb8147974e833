/** A seed in, incidents of an invented war record out: skewed as records are in places, parties, days and precision. No reading is made. */
import type { Measure, Mode } from "#model/codes.ts";
import {
  type Account,
  CONTRADICTION_KINDS,
  type CountedSide,
  type GradeCode,
  type Incident,
  type IncidentCount,
  type Reconciled,
  type ReviewState,
} from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { Span } from "#model/span.ts";
import type { Actor, DateRange, Estimate, Place, PlacePrecision } from "#model/world.ts";
import { addDays, dateRange, dayRange, monthEnd } from "#text/calendar.ts";
import { sha256Hex } from "#text/ids.ts";
import { pick, type Random, seededRandom } from "../eval/seeded-random.ts";
import { pickShare, pickSkewed } from "./random.ts";

/** An incident, and what its claims would add to it. */
export type MadeIncident = Readonly<{ incident: Incident; modes: readonly Mode[]; quotes: readonly string[] }>;

export type RecordOptions = Readonly<{ incidents: number; seed: number }>;

const COUNTRIES = [
  "AF",
  "SY",
  "UA",
  "SD",
  "YE",
  "ML",
  "NE",
  "BF",
  "NG",
  "IQ",
  "LY",
  "SO",
  "CD",
  "MM",
  "ET",
  "CO",
] as const;
const DIVISIONS = 14;
const TOWNS = 25;
const ACTORS = 400;
const OUTLETS = 250;
const WORDS = 6000;
const FIRST_DAY = "2011-01-01";
const DAYS = 5400;

const MODE_CHOICE = [
  "shelling",
  "aerial",
  "small-arms",
  "drone",
  "ground",
  "explosive",
  "missile",
  "abduct",
  "arson",
] as const;
const MEASURE_CHOICE = [
  "injured",
  "detained",
  "displaced",
  "destroyed",
  "missing",
] as const satisfies readonly Measure[];
const SIDES = ["civilians", "side-b", "unknown", "side-a"] as const satisfies readonly CountedSide[];
const GRADES = ["weak", "fair", "confirmed", "contested", "discounted"] as const satisfies readonly GradeCode[];
const REVIEWS = ["suggested", "confirmed", "rejected"] as const satisfies readonly ReviewState[];
const PRECISIONS = ["exact", "near", "admin2", "admin1", "country"] as const satisfies readonly PlacePrecision[];

const BY = { kind: "rule", id: "bench/made", version: "1" } as const;
const WORDS_OF: Span = { doc: "doc_0000000000000000", start: 0, end: 1 };

type World = Readonly<{
  towns: readonly Place[];
  actors: readonly Actor[];
  outlets: readonly string[];
  words: readonly string[];
}>;

/** In the order of making; the same seed gives the same incidents. */
export function* makeIncidents({ incidents, seed }: RecordOptions): Generator<MadeIncident> {
  const random = seededRandom(seed);
  const world = makeWorld(random);
  for (let index = 0; index < incidents; index += 1) yield makeIncident(index, world, random);
}

/** SHA-256 of the first incidents: names the record that a measurement was made on. */
export function recordHash(options: RecordOptions): string {
  const some = makeIncidents({ ...options, incidents: Math.min(options.incidents, 100) });
  return sha256Hex(JSON.stringify([options.incidents, ...some]));
}

const STARTS = ["ba", "ko", "ta", "mi", "sa", "lu", "da", "ri", "ne", "go", "za", "fe", "hu", "ka"] as const;
const MIDDLES = ["ra", "n", "lim", "do", "r", "ska", "ve", "", "ti", "zo", "l", "mba"] as const;
const ENDS = ["d", "ra", "yn", "ou", "k", "el", "sha", "to", "m", "ia", "bad", "grad"] as const;

function makeName(random: Random): string {
  const name = pick(STARTS, random) + pick(MIDDLES, random) + pick(STARTS, random) + pick(ENDS, random);
  return name[0]?.toUpperCase() + name.slice(1);
}

function makeWorld(random: Random): World {
  const towns = COUNTRIES.flatMap((country, at) => {
    const middle = { lat: -20 + random() * 60, lon: -15 + at * 8 };
    return Array.from({ length: DIVISIONS }, () => makeName(random)).flatMap((admin1) => {
      const seat = { lat: middle.lat + random() * 6, lon: middle.lon + random() * 6 };
      return Array.from({ length: TOWNS }, (_, town) => makeTown({ country, admin1, town }, seat, random));
    });
  });
  const kinds = ["state-forces", "rebel", "militia", "government", "external-forces", "monitor"] as const;
  return {
    // Shuffled, so that the most frequent places are not all of one country.
    towns: towns
      .map((town) => ({ town, at: random() }))
      .sort((left, right) => left.at - right.at)
      .map(({ town }) => town),
    actors: Array.from({ length: ACTORS }, (_, index) => {
      const [kind, actorId] = [pick(kinds, random), `party-${index}`];
      const words = { "state-forces": "army", rebel: "Front", militia: "brigade", government: "government" } as const;
      const name = `${makeName(random)} ${kind in words ? words[kind as keyof typeof words] : "mission"}`;
      return {
        actorId,
        name,
        kind,
        party: index % 5 === 0 ? `party-${index >> 1}` : actorId,
        country: pick(COUNTRIES, random),
      };
    }),
    outlets: Array.from(
      { length: OUTLETS },
      () => `The ${makeName(random)} ${pick(["Post", "Times", "Wire", "Lantern"], random)}`,
    ),
    words: Array.from({ length: WORDS }, () => makeName(random).toLowerCase()),
  };
}

function makeTown(
  { country, admin1, town }: Readonly<{ country: string; admin1: string; town: number }>,
  seat: Readonly<{ lat: number; lon: number }>,
  random: Random,
): Place {
  const name = makeName(random);
  return {
    placeId: `geonames:${sha256Hex(`${country} ${admin1} ${name} ${town}`).slice(0, 8)}`,
    name,
    country,
    admin1,
    admin2: null,
    lat: Number((seat.lat + random()).toFixed(5)),
    lon: Number((seat.lon + random()).toFixed(5)),
    precision: "exact",
  };
}

function sourced<T>(kind: string, value: T): Sourced<T> {
  return { id: `${kind}_0`, value, certainty: "stated", provenance: { spans: [WORDS_OF], by: BY, from: [] } };
}

function reconciled<T>(values: readonly T[], random: Random): Reconciled<T> | null {
  const [chosen, ...others] = values.map((value) => sourced("v", value));
  if (chosen === undefined) return null;
  const agreement = others.length > 0 ? "conflicting" : random() < 0.6 ? "single" : "agreeing";
  return { chosen, others, agreement, origins: 1 + others.length, policy: "range@1" };
}

/** A day mostly; a few days, a month, a year; or none. Later years have more. */
function makeDays(random: Random): readonly DateRange[] {
  const day = addDays(FIRST_DAY, Math.floor(random() ** 0.6 * DAYS));
  const month = `${day.slice(0, 7)}-01`;
  switch (pickShare([0.8, 0.07, 0.05, 0.03, 0.01, 0.04], random)) {
    case 0:
      return [dayRange(day)];
    case 1:
      return [dateRange(day, addDays(day, 1 + Math.floor(random() * 5)))];
    case 2:
      return [dateRange(month, monthEnd(month))];
    case 3:
      return [dateRange(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`)];
    case 4:
      return [dayRange(day), dayRange(addDays(day, 1))];
    default:
      return [];
  }
}

function makePlace(towns: readonly Place[], random: Random): Place | null {
  const town = pickSkewed(towns, random);
  const precision = PRECISIONS[pickShare([0.5, 0.25, 0.05, 0.09, 0.06, 0.05], random)];
  if (precision === undefined) return null;
  if (precision === "exact" || precision === "near") return { ...town, precision };
  const { country, admin1 } = town;
  if (precision === "country")
    return { ...town, placeId: `country:${country}`, name: country, admin1: null, precision };
  return { ...town, placeId: `${precision}:${country}.${admin1}`, name: admin1 ?? country, precision };
}

function makeEstimate(random: Random): Estimate {
  const low = Math.floor(random() ** 6 * 200) + 1;
  const high = low + (random() < 0.3 ? Math.floor(random() * low) : 0);
  return { low, best: random() < 0.8 ? high : null, high: random() < 0.9 ? high : null };
}

function makeCounts(random: Random): readonly IncidentCount[] {
  const measures: readonly Measure[] = [
    ...(random() < 0.62 ? ["killed" as const] : []),
    ...(random() < 0.4 ? [pickSkewed(MEASURE_CHOICE, random)] : []),
  ];
  return measures.flatMap((measure) => {
    const sides = random() < 0.15 ? SIDES.slice(0, 2) : [pickSkewed(SIDES, random)];
    return sides.map((of) => ({ measure, of, estimate: reconciled([makeEstimate(random)], random)!, figures: [] }));
  });
}

function makeAccount(speaker: Actor | null, outlet: string): Account {
  return {
    speaker: speaker && sourced("s", speaker),
    speakerText: speaker?.name ?? "the outlet",
    origin: speaker?.party ?? `outlet:${outlet}`,
    doc: WORDS_OF.doc,
    claims: [],
    figures: [],
    victims: [],
    characterisations: [],
    words: WORDS_OF,
  };
}

function makeSentence(words: readonly string[], random: Random): string {
  return Array.from({ length: 12 + Math.floor(random() * 14) }, () => pickSkewed(words, random)).join(" ");
}

function many<T>(most: number, random: Random, make: () => T): readonly T[] {
  return Array.from({ length: 1 + Math.floor(random() ** 2 * most) }, make);
}

function makeIncident(index: number, { towns, actors, outlets, words }: World, random: Random): MadeIncident {
  const place = makePlace(towns, random);
  const counts = makeCounts(random);
  const [sideA, sideB] = [0.85, 0.7].map((share) => (random() < share ? [pickSkewed(actors, random)] : []));
  const printed = many(4, random, () => pickSkewed(outlets, random));
  const speakers = many(5, random, () => (random() < 0.7 ? pickSkewed(actors, random) : null));
  const accounts = speakers.map((speaker) => makeAccount(speaker, printed[0] ?? ""));
  const mode = random() < 0.7 ? [pickSkewed(MODE_CHOICE, random)] : [];
  const kinds = random() < 0.12 ? many(2, random, () => pick(CONTRADICTION_KINDS, random)) : [];
  const killed = counts.find(({ measure }) => measure === "killed")?.estimate.chosen.value;
  const incident: Incident = {
    id: `i_${sha256Hex(`bench ${index}`).slice(0, 16)}`,
    title: `${mode[0] ?? "attack"} in ${place?.name ?? "an unnamed place"}${killed === undefined ? "" : `: ${killed.low} or more killed`}`,
    ground: random() < 0.85 ? "current" : "background",
    event: reconciled([random() < 0.9 ? ("ASSAULT" as const) : ("COERCE" as const)], random)!,
    sideA: reconciled(sideA ?? [], random),
    sideB: reconciled(sideB ?? [], random),
    when: reconciled(makeDays(random), random),
    place: reconciled(place === null ? [] : [place], random),
    counts,
    accounts,
    origins: [...new Map(accounts.map(({ origin, speaker }) => [origin, speaker?.value.name ?? printed[0] ?? ""]))].map(
      ([id, name]) => ({ id, name, outlets: [...new Set(printed)] }),
    ),
    copies: [],
    contradictions: kinds.map((kind) => ({ kind, about: null, values: [], reason: "made for a measurement" })),
    context: [],
    claims: [],
    docs: [],
    review: { state: REVIEWS[pickShare([0.93, 0.05, 0.02], random)] ?? "suggested", decision: null },
    grade: {
      ...reconciled([GRADES[pickShare([0.5, 0.25, 0.1, 0.1, 0.05], random)] ?? "weak"], random)!,
      reason: "made",
    },
    decisions: [],
  };
  return { incident, modes: mode, quotes: many(4, random, () => makeSentence(words, random)) };
}
