/** The table of facts about the seed page: nothing is right by default. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimView, RecordView } from "../eval/record-view.ts";
import { judgeSeed } from "../eval/seed-facts.ts";

test("of an empty record no fact is right", () => {
  const judged = judgeSeed({ claims: [], incidents: [] });
  assert.deepEqual(
    judged.filter((each) => each.right).map((each) => each.fact),
    [],
  );
  assert.ok(judged.length >= 30, `${judged.length} facts`);
  assert.equal(new Set(judged.map((each) => each.fact)).size, judged.length);
});

const WARNING: ClaimView = {
  id: "c_1",
  report: "report.txt",
  evidence: "They may attack again",
  trigger: "attack",
  event: "ASSAULT",
  mode: null,
  polarity: "affirmed",
  modality: "possible",
  ground: "forecast",
  speaker: "outlet",
  characterisation: null,
  when: null,
  place: null,
  producer: "extract/test",
};

test("a warning is right when it is possible, and wrong when it is told as done", () => {
  const isRight = (record: RecordView): boolean | undefined =>
    judgeSeed(record).find(({ fact }) => fact.startsWith("the warning of another attack"))?.right;
  assert.equal(isRight({ claims: [WARNING], incidents: [] }), true);
  assert.equal(isRight({ claims: [{ ...WARNING, modality: "actual" }], incidents: [] }), false);
});
