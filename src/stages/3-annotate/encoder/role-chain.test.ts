import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestRoles } from "./role-chain.ts";

const NAMES = ["none", "source", "content"];

/** Every sequence tried. */
function best(rows: readonly (readonly number[])[], first: readonly number[], transitions: readonly number[]): number {
  const scoreOf = (path: readonly number[]): number =>
    path.reduce((sum, role, at) => {
      const moved = at === 0 ? first[role]! : transitions[path[at - 1]! * NAMES.length + role]!;
      return sum + rows[at]![role]! + moved;
    }, 0);
  let top = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < NAMES.length ** rows.length; code += 1) {
    top = Math.max(top, scoreOf(rows.map((_, at) => Math.floor(code / NAMES.length ** at) % NAMES.length)));
  }
  return top;
}

const score = fc.integer({ min: -20, max: 20 });

test("no sequence scores higher than the one that is chosen", () => {
  const rows = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      rows,
      fc.tuple(score, score, score),
      fc.array(score, { minLength: 9, maxLength: 9 }),
      (emitted, first, transitions) => {
        const path = bestRoles(Float32Array.from(emitted.flat()), { names: NAMES, first, transitions });
        const chosen = [...path].reduce((sum, role, at) => {
          const moved = at === 0 ? first[role]! : transitions[path[at - 1]! * NAMES.length + role]!;
          return sum + emitted[at]![role]! + moved;
        }, 0);
        assert.equal(chosen, best(emitted, first, transitions));
      },
    ),
  );
});
