/** A token in; whether it stands for a whole telling that somebody says is not so ("denied it", "called the report a lie", "no such thing happened"), out. */
import { FALSE_WORDS, TELLING_NOUNS } from "#reference/lexicon/en/falsehood-words.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, relationOf } from "./clause-view.ts";

const POINTING: ReadonlySet<string> = new Set(["it", "this", "that", "these", "they"]);
const DENYING: ReadonlySet<string> = new Set(["deny", "reject", "dismiss", "refute", "rebut", "repudiate", "debunk"]);
const CALLING: ReadonlySet<string> = new Set(["call", "describe", "brand", "label", "denounce", "term", "dub", "deem"]);
const HAPPENING: ReadonlySet<string> = new Set(["happen", "occur"]);
const NEVER: ReadonlySet<string> = new Set(["not", "n't", "never"]);

/** Of what is told as a whole; a denial of an event that is named beside it is read with that event. */
export function isRefuted(view: ClauseView, at: number): boolean {
  return isDenied(view, at) || isCalledFalse(view, at) || isUntrue(view, at) || neverHappened(view, at);
}

function lemmaOf(view: ClauseView, at: number): string {
  return view.tokens[at]!.lemma.toLowerCase();
}

/** "it", "the accusation", "the reports": with nothing that says of what. */
function isTelling(view: ClauseView, at: number): boolean {
  const { upos, form, head } = view.tokens[at]!;
  // "a charge that he calls slander": a relative pronoun
  if (POINTING.has(form.toLowerCase())) return upos === "PRON" && relationOf(view.tokens[head]!) !== "acl";
  const isDefinite = dependents(view, at, "det").some((det) =>
    /^(?:the|these|those|this|that|any|all|such)$/i.test(view.tokens[det]!.form),
  );
  return TELLING_NOUNS.has(lemmaOf(view, at)) && (isDefinite || view.tokens[at]!.tag === "NNS") && isBare(view, at);
}

/** Nothing hangs on it that would tell of what, but one word: "the accounts of burning". */
function isBare(view: ClauseView, at: number): boolean {
  return dependents(view, at, "nmod", "acl", "ccomp", "nmod:poss")
    .filter((child) => child > at && caseOf(view, child) !== "as")
    .flatMap((child) => dependents(view, child, "nsubj", "nsubj:pass", "obj", "obl", "nmod", "det"))
    .every((word) => caseOf(view, word) === "as");
}

/** "denied it", "rejected the accusation" */
function isDenied(view: ClauseView, at: number): boolean {
  const { head } = view.tokens[at]!;
  if (head < 0 || !isTelling(view, at) || isNegated(view, head)) return false;
  const isObject = ["obj", "nsubj:pass"].includes(view.tokens[at]!.deprel);
  return isObject && DENYING.has(lemmaOf(view, head));
}

/** "called it a lie", "the claim was false", "these were lies" */
function isCalledFalse(view: ClauseView, at: number): boolean {
  const { head } = view.tokens[at]!;
  if (head < 0 || !isTelling(view, at)) return false;
  const relation = relationOf(view.tokens[at]!);
  if (relation === "nsubj" && dependents(view, head, "cop").length > 0)
    return FALSE_WORDS.has(lemmaOf(view, head)) && !isNegated(view, head);
  if (relation !== "obj" || !CALLING.has(lemmaOf(view, head))) return false;
  const named = [...dependents(view, head, "xcomp", "obl", "amod"), ...dependents(view, at, "nmod", "amod")];
  return named.some((word) => word > at && FALSE_WORDS.has(lemmaOf(view, word)) && caseOf(view, word) !== "of");
}

/** "there was no truth in the report", "there was no truth to it" */
function isUntrue(view: ClauseView, at: number): boolean {
  if (lemmaOf(view, at) !== "truth") return false;
  return dependents(view, at, "det").some((det) => view.tokens[det]!.form.toLowerCase() === "no");
}

/** "it never happened", "no such thing took place", "nothing of the kind occurred" */
function neverHappened(view: ClauseView, at: number): boolean {
  const isPlace =
    lemmaOf(view, at) === "take" && dependents(view, at, "obj").some((one) => lemmaOf(view, one) === "place");
  if (!isPlace && !HAPPENING.has(lemmaOf(view, at))) return false;
  const [subject] = dependents(view, at, "nsubj");
  if (subject === undefined) return false;
  const words = [subject, ...dependents(view, subject, "det", "amod", "nmod")].map((word) =>
    view.tokens[word]!.form.toLowerCase(),
  );
  if (words.includes("no")) return words.includes("such");
  if (words[0] === "nothing") return words.some((word) => /^(?:kind|sort|such)$/.test(word));
  return isNegated(view, at) && (POINTING.has(words[0]!) || /^(?:incident|event|thing)s?$/.test(words[0]!));
}

function isNegated(view: ClauseView, at: number): boolean {
  return dependents(view, at, "advmod").some((word) => NEVER.has(view.tokens[word]!.form.toLowerCase()));
}
