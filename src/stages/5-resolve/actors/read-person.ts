/** Persons, by the office that the words around their name give them: "Col. Thomas Veale, a coalition spokesman". */
import type { Mention } from "#model/annotated.ts";
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { OFFICE_WORDS, UNOFFICIAL_WORDS } from "#reference/lexicon/en/party-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
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
  const inside = office === "" ? null : officeParty(office, view);
  const told =
    inside ??
    appositionParty(text.slice(span.end, span.end + 160), view) ??
    officeBefore(text.slice(Math.max(0, span.start - 120), span.start), view);
  return told === null
    ? null
    : party(personOf(name, told.actor), told.certainty, inside === null ? "apposition" : "title");
}

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

function officeParty(office: string, view: ReportView): PartyReading | null {
  const plain = office.replace(/[.,]/g, " ").trim().split(/\s+/);
  while (plain.length > 1 && TITLES.has(nameKey(plain.at(-1) ?? "")) && !OFFICE_WORDS.has(nameKey(plain.at(-1) ?? "")))
    plain.pop();
  return ofOffice(readParty(plain.join(" "), view), plain);
}

/** A bare "Foreign Minister" may be any country's, and a person beside a name is no office. */
function ofOffice(reading: PartyReading | null, office: readonly string[]): PartyReading | null {
  if (reading === null || reading.actor.kind === "person") return null;
  const bare =
    reading.rule === "resolve/actor/country-in-view" && /minister|president|secretary|chief/i.test(office.join(" "));
  return bare ? null : reading;
}

/** ", a spokesman for the coalition," behind the name. */
function appositionParty(after: string, view: ReportView): PartyReading | null {
  const match = /^,\s+(?:who\s+is\s+)?((?:[^,.;:—]|\.(?=\S|\s-)){3,110})(?:[,.;:—]|$)/.exec(after);
  const words = match?.[1]?.replace(/^(?:an?|the)\s+/i, "") ?? "";
  return words.split(/\s+/).some((word) => OFFICE_WORDS.has(nameKey(word)))
    ? ofOffice(readParty(words, view), [words])
    : null;
}

/** "Pentagon spokesman" in front of the name: the shortest run of words that names a party. */
function officeBefore(before: string, view: ReportView): PartyReading | null {
  const clause = before.split(/[.;:,"“”\n]\s/).at(-1) ?? "";
  const words = clause.trim().split(/\s+/).filter(Boolean);
  while (words.length > 0 && TITLES.has(nameKey(words.at(-1) ?? "")) && !OFFICE_WORDS.has(nameKey(words.at(-1) ?? "")))
    words.pop();
  if (!OFFICE_WORDS.has(nameKey(words.at(-1) ?? "")) || !/\s$/.test(before)) return null;
  for (let count = 2; count <= Math.min(words.length, LONGEST_OFFICE); count++) {
    const reading = ofOffice(readParty(words.slice(-count).join(" "), view), words.slice(-count));
    if (reading !== null && reading.rule !== "resolve/actor/country-in-view") return reading;
  }
  return null;
}
