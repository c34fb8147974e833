/** Whether it happened, and in which story: polarity, modality, ground. */
import type { Ground, Modality, Polarity } from "#model/codes.ts";
import type { DoublyShown, Entry } from "./entry.ts";

export const POLARITY_ENTRIES: Readonly<Record<Polarity, Entry>> = {
  affirmed: {
    definition: "The source says that it happened, may happen or is meant to happen.",
    notFor: "Not for what the source says did not happen.",
    fires: [
      "Gunmen [killed] five people in Mopti on Monday.",
      "No group claimed the attack that [killed] five people in Mopti.",
    ],
    silent: ["Nobody was [killed] in the blast."],
  },
  negated: {
    definition: "The source says that it did not happen, or denies it. A count of nobody is negated too.",
    notFor:
      "Not for a “no” or “not” that belongs to another word of the sentence, nor for attempts that failed (modality attempted).",
    fires: [
      "Nobody was [killed] in the blast.",
      "The police denied [killing] the protesters.",
      "The army said it did not [bomb] the hospital.",
    ],
    silent: [
      "No group claimed the attack that [killed] five people in Mopti.",
      "Gunmen who were not identified [killed] five people in Mopti.",
    ],
  },
};

export const MODALITY_ENTRIES: Readonly<Record<Modality, DoublyShown>> = {
  actual: {
    definition: "It is told as having happened or happening. Only this is counted.",
    notFor: "Not when a word leaves open whether it happened.",
    fires: ["Gunmen [attacked] the convoy near Kidal on Monday.", "The militants managed to [kill] two guards."],
    silent: ["The rebels may [attack] the town.", "The rebels failed to [capture] the general on Monday."],
  },
  possible: {
    definition:
      "It may happen or may have happened: “may”, “could”, “fears of”, “suspected of”. What was prevented is coded here too.",
    notFor: "Not for what a party means to do (planned), nor for the month of May.",
    fires: [
      "The rebels may [attack] the town.",
      "Police may have [killed] the student.",
      "Fears of an [attack] on the town grew on Monday.",
    ],
    silent: ["The army [attacked] the town in May 2019.", "The army plans to [attack] the town."],
  },
  planned: {
    definition: "A party means to do it: “plans to”, “vowed to”, “will”, “preparing an attack”.",
    notFor: "Not for a plan that was tried (attempted), nor for other things in the sentence that are planned.",
    fires: ["The army plans to [attack] the town.", "The rebels vowed to [attack] the capital."],
    silent: ["Gunmen [attacked] the planned wedding on Monday.", "The rebels may [attack] the town."],
  },
  attempted: {
    definition: "A party tried, and the words do not say that it succeeded, or say that it failed.",
    notFor: "Not for what the words say was managed.",
    fires: [
      "Gunmen tried to [kidnap] the mayor on Monday.",
      "Militants attempted to [storm] the base on Friday.",
      "A car bomb was [defused] in Kirkuk on Monday.",
    ],
    silent: ["The militants managed to [kill] two guards.", "The army plans to [attack] the town."],
  },
};

export const GROUND_ENTRIES: Readonly<Record<Ground, Entry>> = {
  current: {
    definition: "It belongs to the story that the report tells.",
    notFor:
      "Not for what happened more than a month before publication, unless the whole report tells of that day, nor for what lies ahead.",
    fires: ["Gunmen [killed] five people in Mopti on Monday."],
    silent: ["A similar attack in June 2015 [killed] 12 people in Mosul."],
  },
  background: {
    definition: "It came before the story: its day lies more than about a month before publication.",
    notFor: "Not for events of the last days that led to the story.",
    fires: ["A similar attack in June 2015 [killed] 12 people in Mosul.", "The army [attacked] the town in May 2019."],
    silent: ["Shelling [killed] four people in Donetsk on 3 January 2020."],
  },
  forecast: {
    definition: "It had not happened when the report was written.",
    notFor: "Not for what may have happened already (possible, current).",
    fires: ["The army will [attack] the town next week.", "The rebels may [attack] the town."],
    silent: ["Police may have [killed] the student."],
  },
};
