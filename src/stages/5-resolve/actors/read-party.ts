/** A phrase that names a party in, the party that it stands for out, or null. */
import { actorById, actorByName } from "#reference/actors/registry.ts";
import { stateBody } from "#reference/actors/state-bodies.ts";
import { OFFICE_WORDS } from "#reference/lexicon/en/party-words.ts";
import { headNoun, isFighting } from "./head-noun.ts";
import { isMember, nameInPhrase } from "./name-in-phrase.ts";
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
    .trim();
  if (/\sand\s/.test(spaced) && !isName(spaced, view)) return joined(spaced.split(/\s+and\s+/), view, depth);
  const phrase = partyPhrase(spaced);
  return (
    introduced(spaced, view, depth) ??
    named(spaced, view) ??
    named(phrase.words, view) ??
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

function isName(text: string, { registry, country }: ReportView): boolean {
  return actorByName(registry, text, country) !== null;
}

/** A short form that this report explains: "pro-regime forces (PRF)". */
function introduced(text: string, view: ReportView, depth: number): PartyReading | null {
  const long = view.acronyms.get(text.replace(/^the /i, "").replace(/['’]s?$/, ""));
  const reading = long === undefined ? null : readParty(long, view, depth + 1);
  return reading === null ? null : { ...reading, rule: "resolve/actor/acronym" };
}

function named(text: string, { registry, country }: ReportView): PartyReading | null {
  const everywhere = actorByName(registry, text.replace(/\s*\([^)]*\)\s*/g, " ").trim(), null);
  if (everywhere !== null) return party(everywhere, "stated", "name");
  const local = actorByName(registry, text, country);
  return local === null ? null : party(local, "implied", "local-name");
}

/** "pro-Assad troops", "forces loyal to Haftar", "tribesmen loyal to …". */
function sided({ before, preposition, after }: PartyPhrase, view: ReportView, depth: number): PartyReading | null {
  const loyal = preposition === "loyal to" || preposition === "allied to" || preposition === "fighting for";
  if (loyal && after !== null) return forcesOf(before.split(" "), readParty(after, view, depth + 1), view);
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
    : party(stateBody(found.state, "government"), "implied", "state-name");
}

/** Fighters on the side of a government are its forces; on another party's side they are that party. */
function forcesOf(
  fighters: readonly string[],
  leader: PartyReading | null,
  { registry }: ReportView,
): PartyReading | null {
  if (leader === null || !isFighting(fighters)) return null;
  const state = [...registry.states.values()].find(({ slug }) => leader.actor.party === `${slug}-government`);
  const actor = state === undefined ? actorById(registry, leader.actor.party) : stateBody(state, "forces");
  return actor === null ? null : party(actor, "implied", "loyal-forces");
}

/** "spokesman for the coalition", "fighters from the SDF", "soldiers of the Syrian army". */
function behindPreposition(
  { before, preposition, after }: PartyPhrase,
  view: ReportView,
  depth: number,
): PartyReading | null {
  if (after === null || preposition === null || !/^(?:of|from|for|at|belonging to|affiliated with)$/.test(preposition))
    return null;
  const noun = before.split(" ").at(-1) ?? "";
  if (!(OFFICE_WORDS.has(noun) || isFighting(before.split(" ")) || isMember(noun))) return null;
  const whole = readParty(after, view, depth + 1);
  return whole === null ? null : { ...whole, rule: "resolve/actor/member" };
}

/** "the army of Syria", "the foreign ministry in Damascus". */
function ofCountry({ before, preposition, after }: PartyPhrase, view: ReportView): PartyReading | null {
  if (after === null || (preposition !== "of" && preposition !== "in")) return null;
  const state = stateOf(after.split(" "), view);
  return state === null ? null : stateParty([...after.split(" "), ...before.split(" ")], view);
}
