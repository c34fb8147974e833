/** Number phrases with the estimates they give, and texts where nothing may be counted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Hedge } from "#model/codes.ts";
import { findQuantities, parseQuantity } from "./numbers.ts";

type Case = readonly [text: string, low: number, best: number | null, high: number | null, hedge: Hedge];

const PHRASES: readonly Case[] = [
  ["1,200", 1200, 1200, 1200, "exact"],
  ["1.200", 1200, 1200, 1200, "exact"],
  ["1.234", 1.234, 1.234, 1.234, "exact"],
  ["1.200.000", 1_200_000, 1_200_000, 1_200_000, "exact"],
  ["1,00,000", 100_000, 100_000, 100_000, "exact"],
  ["1.5 million", 1_500_000, 1_500_000, 1_500_000, "exact"],
  ["1.250 million", 1_250_000, 1_250_000, 1_250_000, "exact"],
  ["1,5 million", 1_500_000, 1_500_000, 1_500_000, "exact"],
  ["1,500 million", 1_500_000_000, 1_500_000_000, 1_500_000_000, "exact"],
  ["10 000", 10_000, 10_000, 10_000, "exact"],
  ["1 000 000", 1_000_000, 1_000_000, 1_000_000, "exact"],
  ["12\u00a0500", 12_500, 12_500, 12_500, "exact"],
  ["2 lakh", 200_000, 200_000, 200_000, "exact"],
  ["1.5 crore", 15_000_000, 15_000_000, 15_000_000, "exact"],
  ["twenty-odd", 20, 20, 20, "about"],
  ["20-odd", 20, 20, 20, "about"],
  ["thirty-some", 30, 30, 30, "about"],
  ["a dozen or so", 12, 12, 12, "about"],
  ["nearly 2 dozen", 24, 24, 24, "about"],
  ["a couple of dozen", 24, 24, 24, "about"],
  ["a couple hundred", 200, 200, 200, "about"],
  ["a million and a half", 1_500_000, 1_500_000, 1_500_000, "exact"],
  ["a quarter of a million", 250_000, 250_000, 250_000, "exact"],
  ["three to four dozen", 36, null, 48, "about"],
  ["two to three hundred", 200, null, 300, "about"],
  ["the low hundreds", 100, null, null, "vague"],
  ["2bn", 2e9, 2e9, 2e9, "exact"],
  ["3 lakh", 300_000, 300_000, 300_000, "exact"],
  ["one", 1, 1, 1, "exact"],
  ["twenty-one", 21, 21, 21, "exact"],
  ["two hundred and five", 205, 205, 205, "exact"],
  ["twelve hundred", 1200, 1200, 1200, "exact"],
  ["one and a half million", 1_500_000, 1_500_000, 1_500_000, "exact"],
  ["half a dozen", 6, 6, 6, "exact"],
  ["a dozen", 12, 12, 12, "exact"],
  ["two dozen", 24, 24, 24, "exact"],
  ["a hundred", 100, 100, 100, "exact"],
  ["a couple of", 2, 2, 2, "about"],
  ["a", 1, 1, 1, "exact"],
  ["an", 1, 1, 1, "exact"],
  ["the 20", 20, 20, 20, "exact"],
  ["another two", 2, 2, 2, "exact"],
  ["a further 30", 30, 30, 30, "exact"],
  ["only one", 1, 1, 1, "exact"],
  ["an estimated 100", 100, 100, 100, "about"],
  ["about a hundred", 100, 100, 100, "about"],
  ["~50", 50, 50, 50, "about"],
  ["nearly 100", 100, 100, 100, "about"],
  ["ten or so", 10, 10, 10, "about"],
  ["40 to 50", 40, null, 50, "about"],
  ["between 40 and 50", 40, null, 50, "about"],
  ["from 40 to 50", 40, null, 50, "about"],
  ["40-50", 40, null, 50, "about"],
  ["some 40 to 50", 40, null, 50, "about"],
  ["two or three", 2, null, 3, "about"],
  ["two to three million", 2_000_000, null, 3_000_000, "about"],
  ["at least 12", 12, 12, null, "at-least"],
  ["no fewer than 12", 12, 12, null, "at-least"],
  ["at least some 40", 40, 40, null, "at-least"],
  ["at least 40 to 50", 40, null, null, "at-least"],
  ["100 or more", 100, 100, null, "at-least"],
  ["100+", 100, 100, null, "at-least"],
  ["more than 100", 100, 100, null, "more-than"],
  ["upwards of a dozen", 12, 12, null, "more-than"],
  ["over 300", 300, 300, null, "more-than"],
  ["as many as 40", 1, null, 40, "up-to"],
  ["up to 40", 1, null, 40, "up-to"],
  ["no more than three", 1, null, 3, "up-to"],
  ["fewer than ten", 1, null, 10, "less-than"],
  ["several", 3, null, null, "vague"],
  ["a few", 3, null, null, "vague"],
  ["several hundred", 300, null, null, "vague"],
  ["many", 3, null, null, "vague"],
  ["a handful", 3, null, null, "vague"],
  ["dozens of", 24, null, null, "vague"],
  ["at least dozens", 24, null, null, "vague"],
  ["scores", 40, null, null, "vague"],
  ["hundreds", 200, null, null, "vague"],
  ["thousands", 2000, null, null, "vague"],
  ["tens of thousands", 20_000, null, null, "vague"],
  ["hundreds of thousands of", 200_000, null, null, "vague"],
  ["no", 0, 0, 0, "exact"],
  ["none", 0, 0, 0, "exact"],
  ["nobody", 0, 0, 0, "exact"],
  ["zero", 0, 0, 0, "exact"],
];
for (const [text, low, best, high, hedge] of PHRASES) {
  test(`"${text}" is ${low}, ${best}, ${high}, ${hedge}`, () => {
    assert.deepEqual(parseQuantity(text), { estimate: { low, best, high }, hedge });
  });
}

for (const text of [
  "",
  "the",
  "some",
  "men",
  "10,11",
  "50 to 40",
  "two men",
  "of",
  "hundred",
  "more than",
  "third",
  "F-16",
]) {
  test(`"${text}" is no number phrase`, () => assert.equal(parseQuantity(text), null));
}

/** Every phrase found in a text as `quote:kind`. */
const found = (text: string): string[] =>
  findQuantities(text).map(({ start, end, kind }) => `${text.slice(start, end)}:${kind}`);

const TEXTS: readonly (readonly [text: string, quotes: readonly string[]])[] = [
  ["killed an estimated 100 militiamen and hurt at least two.", ["an estimated 100:count", "at least two:count"]],
  ["about 2,000 troops; more than 40 to 50 huts", ["about 2,000:count", "more than 40 to 50:count"]],
  ["a 34-year-old and three aged 5 and 7", ["34:age", "three:count", "5:age", "7:age"]],
  ["Ann Lee, 19, of Hull, and Bo (34) left", ["19:age", "34:age"]],
  ["children under 18 left; under 18 soldiers left", ["under 18:age", "under 18:count"]],
  ["On 7 February 2018, Feb. 9 and March 3-4", ["7:calendar", "2018:calendar", "9:calendar", "3-4:calendar"]],
  ["since 2011; 2014-2018", ["2011:calendar", "2014-2018:calendar"]],
  ["around 2000 fighters; 2000 people", ["around 2000:count", "2000:count"]],
  ["at 10:30, 9 a.m., 1430 GMT", ["9:clock", "1430:clock"]],
  ["a three-day truce for two more weeks", ["three:duration", "two:duration"]],
  ["over the past two years", ["two:duration"]],
  ["5 km away, a 155mm shell, 1.5m people", ["5:measure", "155:measure", "1.5m:count"]],
  ["20 percent, 5% and $3 million or 40 dollars", ["20:percent", "5:percent", "3 million:money", "40:money"]],
  ["Resolution 2254, No. 7, Highway 4", ["2254:name", "7:name", "4:name"]],
  ["a score of men; a score of 3-1; scores of men", ["a score:count", "scores:count"]],
  ["in the low hundreds", ["the low hundreds:count"]],
  ["anywhere from 20 to 30 people", ["20 to 30:count"]],
  ["on 12 May 300 people and 12 300 shells", ["12:calendar", "300:count", "12:count", "300:count"]],
  ["Louis XVI, Chapter IV, the 3rd Brigade, an M16, won 3-1, the third man", []],
  ["shot in the 3100 block of Elm Street, said one who called 911", ["3100:name", "one:count", "911:name"]],
  ["a 21 y/o man; two blocks", ["21:age", "two:count"]],
  ["F-16, AK-47s, MH17, #7, the 101st, 20th, 9/11", []],
  ["twenty-first, two-thirds, 3-2, 2018-02-07, 24/7", []],
  ["call (318) 619-3946", ["318:other"]],
  ["rose from 40 to 50", ["40:count", "50:count"]],
  ["a 500-strong force, a five-member family, a two-storey house", ["500:count", "five:count", "two:other"]],
  ["no civilians died, no one, no reason, no fewer than six", ["no:count", "no one:count", "no fewer than six:count"]],
  ["this one, one another, one of them", ["one:count"]],
  ["hit three times", ["three:other"]],
  ["1. Foo\n(2) Bar", []],
  ["hundreds of thousands fled", ["hundreds of thousands:count"]],
  ["five hundred and three hundred", ["five hundred:count", "three hundred:count"]],
  ["A man and the woman", []],
];
for (const [text, quotes] of TEXTS) {
  test(`numbers of "${text.replace("\n", " ")}"`, () => assert.deepEqual(found(text), quotes));
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ". . twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function spelled(value: number, and: string): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? "" : `-${UNITS[value % 10]}`}`;
  const [size, word] = value < 1000 ? [100, "hundred"] : [1000, "thousand"];
  const rest = value % size;
  const joint = rest < 100 ? and : " ";
  return `${spelled(Math.floor(value / size), and)} ${word}${rest === 0 ? "" : `${joint}${spelled(rest, and)}`}`;
}

test("every spelled number up to 999,999 is read back, with and without `and`", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(" ", " and "), (value, and) => {
      assert.equal(parseQuantity(spelled(value, and))?.estimate.best, value);
    }),
  );
});

test("every whole number of thousands is read back with spaces between its groups", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 1e9 }), (value) => {
      const text = value.toLocaleString("en-US").replaceAll(",", "\u202f");
      assert.equal(parseQuantity(text)?.estimate.best, value);
    }),
  );
});

test("a number before a multiplier reads the same with a decimal comma and a decimal point", () => {
  const scale = fc.constantFrom("million", "billion", "thousand", "crore");
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 99 }), scale, (whole, part, word) => {
      const [comma, point] = [`${whole},${part} ${word}`, `${whole}.${part} ${word}`].map((text) =>
        parseQuantity(text),
      );
      assert.deepEqual(comma, point);
    }),
  );
});

test("every integer with thousands separators is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
      assert.equal(parseQuantity(value.toLocaleString("en-US"))?.estimate.best, value);
    }),
  );
});

const WORDS = fc.constantFrom(
  ..."a an at least about more than up to no fewer several dozens hundreds of thousand half dozen and or - 3 40 1,200 2018 1.5 million two twenty five hundred killed people , . between from some nearly zero F 😀 plus + only".split(
    " ",
  ),
);

test("offsets quote the text, phrases do not overlap, bounds are in order, and a phrase alone reads the same", () => {
  fc.assert(
    fc.property(fc.array(WORDS, { maxLength: 14 }), fc.constantFrom(" ", ""), (words, gap) => {
      const text = words.join(gap);
      let last = 0;
      for (const { start, end, quantity } of findQuantities(text)) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
        const { low, best, high } = quantity.estimate;
        assert.ok(low >= 0 && low <= (best ?? low) && (best ?? low) <= (high ?? Infinity), text.slice(start, end));
        assert.deepEqual(parseQuantity(text.slice(start, end)), quantity, text.slice(start, end));
      }
    }),
    { numRuns: 2000 },
  );
});

test("any text at all is read without throwing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      parseQuantity(text);
      findQuantities(text);
    }),
  );
});
