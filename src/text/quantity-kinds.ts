/** What a number in free text counts, from the words around it: people or things, or an age, a date, a distance. */
import type { NumberToken } from "./numerals.ts";

export const QUANTITY_KINDS = [
  "count",
  "age",
  "calendar",
  "clock",
  "duration",
  "measure",
  "percent",
  "money",
  "name",
  "other",
] as const;
/** `name`: part of a name ("Resolution 2254"); `other`: "three times", decimals without a unit, compounds ("two-storey"). */
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** A number phrase, tokens `[first, end)`; its number begins at token `numeral`, after the hedges. */
export type QuantityContext = Readonly<{
  text: string;
  tokens: readonly NumberToken[];
  first: number;
  numeral: number;
  end: number;
}>;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MONTHS = set(
  "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec",
);
const DURATIONS = set(
  "second minute hour day night week weekend month year decade century seconds minutes hours days nights weeks weekends " +
    "months years decades centuries hr hrs yr yrs",
);
const MEASURES = set(
  "km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m cm mm foot feet ft inch inches " +
    "yard yards kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams ton tons tonne tonnes litre litres " +
    "liter liters gallon gallons barrel barrels acre acres hectare hectares square degree degrees mph kph kmh knots mw megawatt " +
    "megawatts watts volts caliber calibre millimetre millimeter points °",
);
const MONEY_SIGNS = set("$ £ € ¥ ₹ ₽ ₺ ₪ usd eur gbp");
const MONEY_WORDS = set(
  "dollar dollars euro euros pound pounds ruble rubles rouble roubles lira liras rupee rupees dinar dinars riyal riyals " +
    "shekel shekels yuan yen cent cents hryvnia afghani afghanis naira usd eur gbp francs birr",
);
/** Nouns that a number follows as a name; those of the second list also in lower case. */
const DESIGNATORS = set(
  "road unit brigade division battalion corps regiment camp area zone sector room block line gate channel radio phase level " +
    "stage type model mark mk version number table figure act law decree bill order case file part volume issue step day grade " +
    "class category district ward precinct group apollo boeing airbus",
);
const PLAIN_DESIGNATORS = set("resolution article chapter section highway route flight page nos protocol");
const ORDINALS = set(
  "first second third fourth fifth sixth seventh eighth ninth tenth half halves thirds quarter quarters fourths fifths sixths " +
    "sevenths eighths tenths st nd rd th",
);
const COUNTING_COMPOUNDS = set("strong member man men woman person people");
const FUNCTION_WORDS = set(
  "and or but to in on at of for from by with as when while after before during until since the a an was were is are had has " +
    "he she it they who which that",
);

/**
 * True when the phrase is no number of anything: inside a name ("F-16", "MH17"), an ordinal or fraction ("20th",
 * "two-thirds"), a clock time, a score, a numeric date, a list number, or a pronoun ("no one", "the one").
 */
export function leftOut(context: QuantityContext): boolean {
  return gluedBefore(context) || gluedAfter(context) || isListNumber(context) || isBareWord(context);
}

/** The first kind whose signs stand around the number; a count when none does. */
export function quantityKind(context: QuantityContext): QuantityKind {
  const signs: readonly (readonly [QuantityKind, (context: QuantityContext) => boolean])[] = [
    ["money", isMoney],
    ["percent", isPercent],
    ["age", isAge],
    ["clock", isClock],
    ["calendar", isCalendar],
    ["name", isName],
    ["duration", (it) => DURATIONS.has(unitAfter(it))],
    ["measure", (it) => MEASURES.has(unitAfter(it)) || isAttachedMetre(it)],
    ["other", isOther],
  ];
  return signs.find(([, holds]) => holds(context))?.[0] ?? "count";
}

const wordAt = (context: QuantityContext, index: number): string => context.tokens[index]?.text ?? "";
const before = (context: QuantityContext, steps = 1): string => wordAt(context, context.first - steps);
const after = (context: QuantityContext, steps = 0): string => wordAt(context, context.end + steps);
const isDigits = (context: QuantityContext): boolean => /^\d/.test(wordAt(context, context.numeral));

/** True when no white space stands between token `index` and the next. */
function touches({ tokens }: QuantityContext, index: number): boolean {
  return tokens[index] !== undefined && tokens[index].end === tokens[index + 1]?.start;
}

/** The unit word after the number, also behind a hyphen or "more": "5 km", "three-day", "two more weeks". */
function unitAfter(context: QuantityContext): string {
  if (/^(?:more|further|additional|consecutive|straight|full)$/.test(after(context))) return after(context, 1);
  return isHyphen(after(context)) && touches(context, context.end) ? after(context, 1) : after(context);
}

function isHyphen(text: string): boolean {
  return text === "-" || text === "‑" || text === "–";
}

// F-16, MH17, G20, ’90, 2018-02-07, 10:30, 9/11, #7
function gluedBefore(context: QuantityContext): boolean {
  const { first } = context;
  if (!touches(context, first - 1) || context.numeral !== first) return false;
  const previous = before(context);
  if (previous === "’" && /^\d\d$/.test(wordAt(context, first))) return true;
  if (/^[\p{L}\d]/u.test(previous) || previous === "#" || previous === "/" || previous === ":") return true;
  return isHyphen(previous) && touches(context, first - 2) && /^[\p{L}\d]/u.test(before(context, 2));
}

// 20th, 10:30, 3-2, two-thirds, 24/7
function gluedAfter(context: QuantityContext): boolean {
  const last = context.end - 1;
  if (!touches(context, last)) return false;
  const next = after(context);
  if (next === ":" || next === "/") return /^\d/.test(after(context, 1)) && touches(context, last + 1);
  if (ORDINALS.has(next) && isDigits(context)) return true;
  if (!isHyphen(next) || !touches(context, last + 1)) return false;
  return ORDINALS.has(after(context, 1)) || /^\d/.test(after(context, 1)) || isOrdinal(after(context, 1));
}

function isOrdinal(word: string): boolean {
  return /^(?:twent|thirt|fort|fift|sixt|sevent|eight|nine)?(?:ieth|teenth|th)$/.test(word);
}

// "1. Foo" and "(2) Bar" at the beginning of a line
function isListNumber(context: QuantityContext): boolean {
  const { text, tokens, first, end } = context;
  if (!isDigits(context) || ![".", ")"].includes(after(context)) || !touches(context, end - 1)) return false;
  const start = tokens[first]!.start - (before(context) === "(" ? 1 : 0);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return text.slice(lineStart, start).trim() === "" && end + 1 < tokens.length;
}

/** "no" before a singular, and "one" as a pronoun, count nothing. */
function isBareWord(context: QuantityContext): boolean {
  if (context.end - context.first !== 1) return false;
  const word = wordAt(context, context.first);
  if (word === "no") return !/^(?:people|men|women|children|\p{Ll}+[^s\W]s)$/u.test(after(context));
  if (word !== "one" || ONE_OF_PEOPLE.has(after(context)) || SAID_OF_ONE.has(after(context, 1))) return false;
  return (
    /^(?:no|any|every|each|the|this|that|which|some)$/.test(before(context)) ||
    ["another", "'s"].includes(after(context))
  );
}

/** "said that [one] person died": no pronoun. */
const ONE_OF_PEOPLE = set("person man woman boy girl child teenager student officer soldier policeman civilian victim");

/** "confirmed that [one] is dead" */
const SAID_OF_ONE = set("dead killed wounded injured hurt missing");

function isMoney(context: QuantityContext): boolean {
  return (
    MONEY_SIGNS.has(before(context)) ||
    MONEY_SIGNS.has(wordAt(context, context.numeral - 1)) ||
    MONEY_WORDS.has(unitAfter(context)) ||
    (["us", "u"].includes(after(context)) && /^dollars?$/.test(after(context, 1)))
  );
}

function isPercent(context: QuantityContext): boolean {
  return (
    /^(?:%|percent|percentage|pct)$/.test(unitAfter(context)) || `${after(context)} ${after(context, 1)}` === "per cent"
  );
}

// [34-year-old], [34 years old], aged [34], Henry, [19], of; children under [18]
function isAge(context: QuantityContext): boolean {
  const years = [0, 1].find((steps) => /^years?$/.test(after(context, steps)));
  if (years !== undefined) {
    const next = isHyphen(after(context, years + 1)) ? after(context, years + 2) : after(context, years + 1);
    if (/^olds?$/.test(next) || `${next} ${after(context, years + 2)}` === "of age") return true;
  }
  if (/^(?:age|aged|ages)$/.test(before(context))) return true;
  // 21 y/o
  if (after(context) === "y" && after(context, 1) === "/" && after(context, 2) === "o") return true;
  if (/^(?:age|aged|ages)$/.test(before(context, 3)) && ["and", "or", "to", "between"].includes(before(context)))
    return true;
  return isAgeAfterName(context) || isAgeLimit(context);
}

function isAgeAfterName(context: QuantityContext): boolean {
  const { text, tokens, first } = context;
  if (!isDigits(context) || context.numeral !== first || Number(wordAt(context, first)) > 120) return false;
  const enclosed =
    (before(context) === "," && [",", "."].includes(after(context))) ||
    (before(context) === "(" && after(context) === ")");
  const name = tokens[first - 2];
  return (
    enclosed && name !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(name.start, name.end)) && !MONTHS.has(name.text)
  );
}

function isAgeLimit(context: QuantityContext): boolean {
  return (
    /^(?:under|over|below|above)$/.test(wordAt(context, context.first)) &&
    /^(?:aged|children|those|anyone|boys|girls|men|women|people|everyone|minors)$/.test(before(context)) &&
    !/^\p{L}+s$/u.test(after(context))
  );
}

// [9] a.m., [9]am, [11] o'clock, [1430] GMT
function isClock(context: QuantityContext): boolean {
  const next = after(context);
  if (/^(?:am|pm|gmt|utc|o['’]clock)$/.test(next)) return true;
  return (next === "a" || next === "p") && after(context, 1) === "." && after(context, 2) === "m";
}

function isCalendar(context: QuantityContext): boolean {
  if (!isDigits(context)) return false;
  return isDayOfMonth(context) || isYear(context);
}

// [7] February, February [7], Feb. [7-9], [7] and 8 February
function isDayOfMonth(context: QuantityContext): boolean {
  if (Number.parseInt(wordAt(context, context.numeral), 10) > 31) return false;
  const dotted = before(context) === "." ? before(context, 2) : before(context);
  if (MONTHS.has(dotted) && capitalised(context, context.first - (before(context) === "." ? 2 : 1))) return true;
  const steps = after(context) === "and" && /^\d+$/.test(after(context, 1)) ? 2 : after(context) === "of" ? 1 : 0;
  return MONTHS.has(after(context, steps)) && capitalised(context, context.end + steps);
}

function capitalised({ text, tokens }: QuantityContext, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));
}

/** A bare 1900 to 2099 is a year, unless a hedge stands before it and a lower-case noun after it, or people are counted. */
function isYear(context: QuantityContext): boolean {
  if (!/^(?:19|20)\d\d$/.test(wordAt(context, context.numeral))) return false;
  const next = after(context);
  if (
    /^(?:people|men|women|children|civilians|troops|soldiers|fighters|militants|refugees|families|residents|prisoners)$/.test(
      next,
    )
  ) {
    return false;
  }
  const noun = /^\p{Ll}{2,}$/u.test(next) && !FUNCTION_WORDS.has(next) && !capitalised(context, context.end);
  return !(context.numeral > context.first && noun);
}

// Resolution [2254], No. [7], Highway [4], Unit [8200]
function isName(context: QuantityContext): boolean {
  if (!isDigits(context) || context.numeral !== context.first) return false;
  if (isAddress(context) || wordAt(context, context.first) === EMERGENCY) return true;
  const previous = before(context);
  if (previous === "." && /^nos?$/.test(before(context, 2))) return true;
  if (PLAIN_DESIGNATORS.has(previous)) return true;
  return DESIGNATORS.has(previous) && capitalised(context, context.first - 1);
}

/** The [3100] block of South Rhodes Avenue. */
function isAddress(context: QuantityContext): boolean {
  return unitAfter(context) === "block" && Number(wordAt(context, context.first)) >= 100;
}

/** The number that Americans call. */
const EMERGENCY = "911";

/** "155m" is a length and "1.5m people" a number: a plural or "people" must follow. */
function isAttachedMetre(context: QuantityContext): boolean {
  return wordAt(context, context.end - 1) === "m" && !/^(?:people|\p{Ll}+s)$/u.test(after(context));
}

// [three] times, ([318]), [2.5], [two]-storey
function isOther(context: QuantityContext): boolean {
  if (after(context) === "times" || (before(context) === "(" && after(context) === ")" && isDigits(context)))
    return true;
  const word = wordAt(context, context.numeral);
  if (context.end - context.numeral === 1 && /^\d+\.(?:\d{1,2}|\d{4,})$/.test(word)) return true;
  const compound = isHyphen(after(context)) && touches(context, context.end - 1) && touches(context, context.end);
  return compound && /^\p{L}/u.test(after(context, 1)) && !COUNTING_COMPOUNDS.has(after(context, 1));
}
