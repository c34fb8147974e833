import assert from "node:assert/strict";
import { test } from "node:test";
import { BLAMING_PATTERN } from "./blame-words.ts";
import { CORRECTION_PATTERN, SET_APART_PATTERN } from "./story-words.ts";
import { OWN_PEOPLE_PATTERN, PART_OF_TOLL_PATTERN, REPLACED_TOLL_PATTERN } from "./toll-words.ts";

const CASES: readonly Readonly<{ name: string; pattern: RegExp; yes: readonly string[]; no: readonly string[] }>[] = [
  {
    name: "turning to another story",
    pattern: SET_APART_PATTERN,
    yes: [
      "Elsewhere in the province, a bomb went off.",
      "In a separate incident, two died.",
      "Three fell in another attack.",
    ],
    no: ["The attackers fled elsewhere.", "It was the worst attack in years.", "They live in another village."],
  },
  {
    name: "a correction of the report",
    pattern: CORRECTION_PATTERN,
    yes: ["An earlier version of this story gave another day.", "This article has been corrected."],
    no: ["An earlier version of the rocket failed.", "The story was told by survivors."],
  },
  {
    name: "part of a toll",
    pattern: PART_OF_TOLL_PATTERN,
    yes: ["A child was among the dead.", "Two of those killed were nurses.", "The dead included a priest."],
    no: ["Thirty were hurt, among them nurses.", "The dead were buried."],
  },
  {
    name: "a replaced toll",
    pattern: REPLACED_TOLL_PATTERN,
    yes: ["An earlier count gave 11.", "Initial reports spoke of three.", "The toll is 17, up from 11."],
    no: ["The first attack killed three.", "The count stands at 17."],
  },
  {
    name: "the speaker's own people",
    pattern: OWN_PEOPLE_PATTERN,
    yes: ["three of its men", "our soldiers"],
    no: ["three of them", "four hours", "his men"],
  },
  {
    name: "blame",
    pattern: BLAMING_PATTERN,
    yes: ["accused", "blaming", "held responsible"],
    no: ["condemned", "criticised"],
  },
];

for (const { name, pattern, yes, no } of CASES) {
  test(`words of ${name}`, () => {
    for (const words of yes) assert.match(words, pattern);
    for (const words of no) assert.doesNotMatch(words, pattern);
  });
}
