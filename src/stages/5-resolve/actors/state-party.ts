/** Phrases with a state in them, to that state's body: "Syrian regime forces", "U.S. warplane", "the Damascus regime". */
import type { Actor } from "#model/world.ts";
import { bodyOf } from "#reference/actors/registry.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import type { State } from "#reference/actors/state-bodies.ts";
import { BACKING_WORDS, FORMERLY, REGION_WORDS } from "#reference/lexicon/en/party-words.ts";
import { headNoun, isFighting, isOfficialFighters } from "./head-noun.ts";
import { firstRun, type PartyReading, party } from "./reading.ts";
import type { ReportView } from "./view.ts";

/** Longest name of a state in words. */
const LONGEST = 4;

export type StateIn = Readonly<{ state: State; how: "name" | "demonym" | "seat"; first: number; end: number }>;

/** The first state that the words name. */
export function stateIn(words: readonly string[], { registry }: ReportView): StateIn | null {
  const found = firstRun(words, LONGEST, (run) => registry.stateWords.get(run));
  if (found !== null && REGION_WORDS.has(words[found.first - 1] ?? "")) return null;
  const state = found === null ? undefined : registry.states.get(found.value.country);
  return found === null || state === undefined
    ? null
    : { state, how: found.value.how, first: found.first, end: found.end };
}

/** A phrase that names a state, as one of its bodies; null when it names none, or others who are only of that country. */
export function stateParty(words: readonly string[], view: ReportView): PartyReading | null {
  const found = stateIn(words, view);
  if (found === null || words.slice(0, found.first).some((word) => FORMERLY.has(word))) return null;
  const next = words[found.end];
  const rest = [...words.slice(0, found.first), ...words.slice(found.end)];
  if (next !== undefined && BACKING_WORDS.has(next)) return backedParty(words.slice(found.end + 1), found.state, view);
  if (next === "led") return ledParty(words.slice(found.end + 1), found.state, view);
  if (next === "held" || next === "controlled" || next === "occupied" || next === "based") return null;
  const head = headNoun(rest);
  if (head === null || "unofficial" in head) return null;
  // "Syrian pro-regime forces": put on the government's side by someone, not named as its army.
  const certainty = rest[0] === "pro" || rest.includes("pro") ? "implied" : "stated";
  return party(bodyOf(view.registry, found.state, head.body), certainty, "state-body");
}

/** "US-backed fighters": the one group of the report that this state backs. */
function backedParty(rest: readonly string[], backer: State, view: ReportView): PartyReading | null {
  const own = bodyOf(view.registry, backer, "government");
  const backed = view.groups.filter((group) => isBackedBy(group, own, view));
  const one = backed.length === 1 ? backed[0] : undefined;
  if (
    one === undefined ||
    !(isFighting(rest) || rest.length === 0 || rest.includes("rebels") || rest.includes("militia"))
  )
    return null;
  return party(one, "implied", "backed");
}

function isBackedBy(group: Actor, backer: Actor, { registry, day }: ReportView): boolean {
  return relatedParty(group, backer, registry, day) === "allied";
}

/** "US-led air strikes": the leader's forces stand for all that it leads. */
function ledParty(rest: readonly string[], leader: State, { registry }: ReportView): PartyReading | null {
  const head = headNoun(rest);
  if (head === null || "unofficial" in head) return null;
  return party(bodyOf(registry, leader, head.body === "government" ? "government" : "forces"), "implied", "led");
}

/** "government troops", "the army", "pro-regime fighters": those of the country in view. */
export function unnamedStateParty(words: readonly string[], view: ReportView): PartyReading | null {
  const state = view.country === null ? undefined : view.registry.states.get(view.country);
  if (state === undefined) return null;
  if (isOfficialFighters(words)) return party(bodyOf(view.registry, state, "forces"), "implied", "loyal-forces");
  const head = headNoun(words);
  if (head === null || "unofficial" in head || !BARE_BODIES.test(words.join(" "))) return null;
  return party(bodyOf(view.registry, state, head.body), "implied", "country-in-view");
}

/** "the army", "the health ministry": whose it is the words do not say. */
export function isBareBody(words: string): boolean {
  return BARE_BODIES.test(words);
}

/** Bodies that a report names without their state only when it means the country it is about. */
const BARE_BODIES = new RegExp(
  `^(?:${[
    `(?:(?:national|central|federal|military|transitional|interim) )?(?:government|regime|junta|army|military|air force|navy|police|security forces?|armed forces|authorities|parliament)`,
    "state (?:media|television|tv|radio|news agency)",
    "(?:foreign|defen[cs]e|interior|health|home|justice|finance|education|information|communications?|emergenc(?:y|ies)) (?:ministry|minister|affairs ministry)",
    "ministry (?:interior|foreign affairs)",
    "(?:government|army|military|police|regime) (?:officials?|spokes(?:man|woman|person)|sources?|statement|media wing|press office|media office)",
    "coast ?guards?|border guards?|gendarmes|gendarmerie|national guard|presidential guard|republican guard|general staff|civil defen[cs]e|presidency",
  ].join("|")})$`,
);
