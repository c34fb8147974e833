/** Whoever is counted in; combatant or civilian as the words say, out. */
import type { VictimStatus } from "#model/codes.ts";
import { CIVILIAN_ADJECTIVES, CIVILIAN_NOUNS, COMBATANT_NOUNS } from "#reference/lexicon/en/victims.ts";
import type { ClauseView } from "./clause-view.ts";
import { dependents, mentionAt } from "./clause-view.ts";

/** @param noun  whom the number stands for, where an earlier noun says who they were ("[nine] dead") */
export function victimStatus(view: ClauseView, head: number, noun = head): VictimStatus {
  const all = nounOfAll(view, noun);
  const told = all === null ? "unknown" : statusOfNoun(view.tokens[all]!.lemma.toLowerCase());
  return told === "unknown" ? statusOfWords(view, head) : told;
}

function statusOfWords(view: ClauseView, head: number): VictimStatus {
  const words = [head, ...dependents(view, head, "amod", "compound")].map((at) => view.tokens[at]!.lemma.toLowerCase());
  if (words.some((word) => CIVILIAN_ADJECTIVES.has(word))) return "civilian";
  const told = statusOfNoun(words[0]!);
  if (told !== "unknown") return told;
  return mentionAt(view, head)?.kind === "armed-group" ? "combatant" : "unknown";
}

function statusOfNoun(noun: string): VictimStatus {
  if (CIVILIAN_NOUNS.has(noun)) return "civilian";
  return COMBATANT_NOUNS.has(noun) ? "combatant" : "unknown";
}

/** "nine dead, all of them [civilians]", "six people, all [women]": the noun said of all who are counted. */
function nounOfAll({ annotated, tokens, sentenceOf }: ClauseView, head: number): number | null {
  const { end } = annotated.sentences[sentenceOf[head]!]!;
  let at = head + 1;
  while (at < end && BETWEEN.has(tokens[at]!.form.toLowerCase())) at += 1;
  if (at >= end || tokens[at]!.form.toLowerCase() !== "all") return null;
  for (let noun = at + 1; noun < Math.min(end, at + REACH); noun += 1) {
    if (tokens[noun]!.upos === "NOUN") return noun;
    if (tokens[noun]!.upos !== "ADJ" && !INSIDE.has(tokens[noun]!.form.toLowerCase())) return null;
  }
  return null;
}

const REACH = 6;
const BETWEEN: ReadonlySet<string> = new Set([",", "dead", "killed", "wounded", "injured", "-", "–", "("]);
const INSIDE: ReadonlySet<string> = new Set(["of", "them", "whom", "were", "are"]);
