/** Where and when an incident is assumed to have been when no claim of it says so, read by the whole reader. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, readReport } from "#pipeline/read-report.ts";
import { sampleReport } from "#pipeline/sample-report.ts";

const reader = await makeReader();

/** Name of the place and the days of the first incident, with the rules that gave them. */
async function settingOf(text: string): Promise<Record<string, string | null>> {
  const reading = await readReport(sampleReport(text, "2022-06-17"), reader);
  const [incident] = makeRecord([reading], reader).incidents;
  const [place, when] = [incident?.place?.chosen, incident?.when?.chosen];
  return {
    place: place?.value.name ?? null,
    placeBy: place?.provenance.by.id ?? null,
    day: when?.value.edtf ?? null,
    dayBy: when?.provenance.by.id ?? null,
  };
}

test("a town that the sentence names is assumed when nothing is told to have been in it", async () => {
  const found = await settingOf(
    "Troops who entered the eastern quarter of Jenin killed four Palestinians on Thursday.",
  );
  assert.deepEqual([found.place, found.placeBy], ["Janīn", "reconcile/place/same-sentence"]);
});

test("the seat of who speaks is not where it was", async () => {
  const found = await settingOf("Troops killed four Palestinians on Thursday, the health ministry in Ramallah said.");
  assert.equal(found.place, null);
});

test("a day that a clause of the sentence names is assumed before the week of the news", async () => {
  const found = await settingOf("Soldiers who had arrived on Wednesday met protesters, and two students were killed.");
  assert.ok(found.dayBy !== "reconcile/date/news-week", JSON.stringify(found));
  assert.equal(found.day, "2022-06-15");
});

test("the day of saying is not assumed", async () => {
  const found = await settingOf("Two students were killed by soldiers, the ministry said on Wednesday.");
  assert.equal(found.dayBy, "reconcile/date/news-week");
});

const WHERE: readonly (readonly [text: string, place: string | null])[] = [
  // the dateline and the local police of a local report
  ["MEMPHIS, Tenn. (AP) — Two men were shot dead on Friday.", "Memphis"],
  ["Two men were shot dead on Friday. Memphis police said nobody was arrested.", "Memphis"],
  ["Two men were shot dead on Friday. The Corpus Christi Police Department asks for witnesses.", "Corpus Christi"],
  // the home of a victim and the hospital say less
  ["Lena Roe, 40, of Denver, was shot dead on Friday. Memphis police are looking for a witness.", "Memphis"],
  ["MEMPHIS, Tenn. (AP) — A man was shot on Friday and flown to a hospital in Nashville.", "Memphis"],
  ["MEMPHIS, Tenn. (AP) — A man was shot on Friday. He died at a Nashville hospital.", "Memphis"],
  // streets and parts of an unnamed town are no towns
  ["Two men were shot dead on Friday in the 1200 block of Cambridge Street in Memphis.", "Memphis"],
  ["Two men were shot dead on Friday on the South Side.", null],
  // no town is known: the one province of the sentence, the country of all that is named, that of an unknown town's dateline
  ["Rebels who had come down from the hills of Caqueta shot four farmers dead on Friday. Peru protested.", "Caquetá"],
  ["Four farmers were shot dead on Friday. The mayor spoke of the worst year in Colombia.", "Colombia"],
  ["Four farmers were shot dead on Friday. The mayor spoke of the worst year in Colombia and in Peru.", null],
  ["QUEBRADILLO, Colombia, June 17 (Bell) - Four farmers were shot dead on Friday. It was as in Peru.", "Colombia"],
  ["BEIRUT, Lebanon, June 17 (Bell) - Four farmers were shot dead on Friday. It was as in Peru.", "Beirut"],
  ["By our correspondent in Bogota\n\nFour farmers were shot dead on Friday. It was as in Peru.", null],
  // a dateline on a line of its own, with a short dash
  ["Four shot\n\nMEMPHIS, Tenn. -\n\nTwo men were shot dead on Friday.", "Memphis"],
  ["Four shot\n\nGREENVILLE, N.C. --\n\nTwo men were shot dead on Friday.", "Greenville"],
  // a quarter, and what a house is called after, are no towns far away
  [
    "CHICAGO — Two men were shot dead on Friday in the Roseland neighborhood. Chicago police made no arrest.",
    "Chicago",
  ],
  ["MEMPHIS, Tenn. — Two men were shot dead at the Pinewood Apartments on Friday.", "Memphis"],
  // but a village far from the city that the story is sent from is where it was
  ["LAGOS, Nigeria — Gunmen killed four villagers in Mangu on Friday.", "Mangu"],
  // also where the gazetteer lacks it: then nobody knows, but for a part of the town that the report speaks of
  ["KHARTOUM — Gunmen killed four villagers in Tawila on Friday.", null],
  ["MEMPHIS, Tenn. — Two men were shot dead in Fraysertown on Friday. Memphis police made no arrest.", "Memphis"],
  ["NEW DELHI — Maoist rebels killed four policemen in Rampur on Friday.", "Rāmpur"],
  ["LAGOS, Nigeria — Gunmen killed four villagers in Zaki on Friday.", "Zaki"],
  // a town in the district that is told
  ["Four farmers were shot dead in Borno State on Friday. The four farmers were shot in Bama as they slept.", "Bama"],
  // where the wounded are brought is not where it was, but where a hospital is hit
  ["Boy flown to a Memphis hospital after he was shot. He was shot on Friday in Jonesboro, Arkansas.", "Jonesboro"],
  ["Four patients were killed on Friday when a shell hit a hospital in Aleppo, Syria.", "Aleppo"],
  // the only town that the report names is where it was, one of two need not be
  [
    "Two men were shot dead on Friday. The men had left a bar. Police are looking for a witness. The killing shook many. A candle stood at a house in Memphis.",
    "Memphis",
  ],
  [
    "Two men were shot dead on Friday. The men had left a bar. Police are looking for a witness. The killing shook many. A candle stood at a house in Memphis. Another stood at a church in Nashville.",
    null,
  ],
  // of a province and a town in it, the town
  ["Gunmen in Borno killed four villagers on Friday. The villagers were shot as they fled to Maiduguri.", "Maiduguri"],
];

for (const [text, place] of WHERE) {
  test(`${place ?? "no place"}: ${text}`, async () => {
    assert.equal((await settingOf(text)).place, place);
  });
}

const WHEN: readonly (readonly [text: string, day: string])[] = [
  // dying and lying in hospital come later than the deed
  ["Two men were shot in Memphis on Monday. One of the men died on Wednesday.", "2022-06-13"],
  ["A man is in critical condition on Wednesday. He was shot in Memphis on Monday.", "2022-06-13"],
  // how it began says when, where no claim does
  ["Two men were shot dead in Memphis. Officers were called to the house late on Tuesday.", "2022-06-14"],
  ["Two men were shot dead in Memphis. Nobody is in custody. It happened about 9 p.m. on Monday.", "2022-06-13"],
];

for (const [text, day] of WHEN) {
  test(`${day}: ${text}`, async () => {
    assert.equal((await settingOf(text)).day, day);
  });
}

test("a name that one report leaves open has the place that another report of the incident gives it", async () => {
  const texts = [
    "Two men were shot dead in Clare on Friday night as they left a bar, and a third man was wounded.",
    "CLARE, Mich. — Two men were shot dead in Clare on Friday night as they left a bar, and a third man was wounded, police said.",
  ];
  const readings = [];
  for (const text of texts) readings.push(await readReport(sampleReport(text, "2022-06-17"), reader));
  const [alone] = makeRecord([readings[0]!], reader).incidents;
  assert.equal(alone?.place ?? null, null);
  const incidents = makeRecord(readings, reader).incidents;
  assert.equal(incidents.length, 1);
  assert.deepEqual(
    [incidents[0]!.place?.chosen.value.name, incidents[0]!.place?.chosen.value.admin1],
    ["Clare", "Michigan"],
  );
});
