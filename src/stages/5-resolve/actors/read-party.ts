/** The words for a party and the view of its report in, who is meant out; null for groups that the registry does not know. */
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorById, actorByName } from "#reference/actors/registry.ts";
import { stateBody } from "#reference/actors/state-bodies.ts";
import { BACKING_WORDS, FORMERLY, OFFICE_WORDS, UNOFFICIAL_WORDS } from "#reference/lexicon/en/party-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { headNoun, isFighting } from "./head-noun.ts";
import { type PartyPhrase, partyPhrase } from "./phrase.ts";
import { type PartyReading, party } from "./reading.ts";
import { stateIn, stateParty, unnamedStateParty } from "./state-party.ts";
import type { ReportView } from "./view.ts";

/** Longest name of the registry in words that is looked for inside a phrase. */
const LONGEST_NAME = 9;
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
    within(spaced, phrase, view) ??
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

/** A known name inside a longer phrase: "US-backed SDF fighter", "Houthi rebels", "the Assad regime". */
function within(text: string, { words: all }: PartyPhrase, view: ReportView): PartyReading | null {
  const words = text
    .split(/[\s()]+/)
    .flatMap((word) => word.split(/(?<=-(?:backed|led|linked|aligned|allied|affiliated|run|held))$/))
    .filter(Boolean);
  const at = words.findIndex((word) => /^(?:of|from|in|for|at|to|by|with|near|on|within)$/i.test(word));
  const keys = words.map(nameKey);
  const prepositionAt = at < 0 ? words.length : at;
  for (let length = Math.min(LONGEST_NAME, words.length - 1); length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      if (first > prepositionAt && !isOfficeOf(words, prepositionAt, first + length)) continue;
      const reading = knownRun(words, keys, first, first + length, view);
      if (reading === null || isOnlyMentioned(words, first, first + length)) continue;
      if (reading.actor.kind === "person" && isPartOfName(words[first - 1], view)) continue;
      const rest = partyPhrase(words.slice(first + length).join(" "))
        .words.split(" ")
        .filter(Boolean);
      const found = inPhrase(reading, rest, all, view.registry);
      if (found !== null) return found;
    }
  }
  return null;
}

/** "Secretary of State John Kerry": the office, not the name, has the preposition. */
function isOfficeOf(words: readonly string[], prepositionAt: number, end: number): boolean {
  return (
    end === words.length &&
    words[prepositionAt] === "of" &&
    /^(?:secretary|minister)$/i.test(words[prepositionAt - 1] ?? "")
  );
}

/** "Bassel al-Assad": another first name makes another person. */
function isPartOfName(before: string | undefined, { registry }: ReportView): boolean {
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(before)) return false;
  const key = nameKey(before);
  return !(
    key.split(" ").some((word) => TITLES.has(word)) ||
    OFFICE_WORDS.has(key) ||
    registry.stateWords.has(key) ||
    /^(?:foreign|defen[cs]e|interior|prime|vice|crown|state)$/.test(key)
  );
}

/** The same as `named` for a run of words, with keys made once: mentions have many runs. */
function knownRun(
  words: readonly string[],
  keys: readonly string[],
  first: number,
  end: number,
  view: ReportView,
): PartyReading | null {
  const { registry, country } = view;
  const key = keys.slice(first, end).join(" ");
  const acronym = end - first === 1 ? (words[first] ?? "").replace(/['’]s?$|[,;:.]+$/g, "").replaceAll(".", "") : "";
  const id = registry.acronyms.get(acronym) ?? registry.names.get(key);
  if (id !== undefined) return knownParty(id, "stated", "name", view);
  const local = registry.localNames.get(key)?.find((one) => one.country === country);
  return local === undefined ? null : knownParty(local.id, "implied", "local-name", view);
}

function knownParty(
  id: string,
  certainty: PartyReading["certainty"],
  rule: string,
  view: ReportView,
): PartyReading | null {
  const actor = actorById(view.registry, id);
  return actor === null ? null : party(actor, certainty, rule);
}

/** "anti-ISIS", "former Taliban", "Hamas-run": the name stands there, but is not the party. */
function isOnlyMentioned(words: readonly string[], first: number, end: number): boolean {
  const before = words[first - 1]?.toLowerCase() ?? "";
  const next = words[end]?.toLowerCase() ?? "";
  return (
    FORMERLY.has(before) ||
    /^(?:against|from|to|with)$/.test(before) ||
    BACKING_WORDS.has(next) ||
    /^(?:led|run|held|controlled)$/.test(next)
  );
}

function inPhrase(
  reading: PartyReading,
  rest: readonly string[],
  all: string,
  registry: ActorRegistry,
): PartyReading | null {
  const { actor } = reading;
  if (rest.length === 0) return actor.kind === "person" || all.split(" ").length <= LONGEST_NAME ? reading : null;
  const head = headNoun(rest);
  if (actor.kind === "person") return underLeader(actor, rest, registry);
  const last = rest.at(-1) ?? "";
  if (OFFICE_WORDS.has(last) || isFighting(rest) || isMember(last) || (head !== null && "body" in head)) {
    return { ...reading, rule: "resolve/actor/name-in-phrase" };
  }
  return null;
}

function isMember(noun: string): boolean {
  const kind = UNOFFICIAL_WORDS.get(noun);
  return (
    kind === "international" ||
    kind === "rebel" ||
    kind === "militia" ||
    noun === "movement" ||
    noun === "group" ||
    noun === "alliance"
  );
}

/** "the Assad regime", "Haftar's forces". */
function underLeader(leader: Actor, rest: readonly string[], registry: ActorRegistry): PartyReading | null {
  const head = headNoun(rest);
  if (head === null || ("unofficial" in head && !isFighting(rest))) return null;
  const state = [...registry.states.values()].find(({ slug }) => leader.party === `${slug}-government`);
  if (state === undefined) {
    const own = actorById(registry, leader.party);
    return own === null ? null : party(own, "implied", "leader");
  }
  return party(stateBody(state, "body" in head ? head.body : "forces"), "implied", "leader");
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
