/** Entries of the registry in, the parties that each name stands for, where and when, out. */
import { type ActorRecord, type DatedName, datedName, hasEnded, type Relation } from "./actor-record.ts";
import { nameKey } from "./name-key.ts";
import type { Named } from "./registry.ts";

type Index = ReadonlyMap<string, readonly Named[]>;
type Ranks = ReadonlyMap<string, number>;
type Keyed = Named & Readonly<{ key: string }>;

/** As in `ActorRegistry`. */
export type NameIndexes = Readonly<{ names: Index; acronyms: Index; localNames: Index }>;

/**
 * A name of a party with a higher rank takes it from parties with a lower one, whichever index it stands in.
 *
 * @throws Error when a name stands for two parties of one rank at one time in one place
 */
export function nameIndexes(actors: readonly ActorRecord[], ranks: Ranks): NameIndexes {
  const names = actors.flatMap(namesOf);
  const acronyms = actors.flatMap(acronymsOf);
  const local = actors.flatMap(localNamesOf);
  const owners = ownersOf([...names, ...acronyms], ranks);
  const free = (one: Keyed): boolean => (owners.get(nameKey(one.alias)) ?? 0) <= rankOf(one, ranks);
  return {
    names: indexed(names.filter(free), "name", ranks),
    acronyms: indexed(acronyms.filter(free), "acronym", ranks),
    localNames: indexed(local.filter(free), "local name", ranks),
  };
}

function rankOf({ id }: Named, ranks: Ranks): number {
  return ranks.get(id) ?? 0;
}

/** By the form in which names are compared, the highest rank that has a name. */
function ownersOf(named: readonly Named[], ranks: Ranks): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  if (ranks.size === 0) return owners;
  for (const one of named) {
    const key = nameKey(one.alias);
    owners.set(key, Math.max(owners.get(key) ?? 0, rankOf(one, ranks)));
  }
  return owners;
}

function namesOf(actor: ActorRecord): readonly Keyed[] {
  const { id, name, aliases, otherScripts } = actor;
  const all = [name, ...aliases, ...otherScripts.map((one) => one.name)].map(datedName);
  return all.map((one) => ({ ...sinceBeginning(one, actor), id, country: null, key: nameKey(one.alias) }));
}

/** A party that came out of another has its names since then, where no dates are told. */
function sinceBeginning(name: DatedName, { relations }: ActorRecord): DatedName {
  if (name.from !== null || name.to !== null) return name;
  const begun = relations.filter(({ relation }) => BEGINNINGS.has(relation)).flatMap(({ from }) => from ?? []);
  return { ...name, from: begun.toSorted()[0] ?? null };
}

const BEGINNINGS: ReadonlySet<Relation["relation"]> = new Set(["renamedFrom", "splitFrom", "succeeds"]);

function acronymsOf(actor: ActorRecord): readonly Keyed[] {
  const named = actor.acronyms.map(datedName);
  return named.map((one) => ({ ...sinceBeginning(one, actor), id: actor.id, country: null, key: one.alias }));
}

function localNamesOf({ id, localAliases }: ActorRecord): readonly Keyed[] {
  return localAliases.map((local) => ({ ...local, id, key: nameKey(local.alias) }));
}

/** Every name of an entry, under a key that only names of the same index and form have. */
export function allNames(actor: ActorRecord): readonly (readonly [string, Named])[] {
  return [
    ...namesOf(actor).map((one) => [`name ${one.key}`, one] as const),
    ...acronymsOf(actor).map((one) => [`acronym ${one.key}`, one] as const),
    ...localNamesOf(actor).map((one) => [`local ${one.key}`, one] as const),
  ];
}

/** A name that a party has twice counts once; in one country, the parties of the highest rank have it. */
function indexed(entries: readonly Keyed[], what: string, ranks: Ranks): Index {
  const map = new Map<string, Named[]>();
  for (const { key, ...named } of entries) {
    const known = map.get(key) ?? [];
    if (known.some((one) => one.id === named.id && one.country === named.country && one.from === named.from)) continue;
    const lower = known.filter((one) => one.country === named.country && rankOf(one, ranks) < rankOf(named, ranks));
    const isLower = known.some((one) => one.country === named.country && rankOf(one, ranks) > rankOf(named, ranks));
    if (!isLower) map.set(key, [...known.filter((one) => !lower.includes(one)), named]);
  }
  refuseShared(map, what);
  return map;
}

/** Two parties may have had one name one after the other, never at one time in one place. */
function refuseShared(names: Index, what: string): void {
  for (const [key, named] of names) {
    const clash = named.find((one, at) => named.slice(0, at).some((other) => isAtOnce(one, other)));
    const ids = named.map(({ id }) => id).join(", ");
    if (clash !== undefined) throw new Error(`the ${what} \`${key}\` stands for two parties at one time: ${ids}`);
  }
}

/** One name means both parties in one place on some day. */
export function isAtOnce(one: Named, other: Named): boolean {
  if (one.id === other.id || one.country !== other.country) return false;
  return !isBefore(one, other) && !isBefore(other, one);
}

function isBefore(one: DatedName, other: DatedName): boolean {
  return other.from !== null && hasEnded(one, other.from);
}
