/** the death toll rose to [12] · bringing the toll to [12] · put the number of dead at [12] */
import type { Measure } from "#model/codes.ts";
import { TOLD_DEAD } from "#reference/lexicon/en/predicates.ts";
import { obliques } from "../arguments.ts";
import { isBeing } from "../beings.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { dependents, relationOf } from "../clause-view.ts";
import { roleIf } from "../event-noun.ts";
import type { Rule } from "../rule.ts";

/** Words that say what a toll counts, by lemma, when "death" does not stand before it. */
const TOLL_MEASURES: ReadonlyMap<string, Measure> = new Map([
  ["death", "killed"],
  ["dead", "killed"],
  ["fatality", "killed"],
  ["kill", "killed"],
  ["killed", "killed"],
  ["victim", "killed"],
  ["casualty", "casualties"],
  ["injure", "injured"],
  ["injured", "injured"],
  ["wounded", "injured"],
  ["wound", "injured"],
  ["abduct", "detained"],
  ["kidnap", "detained"],
  ["seize", "detained"],
  ["take", "detained"],
  ["hostage", "detained"],
  ["captive", "detained"],
  ["abductee", "detained"],
  ["missing", "missing"],
]);

const TOLL_NOUNS: ReadonlySet<string> = new Set(["toll", "number", "count", "tally"]);
/** "its losses": in numbers, the dead of the party that has them. */
const LOSSES: ReadonlySet<string> = new Set(["loss"]);
/** Verbs that give a count: "put the dead at 112". */
const COUNTING_VERBS: ReadonlySet<string> = new Set([
  "put",
  "estimate",
  "place",
  "number",
  "set",
  "revise",
  "raise",
  "lower",
  "cut",
  "reduce",
  "correct",
  "update",
]);

/** "put the dead at 112": the adjective stands for the people. */
function isSubstantive(view: ClauseView, index: number): boolean {
  const { form, head } = view.tokens[index]!;
  if (!TOLL_MEASURES.has(form.toLowerCase()) || head < 0) return false;
  const definite = dependents(view, index, "det").some((det) => view.tokens[det]!.lemma === "the");
  return (
    definite &&
    COUNTING_VERBS.has(view.tokens[head]!.lemma) &&
    ["obj", "xcomp"].includes(relationOf(view.tokens[index]!))
  );
}

/** Measure of a toll noun; null for other nouns and for tolls of money or bells. */
function tollMeasure(view: ClauseView, noun: number): Measure | null {
  const { lemma } = view.tokens[noun]!;
  if (isSubstantive(view, noun)) return TOLL_MEASURES.get(view.tokens[noun]!.form.toLowerCase()) ?? null;
  if (LOSSES.has(lemma) && view.tokens[noun]!.tag === "NNS" && dependents(view, noun, "nmod:poss").length > 0)
    return "killed";
  if (!TOLL_NOUNS.has(lemma)) return null;
  const owners = dependents(view, noun, "nmod:poss");
  const counted = dependents(view, noun, "nmod").filter((at) => !owners.includes(at));
  const words = [
    ...dependents(view, noun, "compound", "amod"),
    ...counted,
    ...counted.flatMap((at) => dependents(view, at, "acl", "amod")),
    // "the number of those taken was 22": the participle may hang on the number
    ...dependents(view, noun, "acl"),
  ];
  const said = words
    .map((word) => TOLL_MEASURES.get(view.tokens[word]!.lemma.toLowerCase()))
    .find((measure) => measure !== undefined);
  // "its count remained at 17": a toll of one's own, where no word says of what
  const isBare = words.length === 0 && (lemma === "toll" || (owners.length > 0 && lemma !== "number"));
  return said ?? (isBare ? "killed" : null);
}

/** The number that the governing verb gives the toll: "rose to 12", "stands at 12", "reached 12", "was 12". */
function numberOf(view: ClauseView, noun: number): number | null {
  const governor = view.tokens[noun]!.head;
  if (governor < 0) return null;
  const relation = relationOf(view.tokens[noun]!);
  const from = obliques(view, governor, "from");
  // "from 18 to 23": the second number may hang on the first
  const placed = [governor, ...from].flatMap((at) => obliques(view, at, "to", "at", "above", "past", "as"));
  // "gone up to 25": where "up to" was taken for one adverb, no preposition is left
  const upTo = dependents(view, governor, "obl").filter((at) =>
    dependents(view, at, "advmod").some((adverb) => view.tokens[adverb]!.lemma === "up"),
  );
  // "put the number of soldiers killed at 27": the number may hang on the participle
  const participles = dependents(view, noun, "nmod").flatMap((at) => dependents(view, at, "acl"));
  const counting = COUNTING_VERBS.has(view.tokens[governor]!.lemma) ? participles : [];
  const candidates =
    relation === "nsubj"
      ? [...placed, ...upTo, ...dependents(view, governor, "obj"), governor]
      : [...placed, ...counting.flatMap((at) => obliques(view, at, "at")), ...dependents(view, noun, "nmod")];
  return candidates.find((at) => hasNumber(view, at)) ?? (counting.length > 0 ? numberBehindTo(view, noun) : null);
}

/** "lowered the number of people killed by gunmen in Ulm on Monday from 14 to [nine]": wherever the tree has put it. */
function numberBehindTo(view: ClauseView, noun: number): number | null {
  const { end } = view.annotated.sentences[view.sentenceOf[noun]!]!;
  for (let at = noun + 1; at + 1 < end; at += 1) {
    if (view.tokens[at]!.form.toLowerCase() === "to" && view.tokens[at + 1]!.upos === "NUM") return at + 1;
  }
  return null;
}

/** "the number of [those] taken": people, where "the number of seats taken" is of things. */
function isOfThose(view: ClauseView, noun: number): boolean {
  return dependents(view, noun, "nmod").some((at) => view.tokens[at]!.form.toLowerCase() === "those");
}

function hasNumber(view: ClauseView, index: number): boolean {
  return view.tokens[index]!.upos === "NUM" || dependents(view, index, "nummod").length > 0;
}

function findToll(view: ClauseView, noun: number): Omit<Candidate, "rule"> | null {
  const measure = tollMeasure(view, noun);
  if (measure === null) return null;
  const head = numberOf(view, noun);
  if (head === null) return null;
  const words = dependents(view, noun, "compound").filter((part) => part < noun);
  const predicate = { ...TOLD_DEAD, measure };
  const named = dependents(view, noun, "nmod").filter(
    (at) => isBeing(view, at) && view.tokens[at]!.deprel !== "nmod:poss",
  );
  if (measure === "detained" && named.length === 0 && !isOfThose(view, noun)) return null;
  const roles = view.tokens[head]!.upos === "NUM" ? roleIf("victim", named) : { victim: [head] };
  const clause = view.tokens[noun]!.head;
  return {
    token: noun,
    words: [...words, noun],
    clause,
    predicate,
    mode: measure === "detained" ? "abduct" : null,
    roles,
    counted: [{ measure, head, cumulative: true }],
    // "the toll hit 100": nobody was
    absorbed: relationOf(view.tokens[noun]!) === "nsubj" ? [clause] : [],
  };
}

export const toll: Rule = {
  id: "extract/toll",
  version: "1",
  fires: [
    { text: "The death toll rose to 42 on Thursday, the ministry said.", trigger: "death toll" },
    { text: "The death toll from the blast has risen from 18 to 23, the minister said.", trigger: "death toll" },
    { text: "The number of dead had gone up to 25.", trigger: "number" },
    { text: "The ministry raised its toll to 74 after the bombing.", trigger: "toll" },
    { text: "The army said of the attack that its count remained at 17.", trigger: "count" },
    { text: "Official figures put the dead at 112.", trigger: "dead" },
    { text: "The number of dead has risen to 17.", trigger: "number" },
    { text: "The number of soldiers killed in the ambush has risen to 17.", trigger: "number" },
    { text: "The rebels put the number of soldiers killed at 27.", trigger: "number" },
    { text: "The governor revised the number of people killed down to 15 from 18.", trigger: "number" },
    { text: "The ministry lowered the number of people killed in the blast to 41.", trigger: "number" },
    { text: "The army put the number of abducted girls at 22.", trigger: "number" },
    { text: "The number of those taken was 22, police said.", trigger: "number" },
  ],
  silent: [
    "The number of exams taken was 22.",
    "The bridge toll rose to $12.",
    "The war has taken a heavy toll.",
    "The number of visitors rose to 40.",
    "The firm said its number of branches rose to 40.",
  ],
  find: findToll,
};
