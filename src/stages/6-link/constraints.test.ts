import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { LinkConstraint } from "#model/decision.ts";
import type { ValueId } from "#model/span.ts";
import { agglomerate, type Pair } from "./agglomerate.ts";
import { areApart, groupsOf, indexConstraints, joinNodes, judgementsOf, withConflicts } from "./constraints.ts";
import { claimId, days, NO_RELATIONS, node, town } from "./node-by-hand.ts";
import { storiesOf } from "./stories.ts";

const BY = { kind: "person", id: "A. Reader", version: "dec_1" } as const;
const told = (claim: string, sentence: number) =>
  node({
    claim,
    sentences: [sentence],
    places: [town("Orlo")],
    days: [days("2021-03-02")],
    figures: [{ measure: "killed", best: 12 }],
  });
const far = (claim: string, sentence: number) =>
  node({
    claim,
    sentences: [sentence],
    places: [town("Kerr", 400)],
    days: [days("2021-05-20")],
    figures: [{ measure: "killed", best: 3 }],
  });
const id = (claim: string): ValueId => claimId(`one ${claim}`);
const same = (left: string, right: string): LinkConstraint => ({
  left: id(left),
  right: id(right),
  verdict: "same",
  by: BY,
});
const different = (left: string, right: string): LinkConstraint => ({ ...same(left, right), verdict: "different" });

function stories(
  nodes: Parameters<typeof storiesOf>[0],
  decided: readonly LinkConstraint[] = [],
): readonly (readonly ValueId[])[] {
  return storiesOf(nodes, NO_RELATIONS, indexConstraints(decided)).map(({ claims }) => claims.toSorted());
}

test("without decisions, two towns are two stories and one town is one", () => {
  assert.equal(stories([told("a", 0), far("b", 1)]).length, 2);
  assert.equal(stories([told("a", 0), told("b", 1)]).length, 1);
});

test("what a person holds to be one is one, whatever the rules say", () => {
  assert.equal(stories([told("a", 0), far("b", 1)], [same("a", "b")]).length, 1);
});

test("what a person parts stays apart, also where a loose sentence would join both", () => {
  const loose = node({ claim: "c", sentences: [2], refersOnly: true });
  const parted = stories([told("a", 0), told("b", 1), loose], [different("a", "b")]);
  assert.equal(parted.length, 2);
  assert.ok(parted.every((claims) => !(claims.includes(id("a")) && claims.includes(id("b")))));
});

test("claims that are not there are passed over", () => {
  const nodes = [told("a", 0), told("b", 1)];
  assert.deepEqual(stories(nodes, [same("a", "gone"), different("b", "gone too")]), stories(nodes));
});

test("nodes that are tied through others are one group", () => {
  const nodes = ["a", "b", "c", "d"].map((claim, at) => told(claim, at));
  const constraints = indexConstraints([same("c", "a"), same("c", "d")]);
  assert.deepEqual(groupsOf(nodes, constraints), [[0, 2, 3], [1]]);
  assert.deepEqual(
    joinNodes(nodes, constraints).map(({ claims }) => claims.length),
    [3, 1],
  );
});

test("a parted pair is a conflict, also one that was never compared", () => {
  const nodes = ["a", "b", "c"].map((claim, at) => told(claim, at));
  const pairs: Pair[] = [{ left: 0, right: 1, score: 9, conflict: false }];
  const constraints = indexConstraints([different("b", "a"), different("a", "c")]);
  assert.ok(areApart(nodes[0]!, nodes[2]!, constraints));
  assert.deepEqual(
    withConflicts(nodes, pairs, constraints).map(({ left, right, conflict }) => [left, right, conflict]),
    [
      [0, 1, true],
      [0, 2, true],
    ],
  );
});

test("a decision is one judgement a pair of stories, by the person", () => {
  const nodes = [told("a", 0), told("b", 1)];
  const [judgement, ...more] = judgementsOf(
    nodes,
    indexConstraints([same("a", "b"), same("a", "b"), same("a", "gone")]),
  );
  assert.deepEqual(more, []);
  assert.deepEqual([judgement?.value, judgement?.provenance.by], ["same", BY]);
});

test("tied items are one group whatever their pairs say, and others follow the pairs", () => {
  const item = fc.nat(5);
  const pair = fc.record({ left: item, right: item, score: fc.integer({ min: -5, max: 9 }), conflict: fc.boolean() });
  const pairs = fc.uniqueArray(pair, {
    selector: ({ left, right }) => `${Math.min(left, right)} ${Math.max(left, right)}`,
  });
  fc.assert(
    fc.property(pairs, fc.uniqueArray(item, { minLength: 2 }), (some, tied) => {
      const ordered = some
        .filter(({ left, right }) => left !== right)
        .map((one) => ({ ...one, left: Math.min(one.left, one.right), right: Math.max(one.left, one.right) }));
      const groups = agglomerate(6, ordered, { join: 1, mean: 0 }, [tied]);
      assert.deepEqual(groups.flat().toSorted(), [0, 1, 2, 3, 4, 5]);
      const home = groups.find((group) => group.includes(tied[0]!));
      assert.ok(tied.every((one) => home?.includes(one)));
    }),
  );
});
