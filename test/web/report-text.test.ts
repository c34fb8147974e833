/** The text of a report in the page: parts of long lines, steps from word to word, what is read where. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { namedMentions } from "../../web/src/report/claim-words.ts";
import { partsOf } from "../../web/src/report/text-parts.ts";
import { neighbour, neighbourWord } from "../../web/src/report/walk.ts";

const PARTS = [
  ["a short line", "ten killed", 20, " ", ["ten killed"]],
  ["a line that is cut after spaces", "ten men were killed", 9, " ", ["ten men ", "were ", "killed"]],
  ["a line without spaces", "abcdefgh", 3, " ", ["abc", "def", "gh"]],
  ["no character is cut", "ab👍cd", 3, " ", ["ab👍", "cd"]],
  ["lines", "a\nbcd\nef", 5, "\n", ["a\n", "bcd\n", "ef"]],
] as const;

for (const [name, text, longest, after, expected] of PARTS) {
  test(`parts of ${name}`, () => {
    const parts = partsOf(text, { start: 0, end: text.length }, { longest, after });
    assert.deepEqual(
      parts.map(({ start, end }) => text.slice(start, end)),
      expected,
    );
    assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join(""), text);
  });
}

const TEXT = "👩‍👩‍👧 Ten men, killed.\n\nقتل عشرة";
const BLOCKS = [
  { start: 0, end: TEXT.indexOf("\n") },
  { start: TEXT.indexOf("ق"), end: TEXT.length },
];

test("words are walked from block to block, over signs and emoji, and back", () => {
  const words: string[] = [];
  const ways = { direction: "next", language: "en" } as const;
  for (let at = { start: 0, end: 0 }; ; ) {
    const next = neighbourWord(TEXT, BLOCKS, at, ways);
    if (next === null) break;
    words.push(TEXT.slice(next.start, next.end));
    at = next;
  }
  assert.deepEqual(words, ["Ten", "men", "killed", "قتل", "عشرة"]);
  const back: string[] = [];
  for (let at = { start: TEXT.length, end: TEXT.length }; ; ) {
    const previous = neighbourWord(TEXT, BLOCKS, at, { direction: "previous", language: "en" });
    if (previous === null) break;
    back.push(TEXT.slice(previous.start, previous.end));
    at = previous;
  }
  assert.deepEqual(back, words.toReversed());
});

test("from an end one goes on at the other", () => {
  const places = [3, 7, 9];
  const at = (from: number | null, direction: "next" | "previous") => neighbour(places, (one) => one, from, direction);
  assert.equal(at(null, "next"), 3);
  assert.equal(at(null, "previous"), 9);
  assert.equal(at(3, "next"), 7);
  assert.equal(at(9, "next"), 3);
  assert.equal(at(3, "previous"), 9);
  assert.equal(
    neighbour([], (one: number) => one, 0, "next"),
    null,
  );
});

const MENTIONED = [
  ["it", "actors:coalition", "US-led coalition"],
  ["They", "actors:coalition", "US-led coalition"],
  ["the coalition", "actors:coalition", null],
  ["it", null, null],
  ["it", "actors:not-listed", null],
  ["they", "said:they", null],
] as const;
for (const [text, actor, name] of MENTIONED) {
  test(`“${text}” read as ${actor ?? "nobody"} is ${name === null ? "left as it stands" : `told with its name`}`, () => {
    const parties = new Map([
      ["actors:coalition", "US-led coalition"],
      ["said:they", "they"],
    ]);
    const mention = { id: "m_1", kind: "organisation", text, start: 0, end: text.length, actor } as never;
    assert.equal(namedMentions([mention], parties).get("m_1")?.name, name);
  });
}
