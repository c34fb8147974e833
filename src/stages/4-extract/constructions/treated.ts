/** [12 people] were treated for bullet wounds · [three men] were taken to hospital with injuries · [a boy] suffered burns */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { MODE_WORDS } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { caseOf, dependents, relationOf } from "../clause-view.ts";
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

const WOUNDS: ReadonlySet<string> = new Set(["wound", "injury", "burn", "shrapnel"]);
/** What is done to the wounded, with their wounds after "for" or "with". */
const CARING: ReadonlySet<string> = new Set([
  "treat",
  "take",
  "bring",
  "rush",
  "transport",
  "carry",
  "airlift",
  "fly",
  "admit",
  "evacuate",
  "hospitalise",
  "hospitalize",
]);
const SUFFERING: ReadonlySet<string> = new Set(["suffer", "sustain", "receive", "incur"]);
/** Words before "injury" by which it is an athlete's or a worker's. */
const ORDINARY: ReadonlySet<string> = new Set(
  "knee hamstring ankle groin muscle calf thigh shoulder training sports season-ending career-ending brain spinal back".split(
    " ",
  ),
);

function findTreated(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const { lemma, head: verb } = view.tokens[noun]!;
  if (!WOUNDS.has(lemma.toLowerCase()) || verb < 0 || view.tokens[verb]!.upos !== "VERB") return null;
  const before = dependents(view, noun, "compound", "amod").map((at) => view.tokens[at]!.lemma.toLowerCase());
  if (before.some((word) => ORDINARY.has(word))) return null;
  const victims = sufferers(view, noun, verb).filter((at) => isBeing(view, at));
  if (victims.length === 0) return null;
  return {
    token: noun,
    words: [verb, noun],
    clause: verb,
    predicate: INJURED,
    mode: before.map((word) => MODE_WORDS.get(word)).find((mode) => mode !== undefined) ?? null,
    roles: roleIf("victim", victims),
    counted: victims.map((head) => ({ measure: "injured", head, cumulative: false })),
    absorbed: [],
  };
}

function sufferers(view: ClauseView, noun: number, verb: number): readonly number[] {
  const { lemma } = view.tokens[verb]!;
  const relation = relationOf(view.tokens[noun]!);
  const { doers, undergoers, passive } = argumentsOf(view, verb);
  if (relation === "obj" && SUFFERING.has(lemma)) return doers;
  const marker = caseOf(view, noun);
  return CARING.has(lemma) && passive && (marker === "for" || marker === "with") ? undergoers : [];
}

export const treated: Rule = {
  id: "extract/treated",
  version: "1",
  fires: [
    { text: "Sixty people were treated for bullet wounds after the clashes.", trigger: "treated for bullet wounds" },
    { text: "Three men were taken to hospital with gunshot wounds.", trigger: "taken to hospital with gunshot wounds" },
    { text: "Two children suffered burns in the attack.", trigger: "suffered burns" },
  ],
  silent: [
    "The striker suffered a knee injury on Saturday.",
    "The patient was treated for malaria.",
    "The company suffered heavy losses.",
  ],
  find: findTreated,
};
