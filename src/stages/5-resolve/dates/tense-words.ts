/** The tense around a place in plain text, for readers without syntax: the nearest tell-tale words of its sentence. */
import type { Tense } from "./frame.ts";

const FUTURE =
  /\b(?:will|shall|won['’]t|would|to be|plans?|planned|expects?|expected|scheduled|due|set to|going to|may|should|can|until|upcoming|(?<=\b(?:agree[ds]?|intends?|proposed?|proposes|hopes?|seeks?|aims?|promised|vowed|pledged|want(?:ed|s)?)\sto\s)\w+)\b|['’]ll\b/gi;
const PAST =
  /\b(?:was|were|had|did|said|told|killed|wounded|injured|fell|rose|went|came|began|took|made|held|met|struck|hit|left|found|saw|sent|got|gave|became|led|fired|shot|since|last|ago|\w{2,}ed)\b/gi;
/** Words that end in -ed but are future cues already. */
const NOT_PAST = /^(?:planned|expected|scheduled|need|seed|indeed|hundred|united)$/i;

/** "asked for an answer by [Oct. 31]", "a dividend payable [Dec. 7]": the day may lie ahead of what is told. */
const DEADLINE =
  /\b(?:by|until|till|payable|due|extended to|put off to|of record|redemption on)\s(?:about\s|around\s)?$/i;

/** A past verb further off than this tells little about the day. */
const NEAR_CHARACTERS = 50;

/** Half-open span `[start, end)` of the words to be dated. */
export function tenseInText(text: string, start: number, end: number): Tense {
  const from = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start - 1)) + 1;
  const stop = [text.indexOf(". ", end), text.indexOf("\n", end)].filter((at) => at >= 0);
  const whole = text.slice(from, stop.length > 0 ? Math.min(...stop) : text.length);
  const at = start - from;
  // the words themselves are no cue: "[May] 7"
  const sentence = whole.slice(0, at) + " ".repeat(end - start) + whole.slice(end - from);
  const future = nearest(sentence, FUTURE, at, null);
  const past = nearest(sentence, PAST, at, NOT_PAST);
  if (future === null && past === null) return "unknown";
  if (past === null) return "future";
  if (future !== null && future <= past) return "future";
  return past <= NEAR_CHARACTERS && !DEADLINE.test(sentence.slice(0, at)) ? "past" : "unknown";
}

function nearest(sentence: string, cues: RegExp, at: number, not: RegExp | null): number | null {
  const distances = [...sentence.matchAll(cues)]
    .filter((match) => not === null || !(not.test(match[0]) || /\bbe\s$/i.test(sentence.slice(0, match.index))))
    .map((match) => Math.abs(match.index - at));
  return distances.length === 0 ? null : Math.min(...distances);
}
