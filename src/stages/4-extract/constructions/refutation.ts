/** denied [it] · called [the report] a lie · no such thing [happened]: a deed that was told right before is said not to have been */
import { TOLD_BEFORE } from "#reference/lexicon/en/predicates.ts";
import type { Candidate } from "../candidate.ts";
import type { ClauseView } from "../clause-view.ts";
import { isDeedBefore } from "../deed-before.ts";
import { isRefuted } from "../refutation.ts";
import type { Rule } from "../rule.ts";

function findRefutation(view: ClauseView, at: number): Omit<Candidate, "rule"> | null {
  if (!isRefuted(view, at) || !isDeedBefore(view, at) || takesBackWords(view, at)) return null;
  return {
    token: at,
    words: [at],
    clause: at,
    predicate: TOLD_BEFORE,
    mode: null,
    roles: {},
    counted: [],
    absorbed: [],
  };
}

/** "It was reported that they had admitted that the army killed nine; they denied it": what they said themselves is denied. */
function takesBackWords(view: ClauseView, at: number): boolean {
  const { start, end } = view.tokens[at]!;
  const { mentions, attributions, sentences } = view.annotated;
  const sentence = view.sentenceOf[at]!;
  const from = sentences[Math.max(0, sentence - 1)]!.span.start;
  const sourceOf = (id: string) => mentions.find((mention) => mention.id === id);
  const denier = attributions.find(({ content }) => content.some((span) => span.start <= start && end <= span.end));
  const source = denier === undefined ? undefined : sourceOf(denier.source);
  if (source === undefined) return false;
  return attributions.some((other) => {
    if (other === denier || !other.cue.some((cue) => cue.start >= from && cue.start < start)) return false;
    const speaker = sourceOf(other.source);
    return (
      speaker !== undefined && (speaker.id === source.id || (speaker.chain !== null && speaker.chain === source.chain))
    );
  });
}

export const refutation: Rule = {
  id: "extract/refutation",
  version: "1",
  fires: [
    { text: "Soldiers burned the village, refugees said. The army denied it.", trigger: "it" },
    { text: "Refugees said soldiers shot 30 men. The army rejected the accusation.", trigger: "accusation" },
    { text: "Refugees said soldiers shot 30 men. A spokesman called the report a lie.", trigger: "report" },
    { text: "Refugees said soldiers shot 30 men. The claim was false, a spokesman said.", trigger: "claim" },
    { text: "Troops massacred dozens in May, monks said. A general said no such thing happened.", trigger: "happened" },
    { text: "Troops killed nine men, monks said. There was no truth in it, the army said.", trigger: "truth" },
  ],
  silent: [
    "Soldiers burned the village. The army did not deny it.",
    "The radio said that Mr Soto had said that the army killed nine men. Mr Soto denied it.",
    "There were rumours of plans to fight the smugglers. The ministry rejected those rumours.",
    "Monks accused the army of hiding rice. The army denied it.",
    "Troops killed nine men. The court called the defence a lie.",
    "Troops killed nine men. It happened at night.",
    "The minister rejected the report of the budget office.",
  ],
  find: findRefutation,
};
