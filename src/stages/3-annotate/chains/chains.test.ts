import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "#reference/package-root.ts";
import { makeAnnotator } from "../annotate.ts";
import { sampleArticle } from "../mentions/sample-tokens.ts";

const annotate = await makeAnnotator({ modelFolder: join(packageRoot(), "models/reader-en") });

/** The value of the first mention that the last mention with `words` names again; null when it has no chain. */
async function chainOf(paragraphs: readonly string[], words: string): Promise<string | null> {
  const { mentions } = await annotate(sampleArticle(paragraphs));
  const mention = mentions.findLast(({ value }) => value.toLowerCase() === words.toLowerCase());
  assert.ok(mention, `no mention "${words}"`);
  return mentions.find(({ id }) => id === mention.chain)?.value ?? null;
}

const CASES: readonly Readonly<{ name: string; text: readonly string[]; words: string; chain: string | null }>[] = [
  {
    name: "an acronym in brackets names the body before it",
    text: ["The Syrian Democratic Forces (SDF) advanced.", "On Monday the SDF withdrew."],
    words: "SDF",
    chain: "Syrian Democratic Forces",
  },
  {
    name: 'an "it" that adds something is who spoke before, no truck',
    text: ["The interior ministry said 11 soldiers died.", "Two of their trucks were destroyed, it added."],
    words: "it",
    chain: "interior ministry",
  },
  {
    name: "a family name goes back to the full name",
    text: ["Colonel Ryan Dillon spoke to reporters.", "Dillon said nobody was hurt."],
    words: "Dillon",
    chain: "Colonel Ryan Dillon",
  },
  {
    name: "a repeated definite description goes back to the first",
    text: ["Syria's foreign ministry condemned the strikes.", "The ministry said they were illegal."],
    words: "ministry",
    chain: "Syria's foreign ministry",
  },
  {
    name: "he goes back to the person quoted before",
    text: ["The strikes were over, Veale said.", "The rebels held the town.", "Nobody was hurt, he said."],
    words: "he",
    chain: "Veale",
  },
  {
    name: "the same official goes back to the official quoted before",
    text: [
      "The strikes were over, a military official said.",
      "The rebels held the town.",
      "Nobody was hurt, the same official said.",
    ],
    words: "same official",
    chain: "military official",
  },
  { name: "a pronoun that nothing fits has no chain", text: ["He left."], words: "he", chain: null },
  {
    name: "another ministry is not the ministry before",
    text: ["The defence ministry spoke.", "The foreign ministry was silent."],
    words: "foreign ministry",
    chain: "foreign ministry",
  },
];

for (const { name, text, words, chain } of CASES) {
  test(name, async () => {
    assert.equal(await chainOf(text, words), chain);
  });
}
