/** All roles of an event noun: its own modifiers and phrases, and what its verb lends it ("carried out air strikes"). */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { FIRING_VERBS, LIGHT_VERBS, SUFFERING_VERBS } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf, obliques } from "./arguments.ts";
import type { RoleHeads } from "./candidate.ts";
import { mergeRoles } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";
import { isNounReadAsVerb, nounRoles, roleIf } from "./event-noun.ts";

/** The verb that lends the noun its agent or target, and what it lends. */
export type Support = Readonly<{ clause: number; roles: RoleHeads }>;

/** "blamed the attack on rebels", "the killing was attributed to the cartel". */
const BLAMED_ON: ReadonlySet<string> = new Set(["blame", "attribute", "ascribe", "pin"]);

const BLAMING = new Set(["accuse", "blame", "condemn", "suspect"]);

function head(view: ClauseView, index: number): number {
  const token = view.tokens[index]!;
  return relationOf(token) === "conj" && token.head >= 0 ? head(view, token.head) : index;
}

/** Roles that the governing verb gives: light verbs, suffering verbs, blame, responsibility. */
function supportOf(view: ClauseView, noun: number): Support {
  const first = head(view, noun);
  const token = view.tokens[first]!;
  const governor = token.head;
  if (governor < 0) return { clause: noun, roles: {} };
  const verb = view.tokens[governor]!;
  const relation = relationOf(token);
  if (verb.upos !== "VERB") return { clause: noun, roles: responsibility(view, first, governor) };
  const isLight = LIGHT_VERBS.has(verb.lemma) || (FIRING_VERBS.has(verb.lemma) && view.tokens[noun]!.lemma === "fire");
  if (isLight && (relation === "obj" || token.deprel === "nsubj:pass" || isNounReadAsVerb(view, noun))) {
    const agents = roleIf("agent", actorsOnly(view, argumentsOf(view, governor).doers));
    // "conducted 14 strikes on the hills": the phrase may hang on the verb
    const targets = actorsOnly(view, obliques(view, governor, "on", "against", "at")).filter(
      (at) => at > first && mentionAt(view, at)!.kind !== "date",
    );
    return { clause: governor, roles: mergeRoles(agents, roleIf("target", targets)) };
  }
  if (SUFFERING_VERBS.has(verb.lemma) && relation === "obj") {
    return { clause: governor, roles: roleIf("target", argumentsOf(view, governor).doers) };
  }
  if (verb.lemma === "come" && relation === "obl" && caseOf(view, first) === "under") {
    return { clause: governor, roles: roleIf("target", argumentsOf(view, governor).doers) };
  }
  if (BLAMING.has(verb.lemma) && ["of", "for"].includes(caseOf(view, first) ?? "")) {
    return {
      clause: noun,
      roles: roleIf(
        "agent",
        dependents(view, governor, "obj").flatMap((object) => withConjuncts(view, object)),
      ),
    };
  }
  if (isOwnedUp(view, first, governor))
    return { clause: noun, roles: roleIf("agent", argumentsOf(view, governor).doers) };
  if (BLAMED_ON.has(verb.lemma) && (relation === "obj" || token.deprel === "nsubj:pass")) {
    const blamed = [governor, noun].flatMap((at) => obliques(view, at, "on", "to"));
    return { clause: noun, roles: roleIf("agent", actorsOnly(view, blamed)) };
  }
  if (relation === "nsubj" && verb.lemma !== "be") return { clause: governor, roles: {} };
  return { clause: noun, roles: {} };
}

/** "was guilty of the massacre", "was the mastermind of the attack". */
const GUILTY: ReadonlySet<string> = new Set([
  "guilty",
  "perpetrator",
  "author",
  "mastermind",
  "organiser",
  "organizer",
  "planner",
]);

const TAKING: ReadonlySet<string> = new Set(["claim", "accept", "admit", "take", "bear"]);

/** "claimed the attack", "bore responsibility for the blast" where the phrase hangs on the verb. */
function isOwnedUp(view: ClauseView, noun: number, governor: number): boolean {
  const { lemma } = view.tokens[governor]!;
  if (relationOf(view.tokens[noun]!) === "obj") return lemma === "claim";
  return (
    TAKING.has(lemma) &&
    caseOf(view, noun) === "for" &&
    dependents(view, governor, "obj").some((object) => view.tokens[object]!.lemma === "responsibility")
  );
}

/** "suspects [the rebels] of the bombing": the phrase hangs on the one who is blamed. */
function isBlamedObject(view: ClauseView, at: number): boolean {
  const { head: verb } = view.tokens[at]!;
  return verb >= 0 && relationOf(view.tokens[at]!) === "obj" && BLAMING.has(view.tokens[verb]!.lemma);
}

/** "claimed responsibility for the attack", "was responsible for the attack", "was behind the attack". */
function responsibility(view: ClauseView, noun: number, governor: number): RoleHeads {
  const word = view.tokens[governor]!.lemma;
  const marker = caseOf(view, noun);
  if ((marker === "of" && GUILTY.has(word)) || (marker === "behind" && word === "be")) {
    return roleIf(
      "agent",
      dependents(view, governor, "nsubj").flatMap((at) => withConjuncts(view, at)),
    );
  }
  if ((marker === "of" || marker === "for") && isBlamedObject(view, governor))
    return roleIf("agent", actorsOnly(view, withConjuncts(view, governor)));
  if (marker !== "for" || (word !== "responsibility" && word !== "responsible")) return {};
  if (word === "responsible") return roleIf("agent", dependents(view, governor, "nsubj"));
  const claiming = view.tokens[governor]!.head;
  if (claiming < 0 || !TAKING.has(view.tokens[claiming]!.lemma)) return {};
  return roleIf("agent", argumentsOf(view, claiming).doers);
}

function actorsOnly(view: ClauseView, heads: readonly number[]): number[] {
  return heads.filter((at) => mentionAt(view, at) !== null);
}

/** A reduced or full relative clause with a light verb: "strikes carried out by the army", "the forces who conducted the attack". */
function participleSupport(view: ClauseView, noun: number): RoleHeads {
  const clauses = dependents(view, noun, "acl").filter((verb) => LIGHT_VERBS.has(view.tokens[verb]!.lemma));
  const doers = clauses.flatMap((verb) => obliques(view, verb, "by"));
  return roleIf("agent", actorsOnly(view, doers));
}

/** Roles of the event that `noun` names, and the clause that carries its tense, negation and day. */
export function eventRoles(view: ClauseView, noun: number, predicate: Predicate): Support {
  const { clause, roles } = supportOf(view, noun);
  const own = mergeRoles(nounRoles(view, noun, predicate), participleSupport(view, noun));
  const both = mergeRoles(roles, own);
  // "blamed the attack on rebels": they are not whom it was on
  const target = (both.target ?? []).filter((head) => !(both.agent ?? []).includes(head));
  return { clause, roles: { ...both, ...(both.target && { target }) } };
}
