/** A name that a person types in, the parties and places that it may mean out, with the text that an edit takes for each. */
import type { Actor } from "#model/world.ts";
import { datedName } from "#reference/actors/actor-record.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorById } from "#reference/actors/registry.ts";
import { bodiesOf } from "#reference/actors/state-bodies.ts";
import { countryName } from "#reference/gazetteer/country-name.ts";
import type { GazetteerEntry } from "#reference/gazetteer/entry.ts";
import type { World } from "./decisions/value-text.ts";

/** Answers at most. */
export const MOST_FOUND = 20;

export type FoundActor = Readonly<{
  value: string;
  name: string;
  kind: Actor["kind"];
  country: string | null;
  /** the name that was found, where it is not `name` */
  alias: string | null;
}>;

export type FoundPlace = Readonly<{
  value: string;
  name: string;
  kind: GazetteerEntry["kind"];
  country: string;
  division: string | null;
  population: number;
  lat: number;
  lon: number;
}>;

/** The whole name, then names that begin so, then words in a name that do; 0 is none. */
const WHOLE = 3;
const BEGINS = 2;
const WITHIN = 1;

function likeness(asked: string, name: string): number {
  const key = nameKey(name);
  if (key === asked) return WHOLE;
  if (key.startsWith(asked)) return BEGINS;
  return ` ${key}`.includes(` ${asked}`) ? WITHIN : 0;
}

type Ranked = Readonly<{ rank: number; actor: Actor; alias: string | null }>;

function rankedRecords(asked: string, registry: ActorRegistry): readonly Ranked[] {
  return [...registry.records.values()].flatMap((record) => {
    const actor = actorById(registry, record.id);
    if (actor === null) return [];
    const others = [...record.aliases, ...record.acronyms].map((name) => datedName(name).alias);
    const scripts = record.otherScripts.map(({ name }) => name);
    const local = record.localAliases.map(({ alias }) => alias);
    const names = [record.name, ...others, ...scripts, ...local];
    const best = names
      .map((name) => ({ name, rank: likeness(asked, name) }))
      .reduce((one, other) => (other.rank > one.rank ? other : one));
    if (best.rank === 0) return nameKey(record.id) === asked ? [{ rank: WHOLE, actor, alias: null }] : [];
    return [{ rank: best.rank, actor, alias: best.name === record.name ? null : best.name }];
  });
}

/** "syrian ar" finds the Syrian army: bodies of a state are made by pattern. */
function rankedBodies(asked: string, registry: ActorRegistry): readonly Ranked[] {
  return [...registry.states.values()].flatMap((state) =>
    bodiesOf(state).flatMap((body) => {
      const rank = likeness(asked, body.name);
      const actor = actorById(registry, body.actorId);
      return rank === 0 || actor === null ? [] : [{ rank, actor, alias: null }];
    }),
  );
}

/** Parties of the registry one of whose names begins so or has a word that does, the likest first. */
export function findActors(text: string, { registry }: World): readonly FoundActor[] {
  const asked = nameKey(text);
  if (asked === "") return [];
  const ranked = [...rankedRecords(asked, registry()), ...rankedBodies(asked, registry())].toSorted(
    (left, right) =>
      right.rank - left.rank ||
      left.actor.name.length - right.actor.name.length ||
      (left.actor.actorId < right.actor.actorId ? -1 : 1),
  );
  const unique = [...new Map(ranked.toReversed().map((one) => [one.actor.actorId, one])).values()].toReversed();
  return unique.slice(0, MOST_FOUND).map(({ actor, alias }) => ({
    value: actor.actorId,
    name: actor.name,
    kind: actor.kind,
    country: actor.country === null ? null : countryName(actor.country),
    alias,
  }));
}

/** An area by its code alone, any other place by its id and a name under which it is found. */
function placeValue({ id }: GazetteerEntry, name: string): string {
  return /^(?:country|admin1|admin2):/.test(id) ? id : `${id} ${name}`;
}

/** Places of this name; where there is none, towns whose names have the same consonants. The gazetteer knows whole names only. */
export function findPlaces(text: string, { gazetteer }: World): readonly FoundPlace[] {
  const name = text.trim();
  const named = gazetteer().lookup(name);
  const found = named.length > 0 ? named : gazetteer().lookupVariants(name);
  return found.slice(0, MOST_FOUND).map((entry) => ({
    value: placeValue(entry, named.length > 0 ? name : entry.name),
    name: entry.name,
    kind: entry.kind,
    country: countryName(entry.country),
    division: entry.admin2?.name ?? entry.admin1?.name ?? null,
    population: entry.population,
    lat: entry.lat,
    lon: entry.lon,
  }));
}
