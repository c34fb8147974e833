/** An incident in, the rows that filters and the order of the list need out. */

import type { Incident, Reconciled } from "#model/incident.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import { foldName } from "#text/fold.ts";
import { canonicalJson, sha256Hex } from "#text/ids.ts";
import type { SortKey } from "./incident-filter.ts";

export type IncidentKey = Readonly<{ kind: "place" | "actor" | "claim" | "doc" | "review"; words: string }>;

/** Later than any day that is written with four digits for the year. */
export const UNDATED = "9999-12-31";

/** A value that is contested is found under each of the contested values. */
function everyValue<T>(reconciled: Reconciled<T> | null): readonly T[] {
  return reconciled === null ? [] : [reconciled.chosen, ...reconciled.others].map(({ value }) => value);
}

/** Where the incident stands in the list. */
export function sortKeyOf({ ground, when, id }: Incident): SortKey {
  return { groundRank: ground === "current" ? 0 : 1, sortDay: when?.chosen.value.earliest ?? UNDATED, id };
}

/** The different date ranges of the incident's accounts. */
export function datesOf({ when }: Incident): readonly DateRange[] {
  return distinct(everyValue(when), ({ earliest, latest }) => `${earliest}/${latest}`);
}

/**
 * Every name under which a filter may ask for the incident, folded, with a space before and after it; and the ids, as
 * they are, of its reports and claims. A party that only spoke of the incident is an actor of it too.
 */
export function keysOf(incident: Incident): readonly IncidentKey[] {
  const claims = [...incident.claims, ...incident.context.map(({ claim }) => claim)];
  return [
    ...nameKeys(incident),
    ...[...new Set(claims)].map((words) => ({ kind: "claim" as const, words })),
    ...[...new Set(incident.docs)].map((words) => ({ kind: "doc" as const, words })),
    ...(incident.review.state === "suggested" ? [] : [{ kind: "review" as const, words: incident.review.state }]),
  ];
}

function nameKeys({ place, sideA, sideB, accounts }: Incident): readonly IncidentKey[] {
  const speakers = accounts.flatMap(({ speaker }) => speaker?.value ?? []);
  const actors = [...everyValue(sideA), ...everyValue(sideB), ...speakers];
  const names = [
    ...everyValue(place).flatMap((one) => placeNames(one).map((name) => ({ kind: "place" as const, name }))),
    ...actors.flatMap((one) => actorNames(one).map((name) => ({ kind: "actor" as const, name }))),
  ];
  const keys = names.map(({ kind, name }) => ({ kind, words: ` ${foldName(name)} ` }));
  return distinct(keys, ({ kind, words }) => `${kind}:${words}`).filter(({ words }) => words.trim() !== "");
}

function placeNames({ placeId, name, country, admin1, admin2 }: Place): readonly string[] {
  return [placeId, name, admin1 ?? "", admin2 ?? "", country, countryName(country)];
}

function actorNames({ actorId, name, party, country }: Actor): readonly string[] {
  return [actorId, name, party, country === null ? "" : countryName(country)];
}

function distinct<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** What incidents that an earlier version kept lack; they are made again when the record is next linked. */
const LACKING: Pick<Incident, "origins" | "copies" | "review" | "grade" | "decisions"> = {
  origins: [],
  copies: [],
  review: { state: "suggested", decision: null },
  grade: null,
  decisions: [],
};

export function incidentFromJson(json: string): Incident {
  return { ...LACKING, ...JSON.parse(json) };
}

/** The incident as it is kept, and the hash that tells whether it changed. */
export function incidentToJson(incident: Incident): Readonly<{ json: string; sha256: string }> {
  const json = canonicalJson(incident);
  return { json, sha256: sha256Hex(json) };
}
