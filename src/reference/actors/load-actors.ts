/** The tables of `data/actors/` and the names of countries in, the registry of parties out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { packageRoot } from "../package-root.ts";
import { type ActorRecord, actorSchema, type Relation, type StateRecord, stateSchema } from "./actor-record.ts";
import { nameIndexes } from "./name-indexes.ts";
import { nameKey } from "./name-key.ts";
import type { ActorRegistry, StateWord, Successor } from "./registry.ts";
import { governmentId, type State } from "./state-bodies.ts";

/** Tables with one party a line; `states.jsonl` stands apart. */
/** Beside `ACTOR_TABLES`. */
export const STATES_TABLE = "states.jsonl";
export const ACTOR_TABLES = ["bodies.jsonl", "groups.jsonl", "outlets.jsonl", "people.jsonl"] as const;

type Country = Readonly<{ code: string; name: string; variants: readonly string[]; demonyms: readonly string[] }>;

/**
 * Reads the registry.
 *
 * @param folder  holds the tables that `data/actors/README.md` describes; the names of countries come from the
 *   gazetteer's table beside it
 * @throws Error naming file and line when a table breaks its format, an id is used twice, or a name stands for two parties
 */
export function loadActors(folder: string = join(packageRoot(), "data", "actors")): ActorRegistry {
  const { actors, states, countries } = readActorTables(folder);
  return makeRegistry(actors, states, countries);
}

export type ActorTables = Readonly<{
  actors: readonly ActorRecord[];
  states: readonly StateRecord[];
  countries: readonly Country[];
}>;

/** The tables as they are, for those who add entries of their own. */
export function readActorTables(folder: string = join(packageRoot(), "data", "actors")): ActorTables {
  return {
    actors: ACTOR_TABLES.flatMap((table) => readTable(join(folder, table), actorSchema)),
    states: readTable(join(folder, STATES_TABLE), stateSchema),
    countries: readCountries(join(folder, "..", "gazetteer", "countries.tsv")),
  };
}

/** `ranks`: ids whose names win over those of ids with a lower rank; 0 for ids that are not there. */
export function makeRegistry(
  actors: readonly ActorRecord[],
  stateRecords: readonly StateRecord[],
  countries: readonly Country[],
  ranks: ReadonlyMap<string, number> = new Map(),
): ActorRegistry {
  const states = statesOf(stateRecords, countries);
  const { names, acronyms, localNames } = nameIndexes(actors, ranks);
  return {
    records: uniqueIds(actors),
    names,
    acronyms,
    localNames,
    firstWords: firstWordsOf([...names.keys(), ...localNames.keys()]),
    states,
    stateWords: stateWordsOf(stateRecords, states, countries),
    relations: relationsOf(actors, stateRecords),
    successors: successorsOf(actors),
    contested: contestedOf(actors),
  };
}

/** A group without dated enemies may have fought at any time. */
function contestedOf(actors: readonly ActorRecord[]): ActorRegistry["contested"] {
  const fighting = actors.filter(isFighting).flatMap(({ country, relations }) => {
    const fights = relations.filter(({ relation }) => relation === "opposes");
    const periods = fights.length > 0 ? fights : [{ from: null, to: null }];
    return country === null ? [] : periods.map(({ from, to }) => ({ country, from, to: to && longAfter(to) }));
  });
  return Map.groupBy(fighting, ({ country }) => country);
}

/** Years in which a war that is over is still what a country is written about for. */
const AFTERMATH = 15;

function longAfter(day: string): string {
  return String(Number(day.slice(0, 4)) + AFTERMATH);
}

function isFighting({ kind, relations }: ActorRecord): boolean {
  if (kind === "rebel" || kind === "militia" || kind === "communal") return true;
  return kind === "state-forces" && relations.some(({ relation }) => relation === "opposes");
}

function readTable<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const parsed = schema.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`${path}:${index + 1}: ${parsed.error.message}`);
      return [parsed.data];
    });
}

/** Tab-separated: code, name, latitude, longitude, variants, demonyms; the last two are lists divided by `|`. */
export function readCountries(path: string): Country[] {
  const list = (text: string | undefined): string[] => (text ?? "").split("|").filter(Boolean);
  return readFileSync(path, "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [code = "", name = "", , , variants, demonyms] = line.split("\t");
      return { code, name, variants: list(variants), demonyms: list(demonyms) };
    });
}

function uniqueIds(actors: readonly ActorRecord[]): ReadonlyMap<string, ActorRecord> {
  const map = new Map<string, ActorRecord>();
  for (const actor of actors) {
    if (map.has(actor.id)) throw new Error(`the id \`${actor.id}\` stands for two parties`);
    map.set(actor.id, actor);
  }
  return map;
}

function firstWordsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const all = key.split(" ");
    const first = all[0] ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, all.length));
  }
  return longest;
}

function successorsOf(actors: readonly ActorRecord[]): ReadonlyMap<string, readonly Successor[]> {
  const all = actors.flatMap(({ id, relations }) =>
    relations.flatMap(({ relation, actor, from }) =>
      relation === "renamedFrom" || relation === "splitFrom" ? [{ id, relation, from, of: actor }] : [],
    ),
  );
  return Map.groupBy(all, ({ of }) => of);
}

function statesOf(records: readonly StateRecord[], countries: readonly Country[]): ReadonlyMap<string, State> {
  const byCode = new Map(countries.map((country) => [country.code, country] as const));
  return new Map(
    records.map(({ country, slug }) => {
      const { name, demonyms } = byCode.get(country) ?? { name: slug, demonyms: [] };
      return [country, { country, slug, name, demonym: demonyms[0] ?? null }] as const;
    }),
  );
}

/** Names win over demonyms and seats ("Niger", "Luxembourg"), and an earlier country over a later one. */
function stateWordsOf(
  records: readonly StateRecord[],
  states: ReadonlyMap<string, State>,
  countries: readonly Country[],
): ReadonlyMap<string, StateWord> {
  const sovereign = countries.filter(({ code }) => states.has(code));
  const entries: [string, StateWord][] = [
    ...sovereign.flatMap(({ code, name, variants }) => words([name, ...variants], code, "name")),
    ...sovereign.flatMap(({ code, demonyms }) =>
      words(
        demonyms.flatMap((demonym) => [demonym, `${demonym}s`]),
        code,
        "demonym",
      ),
    ),
    ...records.flatMap(({ country, seats }) => words(seats, country, "seat")),
  ];
  const map = new Map<string, StateWord>();
  for (const [key, word] of entries) if (!map.has(key)) map.set(key, word);
  return map;
}

function words(names: readonly string[], country: string, how: StateWord["how"]): [string, StateWord][] {
  return names.map((name) => [nameKey(name), { country, how }]);
}

function relationsOf(
  actors: readonly ActorRecord[],
  states: readonly StateRecord[],
): ReadonlyMap<string, readonly Relation[]> {
  return new Map([
    ...actors.map(({ id, relations }) => [id, relations] as const),
    ...states.map(({ slug, relations }) => [governmentId(slug), relations] as const),
  ]);
}
