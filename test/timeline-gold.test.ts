/** The gold of timelines is sound: ids are unique and all words stand in the reports of their case. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CaseRecord } from "#model/reading.ts";
import { deedOf, type Link, linkHolds, readTimelineGold } from "../eval/timeline.ts";

test("timeline gold: ids unique, words in the reports", () => {
  const cases = [...readTimelineGold().values()].flat();
  assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
  for (const { id, reports, links, growth } of cases)
    for (const quote of [...links.flatMap((link) => [link.words, deedOf(link)]), ...(growth ? [growth.of] : [])])
      assert.ok(
        reports.some(({ text }) => text.includes(quote)),
        `${id}: \`${quote}\``,
      );
});

const TEXT = "Gunmen killed two. In May gunmen killed five. France condemned it.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

/** Claims by their trigger, incidents by their claims; the scorer looks at nothing else. */
function record(incidents: readonly Readonly<{ claims: readonly string[]; context: readonly object[] }>[]): CaseRecord {
  const claim = (id: string, words: string) => ({ claim: { id, trigger: at(words) } });
  const claims = [claim("c_1", "killed two"), claim("c_2", "killed five"), claim("c_3", "condemned")];
  return { readings: [{ article: { text: TEXT }, resolved: { claims } }], incidents } as unknown as CaseRecord;
}

const APART: Link = { words: "In May gunmen killed five", apart: "Gunmen killed two" };
const SAME: Link = { words: "In May gunmen killed five", same: "Gunmen killed two" };
const ANSWER: Link = { words: "France condemned it", of: "Gunmen killed two", relation: ["response"] };
const PART: Link = { words: "In May gunmen killed five", of: "Gunmen killed two", relation: ["part"] };
const OUTSIDE: Link = { words: "France condemned it", outside: "In May gunmen killed five" };
const two = record([
  { claims: ["c_1"], context: [{ claim: "c_3", relation: "response" }] },
  { claims: ["c_2"], context: [] },
]);
const one = record([{ claims: ["c_1", "c_2"], context: [{ claim: "c_3", relation: "before" }] }]);

test("timeline scorer: apart, together, and in the relation that is told", () => {
  assert.deepEqual(
    [APART, SAME, ANSWER, PART, OUTSIDE].map((link) => linkHolds(link, two)),
    [true, false, true, false, true],
  );
  assert.deepEqual(
    [APART, SAME, ANSWER, PART, OUTSIDE].map((link) => linkHolds(link, one)),
    [false, true, false, true, false],
  );
});

test("timeline scorer: nothing is apart from a deed that was not read", () => {
  assert.equal(linkHolds(APART, record([{ claims: ["c_2"], context: [] }])), false);
});
