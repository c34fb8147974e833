/** The last telling noun of a phrase: a body of a state, people who are none, or neither. */
import type { ActorKind } from "#model/world.ts";
import type { StateBody } from "#reference/actors/state-bodies.ts";
import {
  BODY_WORDS,
  FIGHTING_WORDS,
  FORCE_ADJECTIVES,
  LOYAL_WORDS,
  MINISTRY_ONLY,
  PORTFOLIOS,
  UNOFFICIAL_WORDS,
} from "#reference/lexicon/en/party-words.ts";
import { lastRun } from "./reading.ts";

export type HeadNoun = Readonly<{ body: StateBody } | { unofficial: ActorKind }>;

/** Longest entry of the word lists, in words. */
const LONGEST = 3;
const MINISTRY = /^(?:ministry|minister|ministers|department)$/;
const OFFICE_OF_MINISTRY = /^(?:ministry|minister|ministers|secretary|office|affairs|department)$/;

/** Null when no word of the phrase says what kind of party it is. */
export function headNoun(words: readonly string[]): HeadNoun | null {
  const ministry = ministryIn(words);
  if (ministry !== null) return { body: ministry };
  const found = lastRun<HeadNoun>(words, LONGEST, (run) => {
    const unofficial = UNOFFICIAL_WORDS.get(run);
    if (unofficial !== undefined) return { unofficial };
    const body = BODY_WORDS.get(run);
    return body === undefined ? undefined : { body };
  });
  if (found === null) return null;
  const before = words.slice(0, found.first);
  if ("unofficial" in found.value) return isOfficialFighters(words) ? { body: "forces" } : found.value;
  // "military officials" speak for the forces, "police officers" are police.
  if (found.value.body === "government" && before.some((word) => FORCE_ADJECTIVES.has(word))) return { body: "forces" };
  if (found.value.body === "government" && /intelligence/.test(before.join(" "))) return { body: "intelligence" };
  const inner = isGeneral(found.value.body) ? bodyAtEnd(before) : null;
  if (inner !== null) return { body: inner };
  if (found.value.body === "forces" && before.at(-1) === "security") return { body: "security-forces" };
  return found.value;
}

/** Words for whoever acts or speaks: "officers", "official". */
function isGeneral(body: StateBody): boolean {
  return body === "government" || body === "forces";
}

/** "[coast guard] spokesman", "[police] officers". */
function bodyAtEnd(words: readonly string[]): StateBody | null {
  const found = lastRun(words, LONGEST, (run) => BODY_WORDS.get(run));
  const isTold = found !== null && found.end === words.length && !isGeneral(found.value) && found.value !== "army";
  return isTold ? found.value : null;
}

function ministryIn(words: readonly string[]): StateBody | null {
  for (const [index, word] of words.entries()) {
    const portfolio = PORTFOLIOS.get(word);
    if (portfolio === undefined) continue;
    const office = MINISTRY_ONLY.has(word) ? MINISTRY : OFFICE_OF_MINISTRY;
    if (words.slice(index + 1, index + 3).some((next) => office.test(next))) return portfolio;
  }
  return null;
}

/** "government fighters", "regime militiamen": those whom the phrase puts under the state. */
export function isOfficialFighters(words: readonly string[]): boolean {
  const loyal = lastRun(words, 2, (run) => (LOYAL_WORDS.has(run) ? run : undefined));
  return loyal !== null && isFighting(words.slice(loyal.end));
}

export function isFighting(words: readonly string[]): boolean {
  return lastRun(words, 2, (run) => (FIGHTING_WORDS.has(run) ? run : undefined))?.end === words.length;
}
