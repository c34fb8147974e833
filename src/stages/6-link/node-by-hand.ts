/** Link nodes for the tests of this folder, made by hand: what is not given is not told. */
import type { ValueId } from "#model/span.ts";
import type { Actor, ActorKind, Place } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import { documentId, valueId } from "#text/ids.ts";
import type { RelateParties } from "./feature.ts";
import { type Days, type Story, wordWeights } from "./link-node.ts";

export function actor(actorId: string, kind: ActorKind, country: string | null = null): Actor {
  return { actorId, name: actorId.replace("said:", ""), kind, party: actorId, country };
}

/** A town on the equator, so many kilometres east of the first; `XX` in the division `01`. */
export function town(name: string, eastKm = 0): Place {
  const lon = eastKm / 111.2;
  return { placeId: name, name, country: "XX", admin1: "01", admin2: null, lat: 0, lon, precision: "exact" };
}

export function country(code: string): Place {
  return {
    placeId: `country:${code}`,
    name: code,
    country: code,
    admin1: null,
    admin2: null,
    lat: 0,
    lon: 0,
    precision: "country",
  };
}

export function days(earliest: string, latest = earliest): Days {
  return { first: dayNumber(earliest), last: dayNumber(latest) };
}

export const NO_RELATIONS: RelateParties = (left, right) => (left.party === right.party ? "same" : "unknown");

export type Given = Partial<Omit<Story, "claims" | "doc">> & Readonly<{ report?: string; claim?: string }>;

export function claimId(name: string): ValueId {
  return valueId("c", name);
}

export function node({ report = "one", claim = "claim", ...given }: Given): Story {
  const sentences = given.sentences ?? [0];
  return {
    claims: [claimId(`${report} ${claim}`)],
    doc: documentId(new TextEncoder().encode(report)),
    sentences,
    firstSentence: Math.min(...sentences),
    statements: new Set(),
    acting: [],
    suffering: [],
    sufferingWords: new Set(),
    named: [...(given.acting ?? []), ...(given.suffering ?? [])].some(({ actorId }) => !actorId.startsWith("said:")),
    days: [],
    looseDays: false,
    newsDays: [],
    places: [],
    placeWords: new Set(),
    scope: "event",
    reportCountry: null,
    reportTowns: new Set(),
    modes: new Set(),
    events: new Set(["ASSAULT"]),
    deeds: new Set(),
    figures: [],
    spots: new Set(),
    tolls: new Set(),
    things: new Set(),
    titles: new Set(),
    speakers: new Set(),
    denied: false,
    deniers: new Set(),
    ground: "current",
    refersOnly: false,
    setApart: false,
    headline: false,
    foreignHeadline: false,
    toldWith: new Set(),
    answers: new Set(),
    names: wordWeights(new Map()),
    persons: wordWeights(new Map()),
    words: wordWeights(new Map()),
    published: null,
    ...given,
  };
}
