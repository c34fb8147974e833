/** left [12 people] dead · [12] dead and [30] wounded · [three] were missing */
import { ADJECTIVES } from "#reference/lexicon/en/predicates.ts";
import { argumentsOf, obliques, subjectOf } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { caseOf, dependents, governors, relationOf, withConjuncts } from "../clause-view.ts";
import { eventNoun, nounMode, roleIf } from "../event-noun.ts";
import { eventRoles } from "../event-roles.ts";
import { predicateBeings } from "../predicate-beings.ts";
import type { Rule } from "../rule.ts";

/** Verbs that say in what state somebody was found or left: "pronounced dead", "left 12 people dead". */
const SAYING_HOW: ReadonlySet<string> = new Set([
  "leave",
  "find",
  "discover",
  "see",
  "report",
  "believe",
  "confirm",
  "declare",
  "pronounce",
  "fear",
  "presume",
  "count",
]);

/** Verbs that say what became of their subject: "went missing", "remain unaccounted for". */
const BEING_SO: ReadonlySet<string> = new Set(["go", "remain", "stay", "lie", "fall", "drop"]);

type Sufferers = Readonly<{ heads: readonly number[]; clause: number; cause: number | null }>;

/** The nominal that "dead" is said of. The relation varies with the clause; each branch is one that news uses. */
function sufferersOf(view: ClauseView, adjective: number): Sufferers | null {
  const token = view.tokens[adjective]!;
  const number = numberBefore(view, adjective);
  if (number !== null)
    return { heads: [number], clause: leavingVerb(view, adjective) ?? adjective, cause: leavingVerb(view, adjective) };
  // "were shot, one fatally", "one of them fatally"; "fatally shot" is told by its verb
  if (token.upos === "ADV") {
    const part = partBefore(view, adjective);
    return part === null ? null : { heads: [part], clause: adjective, cause: null };
  }
  const counted = countedBefore(view, adjective);
  if (counted !== null)
    return {
      heads: [...listedBefore(view, counted), counted],
      clause: leavingVerb(view, adjective) ?? adjective,
      cause: leavingVerb(view, adjective),
    };
  const numbers = dependents(view, adjective, "nummod");
  if (numbers.length > 0) return { heads: [adjective], clause: adjective, cause: null };
  const subjects = dependents(view, adjective, "nsubj").filter((at) => at < adjective);
  if (subjects.length > 0) {
    const governor = view.tokens[adjective]!.head;
    const left = governor >= 0 && view.tokens[governor]!.lemma === "leave";
    return {
      heads: subjects.flatMap((at) => withConjuncts(view, at)),
      clause: left ? governor : adjective,
      cause: left ? governor : null,
    };
  }
  if (token.head < 0) return null;
  const listed = listedAs(view, adjective);
  if (listed.length > 0)
    return { heads: listed, clause: isCopula(view, token.head) ? listed[0]! : token.head, cause: null };
  const governor = view.tokens[token.head]!;
  if (relationOf(token) === "xcomp" && SAYING_HOW.has(governor.lemma)) {
    const own = dependents(view, token.head, "obj", "nsubj:pass").flatMap((at) => withConjuncts(view, at));
    // "was shot and pronounced dead"
    const objects = own.length > 0 ? own : argumentsOf(view, token.head).undergoers;
    return { heads: objects, clause: token.head, cause: governor.lemma === "leave" ? token.head : null };
  }
  if (relationOf(token) === "xcomp" && BEING_SO.has(governor.lemma)) {
    const heads = argumentsOf(view, token.head).doers;
    return { heads, clause: token.head, cause: null };
  }
  const isNumbered = token.head > adjective && dependents(view, token.head, "nummod").length > 0;
  if (relationOf(token) === "amod" && (token.head < adjective || isNumbered) && isBeing(view, token.head)) {
    return { heads: [token.head], clause: token.head, cause: null };
  }
  if (relationOf(token) === "conj") return sharedSufferers(view, token.head);
  return null;
}

/** "The dead were three gendarmes and a cook", "Among the wounded are the mayor and his driver". */
function listedAs(view: ClauseView, adjective: number): number[] {
  const { head } = view.tokens[adjective]!;
  const definite = dependents(view, adjective, "det").some((det) => view.tokens[det]!.lemma === "the");
  if (!definite || !["nsubj", "obl"].includes(relationOf(view.tokens[adjective]!))) return [];
  if (["include", "comprise"].includes(view.tokens[head]!.lemma) && relationOf(view.tokens[adjective]!) === "nsubj")
    return dependents(view, head, "obj")
      .flatMap((at) => withConjuncts(view, at))
      .filter((at) => isBeing(view, at));
  if (["identify", "name"].includes(view.tokens[head]!.lemma))
    return obliques(view, head, "as").filter((at) => isBeing(view, at));
  const isCopular = isCopula(view, head);
  if (caseOf(view, adjective) === "among") {
    const subjects = dependents(view, head, "nsubj").filter((at) => at !== adjective && at > adjective);
    return subjects.flatMap((at) => withConjuncts(view, at)).filter((at) => isBeing(view, at));
  }
  return isCopular && relationOf(view.tokens[adjective]!) === "nsubj" ? predicateBeings(view, head) : [];
}

function isCopula(view: ClauseView, predicate: number): boolean {
  return dependents(view, predicate, "cop").length > 0;
}

/** The bare number right before the adjective: "54 dead", "158 wounded"; not "five wounded men". */
function numberBefore(view: ClauseView, adjective: number): number | null {
  const before = adjective - 1;
  const token = view.tokens[adjective]!;
  const describesNext = relationOf(token) === "amod" && token.head > adjective;
  const isNumber = view.tokens[before]?.upos === "NUM" && view.sentenceOf[before] === view.sentenceOf[adjective];
  return isNumber && !describesNext ? before : null;
}

/** "[one] of them fatally", "[two] of whom fatally". */
export function partBefore(view: ClauseView, adverb: number): number | null {
  const isThem = /^(?:them|whom)$/i.test(view.tokens[adverb - 1]?.form ?? "");
  const isPart = isThem && view.tokens[adverb - 2]?.lemma === "of" && view.tokens[adverb - 3]?.upos === "NUM";
  return isPart && view.sentenceOf[adverb - 3] === view.sentenceOf[adverb] ? adverb - 3 : null;
}

/** "1 man dead, 8 people wounded": the numbered noun right before it, however a headline is parsed. */
function countedBefore(view: ClauseView, adjective: number): number | null {
  const before = adjective - 1;
  const { upos } = view.tokens[before] ?? {};
  const isNoun = upos === "NOUN" || upos === "PROPN";
  if (!isNoun || view.sentenceOf[before] !== view.sentenceOf[adjective] || view.tokens[adjective]!.head === before)
    return null;
  return dependents(view, before, "nummod").length > 0 && isBeing(view, before) ? before : null;
}

/** "2 adults, 1 child dead", "left him and his two sons dead": those before it in the list. */
function listedBefore(view: ClauseView, counted: number): number[] {
  const { deprel, head } = view.tokens[counted]!;
  if (deprel !== "conj" || head < 0 || !isBeing(view, head)) return [];
  return [head, ...dependents(view, head, "conj").filter((at) => at < counted && isBeing(view, at))];
}

function leavingVerb(view: ClauseView, adjective: number): number | null {
  return governors(view, adjective).find((at) => view.tokens[at]!.lemma === "leave") ?? null;
}

/** "left 12 dead and wounded": the second adjective is said of those of the first. */
function sharedSufferers(view: ClauseView, first: number): Sufferers | null {
  return ADJECTIVES.has(view.tokens[first]!.lemma.toLowerCase()) ? sufferersOf(view, first) : null;
}

/** "missing" and "wounded" are verbs when they have an object or an auxiliary of the passive. */
function isTransitive(view: ClauseView, index: number): boolean {
  const { upos, lemma } = view.tokens[index]!;
  if (upos !== "VERB" || lemma === "unaccounted" || lemma === "unaccount") return false;
  return lemma !== "miss" || dependents(view, index, "obj").length > 0;
}

function findAdjective(view: ClauseView, adjective: number): Omit<Candidate, "rule"> | null {
  const token = view.tokens[adjective]!;
  const predicate = ADJECTIVES.get(token.form.toLowerCase());
  if (predicate === undefined || isTransitive(view, adjective)) return null;
  const found = sufferersOf(view, adjective);
  if (found === null || found.heads.length === 0) return null;
  const victims = found.heads.filter((head) => head === adjective || isBeing(view, head));
  if (victims.length === 0) return null;
  const cause = found.cause === null ? null : subjectOf(view, found.cause);
  const event = cause === null ? null : eventNoun(view, cause);
  const inherited = cause !== null && event !== null ? eventRoles(view, cause, event).roles : {};
  const named = victims.filter((head) => head !== adjective);
  return {
    token: adjective,
    words: [adjective],
    clause: found.clause,
    predicate,
    mode: cause !== null && event !== null ? nounMode(view, cause, event) : predicate.mode,
    roles: { ...inherited, ...roleIf("victim", named) },
    counted: victims.map((head) => ({ measure: predicate.measure!, head, cumulative: false })),
    absorbed: cause !== null && event !== null ? [cause] : [],
  };
}

export const adjective: Rule = {
  id: "extract/adjective",
  version: "1",
  fires: [
    { text: "The blast left 12 people dead.", trigger: "dead" },
    { text: "Three soldiers were missing after the ambush.", trigger: "missing" },
    { text: "The dead were three gendarmes, a cook and five civilians.", trigger: "dead" },
    { text: "The dead were not villagers but armed men.", trigger: "dead" },
    { text: "The dead were identified as Omar Sidi and Lena Park.", trigger: "dead" },
    { text: "Twelve fishermen went missing after the raid.", trigger: "missing" },
    { text: "Two adults, one child dead in house, police say", trigger: "dead" },
    { text: "The driver was pronounced dead at the hospital.", trigger: "dead" },
    { text: "Four teenagers were shot, one fatally, in Buffalo.", trigger: "fatally" },
  ],
  silent: [
    "The talks are dead.",
    "The dead were not villagers.",
    "The minister visited the Dead Sea.",
    "A missing document was found.",
    "The talks were fatally flawed.",
  ],
  find: findAdjective,
};
