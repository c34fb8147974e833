/** [Turkey] sent [troops] to the area · [the governor] imposed [a curfew] · [Ankara] promised to [avenge] them */
import { ACTS, type Act, EMPTY_NOUNS } from "#reference/lexicon/en/acts.ts";
import type { Predicate } from "#reference/lexicon/en/predicates.ts";
import { type Arguments, argumentsOf, obliques } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import { mergeRoles } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt, tokensAround } from "../clause-view.ts";
import { isHabit, isRehearsal, roleIf } from "../event-noun.ts";
import type { Rule } from "../rule.ts";

const MOTION = ["to", "into", "toward", "towards", "across", "through", "on"];

/** Words that say what a nominal is: its head's, those joined before it, and what an empty head is of. */
function wordsOf(view: ClauseView, head: number): string[] {
  const own = [head, ...dependents(view, head, "compound", "amod")];
  const behind = EMPTY_NOUNS.has(lemmaOf(view, head)) || view.tokens[head]!.upos === "NUM";
  const of = behind ? dependents(view, head, "nmod") : [];
  return [...own, ...of, ...of.flatMap((at) => dependents(view, at, "compound", "amod"))].map((at) =>
    lemmaOf(view, at),
  );
}

function lemmaOf(view: ClauseView, index: number): string {
  return view.tokens[index]!.lemma.toLowerCase();
}

/** The words by which the verb tells this act; null when it does not. */
function toldBy(view: ClauseView, verb: number, found: Arguments, told: Act): readonly number[] | null {
  const fits = (heads: readonly number[]) => {
    const fitting = heads.filter((head) => wordsOf(view, head).some((word) => told.with.has(word)));
    return fitting.length > 0 ? fitting : null;
  };
  if (told.by === "object") return fits(found.undergoers);
  if (told.by === "motion") return found.undergoers.length > 0 ? null : fits(obliques(view, verb, ...MOTION));
  const infinitives = dependents(view, verb, "xcomp").filter((at) => dependents(view, at, "mark").length > 0);
  return infinitives.some((at) => told.with.has(lemmaOf(view, at))) ? [] : null;
}

function isDoneBy(view: ClauseView, { doers, passive }: Arguments, told: Act): boolean {
  if (doers.length === 0) return passive && told.doers === "any";
  const isArmed = (head: number) => mentionAt(view, head)?.kind === "armed-group";
  if (told.doers === "armed") return doers.some(isArmed);
  if (told.doers === "unarmed") return doers.some((head) => isBeing(view, head) && !isArmed(head));
  return doers.some((head) => mentionAt(view, head) !== null || isBeing(view, head));
}

/** "promised to hit the target": what is struck is no body where the words around are of business. */
const TRADE: ReadonlySet<string> = new Set([
  "company",
  "firm",
  "bank",
  "customer",
  "union",
  "budget",
  "tariff",
  "profit",
  "club",
  "coach",
  "team",
]);
const REACH = 12;

function isTrade(view: ClauseView, verb: number): boolean {
  return tokensAround(view, verb, REACH).some((at) => TRADE.has(lemmaOf(view, at)));
}

function findAct(view: ClauseView, verb: number): Omit<Candidate, "rule"> | null {
  if (view.tokens[verb]!.upos !== "VERB") return null;
  const lemma = lemmaOf(view, verb);
  const possible = ACTS.filter(({ verbs }) => verbs.has(lemma));
  if (possible.length === 0 || isHabit(view, verb) || isRehearsal(view, verb) || isTrade(view, verb)) return null;
  const found = argumentsOf(view, verb);
  for (const told of possible) {
    const heads = toldBy(view, verb, found, told);
    if (heads === null || !isDoneBy(view, found, told)) continue;
    const { event, mode } = told;
    const predicate: Predicate = { event, mode, measure: null, subject: "agent", object: "target", needs: null };
    const roles = mergeRoles(roleIf("agent", found.doers), roleIf("target", heads));
    return { token: verb, words: [verb], clause: verb, predicate, mode, roles, counted: [], absorbed: [] };
  }
  return null;
}

export const act: Rule = {
  id: "extract/act",
  version: "1",
  fires: [
    { text: "Turkey had sent thousands of troops to the area.", trigger: "sent" },
    { text: "The president ordered the air force to patrol the province.", trigger: "ordered" },
    { text: "Soldiers pursued the attackers into the bush.", trigger: "pursued" },
    { text: "The militants had crossed the border on Monday.", trigger: "crossed" },
    { text: "Rescue workers carried the wounded to three hospitals.", trigger: "carried" },
    { text: "The Red Cross sent medicine to the hospital.", trigger: "sent" },
    { text: "Mali expressed its condolences to the families.", trigger: "expressed" },
    { text: "The bishop offered to mediate.", trigger: "offered" },
    { text: "The prime minister promised to avenge the soldiers.", trigger: "promised" },
    { text: "Police had received a warning of an attack.", trigger: "received" },
    { text: "The governor imposed a curfew on the town.", trigger: "imposed" },
    { text: "The government declared a state of emergency.", trigger: "declared" },
    { text: "The government suspended talks with the rebels.", trigger: "suspended" },
    { text: "Farmers blocked the road to the mine.", trigger: "blocked" },
  ],
  silent: [
    "She sent her mother a letter.",
    "The court ordered him to pay a fine.",
    "The hikers crossed the border on Monday.",
    "The waiter carried the plates to the kitchen.",
    "The firm offered to help its customers.",
    "The mayor promised to build a school.",
    "The bank imposed a fee on cash.",
    "Snow blocked the road to the mine.",
    "The band suspended its tour.",
    "The club promised to fight for the title.",
  ],
  find: findAct,
};
