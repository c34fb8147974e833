import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BEFORE_DEED_PATTERN,
  CAME_AS_PATTERN,
  CAMPAIGN_PATTERN,
  HABIT_PATTERN,
  HAD_PATTERN,
  LAPSE_PATTERN,
  LONG_SUM_PATTERN,
  OPENS_EARLIER_PATTERN,
  PATIENTS_SUM_PATTERN,
  PERIOD_SUM_PATTERN,
  TOOK_PLACE_PATTERN,
} from "#reference/lexicon/en/story-words.ts";

const CASES: readonly Readonly<{ pattern: RegExp; name: string; said: readonly string[]; none: readonly string[] }>[] =
  [
    {
      name: "sums over years",
      pattern: LONG_SUM_PATTERN,
      said: [
        "The accord ended five decades of war that left 90,000 dead.",
        "More than 400,000 died in the decade-long conflict.",
        "The 10-year civil war has killed thousands.",
        "Some 900 have died since the insurgency began.",
        "In the past five years 3,000 were killed.",
      ],
      none: [
        "Seven officers were killed in the war-torn north.",
        "A 12-year-old girl died in the fighting.",
        "Two years after the war, a mine killed three.",
      ],
    },
    {
      name: "sums over a year or month",
      pattern: PERIOD_SUM_PATTERN,
      said: [
        "There have been 13 shooting deaths in the province this year.",
        "The district had five killings in all of 2014.",
        "Mines have killed 19 so far this month.",
      ],
      none: [
        "Two men were shot dead earlier this year.",
        "The deaths were announced on Monday. This year's harvest was poor.",
        "Five were killed in 2014.",
      ],
    },
    {
      name: "what time is counted from",
      pattern: LAPSE_PATTERN,
      said: ["It came less than a week after gunmen killed 23.", "The attack came shortly after rebels hit a base."],
      none: ["Two died after a bomb went off.", "He died hours after the raid."],
    },
    {
      name: "days of a campaign",
      pattern: CAMPAIGN_PATTERN,
      said: ["Jets pound town for fifth day", "Shells fell for a third straight night."],
      none: ["The third day was calm.", "He was wounded for the second time."],
    },
    {
      name: "patients of a long time",
      pattern: PATIENTS_SUM_PATTERN,
      said: [
        "The clinic had treated 212 wounded since the siege began.",
        "It has admitted 40 people since the heavy fighting erupted.",
      ],
      none: ["Doctors treated 12 wounded people.", "At least 40 have been killed since the fighting began."],
    },
    {
      name: "what was done again and again",
      pattern: HABIT_PATTERN,
      said: [
        "The west has been hit by raiders for nearly a decade.",
        "The army has been accused of killing herders before.",
      ],
      none: [
        "The town has been shelled for two days.",
        "He had been shot before dawn.",
        "She has been missing for two years-old reasons.",
      ],
    },
    {
      name: "what went on when a deed came",
      pattern: CAME_AS_PATTERN,
      said: [" came as troops fought", " on the town came amid clashes"],
      none: [" came from a bomb", " hit as troops fought"],
    },
    {
      name: "a day for a deed told before",
      pattern: TOOK_PLACE_PATTERN,
      said: ["The strike took place on May 1 and killed 63.", "The night raid was carried out on Monday."],
      none: ["A strike took place on May 1.", "They condemned the attack on Monday."],
    },
    {
      name: "a pluperfect up to its verb",
      pattern: HAD_PATTERN,
      said: ["Two residents had ", "Fighters had already been "],
      none: ["The envoy had a plan and ", "The envoy has "],
    },
    {
      name: "words after a verb that place it before the deed",
      pattern: BEFORE_DEED_PATTERN,
      said: ["on the hotline an hour before the raid.", "ahead of the night attack"],
      none: ["after the raid", "before the court"],
    },
    {
      name: "openings that go back in time",
      pattern: OPENS_EARLIER_PATTERN,
      said: ["Days earlier residents", "An hour before, they"],
      none: ["Days later residents", "They met days earlier"],
    },
  ];

for (const { name, pattern, said, none } of CASES) {
  for (const words of said) test(`${name}: ${words}`, () => assert.ok(pattern.test(words)));
  for (const words of none) test(`${name}, none: ${words}`, () => assert.ok(!pattern.test(words)));
}
