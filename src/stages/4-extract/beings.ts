/** What a nominal names: living beings, things, or neither. */
import type { MentionKind } from "#model/annotated.ts";
import type { Need } from "#reference/lexicon/en/predicates.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, mentionAt } from "./clause-view.ts";

const BEINGS: ReadonlySet<MentionKind> = new Set(["person", "armed-group", "people"]);
const THINGS: ReadonlySet<MentionKind> = new Set(["facility", "platform", "weapon", "place", "organisation"]);

/** What can be taken and held. */
const GROUND: ReadonlySet<MentionKind> = new Set(["place", "facility"]);

/** Nouns that count what their "of" names: "dozens of civilians". */
const COUNTING_NOUNS = new Set(
  "ten dozen score hundred thousand million couple handful number group scores lot majority total body dead rest half third most none".split(
    " ",
  ),
);

/** "dozens of civilians" -> civilians; any other nominal is itself. */
export function countedNoun(view: ClauseView, head: number): number {
  const token = view.tokens[head]!;
  if (!COUNTING_NOUNS.has(token.lemma.toLowerCase()) && token.upos !== "NUM") return head;
  const of = dependents(view, head, "nmod").find((child) =>
    dependents(view, child, "case").some((marker) => view.tokens[marker]!.lemma === "of"),
  );
  return of ?? head;
}

/** A number that stands alone for people: "killing 12", "killed one and wounded three". */
function isBareNumber(view: ClauseView, head: number): boolean {
  const token = view.tokens[head]!;
  const isNumber = token.upos === "NUM" || COUNTING_NOUNS.has(token.lemma.toLowerCase()) || isOthers(view, head);
  return isNumber && !/[%$€£]|^\d{1,2}:\d\d$/.test(token.form) && dependents(view, head, "nmod:unmarked").length === 0;
}

/** Words that count more people of the kind just named. */
const FURTHER = new Set(["other", "more"]);

/** "23 others", "seven more": people of the kind just named. */
function isOthers(view: ClauseView, head: number): boolean {
  if (/^others$/i.test(view.tokens[head]!.form)) return true;
  return (
    FURTHER.has(view.tokens[head]!.lemma) &&
    dependents(view, head, "nummod", "amod", "advmod", "obl:unmarked").some((at) => view.tokens[at]!.upos === "NUM")
  );
}

/** True when the nominal counts people without naming them, so that an earlier noun says who they were. */
export function isElliptic(view: ClauseView, head: number): boolean {
  const noun = countedNoun(view, head);
  const kind = mentionAt(view, noun)?.kind;
  const unnamed =
    kind === undefined ||
    kind === "quantity" ||
    view.tokens[noun]!.upos === "NUM" ||
    FURTHER.has(view.tokens[noun]!.lemma);
  return unnamed && (isBareNumber(view, noun) || isOthers(view, noun));
}

/** "nobody", "none", "no one": a count of zero people. */
export function isNobody(view: ClauseView, head: number): boolean {
  const { lemma, form } = view.tokens[head]!;
  const one = form.toLowerCase() === "one" && view.tokens[head - 1]?.form.toLowerCase() === "no";
  return one || lemma === "nobody" || lemma === "none" || lemma === "no-one";
}

/** Verbs that are done to the living only. */
const KILLING: ReadonlySet<string> = new Set(["kill", "murder", "slay"]);

/** "Park Hall was shot and killed": whatever the name was taken for. */
export function isKilledByName(view: ClauseView, head: number): boolean {
  const { upos, deprel, head: verb } = view.tokens[head]!;
  if (upos !== "PROPN" || deprel !== "nsubj:pass" || verb < 0) return false;
  const isOne = dependents(view, verb, "aux:pass").some((at) => /^(?:was|is|been)$/i.test(view.tokens[at]!.form));
  return isOne && [verb, ...dependents(view, verb, "conj")].some((at) => KILLING.has(view.tokens[at]!.lemma));
}

/** The name of one person behind a noun that says who it is: "the carrier, 44-year-old [Lena Park],". */
export function personBehind(view: ClauseView, head: number): number | null {
  const { upos, tag } = view.tokens[head]!;
  if (upos !== "NOUN" || tag.endsWith("S")) return null;
  const names = dependents(view, head, "appos").filter((at) => view.tokens[at]!.upos === "PROPN");
  return names.find((at) => mentionAt(view, at)?.kind === "person") ?? null;
}

/** People, named, described or only counted. */
export function isBeing(view: ClauseView, head: number): boolean {
  if (isNobody(view, head) || isKilledByName(view, head) || personBehind(view, head) !== null) return true;
  if (isOnePerson(view, head)) return true;
  const kind = mentionAt(view, countedNoun(view, head))?.kind;
  return kind === undefined || kind === "quantity" ? isBareNumber(view, head) : BEINGS.has(kind);
}

/** "left [him] and his two daughters dead": one person, whoever it is. */
export function isOnePerson(view: ClauseView, head: number): boolean {
  const { upos, form, deprel } = view.tokens[head]!;
  return upos === "PRON" && deprel !== "nmod:poss" && /^(?:he|him|himself|she|her|herself)$/i.test(form);
}

/** What can be hit or held, and is not alive: places, buildings, vehicles, arms, bodies of people. */
export function isThing(view: ClauseView, head: number): boolean {
  const kind = mentionAt(view, countedNoun(view, head))?.kind;
  // "a convoy of rebel leaders": named for those in it
  return kind !== undefined && (THINGS.has(kind) || view.tokens[head]!.lemma === "convoy");
}

/** Whether the nominal can be what a predicate needs as its object. */
export function satisfies(view: ClauseView, head: number, needs: Need | null): boolean {
  switch (needs) {
    case null:
      return true;
    case "beings":
      return isBeing(view, head);
    case "things":
      return isThing(view, head);
    case "weapons":
      return mentionAt(view, head)?.kind === "weapon";
    case "ground":
      return GROUND.has(mentionAt(view, head)?.kind ?? "date");
    case "beings-or-things":
      return isBeing(view, head) || isThing(view, head);
  }
}
