/** Number phrases in, estimates with hedges out: "at least 40", "some 40 to 50", "dozens", "no". */
import type { Hedge } from "#model/codes.ts";
import type { Estimate } from "#model/world.ts";
import { type NumberToken, type Numeral, numberTokens, readNumeral } from "./numerals.ts";
import { leftOut, type QuantityKind, quantityKind } from "./quantity-kinds.ts";

export type Quantity = Readonly<{ estimate: Estimate; hedge: Hedge }>;
/** `text.slice(start, end)` is the phrase with its hedge words; only `kind: "count"` counts people or things. */
export type FoundQuantity = Readonly<{ start: number; end: number; quantity: Quantity; kind: QuantityKind }>;

type Phrase = Readonly<{ quantity: Quantity; first: number; end: number; numeral: number }>;

const HEDGE_PHRASES: readonly (readonly [Hedge, string])[] = [
  ["about", "about|around|some|roughly|approximately|approx|approx .|circa|~|≈|an estimated|estimated|an approximate"],
  ["about", "nearly|almost|close to|just under|just short of|in the region of|on the order of|as estimated"],
  ["at-least", "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|as few as"],
  ["more-than", "more than|over|upwards of|in excess of|exceeding|greater than|well over|just over|well above"],
  ["up-to", "up to|as many as|as much as|at most|no more than|not more than|a maximum of"],
  ["less-than", "fewer than|less than|under|below"],
  ["exact", "only|just|exactly|precisely|a total of"],
];
/** Longest first, so that "no more than" is not read as "no" and "more than". */
const HEDGES = HEDGE_PHRASES.flatMap(([hedge, phrases]) =>
  phrases.split("|").map((phrase) => ({ hedge, words: phrase.split(" ") })),
).sort((left, right) => right.words.length - left.words.length);

const TAIL_HEDGES: readonly Readonly<{ hedge: Hedge; words: readonly string[] }>[] = [
  { hedge: "at-least", words: ["or", "more"] },
  { hedge: "about", words: ["or", "so"] },
  { hedge: "about", words: ["-", "odd"] },
  { hedge: "about", words: ["-", "some"] },
  { hedge: "about", words: ["odd"] },
  { hedge: "up-to", words: ["or", "fewer"] },
  { hedge: "up-to", words: ["or", "less"] },
  { hedge: "at-least", words: ["-", "plus"] },
  { hedge: "at-least", words: ["plus"] },
  { hedge: "at-least", words: ["+"] },
];

/**
 * Words that give no number, with the fewest that they allow; `best` and `high` stay null. A plural multiplier is at least two
 * of it; "several", "a few", "many" and the like are at least three, alone or of a multiplier ("several hundred": 300).
 */
const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ["tens", 20],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2_000],
  ["millions", 2_000_000],
  ["billions", 2_000_000_000],
]);
const VAGUE_PHRASES: readonly Readonly<{ low: number; words: readonly string[] }>[] = [
  { low: 100, words: ["the", "low", "hundreds"] },
  { low: 1000, words: ["the", "low", "thousands"] },
  { low: 3, words: ["several"] },
  { low: 3, words: ["a", "few"] },
  { low: 3, words: ["a", "handful"] },
  { low: 3, words: ["many"] },
  { low: 3, words: ["numerous"] },
  { low: 3, words: ["countless"] },
  { low: 2, words: ["multiple"] },
  { low: 2, words: ["a", "number", "of"] },
];
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1_000],
  ["million", 1_000_000],
]);
const PAIRS: readonly (readonly string[])[] = [["a", "couple"], ["a", "pair"], ["couple"]];
const ZERO_WORDS: readonly (readonly string[])[] = [["no", "one"], ["nobody"], ["none"], ["no"]];
/** Words before a number that do not change it; only the whole-phrase reader passes over them. */
const DETERMINERS: readonly (readonly string[])[] = [
  ["the", "other"],
  ["a", "further"],
  ["an", "additional"],
  ...["the", "these", "those", "all", "another", "other", "additional", "further"].map((word) => [word]),
];

/**
 * A number phrase as it stands before a noun, read whole; null when it is none.
 *
 * Bounds are the numbers that the words give, never a margin around them. `about N` is N, N, N, and so are "nearly" and
 * "almost N"; `at-least` and `more-than N` are low N, best N, no high ("more than 100" in news means at least 100);
 * `up-to` and `less-than N` are low 1, no best, high N; a range is low, no best, high; `vague` has a low only.
 * An article alone is one; "no", "none" and "nobody" are zero.
 */
export function parseQuantity(text: string): Quantity | null {
  const tokens = numberTokens(text);
  const end = tokens.at(-1)?.text === "of" ? tokens.length - 1 : tokens.length;
  const first = matchAny(tokens, 0, DETERMINERS) ?? 0;
  if (end - first === 1 && ["a", "an"].includes(tokens[first]!.text)) return hedged("exact", 1);
  const phrase = readPhrase(tokens, first) ?? readPhrase(tokens, 0);
  // "a number of" holds its own "of"
  if (phrase !== null && (phrase.end === end || phrase.end === tokens.length)) return phrase.quantity;
  return readFromTo(tokens, first, end);
}

/**
 * Every number phrase of free text, in order, not overlapping. Articles alone, ordinals, and digits inside names ("F-16"),
 * clock times, scores and dates like 2018-02-07 are left out; "from 40 to 50" are two numbers, because it more often
 * tells a change than a range.
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const tokens = numberTokens(text);
  const found: FoundQuantity[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = readPhrase(tokens, at);
    if (phrase === null) {
      at += 1;
      continue;
    }
    const context = { text, tokens, first: phrase.first, numeral: phrase.numeral, end: phrase.end };
    if (leftOut(context)) {
      at = phrase.end;
      continue;
    }
    const { start } = tokens[phrase.first]!;
    const { end } = tokens[phrase.end - 1]!;
    found.push({ start, end, quantity: phrase.quantity, kind: quantityKind(context) });
    at = phrase.end;
  }
  return found;
}

/** The phrase that begins at token `first`: hedges, then zero, vague words, a range or a number, then a tail hedge. */
function readPhrase(tokens: readonly NumberToken[], first: number): Phrase | null {
  let at = first;
  let hedge: Hedge = "exact";
  for (let match = matchHedge(tokens, at); match !== null; match = matchHedge(tokens, at)) {
    hedge = stronger(hedge, match.hedge);
    at = match.end;
  }
  const whole = at === first ? readZero(tokens, at) : null;
  if (whole !== null) return { quantity: hedged("exact", 0), first, end: whole, numeral: at };
  const vague = readVague(tokens, at);
  if (vague !== null) return { quantity: vagueQuantity(vague.low), first, end: vague.end, numeral: at };
  const pair = readPair(tokens, at);
  if (pair !== null)
    return { quantity: hedged(stronger(hedge, "about"), pair.value), first, end: pair.end, numeral: at };
  const range = tellsChange(tokens, at) ? null : readRange(tokens, at);
  if (range !== null) {
    return { quantity: hedgedRange(hedge, range.low, range.high), first, end: range.end, numeral: at };
  }
  const numeral = readNumeral(tokens, at);
  if (numeral === null) return null;
  const tail = TAIL_HEDGES.find(({ words }) => matches(tokens, numeral.end, words));
  const end = numeral.end + (tail?.words.length ?? 0);
  return { quantity: hedged(stronger(hedge, tail?.hedge ?? "exact"), numeral.value), first, end, numeral: at };
}

// [a couple], [a couple of dozen], [a couple hundred]
function readPair(tokens: readonly NumberToken[], at: number): { value: number; end: number } | null {
  const end = matchAny(tokens, at, PAIRS);
  if (end === null) return null;
  const next = tokens[end]?.text === "of" ? end + 1 : end;
  const multiplier = MULTIPLIERS.get(tokens[next]?.text ?? "");
  return multiplier === undefined ? { value: 2, end } : { value: 2 * multiplier, end: next + 1 };
}

function readZero(tokens: readonly NumberToken[], at: number): number | null {
  const end = matchAny(tokens, at, ZERO_WORDS);
  // "No. 7" is a name; "no more", "no fewer" and "no less" open other phrases
  return end !== null && [".", "more", "fewer", "less", "longer"].includes(tokens[end]?.text ?? "") ? null : end;
}

// [several], [a few hundred], [tens of thousands], [many dozens]
function readVague(tokens: readonly NumberToken[], at: number): { low: number; end: number } | null {
  const plural = readVaguePlural(tokens, at);
  if (plural !== null) return plural;
  const phrase = VAGUE_PHRASES.find(({ words }) => matches(tokens, at, words));
  if (phrase === undefined) return null;
  const end = at + phrase.words.length;
  const multiplier = MULTIPLIERS.get(tokens[end]?.text ?? "");
  if (multiplier !== undefined) return { low: phrase.low * multiplier, end: end + 1 };
  return readVaguePlural(tokens, end) ?? { low: phrase.low, end };
}

// [dozens], [hundreds of thousands]
function readVaguePlural(tokens: readonly NumberToken[], at: number): { low: number; end: number } | null {
  const low = VAGUE_PLURALS.get(tokens[at]?.text ?? "");
  if (low === undefined) return null;
  const of = tokens[at + 1]?.text === "of" ? VAGUE_PLURALS.get(tokens[at + 2]?.text ?? "") : undefined;
  return of === undefined ? { low, end: at + 1 } : { low: (low * of) / 2, end: at + 3 };
}

type Range = Readonly<{ low: number; high: number; end: number }>;

// [40 to 50], [40-50], [between 40 and 50], [two or three], [2 to 3 million]
function readRange(tokens: readonly NumberToken[], at: number): Range | null {
  const between = tokens[at]?.text === "between";
  const left = readNumeral(tokens, between ? at + 1 : at);
  if (left === null) return null;
  const joint = tokens[left.end]?.text ?? "";
  if (!(between ? ["and"] : ["to", "-", "–", "—", "or"]).includes(joint)) return null;
  const right = readNumeral(tokens, left.end + 1);
  if (right === null) return null;
  const low = sharesScale(left, right) ? left.value * right.scale : left.value;
  // "one or 200" is no range; a telephone number is none either
  if (low >= right.value || (joint === "or" && right.value > 2 * low + 1) || isTelephone(tokens, left, right))
    return null;
  return { low, high: right.value, end: right.end };
}

function readFromTo(tokens: readonly NumberToken[], at: number, end: number): Quantity | null {
  const range = tokens[at]?.text === "from" ? readRange(tokens, at + 1) : null;
  return range?.end === end ? hedgedRange("exact", range.low, range.high) : null;
}

/** "from 40 to 50": more often a rise than a range. */
function tellsChange(tokens: readonly NumberToken[], at: number): boolean {
  if (tokens[at - 1]?.text !== "from") return false;
  if (tokens[at - 2]?.text === "anywhere") return false;
  return tokens[readNumeral(tokens, at)?.end ?? -1]?.text === "to";
}

function sharesScale(left: Numeral, right: Numeral): boolean {
  return left.scale === 1 && right.scale > 1 && left.value < right.mantissa;
}

function isTelephone(tokens: readonly NumberToken[], left: Numeral, right: Numeral): boolean {
  const [before, after] = [tokens[left.end - 1]!.text, tokens[right.end - 1]!.text];
  return tokens[left.end]!.text === "-" && /^\d{3}$/.test(before) && /^\d{4}$/.test(after);
}

function matchHedge(tokens: readonly NumberToken[], at: number): { hedge: Hedge; end: number } | null {
  const match = HEDGES.find(({ words }) => matches(tokens, at, words));
  return match === undefined ? null : { hedge: match.hedge, end: at + match.words.length };
}

function matchAny(tokens: readonly NumberToken[], at: number, phrases: readonly (readonly string[])[]): number | null {
  const match = phrases.find((words) => matches(tokens, at, words));
  return match === undefined ? null : at + match.length;
}

function matches(tokens: readonly NumberToken[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.text === word);
}

/** Of two hedges the one that bounds: "at least some 40" is at least 40. */
function stronger(left: Hedge, right: Hedge): Hedge {
  const bounds = (hedge: Hedge) => (hedge === "exact" ? 0 : hedge === "about" ? 1 : 2);
  return bounds(right) > bounds(left) ? right : left;
}

function vagueQuantity(low: number): Quantity {
  return { estimate: { low, best: null, high: null }, hedge: "vague" };
}

function hedged(hedge: Hedge, value: number): Quantity {
  const estimates = {
    exact: { low: value, best: value, high: value },
    about: { low: value, best: value, high: value },
    "at-least": { low: value, best: value, high: null },
    "more-than": { low: value, best: value, high: null },
    "up-to": { low: Math.min(1, value), best: null, high: value },
    "less-than": { low: Math.min(1, value), best: null, high: value },
    vague: { low: value, best: null, high: null },
  } as const satisfies Record<Hedge, Estimate>;
  return { estimate: estimates[hedge], hedge };
}

/** A range says about how many; "at least 40 to 50" has no upper bound. */
function hedgedRange(hedge: Hedge, low: number, high: number): Quantity {
  const open = hedge === "at-least" || hedge === "more-than";
  return { estimate: { low, best: null, high: open ? null : high }, hedge: hedge === "exact" ? "about" : hedge };
}
