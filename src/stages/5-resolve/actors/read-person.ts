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
  const { office, name } = splitName(mention.value);
  if (name === null) return readParty(mention.value, view);
  const before = text.slice(Math.max(0, span.start - 120), span.start);
  const atHome = isOnlyHome(span.start, view);
  const inside = office === "" ? null : officeParty(office, view, atHome);
  const told =
    inside ??
    appositionParty(text.slice(span.end, span.end + 160), view) ??
    officeBefore(before, view, atHome) ??
    officeBeforeComma(before, text.slice(span.end, span.end + 2), view) ??
    ownParty({ start: span.start + mention.value.indexOf(name), end: span.end }, view);
  return told === null
    ? null
    : party(personOf(withoutMembership(name), told.actor), told.certainty, inside === null ? "apposition" : "title");
}

/** The report has named its own country and no other so far: a bare "Interior Minister" is that country's. */
function isOnlyHome(at: number, { states, country }: ReportView): boolean {
  const before = states.filter((state) => state.at < at);
  return before.length > 0 && before.every((state) => state.country === country);
}

/** "Natalya Estemirova [of the rights group]": the name alone. */
function withoutMembership(name: string): string {
  return name.split(/\s(?:of|from|with)\s/)[0] ?? name;
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
    const reading = ofOffice(readOffice(office, view), office, atHome);
    if (reading === null || (reading.rule === "resolve/actor/country-in-view" && !atHome)) continue;
    // "South [Sudan's army spokesman]": one word more may make it another state's
    const longer = count < words.length ? ofOffice(readOffice(words.slice(-count - 1), view), office) : null;
    return longer?.rule === "resolve/actor/state-body" && reading.rule === longer.rule ? longer : reading;
  }
  return null;
}

/** "The Egyptian military spokesman, [Hatem Zahran], said", "A spokesman for the group, …", "Its head, …". */
function officeBeforeComma(before: string, after: string, view: ReportView): PartyReading | null {
  if (!/,\s$/.test(before) || !/^(?:,|[.]|$)/.test(after)) return null;
  const words = lastClause(before.replace(/,\s$/, ""));
  const last = nameKey(words.at(-1) ?? "");
  const at = words.findLastIndex((word, index) => {
    return OFFICE_WORDS.has(nameKey(word)) && /^(?:of|for|at)$/.test(words[index + 1] ?? "");
  });
  if (at >= 0) return ofOffice(readParty(words.slice(at).join(" "), view), words);
  if (!OFFICE_WORDS.has(last)) return null;
  if (/^(?:its|their)$/i.test(words.at(-2) ?? "")) return view.told.last;
  return shortestOffice(words, view, true);
}
