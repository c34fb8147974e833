import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type Edit,
  editMapped,
  joinMapped,
  type MappedText,
  makeMappedText,
  mapWhole,
  sliceMapped,
  sourceOf,
} from "./mapped-text.ts";
import { tidySpaces } from "./whitespace.ts";

/** Every unit that a run of equal lengths covers is the source's own; runs are ordered and in range. */
function assertMapped(mapped: MappedText, source: string): void {
  let [textEnd, sourceEnd] = [0, 0];
  for (const [start, length, from, fromLength] of mapped.runs) {
    assert.ok(start >= textEnd && from >= sourceEnd, "runs overlap");
    if (length === fromLength)
      assert.equal(mapped.text.slice(start, start + length), source.slice(from, from + length));
    [textEnd, sourceEnd] = [start + length, from + fromLength];
  }
  assert.ok(textEnd <= mapped.text.length && sourceEnd <= source.length);
}

const SOURCES = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\u00a0", "\u00ad", "\u200b", "é", "😀") });

test("tidied text keeps its map and has single inner spaces", () => {
  fc.assert(
    fc.property(SOURCES, (source) => {
      const tidy = tidySpaces(mapWhole(source));
      assertMapped(tidy, source);
      assert.doesNotMatch(tidy.text, /^\s|\s$|\s\s|[\n\u00a0\u00ad\u200b]/);
    }),
  );
});

test("edits, slices and joins keep the map", () => {
  fc.assert(
    fc.property(
      SOURCES,
      fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom("", "x", "xyz"))),
      fc.nat(),
      (source, raw, cut) => {
        const edits: Edit[] = [];
        for (const [place, length, replacement] of raw.toSorted(([left], [right]) => left - right)) {
          const start = Math.max(place % (source.length + 1), edits.at(-1)?.end ?? 0);
          if (start + length <= source.length) edits.push({ start, end: start + length, replacement });
        }
        const edited = editMapped(mapWhole(source), edits);
        assertMapped(edited, source);
        const middle = cut % (edited.text.length + 1);
        const parts = [sliceMapped(edited, 0, middle), sliceMapped(edited, middle, edited.text.length)];
        assert.equal(joinMapped(parts, "").text, edited.text);
        assert.deepEqual(parts.map((part) => part.text).join(""), edited.text);
      },
    ),
  );
});

test("an entity is atomic, inserted text has no source", () => {
  const builder = makeMappedText();
  builder.verbatim("R", 3);
  builder.atomic("&", 4, 5);
  builder.verbatim("D", 9);
  builder.inserted("!");
  const mapped = builder.build();
  assert.deepEqual(mapped, {
    text: "R&D!",
    runs: [
      [0, 1, 3, 1],
      [1, 1, 4, 5],
      [2, 1, 9, 1],
    ],
  });
  assert.deepEqual(sourceOf(mapped, 0, 4), [3, 10]);
  assert.equal(sourceOf(mapped, 3, 4), null);
});

test("neighbouring verbatim stretches become one run", () => {
  const builder = makeMappedText();
  builder.verbatim("ab", 0);
  builder.verbatim("cd", 2);
  assert.deepEqual(builder.build().runs, [[0, 4, 0, 4]]);
});
