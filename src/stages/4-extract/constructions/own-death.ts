/** An attacker's own death: [he] shot two guards and took his own life · [the gunman] committed suicide after the attack */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { VERBS } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, governors, mentionAt, relationOf, tokensAround } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import { CALM_REACH } from "../harmless-noun.ts";
import type { Rule } from "../rule.ts";

const KILLED: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: "killed",
  subject: "victim",
  object: null,
  needs: null,
};

/** The verb of "committed suicide", "took his own life", "turned the gun on himself", or null. */
function endingVerb(view: ClauseView, noun: number): number | null {
  const { lemma, head } = view.tokens[noun]!;
  const relation = relationOf(view.tokens[noun]!);
  if (lemma === "self") return killingVerb(view, noun);
  const verb = head < 0 ? null : view.tokens[head]!;
  if (verb === null || verb.upos !== "VERB") return null;
  if (lemma === "suicide" && relation === "obj" && verb.lemma === "commit") return head;
  const isOwn = dependents(view, noun, "amod").some((at) => view.tokens[at]!.lemma === "own");
  if (lemma === "life" && relation === "obj" && verb.lemma === "take" && isOwn) return head;
  const isReflexive = /^(?:him|her|them)sel(?:f|ves)$/i.test(view.tokens[noun]!.form) && relation === "obl";
  const turnsArm = verb.lemma === "turn" && dependents(view, head, "obj").some((at) => isArm(view, at));
  return isReflexive && turnsArm ? head : null;
}

/** "kills" of the headline "Man kills wife, two sons, self". */
function killingVerb(view: ClauseView, self: number): number | null {
  const before = view.tokens[self - 1]?.form.toLowerCase();
  if (before !== "," && before !== "and" && before !== "then") return null;
  return governors(view, self).find((at) => view.tokens[at]!.lemma === "kill") ?? null;
}

function isArm(view: ClauseView, head: number): boolean {
  return mentionAt(view, head)?.kind === "weapon";
}

/** Whether the sentence tells violence against others: a suicide by itself is none. */
function followsViolence(view: ClauseView, verb: number): boolean {
  return tokensAround(view, verb, CALM_REACH).some((at) => {
    const { upos, lemma } = view.tokens[at]!;
    return (at !== verb || lemma === "kill") && upos === "VERB" && VERBS.get(lemma)?.event === "ASSAULT";
  });
}

function findOwnDeath(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const verb = endingVerb(view, noun);
  if (verb === null || !followsViolence(view, verb)) return null;
  const attackers = argumentsOf(view, verb).doers.filter((doer) => isBeing(view, doer));
  if (attackers.length === 0) return null;
  return {
    token: noun,
    // "kills two guards, self": the verb tells of the guards
    words: view.tokens[noun]!.lemma === "self" ? [noun] : [verb, noun],
    clause: verb,
    predicate: KILLED,
    mode: null,
    roles: roleIf("victim", attackers),
    counted: attackers.map((head) => ({ measure: "killed", head, cumulative: false })),
    absorbed: [],
  };
}

export const ownDeath: Rule = {
  id: "extract/own-death",
  version: "1",
  fires: [
    { text: "A gunman shot two guards and took his own life.", trigger: "took his own life" },
    { text: "The officer killed his commander and committed suicide.", trigger: "committed suicide" },
    {
      text: "The gunman shot two guards before he turned the rifle on himself.",
      trigger: "turned the rifle on himself",
    },
    { text: "Gunman kills two guards, self", trigger: "self" },
  ],
  silent: [
    "The singer took her own life.",
    "He turned the radio on.",
    "Gunman kills his former self.",
    "The party committed political suicide.",
  ],
  find: findOwnDeath,
};
