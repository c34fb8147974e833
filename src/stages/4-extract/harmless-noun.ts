/** An event noun in, and whether it is said of work, words, stories, illness or accident instead of violence, out. */
import {
  ABSTRACT_TARGETS,
  ACCIDENTAL_EXPLOSIVES,
  CAUSING_VERBS,
  FICTIONS,
  FIGURATIVE_CONTENTS,
  FIGURATIVE_SUBJECTS,
  HARMLESS_CROWDS,
  LABOUR_WORDS,
  NARRATING_VERBS,
  PERFORMERS,
  PLAIN_HARM,
  SIGNS_OF_INTENT,
  STRIKE_VERBS,
  WORKERS,
} from "#reference/lexicon/en/harmless-words.ts";
import { MISFORTUNES, NATURAL_CAUSES, NOUNS, VERBS } from "#reference/lexicon/en/predicates.ts";
import { obliques } from "./arguments.ts";
import type { ClauseView } from "./clause-view.ts";
import { caseOf, dependents, governors, mentionAt, relationOf, tokensAround } from "./clause-view.ts";

/** The lemma of a token in small letters. */
export function lemmaOf(view: ClauseView, index: number): string {
  return view.tokens[index]!.lemma.toLowerCase();
}

/** True when the noun, or a word joined before it, is one of `words`: "a gas cylinder", "cylinder". */
function isOrHolds(view: ClauseView, noun: number, words: ReadonlySet<string>): boolean {
  return [noun, ...dependents(view, noun, "compound", "amod")].some((at) => words.has(lemmaOf(view, at)));
}

/** Whether the event noun tells no violence because of what it is of, on or by: "an attack on the proposal". */
export function isFigurativeNoun(view: ClauseView, noun: number): boolean {
  const lemma = lemmaOf(view, noun);
  return (
    isOnIdea(view, noun, lemma) ||
    isSaidOfIdea(view, noun) ||
    (EXPLOSIONS.has(lemma) && isHarmlessExplosion(view, noun)) ||
    (lemma === "strike" && isStoppageOfWork(view, noun)) ||
    (lemma === "siege" && isOfCrowd(view, noun)) ||
    (DEATHS.has(lemma) && isNaturalDeath(view, noun)) ||
    (lemma === "injury" && caseOf(view, noun) === "through") ||
    (lemma === "attack" && isRebuke(view, noun)) ||
    (lemma === "battle" && isLost(view, noun)) ||
    (lemma === "attack" && caseOf(view, noun) === "under" && isOfCrowd(view, noun)) ||
    (lemma === "execution" && isStayed(view, noun)) ||
    (lemma === "blast" && isFun(view, noun)) ||
    isKilledOff(view, noun) ||
    isInStory(view, noun)
  );
}

const DEATHS: ReadonlySet<string> = new Set(["death"]);
const EXPLOSIONS: ReadonlySet<string> = new Set([
  "explosion",
  "blast",
  "detonation",
  "barrage",
  "bombardment",
  "onslaught",
]);
const CONTESTS: ReadonlySet<string> = new Set([
  "attack",
  "assault",
  "raid",
  "offensive",
  "battle",
  "fight",
  "fighting",
  "aggression",
  "clash",
  "onslaught",
]);

/** "an attack on the rule of law", "a battle against cancer"; whoever stands there as well makes it real. */
function isOnIdea(view: ClauseView, noun: number, lemma: string): boolean {
  if (!CONTESTS.has(lemma)) return false;
  const aims = obliques(view, noun, "on", "upon", "against", "with", "for", "over");
  return aims.length > 0 && aims.every((head) => isIdea(view, head));
}

/** A thing of the mind, an illness or a calamity, and no name: "the president's record", "cancer". */
export function isIdea(view: ClauseView, head: number): boolean {
  const lemma = lemmaOf(view, head);
  return (
    view.tokens[head]!.upos !== "PROPN" &&
    (ABSTRACT_TARGETS.has(lemma) || MISFORTUNES.has(lemma) || (NATURAL_CAUSES.has(lemma) && !NOUNS.has(lemma)))
  );
}

/** "The budget is an attack on the poor", "Waiting was torture": a judgement. */
function isSaidOfIdea(view: ClauseView, noun: number): boolean {
  if (dependents(view, noun, "cop").length === 0) return false;
  const subjects = dependents(view, noun, "nsubj", "csubj");
  return subjects.some((subject) => FIGURATIVE_SUBJECTS.has(lemmaOf(view, subject)));
}

/** "an explosion of colour", "the explosion of a gas cylinder", "a gas leak caused the explosion". */
function isHarmlessExplosion(view: ClauseView, noun: number): boolean {
  const of = obliques(view, noun, "of");
  if (of.some((head) => FIGURATIVE_CONTENTS.has(lemmaOf(view, head)))) return true;
  const { head } = view.tokens[noun]!;
  const isCaused =
    head >= 0 &&
    relationOf(view.tokens[noun]!) === "obj" &&
    CAUSING_VERBS.has(lemmaOf(view, head)) &&
    dependents(view, head, "nsubj").some((cause) => lemmaOf(view, cause) === "leak");
  return (
    isCaused ||
    of.some((at) => isOrHolds(view, at, ACCIDENTAL_EXPLOSIVES)) ||
    dependents(view, noun, "compound").some((at) => isOrHolds(view, at, ACCIDENTAL_EXPLOSIVES)) ||
    obliques(view, noun, "at", "in").some((at) =>
      dependents(view, at, "compound").some((part) => /^(?:fireworks?|firecracker)$/.test(lemmaOf(view, part))),
    )
  );
}

/** "a strike by teachers", "the union called a strike", "hunger strike"; not "an air strike on a train". */
function isStoppageOfWork(view: ClauseView, noun: number): boolean {
  const isWorker = (head: number) => WORKERS.has(lemmaOf(view, head));
  if (
    dependents(view, noun, "compound", "amod", "nmod:poss").some(
      (at) => LABOUR_WORDS.has(lemmaOf(view, at)) || isWorker(at),
    )
  )
    return true;
  if (obliques(view, noun, "by", "of").some(isWorker)) return true;
  const { head } = view.tokens[noun]!;
  const isCalled = head >= 0 && relationOf(view.tokens[noun]!) === "obj" && STRIKE_VERBS.has(lemmaOf(view, head));
  return isCalled && dependents(view, head, "nsubj").some(isWorker);
}

/** "her death at the age of 90", "his death from cancer", "the king's death in his sleep". */
function isNaturalDeath(view: ClauseView, noun: number): boolean {
  const causes = obliques(view, noun, "from", "of", "in", "after");
  return causes.some((head) => isNaturalCause(view, head)) || isOldAge(view, noun);
}

/** "cancer", "a long illness", "her sleep"; an attack only when it is one of the heart. */
export function isNaturalCause(view: ClauseView, head: number): boolean {
  const lemma = lemmaOf(view, head);
  if (lemma === "attack" || lemma === "condition" || lemma === "age") return false;
  // the lemma of "meningitis" loses its last letter
  return lemma === "sleep" || NATURAL_CAUSES.has(lemma) || NATURAL_CAUSES.has(view.tokens[head]!.form.toLowerCase());
}

/** The age from which a death without a told cause is taken for nobody's doing. */
const OLD = 75;

/** "died on Monday, aged 91", "death at the age of 90", where nothing in the sentence speaks of arms. */
export function isOldAge(view: ClauseView, index: number): boolean {
  const aged = tokensAround(view, index, CALM_REACH).some((at) => {
    const { form } = view.tokens[at]!;
    return /^\d{2,3}$/.test(form) && Number(form) >= OLD && Number(form) < 120 && isAfterAge(view, at);
  });
  return aged && isCalm(view, index);
}

function isAfterAge(view: ClauseView, number: number): boolean {
  const [of, age] = [lemmaOf(view, Math.max(0, number - 1)), lemmaOf(view, Math.max(0, number - 2))];
  return of === "aged" || of === "age" || (of === "of" && age === "age");
}

/** "fighting a losing battle": with nobody on the other side. */
function isLost(view: ClauseView, noun: number): boolean {
  return (
    view.tokens[noun - 1]?.form.toLowerCase() === "losing" &&
    obliques(view, noun, "against", "with").every((head) => mentionAt(view, head) === null)
  );
}

/** "under siege from tourists", "under attack from activist investors". */
function isOfCrowd(view: ClauseView, noun: number): boolean {
  return obliques(view, noun, "from", "by").some((head) => HARMLESS_CROWDS.has(lemmaOf(view, head)));
}

/** "a stay of execution": a delay, of whatever. */
function isStayed(view: ClauseView, noun: number): boolean {
  const { head } = view.tokens[noun]!;
  return head >= 0 && lemmaOf(view, head) === "stay" && caseOf(view, noun) === "of";
}

/** "It was a blast", "a blast from the past": a pleasure. */
function isFun(view: ClauseView, noun: number): boolean {
  if (obliques(view, noun, "from").some((head) => lemmaOf(view, head) === "past")) return true;
  const isCopular = dependents(view, noun, "cop").length > 0;
  return isCopular && dependents(view, noun, "nsubj").some((subject) => view.tokens[subject]!.upos === "PRON");
}

/** "killed off every attack": one of a game. */
function isKilledOff(view: ClauseView, noun: number): boolean {
  const { head } = view.tokens[noun]!;
  return head >= 0 && relationOf(view.tokens[noun]!) === "obj" && lemmaOf(view, head) === "kill";
}

/** "The governor came under attack for his remarks": a person who answers for words. */
function isRebuke(view: ClauseView, noun: number): boolean {
  const { head } = view.tokens[noun]!;
  if (head < 0 || lemmaOf(view, head) !== "come" || caseOf(view, noun) !== "under") return false;
  const person = dependents(view, head, "nsubj").some((subject) => mentionAt(view, subject)?.kind === "person");
  return person && [...obliques(view, head, "for", "over"), ...obliques(view, noun, "for", "over")].length > 0;
}

/** "In the novel, a detective is murdered", "the opera opens with the murder of a prince": nobody came to harm. */
export function isInStory(view: ClauseView, index: number): boolean {
  return [index, ...governors(view, index)].some((at) => isStoryIn(view, at) || isNarrated(view, at, index));
}

/** "In the film, a sniper shoots": the phrase stands first, and stories are told in the present. */
function isStoryIn(view: ClauseView, verb: number): boolean {
  const present = [verb, ...dependents(view, verb, "aux", "cop")].some((at) => /^VB[ZP]$/.test(view.tokens[at]!.tag));
  return present && obliques(view, verb, "in").some((head) => head < verb && FICTIONS.has(lemmaOf(view, head)));
}

/** "The series ends when the hero kills his father", "the actor plays a soldier who kills". */
function isNarrated(view: ClauseView, verb: number, index: number): boolean {
  if (verb >= index || !/^VB[ZP]$/.test(view.tokens[verb]!.tag)) return false;
  const tells = NARRATING_VERBS.has(lemmaOf(view, verb));
  const plays = ["play", "portray"].includes(lemmaOf(view, verb));
  return dependents(view, verb, "nsubj").some(
    (subject) =>
      (tells && FICTIONS.has(lemmaOf(view, subject)) && obliques(view, subject, "of").length === 0) ||
      (plays && PERFORMERS.has(lemmaOf(view, subject))),
  );
}

/** True when nothing else in the sentence speaks of arms, armed people or violence; `parties` are those of the word itself. */
export function isCalm(view: ClauseView, index: number, parties: readonly number[] = []): boolean {
  return tokensAround(view, index, CALM_REACH).every(
    (at) => at === index || parties.includes(at) || !speaksOfArms(view, at),
  );
}

/** Words farther away, in tokens, are of something else, however long the sentence is. */
export const CALM_REACH = 120;

function speaksOfArms(view: ClauseView, at: number): boolean {
  const { upos, form } = view.tokens[at]!;
  const lemma = lemmaOf(view, at);
  const kind = mentionAt(view, at)?.kind;
  if (kind === "weapon" || kind === "armed-group" || SIGNS_OF_INTENT.has(lemma) || /^(?:gun|bomb|knife)/i.test(form))
    return true;
  if (PLAIN_HARM.has(lemma)) return false;
  const next = view.tokens[at + 1]?.form.toLowerCase() ?? "";
  const predicate = upos === "VERB" ? (VERBS.get(`${lemma} ${next}`) ?? VERBS.get(lemma)) : NOUNS.get(lemma);
  return predicate?.event === "ASSAULT" && (upos === "VERB" || upos === "NOUN");
}
