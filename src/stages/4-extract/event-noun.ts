/** Roles and mode that an event noun's own modifiers give: "US-led air strikes on the enclave". */
import type { Mode, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { COUNTRY_NAMES, DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { TRAINING_PLACES, TRIALS } from "#reference/lexicon/en/harmless-words.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import {
  FIRING_VERBS,
  HABITS,
  HARMLESS,
  MODE_WORDS,
  NOUNS,
  ONLY_COUNTED,
  ONLY_OF,
  ONLY_UNDER,
  RAMMING_WORDS,
  REHEARSALS,
  REPUTES,
} from "#reference/lexicon/en/predicates.ts";
import { obliques } from "./arguments.ts";
import { isBeing } from "./beings.ts";
import type { RoleHeads } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";
import { isFigurativeNoun, lemmaOf } from "./harmless-noun.ts";

/** Kinds of mention that can do violence when they modify its name: "Israeli strikes", "the rebels' attack". */
const DOERS = new Set(["place", "organisation", "armed-group", "person", "people", "platform"]);

/** Victims may stand before these: "civilian deaths", "the journalist's killing". */
const TAKES_VICTIM_BEFORE = new Set(["victim"]);

/** The predicate of a noun that tells an event here; null for other nouns and for harmless uses ("hunger strike"). */
export function eventNoun(view: ClauseView, index: number): Predicate | null {
  const token = view.tokens[index]!;
  if (token.upos !== "NOUN" && token.upos !== "PROPN" && !isNounReadAsVerb(view, index)) return null;
  const lemma = token.lemma.toLowerCase();
  const predicate =
    NOUNS.get(lemma) ?? NOUNS.get(lemma.replaceAll("-", "")) ?? NOUNS.get(lemma.replace(/s$/, "")) ?? null;
  if (predicate === null || isHarmless(view, index, lemma) || isRepute(view, index)) return null;
  if (VIOLENT_EVENT_TYPES.has(predicate.event) && isFigurativeNoun(view, index)) return null;
  if (ONLY_COUNTED.has(lemma) && !isCounted(view, index)) return null;
  if (ONLY_OF.has(lemma) && !isOfSomething(view, index)) return null;
  if (!isUnderItsVerb(view, index, lemma)) return null;
  if (lemma === "fire" && !isGunfire(view, index)) return null;
  if (relationOf(token) === "compound" && token.head > index && eventNounLemma(view, token.head) === null) return null;
  if (HARMS_THOSE_OF.has(lemma) && obliques(view, index, "of").some((head) => isBeing(view, head))) {
    const measure = isFatal(view, index, predicate) ? "killed" : "casualties";
    return { ...predicate, measure, object: "victim", needs: "beings" };
  }
  return isFatal(view, index, predicate)
    ? { ...predicate, measure: "killed", object: "victim", needs: "beings" }
    : predicate;
}

/** "the shooting of two students": whoever stands after "of" was hit. */
const HARMS_THOSE_OF: ReadonlySet<string> = new Set(["shooting"]);

const FATAL: ReadonlySet<string> = new Set(["fatal", "deadly", "lethal"]);

/** "the fatal shooting of a boy": what it was of is dead; "a deadly attack on the town" names no dead. */
function isFatal(view: ClauseView, noun: number, { event, measure }: Predicate): boolean {
  if (event !== "ASSAULT" || measure !== null) return false;
  const adjective = dependents(view, noun, "amod").some((at) => FATAL.has(view.tokens[at]!.lemma.toLowerCase()));
  return adjective && obliques(view, noun, "of").some((head) => isBeing(view, head));
}

function isOfSomething(view: ClauseView, noun: number): boolean {
  return obliques(view, noun, "of").some((head) => {
    const kind = mentionAt(view, head)?.kind;
    return isBeing(view, head) || (kind !== undefined && kind !== "date" && kind !== "quantity");
  });
}

function isUnderItsVerb(view: ClauseView, noun: number, lemma: string): boolean {
  const verbs = ONLY_UNDER.get(lemma);
  const { head } = view.tokens[noun]!;
  return (
    verbs === undefined ||
    (head >= 0 && relationOf(view.tokens[noun]!) === "obj" && verbs.has(view.tokens[head]!.lemma))
  );
}

function isCounted(view: ClauseView, noun: number): boolean {
  const { lemma, form } = view.tokens[noun]!;
  const numbers = dependents(view, noun, "nummod").map((number) => view.tokens[number]!.form.toLowerCase());
  // "5 shot, one killed" is a headline's participle; "one shot", "five shots" are of a gun
  if (lemma === "shot")
    return form.toLowerCase() === "shot" && numbers.some((number) => number !== "one" && number !== "1");
  const none = dependents(view, noun, "det").some((det) => view.tokens[det]!.lemma === "no");
  return none || numbers.length > 0 || isOfSomebodyFound(view, noun);
}

/** "The [bodies] of three farmers were found in a well": those found are the dead. */
function isOfSomebodyFound(view: ClauseView, noun: number): boolean {
  const { lemma, head } = view.tokens[noun]!;
  const found =
    head >= 0 &&
    ["find", "discover", "recover", "retrieve", "pull", "dig", "unearth"].includes(view.tokens[head]!.lemma);
  return (
    (lemma === "body" || lemma === "corpse") && found && obliques(view, noun, "of").some((at) => isBeing(view, at))
  );
}

/** "opened fire", "came under fire", "mortar fire"; not "a fire broke out". */
function isGunfire(view: ClauseView, index: number): boolean {
  const { head } = view.tokens[index]!;
  const governor = head < 0 ? "" : view.tokens[head]!.lemma;
  if (FIRING_VERBS.has(governor)) return true;
  if (governor === "come" && caseOf(view, index) === "under") return !isCriticised(view, head);
  return dependents(view, index, "compound", "amod").some((part) =>
    MODE_WORDS.has(view.tokens[part]!.lemma.toLowerCase()),
  );
}

/** "the minister came under fire": a person comes under criticism, troops and towns come under fire. */
function isCriticised(view: ClauseView, verb: number): boolean {
  return dependents(view, verb, "nsubj").some((subject) => mentionAt(view, subject)?.kind === "person");
}

/** "often carries out raids": a habit, told in the present. */
export function isHabit(view: ClauseView, verb: number): boolean {
  const { tag } = view.tokens[verb]!;
  const present = tag === "VBZ" || tag === "VBP";
  if (present) return dependents(view, verb, "advmod").some((adverb) => HABITS.has(view.tokens[adverb]!.lemma));
  // "we do not attack civilians"
  return dependents(view, verb, "aux").some(
    (aux) => view.tokens[aux]!.lemma === "do" && /^VB[PZ]$/.test(view.tokens[aux]!.tag),
  );
}

/** "notorious for bombings": what someone is known for is no event. */
function isRepute(view: ClauseView, index: number): boolean {
  const { head, tag } = view.tokens[index]!;
  if (head >= 0 && relationOf(view.tokens[index]!) === "conj" && head < index) return isRepute(view, head);
  if (head < 0 || tag !== "NNS" || !REPUTES.has(view.tokens[head]!.lemma)) return false;
  return caseOf(view, index) === "for" && dependents(view, index, "det").length === 0;
}

/** "Air strikes batter the enclave": after a word of manner, "strikes" is a noun whatever the tagger says. */
export function isNounReadAsVerb(view: ClauseView, index: number): boolean {
  const { tag } = view.tokens[index]!;
  if (tag !== "VBZ" && tag !== "VBP") return false;
  const before = view.tokens[index - 1];
  return (
    before !== undefined &&
    view.sentenceOf[index - 1] === view.sentenceOf[index] &&
    before.upos !== "VERB" &&
    MODE_WORDS.has(before.lemma.toLowerCase()) &&
    NOUNS.has(view.tokens[index]!.lemma)
  );
}

function eventNounLemma(view: ClauseView, index: number): Predicate | null {
  const lemma = view.tokens[index]!.lemma.toLowerCase();
  return NOUNS.get(lemma) ?? null;
}

/** "fired missiles during an exercise": a rehearsal anywhere in the clause's own phrases; not "at a training camp". */
export function isRehearsal(view: ClauseView, verb: number): boolean {
  const phrases = dependents(view, verb, "obl", "nmod");
  const isTrial = (at: number) => TRIALS.has(lemmaOf(view, at)) && caseOf(view, at) === "during";
  return (
    phrases.some(isTrial) ||
    [...phrases, ...phrases.flatMap((phrase) => dependents(view, phrase, "nmod", "compound"))].some((at) =>
      isRehearsalWord(view, at),
    )
  );
}

/** "a mock attack", "during training"; not "a training camp", where violence may strike. */
function isRehearsalWord(view: ClauseView, at: number): boolean {
  const { head } = view.tokens[at]!;
  const namesPlace = [at + 1, head].some(
    (place) => place > at && place < view.tokens.length && TRAINING_PLACES.has(lemmaOf(view, place)),
  );
  return REHEARSALS.has(lemmaOf(view, at)) && !namesPlace;
}

/** True when a neighbour shows that the word is no event ("heart attack") or only a rehearsal ("a mock attack"). */
export function isHarmless(view: ClauseView, index: number, lemma: string): boolean {
  return hasHarmlessNeighbour(view, index, lemma) || near(view, index).some((at) => isRehearsalWord(view, at));
}

/** "heart attack": one word before it or two after it that belong to another sense. */
export function hasHarmlessNeighbour(view: ClauseView, index: number, lemma: string): boolean {
  const harmless = HARMLESS.get(lemma);
  return near(view, index)
    .filter((at) => at >= index - 1)
    .some((at) => harmless?.has(lemmaOf(view, at)));
}

/** The tokens up to two words away in the same sentence. */
function near(view: ClauseView, index: number): number[] {
  return [index - 2, index - 1, index + 1, index + 2].filter(
    (at) => view.sentenceOf[at] === view.sentenceOf[index] && at >= 0,
  );
}

/** Modifiers of a noun, with the heads of what they are led, backed or owned by. */
function modifiers(view: ClauseView, noun: number): number[] {
  const direct = dependents(view, noun, "amod", "compound", "nmod:poss", "nmod:desc");
  return direct.flatMap((modifier) => [
    modifier,
    ...dependents(view, modifier, "compound", "obl", "nsubj", "obj", "nmod", "advmod", "conj"),
  ]);
}

/** Mode from the words before the noun ("air", "drone"), null when they say none. */
export function nounMode(view: ClauseView, noun: number, predicate: Predicate): Mode | null {
  const words = modifiers(view, noun);
  if (words.some((at) => RAMMING_WORDS.has(view.tokens[at]!.lemma.toLowerCase()))) return "vehicle";
  for (const modifier of [...words, noun]) {
    const mode = MODE_WORDS.get(view.tokens[modifier]!.lemma.toLowerCase());
    if (mode !== undefined && (modifier !== noun || predicate.mode === null)) return mode;
  }
  return predicate.mode;
}

/** Agent, target and victim from the noun's modifiers and prepositional phrases. */
export function nounRoles(view: ClauseView, noun: number, predicate: Predicate): RoleHeads {
  const before = modifiers(view, noun).filter((modifier) => {
    const mention = mentionAt(view, modifier);
    return mention !== null && DOERS.has(mention.kind) && !isSceneBefore(view, modifier, noun);
  });
  const owners = [...before, ...adjectivalOwner(view, noun)];
  const by = obliques(view, noun, "by", "from");
  const at = obliques(view, noun, "on", "against", "upon", "targeting", "at", "into").filter((head) =>
    isTargetable(view, head),
  );
  const objects = isNounReadAsVerb(view, noun) ? dependents(view, noun, "obj") : [];
  const of = obliques(view, noun, "of").filter((head) => isTargetable(view, head) || isBeing(view, head));
  const between = obliques(view, noun, "between", "with");
  const victimNoun = predicate.object !== null && TAKES_VICTIM_BEFORE.has(predicate.object);
  const ownersAreVictims =
    victimNoun && by.length === 0 && of.length === 0 && owners.every((owner) => isBeing(view, owner));
  return {
    ...roleIf("agent", [...by, ...between, ...(ownersAreVictims ? [] : owners)]),
    ...roleIf("target", [...at, ...objects, ...(victimNoun ? [] : of)]),
    ...roleIf("victim", victimNoun ? [...of, ...(ownersAreVictims ? owners : [])] : []),
  };
}

/** What a state does not do by this name: a country before it is where it was. */
const DEEDS_IN_COUNTRIES: ReadonlySet<string> = new Set(
  "ambush bombing blast explosion shooting massacre kidnapping abduction stabbing riot clash unrest violence".split(
    " ",
  ),
);

/**
 * "Austin shooting", "the Lahore bombing", "Niger ambush": a town before the noun is where it was; a country may be who did it ("Israel
 * strikes"), unless states do not do such a thing.
 */
function isSceneBefore(view: ClauseView, modifier: number, noun: number): boolean {
  if (mentionAt(view, modifier)?.kind !== "place" || relationOf(view.tokens[modifier]!) !== "compound") return false;
  const name = view.tokens.slice(firstOf(view, modifier), noun).map(({ form }) => form.toLowerCase());
  const isGround = DEEDS_IN_COUNTRIES.has(lemmaOf(view, noun));
  const isState = (words: string) => (!isGround && COUNTRY_NAMES.has(words)) || DEMONYMS.has(words);
  return !name.some((word, at) => isState(name.slice(at).join(" ")) || isState(word));
}

function firstOf(view: ClauseView, index: number): number {
  return mentionAt(view, index)?.first ?? index;
}

/** A demonym adjective that is itself a mention's head stands among the modifiers; "regime" in "regime strikes" too. */
function adjectivalOwner(view: ClauseView, noun: number): number[] {
  return dependents(view, noun, "nsubj")
    .filter((head) => mentionAt(view, head) !== null)
    .flatMap((head) => withConjuncts(view, head));
}

function isTargetable(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind !== undefined && kind !== "date" && kind !== "quantity";
}

/** An object with the role, or without it when nobody fills it. */
export function roleIf(role: Role, heads: readonly number[]): RoleHeads {
  return heads.length === 0 ? {} : { [role]: [...new Set(heads)] };
}
