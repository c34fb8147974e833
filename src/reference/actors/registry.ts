/** Parties known before any report, indexed by the names that reports use for them. */
import type { Actor } from "#model/world.ts";
import { type ActorRecord, actorOfRecord, type Relation } from "./actor-record.ts";
import { nameKey } from "./name-key.ts";
import { type State, stateBodyOfId } from "./state-bodies.ts";

/** How a word stands for a state: its name, what is of it, or the town of its government. */
export type StateWord = Readonly<{ country: string; how: "name" | "demonym" | "seat" }>;

/** Keys are `nameKey`s, except in `acronyms`, which are as written. */
export type ActorRegistry = Readonly<{
  records: ReadonlyMap<string, ActorRecord>;
  names: ReadonlyMap<string, string>;
  acronyms: ReadonlyMap<string, string>;
  localNames: ReadonlyMap<string, readonly Readonly<{ id: string; country: string }>[]>;
  /** by ISO 3166-1 alpha-2 code */
  states: ReadonlyMap<string, State>;
  stateWords: ReadonlyMap<string, StateWord>;
  /** of governments by their id, of other parties by theirs */
  relations: ReadonlyMap<string, readonly Relation[]>;
  /** countries in which an armed group of the registry is at home, or whose forces it knows to be fighting */
  contested: ReadonlySet<string>;
}>;

/** Party with this id: an entry of the tables or a body of a state. */
export function actorById({ records, states }: ActorRegistry, id: string): Actor | null {
  const record = records.get(id);
  return record === undefined ? stateBodyOfId(states.values(), id) : actorOfRecord(record);
}

/** Party with exactly this name or acronym. `country` admits names that mean it only there. */
export function actorByName(registry: ActorRegistry, name: string, country: string | null): Actor | null {
  const key = nameKey(name);
  const bare = name.replace(/^the\s+/i, "").replace(/['’]s?$/, "");
  const id = registry.acronyms.get(bare) ?? registry.acronyms.get(bare.replaceAll(".", "")) ?? registry.names.get(key);
  if (id !== undefined) return actorById(registry, id);
  const local = registry.localNames.get(key)?.find((one) => one.country === country);
  return local === undefined ? null : actorById(registry, local.id);
}
