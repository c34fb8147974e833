/** A mention that looks like an armed group's name and is a word of another world: a savings plan, an arrival time, a football club. */
import type { Annotated, Mention } from "#model/annotated.ts";

/** Judged by the words around it alone; what the name may mean is not asked. */
export function isOnlyAWord(mention: Mention, annotated: Annotated): boolean {
  const { text } = annotated.article;
  const { start = 0, end = 0 } = mention.provenance.spans[0] ?? {};
  const form = text.slice(start, end).replace(/^(?:the|an?)\s/i, "");
  if (/^\p{Lu}{2,6}$/u.test(form) && isCommonNoun(text, start, end)) return true;
  const owned = /^\p{Ll}+['’]s\s(?=\p{Lu}{2,6}$)/u.exec(form);
  if (owned !== null && isCommonNoun(text, end - form.length + owned[0].length, end)) return true;
  return !/\s\S*\s/.test(form) && isSport(sentenceAround(mention, annotated));
}

/** "into [an IRA].", "the ship's [ETA]" */
function isCommonNoun(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start) + (/^an?\s/i.exec(text.slice(start, end))?.[0] ?? "");
  if (/\ban?\s$/i.test(before) && /^\s?[.,;:)]/.test(text.slice(end, end + 2))) return true;
  const owner = /(?<![\p{L}-])(\p{Ll}+)['’]s\s$/u.exec(before)?.[1];
  return owner !== undefined && !/^(?:country|region|nation|group|area|movement|province|state|world)$/.test(owner);
}

function sentenceAround({ provenance }: Mention, { sentences, article }: Annotated): string {
  const start = provenance.spans[0]?.start ?? 0;
  const span = sentences.find((sentence) => sentence.span.start <= start && start < sentence.span.end)?.span;
  return span === undefined ? "" : article.text.slice(span.start, span.end);
}

const SCORE = /\b\d{1,2}\s?[-–]\s?\d{1,2}\b|\bby \S+ (?:wickets?|goals?|points?|runs|tries)\b/;
const CONTEST = /\b(?:beat|drew|draw|defeated|lost|lead|won|win|league|cup|season|innings|championship|play-?offs?)\b/i;
const VIOLENCE =
  /\b(?:killed|killing|wounded|dead|died|shot|bomb(?:ed|ing|s)?|attack(?:ed|s)?|clash(?:ed|es)|soldiers?|troops)\b/i;

function isSport(sentence: string): boolean {
  return SCORE.test(sentence) && CONTEST.test(sentence) && !VIOLENCE.test(sentence);
}
