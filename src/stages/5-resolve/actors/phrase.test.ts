import assert from "node:assert/strict";
import { test } from "node:test";
import { partyName, partyPhrase } from "./phrase.ts";

const NAMES: readonly (readonly [text: string, name: string])[] = [
  ["two herders", "herders"],
  ["Twelve people", "people"],
  ["Thirty-seven people", "people"],
  ["the same soldiers", "soldiers"],
  ["at least 30 people", "people"],
  ["about 300,000 people", "people"],
  ["15 fighters of the Front", "fighters of the Front"],
  ["Six of the attackers", "attackers"],
  ["dozens of militiamen", "militiamen"],
  ["Its statement", "statement"],
  ["a 60-year-old man", "60-year-old man"],
  // what must stay
  ["about 8,000 Muslim men", "about 8,000 Muslim men"],
  ["New People's Army", "New People's Army"],
  ["Northern Front", "Northern Front"],
  ["Seven Brothers Battalion", "Seven Brothers Battalion"],
  ["some", "some"],
  ["", ""],
];
for (const [text, name] of NAMES) {
  test(`the party of "${text}" is called "${name}"`, () => assert.equal(partyName(text), name));
}

test("a count of some out of more is left out of the words", () => {
  assert.equal(partyPhrase("six of the attackers").words, "attackers");
  assert.equal(partyPhrase("member of the council").words, "member of the council");
});
