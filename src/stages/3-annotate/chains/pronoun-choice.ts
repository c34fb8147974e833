/** A pronoun, to the chain that it most likely stands for: the most present one that grammar and sense allow. */
import type { MentionKind } from "#model/annotated.ts";
import { COUNTRY_NAMES } from "#reference/lexicon/en/countries.ts";
import { baseRelation, type Tree } from "../mentions/tree.ts";
import type { ChainKnown } from "./chain-table.ts";
import { type ChainContext, isBarred } from "./constraints.ts";
import { standsForNothing } from "./open-pronouns.ts";
import type { Profile } from "./profile.ts";

/** A pronoun further than this many sentences from what it stands for is left open. */
const REACH = 3;
/** "he said" goes on with somebody who was quoted before, over this many sentences. */
const SPEAKER_REACH = 8;

/** What counts beside presence, on the same scale. */
export const BONUS = {
  /** subject after subject, object after object */
  parallel: 35,
  /** "X said [it] would": who speaks is meant by the subject of the own words */
  ownWords: 70,
  /** "X and [his] men": who does something, by a possessive in the same clause */
  ownClause: 40,
  /** "he said" of somebody who was quoted before, halved with each sentence since */
  spoke: 120,
  /** several people rather than a body by "they" */
  several: 70,
  /** whose name or description says so much is meant by "she" before "the prosecutor" */
  she: 60,
  /** a place rarely is what "it" does, a thing what "they" do */
  place: -60,
  things: -80,
} as const;

/** The root of a chain, and how much speaks for it. */
export type Choice = Readonly<{ root: number; score: number }>;

/** Null when the pronoun is left open. */
export function choosePronoun(context: ChainContext, mention: number): Choice | null {
  const { tree, profiles, table } = context;
  const profile = profiles[mention]!;
  if (standsForNothing(tree, profile.head)) return null;
  const reflexive = reflexiveSubject(context, mention);
  if (reflexive !== null) return { root: reflexive, score: Infinity };
  let best: Choice | null = null;
  for (const root of table.recent()) {
    if (!isInReach(context, profile, root) || !fits(context, profile, root) || isBarred(context, mention, root))
      continue;
    const score = table.salience(root, profile.sentence) + bonuses(context, profile, root);
    if (score > (best?.score ?? 0)) best = { root, score };
  }
  const later = best === null || best.score < CATAPHORA ? laterSubject(context, mention) : null;
  return later === null ? best : { root: later, score: CATAPHORA };
}

/** "Despite [his] promise, the president …": so much must an earlier chain have to be meant before a later subject. */
const CATAPHORA = 60;

function isInReach({ table }: ChainContext, profile: Profile, root: number): boolean {
  const { mentions, spoke } = table.seen(root);
  if (mentions.length === 0) return false;
  const last = table.seen(root).factors.get("recent") ?? 0;
  const goesOn = profile.speaks && profile.pronoun !== "they" && spoke !== null;
  return profile.sentence - last <= (goesOn ? SPEAKER_REACH : REACH);
}

const THINGS: ReadonlySet<MentionKind> = new Set([
  "organisation",
  "armed-group",
  "place",
  "facility",
  "platform",
  "weapon",
]);
const NO_SPEAKERS: ReadonlySet<MentionKind> = new Set(["platform", "weapon", "facility", "date", "quantity"]);

function fits({ table }: ChainContext, profile: Profile, root: number): boolean {
  const known = table.known(root);
  if (profile.speaks && [...known.kinds].every((kind) => NO_SPEAKERS.has(kind)) && table.seen(root).spoke === null)
    return false;
  switch (profile.pronoun) {
    case "he":
    case "she":
      return known.person && known.number !== "many" && (known.gender ?? profile.pronoun) === profile.pronoun;
    case "it":
      return !known.person && known.number !== "many" && isThing(known, profile);
    case "they":
      return known.number !== "one" && !known.kinds.has("date") && !known.kinds.has("quantity");
    default:
      return false;
  }
}

/** What says something is a body, or a country for its government. */
function isThing({ kinds, words, named }: ChainKnown, { speaks }: Profile): boolean {
  if (!kinds.values().some((kind) => THINGS.has(kind)) && !(named && kinds.has("person"))) return false;
  const onlyPlace = kinds.values().every((kind) => kind === "place");
  return !(speaks && onlyPlace) || words.values().some((word) => COUNTRY_NAMES.has(word));
}

function bonuses(context: ChainContext, profile: Profile, root: number): number {
  const { table, told, profiles } = context;
  const { mentions, spoke } = table.seen(root);
  const last = profiles[mentions.at(-1)!]!;
  let sum = 0;
  if (partOf(last) === partOf(profile)) sum += BONUS.parallel;
  const telling = told.tellingAt(profile.head);
  if (telling?.source != null && table.rootOf(telling.source) === root && profile.relation === "nsubj")
    sum += BONUS.ownWords;
  if (profile.possessive && last.sentence === profile.sentence && last.relation === "nsubj") sum += BONUS.ownClause;
  if (profile.speaks && spoke !== null) sum += BONUS.spoke * 0.5 ** ((profile.sentence - spoke) / 2);
  const known = table.known(root);
  if (profile.pronoun === "she" && known.gender === "she") sum += BONUS.she;
  if (profile.pronoun === "they" && known.number === "many") sum += BONUS.several;
  const isOnly = (...kinds: readonly MentionKind[]): boolean =>
    known.kinds.values().every((kind) => kinds.includes(kind));
  if (profile.pronoun === "it" && isOnly("place")) sum += BONUS.place;
  if (profile.pronoun === "they" && isOnly("weapon", "facility", "place", "platform")) sum += BONUS.things;
  return sum;
}

/** The part in what happens: the subject of a passive suffers like an object. */
function partOf({ relation, passive }: Profile): string {
  return passive ? "obj" : relation;
}

/** "[The minister] corrected herself": the subject of its own clause. */
function reflexiveSubject({ tree, profiles, table }: ChainContext, mention: number): number | null {
  const { head, governor, sentence } = profiles[mention]!;
  if (!/sel(?:f|ves)$/i.test(tree.tokens[head]!.form) || governor < 0) return null;
  for (let index = mention - 1; index >= 0 && profiles[index]!.sentence === sentence; index--) {
    const { relation, governor: verb } = profiles[index]!;
    if (relation === "nsubj" && verb === governor) return table.rootOf(index);
  }
  return null;
}

/** "When [he] reached the village, the sergeant …": the subject of the clause that the pronoun's clause hangs on. */
function laterSubject(context: ChainContext, mention: number): number | null {
  const { tree, profiles, table } = context;
  const profile = profiles[mention]!;
  const main = clauseAbove(tree, profile.head);
  if (main === null || profile.head > main) return null;
  for (let index = mention + 1; index < profiles.length && profiles[index]!.sentence === profile.sentence; index++) {
    const { relation, governor, form, head } = profiles[index]!;
    if (relation !== "nsubj" || governor !== main || form === "pronoun" || head > main) continue;
    const root = table.rootOf(index);
    return fits(context, profile, root) ? root : null;
  }
  return null;
}

/** The verb above the clause or phrase that a word stands in, null for a word of the main clause. */
function clauseAbove(tree: Tree, token: number): number | null {
  let at = token;
  for (let step = 0; step < DEEPEST; step++) {
    const { deprel, head } = tree.tokens[at]!;
    if (head < 0) return null;
    if (baseRelation(deprel) === "advcl" || (baseRelation(deprel) === "obl" && at !== token)) return head;
    at = head;
  }
  return null;
}
const DEEPEST = 6;
