/** [the coalition] carried out air strikes on [X] · the attack on [X] by [Y] · the massacre of [12 villagers] */
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { obliques } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate, Counted } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, mentionAt } from "../clause-view.ts";
import { eventNoun, isHabit, nounMode } from "../event-noun.ts";
import { eventRoles } from "../event-roles.ts";
import type { Rule } from "../rule.ts";

const FATAL: ReadonlySet<string> = new Set(["fatal", "deadly", "lethal", "mortal"]);

/** "12 deaths", "the killing of 12 villagers", "the fatal shooting of a student": the noun or its victims are counted. */
function counted(view: ClauseView, noun: number, candidate: Pick<Candidate, "predicate" | "roles">): Counted[] {
  const { measure, event } = candidate.predicate;
  if (measure === null) {
    const isFatal = dependents(view, noun, "amod").some((at) => FATAL.has(view.tokens[at]!.lemma.toLowerCase()));
    const hit = event === "ASSAULT" && isFatal ? obliques(view, noun, "of") : [];
    return hit.filter((at) => isBeing(view, at)).map((at) => ({ measure: "killed", head: at, cumulative: false }));
  }
  const own = dependents(view, noun, "nummod").length > 0 ? [noun] : [];
  const victims = (candidate.roles.victim ?? []).filter((victim) => isBeing(view, victim));
  return [...own, ...victims].map((at) => ({ measure, head: at, cumulative: false }));
}

/** The noun with the words that stand before it as part of its name: "air strikes". */
function wordsOf(view: ClauseView, noun: number): number[] {
  const before = dependents(view, noun, "compound").filter((part) => part < noun && mentionAt(view, part) === null);
  return [...before, noun];
}

function findNoun(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const predicate = eventNoun(view, noun);
  if (predicate === null) return null;
  const { clause, roles } = eventRoles(view, noun, predicate);
  if (isHabit(view, clause)) return null;
  const mode = VIOLENT_EVENT_TYPES.has(predicate.event) ? nounMode(view, noun, predicate) : predicate.mode;
  return {
    token: noun,
    words: wordsOf(view, noun),
    clause,
    predicate,
    mode,
    roles,
    counted: counted(view, noun, { predicate, roles }),
    absorbed: [],
  };
}

export const noun: Rule = {
  id: "extract/noun",
  version: "1",
  fires: [
    {
      text: "The coalition carried out air strikes against pro-government forces on Wednesday.",
      trigger: "air strikes",
    },
    { text: "Police blamed the group for the attack on the market.", trigger: "attack" },
    { text: "The massacre of 12 villagers shocked the country.", trigger: "massacre" },
    { text: "They were charged in the fatal shooting of a student.", trigger: "shooting" },
  ],
  silent: [
    "Prisoners began a hunger strike on Monday.",
    "He died of a heart condition.",
    "The army held a mock attack during the exercise.",
    "The candidate launched an attack on the president's record.",
    "The union called a strike at the port on Monday.",
    "The opera opens with the murder of a prince.",
  ],
  find: findNoun,
};
