import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isFinal, MOVES, type Move, makeMove, startState } from "#stages/3-annotate/syntax/parse-state.ts";
import { moveCost } from "./oracle.ts";

const LIST: readonly Move[] = [MOVES.shift, MOVES.left, MOVES.right];

/** Heads that some sequence of moves builds: projective trees with one root. */
const tree = fc.array(fc.nat(2), { minLength: 1, maxLength: 24 }).map((choices) => {
  const state = startState(Math.ceil(choices.length / 2));
  for (let step = 0; !isFinal(state); step += 1) {
    const allowed = LIST.filter(
      (move) => moveCost(state, new Int32Array(50).fill(49), move) < Number.POSITIVE_INFINITY,
    );
    makeMove(state, allowed[(choices[step % choices.length] ?? 0) % allowed.length] as Move, 0);
  }
  return state.head.slice(0, state.length);
});

test("moves without cost build the gold tree", () => {
  fc.assert(
    fc.property(tree, (head) => {
      const state = startState(head.length);
      while (!isFinal(state)) {
        const free = LIST.find((move) => moveCost(state, head, move) === 0);
        assert.notEqual(free, undefined);
        makeMove(state, free as Move, 0);
      }
      assert.deepEqual(state.head.slice(0, head.length), head);
    }),
  );
});

test("arcs lost are what the costs of the moves said", () => {
  fc.assert(
    fc.property(tree, fc.array(fc.nat(2), { minLength: 50, maxLength: 50 }), (head, choices) => {
      const state = startState(head.length);
      let expected = 0;
      for (let step = 0; !isFinal(state); step += 1) {
        const allowed = LIST.filter((move) => moveCost(state, head, move) < Number.POSITIVE_INFINITY);
        const move = allowed[(choices[step] ?? 0) % allowed.length] as Move;
        expected += moveCost(state, head, move);
        makeMove(state, move, 0);
      }
      const lost = [...head].filter((parent, word) => state.head[word] !== parent).length;
      assert.equal(lost, expected);
    }),
  );
});
