import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "#model/world.ts";
import { type ActorRecord, actorSchema } from "./actor-record.ts";
import { loadActors, makeRegistry } from "./load-actors.ts";
import { nameKey } from "./name-key.ts";
import { actorById, actorByName, renamedOn } from "./registry.ts";
import { relatedParty, sameParty } from "./relations.ts";

const registry = loadActors();

const NAMES: readonly (readonly [name: string, country: string | null, id: string | null])[] = [
  ["Syrian Democratic Forces", null, "sdf"],
  ["the SDF", null, "sdf"],
  ["sdf", null, null],
  ["Kurdish-led forces", "SY", "sdf"],
  ["Kurdish-led forces", "IQ", null],
  ["Kurdish-led forces", null, null],
  ["U.S. Central Command", null, "us-centcom"],
  ["The Pentagon", null, "us-dod"],
  ["Israel Defense Forces", null, "il-idf"],
  ["Doctors Without Borders", null, "msf"],
  ["Médecins sans frontières", null, "msf"],
  ["the coalition", "YE", "sa-coalition"],
  ["the coalition", "IQ", "us-coalition"],
  ["the coalition", "CO", null],
  ["Sendero Luminoso", null, "shining-path"],
  ["FMLN", null, "fmln"],
  ["JEM", "SD", "jem"],
  ["JEM", "IN", "jaish-e-mohammed"],
  ["JEM", null, null],
  ["Forces of Nowhere", null, null],
  ["", null, null],
];
for (const [name, country, id] of NAMES) {
  test(`"${name}" in a report on ${country ?? "no country"} is ${id ?? "no known party"}`, () => {
    assert.equal(actorByName(registry, name, { country, day: null })?.actorId ?? null, id);
  });
}

const DATED: readonly (readonly [name: string, country: string | null, day: string | null, id: string | null])[] = [
  ["SPLA", null, "1999-03-12", "spla-sudan"],
  ["SPLA", null, "2014-04-17", "ss-sspdf"],
  ["Hayat Tahrir al-Sham", null, "2013-06-01", null],
  ["Hayat Tahrir al-Sham", null, "2018-06-01", "hts"],
  ["Nusra Front", null, "2013-06-01", "nusra-front"],
  ["Islamic State of Iraq", null, "2010-11-02", "islamic-state-of-iraq"],
  ["Africa Corps", null, "2022-04-05", null],
  ["Africa Corps", null, "2025-07-03", "africa-corps"],
  ["the coalition", "IQ", "2005-03-08", "mnf-iraq"],
  ["the coalition", "IQ", "2017-03-28", "us-coalition"],
  ["coalition forces", "AF", "2010-02-21", "nato-isaf"],
  ["BRA", "PK", null, "bra"],
  ["BRA", "PG", null, "bougainville-revolutionary-army"],
  ["Taliban", "PK", "2014-12-16", "ttp"],
  ["Taliban", null, "2014-12-16", "taliban"],
  ["قوات سوريا الديمقراطية", null, null, "sdf"],
  ["צה״ל", null, null, "il-idf"],
  ["Служба безпеки України", null, null, "ua-sbu"],
];
for (const [name, country, day, id] of DATED) {
  test(`"${name}" in a report on ${country ?? "no country"} of ${day ?? "any day"} is ${id ?? "no known party"}`, () => {
    assert.equal(actorByName(registry, name, { country, day })?.actorId ?? null, id);
  });
}

test("a local name gives way to a party whose country the report names", () => {
  const context = { country: "IN", day: "2020-06-17" };
  assert.equal(actorByName(registry, "PLA", { ...context, countries: new Set(["IN"]) })?.actorId, "pla-manipur");
  assert.equal(actorByName(registry, "PLA", { ...context, countries: new Set(["IN", "CN"]) })?.actorId, "cn-pla");
});

const OFFICES: readonly (readonly [person: string, day: string | null, party: string])[] = [
  ["donald-trump", "2018-05-01", "us-government"],
  ["donald-trump", "2022-11-15", "donald-trump"],
  ["ahmed-al-sharaa", "2018-05-01", "hts"],
  ["ahmed-al-sharaa", "2025-05-01", "syria-government"],
  ["ahmed-al-sharaa", null, "syria-government"],
];
for (const [person, day, party] of OFFICES) {
  test(`${person} speaks for ${party} on ${day ?? "an unknown day"}`, () => {
    assert.equal(actorById(registry, person, day)?.party, party);
  });
}

const RENAMED: readonly (readonly [id: string, day: string, now: string])[] = [
  ["nusra-front", "2013-06-01", "nusra-front"],
  ["nusra-front", "2016-09-20", "jabhat-fateh-al-sham"],
  ["nusra-front", "2018-09-05", "hts"],
  ["nusra-front", "2025-02-02", "nusra-front"],
  ["hamas", "2018-09-05", "hamas"],
];
for (const [id, day, now] of RENAMED) {
  test(`${id} on ${day} is ${now}`, () => assert.equal(renamedOn(registry, id, day), now));
}

const KEYS: readonly (readonly [name: string, key: string])[] = [
  ["The U.S.-led coalition", "us led coalition"],
  ["Gaza’s health ministry", "gaza health ministry"],
  ["Túpac Amaru", "tupac amaru"],
  ["Communist Party of India (Maoist)", "communist party of india maoist"],
];
for (const [name, key] of KEYS) test(`names are compared as "${key}"`, () => assert.equal(nameKey(name), key));

const actor = (id: string): Actor => {
  const found = actorById(registry, id);
  assert.ok(found !== null, id);
  return found;
};

test("the Pentagon, Central Command and the coalition led by the United States are one origin, its partners are not", () => {
  assert.ok(sameParty(actor("us-dod"), actor("us-centcom")));
  assert.ok(sameParty(actor("us-coalition"), actor("us-dod")));
  assert.ok(!sameParty(actor("sdf"), actor("us-coalition")));
  assert.ok(!sameParty(actor("sohr"), actor("syria-government")));
});

test("the bodies of a state act for its government", () => {
  for (const body of ["forces", "foreign-ministry", "police", "health-ministry"]) {
    assert.equal(actor(`syria-${body}`).party, "syria-government");
    assert.equal(actor(`syria-${body}`).country, "SY");
  }
  assert.equal(actorById(registry, "syria-weather-office"), null);
});

const RELATED: readonly (readonly [left: string, right: string, day: string | null, related: string])[] = [
  ["us-dod", "us-coalition", null, "same"],
  ["sdf", "us-dod", "2018-02-07", "allied"],
  ["ypg", "us-coalition", "2018-02-07", "allied"],
  ["syria-forces", "russia-forces", "2018-02-07", "allied"],
  ["syria-forces", "russia-forces", "2010-01-01", "unknown"],
  ["sdf", "syria-forces", null, "opposed"],
  ["islamic-state", "us-forces", null, "opposed"],
  ["il-idf", "hamas", null, "opposed"],
  ["ukraine-forces", "russia-forces", "2022-03-01", "opposed"],
  ["ukraine-forces", "russia-forces", "2010-03-01", "unknown"],
  ["dpr", "russia-forces", "2022-03-01", "allied"],
  ["fmln", "el-salvador-army", "1989-11-11", "opposed"],
  ["contras", "us-government", "1985-01-01", "allied"],
  ["hrw", "sdf", null, "unknown"],
  ["us-government", "russia-government", null, "unknown"],
];
for (const [left, right, day, related] of RELATED) {
  test(`${left} and ${right} ${day ?? "at any time"}: ${related}`, () => {
    assert.equal(relatedParty(actor(left), actor(right), registry, day), related);
    assert.equal(relatedParty(actor(right), actor(left), registry, day), related);
  });
}

const ENTRY: ActorRecord = {
  id: "red-front",
  name: "Red Front",
  aliases: ["the Front of Red"],
  acronyms: ["RF"],
  localAliases: [{ alias: "the Front", country: "SY", from: null, to: null }],
  otherScripts: [],
  kind: "rebel",
  country: "SY",
  party: "red-front",
  relations: [{ relation: "opposes", actor: "syria-government", from: "2012", to: null, source: "its statement" }],
  source: "its statement",
};

test("an entry without a source, or with a fact without one, is refused", () => {
  assert.ok(actorSchema.safeParse(ENTRY).success);
  assert.ok(!actorSchema.safeParse({ ...ENTRY, source: "" }).success);
  const { source: _, ...fact } = ENTRY.relations[0] ?? { source: "" };
  assert.ok(!actorSchema.safeParse({ ...ENTRY, relations: [fact] }).success);
  assert.ok(!actorSchema.safeParse({ ...ENTRY, kind: "army" }).success);
  assert.ok(!actorSchema.safeParse({ ...ENTRY, colour: "red" }).success);
});

test("an id used twice and a name for two parties are refused; local names may be shared", () => {
  assert.throws(() => makeRegistry([ENTRY, { ...ENTRY }], [], []), /id `red-front`/);
  const other = { ...ENTRY, id: "blue-front", party: "blue-front", name: "Blue Front", acronyms: [] };
  assert.throws(() => makeRegistry([ENTRY, other], [], []), /name `front of red`/);
  const local = { ...other, aliases: [], localAliases: [{ alias: "the Front", country: "IQ", from: null, to: null }] };
  assert.equal(makeRegistry([ENTRY, local], [], []).localNames.get("front")?.length, 2);
});
