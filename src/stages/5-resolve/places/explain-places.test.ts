/** Why a name means a place: candidates with what speaks for them, the choice, or why it stays open. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { PlaceExplanation } from "#model/world.ts";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { annotatedByHand } from "../annotated-by-hand.ts";
import { explainPlaces } from "./explain-places.ts";
import { resolvePlaces } from "./resolve-places.ts";

const GAZETTEER = openGazetteer();
after(() => GAZETTEER.close());

function explain(text: string, quotes: readonly string[]): readonly PlaceExplanation[] {
  const annotated = annotatedByHand(
    text,
    quotes.map((quote) => ({ quote, kind: "place" })),
  );
  const explained = explainPlaces(annotated, GAZETTEER);
  const places = resolvePlaces(annotated, GAZETTEER);
  return annotated.mentions.map(({ id }) => {
    assert.equal(explained.get(id)!.chosen, places.get(id)?.value.placeId ?? null);
    return explained.get(id)!;
  });
}

test("the parent named beside it is what chose Paris in Texas", () => {
  const [paris] = explain("A bomb went off in Paris, Texas.", ["Paris", "Texas"]);
  const [best] = paris!.candidates;
  assert.equal(best!.placeId, paris!.chosen);
  assert.equal(best!.admin1, "Texas");
  assert.ok(best!.features.parent! > 0);
  assert.equal(paris!.rule, "resolve/place/parent");
  assert.equal(paris!.certainty, "stated");
  assert.equal(paris!.open, null);
  const rival = paris!.candidates.find(({ country }) => country === "FR")!;
  assert.equal(rival.features.parent, 0);
  assert.ok(rival.score < best!.score);
});

test("the score of each candidate is the sum of its features, and they come best first", () => {
  const [tripoli] = explain("Libya's army was in Tripoli.", ["Tripoli", "Libya"]);
  const sums = tripoli!.candidates.map(({ features }) =>
    Object.values(features).reduce((sum, value) => sum + value, 0),
  );
  for (const [index, { score }] of tripoli!.candidates.entries()) assert.ok(Math.abs(score - sums[index]!) < 1e-9);
  assert.deepEqual(
    sums,
    sums.toSorted((left, right) => right - left),
  );
});

const OPEN = [
  ["He went to Qwertyville.", "Qwertyville", "unknown-name"],
  ["He went to Khusham.", "Khusham", "nothing-speaks-for-it"],
  ["Talks with Damascus regime officials went on.", "Damascus", "stands-for-government"],
] as const;
for (const [text, quote, why] of OPEN) {
  test(`${quote} stays open in "${text}": ${why}`, () => {
    const [place] = explain(text, [quote]);
    assert.equal(place!.open, why);
    assert.equal(place!.rule, null);
    assert.equal(place!.certainty, null);
  });
}

test("few of many candidates are told, and how many there were", () => {
  const [place] = explain("He lives in San Antonio.", ["San Antonio"]);
  assert.ok(place!.considered > 10);
  assert.ok(place!.candidates.length <= 11);
});
