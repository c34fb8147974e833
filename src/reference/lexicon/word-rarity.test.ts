import assert from "node:assert/strict";
import { test } from "node:test";
import { loadWordRarity } from "./word-rarity.ts";

const rarity = loadWordRarity();

test("a name that every report may hold is less rare than one of few texts, and that less than one of none", () => {
  assert.ok(rarity("said") < rarity("Chicago"));
  assert.ok(rarity("Chicago") < rarity("Blaine"));
  assert.ok(rarity("Blaine") < rarity("Akharhounder"));
  assert.equal(rarity("Akharhounder"), 1);
});

test("rarity does not depend on case", () => {
  assert.equal(rarity("CHICAGO"), rarity("chicago"));
});
