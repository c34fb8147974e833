/** Places that act: "the U.S. said", "Damascus condemned", "killed by Israel" name governments, not ground. */
import type { Annotated, Mention } from "#model/annotated.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import { bodyOf } from "#reference/actors/registry.ts";
import { GOVERNING_VERBS, STATE_VERBS } from "#reference/lexicon/en/party-words.ts";
import { type PartyReading, party } from "./reading.ts";
import { stateIn } from "./state-party.ts";
import type { ReportView } from "./view.ts";

/** The government that a place mention stands for; null when it is only a place there. */
export function governmentPlace(mention: Mention, annotated: Annotated, view: ReportView): PartyReading | null {
  const words = nameKey(mention.value).split(" ");
  const found = stateIn(words, view);
  if (found === null || found.first > 0 || found.end < words.length) return null;
  if (isOnlyGround(mention, annotated.article.text)) return null;
  const role = actingRole(mention, annotated, found.how === "seat");
  return role === null ? null : party(bodyOf(view.registry, found.state, "government"), role, "government-place");
}

/** "in Syria", "U.S. -led": the words around it say place or leader, whatever the syntax says. */
function isOnlyGround({ provenance }: Mention, text: string): boolean {
  const { start = 0, end = 0 } = provenance.spans[0] ?? {};
  if (
    /\b(?:in|inside|near|across|throughout|into|from|of|over|at|outside)\s(?:the\s)?$/i.test(
      text.slice(Math.max(0, start - 20), start),
    )
  )
    return true;
  // A dateline: "SAN SALVADOR, 12 JAN --".
  if (/^(?:,\s\p{Lu}?[\p{L}\d]|\s?\(|\s?--|\s?—)/u.test(text.slice(end, end + 4))) return true;
  return /^(?:\s?-\s?|\s)(?:led|backed|supported|allied|aligned|based|controlled|held)\b/.test(
    text.slice(end, end + 20),
  );
}

function actingRole(
  { id, head }: Mention,
  { tokens, attributions }: Annotated,
  isSeat: boolean,
): "stated" | "implied" | null {
  if (attributions.some(({ source }) => source === id)) return isSeat ? "implied" : "stated";
  const token = tokens[subjectHead(tokens, head)];
  const verb = token === undefined ? undefined : tokens[token.head];
  if (token === undefined || verb === undefined) return null;
  const lemma = verb.lemma.toLowerCase();
  if (token.deprel === "obl:agent" && !isSeat) return "implied";
  if (token.deprel !== "nsubj" || (verb.upos !== "VERB" && verb.upos !== "AUX")) return null;
  return (isSeat ? GOVERNING_VERBS : STATE_VERBS).has(lemma) ? "implied" : null;
}

/** "Moscow and Damascus said": the first of joined names carries the grammar. */
function subjectHead(tokens: Annotated["tokens"], at: number): number {
  const token = tokens[at];
  return token?.deprel === "conj" && token.head >= 0 && token.head < at ? token.head : at;
}
