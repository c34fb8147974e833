/** A name as a report writes it in, the party of the registry that it means in that report out. */
import { datedName } from "#reference/actors/actor-record.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import {
  type ActorRegistry,
  acronymOf,
  actorById,
  idByKey,
  idInCountries,
  renamedOn,
} from "#reference/actors/registry.ts";
import { type PartyReading, party } from "./reading.ts";
import type { ReportView } from "./view.ts";

/** Null for a name that the registry does not hold, or not for this country and day. */
export function knownParty(name: string, view: ReportView): PartyReading | null {
  return knownByKey({ key: nameKey(name), acronym: acronymOf(name), isProper: isProper(name) }, view);
}

/** A name with its keys; `isProper` when it begins with a capital. */
export type NameForm = Readonly<{ key: string; acronym: string; isProper: boolean }>;

export function isProper(name: string): boolean {
  return /^(?:[Tt]he\s+)?(?:al-)?\p{Lu}/u.test(name);
}

export function knownByKey(form: NameForm, view: ReportView): PartyReading | null {
  const { registry, country, day, countries } = view;
  const found = idByKey(registry, form, { country, day, countries });
  // "the National Liberation Army" in a report that names Colombia, whichever country it is about
  const id = found?.id ?? (form.isProper ? idInCountries(registry, form.key, { countries, day }) : null);
  if (id === null) return null;
  const now = currentId(id, view);
  const actor = actorById(registry, now, day);
  if (actor === null) return null;
  if (now !== id) return party(actor, "implied", "renamed");
  return found === null || found.local ? party(actor, "implied", "local-name") : party(actor, "stated", "name");
}

/** The party's later name, on the day of a report that does not use it: who writes of both means the old one by the old name. */
function currentId(id: string, { registry, day, text }: ReportView): string {
  if (day === null || !registry.successors.has(id)) return id;
  const now = renamedOn(registry, id, day);
  return now === id || isNamedIn(text, now, registry) ? id : now;
}

function isNamedIn(text: string, id: string, { records }: ActorRegistry): boolean {
  const record = records.get(id);
  if (record === undefined) return false;
  return [record.name, ...record.aliases, ...record.acronyms].some((name) => hasWord(text, datedName(name).alias));
}

/** As a word of its own: "IS" is not in "ISIS". */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? " ") + (text[at + word.length] ?? " "))) return true;
  }
  return false;
}
