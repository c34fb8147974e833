/** An event in; who is said to have done it, or to have had no part in it, by words of guilt around it, out. */
import { TELLING_NOUNS } from "#reference/lexicon/en/falsehood-words.ts";
import { argumentsOf, obliques } from "./arguments.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, mentionAt, relationOf, withConjuncts } from "./clause-view.ts";

/** `disclaimed`: it is said that the agents did not do it, whoever did. */
export type Blame = Readonly<{ agents: readonly number[]; disclaimed: boolean }>;

/** [had no part in the attack], [denied any role in it]: what a party has in a deed. */
const SHARES: ReadonlySet<string> = new Set(
  "part role hand involvement responsibility connection link complicity participation nothing".split(" "),
);
const HAVING: ReadonlySet<string> = new Set(["have", "play", "take", "bear"]);
const DENYING: ReadonlySet<string> = new Set(["deny", "reject", "disclaim", "disavow", "refute"]);
const PUTTING: ReadonlySet<string> = new Set(["put", "lay", "pin", "place", "cast", "shift"]);
const BLAMED: ReadonlySet<string> = new Set(["responsible", "accountable", "culpable"]);
const DOINGS: ReadonlySet<string> = new Set(["work", "handiwork", "doing", "deed"]);

/** How far above the event the words of guilt may stand: "nothing to do with the bomb that killed" is four up. */
const REACH = 4;

/** Null where nothing of the sort is said. */
export function blameOf(view: ClauseView, token: number): Blame | null {
  let at = token;
  for (let step = 0; step < REACH; step++) {
    const found = blameAt(view, at, token);
    if (found !== null) return found;
    const { head } = view.tokens[at]!;
    if (head < 0 || !CLIMBED.has(relationOf(view.tokens[at]!))) return null;
    at = head;
  }
  return null;
}

const CLIMBED: ReadonlySet<string> = new Set(["nmod", "acl", "obl", "conj", "obj", "xcomp"]);

function blameAt(view: ClauseView, at: number, event: number): Blame | null {
  const { lemma, head, upos } = view.tokens[at]!;
  const verb = head < 0 ? null : view.tokens[head]!;
  if (SHARES.has(lemma) && verb?.upos === "VERB") return shareOf(view, at, head);
  // "rejected all charges of involvement in it"
  const over = verb === null || verb.head < 0 ? null : view.tokens[verb.head]!;
  if (SHARES.has(lemma) && over !== null && TELLING_NOUNS.has(verb!.lemma.toLowerCase()) && DENYING.has(over.lemma))
    return { agents: argumentsOf(view, verb!.head).doers, disclaimed: true };
  if (lemma === "blame" && upos === "NOUN" && verb !== null && PUTTING.has(verb.lemma))
    return blamed(
      actorsAmong(
        view,
        [head, at, event].flatMap((word) => obliques(view, word, "on", "at", "upon")),
      ),
    );
  // "played no part in the killing": the phrase hangs on the verb
  const share =
    HAVING.has(lemma) || DENYING.has(lemma) ? dependents(view, at, "obj").find((one) => isShare(view, one)) : undefined;
  if (share !== undefined && at !== event) return shareOf(view, share, at);
  if (
    PUTTING.has(lemma) &&
    at !== event &&
    dependents(view, at, "obj").some((one) => view.tokens[one]!.lemma === "blame")
  )
    return blamed(
      actorsAmong(
        view,
        [at, event].flatMap((word) => obliques(view, word, "on", "at", "upon")),
      ),
    );
  if (lemma === "blame" && dependents(view, at, "cop").length > 0) return said(view, at, isNegated(view, at));
  if (BLAMED.has(lemma)) return heldResponsible(view, at);
  if (lemma === "involved" || lemma === "involve") return said(view, at, isNegated(view, at));
  if (lemma === "distance" && upos === "VERB") return { agents: argumentsOf(view, at).doers, disclaimed: true };
  if (lemma === "put" && dependents(view, at, "advmod", "compound:prt").some((word) => isDown(view, word)))
    return blamed(actorsAmong(view, obliques(view, at, "to", "down to")));
  return workOf(view, at);
}

function isShare(view: ClauseView, at: number): boolean {
  return SHARES.has(view.tokens[at]!.lemma);
}

function isDown(view: ClauseView, word: number): boolean {
  return view.tokens[word]!.form.toLowerCase() === "down";
}

/** "had nothing to do with", "played no part in", "denied any role in"; "had a hand in" says the contrary. */
function shareOf(view: ClauseView, share: number, verb: number): Blame | null {
  const { lemma } = view.tokens[verb]!;
  if (DENYING.has(lemma)) return { agents: argumentsOf(view, verb).doers, disclaimed: true };
  if (!HAVING.has(lemma) || view.tokens[share]!.lemma === "responsibility") return null;
  const negated = view.tokens[share]!.lemma === "nothing" || isNegated(view, verb) || hasNo(view, share);
  return { agents: argumentsOf(view, verb).doers, disclaimed: negated };
}

/** "held the rebels responsible for it", "the rebels were not responsible for it". */
function heldResponsible(view: ClauseView, adjective: number): Blame | null {
  const { head } = view.tokens[adjective]!;
  const verb = holdingVerb(view, adjective);
  if (verb !== null) {
    const held = dependents(view, verb, "obj", "nsubj:pass").flatMap((at) => withConjuncts(view, at));
    return blamed(held.filter((at) => at !== adjective));
  }
  return head >= 0 && dependents(view, adjective, "cop").length > 0 && isNegated(view, adjective)
    ? said(view, adjective, true)
    : null;
}

/** "held [X] responsible": the adjective hangs on the verb or on X. */
function holdingVerb(view: ClauseView, adjective: number): number | null {
  const { head } = view.tokens[adjective]!;
  const above = head < 0 ? [] : [head, view.tokens[head]!.head];
  return above.find((at) => at >= 0 && view.tokens[at]!.lemma === "hold") ?? null;
}

/** "the attack was the work of the militia". */
function workOf(view: ClauseView, event: number): Blame | null {
  const { head } = view.tokens[event]!;
  if (head < 0 || relationOf(view.tokens[event]!) !== "nsubj" || !DOINGS.has(view.tokens[head]!.lemma)) return null;
  const doers = actorsAmong(view, obliques(view, head, "of"));
  return doers.length === 0 ? null : { agents: doers, disclaimed: isNegated(view, head) };
}

function said(view: ClauseView, predicate: number, disclaimed: boolean): Blame | null {
  const agents = dependents(view, predicate, "nsubj").flatMap((at) => withConjuncts(view, at));
  return agents.length === 0 ? null : { agents, disclaimed };
}

function blamed(agents: readonly number[]): Blame | null {
  return agents.length === 0 ? null : { agents, disclaimed: false };
}

function actorsAmong(view: ClauseView, heads: readonly number[]): number[] {
  return heads.filter((at) => mentionAt(view, at) !== null && mentionAt(view, at)!.kind !== "date");
}

const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "never", "neither", "nor", "no"]);

/** By a word of its own or of its auxiliary. */
export function isNegated(view: ClauseView, at: number): boolean {
  const words = dependents(view, at, "advmod", "det", "aux", "cop");
  const under = words.flatMap((word) => dependents(view, word, "advmod"));
  return [...words, ...under].some((word) => NEGATIONS.has(view.tokens[word]!.form.toLowerCase()));
}

function hasNo(view: ClauseView, noun: number): boolean {
  return dependents(view, noun, "det").some((word) => view.tokens[word]!.form.toLowerCase() === "no");
}
