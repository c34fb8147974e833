/** [the base] fell to [the rebels] · [the town] had not fallen: ground that is taken, told of the ground */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { obliques, subjectOf } from "../arguments.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt, withConjuncts } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import type { Rule } from "../rule.ts";

const TAKEN: Predicate = {
  event: "COERCE",
  mode: null,
  measure: null,
  subject: "target",
  object: "agent",
  needs: "ground",
};

/** What is held by arms, so that its fall needs no taker to be told. */
const HELD: ReadonlySet<string> = new Set(
  "town city village base garrison barracks camp stronghold outpost headquarters airport airfield airbase capital enclave checkpoint fortress".split(
    " ",
  ),
);

function findFallen(view: ClauseView, verb: number): Omit<Candidate, "rule"> | null {
  const { lemma, upos } = view.tokens[verb]!;
  if (lemma !== "fall" || upos !== "VERB") return null;
  if (dependents(view, verb, "xcomp", "obj", "obl:unmarked", "compound:prt").length > 0) return null;
  const subject = subjectOf(view, verb);
  if (subject === null || !isGround(view, subject)) return null;
  const takers = obliques(view, verb, "to").filter((at) => isTaker(view, at));
  const isHeld = HELD.has(view.tokens[subject]!.lemma.toLowerCase());
  if (takers.length === 0 && (!isHeld || obliques(view, verb, "into", "under", "from", "by", "to").length > 0))
    return null;
  return {
    token: verb,
    words: [verb],
    clause: verb,
    predicate: TAKEN,
    mode: null,
    roles: { ...roleIf("target", withConjuncts(view, subject)), ...roleIf("agent", takers) },
    counted: [],
    absorbed: [],
  };
}

function isGround(view: ClauseView, at: number): boolean {
  const kind = mentionAt(view, at)?.kind;
  return kind === "place" || kind === "facility" || HELD.has(view.tokens[at]!.lemma.toLowerCase());
}

function isTaker(view: ClauseView, at: number): boolean {
  return ["armed-group", "organisation", "people"].includes(mentionAt(view, at)?.kind ?? "date");
}

export const fallen: Rule = {
  id: "extract/fallen",
  version: "1",
  fires: [
    { text: "The base fell to the rebels on Monday.", trigger: "fell" },
    { text: "The army said that the town had not fallen.", trigger: "fallen" },
  ],
  silent: [
    "The town fell silent on Monday.",
    "A shell fell near the base.",
    "The city fell by two places in the ranking.",
    "The base fell into disrepair.",
    "Output fell to its lowest level.",
  ],
  find: findFallen,
};
