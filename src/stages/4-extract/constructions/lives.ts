/** claimed the lives of [12 people] · claimed [12 lives] · [12 people] lost their lives */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf, obliques } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate, RoleHeads } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, governors } from "../clause-view.ts";
import { eventNoun, nounMode, roleIf } from "../event-noun.ts";
import { eventRoles } from "../event-roles.ts";
import type { Rule } from "../rule.ts";

const KILLED: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: "killed",
  subject: "agent",
  object: "victim",
  needs: "beings",
};

const TAKING = new Set(["claim", "take", "cost"]);

function findLives(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const { lemma } = view.tokens[noun]!;
  if (lemma !== "life") return null;
  const cost = costTo(view, noun);
  if (cost !== null) return lives(view, noun, cost.verb, cost.victims, roleIf("victim", cost.victims), []);
  const verb = view.tokens[noun]!.head;
  if (verb < 0 || !dependents(view, verb, "obj").includes(noun)) return null;
  const verbLemma = view.tokens[verb]!.lemma;
  const { doers } = argumentsOf(view, verb);
  if (verbLemma === "lose") return lives(view, noun, verb, doers, roleIf("victim", doers), []);
  if (!TAKING.has(verbLemma)) return null;
  const events = doers.filter((doer) => eventNoun(view, doer) !== null);
  const victims = obliques(view, noun, "of");
  const counted = victims.length > 0 ? victims : dependents(view, noun, "nummod").length > 0 ? [noun] : [];
  if (counted.length === 0) return null;
  const inherited = events[0] === undefined ? {} : eventRoles(view, events[0], eventNoun(view, events[0])!).roles;
  return lives(view, noun, verb, counted, { ...inherited, ...roleIf("victim", victims) }, events);
}

/** "cost 46 women their lives", however the parser hangs the second object. */
function costTo(view: ClauseView, noun: number): Readonly<{ verb: number; victims: readonly number[] }> | null {
  const isTheirs = dependents(view, noun, "nmod:poss").length > 0;
  const verb = governors(view, noun).find((at) => view.tokens[at]!.lemma === "cost");
  if (!isTheirs || verb === undefined) return null;
  const victims = dependents(view, verb, "iobj", "obj").filter((at) => at < noun && isBeing(view, at));
  return victims.length === 0 ? null : { verb, victims };
}

function lives(
  view: ClauseView,
  noun: number,
  verb: number,
  counted: readonly number[],
  roles: RoleHeads,
  events: readonly number[],
): Omit<Candidate, "rule"> {
  const event = events[0];
  return {
    token: noun,
    words: [verb, noun],
    clause: verb,
    predicate: KILLED,
    mode: event === undefined ? null : nounMode(view, event, eventNoun(view, event)!),
    roles,
    counted: counted.map((head) => ({ measure: "killed", head, cumulative: false })),
    absorbed: events,
  };
}

export const livesLost: Rule = {
  id: "extract/lives",
  version: "1",
  fires: [
    { text: "The bombing claimed the lives of 12 people.", trigger: "claimed the lives" },
    { text: "The shelling cost 46 women their lives.", trigger: "cost 46 women their lives" },
    { text: "Nine people lost their lives in the attack.", trigger: "lost their lives" },
  ],
  silent: ["The reform improved the lives of 12 people.", "He told his life story."],
  find: findLives,
};
