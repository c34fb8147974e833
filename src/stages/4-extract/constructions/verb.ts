/** [gunmen] killed [five people] · [five people] were killed · air strikes killed [100] · [the bill] killed: none */
import type { MentionKind } from "#model/annotated.ts";
import type { Measure, Mode, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { EXPLOSIVES, GATHERINGS, MODE_WORDS, NATURAL_CAUSES, VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Arguments } from "../arguments.ts";
import { argumentsOf, obliques } from "../arguments.ts";
import { countedNoun, isBeing, isNobody, satisfies } from "../beings.ts";
import type { Candidate, Counted, RoleHeads } from "../candidate.ts";
import { mergeRoles } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, governors, mentionAt, relationOf, withConjuncts } from "../clause-view.ts";
import { eventNoun, isHabit, isHarmless, isNounReadAsVerb, isRehearsal, nounMode, roleIf } from "../event-noun.ts";
import { eventRoles } from "../event-roles.ts";
import type { Rule } from "../rule.ts";

/** Prepositions by which a harm verb names the event that did the harm: "killed in an air strike". */
const IN_EVENT = ["in", "during", "by", "from", "after", "with", "when"];

/** Prepositions before the one acted on, for verbs that do not take them as object. */
const TOWARDS = ["against", "on", "upon", "at", "with", "to"];

/** Who takes ground, and not a bus or a bow. */
const TAKERS: ReadonlySet<MentionKind> = new Set(["armed-group", "organisation", "place"]);

type Found = Omit<Candidate, "rule">;

/** The verb's lexicon entry, with its particle when that makes another one ("gun down"). */
function lookup(view: ClauseView, verb: number): { predicate: Predicate; particle: number | null } | null {
  const lemma = view.tokens[verb]!.lemma.toLowerCase();
  const after = dependents(view, verb, "compound:prt", "advmod", "obl", "case")
    .concat(verb + 1)
    .find((part) => part < view.tokens.length && VERBS.has(`${lemma} ${view.tokens[part]!.form.toLowerCase()}`));
  if (after !== undefined)
    return { predicate: VERBS.get(`${lemma} ${view.tokens[after]!.form.toLowerCase()}`)!, particle: after };
  const predicate = VERBS.get(lemma);
  return predicate === undefined ? null : { predicate, particle: null };
}

/** Victims of a verb without object are its subject when it means harm: "12 killed in Aleppo". */
function undergoersOf(view: ClauseView, verb: number, predicate: Predicate, found: Arguments): Arguments {
  const { doers, undergoers, passive } = found;
  if (undergoers.length > 0 || passive) return found;
  if (predicate.object === "target" && isHeadlinePassive(view, verb, doers))
    return { doers: [], undergoers: doers, passive: true };
  if (predicate.object !== "victim") return found;
  // "12 dead, 30 wounded": the number right before the participle, whatever subject it was given.
  const before = view.tokens[verb - 1];
  if (
    /^VB[DN]$/.test(view.tokens[verb]!.tag) &&
    before?.upos === "NUM" &&
    view.sentenceOf[verb - 1] === view.sentenceOf[verb]
  )
    return { doers: [], undergoers: [verb - 1], passive: true };
  const tag = view.tokens[verb]!.tag;
  const headline = (tag === "VBN" || tag === "VBD") && doers.length > 0 && doers.every((head) => isBeing(view, head));
  return headline ? { doers: [], undergoers: doers, passive: true } : found;
}

/**
 * "X struck forces that attacked Y and killed 12": grammar leaves open whether X or the forces killed them, and so do we.
 */
function withoutDoubt(view: ClauseView, verb: number, found: Arguments): Arguments {
  const { head } = view.tokens[verb]!;
  const joined = relationOf(view.tokens[verb]!) === "conj" && head >= 0 && dependents(view, verb, "nsubj").length === 0;
  if (!joined || view.tokens[head]!.deprel !== "acl:relcl" || found.passive) return found;
  const over = governors(view, view.tokens[head]!.head).some(
    (at) => eventNoun(view, at) !== null || VERBS.has(view.tokens[at]!.lemma),
  );
  return over ? { ...found, doers: [] } : found;
}

/** "Hospital shelled", "Town bombed overnight": what cannot act was acted on. */
function isHeadlinePassive(view: ClauseView, verb: number, doers: readonly number[]): boolean {
  const { tag } = view.tokens[verb]!;
  const participle = tag === "VBN" || tag === "VBD";
  return participle && doers.length > 0 && doers.every((head) => mentionAt(view, head)?.kind === "facility");
}

/** "Those killed were tribesmen": the predicate nominals say who the undergoers were. */
function identified(view: ClauseView, heads: readonly number[]): number[] {
  return heads.flatMap((head) => {
    const token = view.tokens[head]!;
    const predicate = relationOf(token) === "nsubj" ? token.head : -1;
    const copular =
      predicate >= 0 && dependents(view, predicate, "cop").length > 0 && view.tokens[predicate]!.upos !== "VERB";
    const named = copular && mentionAt(view, predicate) !== null ? withConjuncts(view, predicate) : [];
    return [head, ...named.filter((at) => !isDenied(view, at))];
  });
}

/** "were terrorists and not civilians": a conjunct that is named to be ruled out. */
function isDenied(view: ClauseView, head: number): boolean {
  return dependents(view, head, "advmod", "cc", "det").some((at) =>
    ["not", "no"].includes(view.tokens[at]!.form.toLowerCase()),
  );
}

function eventsIn(view: ClauseView, verb: number, heads: readonly number[], predicate: Predicate): number[] {
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return [];
  return [...heads, ...obliques(view, verb, ...IN_EVENT)].filter((head) => {
    const event = eventNoun(view, head);
    return event !== null && VIOLENT_EVENT_TYPES.has(event.event);
  });
}

function instrumentsOf(view: ClauseView, verb: number, doers: readonly number[]): number[] {
  const named = obliques(view, verb, "with", "by", "using", "from", "in").filter((head) => isArm(view, head));
  return [...named, ...doers.filter((head) => isArm(view, head))];
}

function isArm(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind === "weapon" || kind === "platform";
}

/** "fired rockets at the base": what is thrown is no target. */
function isWeapon(view: ClauseView, head: number): boolean {
  return mentionAt(view, head)?.kind === "weapon";
}

function modeOf(
  view: ClauseView,
  predicate: Predicate,
  arms: readonly number[],
  events: readonly number[],
): Mode | null {
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return predicate.mode;
  for (const event of events) {
    const mode = nounMode(view, event, eventNoun(view, event)!);
    if (mode !== null) return mode;
  }
  for (const arm of arms) {
    const words = [arm, ...dependents(view, arm, "compound", "amod")];
    const mode = words
      .map((word) => MODE_WORDS.get(view.tokens[word]!.lemma.toLowerCase()))
      .find((found) => found !== undefined);
    if (mode !== undefined && predicate.mode === null) return mode;
  }
  return predicate.mode;
}

function isParty(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, head)?.kind;
  return kind !== undefined && kind !== "date" && kind !== "quantity";
}

/** True when only pronouns stand there, and for nobody named: "they ambushed us". Bare numbers and nouns do name someone. */
function namesNobody(view: ClauseView, heads: readonly number[]): boolean {
  const open = (head: number) =>
    view.tokens[head]!.upos === "PRON" && !isNobody(view, head) && (mentionAt(view, head)?.chain ?? null) === null;
  return heads.length > 0 && heads.every(open);
}

/** "called his counterpart"; not "called the move a stunt", "called an emergency session". */
function isCall(view: ClauseView, verb: number, { undergoers }: Arguments): boolean {
  const reached = undergoers.some((head) =>
    ["person", "people", "organisation", "armed-group"].includes(mentionAt(view, head)?.kind ?? ""),
  );
  return reached && undergoers.length === 1 && dependents(view, verb, "xcomp").length === 0;
}

function rolesOf(view: ClauseView, verb: number, predicate: Predicate, found: Arguments): RoleHeads {
  const { subject, object } = predicate;
  const roles: Partial<Record<Role, readonly number[]>> = {};
  const doers =
    subject === "victim" ? identified(view, found.doers.concat(found.passive ? found.undergoers : [])) : found.doers;
  if (subject !== null && doers.length > 0) roles[subject] = doers;
  if (object === null) return roles;
  const fallback = object === "target" ? obliques(view, verb, ...TOWARDS).filter((head) => isParty(view, head)) : [];
  const thrown = (head: number) => object === "target" && predicate.measure === null && isWeapon(view, head);
  const objects = found.undergoers.filter((head) => !thrown(head));
  const undergoers = objects.length > 0 ? objects : fallback;
  return mergeRoles(
    mergeRoles(roles, roleIf(object, undergoers)),
    roleIf("instrument", found.undergoers.filter(thrown)),
  );
}

/** False for a verb that is used in another sense: wrong object, harmless neighbours, no being in sight. */
function meansIt(
  view: ClauseView,
  verb: number,
  predicate: Predicate,
  found: Arguments,
  events: readonly number[],
): boolean {
  if (isHarmless(view, verb, view.tokens[verb]!.lemma.toLowerCase()) || isHabit(view, verb) || isRehearsal(view, verb))
    return false;
  if (namesNobody(view, [...found.doers, ...found.undergoers])) return false;
  const { subject, object, needs } = predicate;
  const parties = [...found.doers, ...found.undergoers];
  if (subject === "victim") return !isNatural(view, verb) && parties.some((head) => isBeing(view, head));
  if (subject === "instrument") return parties.some((head) => EXPLOSIVES.has(view.tokens[head]!.lemma.toLowerCase()));
  if (predicate.mode === "phone" && !isCall(view, verb, found)) return false;
  if (found.undergoers.length > 0) {
    if (needs === "ground" && !found.doers.some((head) => TAKERS.has(mentionAt(view, head)?.kind ?? "date")))
      return false;
    const gathering = (head: number) => needs === "beings-or-things" && GATHERINGS.has(view.tokens[head]!.lemma);
    const event = (head: number) => needs !== "weapons" && needs !== "ground" && eventNoun(view, head) !== null;
    return found.undergoers.some((head) => satisfies(view, head, needs) || event(head) || gathering(head));
  }
  if (object === "victim" || needs === "weapons") return false;
  if (predicate.mode === "phone") return false;
  if (!VIOLENT_EVENT_TYPES.has(predicate.event)) return found.doers.some((head) => mentionAt(view, head) !== null);
  if (needs === "things" || needs === "ground") return false;
  return events.length === 0 && found.doers.some((head) => mentionAt(view, head) !== null) && hasTarget(view, verb);
}

/** "died of a heart attack"; to die of wounds is violence all the same. */
function isNatural(view: ClauseView, verb: number): boolean {
  if (view.tokens[verb]!.lemma !== "die") return false;
  return obliques(view, verb, "of", "from").some((cause) => NATURAL_CAUSES.has(view.tokens[cause]!.lemma));
}

/** "blew himself up": a suicide bombing. */
function blownUp(view: ClauseView, verb: number, predicate: Predicate): Predicate {
  const reflexive = dependents(view, verb, "obj").some((object) => /sel(?:f|ves)$/i.test(view.tokens[object]!.form));
  if (view.tokens[verb]!.lemma !== "blow" || !reflexive) return predicate;
  return { ...predicate, mode: "suicide", measure: null, object: null, needs: null };
}

function deathOf(view: ClauseView, verb: number): number[] {
  return obliques(view, verb, "to").filter((head) => view.tokens[head]!.lemma === "death");
}

/** "hacked to death", "beaten to death": what only hurts by itself has killed. */
function toDeath(view: ClauseView, verb: number, predicate: Predicate): Predicate {
  if (predicate.event !== "ASSAULT" || predicate.measure === "killed") return predicate;
  return deathOf(view, verb).length > 0
    ? { ...predicate, measure: "killed", object: "victim", needs: "beings" }
    : predicate;
}

function hasTarget(view: ClauseView, verb: number): boolean {
  const places = obliques(view, verb, "in", "near", "at", "outside", "around", ...TOWARDS);
  return places.some((head) => mentionAt(view, head) !== null) || dependents(view, verb, "obj").length === 0;
}

/** Nominals that the verb counts: its victims, or its targets when things are destroyed. */
export function countedOf(roles: RoleHeads, measure: Measure | null): Counted[] {
  if (measure === null) return [];
  const bearers = roles.victim ?? roles.target ?? [];
  return bearers.map((head) => ({ measure, head, cumulative: false }));
}

function findVerb(view: ClauseView, verb: number): Found | null {
  if (view.tokens[verb]!.upos !== "VERB" || isNounReadAsVerb(view, verb)) return null;
  const entry = lookup(view, verb);
  if (entry === null) return null;
  const { particle } = entry;
  const predicate = toDeath(view, verb, blownUp(view, verb, entry.predicate));
  const told = withoutDoubt(view, verb, undergoersOf(view, verb, predicate, argumentsOf(view, verb)));
  const found = { ...told, undergoers: identified(view, told.undergoers) };
  const events = eventsIn(view, verb, found.doers, predicate);
  const plain = { ...found, doers: found.doers.filter((head) => !events.includes(head)) };
  if (!meansIt(view, verb, predicate, found, events)) return null;
  const own = rolesOf(view, verb, predicate, plain);
  const arms = [...instrumentsOf(view, verb, plain.doers), ...(own.instrument ?? [])];
  const inherited = events
    .map((event) => eventRoles(view, event, eventNoun(view, event)!).roles)
    .reduce(mergeRoles, {});
  const roles = mergeRoles(mergeRoles(own, { ...inherited, victim: own.victim ?? [] }), roleIf("instrument", arms));
  return {
    token: verb,
    words: particle === null ? [verb] : [verb, particle],
    clause: verb,
    predicate,
    mode: modeOf(view, predicate, arms, events),
    roles,
    counted: countedOf({ ...roles, victim: (own.victim ?? []).map((head) => head) }, predicate.measure).filter(
      ({ head }) => predicate.needs !== "beings" || isBeing(view, countedNoun(view, head)) || isBeing(view, head),
    ),
    absorbed: [...events, ...deathOf(view, verb)],
  };
}

export const verb: Rule = {
  id: "extract/verb",
  version: "1",
  fires: [
    { text: "Gunmen killed five people in Mopti on Monday.", trigger: "killed" },
    { text: "Five people were killed by gunmen in Mopti.", trigger: "killed" },
    { text: "U.S.-led air strikes killed 100 government fighters.", trigger: "killed" },
    { text: "Rebels shot down a government helicopter near the border.", trigger: "shot down" },
    { text: "The army retreated from the town on Friday.", trigger: "retreated" },
    { text: "The foreign ministry condemned the attack.", trigger: "condemned" },
  ],
  silent: [
    "The committee killed the bill on Monday.",
    "The film bombed at the box office.",
    "Critics attacked the decision.",
  ],
  find: findVerb,
};
