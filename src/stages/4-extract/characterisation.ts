/** A speaker's loaded name for violence: "unprovoked attack", "massacre", "called the raid a war crime", "fired in self-defence". */
import type { Sourced } from "#model/sourced.ts";
import {
  EXCUSES,
  EXCUSING_ADVERBS,
  LOADED_ADJECTIVES,
  LOADED_NOUNS,
  NAMING_VERBS,
} from "#reference/lexicon/en/predicates.ts";
import { rule, sourced } from "#text/sourced.ts";
import { isNegated } from "./blame.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, spanOfTokens, tokensAround } from "./clause-view.ts";

/** How far behind the event its name may stand. */
const AS_REACH = 30;
/** How many words up the verb that names an event may stand. */
const REACH = 3;

/** The loaded words at the candidate's trigger or in what its governing verb calls it; null when it is named plainly. */
export function characterisationOf(view: ClauseView, candidate: Candidate): Sourced<string> | null {
  const nouns = [candidate.token, ...candidate.absorbed].filter((at) => isNoun(view, at));
  for (const noun of [...nouns, ...nouns.flatMap((at) => namesGiven(view, at))]) {
    const words = loadedWords(view, noun);
    if (words !== null) return named(view, words);
  }
  const adjective = nouns.flatMap((at) => adjectivesGiven(view, at))[0];
  if (adjective !== undefined) return named(view, [adjective]);
  const excuse = excuseOf(view, candidate.clause);
  const manner = excuse ?? coldBlood(view, candidate.clause);
  return manner === null ? null : named(view, manner);
}

/** "executed [in cold blood]" */
function coldBlood(view: ClauseView, clause: number): number[] | null {
  const blood = dependents(view, clause, "obl", "nmod").find(
    (at) => lemmaOf(view, at) === "blood" && caseOf(view, at) === "in",
  );
  const cold =
    blood === undefined ? undefined : dependents(view, blood, "amod").find((at) => lemmaOf(view, at) === "cold");
  return blood === undefined || cold === undefined ? null : [cold, blood];
}

function named(view: ClauseView, words: readonly number[]): Sourced<string> {
  const span = spanOfTokens(view, ...words);
  const text = view.annotated.article.text.slice(span.start, span.end);
  return sourced("v", text.toLowerCase(), { spans: [span], by: rule("extract/characterisation") });
}

/** "fired in [self-defence]", "hit it by [mistake]", "had acted in [self-defence] when they fired". */
export function excuseOf(view: ClauseView, clause: number): number[] | null {
  const { head, deprel } = view.tokens[clause]!;
  const verbs = deprel === "advcl" && view.tokens[head]?.lemma === "act" ? [clause, head] : [clause];
  const adverb = verbs
    .flatMap((verb) => dependents(view, verb, "advmod"))
    .find((at) => EXCUSING_ADVERBS.has(lemmaOf(view, at)));
  if (adverb !== undefined) return [adverb];
  const circumstances = verbs.flatMap((verb) => dependents(view, verb, "obl", "nmod"));
  for (const at of circumstances.filter((one) => EXCUSE_CASES.has(caseOf(view, one) ?? ""))) {
    if (EXCUSES.has(lemmaOf(view, at))) return [at];
    const self = dependents(view, at, "compound").find((part) =>
      EXCUSES.has(`${lemmaOf(view, part)}-${lemmaOf(view, at)}`),
    );
    if (self !== undefined) return [self, at];
  }
  return null;
}

const EXCUSE_CASES: ReadonlySet<string> = new Set(["in", "by"]);

function isNoun(view: ClauseView, at: number): boolean {
  const { upos } = view.tokens[at]!;
  return upos === "NOUN" || upos === "PROPN";
}

/** First and last token of the loaded phrase whose noun is `noun`, or null when it is plain. */
export function loadedWords(view: ClauseView, noun: number): number[] | null {
  const direct = dependents(view, noun, "amod", "compound");
  const modifiers = [...direct, ...direct.flatMap((at) => dependents(view, at, "conj"))];
  const adjective = modifiers.find(
    (at) => LOADED_ADJECTIVES.has(lemmaOf(view, at)) || LOADED_ADJECTIVES.has(view.tokens[at]!.form.toLowerCase()),
  );
  if (adjective !== undefined) return [...firstPart(view, adjective), adjective, noun];
  // "self-defence": the hyphen parts it
  const joined = modifiers.find((at) => LOADED_NOUNS.has(`${lemmaOf(view, at)}-${lemmaOf(view, noun)}`));
  if (joined !== undefined) return [joined, noun];
  if (!LOADED_NOUNS.has(lemmaOf(view, noun))) return exchangeOf(view, noun);
  // "war crime", "ethnic cleansing"
  const beside = modifiers.find((at) => at === noun - 1);
  return beside === undefined ? [noun] : [beside, noun];
}

/** "[cold]-blooded", "[counter]-terrorist". */
function firstPart(view: ClauseView, adjective: number): number[] {
  const isHyphen = view.tokens[adjective - 1]?.form === "-";
  return isHyphen ? [adjective - 2] : [];
}

/** "an [exchange of fire]": nobody is blamed for it. */
function exchangeOf(view: ClauseView, noun: number): number[] | null {
  const { lemma, head } = view.tokens[noun]!;
  const isFire = lemma === "fire" || lemma === "gunfire";
  return isFire && view.tokens[head]?.lemma === "exchange" && caseOf(view, noun) === "of" ? [head, noun] : null;
}

function lemmaOf(view: ClauseView, at: number): string {
  return view.tokens[at]!.lemma.toLowerCase();
}

/** Nouns that the verb over an event gives it as a name: "called [the raid] a [crime]", "denounced [it] as [sabotage]". */
function namesGiven(view: ClauseView, event: number): number[] {
  const { head, deprel } = view.tokens[event]!;
  // "the strike [was a mistake]"
  const isSubject = head >= 0 && deprel === "nsubj" && isNoun(view, head);
  if (isSubject && dependents(view, head, "cop").length > 0) return [head];
  const verb = governors(view, event)
    .slice(0, REACH)
    .find((at) => NAMING_VERBS.has(view.tokens[at]!.lemma));
  if (verb === undefined) return [];
  const complements = dependents(view, verb, "xcomp", "obj", "ccomp");
  const as = dependents(view, verb, "obl", "nmod", "advcl").filter((at) => caseOf(view, at) === "as");
  const under = dependents(view, event, "nmod").filter((at) => caseOf(view, at) === "as");
  // "praised the raid, in which four died, as a [victory]": the parser hangs the phrase on the clause between
  const behind = tokensAround(view, event, AS_REACH).filter(
    (at) =>
      at > event &&
      caseOf(view, at) === "as" &&
      governors(view, at)
        .slice(0, REACH + 1)
        .includes(verb),
  );
  // "called the raid [state terrorism]": the parser may take it for a part of the noun
  const bare = dependents(view, event, "nmod", "obj").filter((at) => at > event && caseOf(view, at) === null);
  return [...complements, ...as, ...under, ...behind, ...bare].filter((at) => at !== event && isNoun(view, at));
}

/** "the shooting was [lawful]", "condemned the raid as [barbaric]": a loaded adjective that is said of the event. */
function adjectivesGiven(view: ClauseView, event: number): number[] {
  const { head, deprel } = view.tokens[event]!;
  if (head < 0) return [];
  if (deprel === "nsubj" && dependents(view, head, "cop").length > 0)
    return isLoadedAdjective(view, head) && !isNegated(view, head) ? [head] : [];
  if (!NAMING_VERBS.has(view.tokens[head]!.lemma)) return [];
  return dependents(view, head, "xcomp", "obl", "advcl").filter((at) => at > event && isLoadedAdjective(view, at));
}

export function isLoadedAdjective(view: ClauseView, at: number): boolean {
  const { upos, form } = view.tokens[at]!;
  const isAdjective = upos === "ADJ" || upos === "VERB";
  return isAdjective && (LOADED_ADJECTIVES.has(lemmaOf(view, at)) || LOADED_ADJECTIVES.has(form.toLowerCase()));
}
