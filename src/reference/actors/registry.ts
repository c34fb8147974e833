/** Parties known before any report, indexed by the names that reports use for them. */
import type { Actor } from "#model/world.ts";
import {
  type ActorRecord,
  type DatedName,
  hasBegun,
  hasEnded,
  holdsOn,
  type Period,
  type Relation,
} from "./actor-record.ts";
import { nameKey } from "./name-key.ts";
import { type State, type StateBody, stateBody, stateBodyOfId } from "./state-bodies.ts";

/** How a word stands for a state: its name, what is of it, or the town of its government. */
export type StateWord = Readonly<{ country: string; how: "name" | "demonym" | "seat" }>;

/** A party that a name stands for; `country` when it does so only in reports on that country. */
export type Named = DatedName & Readonly<{ id: string; country: string | null }>;

/** Keys are `nameKey`s, except in `acronyms`, which are as written. A name that stands for several parties does so at other times. */
export type ActorRegistry = Readonly<{
  records: ReadonlyMap<string, ActorRecord>;
  names: ReadonlyMap<string, readonly Named[]>;
  acronyms: ReadonlyMap<string, readonly Named[]>;
  /** a name may stand for a party in each country, and for several there in turn */
  localNames: ReadonlyMap<string, readonly Named[]>;
  /** by the first word of a name, the words of the longest name that begins so */
  firstWords: ReadonlyMap<string, number>;
  /** by ISO 3166-1 alpha-2 code */
  states: ReadonlyMap<string, State>;
  stateWords: ReadonlyMap<string, StateWord>;
  /** of governments by their id, of other parties by theirs */
  relations: ReadonlyMap<string, readonly Relation[]>;
  /** by the party that was renamed, what it was renamed to and when; by the party that was split, what left it */
  successors: ReadonlyMap<string, readonly Successor[]>;
  /** by country in which an armed group is at home, or whose forces are known to be fighting, when that was */
  contested: ReadonlyMap<string, readonly Period[]>;
}>;

export type Successor = Readonly<{ id: string; relation: "renamedFrom" | "splitFrom"; from: string | null }>;

/** Whether somebody fights in the country, as far as the registry knows, on a day or at any time. */
export function isContested({ contested }: ActorRegistry, country: string, day: string | null): boolean {
  return contested.get(country)?.some((period) => holdsOn(period, day)) ?? false;
}

/** Where and when a name was written; null when unknown. `countries` are all that the report names. */
export type NameContext = Readonly<{ country: string | null; day: string | null; countries?: ReadonlySet<string> }>;

/** Party with this id: an entry of the tables or a body of a state. `day` tells for whom a person spoke then. */
export function actorById({ records, states }: ActorRegistry, id: string, day: string | null = null): Actor | null {
  const record = records.get(id);
  return record === undefined ? stateBodyOfId(states.values(), id) : actorOfRecord(record, records, day);
}

function actorOfRecord(record: ActorRecord, records: ActorRegistry["records"], day: string | null): Actor {
  const { id, name, kind, country } = record;
  return { actorId: id, name, kind, party: partyOn(record, records, day), country };
}

/** Body of a state, as an entry of the tables with its id describes it, else by pattern. */
export function bodyOf(registry: ActorRegistry, state: State, body: StateBody): Actor {
  return actorById(registry, `${state.slug}-${body}`) ?? stateBody(state, body);
}

/** A person out of office speaks for nobody else. */
function partyOn(
  { id, kind, party, relations }: ActorRecord,
  records: ActorRegistry["records"],
  day: string | null,
): string {
  const offices = relations.filter(({ relation }) => relation === "speaksFor");
  if (kind !== "person" || day === null || offices.length === 0) return party;
  const held = offices.find((office) => holdsOn(office, day));
  return held === undefined ? id : (records.get(held.actor)?.party ?? held.actor);
}

/** Id of the party with exactly this name or acronym, and whether only the country says so. A local name is more telling than one for all. */
export function idByName(registry: ActorRegistry, name: string, context: NameContext): NamedId | null {
  return idByKey(registry, { key: nameKey(name), acronym: acronymOf(name) }, context);
}

/** Without article and possessive ending, as acronyms are compared. */
export function acronymOf(name: string): string {
  return name.replace(/^the\s+/i, "").replace(/['’]s?$/, "");
}

/** `local`: only the country of the report makes the name mean this party. */
export type NamedId = Readonly<{ id: string; local: boolean }>;

/** The same for keys that are made once for many lookups. */
export function idByKey(
  registry: ActorRegistry,
  { key, acronym }: Readonly<{ key: string; acronym: string }>,
  { country, day, countries }: NameContext,
): NamedId | null {
  const local = country === null ? undefined : registry.localNames.get(key)?.filter((one) => one.country === country);
  const here = local === undefined ? null : namedOn(local, day);
  const short = registry.acronyms.get(acronym) ?? registry.acronyms.get(acronym.replaceAll(".", "")) ?? [];
  const found = namedOn(short, day) ?? namedOn(registry.names.get(key) ?? [], day);
  if (here === null) return found === null ? null : { id: found.id, local: false };
  // "the PLA" in a report on India that names China is China's
  const home = found === null ? null : (registry.records.get(found.id)?.country ?? null);
  const isElsewhere = home !== null && home !== country && countries?.has(home) === true;
  return found !== null && isElsewhere ? { id: found.id, local: false } : { id: here.id, local: here.id !== found?.id };
}

/** The one party that a name means in any of these countries; null when it means none or several. */
export function idInCountries(
  { localNames }: ActorRegistry,
  key: string,
  { countries, day }: Readonly<{ countries: ReadonlySet<string>; day: string | null }>,
): string | null {
  const named = (localNames.get(key) ?? []).filter(({ country }) => country !== null && countries.has(country));
  const ids = new Set(named.filter((one) => day === null || hasBegun(one, day)).map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** Of parties with one name the one that had it on the day, else the last that had it before: names are used in hindsight, never ahead. */
function namedOn(named: readonly Named[], day: string | null): Named | null {
  const begun = day === null ? named : named.filter((one) => hasBegun(one, day));
  const rank = (one: Named): string => (day === null || !hasEnded(one, day) ? `1${one.to ?? "9"}` : `0${one.to}`);
  return begun.toSorted((left, right) => (rank(left) < rank(right) ? 1 : -1))[0] ?? null;
}

const ANYWHERE: NameContext = { country: null, day: null };

/** Party with exactly this name or acronym. `country` admits names that mean it only there. */
export function actorByName(registry: ActorRegistry, name: string, context: NameContext = ANYWHERE): Actor | null {
  const found = idByName(registry, name, context);
  return found === null ? null : actorById(registry, found.id, context.day);
}

/** Years for which an old name still means the party as it is now; later it means the past. */
const NAMES_LINGER = 5;

/** What a party is called on a day, after every renaming of the last years; its own id when it was not renamed. */
export function renamedOn(registry: ActorRegistry, id: string, day: string): string {
  const next = registry.successors
    .get(id)
    ?.find(
      ({ relation, from }) => relation === "renamedFrom" && hasBegun({ from, to: null }, day) && isRecent(from, day),
    );
  return next === undefined ? id : renamedOn(registry, next.id, day);
}

function isRecent(from: string | null, day: string): boolean {
  return from !== null && Number(day.slice(0, 4)) - Number(from.slice(0, 4)) <= NAMES_LINGER;
}
