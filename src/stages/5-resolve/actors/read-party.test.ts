import assert from "node:assert/strict";
import { test } from "node:test";
import { loadActors } from "#reference/actors/load-actors.ts";
import { annotatedByHand } from "../annotated-by-hand.ts";
import { readParty } from "./read-party.ts";
import { introducedAcronyms, NOTHING_TOLD, type ReportView, reportView } from "./view.ts";

const registry = loadActors();
const nowhere: ReportView = {
  registry,
  text: "",
  day: null,
  country: null,
  states: [],
  countries: new Set(),
  acronyms: new Map(),
  groups: [],
  names: [],
  told: NOTHING_TOLD,
};
const syria: ReportView = { ...nowhere, country: "SY", acronyms: new Map([["PRF", "pro-regime forces"]]) };
const withSdf = reportView(
  annotatedByHand("In Syria the Syrian Democratic Forces fought.", [
    { quote: "Syrian Democratic Forces", kind: "armed-group" },
  ]),
  registry,
);

type Case = readonly [words: string, id: string | null, certainty?: "stated" | "implied"];
const RULES: Readonly<Record<string, Readonly<{ view: ReportView; cases: readonly Case[] }>>> = {
  "names and acronyms": {
    view: syria,
    cases: [
      ["the Pentagon", "us-dod", "stated"],
      ["CENTCOM", "us-centcom", "stated"],
      ["the U.S.-led coalition", "us-coalition", "stated"],
      ["U.S. -led coalition", "us-coalition", "stated"],
      ["the coalition", "us-coalition", "implied"],
      ["Syrian Observatory for Human Rights", "sohr", "stated"],
      ["United Nations Security Council", "un-security-council", "stated"],
      ["PRF", "syria-forces", "implied"],
      ["Association of Bakers", null],
      ["is", null],
    ],
  },
  "known names inside a phrase": {
    view: syria,
    cases: [
      ["US-backed SDF fighter", "sdf"],
      ["Houthi rebels", "houthis"],
      ["al-Shabaab militants", "al-shabaab"],
      ["Kurdish-led Syrian Democratic Forces (SDF)", "sdf"],
      ["anti-ISIS fighters", null],
      ["former Taliban commander", null],
      ["Hezbollah-backed fighters", null],
      ["relatives of Hamas leaders", null],
    ],
  },
  "bodies of a named state": {
    view: nowhere,
    cases: [
      ["Syrian regime forces", "syria-forces", "stated"],
      ["American forces", "us-forces", "stated"],
      ["100 Syrian government fighters", "syria-forces", "stated"],
      ["Russian officials", "russia-government", "stated"],
      ["American military officials", "us-forces", "stated"],
      ["U.S. Navy jet", "us-navy", "stated"],
      ["a U.S. warplane", "us-forces", "stated"],
      ["the Damascus regime", "syria-government", "stated"],
      ["Syria's foreign ministry", "syria-foreign-ministry", "stated"],
      ["the Syrian Foreign Ministry", "syria-foreign-ministry", "stated"],
      ["Russia's Ministry of Defense", "russia-defence-ministry", "stated"],
      ["the Ministry of Interior of Iraq", "iraq-interior-ministry", "stated"],
      ["Turkish police officers", "turkey-police", "stated"],
      ["the army of Chad", "chad-forces".replace("forces", "army"), "stated"],
      ["South Korean officials", "south-korea-government", "stated"],
      ["US-led air strikes", "us-forces", "implied"],
      ["Syrian pro-regime forces", "syria-forces", "implied"],
      ["Syrian rebels", null],
      ["Syrian civilians", null],
      ["residents of Damascus", null],
      ["Turkish journalists", null],
      ["Libyan coast guard", "libya-coast-guard", "stated"],
      ["two Turkish gendarmes", "turkey-gendarmerie", "stated"],
      ["Saudi border guards", "saudi-arabia-border-guard", "stated"],
      ["Niger's presidential guard", "niger-presidential-guard", "stated"],
      ["Colombia's justice ministry", "colombia-justice-ministry", "stated"],
      ["the Ministry of Public Security of Vietnam", "vietnam-security-ministry", "stated"],
      ["the office of the president of Kenya", "kenya-presidency", "stated"],
      ["Israel's prime minister's office", "israel-prime-minister-office", "stated"],
      ["Burkina Faso's prosecutor", "burkina-faso-prosecutors", "stated"],
      ["Pakistan's Supreme Court", "pakistan-courts", "stated"],
      ["Ghana's fire and rescue service", "ghana-civil-defence", "stated"],
      ["the Nepalese government's press office", "nepal-government-press-office", "stated"],
      ["Russian military bloggers", null],
      ["Iranian-backed militias", null],
    ],
  },
  "the government of the country in view": {
    view: syria,
    cases: [
      ["more than 100 government troops", "syria-forces", "implied"],
      ["pro-regime forces", "syria-forces", "implied"],
      ["pro-government fighters", "syria-forces", "implied"],
      ["regime forces", "syria-forces", "implied"],
      ["Pro-Assad troops", "syria-forces", "implied"],
      ["forces loyal to President Bashar al-Assad", "syria-forces", "implied"],
      ["the Assad regime", "syria-government", "implied"],
      ["the army", "syria-army", "implied"],
      ["police", "syria-police", "implied"],
      ["the government", "syria-government", "implied"],
      ["tribesmen loyal to President Bashar al-Assad", null],
      ["soldiers", null],
      ["officials", null],
      ["troops", null],
    ],
  },
  "no country in view, no government": {
    view: nowhere,
    cases: [
      ["government troops", null],
      ["the army", null],
      ["pro-regime forces", null],
      ["PRF", null],
      ["the coalition", null],
    ],
  },
  "fighters on the side of others": {
    view: nowhere,
    cases: [
      ["forces loyal to Khalifa Haftar", "lna"],
      ["Haftar's troops", "lna"],
      ["pro-Russian separatists", "donbas-separatists"],
      ["pro-Turkish demonstrators", null],
    ],
  },
  "groups that a named state backs": {
    view: withSdf,
    cases: [
      ["U.S. -backed fighters", "sdf", "implied"],
      ["USA backed forces in Syria", "sdf", "implied"],
      ["US-backed rebels", "sdf", "implied"],
      ["Iranian-backed forces", null],
      ["US-backed proposals", null],
    ],
  },
  "members and speakers": {
    view: nowhere,
    cases: [
      ["spokesman for the Russian Defence Ministry", "russia-defence-ministry"],
      ["members of Hamas", "hamas"],
      ["the head of the Britain-based Syrian Observatory for Human Rights", "sohr"],
      ["soldiers from the Nigerian army", "nigeria-army"],
      ["a spokesman for the SDF", "sdf"],
      ["dissidents of the FARC", "farc-dissidents"],
      ["a FARC splinter group", "farc-dissidents"],
      ["former FARC fighters", null],
      ["victims of Hamas", null],
    ],
  },
  "joined names": {
    view: nowhere,
    cases: [
      ["Syrian army and police", "syria-army"],
      ["Russian and Turkish officials", null],
      ["Taliban and al-Qaeda fighters", null],
    ],
  },
  "persons of public office": {
    view: nowhere,
    cases: [
      ["President Bashar al-Assad", "bashar-al-assad"],
      ["Mr Assad", "bashar-al-assad"],
      ["Russian Foreign Minister Sergei Lavrov", "sergei-lavrov"],
      ["Mr Nobody", null],
    ],
  },
};

for (const [name, { view, cases }] of Object.entries(RULES)) {
  for (const [words, id, certainty] of cases) {
    test(`${name}: "${words}" is ${id ?? "no known party"}`, () => {
      const reading = readParty(words, view);
      assert.equal(reading?.actor.actorId ?? null, id);
      if (certainty !== undefined) assert.equal(reading?.certainty, certainty);
      if (reading !== null) assert.match(reading.rule, /^resolve\/actor\/[a-z-]+$/);
    });
  }
}

const ACRONYMS: readonly (readonly [text: string, acronym: string, long: string | null])[] = [
  ["a buildup of Syrian pro-regime forces (PRF) there", "PRF", "pro-regime forces"],
  ["the Front for the Liberation of Nowhere (FLN)", "FLN", "Front for the Liberation of Nowhere"],
  ["the army (IDF)", "IDF", null],
  ["ten soldiers (all)", "all", null],
  ["(ABC) reported", "ABC", null],
];
for (const [text, acronym, long] of ACRONYMS) {
  test(`"${text}" introduces ${long === null ? "nothing" : `${acronym} for ${long}`}`, () => {
    assert.equal(introducedAcronyms(text).get(acronym) ?? null, long);
  });
}

const VIEWS: readonly (readonly [text: string, country: string | null])[] = [
  ["U.S. jets struck Syrian troops in Syria, the U.S. said. The U.S. denied more.", "SY"],
  ["Clashes in South Sudan killed ten.", "SS"],
  ["Saudi jets struck in Yemen.", "YE"],
  ["A storm hit Iceland.", null],
  ["Clashes in Myanmar sent hundreds over the Thai border, far along the Thai frontier, the Thai border post.", "MM"],
  ["Clashes sent hundreds over the Thai hills, Thai farmers said.", "TH"],
];
for (const [text, country] of VIEWS) {
  test(`"${text}" is about ${country ?? "no country at war"}`, () => {
    assert.equal(reportView(annotatedByHand(text, []), registry).country, country);
  });
}
