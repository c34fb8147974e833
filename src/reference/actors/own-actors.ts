/** Files in which users keep parties of their own in, the registry with those parties added and changed out. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { InputError } from "#model/errors.ts";
import { sha256Hex } from "#text/ids.ts";
import { type ActorRecord, actorSchema } from "./actor-record.ts";
import { type ActorTables, makeRegistry, readActorTables } from "./load-actors.ts";
import { allNames, isAtOnce } from "./name-indexes.ts";
import { type ActorRegistry, actorById, type Named } from "./registry.ts";

const { shape } = actorSchema;
/** Every field but the id may be left out; a field that is given replaces that of the entry with this id. */
const ownSchema = z.strictObject({
  id: shape.id,
  name: shape.name.optional(),
  aliases: shape.aliases.optional(),
  acronyms: shape.acronyms.optional(),
  localAliases: shape.localAliases.optional(),
  otherScripts: shape.otherScripts.unwrap().optional(),
  kind: shape.kind.optional(),
  country: shape.country.optional(),
  party: shape.party.optional(),
  relations: shape.relations.optional(),
  source: shape.source.optional(),
});

type OwnActor = z.infer<typeof ownSchema>;
/** An entry and where it stands: `FILE:LINE`. */
type Placed = Readonly<{ own: OwnActor; place: string }>;

/** `version` names the content of the files: readings made with other entries are out of date. Null without own entries. */
export type OwnRegistry = Readonly<{ registry: ActorRegistry; version: string | null }>;

/**
 * The registry of the program with the entries of the files, a later file before an earlier one.
 *
 * @param paths  JSON Lines as `data/actors/README.md` describes them
 * @throws InputError `actors_unreadable` for a file, `actor_invalid` for the first line that cannot be used
 */
export function loadOwnActors(paths: readonly string[], tables: ActorTables = readActorTables()): OwnRegistry {
  const files = paths.map(readOwnFile);
  const entries = files.flat();
  const plain = makeRegistry(tables.actors, tables.states, tables.countries);
  if (entries.length === 0) return { registry: plain, version: null };
  const records = new Map(tables.actors.map((actor) => [actor.id, actor] as const));
  for (const placed of entries) records.set(placed.own.id, mergedRecord(placed, records, plain));
  for (const file of files) refuseShared(file, records);
  const ranks = new Map(files.flatMap((file, index) => file.map(({ own }) => [own.id, index + 1] as const)));
  const registry = makeRegistry([...records.values()], tables.states, tables.countries, ranks);
  for (const placed of entries) refuseUnknown(placed, registry);
  return { registry, version: versionOf(entries.map(({ own }) => own)) };
}

function versionOf(entries: readonly OwnActor[]): string {
  return sha256Hex(new TextEncoder().encode(JSON.stringify(entries))).slice(0, 12);
}

function readOwnFile(path: string): readonly Placed[] {
  const lines = textOf(path).split("\n");
  const entries = lines.flatMap((line, index) => (line.trim() === "" ? [] : [readLine(line, `${path}:${index + 1}`)]));
  const first = new Map<string, string>();
  for (const { own, place } of entries) {
    const before = first.get(own.id);
    if (before !== undefined) throw invalid(place, `the id \`${own.id}\` stands at ${before} already`);
    first.set(own.id, place);
  }
  return entries;
}

function textOf(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? "it is not UTF-8" : (error as Error).message.split(", ")[0];
    throw new InputError("actors_unreadable", path, reason ?? null, error);
  }
}

function readLine(line: string, place: string): Placed {
  const parsed = ownSchema.safeParse(jsonOf(line, place));
  if (parsed.success) return { own: parsed.data, place };
  const [issue] = parsed.error.issues;
  throw invalid(place, issue === undefined ? "not an entry" : tellIssue(issue));
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw invalid(place, `not JSON: ${(error as Error).message}`);
  }
}

/** [`kind`: expected one of …] */
function tellIssue({ path, message }: z.core.$ZodIssue): string {
  const what = message.replace(/^Invalid (?:input|option): /, "").replace(/^U/, "u");
  return path.length === 0 ? what : `\`${path.join(".")}\`: ${what}`;
}

function invalid(place: string, detail: string): InputError {
  return new InputError("actor_invalid", place, detail);
}

/** What an entry of one's own leaves out: the fields of the entry with its id, of the state's body with its id, or none. */
function mergedRecord(
  { own, place }: Placed,
  records: ReadonlyMap<string, ActorRecord>,
  plain: ActorRegistry,
): ActorRecord {
  const known = records.get(own.id) ?? bodyRecord(own.id, plain);
  const { name = known?.name, kind = known?.kind, source = known?.source } = own;
  if (name === undefined || kind === undefined || source === undefined) {
    const needed = Object.entries({ name, kind, source }).find(([, value]) => value === undefined)?.[0];
    throw invalid(place, `the id \`${own.id}\` is new, so the entry needs \`${needed}\``);
  }
  const renamed = own.relations?.find(({ relation }) => relation === "renamedFrom")?.actor;
  const base = { ...EMPTY, party: records.get(renamed ?? "")?.party ?? own.id, ...known };
  return {
    id: own.id,
    name,
    kind,
    source,
    aliases: own.aliases ?? base.aliases,
    acronyms: own.acronyms ?? base.acronyms,
    localAliases: own.localAliases ?? base.localAliases,
    otherScripts: own.otherScripts ?? base.otherScripts,
    country: own.country === undefined ? base.country : own.country,
    party: own.party ?? base.party,
    relations: own.relations ?? base.relations,
  };
}

const EMPTY: Omit<ActorRecord, "id" | "name" | "kind" | "source" | "party"> = {
  aliases: [],
  acronyms: [],
  localAliases: [],
  otherScripts: [],
  country: null,
  relations: [],
};

/** A body that is made by pattern, as an entry without names but its own. */
function bodyRecord(id: string, plain: ActorRegistry): ActorRecord | undefined {
  const body = actorById(plain, id);
  if (body === null) return undefined;
  const { name, kind, party, country } = body;
  return { ...EMPTY, id, name, kind, party, country, source: "a body that every state has" };
}

/** Two entries of one file with one name at one time: which is meant cannot be known. */
function refuseShared(file: readonly Placed[], records: ReadonlyMap<string, ActorRecord>): void {
  const taken = new Map<string, { named: Named; place: string }[]>();
  for (const { own, place } of file) {
    const record = records.get(own.id);
    for (const [key, named] of record === undefined ? [] : allNames(record)) {
      const before = taken.get(key) ?? [];
      const other = before.find((one) => isAtOnce(one.named, named));
      if (other !== undefined) {
        throw invalid(place, `the name \`${named.alias}\` is that of \`${other.named.id}\` at ${other.place} too`);
      }
      taken.set(key, [...before, { named, place }]);
    }
  }
}

function refuseUnknown({ own, place }: Placed, registry: ActorRegistry): void {
  const { country, party, relations = [], localAliases = [] } = own;
  const countries = [country, ...localAliases.map((local) => local.country)];
  const unknown = countries.find((code) => code !== null && code !== undefined && !registry.states.has(code));
  if (unknown !== undefined) throw invalid(place, `no state has the code \`${unknown}\``);
  const named = [...(party === undefined ? [] : [party]), ...relations.map(({ actor }) => actor)];
  const missing = named.find((id) => actorById(registry, id) === null);
  if (missing !== undefined) throw invalid(place, `no party has the id \`${missing}\``);
}
