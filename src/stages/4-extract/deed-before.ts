/** A token in; whether the last thing that was told before it is violence, so that "it" and "the report" may mean that, out. */
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { CUE_VERBS } from "#reference/lexicon/en/cue-verbs.ts";
import { TELLING_NOUNS } from "#reference/lexicon/en/falsehood-words.ts";
import { NOUNS } from "#reference/lexicon/en/predicates.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, relationOf } from "./clause-view.ts";
import { lookup } from "./verb-sense.ts";

/** So many words back what a pronoun stands for was told. */
const REACH = 60;

/** In this sentence or the one before: "accused of hiding aid; it denied that" denies no attack. */
export function isDeedBefore(view: ClauseView, at: number): boolean {
  const sentence = view.sentenceOf[at]!;
  const { first } = view.annotated.sentences[Math.max(0, sentence - 1)]!;
  for (let word = at - 1; word >= Math.max(first, at - REACH); word--) {
    const isViolent = violence(view, word);
    if (isViolent !== null) return isViolent;
  }
  return false;
}

/** Null for words that tell nothing, and verbs of saying. */
function violence(view: ClauseView, word: number): boolean | null {
  const { upos, lemma, deprel } = view.tokens[word]!;
  const name = lemma.toLowerCase();
  if (upos === "NOUN" && !TELLING_NOUNS.has(name)) {
    const predicate = NOUNS.get(name);
    return predicate !== undefined && VIOLENT_EVENT_TYPES.has(predicate.event) ? true : null;
  }
  if (upos !== "VERB" || deprel === "acl:relcl" || ["amod", "aux"].includes(relationOf(view.tokens[word]!)))
    return null;
  const found = lookup(view, word);
  // "plans to fight the traffickers": nothing was done yet
  const isMeant = dependents(view, word, "mark").some((mark) => view.tokens[mark]!.form.toLowerCase() === "to");
  if (found !== null && VIOLENT_EVENT_TYPES.has(found.predicate.event)) return !isMeant;
  return CUE_VERBS.has(name) || ASIDE.has(name) ? null : false;
}

/** Verbs that stand between a deed and its denial and tell no other. */
const ASIDE: ReadonlySet<string> = new Set("be have happen occur take accord quote respond react follow".split(" "));
