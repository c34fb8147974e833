/** The tables of `data/actors/` and the names of countries in, the registry of parties out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { packageRoot } from "../package-root.ts";
import { type ActorRecord, actorSchema, type Relation, type StateRecord, stateSchema } from "./actor-record.ts";
import { nameKey } from "./name-key.ts";
import type { ActorRegistry, StateWord } from "./registry.ts";
import { governmentId, type State } from "./state-bodies.ts";

/** Tables with one party a line; `states.jsonl` stands apart. */
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
  const actors = ACTOR_TABLES.flatMap((table) => readTable(join(folder, table), actorSchema));
  const states = readTable(join(folder, "states.jsonl"), stateSchema);
  const countries = readCountries(join(folder, "..", "gazetteer", "countries.tsv"));
  return makeRegistry(actors, states, countries);
}

export function makeRegistry(
  actors: readonly ActorRecord[],
  stateRecords: readonly StateRecord[],
  countries: readonly Country[],
): ActorRegistry {
  const states = statesOf(stateRecords, countries);
  const localNames = Map.groupBy(
    actors.flatMap(({ id, localAliases }) =>
      localAliases.map(({ alias, country }) => ({ id, country, key: nameKey(alias) })),
    ),
    ({ key }) => key,
  );
  return {
    records: unique(
      actors.map((actor) => [actor.id, actor] as const),
      "id",
    ),
    names: unique(actors.flatMap(namesOf), "name"),
    acronyms: unique(
      actors.flatMap(({ id, acronyms }) => acronyms.map((acronym) => [acronym, id] as const)),
      "acronym",
    ),
    localNames,
    states,
    stateWords: stateWordsOf(stateRecords, states, countries),
    relations: relationsOf(actors, stateRecords),
    contested: new Set(actors.filter(isFighting).flatMap(({ country }) => country ?? [])),
  };
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

function namesOf({ id, name, aliases }: ActorRecord): (readonly [string, string])[] {
  return [...new Set([name, ...aliases].map(nameKey))].map((key) => [key, id] as const);
}

function unique<T>(entries: readonly (readonly [string, T])[], what: string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [key, value] of entries) {
    const before = map.get(key);
    if (before !== undefined && before !== value) throw new Error(`the ${what} \`${key}\` stands for two parties`);
    map.set(key, value);
  }
  return map;
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
