/** What a figure counts. */
import type { Measure } from "#model/codes.ts";
import type { Entry } from "./entry.ts";

export const MEASURE_ENTRIES: Readonly<Record<Measure, Entry>> = {
  killed: {
    definition: "People who lost their lives, at once or later of their wounds.",
    notFor: "Not for deaths of illness, nor for the missing.",
    fires: ["Gunmen killed [five people] in Mopti on Monday.", "The blast killed [three people] and injured 12."],
    silent: ["The blast killed three people and injured [12]."],
  },
  injured: {
    definition: "People who were hurt and lived, tortured and raped people among them.",
    notFor: "Not for the dead, nor when the words leave open whether people died (casualties).",
    fires: ["Gunmen wounded [30 people] in Kabul on Monday.", "The blast killed three people and injured [12]."],
    silent: ["Gunmen killed [five people] in Mopti on Monday."],
  },
  casualties: {
    definition:
      "People who were killed or injured, where the words do not say which: “30 casualties”, “five people were shot”.",
    notFor: "Not where the words do say it. It is harm, and never added to the killed or the injured.",
    fires: ["The bombing left [30 casualties].", "Gunmen shot [12 people] in Karachi on Monday."],
    silent: ["Gunmen killed [five people] in Mopti on Monday.", "The blast injured [12 shoppers] in Baghdad."],
  },
  missing: {
    definition: "People whose fate is unknown to the source.",
    notFor: "Not for people known to be held (detained), nor for things.",
    fires: ["[Three soldiers] were missing after the ambush.", "[Twelve people] were still missing on Tuesday."],
    silent: ["The keys were missing on Monday.", "Gunmen kidnapped [12 students] in Kaduna on Monday."],
  },
  detained: {
    definition: "People who were arrested, kidnapped or are held; the mode (detain, abduct) says which.",
    notFor: "Not for fighters taken in battle (captured).",
    fires: [
      "Police detained [30 activists] in Minsk on Monday.",
      "Gunmen kidnapped [12 students] in Kaduna on Monday.",
    ],
    silent: ["The army captured [40 fighters] near Homs.", "The rebels released [12 prisoners] on Friday."],
  },
  displaced: {
    definition: "People driven from their homes.",
    notFor: "Not for people evacuated to safety by those who help them (AID).",
    fires: [
      "The army displaced [3,000 villagers] on Monday.",
      "Settlers evicted [12 families] from their homes on Monday.",
    ],
    silent: ["Rescuers evacuated [40 civilians] from the town on Monday."],
  },
  destroyed: {
    definition: "Things (houses, vehicles, aircraft) that are gone or cannot be used again.",
    notFor: "Not for things that were only hit (damaged).",
    fires: ["Shelling destroyed [40 houses] in the village."],
    silent: ["Shelling damaged [12 houses] in the village."],
  },
  damaged: {
    definition: "Things that were hit and still stand.",
    notFor: "Not for things that are gone (destroyed).",
    fires: ["Shelling damaged [12 houses] in the village."],
    silent: ["Shelling destroyed [40 houses] in the village."],
  },
  present: {
    definition: "Forces or people that were there. Never harm, and never added to a toll.",
    notFor: "Not for those who were hit among them.",
    fires: ["About [500 fighters] attacked the base on Monday."],
    silent: ["The attack killed [12 of the 40 soldiers] at the base."],
    unread: true,
  },
  captured: {
    definition: "Fighters (or other people) taken by an enemy in a conflict.",
    notFor: "Not for arrests and kidnappings (detained), nor for ground that is taken.",
    fires: ["The army captured [40 fighters] near Homs.", "Rebels captured [two pilots] on Monday."],
    silent: ["Police arrested [12 people] in Minsk.", "The rebels seized the town on Monday."],
  },
};
