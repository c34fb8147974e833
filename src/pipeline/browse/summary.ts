/** An incident and its claims in, what lists, filters and search need of it out. */
import { outletsOf } from "#export/incident-line.ts";
import { MEASURES, type Mode } from "#model/codes.ts";
import type { Incident, Reconciled } from "#model/incident.ts";
import type { Actor, Place } from "#model/world.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import type { Summary } from "#store/store.ts";
import { foldName } from "#text/fold.ts";
import { reviewRank } from "../review-order.ts";
import { tollOf } from "../toll.ts";
import { AGREEMENTS, type Agreement, type Facts, type ListedIncident, type ListedPlace, type Named } from "./facts.ts";

/** What the claims of an incident add to it: how it was done, and the words that say so; each once, in the order of the claims. */
export type Told = Readonly<{ modes: readonly Mode[]; quotes: readonly string[] }>;

/** @param position  of this version in the order of writing */
export function summarise(position: number, incident: Incident, told: Told): Summary {
  const facts = factsOf(incident, told);
  return {
    position,
    facts: JSON.stringify(facts),
    line: JSON.stringify(lineOf(incident, facts)),
    words: wordsOf(incident, facts, told),
  };
}

export function factsOf(incident: Incident, { modes }: Pick<Told, "modes">): Facts {
  const { id, title, ground, event, place, contradictions, grade, review, origins } = incident;
  return {
    id,
    title,
    ground,
    event: event.chosen.value,
    modes,
    days: unique(
      everyValue(incident.when).map(({ earliest, latest }) => [earliest, latest] as const),
      (range) => range.join("/"),
    ),
    place: place && listedPlace(place.chosen.value),
    places: namedOnce(everyValue(place).flatMap(placesAround)),
    actors: actorsOf(incident),
    figures: MEASURES.flatMap((measure) => figureOf(incident, measure)),
    outlets: outletsOf(incident),
    origins: namedOnce(origins.map((origin) => [origin.id, origin.name] as const)),
    agreement: worstAgreement(incident),
    contradictions: [...new Set(contradictions.map(({ kind }) => kind))],
    grade: grade?.chosen.value ?? "none",
    review: review.state,
    urgency: reviewRank(incident).points,
  };
}

/** A value that is contested is found under each of the contested values. */
function everyValue<T>(reconciled: Reconciled<T> | null): readonly T[] {
  return reconciled === null ? [] : [reconciled.chosen, ...reconciled.others].map(({ value }) => value);
}

function unique<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const value of values) if (!first.has(key(value))) first.set(key(value), value);
  return [...first.values()];
}

const namedOnce = (named: readonly Named[]): readonly Named[] => unique(named, ([id]) => id);

function listedPlace({ placeId, name, admin1, country, lat, lon, precision }: Place): ListedPlace {
  return { placeId, name, admin1, country, lat, lon, precision };
}

/** The country, `CC`, and division, `CC/name`, that a place lies in, and the place itself. */
function placesAround({ placeId, name, country, admin1, precision }: Place): readonly Named[] {
  const inCountry = countryName(country);
  const division = precision === "admin1" ? (admin1 ?? name) : admin1;
  const label = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== "").join(", ");
  return [
    ...(inCountry === "" ? [] : [[country, inCountry] as const]),
    ...(division === null ? [] : [[`${country}/${division}`, label(division, inCountry)] as const]),
    ...(precision === "country" || precision === "admin1" ? [] : [[placeId, label(name, admin1, inCountry)] as const]),
  ];
}

/** Sides and speakers, and the parties that they act for, by the best name known of each. */
function actorsOf({ sideA, sideB, accounts, origins }: Incident): readonly Named[] {
  const speakers = accounts.flatMap(({ speaker }) => speaker?.value ?? []);
  const actors = [...everyValue(sideA), ...everyValue(sideB), ...speakers];
  const names = new Map(
    [...origins, ...actors.map(({ actorId: id, name }) => ({ id, name }))].map(({ id, name }) => [id, name]),
  );
  const ids = actors.flatMap(({ actorId, party }) => [actorId, party]);
  return [...new Set(ids)].map((id) => [id, names.get(id) ?? id] as const);
}

function figureOf({ counts }: Incident, measure: (typeof MEASURES)[number]): Facts["figures"] {
  const own = counts.filter((count) => count.measure === measure).map(({ estimate }) => estimate.chosen.value);
  return own.length === 0 ? [] : [[measure, own.reduce((sum, { best, low }) => sum + (best ?? low), 0)]];
}

/** Conflicting before agreeing before single. */
function worstAgreement({ event, when, place, sideA, sideB, counts }: Incident): Agreement {
  const values = [event, when, place, sideA, sideB, ...counts.map(({ estimate }) => estimate)];
  const ranks = values.map((value) => (value === null ? 0 : AGREEMENTS.indexOf(value.agreement)));
  return AGREEMENTS[Math.max(0, ...ranks)] ?? "single";
}

function lineOf(incident: Incident, facts: Facts): ListedIncident {
  const { when, sideA, sideB, origins, grade } = incident;
  const sideName = (side: Reconciled<Actor> | null) => side?.chosen.value.name ?? null;
  return {
    id: facts.id,
    title: facts.title,
    ground: facts.ground,
    event: facts.event,
    when: when && {
      earliest: when.chosen.value.earliest,
      latest: when.chosen.value.latest,
      edtf: when.chosen.value.edtf,
    },
    where: facts.place,
    sideA: sideName(sideA),
    sideB: sideName(sideB),
    killed: tollOf(incident, "killed"),
    injured: tollOf(incident, "injured"),
    outlets: facts.outlets.length,
    origins: origins.length,
    agreement: facts.agreement,
    contradictions: [...facts.contradictions],
    grade: grade?.chosen.value ?? null,
    review: facts.review,
  };
}

/** Title, names of places and parties, and quoted words; each word once, folded. */
function wordsOf(
  { title, place, sideA, sideB }: Incident,
  { places, actors, origins }: Facts,
  { quotes }: Told,
): string {
  const names = [
    ...everyValue(place).flatMap(({ name, admin1, admin2 }) => [name, admin1 ?? "", admin2 ?? ""]),
    ...[...everyValue(sideA), ...everyValue(sideB)].map(({ name }) => name),
    ...[...places, ...actors, ...origins].map(([, name]) => name),
  ];
  const words = [title, ...names, ...quotes].flatMap((text) => foldName(text).split(" "));
  return [...new Set(words)].join(" ").trim();
}
