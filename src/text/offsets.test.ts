import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeOffsets } from "./offsets.ts";

const TEXTS = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));

test("units, code points and bytes agree with what the platform counts", () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(), (text, seed) => {
      const offsets = makeOffsets(text);
      const characters = [...text];
      const codePoint = seed % (characters.length + 1);
      const before = characters.slice(0, codePoint).join("");
      assert.equal(offsets.codePointOf(before.length), codePoint);
      assert.equal(offsets.unitOfCodePoint(codePoint), before.length);
      const bytes = Buffer.byteLength(before);
      assert.equal(offsets.byteOf(before.length), bytes);
      assert.equal(offsets.unitOfByte(bytes), before.length);
    }),
  );
});

const PLACES = [
  { text: "a😀b", unit: 3, codePoint: 2, byte: 5 },
  { text: "Téra", unit: 2, codePoint: 2, byte: 3 },
  { text: "plain", unit: 5, codePoint: 5, byte: 5 },
] as const;
for (const { text, unit, codePoint, byte } of PLACES) {
  test(`unit ${unit} of ${text} is code point ${codePoint} and byte ${byte}`, () => {
    const offsets = makeOffsets(text);
    assert.deepEqual([offsets.codePointOf(unit), offsets.byteOf(unit)], [codePoint, byte]);
    assert.deepEqual([offsets.unitOfCodePoint(codePoint), offsets.unitOfByte(byte)], [unit, unit]);
  });
}

test("a place inside a character counts as its beginning, a place beyond the text as its end", () => {
  const offsets = makeOffsets("a😀b");
  assert.equal(offsets.codePointOf(2), 1);
  assert.equal(offsets.unitOfByte(3), 1);
  assert.equal(offsets.codePointOf(99), 3);
  assert.equal(offsets.unitOfCodePoint(99), 4);
  assert.equal(offsets.unitOfCodePoint(-1), 0);
});
