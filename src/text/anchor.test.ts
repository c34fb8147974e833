import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findQuote, quoteAnchor } from "./anchor.ts";

function anchorOf(text: string, words: string) {
  const start = text.indexOf(words);
  return quoteAnchor(text, { start, end: start + words.length });
}

const ALPHA = "Team Alpha took the bridge at noon. Team Beta took the bridge at dusk.";
const LONG = "Gunmen on motorcycles shot dead three farmers near the old mill.";

type Case = Readonly<{
  name: string;
  before: string;
  words: string;
  after: string;
  how: "same" | "moved" | "lost";
  quote?: string;
  why?: RegExp;
}>;

const CASES: readonly Case[] = [
  { name: "an unchanged text", before: ALPHA, words: "took the bridge", after: ALPHA, how: "same" },
  {
    name: "words that moved whole, with what stands around them",
    before: ALPHA,
    words: "Team Alpha took",
    after: `A caption. ${ALPHA}`,
    how: "moved",
  },
  {
    name: "a lookalike elsewhere, the words themselves being gone",
    before: ALPHA,
    words: "took the bridge",
    after: "In the morning it rained. Later on the red team took the bridge, it was said.",
    how: "lost",
    why: /other words/,
  },
  {
    name: "one letter changed",
    before: ALPHA,
    words: "Team Alpha took",
    after: ALPHA.replace("Alpha", "Alfa"),
    how: "lost",
    why: /gone/,
  },
  {
    name: "a long sentence that stands once, its neighbours gone",
    before: `First. ${LONG} Last.`,
    words: LONG,
    after: `Quite another opening.\n\n${LONG}\n\nQuite another end.`,
    how: "moved",
  },
  {
    name: "a long sentence that stands twice among other words",
    before: `First. ${LONG} Last.`,
    words: LONG,
    after: `One. ${LONG} Two. ${LONG} Three.`,
    how: "lost",
    why: /other words/,
  },
  {
    name: "of two, the one among the same words",
    before: `First of all. ${LONG} Last of all.`,
    words: LONG,
    after: `A summary: ${LONG} The story. First of all. ${LONG} Last of all.`,
    how: "moved",
  },
  {
    name: "the same words twice, each among the same words",
    before: `Again. ${LONG} Again.`,
    words: LONG,
    after: `Then: Again. ${LONG} Again. ${LONG} Again.`,
    how: "lost",
    why: /several places/,
  },
  {
    name: "astral characters before the words",
    before: ALPHA,
    words: "Team Beta took",
    after: `😀😀 ${ALPHA}`,
    how: "moved",
  },
];

for (const { name, before, words, after, how, why } of CASES) {
  test(`${name}: ${how}`, () => {
    const found = findQuote(after, anchorOf(before, words));
    assert.equal(found.how, how);
    if (found.how === "lost") assert.match(found.why, why ?? /^$/);
    else assert.equal(after.slice(found.start, found.end), words);
  });
}

test("of two sentences that are alike, the right one is found when the text moves", () => {
  const beta = quoteAnchor(ALPHA, {
    start: ALPHA.lastIndexOf("took"),
    end: ALPHA.lastIndexOf("took") + "took the bridge".length,
  });
  const moved = `Correction. ${ALPHA}`;
  const found = findQuote(moved, beta);
  assert.ok(found.how === "moved");
  assert.equal(found.start, moved.lastIndexOf("took"));
});

test("any words of any text are found where they stand, and never anything else", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "😀"), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, after, one, other) => {
      const [start, end] = [one % before.length, other % (before.length + 1)].sort((left, right) => left - right) as [
        number,
        number,
      ];
      fc.pre(start < end);
      const anchor = quoteAnchor(before, { start, end });
      assert.deepEqual(findQuote(before, anchor), { how: "same", start, end });
      const found = findQuote(after, anchor);
      if (found.how !== "lost") assert.equal(after.slice(found.start, found.end), anchor.exact);
    }),
  );
});
