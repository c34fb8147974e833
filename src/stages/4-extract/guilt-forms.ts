/** A token in; the heads of those who are said there to have done, or not to have done, a deed that was told before, out. One function a form. */
import { argumentsOf, obliques, subjectOf } from "./arguments.ts";
import { isNobody } from "./beings.ts";
import { excuseOf } from "./characterisation.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";
import { isDeedBefore } from "./deed-before.ts";

const POINTING: ReadonlySet<string> = new Set(["it", "this", "that"]);

/** Each gives the heads of those who are said to have done it; the first that is not empty tells. */
export const GUILT_FORMS: readonly ((view: ClauseView, at: number) => readonly number[])[] = [
  guilty,
  excused,
  behindIt,
  didIt,
  workOf,
  perpetrators,
  namedForIt,
  firedIt,
  culprit,
  blamedForIt,
  burdened,
  disowned,
  claimed,
];

function subjects(view: ClauseView, at: number): number[] {
  const subject = subjectOf(view, at);
  return subject === null ? [] : withConjuncts(view, subject);
}

function lemmaOf(view: ClauseView, at: number): string {
  return view.tokens[at]!.lemma.toLowerCase();
}

/** "it", "this"; not "the crimes that they committed", where it is a relative pronoun. */
function pointsBack(view: ClauseView, at: number): boolean {
  const { form, head } = view.tokens[at]!;
  const isRelative = form.toLowerCase() === "that" && head >= 0 && relationOf(view.tokens[head]!) === "acl";
  return POINTING.has(form.toLowerCase()) && !isRelative;
}

function isPredicate(view: ClauseView, at: number): boolean {
  return dependents(view, at, "cop").length > 0;
}

/** "was responsible", "were to blame": for nothing that is named, so for what was told. */
function guilty(view: ClauseView, at: number): readonly number[] {
  const { lemma } = view.tokens[at]!;
  const isToBlame = lemma === "blame" && dependents(view, at, "mark").some((mark) => lemmaOf(view, mark) === "to");
  if (!(lemma === "responsible" && isPredicate(view, at)) && !(isToBlame && isPredicateInfinitive(view, at))) return [];
  return obliques(view, at, "for").every((head) => pointsBack(view, head)) ? subjects(view, at) : [];
}

function isPredicateInfinitive(view: ClauseView, at: number): boolean {
  return dependents(view, at, "cop", "aux").some((aux) => lemmaOf(view, aux) === "be");
}

/** "acted in self-defence" */
function excused(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos } = view.tokens[at]!;
  return upos === "VERB" && lemma === "act" && excuseOf(view, at) !== null ? subjects(view, at) : [];
}

/** "were behind it" */
function behindIt(view: ClauseView, at: number): readonly number[] {
  return pointsBack(view, at) && caseOf(view, at) === "behind" && isPredicate(view, at)
    ? dependents(view, at, "nsubj").flatMap((head) => withConjuncts(view, head))
    : [];
}

const DOING: ReadonlySet<string> = new Set(["do", "commit", "perpetrate", "orchestrate", "mastermind"]);

/** "did it", "carried it out", "it was the rebels who did this", "this was done by soldiers" */
function didIt(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos } = view.tokens[at]!;
  const isOut = lemma === "carry" && dependents(view, at, "compound:prt").some((part) => lemmaOf(view, part) === "out");
  if (upos !== "VERB" || !(DOING.has(lemma) || isOut) || isInfinitive(view, at)) return [];
  if (dependents(view, at, "nsubj:pass").some((subject) => pointsBack(view, subject))) return obliques(view, at, "by");
  return dependents(view, at, "obj").some((object) => pointsBack(view, object)) ? subjects(view, at) : [];
}

/** "came here to do this": what was meant, and not done. */
function isInfinitive(view: ClauseView, at: number): boolean {
  return dependents(view, at, "mark").some((mark) => lemmaOf(view, mark) === "to");
}

const WORKS: ReadonlySet<string> = new Set(["work", "handiwork", "doing", "deed"]);

/** "it was the work of the militia" */
function workOf(view: ClauseView, at: number): readonly number[] {
  if (!WORKS.has(lemmaOf(view, at)) || !isPredicate(view, at)) return [];
  return dependents(view, at, "nsubj").some((head) => pointsBack(view, head)) ? obliques(view, at, "of") : [];
}

const PERPETRATORS: ReadonlySet<string> = new Set(
  "attacker perpetrator killer assailant culprit gunman raider shooter murderer kidnapper abductor bomber".split(" "),
);
const BELONGING: ReadonlySet<string> = new Set("member fighter follower man part supporter soldier unit".split(" "));

/** "the attackers were members of the group", "the killers belonged to a militia", "the culprits are bandits" */
function perpetrators(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos } = view.tokens[at]!;
  if (!dependents(view, at, "nsubj").some((head) => isPerpetrator(view, head))) return [];
  if (upos === "VERB") return lemma === "belong" ? obliques(view, at, "to") : [];
  if (!isPredicate(view, at)) return [];
  const of = BELONGING.has(lemmaOf(view, at)) ? obliques(view, at, "of", "from") : [];
  return of.length > 0 ? of : withConjuncts(view, at);
}

/** "the attackers", "those responsible": whose deed was told, so that the noun is definite. */
function isPerpetrator(view: ClauseView, head: number): boolean {
  const { lemma, form } = view.tokens[head]!;
  if (form.toLowerCase() === "those")
    return dependents(view, head, "amod", "acl").some((at) => lemmaOf(view, at) === "responsible");
  const isDefinite = dependents(view, head, "det").some((at) => /^(?:the|these|those)$/i.test(view.tokens[at]!.form));
  return isDefinite && PERPETRATORS.has(lemma.toLowerCase()) && dependents(view, head, "nmod").length === 0;
}

const NAMING: ReadonlySet<string> = new Set(["identify", "name", "describe", "know"]);

/** "identified the killers as soldiers", "named the Front as the killers" */
function namedForIt(view: ClauseView, at: number): readonly number[] {
  const { head } = view.tokens[at]!;
  if (head < 0 || !NAMING.has(lemmaOf(view, head)) || !isPerpetrator(view, at)) return [];
  if (relationOf(view.tokens[at]!) === "obj") return [at, head].flatMap((word) => obliques(view, word, "as"));
  return caseOf(view, at) === "as" ? dependents(view, head, "obj").filter((object) => object !== at) : [];
}

const FIRING: ReadonlySet<string> = new Set(["fire", "launch", "drop", "plant"]);

/** "Russia launched it", "it was fired by the militia": of an arm that was told before. */
function firedIt(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos } = view.tokens[at]!;
  if (upos !== "VERB" || !FIRING.has(lemma) || !isArmBefore(view, at)) return [];
  if (dependents(view, at, "nsubj:pass").some((subject) => pointsBack(view, subject))) return obliques(view, at, "by");
  return dependents(view, at, "obj").some((object) => pointsBack(view, object)) ? subjects(view, at) : [];
}

/** So many words back the arm was told. */
const ARM_REACH = 40;

function isArmBefore(view: ClauseView, at: number): boolean {
  const sentence = view.sentenceOf[at]!;
  const { first } = view.annotated.sentences[Math.max(0, sentence - 1)]!;
  for (let word = at - 1; word >= Math.max(first, at - ARM_REACH); word--) {
    if (mentionAt(view, word)?.kind === "weapon") return isDeedBefore(view, at);
  }
  return false;
}

/** "the army was the culprit" */
function culprit(view: ClauseView, at: number): readonly number[] {
  if (!["culprit", "perpetrator"].includes(lemmaOf(view, at)) || !isPredicate(view, at)) return [];
  return dependents(view, at, "nsubj").flatMap((head) => withConjuncts(view, head));
}

const IMPUTING: ReadonlySet<string> = new Set(["blame", "attribute", "ascribe", "pin"]);

/** "ascribed it to the militia", "pinned it on the rebels" */
function blamedForIt(view: ClauseView, at: number): readonly number[] {
  const { head } = view.tokens[at]!;
  if (!pointsBack(view, at) || head < 0 || !IMPUTING.has(lemmaOf(view, head))) return [];
  if (!["obj", "nsubj"].includes(relationOf(view.tokens[at]!))) return [];
  return [head, at].flatMap((word) => obliques(view, word, "to", "on"));
}

const LAYING: ReadonlySet<string> = new Set(["put", "lay", "pin", "place"]);
const LYING: ReadonlySet<string> = new Set(["lie", "lay", "rest"]);

/** "laid the blame on the army", "responsibility lay with the rebels", "the rebels bore responsibility": of nothing that is named. */
function burdened(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos, head } = view.tokens[at]!;
  if (upos !== "NOUN" || !["blame", "responsibility"].includes(lemma) || head < 0) return [];
  const verb = lemmaOf(view, head);
  const named = [at, head].flatMap((word) => obliques(view, word, "for"));
  if (!named.every((one) => pointsBack(view, one))) return [];
  const relation = relationOf(view.tokens[at]!);
  if (relation === "obj" && LAYING.has(verb)) return [at, head].flatMap((word) => obliques(view, word, "on", "at"));
  if (relation === "nsubj" && LYING.has(verb)) return obliques(view, head, "with", "on");
  return relation === "obj" && verb === "bear" ? subjects(view, head) : [];
}

const DENYING: ReadonlySet<string> = new Set(["deny", "reject", "disclaim", "disavow"]);
const SHARES: ReadonlySet<string> = new Set(["involvement", "responsibility", "role", "part", "complicity"]);

/** "denied involvement", "disclaimed all responsibility": in nothing that is named. `denial.ts` makes it a denial. */
function disowned(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos, head } = view.tokens[at]!;
  if (upos === "VERB" && lemma === "involve" && isPassiveOf(view, at)) return subjects(view, at);
  if (upos !== "NOUN" || !SHARES.has(lemma) || head < 0 || !DENYING.has(lemmaOf(view, head))) return [];
  if (relationOf(view.tokens[at]!) !== "obj") return [];
  const named = [at, head].flatMap((word) => obliques(view, word, "in", "for"));
  return named.every((one) => pointsBack(view, one)) ? argumentsOf(view, head).doers : [];
}

/** "were (not) involved": in nothing that is named. */
function isPassiveOf(view: ClauseView, at: number): boolean {
  return (
    dependents(view, at, "aux:pass", "cop").length > 0 && obliques(view, at, "in").every((one) => pointsBack(view, one))
  );
}

const CLAIMING: ReadonlySet<string> = new Set(["claim", "accept", "admit", "acknowledge", "take", "assume"]);

/** "claimed responsibility on its channel": for nothing that is named, and by somebody. */
export function claimed(view: ClauseView, at: number): readonly number[] {
  const { lemma, upos, head } = view.tokens[at]!;
  if (upos !== "NOUN" || lemma !== "responsibility" || head < 0 || !CLAIMING.has(lemmaOf(view, head))) return [];
  if (relationOf(view.tokens[at]!) !== "obj" || !isDeedBefore(view, at)) return [];
  const named = [at, head].flatMap((word) => obliques(view, word, "for"));
  const doers = named.every((one) => pointsBack(view, one)) ? argumentsOf(view, head).doers : [];
  const isNone = (one: number) =>
    isNobody(view, one) || dependents(view, one, "det").some((det) => /^(?:no|neither|any)$/.test(lemmaOf(view, det)));
  return doers.some(isNone) ? [] : doers;
}
