/** A speaker's loaded name for violence: "unprovoked attack", "massacre". */
import type { Sourced } from "#model/sourced.ts";
import { LOADED_ADJECTIVES, LOADED_NOUNS } from "#reference/lexicon/en/predicates.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, spanOfTokens } from "./clause-view.ts";

/** The loaded words at the candidate's trigger, or null when it is named plainly. */
export function characterisationOf(view: ClauseView, candidate: Candidate): Sourced<string> | null {
  for (const noun of [candidate.token, ...candidate.absorbed]) {
    const token = view.tokens[noun]!;
    if (token.upos !== "NOUN" && token.upos !== "PROPN") continue;
    const adjective = dependents(view, noun, "amod", "compound").find((at) =>
      LOADED_ADJECTIVES.has(view.tokens[at]!.lemma.toLowerCase()),
    );
    const loaded = LOADED_NOUNS.has(token.lemma.toLowerCase());
    if (adjective === undefined && !loaded) continue;
    const span = adjective === undefined ? spanOfTokens(view, noun) : spanOfTokens(view, adjective, noun);
    const words = view.annotated.article.text.slice(span.start, span.end);
    return sourced("v", words.toLowerCase(), { spans: [span], by: rule("extract/characterisation") });
  }
  return null;
}
