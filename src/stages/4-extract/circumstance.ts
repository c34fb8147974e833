/** Whether what a clause tells did happen: negation, possibility, plan, attempt, forecast. */
import type { Attribution } from "#model/annotated.ts";
import type { Ground, Modality, Polarity } from "#model/codes.ts";
import { FOILING_VERBS } from "#reference/lexicon/en/predicates.ts";
import { blameOf } from "./blame.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, relationOf } from "./clause-view.ts";
import { isSaidNot } from "./denial.ts";

const NEGATIONS = new Set(["not", "n't", "never", "neither", "nor", "no", "without"]);
/** Behind "not", words by which it denies only that this was all. */
const NO_MORE_THAN: ReadonlySet<string> = new Set(["only", "just", "merely", "simply"]);
const POSSIBLE_AUX = new Set(["may", "might", "could", "can", "would", "should"]);
const FUTURE_AUX = new Set(["will", "shall", "'ll", "wo"]);
const POSSIBLE_ADVERBS = new Set(["possibly", "perhaps", "maybe", "potentially"]);
/** Verbs over a clause that leave it open whether it happened; all others ("managed to", "began to") assert it. */
const OPEN_VERBS: ReadonlyMap<string, Modality> = new Map(
  (
    [
      ["attempted", "try attempt seek fail struggle"],
      [
        "planned",
        "plan intend threaten vow want prepare promise agree pledge decide aim hope expect order propose warn",
      ],
      [
        "possible",
        "suspect fear consider discuss risk urge appeal call ask demand request tell refuse avoid prevent stop deter avert foil thwart",
      ],
    ] as const
  ).flatMap(([modality, verbs]) => verbs.split(" ").map((verb) => [verb, modality] as const)),
);
/** Verbs whose "of", "about" or "against" names what may come: "warned of attacks". */
const FEARING_VERBS = new Set(["warn", "caution", "alert", "worry"]);
const OPEN_ADJECTIVES: ReadonlyMap<string, Modality> = new Map([
  ["likely", "possible"],
  ["possible", "possible"],
  ["able", "possible"],
  ["ready", "planned"],
  ["set", "planned"],
  ["poised", "planned"],
  ["due", "planned"],
  ["unable", "attempted"],
]);
/** Nouns over an event that leave it open: "the threat of an attack", "plans for an attack", "fears of a massacre". */
const OPEN_NOUNS: ReadonlyMap<string, Modality> = new Map(
  (
    [
      ["possible", "threat risk fear possibility danger prospect warning likelihood chance potential concern"],
      ["planned", "plan preparation plot intention order"],
      ["attempted", "attempt bid effort"],
    ] as const
  ).flatMap(([modality, nouns]) => nouns.split(" ").map((noun) => [noun, modality] as const)),
);
/** Adjectives before an event noun: "a planned attack", "a possible strike", "future attacks". */
const OPEN_MODIFIERS: ReadonlyMap<string, Modality> = new Map(
  (
    [
      [
        "possible",
        "possible potential hypothetical imminent further future likely expected feared looming threatened anticipated",
      ],
      ["planned", "planned upcoming impending"],
      ["attempted", "attempted failed foiled thwarted"],
    ] as const
  ).flatMap(([modality, words]) => words.split(" ").map((word) => [word, modality] as const)),
);

/** "relatives fear that they were murdered": what is feared has not been seen. */
const FEARED: ReadonlySet<string> = new Set(["fear", "suspect", "worry"]);

/** "were feared dead", "is presumed dead". */
const BELIEVED: ReadonlySet<string> = new Set(["fear", "presume", "believe", "suspect"]);

/** "arrived to find him dead": an infinitive of what came of it, not of what was wanted. */
const OUTCOMES: ReadonlySet<string> = new Set(["find", "discover", "learn", "hear", "see"]);

export type Circumstance = Readonly<{ polarity: Polarity; modality: Modality; ground: Ground }>;

function forms(view: ClauseView, index: number, ...relations: readonly string[]): string[] {
  return dependents(view, index, ...relations).map((child) => view.tokens[child]!.form.toLowerCase());
}

function isNegatedAt(view: ClauseView, index: number): boolean {
  const words = [
    ...dependents(view, index, "advmod", "det", "aux", "cc", "mark", "case"),
    ...adverbsOfAux(view, index),
  ];
  return words.some((word) => NEGATIONS.has(view.tokens[word]!.form.toLowerCase()) && !isNotOnly(view, word));
}

/** "Not only did the gunman shoot three people": what follows is said to be so, and more. */
function isNotOnly(view: ClauseView, not: number): boolean {
  return (
    NO_MORE_THAN.has(view.tokens[not + 1]?.form.toLowerCase() ?? "") && /^(?:not|n't)$/i.test(view.tokens[not]!.form)
  );
}

function adverbsOfAux(view: ClauseView, index: number): number[] {
  return dependents(view, index, "aux", "cop").flatMap((aux) => dependents(view, aux, "advmod"));
}

/** "no one was killed", "none of the soldiers was hurt": negation inside an argument. */
function hasNegatedArgument(view: ClauseView, index: number): boolean {
  const heads = dependents(view, index, "nsubj", "obj");
  return heads.some(
    (head) =>
      ["nobody", "none"].includes(view.tokens[head]!.lemma) ||
      forms(view, head, "det", "cc").some((word) => word === "no" || word === "neither"),
  );
}

function ownModality(view: ClauseView, index: number): Modality | null {
  if (FOILING_VERBS.has(view.tokens[index]!.lemma)) return "attempted";
  const aux = dependents(view, index, "aux").map((child) => view.tokens[child]!);
  if (aux.some(({ lemma, form }) => POSSIBLE_AUX.has(lemma) || POSSIBLE_AUX.has(form.toLowerCase()))) return "possible";
  if (aux.some(({ lemma, form }) => FUTURE_AUX.has(lemma) || FUTURE_AUX.has(form.toLowerCase()))) return "planned";
  if (forms(view, index, "advmod").some((word) => POSSIBLE_ADVERBS.has(word))) return "possible";
  const marks = forms(view, index, "mark");
  if (marks.some((word) => word === "if" || word === "unless" || word === "whether")) return "possible";
  const modifier = dependents(view, index, "amod").map((child) => {
    const { lemma, form } = view.tokens[child]!;
    return OPEN_MODIFIERS.get(lemma.toLowerCase()) ?? OPEN_MODIFIERS.get(form.toLowerCase());
  });
  return modifier.find((modality) => modality !== undefined) ?? null;
}

/** Modality that the governing word gives, null when it asserts or when the governor is no such word. */
function governedModality(view: ClauseView, index: number): Modality | null {
  const token = view.tokens[index]!;
  if (token.head < 0) return null;
  const governor = view.tokens[token.head]!;
  const lemma = governor.lemma.toLowerCase();
  const hasTo = dependents(view, index, "mark").some((mark) => view.tokens[mark]!.form.toLowerCase() === "to");
  // "pleaded guilty to killing": a gerund
  const infinitive = hasTo && token.tag !== "VBG";
  const relation = relationOf(token);
  if (relation === "advcl" && infinitive && OUTCOMES.has(token.lemma)) return null;
  if (relation === "ccomp" && !infinitive && (FEARED.has(lemma) || isTakenFor(view, token.head))) return "possible";
  if (relation === "xcomp" || relation === "ccomp" || (relation === "advcl" && infinitive)) {
    if (infinitive || token.tag === "VBG")
      return (
        OPEN_VERBS.get(lemma) ?? OPEN_ADJECTIVES.get(lemma) ?? (relation === "advcl" && infinitive ? "planned" : null)
      );
    return null;
  }
  if (relation === "acl" && infinitive) return OPEN_NOUNS.get(lemma) ?? "planned";
  if (relation === "nmod") return OPEN_NOUNS.get(lemma) ?? null;
  if (relation === "obl" && FEARING_VERBS.has(lemma)) return "possible";
  if (relation === "obj" || relation === "obl")
    return token.upos === "NOUN" && isHinderingOrPlanning(lemma) ? (OPEN_VERBS.get(lemma) ?? null) : null;
  return null;
}

/** "a depot, which soldiers [believed] that the rebels had seized": somebody's belief at the time says who is meant, and no more. */
function isTakenFor(view: ClauseView, verb: number): boolean {
  const { lemma, tag, deprel } = view.tokens[verb]!;
  return BELIEVING.has(lemma) && tag === "VBD" && deprel === "acl:relcl";
}

const BELIEVING: ReadonlySet<string> = new Set(["believe", "think", "assume", "suppose"]);

/** Verbs whose object event did not (yet) happen: "planned an attack", "foiled an attack", "threatened an attack". */
function isHinderingOrPlanning(lemma: string): boolean {
  return [
    "plan",
    "prepare",
    "threaten",
    "foil",
    "thwart",
    "prevent",
    "avert",
    "fear",
    "expect",
    "propose",
    "consider",
    "attempt",
    "risk",
  ].includes(lemma);
}

/** True when something over the clause negates it: "denied killing", "did not say that", "failed to". */
function isNegatedAbove(view: ClauseView, index: number): boolean {
  const { head } = view.tokens[index]!;
  if (head < 0) return false;
  const relation = relationOf(view.tokens[index]!);
  if (relation !== "xcomp" && relation !== "conj") return false;
  if (relation === "conj")
    return (
      forms(view, index, "cc").includes("nor") ||
      (dependents(view, index, "nsubj", "aux").length === 0 &&
        view.tokens[head]!.upos === "VERB" &&
        isNegatedAt(view, head))
    );
  return isNegatedAt(view, head);
}

/**
 * Polarity, modality and ground of the clause at `clause`, whose trigger is `token`. A denial by the innermost source
 * negates: for that source it did not happen.
 */
export function circumstanceOf(
  view: ClauseView,
  token: number,
  clause: number,
  innermost: Attribution | null,
): Circumstance {
  const places = token === clause ? [token] : [clause, token];
  const negated =
    places.some((at) => isNegatedAt(view, at) || isNegatedAbove(view, at)) || hasNegatedArgument(view, clause);
  const modality = places
    .flatMap((at) => [ownModality(view, at), governedModality(view, at), inheritedModality(view, at)])
    .find((found) => found !== null && found !== undefined);
  const guiltless = blameOf(view, token)?.disclaimed === true;
  const warned = innermost?.value === "warns" && hasFuture(view, clause);
  const believed = clause !== token && BELIEVED.has(view.tokens[clause]!.lemma) ? "possible" : null;
  const settled: Modality = modality ?? believed ?? (warned ? "possible" : "actual");
  const happened = dependents(view, clause, "aux").some((aux) => view.tokens[aux]!.lemma === "have");
  const forecast = (settled === "possible" || settled === "planned") && !happened;
  return {
    polarity: isSaidNot(view, token, { negated: negated || guiltless, innermost }) ? "negated" : "affirmed",
    modality: settled,
    ground: forecast ? "forecast" : "current",
  };
}

function hasFuture(view: ClauseView, clause: number): boolean {
  const { tag } = view.tokens[clause]!;
  return tag !== "VBD" && tag !== "VBN";
}

/** A conjunct or a participle shares the modality of the verb it hangs on: "may attack and kill". */
function inheritedModality(view: ClauseView, index: number): Modality | null {
  const token = view.tokens[index]!;
  if (token.head < 0) return null;
  const relation = relationOf(token);
  const joined =
    relation === "conj" && token.upos === "NOUN"
      ? (ownModality(view, token.head) ?? governedModality(view, token.head))
      : null;
  if (joined !== null) return joined;
  const shares = relation === "conj" && dependents(view, index, "aux", "nsubj", "mark").length === 0;
  const participle = relation === "advcl" && token.tag === "VBG";
  if (token.upos !== "VERB" || (!shares && !participle)) return null;
  return ownModality(view, token.head) ?? governedModality(view, token.head);
}
