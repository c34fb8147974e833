import assert from "node:assert/strict";
import { test } from "node:test";
import type { Estimate, Place } from "#model/world.ts";
import { bestWords, counted, estimateWords, placeWords, rangeWords, shortRangeWords } from "./said-words.ts";

const RANGES: readonly (readonly [string, string, string, string])[] = [
  ["2018-02-07", "2018-02-07", "2018-02-07", "Wednesday 7 February 2018"],
  ["2018-02-06", "2018-02-07", "2018-02-06/2018-02-07", "6–7 February 2018"],
  ["2018-01-30", "2018-02-06", "2018-01-30/2018-02-06", "30 January – 6 February 2018"],
  ["2017-12-30", "2018-01-02", "2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"],
  ["2017-06-01", "2017-06-30", "2017-06", "June 2017"],
  ["2020-02-01", "2020-02-29", "2020-02", "February 2020"],
  ["2020-02-01", "2020-02-28", "2020-02-01/2020-02-28", "1–28 February 2020"],
  ["2017-01-01", "2017-12-31", "2017", "2017"],
  ["0001-01-01", "2018-02-09", "../2018-02-09", "by 9 February 2018"],
  ["2018-02-09", "9999-12-31", "2018-02-09/..", "since 9 February 2018"],
];
for (const [earliest, latest, edtf, words] of RANGES) {
  test(`${edtf} reads "${words}"`, () => {
    assert.equal(rangeWords({ earliest, latest, edtf }), words);
  });
}

test("short days leave out the weekday and shorten the month", () => {
  assert.equal(shortRangeWords({ earliest: "2018-02-07", latest: "2018-02-07", edtf: "2018-02-07" }), "7 Feb 2018");
  assert.equal(shortRangeWords({ earliest: "2018-05-01", latest: "2018-05-31", edtf: "2018-05" }), "May 2018");
});

const KHUSHAM: Place = {
  placeId: "geonames:1",
  name: "Khushām",
  country: "SY",
  admin1: "Deir ez-Zor",
  admin2: null,
  lat: 35.3,
  lon: 40.3,
  precision: "near",
};
const PLACES: readonly (readonly [Partial<Place>, string])[] = [
  [{}, "near Khushām, Deir ez-Zor, Syria"],
  [{ precision: "exact" }, "Khushām, Deir ez-Zor, Syria"],
  [{ precision: "admin1", name: "Deir ez-Zor" }, "somewhere in Deir ez-Zor, Syria"],
  [{ precision: "country", name: "Syria", admin1: null }, "somewhere in Syria"],
  [{ country: "", precision: "exact" }, "Khushām, Deir ez-Zor"],
];
for (const [change, words] of PLACES) {
  test(`a place reads "${words}"`, () => {
    assert.equal(placeWords({ ...KHUSHAM, ...change }), words);
  });
}

const ESTIMATES: readonly (readonly [Estimate, string])[] = [
  [{ low: 100, best: 100, high: 100 }, "100"],
  [{ low: 100, best: 100, high: null }, "100 or more · best 100"],
  [{ low: 12, best: null, high: 15 }, "12 to 15"],
  [{ low: 12, best: 14, high: 15 }, "12 to 15 · best 14"],
  [{ low: 0, best: null, high: 15 }, "up to 15"],
  [{ low: 0, best: null, high: null }, "some"],
  [{ low: 12000, best: 12000, high: 12000 }, "12,000"],
];
for (const [estimate, words] of ESTIMATES) {
  test(`${JSON.stringify(estimate)} reads "${words}"`, () => {
    assert.equal(estimateWords(estimate) + bestWords(estimate), words);
  });
}

test("one is one, more are many", () => {
  assert.deepEqual([counted(1, "account"), counted(2, "account")], ["1 account", "2 accounts"]);
});
