/** A phrase that names a party in, the party that it stands for out, or null. */
import { acronymOf, actorById, bodyOf } from "#reference/actors/registry.ts";
import { OFFICE_WORDS, SPLINTER_WORDS } from "#reference/lexicon/en/party-words.ts";
import { headNoun, isFighting } from "./head-noun.ts";
import { isIntroducedOtherwise, longForm } from "./introduced.ts";
import { knownParty } from "./known-party.ts";
import { isMember, nameInPhrase, splinterOf } from "./name-in-phrase.ts";
import { type PartyPhrase, partyPhrase } from "./phrase.ts";
import { type PartyReading, party } from "./reading.ts";
import { stateIn, stateParty, unnamedStateParty } from "./state-party.ts";
import type { ReportView } from "./view.ts";

/** How deep "spokesman of the army of …" is followed. */
const DEEPEST = 3;

export function readParty(text: string, view: ReportView, depth = 0): PartyReading | null {
  if (depth > DEEPEST) return null;
  const spaced = text
    .replace(/\s+-(?=\w)/g, "-")
    .replace(/\s+/g, " ")
    .replace(/\b(fire) and (rescue)\b/gi, "$1 $2")
    .trim();
  if (isIntroducedOtherwise(acronymOf(spaced), view)) return introduced(spaced, view, depth);
  if (/\sand\s/.test(spaced) && !isName(spaced, view)) return joined(spaced.split(/\s+and\s+/), view, depth);
  const phrase = partyPhrase(spaced);
  return (
    introduced(spaced, view, depth) ??
    named(spaced, view) ??
    named(phrase.words, view) ??
    besideAside(phrase, view) ??
    sided(phrase, view, depth) ??
    nameInPhrase(spaced, phrase, view) ??
    behindPreposition(phrase, view, depth) ??
    stateParty(phrase.before.split(" "), view) ??
    ofCountry(phrase, view) ??
    unnamedStateParty(phrase.words.split(" "), view)
  );
}

/** "pro-regime vehicles and personnel" are one party, "coalition and Russian officials" are two, and so none. */
function joined(parts: readonly string[], view: ReportView, depth: number): PartyReading | null {
  const [first, ...others] = parts.map((part) => readParty(part, view, depth + 1));
  if (first === undefined || first === null) return null;
  // "… and Shia militias": others who are no part of the first.
  if (others.some((other, index) => other === null && isUnofficial(parts[index + 1] ?? ""))) return null;
  const known = others.filter((other) => other !== null && other.rule !== "resolve/actor/country-in-view");
  return known.every((other) => other?.actor.party === first.actor.party) ? first : null;
}

function isUnofficial(text: string): boolean {
  const head = headNoun(partyPhrase(text).before.split(" "));
  return head !== null && "unofficial" in head;
}

function isName(text: string, view: ReportView): boolean {
  return knownParty(text, view) !== null;
}

/** A short form that this report explains: "pro-regime forces (PRF)". */
function introduced(text: string, view: ReportView, depth: number): PartyReading | null {
  const long = longForm(text, view);
  const reading = long === null || long === text ? null : readParty(long, view, depth + 1);
  return reading === null ? null : { ...reading, rule: "resolve/actor/acronym" };
}

function named(text: string, view: ReportView): PartyReading | null {
  return knownParty(text.replace(/\s*\([^)]*\)\s*/g, " ").trim(), view) ?? knownParty(text, view);
}

/** "Chechen rebels led by …", "the M23, backed by Rwanda": what is said of a party besides its name. */
function besideAside({ before, preposition }: PartyPhrase, view: ReportView): PartyReading | null {
  return preposition !== null && ASIDE.test(preposition) ? named(before.replace(/ (?:who|which)$/, ""), view) : null;
}

const ASIDE =
  /^(?:(?:backed|supported|led) by|linked to|allied (?:to|with)|aligned with|affiliated with|near|on|within)$/;

/** "pro-Assad troops", "forces loyal to Haftar", "tribesmen loyal to …". */
function sided(
  { before, preposition, named: whose }: PartyPhrase,
  view: ReportView,
  depth: number,
): PartyReading | null {
  const loyal = preposition === "loyal to" || preposition === "allied to" || preposition === "fighting for";
  if (loyal && whose !== null) return forcesOf(before.split(" "), readParty(whose, view, depth + 1), view);
  const words = before.split(" ");
  const pro = words.indexOf("pro");
  if (pro < 0) return null;
  for (let end = words.length - 1; end > pro + 1; end--) {
    const leader = named(words.slice(pro + 1, end).join(" "), view) ?? stateOf(words.slice(pro + 1, end), view);
    // Those on a foreign state's side are not its forces: "pro-Russian separatists".
    if (leader !== null && leader.rule !== "resolve/actor/state-name") return forcesOf(words.slice(end), leader, view);
  }
  return null;
}

function stateOf(words: readonly string[], view: ReportView): PartyReading | null {
  const found = stateIn(words, view);
  return found === null || found.end < words.length
    ? null
    : party(bodyOf(view.registry, found.state, "government"), "implied", "state-name");
}

/** Fighters on the side of a government are its forces; on another party's side they are that party. */
function forcesOf(
  fighters: readonly string[],
  leader: PartyReading | null,
  { registry }: ReportView,
): PartyReading | null {
  if (leader === null || !isFighting(fighters)) return null;
  const state = [...registry.states.values()].find(({ slug }) => leader.actor.party === `${slug}-government`);
  // "gunmen loyal to ousted president X": who speaks for nobody has no forces
  if (leader.actor.kind === "person" && leader.actor.party === leader.actor.actorId) return null;
  const actor = state === undefined ? actorById(registry, leader.actor.party) : bodyOf(registry, state, "forces");
  return actor === null ? null : party(actor, "implied", "loyal-forces");
}

/** "spokesman for the coalition", "fighters from the SDF", "soldiers of the Syrian army", "dissidents of the FARC". */
function behindPreposition(
  { before, preposition, named: whose }: PartyPhrase,
  view: ReportView,
  depth: number,
): PartyReading | null {
  if (whose === null || preposition === null || !/^(?:of|from|for|at|belonging to|affiliated with)$/.test(preposition))
    return null;
  const words = before.split(" ");
  const noun = words.at(-1) ?? "";
  const isSplinter = words.some((word) => SPLINTER_WORDS.has(word));
  const isOffice = OFFICE_WORDS.has(noun);
  if (!(isSplinter || isOffice || isFighting(words) || isMember(noun) || isAcronym(before, view))) return null;
  const whole = readParty(whose, view, depth + 1) ?? (isOffice ? toldBefore(whose, view) : null);
  if (isAcronym(before, view)) return named(before.toUpperCase(), view);
  if (whole === null) return null;
  return isSplinter ? splinterOf(whole.actor, view) : { ...whole, rule: "resolve/actor/member" };
}

/** "the AFDL of Laurent Kabila" */
function isAcronym(before: string, { registry, text }: ReportView): boolean {
  const upper = before.toUpperCase();
  return registry.acronyms.has(upper) && text.includes(upper);
}

/** "spokesman for the group", "for the coalition": a party told before, by its last word. */
function toldBefore(text: string, { told }: ReportView): PartyReading | null {
  const { words } = partyPhrase(text);
  const short = told.shortForms.get(words);
  if (short !== undefined) return short;
  return /^(?:group|movement|militia|organi[sz]ation|rebels|charity|agency|mission)$/.test(words) ? told.last : null;
}

/** "the army of Syria", "the foreign ministry in Damascus". */
function ofCountry({ before, preposition, after }: PartyPhrase, view: ReportView): PartyReading | null {
  if (after === null || (preposition !== "of" && preposition !== "in")) return null;
  const state = stateOf(after.split(" "), view);
  return state === null ? null : stateParty([...after.split(" "), ...before.split(" ")], view);
}
