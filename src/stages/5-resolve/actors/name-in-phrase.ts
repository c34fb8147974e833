/** A known party's name inside a longer phrase: "US-backed SDF fighter", "Houthi rebels", "the Assad regime". */
import type { Actor } from "#model/world.ts";
import { holdsOn } from "#reference/actors/actor-record.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { actorById, bodyOf } from "#reference/actors/registry.ts";
import {
  BACKING_WORDS,
  FORMERLY,
  OFFICE_WORDS,
  SPLINTER_WORDS,
  UNOFFICIAL_WORDS,
} from "#reference/lexicon/en/party-words.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { headNoun, isFighting } from "./head-noun.ts";
import { isIntroducedOtherwise } from "./introduced.ts";
import { knownByKey } from "./known-party.ts";
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
      if (isPartOfState(words[first - 1], words[first] ?? "", view)) continue;
      if (reading.actor.kind === "person" && isPartOfName(words[first - 1], view)) continue;
      const found = inPhrase(reading, restOf(words.slice(first + length)), all, view);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Words behind the name, without what a preposition begins: "rebels" of "M23 rebels, backed by Rwanda". */
function restOf(words: readonly string[]): readonly string[] {
  const { words: all, before, preposition } = partyPhrase(words.join(" "));
  const isAside =
    preposition !== null && /^(?:backed|supported|led) by$|^(?:linked|allied|loyal) to$/.test(preposition);
  return (isAside ? before : all).split(" ").filter(Boolean);
}

/** "Secretary of State John Kerry": the office, not the name, has the preposition. */
function isOfficeOf(words: readonly string[], prepositionAt: number, end: number): boolean {
  return (
    end === words.length &&
    words[prepositionAt] === "of" &&
    /^(?:secretary|minister)$/i.test(words[prepositionAt - 1] ?? "")
  );
}

/** "South [Sudan's army]" is another state's. */
function isPartOfState(before: string | undefined, first: string, { registry }: ReportView): boolean {
  return before !== undefined && registry.stateWords.has(nameKey(`${before} ${first}`));
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

/** The same as `knownParty` for a run of words, with keys made once: mentions have many runs. */
function knownRun(
  words: readonly string[],
  keys: readonly string[],
  first: number,
  end: number,
  view: ReportView,
): PartyReading | null {
  const acronym = end - first === 1 ? (words[first] ?? "").replace(/['’]s?$|[,;:.]+$/g, "") : "";
  if (isIntroducedOtherwise(acronym, view)) return null;
  return knownByKey({ key: keys.slice(first, end).join(" "), acronym, isProper: false }, view);
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

function inPhrase(reading: PartyReading, rest: readonly string[], all: string, view: ReportView): PartyReading | null {
  const { actor } = reading;
  if (rest.length === 0) return actor.kind === "person" || all.split(" ").length <= LONGEST_NAME ? reading : null;
  const head = headNoun(rest);
  if (actor.kind === "person") return underLeader(actor, rest, view);
  if (rest.some((word) => SPLINTER_WORDS.has(word))) return splinterOf(actor, view);
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

/** "dissidents of the FARC", "an IRA splinter group": what split from the party, when the registry knows one such. */
export function splinterOf({ actorId }: Actor, { registry, day }: ReportView): PartyReading | null {
  const left = (registry.successors.get(actorId) ?? []).filter(
    ({ relation, from }) => relation === "splitFrom" && holdsOn({ from, to: null }, day),
  );
  const one = left.length === 1 ? actorById(registry, left[0]?.id ?? "") : null;
  return one === null ? null : party(one, "implied", "splinter");
}

/** "the Assad regime", "Haftar's forces". */
function underLeader(leader: Actor, rest: readonly string[], { registry }: ReportView): PartyReading | null {
  const head = headNoun(rest);
  if (head === null || ("unofficial" in head && !isFighting(rest))) return null;
  const state = [...registry.states.values()].find(({ slug }) => leader.party === `${slug}-government`);
  if (state === undefined) {
    const own = leader.party === leader.actorId ? null : actorById(registry, leader.party);
    return own === null ? null : party(own, "implied", "leader");
  }
  return party(bodyOf(registry, state, "body" in head ? head.body : "forces"), "implied", "leader");
}
