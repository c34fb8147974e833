/** buried [31 people]: those who bury the dead tell how many there are */
import { TOLD_DEAD } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf, obliques } from "../arguments.ts";
import { countedNoun, isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt } from "../clause-view.ts";
import type { Rule } from "../rule.ts";

/** "buried under the rubble", "buried alive": nobody was laid to rest. */
const COVERED_BY = ["under", "underneath", "beneath", "by"];

function findBurial(view: ClauseView, verb: number): Omit<Candidate, "rule"> | null {
  const { lemma, upos } = view.tokens[verb]!;
  if (lemma !== "bury" || upos !== "VERB") return null;
  if (obliques(view, verb, ...COVERED_BY).length > 0 || view.tokens[verb + 1]?.lemma === "alive") return null;
  const { doers, undergoers, passive } = argumentsOf(view, verb);
  const dead = undergoers.filter((at) => isCountedPerson(view, at));
  // "were buried": the remains of any time
  if (dead.length === 0 || doers.length === 0 || passive) return null;
  return {
    token: verb,
    words: [verb],
    clause: verb,
    predicate: TOLD_DEAD,
    mode: null,
    roles: { victim: dead },
    counted: dead.map((head) => ({ measure: "killed", head, cumulative: false })),
    absorbed: [],
  };
}

/** By a number: "buried her brother" tells of a death that may be any. */
function isCountedPerson(view: ClauseView, at: number): boolean {
  const isNumbered = dependents(view, at, "nummod").length > 0 || countedNoun(view, at) !== at;
  // "buried the nine soldiers who were killed in it": told by the other verb
  const isTold = dependents(view, at, "acl").length > 0;
  return (
    isNumbered && !isTold && mentionAt(view, at) !== null && (isBeing(view, at) || isBeing(view, countedNoun(view, at)))
  );
}

export const burial: Rule = {
  id: "extract/burial",
  version: "1",
  fires: [
    { text: "Residents said that they had buried 31 people after the raid.", trigger: "buried" },
    { text: '"We have buried nine people so far," the councillor said of the attack.', trigger: "buried" },
  ],
  silent: [
    "She buried her brother on Friday.",
    "Twelve people were buried under the rubble.",
    "Nine victims whose remains were found this year were buried on Friday.",
    "The bank buried two reports on the fraud.",
  ],
  find: findBurial,
};
