import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CARE_AFTER_PATTERN,
  CARE_BEFORE_PATTERN,
  HOME_AFTER_PATTERN,
  HOME_BEFORE_PATTERN,
  SITE_NAME_PATTERN,
  WRITER_PATTERN,
} from "./aside-places.ts";
import { BLAMING_PATTERN } from "./blame-words.ts";
import {
  BEGAN_PATTERN,
  CORRECTION_PATTERN,
  LONG_SUM_PATTERN,
  OPENS_EARLIER_PATTERN,
  PAID_BACK_PATTERN,
  SET_APART_PATTERN,
  SUPERLATIVE_PATTERN,
} from "./story-words.ts";
import { STREET_AFTER_PATTERN, STREET_BEFORE_PATTERN, STREET_PATTERN } from "./street-words.ts";
import { OWN_PEOPLE_PATTERN, PART_OF_TOLL_PATTERN, REPLACED_TOLL_PATTERN } from "./toll-words.ts";

const CASES: readonly Readonly<{ name: string; pattern: RegExp; yes: readonly string[]; no: readonly string[] }>[] = [
  {
    name: "turning to another story",
    pattern: SET_APART_PATTERN,
    yes: [
      "Elsewhere in the province, a bomb went off.",
      "In a separate incident, two died.",
      "Three fell in another attack.",
    ],
    no: ["The attackers fled elsewhere.", "It was the worst attack in years.", "They live in another village."],
  },
  {
    name: "a sentence that opens before the deed",
    pattern: OPENS_EARLIER_PATTERN,
    yes: [
      "Days earlier the army had left",
      "Before the rebels' counter-attack began, officers called the base",
      "Shortly before the raid, a drone was seen",
    ],
    no: [
      "Before dawn, shells fell",
      "Gunmen gathered before the attack, killing two",
      "Officers called the base before the raid",
    ],
  },
  {
    name: "a sum over years",
    pattern: LONG_SUM_PATTERN,
    yes: ["five decades of war", "killed more than 30,000 people in a decade", "over nearly two decades"],
    no: ["two decades later", "in the decade's worst attack", "for two days"],
  },
  {
    name: "one event among those of a long time",
    pattern: SUPERLATIVE_PATTERN,
    yes: ["killed in the worst fighting along the border ", "the deadliest attack "],
    no: ["has killed 30,000 people ", "the worst was over. Since then 40 died "],
  },
  {
    name: "a correction of the report",
    pattern: CORRECTION_PATTERN,
    yes: ["An earlier version of this story gave another day.", "This article has been corrected."],
    no: ["An earlier version of the rocket failed.", "The story was told by survivors."],
  },
  {
    name: "how an event began",
    pattern: BEGAN_PATTERN,
    yes: [
      "Officers were called to a bar.",
      "It happened about noon.",
      "The first shooting occurred at home.",
      "A 911 call",
    ],
    no: ["Officers said nothing.", "The shooting shocked many.", "What happened is not known."],
  },
  {
    name: "care before a town",
    pattern: CARE_BEFORE_PATTERN,
    yes: ["a hospital in ", "flown to ", "the medical center in "],
    no: ["in ", "a school in ", "fled to "],
  },
  {
    name: "care behind a town",
    pattern: CARE_AFTER_PATTERN,
    yes: [" hospital", " General Hospital", " area hospital", "’s Medical Center"],
    no: [" police", ", a hospital", " on Friday"],
  },
  {
    name: "a home before its town",
    pattern: HOME_BEFORE_PATTERN,
    yes: ["Lena Roe, 40, of ", "a native of ", "who lives in ", "formerly of "],
    no: ["shot in ", "the town of ", "near "],
  },
  {
    name: "a home behind its town",
    pattern: HOME_AFTER_PATTERN,
    yes: [" resident", "-area couple", " man"],
    no: [" police", " on Friday", " manhunt"],
  },
  {
    name: "the name of a site in a headline",
    pattern: SITE_NAME_PATTERN,
    yes: ["Two shot - Channel 5 ", "Two shot | Daily News "],
    no: ["Two shot in ", "Drive-by in "],
  },
  {
    name: "before the name of a street",
    pattern: STREET_BEFORE_PATTERN,
    yes: ["the 1200 block of ", "at the intersection of Elm and ", "corner of "],
    no: ["in ", "blocked ", "south of "],
  },
  {
    name: "behind the name of a street",
    pattern: STREET_AFTER_PATTERN,
    yes: [" Street", " and Elm streets", " Ave.", " South Road"],
    no: [" police", " on Friday", " Stadium"],
  },
  {
    name: "the name of a street",
    pattern: STREET_PATTERN,
    yes: ["1200 block of Ulm", "Ulm Street", "Ulm Ave"],
    no: ["Ulm", "Street of Ulm Hospital"],
  },
  {
    name: "where who writes sits",
    pattern: WRITER_PATTERN,
    yes: ["By our correspondent in ", "a reporter in "],
    no: ["Reporters were killed in ", "in "],
  },
  {
    name: "what is paid back",
    pattern: PAID_BACK_PATTERN,
    yes: ["It was revenge for the ", "in retaliation for ", "to avenge the brutal "],
    no: ["It was revenge. The ", "retaliated with ", "the avenger of "],
  },
  {
    name: "part of a toll",
    pattern: PART_OF_TOLL_PATTERN,
    yes: [
      "A child was among the dead.",
      "Two of those killed were nurses.",
      "The dead included a priest.",
      "One of the seven wounded died.",
      "A third man, hurt on Friday, died in hospital.",
    ],
    no: ["Thirty were hurt, among them nurses.", "The dead were buried.", "Three men died in another town."],
  },
  {
    name: "a replaced toll",
    pattern: REPLACED_TOLL_PATTERN,
    yes: ["An earlier count gave 11.", "Initial reports spoke of three.", "The toll is 17, up from 11."],
    no: ["The first attack killed three.", "The count stands at 17."],
  },
  {
    name: "the speaker's own people",
    pattern: OWN_PEOPLE_PATTERN,
    yes: ["three of its men", "our soldiers"],
    no: ["three of them", "four hours", "his men"],
  },
  {
    name: "blame",
    pattern: BLAMING_PATTERN,
    yes: ["accused", "blaming", "held responsible"],
    no: ["condemned", "criticised"],
  },
];

for (const { name, pattern, yes, no } of CASES) {
  test(`words of ${name}`, () => {
    for (const words of yes) assert.match(words, pattern);
    for (const words of no) assert.doesNotMatch(words, pattern);
  });
}
