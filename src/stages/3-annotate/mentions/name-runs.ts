/** The tokens of a sentence, to runs of words that make up names ("Ministry of Defense", "Bashar al-Assad"). */
import type { Sentence, Token } from "#model/annotated.ts";
import { MONTHS, WEEKDAYS } from "#reference/lexicon/en/calendar.ts";
import { DEMONYMS } from "#reference/lexicon/en/countries.ts";
import { NAME_NOUNS } from "#reference/lexicon/en/organisation-nouns.ts";
import { NAME_PARTICLES } from "#reference/lexicon/en/person-names.ts";
import { TITLES } from "#reference/lexicon/en/titles.ts";
import { datelineRun } from "./dateline-run.ts";

/** Tokens `[first, end)`. */
export type NameRun = Readonly<{ first: number; end: number }>;

const CAPITAL = /^(?:\p{Lu}|[a-z]+[-‘’'`]?\p{Lu}|\d+(?:st|nd|rd|th)$)/u;
/** Shares of capitalised words above which a sentence is a title-case headline, where a capital says nothing. */
const TITLE_CASE_SHARE = 0.7;

/** Runs in text order, not overlapping; one word that is only an adjective of nationality is no name. */
export function nameRuns(tokens: readonly Token[], sentence: Sentence): NameRun[] {
  const titleCase = isTitleCase(tokens, sentence);
  const dateline = datelineRun(tokens, sentence.first);
  const parts = dateline === null ? [] : [dateline, ...(dateline.area === null ? [] : [dateline.area])];
  const runs: NameRun[] = parts.filter(({ end }) => end <= sentence.end).map(({ first, end }) => ({ first, end }));
  let index = runs.at(-1)?.end ?? sentence.first;
  while (index < sentence.end) {
    if (!startsName(tokens, index, sentence, titleCase)) {
      index++;
      continue;
    }
    const end = runEnd(tokens, index, sentence, titleCase);
    runs.push(...splitAtPossessor(tokens, { first: index, end }).filter((run) => isName(tokens, run)));
    index = end;
  }
  return runs;
}

/** Headlines, which end without a full stop, and wire copy all in capitals; a short sentence with a long name in it is neither. */
function isTitleCase(tokens: readonly Token[], sentence: Sentence): boolean {
  const long = tokens.slice(sentence.first, sentence.end).filter(({ form }) => /^\p{L}{4,}/u.test(form));
  const share = (pattern: RegExp) => long.filter(({ form }) => pattern.test(form)).length / long.length;
  if (long.length < 3) return false;
  const isHeadline = tokens[sentence.end - 1]!.form !== ".";
  return share(/^\p{Lu}+$/u) > TITLE_CASE_SHARE || (isHeadline && share(/^\p{Lu}/u) > TITLE_CASE_SHARE);
}

function startsName(tokens: readonly Token[], index: number, sentence: Sentence, titleCase: boolean): boolean {
  const token = tokens[index]!;
  // "al-Qaida" begins with its particle
  if (/^(?:al|el)$/i.test(token.form) && tokens[index + 1]?.form === "-" && index + 2 < sentence.end) {
    return tokens[index + 2]!.start === tokens[index + 1]!.end && CAPITAL.test(tokens[index + 2]!.form);
  }
  return isNameWord(tokens, index, sentence, titleCase) && !isCalendar(token) && !/^\d/.test(token.form);
}

/** Whether the word at `index` can be part of a name. */
function isNameWord(tokens: readonly Token[], index: number, sentence: Sentence, titleCase: boolean): boolean {
  const token = tokens[index]!;
  if (!CAPITAL.test(token.form) || token.upos === "PRON" || token.upos === "PUNCT" || token.upos === "DET")
    return false;
  if (token.upos === "PROPN") return true;
  if (titleCase || index === sentence.first || isQuote(tokens[index - 1]))
    return isDemonym(token) && token.upos === "ADJ";
  return (
    token.upos === "NOUN" || token.upos === "VERB" || token.upos === "ADJ" || token.upos === "X" || token.upos === "NUM"
  );
}

function isQuote(token: Token | undefined): boolean {
  return token !== undefined && /^["“”''‘]+$/.test(token.form);
}

function isCalendar(token: Token): boolean {
  const word = token.form.toLowerCase();
  return (word in WEEKDAYS || word in MONTHS) && token.upos === "PROPN";
}

function isDemonym(token: Token): boolean {
  return DEMONYMS.has(token.form.toLowerCase());
}

function runEnd(tokens: readonly Token[], first: number, sentence: Sentence, titleCase: boolean): number {
  let end = first + 1;
  while (end < sentence.end) {
    const next = nextNameWord(tokens, first, end, sentence, titleCase);
    if (next === null) break;
    end = next + 1;
  }
  return end;
}

/** Index of the word that goes on with the name after `end`, over hyphens, particles, "of", "for" and "and" in names of bodies. */
function nextNameWord(
  tokens: readonly Token[],
  first: number,
  end: number,
  sentence: Sentence,
  titleCase: boolean,
): number | null {
  const isWord = (index: number): boolean =>
    index < sentence.end && isNameWord(tokens, index, sentence, titleCase) && !isCalendar(tokens[index]!);
  if (isWord(end)) return end;
  const form = tokens[end]!.form;
  const lower = form.toLowerCase();
  if (/^\d{1,3}$/.test(form) && tokens[end]!.upos === "PROPN") return end;
  if (/^[-–&/.]$/.test(form)) {
    if (isWord(end + 1)) return touches(tokens, end, form) ? end + 1 : null;
    return form === "-" ? afterSmallWords(tokens, end, isWord) : null;
  }
  if (NAME_PARTICLES.has(lower) && tokens[end - 1]!.upos === "PROPN") return afterParticles(tokens, end, isWord);
  if (!/^(?:of|for|and|on|to)$/.test(lower) || !isBodyName(tokens, first, end)) return null;
  if (/^(?:and|on|to)$/.test(lower) && !tokens.slice(first, end).some((token) => /^(?:of|for)$/.test(token.form)))
    return null;
  const after = tokens[end + 1]?.form.toLowerCase() === "the" ? end + 2 : end + 1;
  return isWord(after) ? after : null;
}

/** Small words between the hyphens of one name; longer ones are other compounds ("UN-backed"). */
const MOST_SMALL_WORDS = 3;
const SMALL_WORD = /^\p{Ll}{1,4}$/u;

// Port[-au-Prince]; Rostov[-on-Don]; Ras[-al-Ain]
function afterSmallWords(tokens: readonly Token[], end: number, isWord: (index: number) => boolean): number | null {
  let hyphen = end;
  for (let count = 0; count < MOST_SMALL_WORDS; count += 1) {
    const next = hyphen + 2;
    if (!SMALL_WORD.test(tokens[hyphen + 1]?.form ?? "") || tokens[next]?.form !== "-") return null;
    if (!touches(tokens, hyphen, "-") || !touches(tokens, next, "-")) return null;
    if (isWord(next + 1)) return next + 1;
    hyphen = next;
  }
  return null;
}

/** Whether a hyphen or dot has no blank around it; "&" may have. */
function touches(tokens: readonly Token[], index: number, form: string): boolean {
  if (form === "&") return true;
  return tokens[index - 1]!.end === tokens[index]!.start && tokens[index]!.end === tokens[index + 1]?.start;
}

function afterParticles(tokens: readonly Token[], end: number, isWord: (index: number) => boolean): number | null {
  let next = end + 1;
  while (next < end + 4 && /^(?:[-–]|al|el|la|der|den|of|bin)$/i.test(tokens[next]?.form ?? "")) next++;
  return isWord(next) ? next : null;
}

/** "Ministry", "Observatory", "University", "Secretary": heads that take an "of" or "for" phrase into the name. */
function isBodyName(tokens: readonly Token[], first: number, end: number): boolean {
  for (let index = first; index < end; index++) {
    const word = tokens[index]!.form.toLowerCase();
    if (
      NAME_NOUNS.has(word) ||
      /^(?:secretary|doctors|republic|united|lord|bank|house|department|duke|prince|reporters)$/.test(word)
    )
      return true;
  }
  return false;
}

/** "Russian President Vladimir Putin" stays whole; "U.S. Navy" stays whole; a demonym before a lower-case noun is no name. */
function splitAtPossessor(tokens: readonly Token[], run: NameRun): NameRun[] {
  const cut = tokens.slice(run.first, run.end).findIndex((token) => token.tag === "POS");
  if (cut < 0) return [run];
  const at = run.first + cut;
  return [
    { first: run.first, end: at },
    ...(at + 1 < run.end ? splitAtPossessor(tokens, { first: at + 1, end: run.end }) : []),
  ];
}

function isName(tokens: readonly Token[], run: NameRun): boolean {
  if (run.end <= run.first) return false;
  const words = tokens.slice(run.first, run.end);
  if (words.every((token) => isDemonym(token) && (token.upos === "ADJ" || /^(?:amod|compound)/.test(token.deprel))))
    return false;
  if (words.length > 1) return true;
  const [{ form, upos, deprel }] = words as [Token];
  if (/^(?:pro|anti|non|ex|post|pre)-/i.test(form)) return false;
  return (
    upos === "PROPN" ||
    /^\p{Lu}{2,}$/u.test(form) ||
    !(TITLES.has(form.toLowerCase()) || /^(?:amod|compound)/.test(deprel))
  );
}
