/** Numbers without a noun in, the mention that says who they were out: "killing [11 soldiers] and wounding nine". */
import type { Mention } from "#model/annotated.ts";
import { ONLY_COUNTED } from "#reference/lexicon/en/predicates.ts";
import { PART_OF_TOLL_PATTERN } from "#reference/lexicon/en/toll-words.ts";
import { countedNoun, isElliptic } from "./beings.ts";
import type { Candidate } from "./candidate.ts";
import type { ClauseView } from "./clause-view.ts";
import { mentionAt } from "./clause-view.ts";

/** A bare number takes its noun from this many sentences back at most. */
const REACH_SENTENCES = 1;

/** By head of the bare number. A number without a counted noun before it is absent. */
export function findAntecedents(view: ClauseView, candidates: readonly Candidate[]): ReadonlyMap<number, Mention> {
  const antecedents = new Map<number, Mention>();
  let last: { mention: Mention; sentence: number; reach: number } | null = null;
  for (const { token, counted, roles } of candidates) {
    const sentence = view.sentenceOf[token]!;
    for (const { head } of counted) {
      const mention = mentionAt(view, countedNoun(view, head));
      const own = (roles.victim ?? [])
        .filter((victim) => victim !== head)
        .flatMap((victim) => mentionAt(view, victim) ?? [])[0];
      if (!isElliptic(view, head)) {
        if (mention !== null && !ONLY_COUNTED.has(view.tokens[mention.head]!.lemma))
          last = { mention, sentence, reach: reachOf(view, sentence) };
      } else if (own !== undefined) antecedents.set(head, own);
      else if (last !== null && sentence - last.sentence <= last.reach) antecedents.set(head, last.mention);
    }
  }
  return antecedents;
}

/** "35 children were among the dead. The number rose to 104": a part of the dead, and not the dead. */
function reachOf({ annotated: { article, sentences } }: ClauseView, sentence: number): number {
  const { start, end } = sentences[sentence]!.span;
  return PART_OF_TOLL_PATTERN.test(article.text.slice(start, end)) ? 0 : REACH_SENTENCES;
}
