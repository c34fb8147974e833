/** Places of known coordinates, spellings that must meet, and words that are no places. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { distanceKm } from "#text/geometry.ts";
import { openGazetteer } from "./gazetteer.ts";

const GAZETTEER = openGazetteer();
after(() => GAZETTEER.close());

/** Rounded coordinates of general knowledge. */
const KNOWN: readonly (readonly [name: string, country: string, lat: number, lon: number])[] = [
  ["Damascus", "SY", 33.51, 36.29],
  ["Deir al-Zor", "SY", 35.34, 40.14],
  ["Khusham", "SY", 35.3, 40.28],
  ["Amudah", "SY", 37.1, 40.93],
  ["Mosul", "IQ", 36.34, 43.13],
  ["Fallujah", "IQ", 33.35, 43.78],
  ["Sana'a", "YE", 15.35, 44.21],
  ["Hodeidah", "YE", 14.8, 42.95],
  ["Kabul", "AF", 34.53, 69.17],
  ["Kandahar", "AF", 31.61, 65.71],
  ["Peshawar", "PK", 34.01, 71.58],
  ["Srinagar", "IN", 34.09, 74.8],
  ["Mariupol", "UA", 47.1, 37.54],
  ["Kharkiv", "UA", 49.99, 36.23],
  ["Grozny", "RU", 43.31, 45.69],
  ["Tskhinvali", "GE", 42.23, 43.97],
  ["Benghazi", "LY", 32.12, 20.07],
  ["Timbuktu", "ML", 16.77, -3.01],
  ["Maiduguri", "NG", 11.85, 13.16],
  ["Goma", "CD", -1.67, 29.22],
  ["Mogadishu", "SO", 2.04, 45.34],
  ["Juba", "SS", 4.85, 31.6],
  ["Mekelle", "ET", 13.5, 39.47],
  ["San Salvador", "SV", 13.69, -89.19],
  ["Medellín", "CO", 6.25, -75.56],
  ["Ayacucho", "PE", -13.16, -74.22],
  ["Marawi", "PH", 8.0, 124.29],
  ["Sittwe", "MM", 20.15, 92.9],
  ["Jaffna", "LK", 9.67, 80.01],
  ["Belfast", "GB", 54.6, -5.93],
  ["Srebrenica", "BA", 44.11, 19.3],
  ["Jerusalem", "IL", 31.78, 35.22],
  ["Alexandria", "US", 31.31, -92.45],
];
for (const [name, country, lat, lon] of KNOWN) {
  test(`${name} in ${country} lies where it should`, () => {
    const found = [...GAZETTEER.lookup(name), ...GAZETTEER.lookupVariants(name)];
    const entries = found.filter((entry) => entry.country === country);
    assert.ok(entries.some((entry) => distanceKm(entry, { lat, lon }) <= 30));
  });
}

const ids = (name: string): readonly string[] => GAZETTEER.lookup(name).map(({ id }) => id);

const SAME: readonly (readonly [names: readonly string[], id: string])[] = [
  [["Deir ez-Zor", "Deir al-Zor", "deir el zor", "Dayr az-Zawr", "Deir ez Zor"], "geonames:170794"],
  [["Khusham", "Khushām", "KHUSHAM"], "geonames:167899"],
  [["Raqqa", "Raqqah", "ar-Raqqah", "Ar Raqqah"], "geonames:172955"],
  [["United States", "the United States", "U.S.", "the U.S.", "US", "USA", "America"], "country:US"],
  [["Myanmar", "Burma"], "country:MM"],
  [["DR Congo", "DRC", "Democratic Republic of the Congo", "Congo"], "country:CD"],
  [["Syria", "syria", "SYRIA", "Syrian Arab Republic"], "country:SY"],
  [["Côte d'Ivoire", "Ivory Coast", "Cote d’Ivoire"], "country:CI"],
  [["Deir ez-Zor Governorate", "Deir al-Zor province", "Deir al-Zor"], "admin1:SY.07"],
  [["Missouri", "Mo.", "MO"], "admin1:US.MO"],
  [["Gaza Strip", "the Gaza Strip", "Gaza"], "admin1:PS.GZ"],
  [["Gaza City"], "geonames:281133"],
  [["Rapides Parish", "Rapides"], "admin2:US.LA.079"],
  [["Black Sea", "the Black Sea"], "sea:black-sea"],
  [["Donbas", "the Donbass"], "region:donbas"],
];
for (const [names, id] of SAME) {
  test(`${names.join(", ")} are ${id}`, () => {
    for (const name of names) assert.ok(ids(name).includes(id), name);
  });
}

// Teresina's airport is THE
const DIFFERENT: readonly (readonly [name: string, id: string])[] = [
  ["us", "country:US"],
  ["mo", "admin1:US.MO"],
  ["in", "admin1:US.IN"],
  ["or", "admin1:US.OR"],
  ["The", "geonames:3386496"],
  ["Kansas City", "admin1:US.KS"],
  ["Gaza", "geonames:281133"],
  ["Khasham", "geonames:167899"],
  ["Syrian", "country:SY"],
];
for (const [name, id] of DIFFERENT) {
  test(`"${name}" is not ${id}`, () => assert.ok(!ids(name).includes(id)));
}

test("words that name nothing give nothing", () => {
  for (const name of ["", "the", "The", "Qwertyville", "!?", "😀", "غير موجود"])
    assert.deepEqual(GAZETTEER.lookup(name), [], name);
});

test("other transliterations are found by their consonants, other names are not", () => {
  const variants = (name: string): readonly string[] => GAZETTEER.lookupVariants(name).map(({ id }) => id);
  assert.ok(variants("Khasham").includes("geonames:167899"));
  for (const name of ["Deir az-Zaur", "Deir Ezzor"]) assert.ok(variants(name).includes("geonames:170794"), name);
  assert.ok(!variants("Homs").includes("geonames:170063"));
  assert.deepEqual(variants(""), []);
});

test("a town tells its country and divisions", () => {
  const [khusham] = GAZETTEER.lookup("Khusham");
  assert.equal(khusham?.kind, "town");
  assert.deepEqual(khusham.admin1, { code: "SY.07", name: "Deir ez-Zor" });
  const alexandria = GAZETTEER.lookup("Alexandria").find(({ admin1 }) => admin1?.code === "US.LA");
  assert.deepEqual(alexandria?.admin2, { code: "US.LA.079", name: "Rapides Parish" });
});

test("the most populous namesake comes first, countries before all", () => {
  assert.equal(GAZETTEER.lookup("Paris").find(({ kind }) => kind === "town")?.country, "FR");
  assert.equal(GAZETTEER.lookup("Georgia")[0]?.id, "country:GE");
  const populations = GAZETTEER.lookup("Springfield").map(({ population }) => population);
  assert.deepEqual(
    populations,
    populations.toSorted((left, right) => right - left),
  );
});

test("demonyms lead to their countries, in the plural too, and other words to none", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["Syrian", "SY"],
    ["Syrians", "SY"],
    ["Iraqi", "IQ"],
    ["South Korean", "KR"],
    ["Saudi", "SA"],
    ["British", "GB"],
    ["martian", null],
    ["", null],
  ];
  for (const [word, country] of cases) assert.equal(GAZETTEER.demonym(word), country, word);
});

test("areas are found by code", () => {
  assert.equal(GAZETTEER.area("SY")?.name, "Syria");
  assert.equal(GAZETTEER.area("SY.07")?.name, "Deir ez-Zor");
  assert.equal(GAZETTEER.area("US.LA.079")?.kind, "admin2");
  assert.equal(GAZETTEER.area("XX.99"), null);
});

test("the point of a division lies among its towns", () => {
  const louisiana = GAZETTEER.area("US.LA")!;
  assert.ok(distanceKm(louisiana, { lat: 31, lon: -92 }) < 60);
});
