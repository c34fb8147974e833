/** Places that mentions mean, with precision and certainty, and mentions that must stay without a place. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Annotated } from "#model/annotated.ts";
import type { PlaceKind } from "#model/world.ts";
import { openGazetteer } from "#reference/gazetteer/gazetteer.ts";
import { rule, sourced } from "#text/sourced.ts";
import { annotatedByHand, type MentionByHand, type WordByHand } from "../annotated-by-hand.ts";
import { ACCEPT_RULES } from "./accept-place.ts";
import { resolvePlaces } from "./resolve-places.ts";

const GAZETTEER = openGazetteer();
after(() => GAZETTEER.close());

/** Quotes of place mentions, in order; `facility:` before a quote makes it a facility. */
function annotate(text: string, quotes: readonly string[], words: readonly WordByHand[] = []): Annotated {
  const mentions = quotes.map((quote): MentionByHand => {
    const facility = quote.startsWith("facility:");
    return { quote: quote.replace("facility:", ""), kind: facility ? "facility" : "place" };
  });
  return annotatedByHand(text, mentions, words);
}

/** `name, country, precision` of each mention's place, or null. */
function placesOf(annotated: Annotated): (string | null)[] {
  const places = resolvePlaces(annotated, GAZETTEER);
  return annotated.mentions.map(({ id }) => {
    const place = places.get(id)?.value;
    return place === undefined ? null : `${place.name}, ${place.country}, ${place.precision}`;
  });
}

type Case = readonly [text: string, quotes: readonly string[], places: readonly (string | null)[]];

const CASES: readonly Case[] = [
  // parents
  ["Regime forces moved near Khusham, Syria.", ["Khusham", "Syria"], ["Khushām, SY, near", "Syria, SY, country"]],
  ["A bomb went off in Paris, Texas.", ["Paris", "Texas"], ["Paris, US, exact", "Texas, US, admin1"]],
  ["A bomb went off in Paris, France.", ["Paris", "France"], ["Paris, FR, exact", "France, FR, country"]],
  ["She was held in Springfield, Mo.", ["Springfield", "Mo."], ["Springfield, US, exact", "Missouri, US, admin1"]],
  ["The cooperative outside the town of Amudah Syria", ["Amudah Syria"], ["‘Āmūdā, SY, near"]],
  ["Troops entered Iraq's Anbar province.", ["Iraq", "Anbar"], ["Iraq, IQ, country", "Anbar, IQ, admin1"]],
  ["Fire in the Syrian town of Tadmur.", ["Tadmur"], ["Tadmur, SY, exact"]],
  // adjectives of states are no names
  ["Clashes on the Thai frontier near Mae Sot, Thailand.", ["Thai frontier"], [null]],
  ["Clashes in the Aleppo region.", ["Aleppo region"], ["Aleppo, SY, admin1"]],
  // countries in view
  ["Syrian jets hit Saraqib and Idlib.", ["Saraqib", "Idlib"], ["Sarāqib, SY, exact", "Idlib, SY, exact"]],
  ["Syrian forces held Tripoli Street near Khasham.", ["Khasham"], ["Khushām, SY, near"]],
  ["Lebanon's army was in Tripoli.", ["Lebanon", "Tripoli"], ["Lebanon, LB, country", "Tripoli, LB, exact"]],
  ["Libya's army was in Tripoli.", ["Libya", "Tripoli"], ["Libya, LY, country", "Tripoli, LY, exact"]],
  // neighbours
  [
    "Buses from Homs, Hama and Aleppo.",
    ["Homs", "Hama", "Aleppo"],
    ["Homs, SY, exact", "Ḩamāh, SY, exact", "Aleppo, SY, exact"],
  ],
  // streets and two letters are no towns
  ["It was on the 1200 block of Cambridge in Denver.", ["Cambridge", "Denver"], [null, "Denver, US, exact"]],
  ["It was in the 3600 block of N. 12th St. in Denver.", ["N", "St.", "Denver"], [null, null, "Denver, US, exact"]],
  ["It was at Ulm Street in Denver.", ["Ulm", "Denver"], [null, "Denver, US, exact"]],
  ["She was held in Springfield, Pa.", ["Springfield", "Pa"], ["Springfield, US, exact", "Pennsylvania, US, admin1"]],
  // well known, and areas
  ["Shells fell on Mosul.", ["Mosul"], ["Mosul, IQ, exact"]],
  [
    "Ships in the Black Sea and the Gulf of Aden.",
    ["the Black Sea", "Gulf of Aden"],
    ["Black Sea, ZZ, sea-or-air", "Gulf of Aden, ZZ, sea-or-air"],
  ],
  ["Fighting in the Donbas and Darfur.", ["the Donbas", "Darfur"], ["Donbas, UA, region", "Darfur, SD, region"]],
  [
    "The U.S. and Burma and DR Congo.",
    ["U.S.", "Burma", "DR Congo"],
    ["United States, US, country", "Myanmar, MM, country", "Democratic Republic of the Congo, CD, country"],
  ],
  // types and parts
  [
    "in Syria's Deir al-Zor province",
    ["Syria", "Deir al-Zor province"],
    ["Syria, SY, country", "Deir ez-Zor, SY, admin1"],
  ],
  ["in Aleppo province, Syria", ["Aleppo"], ["Aleppo, SY, admin1"]],
  ["in northern Syria", ["Syria"], ["Syria, SY, region"]],
  ["across northern Syria", ["northern Syria"], ["Syria, SY, region"]],
  ["in eastern Aleppo, Syria", ["Aleppo", "Syria"], ["Aleppo, SY, exact", "Syria, SY, country"]],
  ["on the outskirts of Damascus", ["Damascus"], ["Damascus, SY, near"]],
  ["some 5 km east of Mosul", ["Mosul"], ["Mosul, IQ, near"]],
  ["two ships sank off the coast of Yemen", ["Yemen"], ["Yemen, YE, sea-or-air"]],
  [
    "in Rapides Parish, Louisiana",
    ["Rapides Parish", "Louisiana"],
    ["Rapides Parish, US, admin2", "Louisiana, US, admin1"],
  ],
  [
    "a tanker off Yemen and one off the southern coast of Somalia",
    ["Yemen", "Somalia"],
    ["Yemen, YE, sea-or-air", "Somalia, SO, sea-or-air"],
  ],
  ["in Iraq's Anbar province", ["Iraq's Anbar province"], ["Anbar, IQ, admin1"]],
  ["the rebel enclave", ["the rebel enclave"], [null]],
  ["hit a Syria rebel enclave", ["Syria rebel enclave"], ["Syria, SY, region"]],
  ["in Gaza and Gaza City", ["Gaza", "Gaza City"], ["Gaza Strip, PS, admin1", "Gaza, PS, exact"]],
  // ends of a way
  ["on the road between Homs and Hama, Syria", ["Homs", "Hama"], ["Homs, SY, near", "Ḩamāh, SY, near"]],
  [
    "on the highway from Homs to Hama in Syria",
    ["Homs", "Hama", "Syria"],
    ["Homs, SY, near", "Ḩamāh, SY, near", "Syria, SY, country"],
  ],
  ["talks between Mosul and Baghdad", ["Mosul", "Baghdad"], ["Mosul, IQ, exact", "Baghdad, IQ, exact"]],
  ["a train between Baghdad and Moscow", ["Baghdad", "Moscow"], ["Baghdad, IQ, exact", "Moscow, RU, exact"]],
  // borders
  ["shells fell near the border with Iraq", ["Iraq"], ["Iraq, IQ, region"]],
  ["on the Chad-Sudan border", ["Chad-Sudan border"], ["Chad, TD, region"]],
  ["on the Syrian-Iraqi border", ["Syrian-Iraqi border"], ["Syria, SY, region"]],
  ["on the Wahmi-Sudan border", ["Wahmi-Sudan border"], [null]],
  // distances
  ["some 30 miles (48 km) north-east of the city of Mosul", ["Mosul"], ["Mosul, IQ, near"]],
  ["outside the town of Tadmur, Syria", ["Tadmur", "Syria"], ["Tadmur, SY, near", "Syria, SY, country"]],
  ["north of Mosul", ["Mosul"], ["Mosul, IQ, near"]],
  // districts of, and districts unknown
  ["in Syria's Amudah district", ["Syria's Amudah district"], ["‘Āmūdā, SY, admin2"]],
  ["in Bijapur district of Karnataka", ["Bijapur district of Karnataka"], ["Bijāpur, IN, admin2"]],
  // a named parent that holds none of the candidates
  ["Gunmen struck Palma in Cabo Delgado.", ["Palma", "Cabo Delgado"], [null, "Cabo Delgado Province, MZ, admin1"]],
  ["The Istanbul group in Syria left.", ["Istanbul", "Syria"], ["Istanbul, TR, exact", "Syria, SY, country"]],
  // the parent that the town was found in
  ["He was shot in Athens, Georgia.", ["Athens", "Georgia"], ["Athens, US, exact", "Georgia, US, admin1"]],
  ["The base lies in Gori, Georgia.", ["Gori", "Georgia"], ["Gori, GE, exact", "Georgia, GE, country"]],
  // facilities
  ["Jets bombed Aleppo University Hospital in Syria.", ["facility:Aleppo University Hospital"], ["Aleppo, SY, near"]],
  ["Gunmen attacked the Syrian port of Latakia.", ["facility:the Syrian port of Latakia"], ["Latakia, SY, exact"]],
  ["Gunmen attacked the port in Latakia, Syria.", ["facility:the port in Latakia"], ["Latakia, SY, near"]],
  ["Jets bombed the hospital in Syria.", ["facility:the hospital"], [null]],
  // what must stay silent
  ["He went to Khusham.", ["Khusham"], [null]],
  ["He met March in the office of Police.", ["March", "Police"], [null, null]],
  ["the city in the east", ["the city", "the east"], [null, null]],
  ["Qwertyville was hit.", ["Qwertyville"], [null]],
  ["Arkansas and Florida sent help to Xanadaville, Syria.", ["Xanadaville"], [null]],
  ["Khasham was quiet.", ["Khasham"], [null]],
];
for (const [text, quotes, places] of CASES) {
  test(`"${text}": ${quotes.join(" | ")}`, () => assert.deepEqual(placesOf(annotate(text, quotes)), places));
}

type Government = readonly [text: string, quote: string, words: readonly WordByHand[], place: string | null];
const GOVERNMENTS: readonly Government[] = [
  [
    "Moscow denied it.",
    "Moscow",
    [
      { form: "Moscow", deprel: "nsubj", under: "denied" },
      { form: "denied", lemma: "deny" },
    ],
    null,
  ],
  [
    "Moscow shook.",
    "Moscow",
    [
      { form: "Moscow", deprel: "nsubj", under: "shook" },
      { form: "shook", lemma: "shake" },
    ],
    "Moscow, RU, exact",
  ],
  ["Bogota has repeatedly blamed it.", "Bogota", [{ form: "blamed", lemma: "blame", tag: "VBN" }], null],
  ["Bogota burned.", "Bogota", [{ form: "burned", lemma: "burn", tag: "VBD" }], "Bogotá, CO, exact"],
  ["The Damascus regime fell.", "Damascus", [], null],
  ["The Damascus suburbs fell.", "Damascus", [], "Damascus, SY, near"],
  ["militias backed by Damascus", "Damascus", [], null],
  ["militias shelled by night in Damascus", "Damascus", [], "Damascus, SY, exact"],
  ["Moscow's main ally", "Moscow", [], null],
  ["Moscow's main square", "Moscow", [], "Moscow, RU, exact"],
];
for (const [text, quote, words, place] of GOVERNMENTS) {
  test(`"${text}" ${place === null ? "names a government" : "names a place"}`, () => {
    assert.deepEqual(placesOf(annotate(text, [quote], words)), [place]);
  });
}

test("a capital that is the source of an attribution is no place, a town that is one stays", () => {
  for (const [city, expected] of [
    ["Damascus", null],
    ["Aleppo", "Aleppo, SY, exact"],
  ] as const) {
    const annotated = annotate(`${city} says so.`, [city]);
    const [mention] = annotated.mentions;
    const stance = sourced("a", "asserts" as const, { spans: mention!.provenance.spans, by: rule("test") });
    const attribution = { ...stance, source: mention!.id, sourceSpans: [], cue: [], content: [], within: null };
    assert.deepEqual(placesOf({ ...annotated, attributions: [attribution] }), [expected]);
  }
});

test("one name means one place in a report, told by the mention that names the parent", () => {
  const annotated = annotatedByHand("Fire in Paris, Texas. Paris burned.", [
    { quote: "Paris", kind: "place" },
    { quote: "Texas", kind: "place" },
    { quote: "Paris", kind: "place", after: "Texas" },
  ]);
  assert.deepEqual(placesOf(annotated), ["Paris, US, exact", "Texas, US, admin1", "Paris, US, exact"]);
});

test("the city takes the place of its chain, and a city without a chain takes none", () => {
  const annotated = annotatedByHand("Mosul fell. The city burned.", [
    { quote: "Mosul", kind: "place" },
    { quote: "The city", kind: "place", chain: "Mosul" },
  ]);
  assert.deepEqual(placesOf(annotated), ["Mosul, IQ, exact", "Mosul, IQ, exact"]);
});

test("the last name of somebody whom the report names is no town, but for behind a preposition", () => {
  const text = "Ray Denver was shot. Denver, 44, was shot near Denver.";
  const annotated = annotatedByHand(text, [
    { quote: "Ray Denver", kind: "person" },
    { quote: "Denver", kind: "place", after: "Ray Denver was" },
    { quote: "Denver", kind: "place", after: "shot near" },
  ]);
  assert.deepEqual(placesOf(annotated), [null, null, "Denver, US, near"]);
});

test("a place says from which words and mentions it comes and how sure it is", () => {
  const annotated = annotate("Regime forces moved near Khusham, Syria, and Raqqa.", ["Khusham", "Syria", "Raqqa"]);
  const places = resolvePlaces(annotated, GAZETTEER);
  const [khusham, syria, raqqa] = annotated.mentions.map(({ id }) => places.get(id)!);
  const quotes = khusham!.provenance.spans.map(({ start, end }) => annotated.article.text.slice(start, end));
  assert.deepEqual(quotes, ["Khusham", "Syria"]);
  assert.deepEqual(khusham!.provenance.from, [annotated.mentions[0]!.id, annotated.mentions[1]!.id]);
  assert.equal(khusham!.provenance.by.id, "resolve/place/parent");
  assert.equal(khusham!.certainty, "stated");
  assert.equal(syria!.certainty, "stated");
  assert.equal(raqqa!.certainty, "implied");
});

const RULES: readonly (readonly [text: string, quotes: readonly string[], rules: readonly (string | null)[]])[] = [
  ["Paris, Texas", ["Paris", "Texas"], ["resolve/place/parent", "resolve/place/well-known"]],
  ["Syria, Texas", ["Syria"], ["resolve/place/area"]],
  ["a Syrian court in Saraqib", ["Saraqib"], ["resolve/place/country-in-view"]],
  ["a court in Khusham", ["Khusham"], [null]],
  ["Iraqi, Iraqi, Iraqi and Syrian men in Khusham", ["Khusham"], [null]],
  ["Cottonport, Bunkie", ["Cottonport", "Bunkie"], ["resolve/place/neighbours", "resolve/place/neighbours"]],
  ["Cottonport", ["Cottonport"], [null]],
  ["Mosul", ["Mosul"], ["resolve/place/well-known"]],
  // the only one of its name that many people live in; two of one size; where the report speaks of another country
  ["a shooting in Kalamazoo", ["Kalamazoo"], ["resolve/place/foremost"]],
  ["a shooting in Pasadena", ["Pasadena"], [null]],
  ["the French police were in Kalamazoo", ["Kalamazoo"], [null]],
  // a neighbourhood is of a town nearby
  ["the Kalamazoo neighborhood", ["Kalamazoo"], [null]],
  // of a report from a city, a quarter and what is called after somebody are no towns far away
  [
    "Chicago, Illinois; in the Kalamazoo neighborhood; Syrian, in Chicago",
    ["Chicago", "Illinois", "Kalamazoo neighborhood"],
    ["resolve/place/parent", "resolve/place/country-in-view", null],
  ],
  [
    "Denver, Colorado; at the Pinewood Apartments",
    ["Denver", "Colorado", "facility:Pinewood Apartments"],
    ["resolve/place/parent", "resolve/place/country-in-view", null],
  ],
  // a plain name there is doubted; one that nothing else is called, or that lies near, is not
  [
    "Denver, U.S., Roseland",
    ["Denver", "U.S.", "Roseland"],
    ["resolve/place/parent", "resolve/place/area", "resolve/place/far-namesake"],
  ],
  [
    "Aleppo, Syria, Khusham",
    ["Aleppo", "Syria", "Khusham"],
    ["resolve/place/parent", "resolve/place/area", "resolve/place/country-in-view"],
  ],
  ["He spoke at Mosul University.", ["facility:Mosul University"], ["resolve/place/facility"]],
];
for (const [text, quotes, rules] of RULES) {
  test(`rules of "${text}"`, () => {
    const annotated = annotate(text, quotes);
    const places = resolvePlaces(annotated, GAZETTEER);
    assert.deepEqual(
      annotated.mentions.map(({ id }) => places.get(id)?.provenance.by.id ?? null),
      rules,
    );
  });
}

test("rule ids are unique paths", () => {
  const ids = ACCEPT_RULES.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^resolve\/place\/[a-z-]+$/);
});

test("the same report gives the same places with the same ids", () => {
  const annotated = annotate("Syrian jets hit Saraqib and Idlib.", ["Saraqib", "Idlib"]);
  assert.deepEqual(resolvePlaces(annotated, GAZETTEER), resolvePlaces(annotated, GAZETTEER));
});

test("a distance and a direction move the point, and are part of the words", () => {
  const text = "A convoy was hit 20 km south of Mosul.";
  const annotated = annotate(text, ["Mosul"]);
  const place = resolvePlaces(annotated, GAZETTEER).get(annotated.mentions[0]!.id)!;
  const mosul = GAZETTEER.lookup("Mosul").find(({ id }) => id === place.value.placeId);
  assert.ok(Math.abs(mosul!.lat - place.value.lat - 0.18) < 0.01);
  assert.ok(Math.abs(mosul!.lon - place.value.lon) < 0.001);
  const { start, end } = place.provenance.spans[0]!;
  assert.equal(text.slice(start, end), "20 km south of Mosul");
});

test("between two towns is halfway", () => {
  const annotated = annotate("on the road between Homs and Hama, Syria", ["Homs", "Hama"]);
  const places = annotated.mentions.map(({ id }) => resolvePlaces(annotated, GAZETTEER).get(id)!.value);
  assert.deepEqual([places[0]!.lat, places[0]!.lon], [places[1]!.lat, places[1]!.lon]);
  assert.ok(Math.abs(places[0]!.lat - 34.93) < 0.03);
});

const KINDS: readonly (readonly [string, string, PlaceKind])[] = [
  ["Shells fell on Mosul.", "Mosul", "town"],
  ["in Aleppo province, Syria", "Aleppo province", "admin1"],
  ["ships in the Black Sea", "the Black Sea", "sea"],
  ["across northern Syria", "northern Syria", "country"],
];
for (const [text, quote, kind] of KINDS) {
  test(`"${quote}" is of kind ${kind}`, () => {
    const annotated = annotate(text, [quote]);
    assert.equal(resolvePlaces(annotated, GAZETTEER).get(annotated.mentions[0]!.id)?.value.kind, kind);
  });
}
