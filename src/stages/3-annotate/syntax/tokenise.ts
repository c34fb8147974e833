/** A stretch of text in, its tokens out, by the conventions of UD English EWT (clitics and hyphenated compounds split). */
import { BEFORE_NUMBER, OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS, WHEN_CAPITALISED } from "./abbreviations.ts";

/** Half-open, in UTF-16 code units of the text given to `tokenise`. */
export type RawToken = Readonly<{ start: number; end: number }>;

/** EWT keeps these prefixes and their hyphen with the word ("pro-regime", "anti-tank"); other compounds are split. */
const PREFIXES =
  "anti|arch|co|counter|cross|de|e|ex|extra|hyper|inter|intra|mid|mini|micro|multi|neo|non|over|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|trans|ultra|un";
const DOMAINS = "com|org|net|gov|mil|edu|int|info|co|tv|me|io|news|uk|ru|sy|iq|ir|il|ua|tr";
const UNITS =
  "am|pm|a\\.m\\.|p\\.m\\.|km|kms|kg|kgs|cm|mm|m|ft|k|bn|mn|mph|kph|kmh|kmph|mw|kw|gmt|lb|lbs|hrs|hr|mins|min|yr|yrs|x|rs|persons";
const LETTER = "\\p{L}\\p{M}";
const WORD_REST = `[${LETTER}\\p{N}_\\u00AD\\u200C\\u200D]*(?:['’ʼ][${LETTER}][${LETTER}\\p{N}_]*)*`;

const sticky = (pattern: string, flags = ""): RegExp => new RegExp(pattern, `yu${flags}`);

/** Tried in order at each position: an earlier pattern would be cut short by a later one. */
const PATTERNS: readonly RegExp[] = [
  sticky(`(?:https?:\\/\\/|www\\.|mailto:)[^\\s<>"“”]*[^\\s<>"“”.,;:!?'’)\\]}]`, "i"),
  sticky(`[\\p{L}\\p{N}_+-][\\p{L}\\p{N}_.+-]{0,63}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*`),
  sticky(
    `[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,62}(?:\\.[\\p{L}\\p{N}-]{1,62})*\\.(?:${DOMAINS})(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"“”,;)]*)?`,
  ),
  sticky(`[@#][\\p{L}_][\\p{L}\\p{N}_]+`),
  sticky(
    `\\p{Extended_Pictographic}[\\p{M}\\u200D\\u{1F3FB}-\\u{1F3FF}\\p{Extended_Pictographic}]*|\\p{Regional_Indicator}{1,2}`,
  ),
  sticky(`[:;]-?[()]`),
  sticky(`\\.{2,}|…[.…]*|[!?]+|-{2,}|={2,}|\\*{2,}|_{2,}|~{2,}|<<+|>>+|''|\`\``),
  // dates and telephone numbers, whole: 2018-02-07, 07/02/2018, 9/11, 713-853-3989
  sticky(`\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,4}[/.]\\d{1,2}[/.]\\d{2,4}(?!\\d)|\\d{1,2}\\/\\d{1,2}(?!\\d)`),
  sticky(`(?:1-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d)`),
  sticky(`['’]?\\d{1,3}0['’]?s(?![\\p{L}\\p{N}])|['’]\\d\\d(?!\\d)`),
  sticky(`\\d+(?:st|nd|rd|th)(?![\\p{L}\\p{N}])`, "i"),
  sticky(`\\d+(?:[.,:]\\d+)*(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, "i"),
  sticky(`(?:\\d+(?:[.,:]\\d+)*|\\.\\d+)[\\p{L}]*[\\p{L}\\p{N}]*`),
  sticky(`(?:US|A|C|HK|NZ|S)?[$€£¥₹₽₪]`),
  // U.S., a.m., e.g.; the closing stop belongs to it
  sticky(`\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}'’])\\.?`),
  sticky(`[A-Z]{1,3}&[A-Z]{1,3}(?![\\p{L}\\p{N}])`),
  sticky(`(?:${PREFIXES})-(?:(?:\\p{L}\\.){2,}|\\p{L}${WORD_REST})`, "i"),
  sticky(`[${LETTER}_]${WORD_REST}`),
];

/** End of the clitic-free part of a word, or its whole length: "don't" 2, "Assad's" 5, "cannot" 3. */
const CLITICS: readonly RegExp[] = [
  /n['’ʼ]t$/iu,
  /['’ʼ](?:s|m|d|ll|ve|re)$/iu,
  /(?<=^(?:do|does|did|is|was|are|were|could|would|should|have|has))nt$/iu,
  /(?<=^can)not$/iu,
  /(?<=^(?:gon|wan))na$/iu,
  /(?<=^got)ta$/iu,
];
const PREFIXED = new RegExp(`^(?:${PREFIXES})-`, "iu");

/** Tokens of `text[start, end)`, in order; white space is in no token and everything else is in exactly one. */
export function tokenise(text: string, start = 0, end = text.length): RawToken[] {
  const tokens: RawToken[] = [];
  for (let from = nextInk(text, start, end); from < end; from = nextInk(text, from, end)) {
    const to = Math.min(tokenEnd(text, from), end);
    from = pushToken(tokens, text, from, to, end);
  }
  return tokens;
}

function nextInk(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s\u200B\u2060\uFEFF]/u.test(text[at] as string)) at += 1;
  return at;
}

function tokenEnd(text: string, from: number): number {
  for (const pattern of PATTERNS) {
    pattern.lastIndex = from;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return from + ((text.codePointAt(from) as number) > 0xffff ? 2 : 1);
}

/** Adds the token, its clitics apart and the full stop of an abbreviation with it; returns where to go on. */
function pushToken(tokens: RawToken[], text: string, from: number, to: number, end: number): number {
  const form = text.slice(from, to);
  const cut = cliticStart(form);
  if (cut > 0) {
    tokens.push({ start: from, end: from + cut }, { start: from + cut, end: to });
    return to;
  }
  const stop = text[to] === "." && to < end && keepsStop(form, text, to, end) ? 1 : 0;
  tokens.push({ start: from, end: to + stop });
  return to + stop;
}

function cliticStart(form: string): number {
  if (!/^\p{L}/u.test(form) || form.includes("://")) return -1;
  for (const clitic of CLITICS) {
    const at = form.search(clitic);
    if (at > 0) return at;
  }
  return -1;
}

/** Whether the full stop at `stop` belongs to the word before it. */
function keepsStop(form: string, text: string, stop: number, end: number): boolean {
  const after = text.slice(stop + 1, Math.min(stop + 4, end));
  if (after.startsWith(".")) return false;
  const word = form.toLowerCase().replace(PREFIXED, "");
  if (/^\p{Lu}$/u.test(form)) return /^\s?(?:\p{Lu}|-)/u.test(after);
  if (BEFORE_NUMBER.has(word)) return /^\s?\p{N}/u.test(after);
  if (WHEN_CAPITALISED.has(word)) return /^\p{Lu}/u.test(form) && /^(?:\s?[\p{L}\p{N}]|,)/u.test(after);
  return TITLE_ABBREVIATIONS.has(word) ? after.trim() !== "" : OTHER_ABBREVIATIONS.has(word);
}
