/** A reading survives being stored, whatever is in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Resolved, ResolvedDate } from "#model/claim.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, DateRange, Place } from "#model/world.ts";
import { danglingIds } from "#store/dangling-ids.ts";
import { readingFromJson, readingToJson } from "#store/stored-reading.ts";
import { rule, sourced } from "#text/sourced.ts";
import { rawReport, readingOf, unreadOf } from "./store-examples.ts";

/** Objects as JSON makes them. */
const PLAIN = { noNullPrototype: true } as const;
const text = fc.string({ unit: "grapheme", maxLength: 20 });
const id: fc.Arbitrary<ValueId> = fc.stringMatching(/^[0-9a-f]{16}$/).map((hex): ValueId => `m_${hex}`);

function sourcedOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Sourced<T>> {
  const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  return fc.tuple(value, score).map(([one, given]) => {
    // -0 is written 0 in JSON; no model gives it.
    const provenance = { spans: [], by: rule("test/any"), ...(given === undefined ? {} : { score: given + 0 }) };
    return sourced("v", one, provenance);
  });
}

const actor: fc.Arbitrary<Actor> = fc.record(
  {
    actorId: text,
    name: text,
    kind: fc.constant("rebel" as const),
    party: text,
    country: fc.option(text),
  },
  PLAIN,
);
const place: fc.Arbitrary<Place> = fc.record(
  {
    placeId: text,
    name: text,
    country: text,
    admin1: fc.option(text),
    admin2: fc.option(text),
    lat: fc.integer({ min: -90, max: 90 }).map((degrees) => degrees + 0),
    lon: fc.integer({ min: -180, max: 180 }).map((degrees) => degrees + 0),
    precision: fc.constant("near" as const),
  },
  PLAIN,
);
const range: fc.Arbitrary<DateRange> = fc.record({ earliest: text, latest: text, edtf: text }, PLAIN);
const date: fc.Arbitrary<ResolvedDate> = fc.record(
  {
    type: fc.constantFrom("DATE", "TIME", "DURATION", "SET"),
    timex: text,
    range: fc.option(sourcedOf(range)),
  },
  PLAIN,
);

function mapOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<ValueId, T>> {
  return fc.array(fc.tuple(id, value), { maxLength: 4 }).map((entries) => new Map(entries));
}

const resolved: fc.Arbitrary<Resolved> = fc.record(
  {
    actors: mapOf(sourcedOf(actor)),
    places: mapOf(sourcedOf(place)),
    dates: mapOf(date),
    claims: fc.constant(readingOf(rawReport("any")).resolved?.claims ?? []),
  },
  PLAIN,
);
const reading: fc.Arbitrary<Reading> = fc.tuple(text, fc.option(resolved)).map(([words, given]) => ({
  ...readingOf(rawReport(words)),
  resolved: given,
}));

test("a reading comes back equal from its JSON, in the same order", () => {
  fc.assert(
    fc.property(reading, (one) => {
      const back = readingFromJson(readingToJson(one));
      assert.deepEqual(back, one);
      assert.deepEqual([...(back.resolved?.actors.keys() ?? [])], [...(one.resolved?.actors.keys() ?? [])]);
      assert.equal(readingToJson(back), readingToJson(one));
    }),
  );
});

test("a report that was not read comes back as not read", () => {
  const one = unreadOf(rawReport("текст"));
  assert.deepEqual(readingFromJson(readingToJson(one)), one);
});

for (const json of ["{}", "null", "[]", '{"format":"crosscheck.reading/1"}', "3"]) {
  test(`${json} is not a stored reading`, () => assert.throws(() => readingFromJson(json), TypeError));
}

test("a sound reading names nothing that it does not hold", () => {
  assert.deepEqual(danglingIds(readingOf(rawReport("The army killed five people."))), []);
  assert.deepEqual(danglingIds(unreadOf(rawReport("text"))), []);
});

test("a mention that is named and not there is found, once", () => {
  const one = readingOf(rawReport("The army killed five people."));
  const [mention] = one.annotated?.mentions ?? [];
  const without: Reading = { ...one, annotated: one.annotated && { ...one.annotated, mentions: [] } };
  assert.deepEqual(danglingIds(without), [mention?.id]);
});
