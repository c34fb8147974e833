/** A speaker's loaded name for violence: "unprovoked attack", "massacre", "called the raid a war crime". */
import type { Sourced } from "#model/sourced.ts";
import { LOADED_ADJECTIVES, LOADED_NOUNS, NAMING_VERBS } from "#reference/lexicon/en/predicates.ts";
import { rule, sourced } from "#text/sourced.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, spanOfTokens } from "./clause-view.ts";

/** How many words up the verb that names an event may stand. */
const REACH = 3;

/** The loaded words at the candidate's trigger or in what its governing verb calls it; null when it is named plainly. */
export function characterisationOf(view: ClauseView, candidate: Candidate): Sourced<string> | null {
  const nouns = [candidate.token, ...candidate.absorbed].filter((at) => isNoun(view, at));
  for (const noun of [...nouns, ...nouns.flatMap((at) => namesGiven(view, at))]) {
    const words = loadedWords(view, noun);
    if (words === null) continue;
    const span = spanOfTokens(view, ...words);
    const text = view.annotated.article.text.slice(span.start, span.end);
    return sourced("v", text.toLowerCase(), { spans: [span], by: rule("extract/characterisation") });
  }
  return null;
}

function isNoun(view: ClauseView, at: number): boolean {
  const { upos } = view.tokens[at]!;
  return upos === "NOUN" || upos === "PROPN";
}

/** First and last token of the loaded phrase whose noun is `noun`, or null when it is plain. */
function loadedWords(view: ClauseView, noun: number): number[] | null {
  const modifiers = dependents(view, noun, "amod", "compound");
  const adjective = modifiers.find((at) => LOADED_ADJECTIVES.has(view.tokens[at]!.lemma.toLowerCase()));
  if (adjective !== undefined) return [adjective, noun];
  if (!LOADED_NOUNS.has(view.tokens[noun]!.lemma.toLowerCase())) return null;
  // "war crime", "ethnic cleansing"
  const beside = modifiers.find((at) => at === noun - 1);
  return beside === undefined ? [noun] : [beside, noun];
}

/** Nouns that the verb over an event gives it as a name: "called [the raid] a [crime]", "denounced [it] as [sabotage]". */
function namesGiven(view: ClauseView, event: number): number[] {
  const verb = governors(view, event)
    .slice(0, REACH)
    .find((at) => NAMING_VERBS.has(view.tokens[at]!.lemma));
  if (verb === undefined) return [];
  const complements = dependents(view, verb, "xcomp", "obj", "ccomp");
  const as = dependents(view, verb, "obl", "nmod", "advcl").filter((at) => caseOf(view, at) === "as");
  const under = dependents(view, event, "nmod").filter((at) => caseOf(view, at) === "as");
  return [...complements, ...as, ...under].filter((at) => at !== event && isNoun(view, at));
}
