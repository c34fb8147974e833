/** A known party's name inside a longer phrase: "US-backed SDF fighter", "Houthi rebels", "the Assad regime". */
import type { Actor } from "#model/world.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { type ActorRegistry, actorById } from "#reference/actors/registry.ts";
import { stateBody } from "#reference/actors/state-bodies.ts";
import { BACKING_WORDS, FORMERLY, OFFICE_WORDS, UNOFFICIAL_WORDS } from "#reference/lexicon/en/party-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { headNoun, isFighting } from "./head-noun.ts";
import { type PartyPhrase, partyPhrase } from "./phrase.ts";
import { type PartyReading, party } from "./reading.ts";
import type { ReportView } from "./view.ts";

/** Longest name of the registry in words that is looked for inside a phrase. */
const LONGEST_NAME = 9;

/** A known name inside a longer phrase: "US-backed SDF fighter", "Houthi rebels", "the Assad regime". */
export function nameInPhrase(text: string, { words: all }: PartyPhrase, view: ReportView): PartyReading | null {
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

export function isMember(noun: string): boolean {
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
