/** it [happened] on Tuesday · the incident [took place] in Tarn: the day or place of a deed that was told before */
import { TOLD_BEFORE } from "#reference/lexicon/en/predicates.ts";
import { isNegated } from "../blame.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt } from "../clause-view.ts";
import { isDeedBefore } from "../deed-before.ts";
import type { Rule } from "../rule.ts";

const HAPPENING: ReadonlySet<string> = new Set(["happen", "occur"]);
const POINTING: ReadonlySet<string> = new Set(["it", "this", "that"]);
const INCIDENTS: ReadonlySet<string> = new Set(["incident", "tragedy"]);

function findHappening(view: ClauseView, verb: number): Omit<Candidate, "rule"> | null {
  const { upos, lemma } = view.tokens[verb]!;
  const place =
    lemma === "take" ? dependents(view, verb, "obj").find((at) => view.tokens[at]!.lemma === "place") : undefined;
  if (upos !== "VERB" || (!HAPPENING.has(lemma) && place === undefined) || isNegated(view, verb)) return null;
  if (dependents(view, verb, "aux").some((at) => view.tokens[at]!.tag === "MD")) return null;
  const isToldBefore = dependents(view, verb, "nsubj").some((at) => pointsBack(view, at));
  const isSet = dependents(view, verb, "obl", "nmod").some((at) => SETTING.has(mentionAt(view, at)?.kind ?? ""));
  if (!isToldBefore || !isSet || !isDeedBefore(view, verb)) return null;
  const words = place === undefined ? [verb] : [verb, place];
  return { token: verb, words, clause: verb, predicate: TOLD_BEFORE, mode: null, roles: {}, counted: [], absorbed: [] };
}

const SETTING: ReadonlySet<string> = new Set(["date", "place"]);

/** "it", "the incident" */
function pointsBack(view: ClauseView, at: number): boolean {
  const { form, lemma } = view.tokens[at]!;
  const isDefinite = dependents(view, at, "det").some((det) => /^(?:the|this|that)$/i.test(view.tokens[det]!.form));
  return POINTING.has(form.toLowerCase()) || (INCIDENTS.has(lemma) && isDefinite);
}

export const happening: Rule = {
  id: "extract/happening",
  version: "1",
  fires: [
    { text: "Gunmen killed nine men, police said. A survivor said it happened on Tuesday.", trigger: "happened" },
    { text: "Gunmen killed nine men in Olm. The incident took place on Friday.", trigger: "took place" },
  ],
  silent: [
    "The talks began in May. It happened on Tuesday.",
    "Gunmen killed nine men. It did not happen on Tuesday.",
    "Gunmen killed nine men. It happened quickly.",
    "Gunmen killed nine men. The vote took place on Friday.",
    "Gunmen killed nine men. It could happen on Tuesday too.",
  ],
  find: findHappening,
};
