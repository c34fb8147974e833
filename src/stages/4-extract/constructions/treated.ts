/** [12 people] were treated for bullet wounds · [three men] were taken to hospital · [two] are in critical condition */
import type { Token } from "#model/annotated.ts";
import {
  AMBIGUOUS_NOUNS,
  AMBIGUOUS_VERBS,
  ARMS,
  ARRIVING,
  BEARING,
  CARING,
  DYING,
  FINDING,
  FROM_WOUNDS,
  HARMLESS_CAUSE,
  HOSPITAL_PARTS,
  HOSPITALS,
  LANDING,
  NO_WOUNDED,
  OF_ARMS,
  OF_HOSPITALS,
  ORDINARY,
  PLAIN_PEOPLE,
  SAYING_DEAD,
  SEVERITIES,
  STATES,
  SUFFERING,
  WOUNDS,
} from "#reference/lexicon/en/hospital-words.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { ADJECTIVES, MODE_WORDS, NOUNS, VERBS } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf, isPassive, obliques, subjectOf } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, tokensAround, withConjuncts } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import type { Rule } from "../rule.ts";

const INJURED: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: "injured",
  subject: null,
  object: "victim",
  needs: "beings",
};

/** An event of violence is looked for in this many sentences before the one about the hospital. */
const REACH_SENTENCES = 6;
/** And in no more tokens than this to each side: a text without sentence ends must not be walked for each of its wounds. */
const REACH_VIOLENCE = 240;
/** A death is looked for in this many tokens around the wounds. */
const REACH_TOKENS = 40;

type Found = Omit<Candidate, "rule">;

function lemmaAt(view: ClauseView, index: number): string {
  return view.tokens[index]?.lemma.toLowerCase() ?? "";
}

function findTreated(view: ClauseView, token: number): Found | null {
  const lemma = lemmaAt(view, token);
  if (WOUNDS.has(lemma)) return byWounds(view, token);
  if (lemma === "condition" || lemma === "coma") return byCondition(view, token);
  if (lemma === "life") return byFighting(view, token);
  if (lemma === "surgery") return bySurgery(view, token);
  if (lemma === "treat") return byRelease(view, token);
  return isHospital(view, token) ? byHospital(view, token) : null;
}

/** Words before a noun that say what kind it is: "gunshot" of "gunshot wound". */
function modifiers(view: ClauseView, noun: number): string[] {
  return dependents(view, noun, "compound", "amod").map((at) => lemmaAt(view, at));
}

function injured(view: ClauseView, token: number, verb: number, victims: readonly number[]): Found | null {
  if (victims.length === 0) return null;
  const mode = modifiers(view, token).map((word) => MODE_WORDS.get(word));
  return {
    token,
    words: [verb, token],
    clause: verb,
    predicate: INJURED,
    mode: mode.find((known) => known !== undefined) ?? null,
    roles: roleIf("victim", victims),
    counted: victims.map((head) => ({ measure: "injured", head, cumulative: false })),
    absorbed: [],
  };
}

/** "suffered burns", "were treated for wounds", "found a man with stab wounds", "her injuries are not life-threatening". */
function byWounds(view: ClauseView, noun: number): Found | null {
  const before = modifiers(view, noun);
  if (view.tokens[noun]!.head < 0 || before.some((word) => ORDINARY.has(word))) return null;
  const severity = bySeverity(view, noun);
  if (severity !== null) return severity;
  const { over, marker } = placeOfWounds(view, noun);
  if (over < 0) return null;
  const strict = sufferers(view, noun, over, marker).filter((at) => isBeing(view, at));
  if (strict.length > 0) return dies(view, noun, strict) ? null : injured(view, noun, over, strict);
  const bearers = bearersOf(view, over, marker).filter((at) => isCountedBeing(view, at));
  const certain = before.some((word) => OF_ARMS.has(word)) || tellsViolence(view, noun);
  return certain && !dies(view, noun, bearers) ? injured(view, noun, over, bearers) : null;
}

/** The word that the wounds hang on, and how: "with wounds not believed to be fatal" and "for treatment of wounds" too. */
function placeOfWounds(view: ClauseView, noun: number): Readonly<{ over: number; marker: string | null }> {
  const { head } = view.tokens[noun]!;
  const relation = relationOf(view.tokens[noun]!);
  const isClause = relation === "nsubj" && relationOf(view.tokens[head]!) === "advcl" && caseOf(view, head) === "with";
  if (isClause) return { over: view.tokens[head]!.head, marker: "with" };
  if (relation === "nmod" && lemmaAt(view, head) === "treatment")
    return { over: view.tokens[head]!.head, marker: caseOf(view, head) };
  return { over: head, marker: relation === "obj" ? "obj" : caseOf(view, noun) };
}

/** Those whose wounds need no word of violence beside them. */
function sufferers(view: ClauseView, noun: number, verb: number, marker: string | null): readonly number[] {
  const { lemma, upos } = view.tokens[verb]!;
  if (upos !== "VERB") return [];
  const { doers, undergoers, passive } = argumentsOf(view, verb);
  if (marker === "obj" && relationOf(view.tokens[noun]!) === "obj") return SUFFERING.has(lemma) ? doers : [];
  return CARING.has(lemma) && passive && (marker === "for" || marker === "with") ? undergoers : [];
}

/** "another man with wounds", "found the child with a wound", "arrived with wounds", "suffering from a wound", "had wounds". */
function bearersOf(view: ClauseView, over: number, marker: string | null): readonly number[] {
  const { lemma, upos } = view.tokens[over]!;
  if (upos !== "VERB") return marker === "with" ? [over] : [];
  if (marker === "obj") return lemma === "have" && !isAmongDead(view, over) ? argumentsOf(view, over).doers : [];
  if (marker === "from" && FROM_WOUNDS.has(lemma)) return bearerFound(view, over) ?? argumentsOf(view, over).doers;
  if (marker !== "with" && marker !== "for") return [];
  if (FINDING.has(lemma) || CARING.has(lemma)) return undergoersOf(view, over);
  return BEARING.has(lemma) && marker === "with" ? argumentsOf(view, over).doers : [];
}

/** "The family was found dead. All five had gunshot wounds." */
function isAmongDead(view: ClauseView, verb: number): boolean {
  const sentence = view.sentenceOf[verb]!;
  return view.annotated.sentences
    .slice(Math.max(0, sentence - 2), sentence + 2)
    .some(({ first, end }) => view.tokens.slice(first, Math.min(end, first + REACH_TOKENS)).some(isOfDeath));
}

function isOfDeath({ lemma }: Token): boolean {
  return SAYING_DEAD.has(lemma) || DYING.has(lemma) || lemma === "body";
}

function undergoersOf(view: ClauseView, verb: number): readonly number[] {
  return argumentsOf(view, verb).undergoers;
}

/** "found [a man] suffering from a wound": the one found, not the finder. */
function bearerFound(view: ClauseView, verb: number): readonly number[] | null {
  const { head } = view.tokens[verb]!;
  const governed = ["advcl", "xcomp", "ccomp"].includes(relationOf(view.tokens[verb]!));
  if (!governed || head < 0 || !FINDING.has(lemmaAt(view, head))) return null;
  const own = dependents(view, verb, "nsubj");
  return own.length > 0 ? own : undergoersOf(view, head);
}

/** "the injuries to two men are not life-threatening": only how bad they are is denied. */
function bySeverity(view: ClauseView, noun: number): Found | null {
  const said = saidOfWounds(view, noun);
  if (said === null || said < noun || !SEVERITIES.has(lemmaAt(view, said))) return null;
  const victims = obliques(view, noun, "to").filter((at) => isCountedBeing(view, at));
  const owners = dependents(view, noun, "nmod:poss").filter((at) => isBeing(view, at));
  return {
    token: noun,
    words: [noun],
    clause: noun,
    predicate: INJURED,
    mode: null,
    roles: roleIf("victim", [...victims, ...owners]),
    counted: victims.map((head) => ({ measure: "injured", head, cumulative: false })),
    absorbed: [],
  };
}

/** What is said of wounds: "serious" of "none of their injuries is believed to be serious"; null where they do not stand as a subject. */
function saidOfWounds(view: ClauseView, noun: number): number | null {
  const { head } = view.tokens[noun]!;
  const none = relationOf(view.tokens[noun]!) === "nmod" && ["none", "neither"].includes(lemmaAt(view, head));
  const subject = none ? head : noun;
  if (relationOf(view.tokens[subject]!) !== "nsubj") return null;
  const over = view.tokens[subject]!.head;
  if (over < 0 || caseOf(view, over) === "with") return null;
  return SEVERITIES.has(lemmaAt(view, over)) ? over : (dependents(view, over, "xcomp", "ccomp")[0] ?? over);
}

/** "were in critical condition", "is listed in stable condition", "left a girl in serious condition". */
function byCondition(view: ClauseView, noun: number): Found | null {
  const isState = modifiers(view, noun).some((word) => word.split("-").some((part) => STATES.has(part)));
  if ((!isState && lemmaAt(view, noun) !== "coma") || caseOf(view, noun) !== "in") return null;
  const own = ownSubjects(view, noun);
  const { head } = view.tokens[noun]!;
  if (own.length > 0)
    return isAside(view, noun) && own.every((at) => isPartOfThem(view, at)) ? null : hurt(view, noun, noun, own);
  // "five wounded, one in critical condition": a part of those before
  if (head < 0 || view.tokens[head]!.upos === "NUM" || hasWounds(view, head)) return null;
  return hurt(view, noun, head, thoseIn(view, head));
}

/** ", two of them in critical condition": beside those counted by the main clause, which have them as a part. */
function isAside(view: ClauseView, noun: number): boolean {
  return ["advcl", "obl", "acl", "parataxis"].includes(relationOf(view.tokens[noun]!));
}

function isPartOfThem(view: ClauseView, number: number): boolean {
  return dependents(view, number, "nmod").some((at) => /^(?:them|whom)$/i.test(view.tokens[at]!.form));
}

/** Subjects of a phrase that is a predicate: "two others were in serious condition", "two of whom are in hospital". */
function ownSubjects(view: ClauseView, noun: number): number[] {
  const subjects = dependents(view, noun, "nsubj").map((at) => behindRelative(view, noun, at));
  const first = subjects[0];
  const over = view.tokens[noun]!;
  if (
    first === undefined &&
    relationOf(over) === "conj" &&
    over.head >= 0 &&
    dependents(view, noun, "cop").length > 0
  ) {
    const shared = subjectOf(view, over.head);
    return shared === null ? [] : withConjuncts(view, shared);
  }
  return subjects.flatMap((at) => withConjuncts(view, at));
}

function behindRelative(view: ClauseView, predicate: number, subject: number): number {
  const { deprel, head } = view.tokens[predicate]!;
  return lemmaAt(view, subject) === "who" && deprel.startsWith("acl") && head >= 0 ? head : subject;
}

/** Those that a phrase of state or place under `over` is said of: the noun itself, the object, or the subject. */
function thoseIn(view: ClauseView, over: number): readonly number[] {
  if (view.tokens[over]!.upos !== "VERB") return [over];
  const { doers, undergoers } = argumentsOf(view, over);
  return isPassive(view, over) || undergoers.some((at) => isBeing(view, at)) ? undergoers : doers;
}

/** "are fighting for their lives", "is clinging to life". */
function byFighting(view: ClauseView, noun: number): Found | null {
  const verb = view.tokens[noun]!.head;
  if (verb < 0 || view.tokens[verb]!.upos !== "VERB") return null;
  const marker = caseOf(view, noun);
  const isFight = marker === "for" && ["fight", "battle", "struggle"].includes(lemmaAt(view, verb));
  if (!isFight && !(marker === "to" && lemmaAt(view, verb) === "cling")) return null;
  return hurt(view, noun, verb, argumentsOf(view, verb).doers);
}

/** "underwent surgery" */
function bySurgery(view: ClauseView, noun: number): Found | null {
  const verb = view.tokens[noun]!.head;
  const isObject = verb >= 0 && relationOf(view.tokens[noun]!) === "obj" && lemmaAt(view, verb) === "undergo";
  return isObject ? hurt(view, noun, verb, argumentsOf(view, verb).doers) : null;
}

/** "one was treated and released", where neither wounds nor a hospital is named. */
function byRelease(view: ClauseView, verb: number): Found | null {
  const released = dependents(view, verb, "conj").find((at) => lemmaAt(view, at) === "release");
  if (released === undefined || !isPassive(view, verb) || dependents(view, verb, "obl").length > 0) return null;
  const found = hurt(view, verb, verb, undergoersOf(view, verb));
  return found === null ? null : { ...found, words: [verb, released] };
}

/** "hospital", "clinic", "medical centre", "emergency room", "intensive care". */
export function isHospital(view: ClauseView, index: number): boolean {
  const { upos } = view.tokens[index]!;
  if (upos !== "NOUN" && upos !== "PROPN") return false;
  const lemma = lemmaAt(view, index);
  if (HOSPITALS.has(lemma) || lemma === "hospitals") return true;
  return HOSPITAL_PARTS.has(lemma) && modifiers(view, index).some((word) => OF_HOSPITALS.has(word));
}

/** "were taken to hospital", "the blast sent 20 to hospital", "five people went to the hospital", "two are in hospital". */
function byHospital(view: ClauseView, noun: number): Found | null {
  const marker = caseOf(view, noun) ?? "";
  const own = marker === "in" ? ownSubjects(view, noun) : [];
  if (own.length > 0)
    return hurt(
      view,
      noun,
      noun,
      own.filter((at) => isInBed(view, noun, at)),
    );
  const verb = view.tokens[noun]!.head;
  const relation = relationOf(view.tokens[noun]!);
  if (verb >= 0 && relation === "nmod" && marker === "in") return hurt(view, noun, verb, leftIn(view, verb));
  if (verb < 0 || view.tokens[verb]!.upos !== "VERB" || relation !== "obl") return null;
  return isToldBetter(view, verb) ? null : hurt(view, noun, verb, broughtTo(view, verb, marker));
}

/** "left three people in hospital", "ended with five people in the hospital"; not "people in the hospital saw it". */
function leftIn(view: ClauseView, who: number): readonly number[] {
  const over = view.tokens[who]!.head;
  if (over < 0) return [];
  const isLeft = lemmaAt(view, over) === "leave" && relationOf(view.tokens[who]!) === "obj";
  return isLeft || (lemmaAt(view, over) === "end" && caseOf(view, who) === "with") ? [who] : [];
}

/** Fighters may hold a hospital, and people shelter in one that has a name. */
function isInBed(view: ClauseView, hospital: number, who: number): boolean {
  return mentionAt(view, who)?.kind !== "armed-group" && view.tokens[hospital]!.upos !== "PROPN";
}

/** Wounds or a condition beside the hospital say more: "taken to hospital with burns", "in critical condition". */
function isToldBetter(view: ClauseView, verb: number): boolean {
  const isState = (at: number): boolean => lemmaAt(view, at) === "condition" && caseOf(view, at) === "in";
  const states = dependents(view, verb, "obl", "advcl").filter((at) => isState(at));
  return states.some((at) => ownSubjects(view, at).length === 0) || hasWounds(view, verb);
}

/** "with burns", "for treatment of wounds", "with injuries not believed to be serious" at the verb. */
function hasWounds(view: ClauseView, verb: number): boolean {
  return dependents(view, verb, "obl", "advcl", "obj")
    .flatMap((at) => [at, ...dependents(view, at, "nsubj", "nmod")])
    .some((at) => WOUNDS.has(lemmaAt(view, at)) && byWounds(view, at) !== null);
}

function broughtTo(view: ClauseView, verb: number, marker: string): readonly number[] {
  const lemma = lemmaAt(view, verb);
  if (LANDING.has(lemma) && (marker === "in" || marker === "into"))
    return isLeftDead(view, verb) ? [] : undergoersOf(view, verb);
  if (marker === "to" || marker === "into") {
    if (lemma === "drive" && dependents(view, verb, "obj").some((at) => /sel(?:f|ves)$/.test(lemmaAt(view, at))))
      return argumentsOf(view, verb).doers;
    if (CARING.has(lemma) && lemma !== "treat") return undergoersOf(view, verb);
    return lemma === "go" || lemma === "walk" ? goers(view, verb) : [];
  }
  if (marker !== "in" && marker !== "at") return [];
  if (ARRIVING.has(lemma) && marker === "at") return goers(view, verb);
  if (lemma === "treat") return isPassive(view, verb) ? undergoersOf(view, verb) : [];
  if (["remain", "stay", "recover", "recuperate"].includes(lemma)) return argumentsOf(view, verb).doers;
  return [];
}

/** "left four dead and a girl in hospital": who is in hospital hangs on the dead. */
function isLeftDead(view: ClauseView, verb: number): boolean {
  return around(view, verb).some((at) => at > verb && isSaidDead(view, at));
}

/** "five people went to the hospital"; not the minister, and not those who went there to give blood. */
function goers(view: ClauseView, verb: number): readonly number[] {
  const purposes = dependents(view, verb, "advcl", "xcomp").filter((at) => view.tokens[at]!.tag === "VB");
  if (purposes.some((at) => !isPassive(view, at))) return [];
  return argumentsOf(view, verb).doers.filter(
    (at) => PLAIN_PEOPLE.has(lemmaAt(view, at)) || view.tokens[at]!.upos === "NUM",
  );
}

/** A claim from a hospital, a condition or a fight for life: only of counted people, after violence, who do not die and are not told to be wounded by another word. */
function hurt(view: ClauseView, token: number, verb: number, heads: readonly number[]): Found | null {
  const victims = heads.filter((at) => isCountedBeing(view, at) && !isWoundedByName(view, at));
  if (victims.length === 0 || !tellsViolence(view, token) || dies(view, token, victims)) return null;
  return isWoundedBefore(view, verb) || someDieSoon(view, token, victims) ? null : injured(view, token, verb, victims);
}

/** "five wounded were taken to hospital", "the injured man is in critical condition", "a man with burns was brought in". */
function isWoundedByName(view: ClauseView, who: number): boolean {
  const isNamed = [who, ...dependents(view, who, "amod", "acl")].some(
    (at) => isInjuring(lemmaAt(view, at)) || ADJECTIVES.has(lemmaAt(view, at)),
  );
  return isNamed || dependents(view, who, "nmod").some((at) => WOUNDS.has(lemmaAt(view, at)));
}

/** "were wounded and taken to hospital": the first verb has counted them. */
function isWoundedBefore(view: ClauseView, verb: number): boolean {
  const { head } = view.tokens[verb]!;
  const joined = relationOf(view.tokens[verb]!) === "conj" && dependents(view, verb, "nsubj").length === 0;
  return isInjuring(lemmaAt(view, verb)) || (joined && head >= 0 && isInjuring(lemmaAt(view, head)));
}

function isInjuring(lemma: string): boolean {
  return VERBS.get(lemma)?.measure === "injured";
}

/** People of whom there is a number or who are one: "two", "a man", "she", "another"; not "they", "the victims". */
function isCountedBeing(view: ClauseView, head: number): boolean {
  const { tag, form, upos } = view.tokens[head]!;
  if (isPastHelp(view, head) || /^(?:they|them|who|we|us|you|i|it)$/i.test(form)) return false;
  if (/^(?:another|both)$/i.test(form)) return true;
  if (!isBeing(view, head)) return false;
  if (!tag.endsWith("S") || upos === "NUM" || upos === "PROPN") return true;
  return dependents(view, head, "nummod", "amod", "det", "det:predet", "nmod", "advmod").some((at) =>
    isNumberWord(view, at),
  );
}

/** "two bodies", "the body of a man", "a doctor". */
function isPastHelp(view: ClauseView, head: number): boolean {
  const over = view.tokens[head]!.head;
  const isOf = relationOf(view.tokens[head]!) === "nmod" && over >= 0 && caseOf(view, head) === "of";
  return NO_WOUNDED.has(lemmaAt(view, head)) || (isOf && NO_WOUNDED.has(lemmaAt(view, over)));
}

const QUANTITIES: ReadonlySet<string> = new Set(
  "several many multiple numerous dozen both some few countless".split(" "),
);

function isNumberWord(view: ClauseView, index: number): boolean {
  const { upos } = view.tokens[index]!;
  return upos === "NUM" || QUANTITIES.has(lemmaAt(view, index));
}

function isViolent(lemma: string, upos: string): boolean {
  if (OF_ARMS.has(lemma) || ARMS.has(lemma)) return true;
  const predicate = upos === "VERB" ? VERBS.get(lemma) : NOUNS.get(lemma);
  return predicate?.event === "ASSAULT" && !(upos === "VERB" ? AMBIGUOUS_VERBS : AMBIGUOUS_NOUNS).has(lemma);
}

/** Whether the sentence, or one shortly before it, tells of violence, and the sentence of no other cause. */
function tellsViolence(view: ClauseView, token: number): boolean {
  const { sentences } = view.annotated;
  const sentence = view.sentenceOf[token]!;
  const first = Math.max(sentences[Math.max(0, sentence - REACH_SENTENCES)]!.first, token - REACH_VIOLENCE);
  const near = view.tokens.slice(first, Math.min(sentences[sentence]!.end, token + REACH_VIOLENCE));
  return (
    near.some(({ lemma, upos }) => isViolent(lemma.toLowerCase(), upos)) &&
    !around(view, token).some((at) => HARMLESS_CAUSE.has(lemmaAt(view, at)))
  );
}

function around(view: ClauseView, token: number): number[] {
  return tokensAround(view, token, REACH_TOKENS);
}

/** "was taken to hospital, where he died": the sentence tells the death of those wounded. */
function dies(view: ClauseView, token: number, victims: readonly number[]): boolean {
  return around(view, token).some((at) => {
    const who = deadOf(view, at);
    return who !== NOBODY && (who === null || victims.includes(who) || (who > token && isOnePronoun(view, who)));
  });
}

/** No death is told by this word; `null` is the death of somebody not said again. */
const NOBODY = -1;

/** Whose death the word tells: "he" of "he later died", "one" of "one was pronounced dead". */
function deadOf(view: ClauseView, word: number): number | null {
  if (DYING.has(lemmaAt(view, word))) return subjectOf(view, word);
  return isSaidDead(view, word) ? saidDead(view, word) : NOBODY;
}

/**
 * "A boy was rushed to hospital. He died an hour later", "Two were taken to hospital, where one died": of one or a few the
 * wounded are fewer than those brought in. Of many it makes little difference.
 */
function someDieSoon(view: ClauseView, token: number, victims: readonly number[]): boolean {
  const next = view.annotated.sentences[view.sentenceOf[token]! + 1];
  const isOne = victims.length === 1 && isSingle(view, victims[0]!);
  if (victims.length !== 1 || (!isOne && !isFew(view, victims[0]!))) return false;
  const after = next === undefined ? [] : around(view, next.first);
  return [...around(view, token).filter((at) => at > token), ...after].some((at) => {
    const who = deadOf(view, at);
    if (who === null || who === NOBODY) return false;
    return isOne ? isOnePronoun(view, who) : isSomeOfThem(view, who);
  });
}

function isSingle(view: ClauseView, who: number): boolean {
  return !view.tokens[who]!.tag.endsWith("S") && dependents(view, who, "nummod").length === 0;
}

function isFew(view: ClauseView, who: number): boolean {
  return [who, ...dependents(view, who, "nummod")].some((at) =>
    /^(?:[2-9]|two|three|four|five|six|seven|eight|nine)$/i.test(view.tokens[at]!.form),
  );
}

/** "one", "two of them", "one of those victims"; not "one of his brothers". */
function isSomeOfThem(view: ClauseView, who: number): boolean {
  const known = (of: number): boolean => dependents(view, of, "det").some((at) => KNOWN.has(lemmaAt(view, at)));
  const isNumber = view.tokens[who]!.upos === "NUM";
  return isNumber && (isPartOfThem(view, who) || dependents(view, who, "nmod").every(known));
}

const KNOWN: ReadonlySet<string> = new Set("the that those this these".split(" "));

function isSaidDead(view: ClauseView, index: number): boolean {
  return SAYING_DEAD.has(lemmaAt(view, index));
}

/** The one who "was pronounced dead", "was found dead", "is dead". */
function saidDead(view: ClauseView, index: number): number | null {
  const own = dependents(view, index, "nsubj")[0];
  if (own !== undefined) return own;
  const { head } = view.tokens[index]!;
  if (head < 0 || view.tokens[head]!.upos !== "VERB") return head < 0 ? NOBODY : head;
  const { undergoers, doers, passive } = argumentsOf(view, head);
  return (passive || undergoers.length > 0 ? undergoers : doers)[0] ?? NOBODY;
}

function isOnePronoun(view: ClauseView, index: number): boolean {
  return /^(?:he|she|who)$/i.test(view.tokens[index]!.form);
}

export const treated: Rule = {
  id: "extract/treated",
  version: "2",
  fires: [
    { text: "Sixty people were treated for bullet wounds after the clashes.", trigger: "treated for bullet wounds" },
    { text: "Three men were taken to hospital with gunshot wounds.", trigger: "taken to hospital with gunshot wounds" },
    { text: "Two children suffered burns in the attack.", trigger: "suffered burns" },
    { text: "Nine villagers were rushed to a field hospital after the raid.", trigger: "rushed to a field hospital" },
    { text: "The blast sent 20 people to hospital.", trigger: "sent 20 people to hospital" },
    { text: "Five people went to the hospital after the shooting.", trigger: "went to the hospital" },
    { text: "Two of them are in critical condition after the attack.", trigger: "condition" },
    { text: "Two soldiers are fighting for their lives after the ambush.", trigger: "fighting for their lives" },
    { text: "Soldiers found a child with a gunshot wound.", trigger: "found a child with a gunshot wound" },
    { text: "None of their injuries were life-threatening.", trigger: "injuries" },
  ],
  silent: [
    "The striker suffered a knee injury on Saturday.",
    "The patient was treated for malaria.",
    "The company suffered heavy losses.",
    "The minister went to the hospital to see relatives.",
    "Five people were taken to hospital with food poisoning.",
    "The old car is in good condition.",
  ],
  find: findTreated,
};
