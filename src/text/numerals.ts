/** Words and digits in, numbers out: "1,200", "2bn", "two hundred and five", "half a dozen". */

/** A word, a run of digits with separators, or one other character. Offsets are UTF-16; `text` is lower case. */
export type NumberToken = Readonly<{ start: number; end: number; text: string }>;

/**
 * A number read from tokens `[first, end)`. `scale` is the last multiplier word (1 when there is none) and `mantissa`
 * what stands before it, so that "2 to 3 million" can share its scale.
 */
export type Numeral = Readonly<{ value: number; mantissa: number; scale: number; end: number; digits: boolean }>;

const UNITS: ReadonlyMap<string, number> = new Map(
  [
    "zero one two three four five six seven eight nine ten",
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ]
    .join(" ")
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** Abbreviations of multipliers, which stand right after digits. */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);
const DOZEN = 12;

/** Words, digit runs and single other characters, in text order; white space is left out. */
export function numberTokens(text: string): readonly NumberToken[] {
  // "10 000" and, with spaces that do not break, "12 500"
  const pattern =
    /\d{1,3}(?: 000(?!\d))+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}(?!\d))+|\d+(?:[.,]\d+)*|\p{L}+(?:['’]\p{L}+)*|\S/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].toLowerCase(),
  }));
}

/**
 * Value of digits with separators, null when they are no number ("10,11").
 *
 * Commas part thousands, in the western or the Indian way. Points part thousands when there are two or more groups
 * ("1.200.000"), or one group that ends in 0 and does not begin with 0 ("1.200": nobody writes a decimal so); "1.234" is
 * a decimal.
 */
export function readDigits(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:\s\d{3})+$/.test(text)) return Number(text.replaceAll(/\s/g, ""));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll(".", ""));
  if (/^[1-9]\d{0,2}\.\d\d0$/.test(text)) return Number(text.replace(".", ""));
  return /^\d+\.\d+$/.test(text) ? Number(text) : null;
}

/** Value of one lower-case word that is a number below a hundred ("eleven"), null of any other. */
export function numberWord(word: string): number | null {
  return UNITS.get(word) ?? TENS.get(word) ?? null;
}

/** The number that begins at token `first`, as long as it goes, or null. An article counts only before a multiplier. */
export function readNumeral(tokens: readonly NumberToken[], first: number): Numeral | null {
  const token = tokens[first];
  if (token === undefined) return null;
  if (/^\d/.test(token.text)) return digitNumeral(tokens, first);
  return halfNumeral(tokens, first) ?? scoreNumeral(tokens, first) ?? andHalf(tokens, wordNumeral(tokens, first));
}

const SCORE = 20;

// [a score] of men; "a score" alone is that of a game
function scoreNumeral(tokens: readonly NumberToken[], first: number): Numeral | null {
  const isScore = ["a", "score", "of"].every((word, index) => tokens[first + index]?.text === word);
  if (/^\d/.test(tokens[first + 3]?.text ?? "")) return null;
  return isScore ? { value: SCORE, mantissa: 1, scale: SCORE, end: first + 2, digits: false } : null;
}

// [a million and a half]
function andHalf(tokens: readonly NumberToken[], numeral: Numeral | null): Numeral | null {
  if (numeral === null || numeral.scale < 1000) return numeral;
  const isHalf = ["and", "a", "half"].every((word, index) => tokens[numeral.end + index]?.text === word);
  if (!isHalf || multiplier(tokens[numeral.end + 3]?.text) !== null) return numeral;
  return {
    ...numeral,
    value: numeral.value + numeral.scale / 2,
    mantissa: numeral.mantissa + 0.5,
    end: numeral.end + 3,
  };
}

function digitNumeral(tokens: readonly NumberToken[], first: number): Numeral | null {
  const token = tokens[first]!;
  const next = tokens[first + 1];
  const scale = next === undefined ? 1 : scaleAfterDigits(token, next);
  // before a multiplier a point is always a decimal point, and a comma one before one or two digits: "1.250 million", "1,5 million"
  const isDecimal = scale > 1 && /^\d+(?:\.\d+|,\d{1,2})$/.test(token.text);
  const mantissa = isDecimal ? Number(token.text.replace(",", ".")) : readDigits(token.text);
  if (mantissa === null) return null;
  return {
    value: rounded(mantissa * scale),
    mantissa,
    scale,
    end: first + (scale > 1 ? 2 : 1),
    digits: true,
  };
}

function scaleAfterDigits(digits: NumberToken, next: NumberToken): number {
  const short = next.start === digits.end || next.text.length > 1 ? SHORT_SCALES.get(next.text) : undefined;
  return SCALES.get(next.text) ?? short ?? (next.text === "hundred" ? 100 : next.text === "dozen" ? DOZEN : 1);
}

// [half a dozen], [half a million], [a half-dozen], [half-million], [a quarter of a million]
function halfNumeral(tokens: readonly NumberToken[], first: number): Numeral | null {
  const isQuarter = ["a", "quarter", "of", "a"].every((word, index) => tokens[first + index]?.text === word);
  const ofWhole = isQuarter ? multiplier(tokens[first + 4]?.text) : null;
  if (ofWhole !== null) return { value: ofWhole / 4, mantissa: 0.25, scale: ofWhole, end: first + 5, digits: false };
  let at = first;
  if (tokens[at]?.text === "a") at += 1;
  if (tokens[at]?.text !== "half") return null;
  at += 1;
  if (tokens[at]?.text === "a" || tokens[at]?.text === "-") at += 1;
  const scale = multiplier(tokens[at]?.text);
  if (scale === null) return null;
  return { value: scale / 2, mantissa: 0.5, scale, end: at + 1, digits: false };
}

function multiplier(word: string | undefined): number | null {
  if (word === undefined) return null;
  return SCALES.get(word) ?? (word === "hundred" ? 100 : word === "dozen" ? DOZEN : null);
}

type Reading = { total: number; group: number; scale: number; at: number; mantissa: number };

function wordNumeral(tokens: readonly NumberToken[], first: number): Numeral | null {
  const reading: Reading = { total: 0, group: 0, scale: Infinity, at: first, mantissa: 0 };
  const word = tokens[first]!.text;
  if ((word === "a" || word === "an") && multiplier(tokens[first + 1]?.text) !== null) {
    reading.group = 1;
    reading.at += 1;
  } else if (word === "dozen") {
    return { value: DOZEN, mantissa: 1, scale: DOZEN, end: first + 1, digits: false };
  } else if (word === "zero") {
    return { value: 0, mantissa: 0, scale: 1, end: first + 1, digits: false };
  } else if (!UNITS.has(word) && !TENS.has(word)) {
    return null;
  }
  while (readWord(tokens, reading));
  const value = reading.total + reading.group;
  // "two to three hundred", "three to four dozen": the last word multiplies what stands before it
  const last = tokens[reading.at - 1]?.text;
  const size = last === "hundred" ? 100 : last === "dozen" ? DOZEN : null;
  if (size !== null && reading.total === 0)
    return { value, mantissa: value / size, scale: size, end: reading.at, digits: false };
  const scale = Number.isFinite(reading.scale) && reading.group === 0 ? reading.scale : 1;
  return { value, mantissa: scale > 1 ? reading.mantissa : value, scale, end: reading.at, digits: false };
}

/** Takes the next word into the reading; false when the number ends before it. */
function readWord(tokens: readonly NumberToken[], reading: Reading): boolean {
  const word = tokens[reading.at]?.text ?? "";
  return (
    readSmall(tokens, reading, reading.at) ||
    readJoint(tokens, reading, word) ||
    readHundred(reading, word) ||
    readScale(reading, word)
  );
}

/** A unit or a ten that fits on the group: "two hundred | five", "twenty | one", but not "five | six". */
function readSmall(tokens: readonly NumberToken[], reading: Reading, at: number): boolean {
  const word = tokens[at]?.text ?? "";
  const small = UNITS.get(word) ?? TENS.get(word);
  if (small === undefined || small === 0) return false;
  const open = reading.group % 100;
  const fits = open === 0 || (open >= 20 && open % 10 === 0 && small < 10);
  if (!fits) return false;
  reading.group += small;
  reading.at = at + 1;
  return true;
}

/** "-" within "twenty-one"; "and" within "two hundred and five" and "one and a half million". */
function readJoint(tokens: readonly NumberToken[], reading: Reading, word: string): boolean {
  const { at, group, total } = reading;
  if (word === "-" && tokens[at]!.start === tokens[at - 1]!.end) {
    const open = group % 100;
    return open >= 20 && open % 10 === 0 && readSmall(tokens, reading, at + 1);
  }
  if (word !== "and") return false;
  if (tokens[at + 1]?.text === "a" && tokens[at + 2]?.text === "half" && SCALES.has(tokens[at + 3]?.text ?? "")) {
    reading.group += 0.5;
    reading.at = at + 3;
    return true;
  }
  const afterMultiplier = (group > 0 && group % 100 === 0) || (group === 0 && total > 0);
  if (!afterMultiplier) return false;
  // "five hundred and three hundred" are two numbers
  const rest = wordNumeralBelowHundred(tokens, at + 1);
  if (rest === null || ["hundred", "dozen"].includes(tokens[rest]?.text ?? "")) return false;
  return readSmall(tokens, reading, at + 1);
}

/** Token after the unit or ten (with unit) at `at`, or null when there is none. */
function wordNumeralBelowHundred(tokens: readonly NumberToken[], at: number): number | null {
  const word = tokens[at]?.text ?? "";
  if (UNITS.has(word)) return at + 1;
  if (!TENS.has(word)) return null;
  const next = tokens[at + 1]?.text === "-" ? at + 2 : at + 1;
  return UNITS.has(tokens[next]?.text ?? "") ? next + 1 : at + 1;
}

function readHundred(reading: Reading, word: string): boolean {
  const size = word === "hundred" ? 100 : word === "dozen" ? DOZEN : null;
  if (size === null || reading.group <= 0 || reading.group >= 100) return false;
  reading.group *= size;
  reading.at += 1;
  return true;
}

function readScale(reading: Reading, word: string): boolean {
  const scale = SCALES.get(word);
  if (scale === undefined || reading.group === 0 || scale >= reading.scale) return false;
  reading.mantissa = reading.group;
  reading.total += rounded(reading.group * scale);
  reading.group = 0;
  reading.scale = scale;
  reading.at += 1;
  return true;
}

/** Products such as 1.1 * 1e6 carry binary noise; a thousandth is finer than any number that text gives. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
