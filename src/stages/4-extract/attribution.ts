/** Which attributions a claim stands under: those whose content holds its trigger. */
import type { Attribution } from "#model/annotated.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";

/** Attributions by the index of each sentence that their content touches. */
export type AttributionIndex = ReadonlyMap<number, readonly Attribution[]>;

/** Made once a report, so that a claim looks at its own sentence only. */
export function indexAttributions(view: ClauseView): AttributionIndex {
  const { sentences, attributions } = view.annotated;
  const index = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (const sentence of new Set(attribution.content.flatMap((span) => sentencesIn(sentences, span)))) {
      index.set(sentence, [...(index.get(sentence) ?? []), attribution]);
    }
  }
  return index;
}

function sentencesIn(sentences: ClauseView["annotated"]["sentences"], span: { start: number; end: number }): number[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const touched: number[] = [];
  for (let at = low; at < sentences.length && sentences[at]!.span.start < span.end; at++) touched.push(at);
  return touched;
}

/** Outermost first; of two with one content, the one that the other hands on comes last. A trigger that is itself an attribution's cue ("accused", "condemned") is not inside it. */
export function attributionsOf(view: ClauseView, candidate: Candidate, index: AttributionIndex): Attribution[] {
  const { start, end } = view.tokens[candidate.token]!;
  const holds = (spans: Attribution["content"]) => spans.some((span) => span.start <= start && end <= span.end);
  const size = ({ content }: Attribution) => content.reduce((total, span) => total + span.end - span.start, 0);
  const depth = ({ within }: Attribution) => Number(within !== null);
  return (index.get(view.sentenceOf[candidate.token]!) ?? [])
    .filter((attribution) => holds(attribution.content) && !holds(attribution.cue))
    .sort((left, right) => size(right) - size(left) || depth(left) - depth(right) || (left.id < right.id ? -1 : 1));
}
