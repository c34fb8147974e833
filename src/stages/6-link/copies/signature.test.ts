import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "./article-by-hand.ts";
import { signatureOf } from "./signature.ts";

const LEAD = "Gunmen on motorcycles ambushed an army convoy near the town of Orlo on Tuesday, killing 11 soldiers.";
const MORE = "The convoy was carrying fuel to the mines along the border when it came under fire, residents said.";

test("page furniture is no part of a signature", () => {
  const bare = signatureOf(articleOf({ paragraphs: [LEAD, MORE] }));
  const framed = signatureOf(articleOf({ paragraphs: [LEAD, MORE], boilerplate: "Sign in to leave a comment here." }));
  assert.deepEqual({ ...framed, doc: bare.doc }, bare);
});

test("a paragraph that a report repeats counts once", () => {
  const once = signatureOf(articleOf({ paragraphs: [LEAD, MORE] }));
  const twice = signatureOf(articleOf({ paragraphs: [LEAD, MORE, LEAD] }));
  assert.deepEqual({ ...twice, doc: once.doc }, once);
});

test("the headline is no part of the lead, since every outlet writes its own", () => {
  const one = signatureOf(articleOf({ headline: "Ambush leaves soldiers dead", paragraphs: [LEAD, MORE] }));
  const other = signatureOf(articleOf({ headline: "Army convoy attacked", paragraphs: [LEAD, MORE] }));
  assert.deepEqual(one.lead, other.lead);
  assert.notEqual(one.text, other.text);
});

test("an article without words has an empty signature", () => {
  const { words, shingles, grams, lead } = signatureOf(articleOf({ paragraphs: [] }));
  assert.deepEqual([words, shingles.length, grams.length, lead.length], [0, 0, 0, 0]);
});
