/** Where an incident was, of claims that name several places. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Place } from "#model/world.ts";
import { actor, caseFile, type Told } from "./filed-by-hand.ts";
import { reconcilePlace } from "./setting.ts";

const ARMY = actor("army", "state-forces");
const REBELS = actor("rebels");
const hit = { agent: ARMY, victim: REBELS } as const;

function town(name: string, precision: Place["precision"] = "exact"): Place {
  return { placeId: name, name, country: "XX", admin1: "01", admin2: null, lat: 0, lon: 0, precision };
}

const CASES: readonly (readonly [name: string, told: readonly Told[], place: string | null])[] = [
  [
    "the place that most origins name",
    [
      { ...hit, place: town("Tarn") },
      { ...hit, place: town("Olm") },
      { ...hit, place: town("Olm") },
    ],
    "Olm",
  ],
  [
    "a town before its province",
    [
      { ...hit, place: town("Province", "admin1") },
      { ...hit, place: town("Olm") },
    ],
    "Olm",
  ],
  [
    "where somebody was arrested after the deed is not where it was",
    [
      { ...hit, place: town("Olm") },
      { event: "COERCE", place: town("Tarn") },
      { event: "COERCE", place: town("Tarn") },
    ],
    "Olm",
  ],
  [
    "where somebody was abducted, when that is the deed",
    [{ event: "COERCE", agent: REBELS, place: town("Tarn") }],
    "Tarn",
  ],
  ["of an arrest where nothing else is told", [{ ...hit }, { event: "COERCE", place: town("Tarn") }], "Tarn"],
];

for (const [name, told, place] of CASES) {
  test(`${name}: ${place}`, () => assert.equal(reconcilePlace(caseFile(...told))?.chosen.value.name ?? null, place));
}
