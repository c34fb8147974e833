/** Persons, by the office that the words around their name give them: "Col. Thomas Veale, a coalition spokesman". */
import type { Mention } from "#model/annotated.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { OFFICE_WORDS, UNOFFICIAL_WORDS } from "#reference/lexicon/en/party-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { knownParty } from "./known-party.ts";
import { readParty } from "./read-party.ts";
import { type PartyReading, party } from "./reading.ts";
import type { ReportView } from "./view.ts";

/** Words before a name that can belong to the office, at most. */
const LONGEST_OFFICE = 8;

/** The named person of a mention with the party of the office; null when no office is told beside the name. */
export function readPerson(mention: Mention, text: string, view: ReportView): PartyReading | null {
  const span = mention.provenance.spans[0];
  if (span === undefined) return null;
  const member = memberName(mention.value);
  const { office, name } = member === null ? splitName(mention.value) : { office: "", name: member };
  if (name === null) return readParty(mention.value, view);
  const before = text.slice(Math.max(0, span.start - 120), span.start);
  const atHome = isOnlyHome(span.start, view);
  const inside = office === "" ? null : officeParty(office, view, atHome);
  const told =
    inside ??
    appositionParty(text.slice(span.end, span.end + 160), view) ??
    officeBefore(before, view, atHome) ??
    officeBeforeComma(before, text.slice(span.end, span.end + 2), view, atHome) ??
    ownParty({ start: span.start + mention.value.indexOf(name), end: span.end }, view);
  return told === null
    ? null
    : party(personOf(name, told.actor), told.certainty, inside === null ? "apposition" : "title");
}

/** The report has named its own country and no other so far: a bare "Interior Minister" is that country's. */
function isOnlyHome(at: number, { states, country }: ReportView): boolean {
  const before = states.filter((state) => state.at < at);
  return before.length > 0 && before.every((state) => state.country === country);
}

const MEMBER = /^((?:\p{Lu}[\p{L}'’.-]+\s){1,4}\p{Lu}[\p{L}'’-]+)\s(?:of|from|with)\s/u;

/** "[Farhad Shami] of the SDF": the name of a person in front of where they belong; null for offices, "Minister of Health". */
export function memberName(value: string): string | null {
  const name = MEMBER.exec(value)?.[1];
  return name === undefined || name.split(" ").some((word) => OFFICE_WORDS.has(nameKey(word))) ? null : name;
}

/** "Jens Laerke of OCHA", "Oleg Orlov of the rights group Memorial": a name of the registry right behind the person's. */
function ownParty({ start, end }: Readonly<{ start: number; end: number }>, view: ReportView): PartyReading | null {
  const { text, names } = view;
  const of = /\s(?:of|from|with)\s/.exec(text.slice(start, end + LONGEST_MEMBERSHIP));
  if (of === null || start + of.index > end) return null;
  const from = start + of.index + of[0].length;
  const next = names.find((name) => name.start >= from);
  if (next === undefined || !/^(?:[a-z]+\s){0,4}$/.test(text.slice(from, next.start))) return null;
  const reading = knownParty(text.slice(next.start, next.end), view);
  return reading === null || reading.actor.kind === "person" ? null : reading;
}

/** Characters behind a name in which "of" must stand. */
const LONGEST_MEMBERSHIP = 8;

/** Office words at the front, the name behind them; null for a description ("the spokesman"). */
export function splitName(value: string): { office: string; name: string | null } {
  const words = value.split(/\s+/);
  let first = words.length;
  while (first > 0 && isNamePart(words[first - 1] ?? "")) first--;
  // "Secretary of [State] John Kerry"
  while (first < words.length && /^(?:of|for)$/i.test(words[first - 1] ?? "")) first++;
  const name = words.slice(first).join(" ");
  return { office: words.slice(0, first).join(" "), name: name === "" ? null : name };
}

const PARTICLES = new Set(["al", "bin", "ibn", "de", "la", "van", "von", "del", "el", "abu", "da", "ben", "ul", "ur"]);

function isNamePart(word: string): boolean {
  const key = nameKey(word);
  if (
    OFFICE_WORDS.has(key) ||
    key.split(" ").every((title) => TITLES.has(title)) ||
    UNOFFICIAL_WORDS.has(key) ||
    /^(?:of|the|for|and|in|to|at|by)$/.test(key)
  )
    return false;
  return /^\p{Lu}/u.test(word) || PARTICLES.has(key) || /^(?:al|el|ul)-/i.test(word);
}

function personOf(name: string, of: Actor): Actor {
  const slug = nameKey(name).replace(/[^\p{L}\p{N}]+/gu, "-");
  return { actorId: `said:${slug}`, name, kind: "person", party: of.party, country: of.country };
}

function officeParty(office: string, view: ReportView, atHome: boolean): PartyReading | null {
  const plain = office.replace(/[.,]/g, " ").trim().split(/\s+/);
  while (plain.length > 1 && TITLES.has(nameKey(plain.at(-1) ?? "")) && !OFFICE_WORDS.has(nameKey(plain.at(-1) ?? "")))
    plain.pop();
  if (plain.length > 1 && isPossessive(plain[0])) return view.told.last;
  return ofOffice(readOffice(plain, view), plain, atHome);
}

/** "coalition spokesman" after "the U.S.-led coalition": what was told in full before may be short in an office. */
function readOffice(words: readonly string[], view: ReportView): PartyReading | null {
  const reading = readParty(words.join(" "), view);
  if (reading !== null && reading.rule !== "resolve/actor/country-in-view") return reading;
  const short = words.length < 2 ? undefined : view.told.shortForms.get(nameKey(words.at(-2) ?? ""));
  return short !== undefined && OFFICE_WORDS.has(nameKey(words.at(-1) ?? "")) ? short : reading;
}

/** A bare "Foreign Minister" may be any country's unless only one was told of, and a person beside a name is no office. */
function ofOffice(reading: PartyReading | null, office: readonly string[], atHome = false): PartyReading | null {
  if (reading === null || reading.actor.kind === "person") return null;
  const bare =
    !atHome &&
    reading.rule === "resolve/actor/country-in-view" &&
    /minister|president|secretary|chief/i.test(office.join(" "));
  return bare ? null : reading;
}

/** ", a spokesman for the coalition," behind the name. */
function appositionParty(after: string, view: ReportView): PartyReading | null {
  const match = /^,\s+(?:who\s+is\s+)?((?:[^,.;:—]|\.(?=\S|\s-)){3,110})(?:[,.;:—]|$)/.exec(after);
  const words = match?.[1]?.replace(/^(?:an?|the)\s+/i, "") ?? "";
  return words.split(/\s+/).some((word) => OFFICE_WORDS.has(nameKey(word)))
    ? ofOffice(readOffice(words.split(/\s+/), view), [words])
    : null;
}

/** "Pentagon spokesman" in front of the name: the shortest run of words that names a party. */
function officeBefore(before: string, view: ReportView, atHome: boolean): PartyReading | null {
  const words = lastClause(before);
  while (words.length > 0 && TITLES.has(nameKey(words.at(-1) ?? "")) && !OFFICE_WORDS.has(nameKey(words.at(-1) ?? "")))
    words.pop();
  if (!OFFICE_WORDS.has(nameKey(words.at(-1) ?? "")) || !/\s$/.test(before)) return null;
  return shortestOffice(words, view, atHome);
}

function lastClause(before: string): string[] {
  const clause = before.split(/[.;:,"“”\n]\s/).at(-1) ?? "";
  return clause.trim().split(/\s+/).filter(Boolean);
}

function shortestOffice(words: readonly string[], view: ReportView, atHome: boolean): PartyReading | null {
  for (let count = 2; count <= Math.min(words.length, LONGEST_OFFICE); count++) {
    const office = words.slice(-count);
    if (isPossessive(office[0])) return view.told.last;
    // "Turkey's [foreign minister]": whose it is belongs to it
    if (/['’]s$/.test(words.at(-count - 1) ?? "")) continue;
    const reading = ofOffice(readOffice(office, view), office, atHome);
    if (reading === null || (reading.rule === "resolve/actor/country-in-view" && !atHome)) continue;
    return longerState(words, count, reading, view);
  }
  return null;
}

/** "[its] spokesman": the party named last. */
function isPossessive(word: string | undefined): boolean {
  return word !== undefined && /^(?:its|their)$/i.test(word);
}

/** "Papua New [Guinea's police chief]": words more may make it another state's. */
function longerState(words: readonly string[], count: number, reading: PartyReading, view: ReportView): PartyReading {
  if (reading.rule !== "resolve/actor/state-body") return reading;
  const more = [2, 1].flatMap((extra) => {
    const before = words.slice(-count - extra, -count);
    const state = nameKey([...before, words.at(-count) ?? ""].join(" "));
    if (before.length < extra || !view.registry.stateWords.has(state)) return [];
    return readOffice(words.slice(-count - extra), view) ?? [];
  });
  return more.find(({ rule, actor }) => rule === reading.rule && actor.country !== reading.actor.country) ?? reading;
}

/** "The Egyptian military spokesman, [Hatem Zahran], said", "A spokesman for the group, …", "Its head, …". */
function officeBeforeComma(before: string, after: string, view: ReportView, atHome: boolean): PartyReading | null {
  if (!/,\s$/.test(before) || !/^(?:,|[.]|$)/.test(after)) return null;
  const words = lastClause(before.replace(/,\s$/, ""));
  const last = nameKey(words.at(-1) ?? "");
  const at = words.findLastIndex((word, index) => {
    return OFFICE_WORDS.has(nameKey(word)) && /^(?:of|for|at)$/.test(words[index + 1] ?? "");
  });
  if (at >= 0) return ofOffice(readParty(words.slice(at).join(" "), view), words);
  if (!OFFICE_WORDS.has(last)) return null;
  return shortestOffice(words, view, atHome);
}
