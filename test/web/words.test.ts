/** The words in which the page tells days, figures and places. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayWords, someTimeWords } from "../../web/src/shared/day-words.ts";
import { estimateWords } from "../../web/src/shared/estimate-words.ts";
import { placeWords } from "../../web/src/shared/place-words.ts";

const DAYS = [
  ["2023-03-14", "2023-03-14", "14 March 2023", null],
  ["2023-03-01", "2023-03-31", "March 2023", "some time in March 2023"],
  ["2019-05-03", "2019-05-05", "between 3 and 5 May 2019", "some time between 3 and 5 May 2019"],
  ["2019-04-28", "2019-05-03", "between 28 April and 3 May 2019", "some time between 28 April and 3 May 2019"],
  ["2018-12-30", "2019-01-02", "between 30 December 2018 and 2 January 2019", null],
  ["2024-02-01", "2024-02-29", "February 2024", "some time in February 2024"],
  ["2023-02-01", "2023-02-27", "between 1 and 27 February 2023", null],
  ["2023-01-01", "2023-03-31", "January to March 2023", null],
  ["2022-11-01", "2023-01-31", "November 2022 to January 2023", null],
  ["2017-01-01", "2017-12-31", "2017", "some time in 2017"],
  ["2011-01-01", "2013-12-31", "2011 to 2013", "some time from 2011 to 2013"],
  ["2010-01-01", "2019-12-31", "the 2010s", "some time in the 2010s"],
  ["1900-01-01", "1999-12-31", "the years 1900 to 1999", null],
] as const;
for (const [earliest, latest, words, some] of DAYS) {
  test(`${earliest} to ${latest} is told as "${words}"`, () => {
    assert.equal(dayWords({ earliest, latest }), words);
    if (some !== null) assert.equal(someTimeWords({ earliest, latest }), some);
  });
}

test("a missing day is told as missing", () => {
  assert.equal(dayWords(null), "no day told");
});

const ESTIMATES = [
  [{ low: 17, best: 18, high: 20 }, "17 to 20 killed, best 18"],
  [{ low: 17, best: 17, high: 20 }, "17 to 20 killed, best 17"],
  [{ low: 17, best: null, high: 20 }, "17 to 20 killed"],
  [{ low: 17, best: 17, high: 17 }, "17 killed"],
  [{ low: 10, best: 10, high: null }, "10 or more killed"],
  [{ low: 9, best: 42, high: null }, "9 or more killed, best 42"],
  [{ low: 0, best: null, high: 1500 }, "up to 1,500 killed"],
  [{ low: 0, best: 0, high: 0 }, "0 killed"],
] as const;
for (const [estimate, words] of ESTIMATES) {
  test(`${JSON.stringify(estimate)} is told as "${words}"`, () => {
    assert.equal(estimateWords(estimate, "killed"), words);
    assert.equal(estimateWords(estimate), words.replace(" killed", ""));
  });
}

const DOUMA = { name: "Douma", admin1: "Rif Dimashq", country: "SY" };
const PLACES = [
  [{ ...DOUMA, precision: "exact" }, "Douma, Rif Dimashq, Syria"],
  [{ ...DOUMA, precision: "near" }, "near Douma, Rif Dimashq, Syria"],
  [{ name: "Kunduz", admin1: "Kunduz", country: "AF", precision: "admin1" }, "somewhere in Kunduz, Afghanistan"],
  [{ name: "Yemen", admin1: null, country: "YE", precision: "country" }, "somewhere in Yemen"],
  [{ name: "Red Sea", admin1: null, country: "ZZ", precision: "sea-or-air" }, "Red Sea, at sea or in the air"],
] as const;
for (const [place, words] of PLACES) {
  test(`${place.name}, known as ${place.precision}, is told as "${words}"`, () => {
    assert.equal(placeWords(place), words);
  });
}
