/** Words of forces in, the place that they police out. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { policedPlace } from "./local-force.ts";

const GAZETTEER = openGazetteer();
after(() => GAZETTEER.close());

const CASES: readonly (readonly [words: string, place: string | null])[] = [
  ["Memphis police", "Memphis"],
  ["the Corpus Christi Police Department", "Corpus Christi"],
  ["Smithfield Police Chief Paul Roe", "Smithfield"],
  ["Fresno County Sheriff's Office", "Fresno County"],
  ["Columbus Division of Police", "Columbus"],
  ["State police", null],
  ["Police", null],
  ["Paul Roe", null],
  ["Memphis Zoo", null],
];

for (const [words, place] of CASES) {
  test(`${words}: ${place ?? "none"}`, () => {
    assert.equal(policedPlace(words, GAZETTEER)?.name ?? null, place);
  });
}
