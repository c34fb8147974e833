/** The scorer of contradictions: outcomes by hand, the gold's own soundness, and its floors. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONTRADICTION_KINDS } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import { evaluateContradictions } from "../eval/contradictions.ts";
import { type ContradictionCase, HALVES, readContradictionGold } from "../eval/contradictions-gold.ts";
import { agreementsOf, type SeenContradiction, scoreContradictions } from "../eval/contradictions-score.ts";
import { fallsBelow, readFloors } from "../eval/floors.ts";

const TEXT = "The army said ten died. Doctors counted thirty dead.";
const find = (quote: string): Span[] => [span(quote)];

function span(quote: string): Span {
  const start = TEXT.indexOf(quote);
  return { doc: "doc_a", start, end: start + quote.length };
}

function gold(optional = false): ContradictionCase {
  return {
    id: "by-hand",
    about: "",
    reports: [{ outlet: "Herald", published: "2020-01-01", text: TEXT }],
    contradictions: [{ kind: ["figure"], about: "killed", values: [["ten died"], ["thirty dead"]], optional }],
    agreements: [{ kind: "date", why: "no day is told" }],
  };
}

function seen(kind: SeenContradiction["kind"], quotes: readonly string[], about = null as SeenContradiction["about"]) {
  return { kind, about, values: quotes.map((quote) => ({ value: quote, spans: [span(quote)] })) };
}

const CASES: readonly (readonly [string, readonly SeenContradiction[], readonly string[]])[] = [
  ["both values in the gold's words", [seen("figure", ["ten", "thirty"], "killed")], ["right"]],
  ["another measure", [seen("figure", ["ten", "thirty"], "injured")], ["missed", "extra"]],
  ["another kind", [seen("victims", ["ten", "thirty"])], ["missed", "extra"]],
  ["two values in the words of one", [seen("figure", ["ten", "died"], "killed")], ["missed", "extra"]],
  ["none", [], ["missed"]],
  [
    "the same one twice",
    [seen("figure", ["ten", "thirty"], "killed"), seen("figure", ["ten", "thirty"], "killed")],
    ["right", "extra"],
  ],
];

for (const [name, given, verdicts] of CASES) {
  test(`contradictions scorer: ${name} is ${verdicts.join(" and ")}`, () => {
    const outcomes = scoreContradictions(gold(), given, find);
    assert.deepEqual(
      outcomes.map(({ verdict }) => verdict),
      verdicts,
    );
  });
}

test("contradictions scorer: an optional one is neither right nor missed, and not extra", () => {
  assert.deepEqual(scoreContradictions(gold(true), [], find), []);
  assert.deepEqual(scoreContradictions(gold(true), [seen("figure", ["ten", "thirty"], "killed")], find), []);
});

test("contradictions scorer: an agreement holds until a contradiction of its kind is seen", () => {
  const held = (given: readonly SeenContradiction[]) => agreementsOf(gold(), given).map((one) => one.held);
  assert.deepEqual(held([seen("figure", ["ten", "thirty"], "killed")]), [true]);
  assert.deepEqual(held([seen("date", ["ten", "thirty"])]), [false]);
});

test("contradictions gold: three cases of each kind that contradict and three that agree in either half, ids unique, words in the reports", () => {
  const themes = readContradictionGold();
  for (const half of HALVES) {
    const cases = themes.filter((theme) => theme.half === half).flatMap((theme) => theme.cases);
    for (const kind of CONTRADICTION_KINDS) {
      const told = cases.flatMap((one) => one.contradictions).filter((one) => !one.optional && one.kind[0] === kind);
      assert.ok(told.length >= 3, `${half} ${kind}: ${told.length} contradictions`);
      const agreed = cases.flatMap((one) => one.agreements).filter((one) => one.kind === kind);
      assert.ok(agreed.length >= 3, `${half} ${kind}: ${agreed.length} agreements`);
    }
  }
  const all = themes.flatMap((theme) => theme.cases);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  for (const { id, reports, contradictions } of all)
    for (const quote of contradictions.flatMap(({ values }) => values.flat()))
      assert.ok(
        reports.some(({ text }) => text.includes(quote)),
        `${id}: \`${quote}\``,
      );
});

test("no kind of contradiction is below its floor, and the gold is the one that was frozen", async () => {
  const floors = readFloors()?.contradictions;
  assert.ok(floors, "no floors: run `npm run eval -- contradictions --update`");
  const { sha256, scores } = await evaluateContradictions();
  assert.equal(sha256, floors.sha256, "the gold has changed: run `npm run eval -- contradictions --update`");
  assert.deepEqual(fallsBelow(floors, scores), []);
});
