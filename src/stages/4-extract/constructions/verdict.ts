/** called it [a war crime] · described this as [a barbaric crime] · admitted [a tragic mistake]: a judgement of a deed that was told before */
import { NAMING_VERBS, TOLD_BEFORE } from "#reference/lexicon/en/predicates.ts";
import { isNegated } from "../blame.ts";
import type { Candidate } from "../candidate.ts";
import { isLoadedAdjective, loadedWords } from "../characterisation.ts";
import type { ClauseView } from "../clause-view.ts";
import { caseOf, dependents, governors, relationOf } from "../clause-view.ts";
import { isDeedBefore } from "../deed-before.ts";
import type { Rule } from "../rule.ts";

/** Verbs by which a party owns a deed as none that it meant. */
const OWNING_VERBS: ReadonlySet<string> = new Set([
  "admit",
  "acknowledge",
  "concede",
  "regret",
  "apologise",
  "apologize",
]);
const UNMEANT: ReadonlySet<string> = new Set(["mistake", "error", "blunder", "accident"]);
const POINTING: ReadonlySet<string> = new Set(["it", "this", "that"]);

/** The verb that says it of what a pronoun points back to, or that owns it; null for other nouns. */
function judgingVerb(view: ClauseView, noun: number): number | null {
  const { head, upos, lemma } = view.tokens[noun]!;
  const verb = view.tokens[head];
  if (isSaidOfIt(view, noun)) return noun;
  const isName = upos === "NOUN" || isLoadedAdjective(view, noun);
  if (!isName || verb === undefined) return null;
  const relation = relationOf(view.tokens[noun]!);
  if (NAMING_VERBS.has(verb.lemma)) {
    const isNamed = ["xcomp", "obj", "ccomp"].includes(relation) || caseOf(view, noun) === "as";
    const pointed = dependents(view, head, "obj", "iobj", "nsubj:pass", "expl").filter(
      (at) => at !== noun && at < noun,
    );
    return isNamed && pointed.some((at) => POINTING.has(view.tokens[at]!.form.toLowerCase())) ? head : null;
  }
  const told = namingVerbOver(view, noun);
  if (told !== null) return told;
  const isOwned = relation === "obj" || (relation === "obl" && caseOf(view, noun) === "for");
  return OWNING_VERBS.has(verb.lemma) && isOwned && UNMEANT.has(lemma) && dependents(view, noun, "amod").length > 0
    ? head
    : null;
}

/** "said that it was [a legitimate operation]": of a deed, and not of what follows ("it was a crime to desert"). */
function isSaidOfIt(view: ClauseView, noun: number): boolean {
  if (dependents(view, noun, "cop").length === 0 || dependents(view, noun, "csubj", "acl", "ccomp", "xcomp").length > 0)
    return false;
  const isIt = dependents(view, noun, "nsubj").some((at) => POINTING.has(view.tokens[at]!.form.toLowerCase()));
  return isIt && !isNegated(view, noun) && isDeedBefore(view, noun);
}

/** "described what happened in X as [a lawful operation]": what happened is named, and no event noun is. */
function namingVerbOver(view: ClauseView, noun: number): number | null {
  if (caseOf(view, noun) !== "as") return null;
  const verb = governors(view, noun)
    .slice(0, 3)
    .find((at) => NAMING_VERBS.has(view.tokens[at]!.lemma));
  if (verb === undefined) return null;
  const happened = dependents(view, verb, "ccomp", "obj").some((at) => HAPPENING.has(view.tokens[at]!.lemma));
  return happened && view.tokens[verb + 1]?.form.toLowerCase() === "what" ? verb : null;
}

const HAPPENING: ReadonlySet<string> = new Set(["happen", "occur", "unfold", "befall", "take"]);

function findVerdict(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const clause = judgingVerb(view, noun);
  const words = clause === null ? null : isLoadedAdjective(view, noun) ? [noun] : loadedWords(view, noun);
  if (clause === null || words === null) return null;
  return { token: noun, words, clause, predicate: TOLD_BEFORE, mode: null, roles: {}, counted: [], absorbed: [] };
}

export const verdict: Rule = {
  id: "extract/verdict",
  version: "1",
  fires: [
    { text: "Jets hit the clinic on Sunday. The mayor called it a war crime.", trigger: "war crime" },
    { text: "The council described it as a barbaric crime.", trigger: "barbaric crime" },
    { text: "The coalition admitted a tragic mistake.", trigger: "tragic mistake" },
    { text: "Jets hit the clinic. The army said it was a legitimate operation.", trigger: "legitimate operation" },
    { text: "Jets hit the clinic. The mayor called it barbaric.", trigger: "barbaric" },
    {
      text: "The elders described what happened in the village on Friday as a barbaric crime.",
      trigger: "barbaric crime",
    },
  ],
  silent: [
    "The mayor called it a success.",
    "The minister admitted mistakes in the budget.",
    "The law makes it a crime to desert.",
    "Jets hit the clinic. The law says it is a crime to desert.",
    "The council closed the bridge. The mayor said it was a mistake.",
    "The senator called the tax a crime.",
    "The coach described what happened in the second half as a success.",
  ],
  find: findVerdict,
};
