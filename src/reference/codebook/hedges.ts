/** How sure the words are of a number. */
import type { Hedge } from "#model/codes.ts";
import type { Entry } from "./entry.ts";

export const HEDGE_ENTRIES: Readonly<Record<Hedge, Entry>> = {
  exact: {
    definition: "The number as it stands; also “only”, “exactly”, “a total of”. Low, best and high are that number.",
    notFor: "Not when a word leaves room above or below.",
    fires: ["Gunmen killed [five people] in Mopti on Monday.", "[Exactly 12 people] were killed in Kabul."],
    silent: ["[About 40 people] were killed in Kabul on Monday."],
  },
  about: {
    definition:
      "“About”, “some”, “nearly”, “an estimated”: low, best and high are that number. A range is coded here too, with its two ends and no best.",
    notFor: "Not for words that only bound from one side (at-least, up-to).",
    fires: ["[About 40 people] were killed in Kabul on Monday.", "[Between 20 and 30 people] were killed in Kabul."],
    silent: ["About noon, gunmen killed [five people] in Mopti."],
  },
  "at-least": {
    definition: "“At least”, “no fewer than”, “or more”: the number is low and best, high is open.",
    notFor: "Not for “more than”, which leaves the number itself out.",
    fires: ["[At least 12 people] were killed in Kabul on Monday."],
    silent: ["At least one rocket hit the base, killing [five soldiers]."],
  },
  "more-than": {
    definition:
      "“More than”, “over”, “upwards of”: coded like `at-least`, because no source can say by how much; high is open.",
    notFor: "Not for spans of time and distances.",
    fires: ["[More than 100 fighters] were killed near Khusham."],
    silent: ["Gunmen killed [five people] more than a week after the raid."],
  },
  "up-to": {
    definition: "“Up to”, “as many as”, “at most”: the number is high, low is one, and there is no best.",
    notFor: "Not for a number that the words call a minimum.",
    fires: ["[Up to 20 people] were killed in Kabul."],
    silent: ["Gunmen killed [five people] up to the north of Mopti."],
  },
  "less-than": {
    definition: "“Fewer than”, “under”: coded like `up-to`; low is one, and there is no best.",
    notFor: "Not for spans of time, and not for “no fewer than” (at-least).",
    fires: ["[Fewer than 10 people] were killed in Kabul."],
    silent: ["Gunmen killed [five people] in less than an hour."],
  },
  vague: {
    definition:
      "No number: “dozens”, “several”, “many”. Low is the fewest that the word allows (dozens 24, several 3); best and high are open.",
    notFor: "Not for “a dozen”, which is twelve.",
    fires: ["[Dozens of people] were killed in Kabul.", "[Several soldiers] were wounded in the attack on Monday."],
    silent: ["Several rockets hit the base, killing [five soldiers]."],
  },
};
