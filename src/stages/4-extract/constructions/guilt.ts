/** [the rebels] were responsible · [the militia] was to blame for it · [troops] acted in self-defence: of a deed that was told before, who did it */
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { obliques, subjectOf } from "../arguments.ts";
import type { Candidate } from "../candidate.ts";
import { excuseOf } from "../characterisation.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt, withConjuncts } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import type { Rule } from "../rule.ts";

const DEED: Predicate = {
  event: "ASSAULT",
  mode: null,
  measure: null,
  subject: "agent",
  object: null,
  needs: null,
};

const DOERS: ReadonlySet<string> = new Set(["armed-group", "organisation", "place", "people"]);
const POINTING: ReadonlySet<string> = new Set(["it", "this", "that"]);

function findGuilt(view: ClauseView, at: number): Omit<Candidate, "rule"> | null {
  if (!isGuilty(view, at) && !isExcused(view, at)) return null;
  const subject = subjectOf(view, at);
  const doers = subject === null ? [] : withConjuncts(view, subject).filter((head) => isDoer(view, head));
  if (doers.length === 0) return null;
  return {
    token: at,
    words: [at],
    clause: at,
    predicate: DEED,
    mode: null,
    roles: roleIf("agent", doers),
    counted: [],
    absorbed: [],
  };
}

/** "was responsible", "were to blame": for nothing that is named, so for what was told. */
function isGuilty(view: ClauseView, at: number): boolean {
  const { lemma, upos } = view.tokens[at]!;
  if (dependents(view, at, "cop").length === 0) return false;
  if (lemma !== "responsible" && !(lemma === "blame" && upos !== "NOUN")) return false;
  return obliques(view, at, "for").every((head) => POINTING.has(view.tokens[head]!.form.toLowerCase()));
}

/** "acted in self-defence" */
function isExcused(view: ClauseView, at: number): boolean {
  const { lemma, upos } = view.tokens[at]!;
  return upos === "VERB" && lemma === "act" && excuseOf(view, at) !== null;
}

function isDoer(view: ClauseView, head: number): boolean {
  return DOERS.has(mentionAt(view, head)?.kind ?? "date");
}

export const guilt: Rule = {
  id: "extract/guilt",
  version: "1",
  fires: [
    { text: "A bomb killed nine soldiers. The army said that the rebels were responsible.", trigger: "responsible" },
    { text: "Four people died. Soldiers acted in self-defence, a spokesman said.", trigger: "acted" },
  ],
  silent: [
    "The ministry is responsible for schools.",
    "He is a responsible man.",
    "The bank acted in good faith.",
    "Soldiers acted on orders.",
  ],
  find: findGuilt,
};
