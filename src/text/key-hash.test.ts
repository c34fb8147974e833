import assert from "node:assert/strict";
import { test } from "node:test";
import { keyHash } from "./key-hash.ts";

test("the number is an integer of 52 bits, and the same for the same text", () => {
  for (const text of ["", "a", "4 geonames:1", "Téra", "𝒜".repeat(50)]) {
    const key = keyHash(text);
    assert.ok(Number.isInteger(key) && key >= 0 && key < 2 ** 52, `${key}`);
    assert.equal(keyHash(text), key);
  }
});

test("texts that differ little have numbers that differ", () => {
  const texts = Array.from({ length: 200_000 }, (_, number) => `${number % 400} geonames:${Math.floor(number / 400)}`);
  assert.equal(new Set(texts.map(keyHash)).size, texts.length);
});

test("both halves are spread evenly", () => {
  const keys = Array.from({ length: 64_000 }, (_, number) => keyHash(`key ${number}`));
  for (const bucketOf of [(key: number) => key % 64, (key: number) => Math.floor(key / 2 ** 46)]) {
    const sizes = [...Map.groupBy(keys, bucketOf).values()].map(({ length }) => length);
    assert.equal(sizes.length, 64);
    assert.ok(Math.max(...sizes) < 1200 && Math.min(...sizes) > 800, `${Math.min(...sizes)} to ${Math.max(...sizes)}`);
  }
});
