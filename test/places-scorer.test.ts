/** The scorer of the gold of places, on values made by hand; and the gold itself: every name stands where it says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Place } from "#model/world.ts";
import { type GoldPlace, locate, readPlaceGold } from "../eval/places-gold.ts";
import { judgePlace, scorePlaces } from "../eval/places-score.ts";

const MOSUL: Place = {
  placeId: "geonames:99072",
  name: "Mosul",
  country: "IQ",
  admin1: null,
  admin2: null,
  lat: 36.34,
  lon: 43.13,
  precision: "near",
};
const GOLD: GoldPlace = {
  words: "Mosul",
  nth: 1,
  country: "IQ",
  lat: 36.3,
  lon: 43.1,
  withinKm: 30,
  precisions: ["near"],
};
const OPEN: GoldPlace = { words: "Mosul", nth: 1, open: "government" };

test("a place is right in its country and near enough; its precision is judged only then", () => {
  assert.deepEqual(judgePlace(GOLD, MOSUL), { verdict: "right", precise: true });
  assert.deepEqual(judgePlace(GOLD, { ...MOSUL, precision: "exact" }), { verdict: "right", precise: false });
  assert.deepEqual(judgePlace(GOLD, { ...MOSUL, lat: 38 }), { verdict: "wrong", precise: null });
  assert.deepEqual(judgePlace(GOLD, { ...MOSUL, country: "TR" }), { verdict: "wrong", precise: null });
  assert.deepEqual(judgePlace(GOLD, null), { verdict: "left-open", precise: null });
  assert.deepEqual(judgePlace(OPEN, null), { verdict: "rightly-open", precise: null });
  assert.deepEqual(judgePlace(OPEN, MOSUL), { verdict: "should-be-open", precise: null });
});

test("scores are shares of what they say", () => {
  const outcomes = [judgePlace(GOLD, MOSUL), judgePlace(GOLD, null), judgePlace(OPEN, MOSUL), judgePlace(OPEN, null)];
  assert.deepEqual(scorePlaces(outcomes), { accuracy: 50, precisionOfBound: 50, leftOpen: 50, precisionCode: 100 });
});

test("words are found as whole words", () => {
  const text = "Georgian forces left Georgia; Georgia spoke.";
  assert.deepEqual(locate("x", text, { words: "Georgia", nth: 1 }), { start: 21, end: 28 });
  assert.deepEqual(locate("x", text, { words: "Georgia", nth: 2 }), { start: 30, end: 37 });
  assert.throws(() => locate("x", text, { words: "Georgia", nth: 3 }), /does not stand there 3 times/);
});

test("the gold has many passages, ids of their own, and names that must stay open", () => {
  const passages = readPlaceGold();
  assert.ok(passages.length >= 80);
  assert.equal(new Set(passages.map(({ id }) => id)).size, passages.length);
  for (const reason of ["unknown", "government", "person"])
    assert.ok(
      passages.some(({ places }) => places.some((place) => "open" in place && place.open === reason)),
      reason,
    );
});
