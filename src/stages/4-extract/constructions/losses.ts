/** lost [50 soldiers] · lost only [four men]: a force tells its own dead */
import { TOLD_DEAD } from "#reference/lexicon/en/predicates.ts";
import { COMBATANT_NOUNS } from "#reference/lexicon/en/victims.ts";
import { argumentsOf } from "../arguments.ts";
import { countedNoun } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt } from "../clause-view.ts";
import type { Rule } from "../rule.ts";

const MEN: ReadonlySet<string> = new Set(["man", "comrade", "member", "servicewoman"]);

function findLosses(view: ClauseView, verb: number): Omit<Candidate, "rule"> | null {
  const { lemma, upos } = view.tokens[verb]!;
  if (lemma !== "lose" || upos !== "VERB") return null;
  const victims = argumentsOf(view, verb).undergoers.filter((at) => isFallen(view, at));
  if (victims.length === 0) return null;
  const counted = victims.map((head) => ({ measure: "killed" as const, head, cumulative: false }));
  return {
    token: verb,
    words: [verb],
    clause: verb,
    predicate: TOLD_DEAD,
    mode: null,
    roles: { victim: victims },
    counted,
    absorbed: [],
  };
}

/** Numbered, and of those who fight: a party may lose members and a shop its guards. */
function isFallen(view: ClauseView, at: number): boolean {
  const noun = view.tokens[countedNoun(view, at)]!.lemma.toLowerCase();
  const isNumbered = dependents(view, at, "nummod").length > 0 || countedNoun(view, at) !== at;
  return isNumbered && mentionAt(view, at) !== null && (COMBATANT_NOUNS.has(noun) || MEN.has(noun));
}

export const losses: Rule = {
  id: "extract/losses",
  version: "1",
  fires: [
    { text: "The army said that it lost 50 soldiers in the battle.", trigger: "lost" },
    { text: "The rebels lost four men near the border.", trigger: "lost" },
  ],
  silent: [
    "The party lost 40 seats in the vote.",
    "The army lost the town on Friday.",
    "The firm lost 12 lawyers to a rival.",
  ],
  find: findLosses,
};
