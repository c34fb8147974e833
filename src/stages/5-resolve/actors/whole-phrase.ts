/** A mention in, the words of its whole phrase out: what its span leaves out on the left. */
import type { Annotated, Mention } from "#model/annotated.ts";
import { nameKey } from "#reference/actors/name-key.ts";
import type { ReportView } from "./view.ts";

/** "Palestinian health " right before "ministry", when the reader cuts the phrase there. */
const STATE_BEFORE =
  /(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*)?)\s(?:(?:foreign|defen[cs]e|interior|health|military|security|naval|air|army|police|government|regime|special)\s)?$/u;

/** "Syria's [foreign ministry]", "U.S. -led [coalition]": the owner or leader that a mention leaves out. */
export function withOwner(mention: Mention, annotated: Annotated, { registry }: ReportView): string {
  const { article, tokens } = annotated;
  const { text } = article;
  const first = firstModifier(mention, annotated);
  const start = tokens[first]?.start ?? mention.provenance.spans[0]?.start ?? 0;
  const value = first < mention.first ? text.slice(start, mention.provenance.spans[0]?.end) : mention.value;
  const before = text.slice(Math.max(0, start - 50), start);
  const state = STATE_BEFORE.exec(before);
  if (state !== null && !endsSentence(state[1] ?? "") && registry.stateWords.has(nameKey(state[1] ?? "")))
    return `${state[0]}${value}`;
  const owner = /(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2})['’]s?\s$/u.exec(before);
  if (owner !== null) return `${owner[1]} ${value}`;
  const backer = /(\p{Lu}[\p{L}.]*)\s?[-\s](led|backed|supported|allied|aligned)\s["“]?$/u.exec(before);
  if (backer !== null) return `${backer[1]}-${backer[2]} ${value}`;
  const split = /^(?:led|backed|supported|allied|aligned)\s/.test(value)
    ? /(\p{Lu}[\p{L}.]*)\s?-\s?$/u.exec(before)
    : null;
  return split === null ? value : `${split[1]}-${value}`;
}

/** "Kigali. [UNAMIR]" is no town's; "U.S. [Rangers]" are a state's. */
function endsSentence(word: string): boolean {
  return word.endsWith(".") && !/^(?:\p{Lu}\.)+$/u.test(word);
}

/** Token at which the adjectives and nouns in front of a mention begin that its span leaves out: "Palestinian health [ministry]". */
function firstModifier({ first, head }: Mention, { tokens, mentions }: Annotated): number {
  let at = first;
  while (at > 0 && tokens[at - 1]?.head === head && MODIFIER.test(tokens[at - 1]?.deprel ?? "")) at--;
  if (at === first) return at;
  // "In September last year [gunmen] stormed": a date is no modifier, whatever the parser made of it
  const date = mentions.findLast(({ kind, end }) => kind === "date" && end > at && end <= first);
  return date === undefined ? at : date.end;
}

const MODIFIER = /^(?:amod|compound|nmod:poss)$/;
