import assert from "node:assert/strict";
import { test } from "node:test";
import { loosenToldWith } from "./link-node.ts";
import { days, node } from "./node-by-hand.ts";

const STRIKE = node({ claim: "strike", sentences: [2], refersOnly: true, looseDays: true, days: [days("2020-05-06")] });

test("what is told in one sentence with the strike that is pointed back to has its loose day", () => {
  const killed = node({ claim: "killed", sentences: [2], days: [days("2020-05-06")] });
  assert.equal(loosenToldWith([STRIKE, killed])[1]?.looseDays, true);
});

test("another sentence, or another day, is held to its day", () => {
  const elsewhere = node({ claim: "elsewhere", sentences: [3], days: [days("2020-05-06")] });
  const later = node({ claim: "later", sentences: [2], days: [days("2020-05-08")] });
  assert.deepEqual(
    loosenToldWith([STRIKE, elsewhere, later]).map(({ looseDays }) => looseDays),
    [true, false, false],
  );
});
