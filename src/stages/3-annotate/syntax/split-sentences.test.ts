import assert from "node:assert/strict";
import { test } from "node:test";
import { splitSentences } from "./split-sentences.ts";
import { tokenise } from "./tokenise.ts";

function sentences(text: string): string[] {
  const tokens = tokenise(text);
  return splitSentences(text, tokens).map(({ first, end }) =>
    text.slice(tokens[first]?.start, tokens[end - 1]?.end).replaceAll("\n", "/"),
  );
}

/** Sentences as they should come out; the text is these joined by one blank. */
const CASES: readonly (readonly string[])[] = [
  ["They left.", "He stayed."],
  ["He met Mr. Assad and Gen. Veale in the U.S. Thursday.", "Nothing followed."],
  ["It was made in the U.S.", "The army said so."],
  ["They came at 5 p.m. Thursday.", "It rained."],
  ["He was born in Washington, D.C. on Jan. 5 and lives there."],
  ["M. D. Smith of Widget Inc. spoke.", "No. 5 was next."],
  ['"It was quick."', "He left."],
  ["“It was quick.”", "“We left.”"],
  ["(They denied it.)", "[Reuters did not.]"],
  ['"Why?" he asked.', "Nobody knew!"],
  ["It cost $2.5 million.", "1,200 people paid."],
  ["They waited...", "Then they left."],
  ["They waited... and then they left."],
  ["The toll is vs. last year’s approx. five times higher."],
  ["THE EMBASSY WAS ATTACKED.", "GEN. LOPEZ DID NOT SPEAK.", "TWO MEN WERE KILLED."],
  ["all is small here.", "nothing is big."],
  ["Some are e.g. small and not sent. there is no capital here, so it stays whole, as Ali would."],
];

for (const expected of CASES) {
  test(`${expected.length} in \`${expected.join(" ")}\``, () => {
    assert.deepEqual(sentences(expected.join(" ")), expected);
  });
}

test("a missing space after the full stop does not hide a sentence", () => {
  assert.deepEqual(sentences("They shelled the town.Nobody died. See v1.2.Beta"), [
    "They shelled the town.",
    "Nobody died.",
    "See v1.2.Beta",
  ]);
});

test("a line that ends early ends a sentence, a hard wrap does not", () => {
  assert.deepEqual(sentences("Air strikes hit the town\nFive are dead"), ["Air strikes hit the town", "Five are dead"]);
  const wrapped =
    "The army said on Tuesday that its forces had taken the two\nTurkish-held villages north of the city, and that five\nmen died.";
  assert.deepEqual(sentences(wrapped), [wrapped.replaceAll("\n", "/")]);
});

test("a block without tokens has no sentences", () => {
  assert.deepEqual(sentences(" \n "), []);
});
