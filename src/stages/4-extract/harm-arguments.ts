import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { VERBS } from "#reference/lexicon/en/predicates.ts";
import type { Arguments } from "./arguments.ts";
import { isBeing } from "./beings.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, governors, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";
import { eventNoun } from "./event-noun.ts";

/** Victims of a verb without object are its subject when it means harm: "12 killed in Aleppo". */
export function undergoersOf(view: ClauseView, verb: number, predicate: Predicate, found: Arguments): Arguments {
  const { doers, undergoers, passive } = found;
  const inverted = invertedSubject(view, verb);
  if (inverted.length > 0) return { doers: [], undergoers: inverted, passive: true };
  const number = predicate.object === "victim" ? numberBefore(view, verb) : null;
  if (number !== null && !ownsObject(view, verb)) return { doers: [], undergoers: [number], passive: true };
  if (undergoers.length > 0 || passive) return found;
  if (predicate.object === "target" && isHeadlinePassive(view, verb, doers))
    return { doers: [], undergoers: doers, passive: true };
  if (predicate.object !== "victim") return found;
  const tag = view.tokens[verb]!.tag;
  const headline = (tag === "VBN" || tag === "VBD") && doers.length > 0 && doers.every((head) => isBeing(view, head));
  return headline ? { doers: [], undergoers: doers, passive: true } : found;
}

/** "12 dead, 30 wounded": the number right before the participle, whatever subject it was given. */
function numberBefore(view: ClauseView, verb: number): number | null {
  const before = verb - 1;
  if (!/^VB[DN]$/.test(view.tokens[verb]!.tag) || view.tokens[before]?.upos !== "NUM") return null;
  if (isOfParent(view, before)) return null;
  return view.sentenceOf[before] === view.sentenceOf[verb] && isBeing(view, before) ? before : null;
}

/** "Father of 5 killed", "a mother of three": the number of the children. */
function isOfParent(view: ClauseView, number: number): boolean {
  return view.tokens[number - 1]?.lemma === "of" && PARENTS.has(view.tokens[number - 2]?.lemma.toLowerCase() ?? "");
}

const PARENTS: ReadonlySet<string> = new Set(
  "father mother parent dad mom mum grandfather grandmother stepfather widow widower".split(" "),
);

function ownsObject(view: ClauseView, verb: number): boolean {
  return dependents(view, verb, "obj").some((object) => object > verb);
}

/** "Also wounded were four patrons": the participle comes first, and is taken for the subject. */
function invertedSubject(view: ClauseView, verb: number): number[] {
  const { tag, head } = view.tokens[verb]!;
  if (tag !== "VBN" || head < verb || !["nsubj", "csubj", "advcl", "amod"].includes(relationOf(view.tokens[verb]!)))
    return [];
  const between = dependents(view, head, "cop", "aux").some((at) => at > verb && view.tokens[at]!.lemma === "be");
  return between && isBeing(view, head) ? withConjuncts(view, head) : [];
}

/**
 * "X struck forces that attacked Y and killed 12": grammar leaves open whether X or the forces killed them, and so do we.
 */
export function withoutDoubt(view: ClauseView, verb: number, found: Arguments): Arguments {
  const { head } = view.tokens[verb]!;
  const joined = relationOf(view.tokens[verb]!) === "conj" && head >= 0 && dependents(view, verb, "nsubj").length === 0;
  if (!joined || view.tokens[head]!.deprel !== "acl:relcl" || found.passive) return found;
  const over = governors(view, view.tokens[head]!.head).some(
    (at) => eventNoun(view, at) !== null || VERBS.has(view.tokens[at]!.lemma),
  );
  return over ? { ...found, doers: [] } : found;
}

/** "Hospital shelled", "Town bombed overnight": what cannot act was acted on. */
function isHeadlinePassive(view: ClauseView, verb: number, doers: readonly number[]): boolean {
  const { tag } = view.tokens[verb]!;
  const participle = tag === "VBN" || tag === "VBD";
  return participle && doers.length > 0 && doers.every((head) => mentionAt(view, head)?.kind === "facility");
}

/** "Those killed were tribesmen": the predicate nominals say who the undergoers were. */
export function identified(view: ClauseView, heads: readonly number[]): number[] {
  return heads.flatMap((head) => {
    const token = view.tokens[head]!;
    const predicate = relationOf(token) === "nsubj" ? token.head : -1;
    const copular =
      predicate >= 0 && dependents(view, predicate, "cop").length > 0 && view.tokens[predicate]!.upos !== "VERB";
    const named = copular && mentionAt(view, predicate) !== null ? withConjuncts(view, predicate) : [];
    return [head, ...named.filter((at) => !isDenied(view, at))];
  });
}

/** "were terrorists and not civilians": a conjunct that is named to be ruled out. */
function isDenied(view: ClauseView, head: number): boolean {
  return dependents(view, head, "advmod", "cc", "det").some((at) =>
    ["not", "no"].includes(view.tokens[at]!.form.toLowerCase()),
  );
}
