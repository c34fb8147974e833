/** Where a claim stands to another claim of its sentence. */
import type { ContextRelation } from "#model/claim.ts";
import type { Entry } from "./entry.ts";

export const RELATION_ENTRIES: Readonly<Record<ContextRelation, Entry>> = {
  before: {
    definition: "It came before the other: “before the strike”, “ahead of”, “until”.",
    notFor: "Not for a time of day (“before dawn”).",
    fires: [
      "Soldiers [withdrew] from the village before the strike.",
      "Before the strike, the coalition [phoned] Russian officers.",
    ],
    silent: ["The army retreated before dawn.", "The army [shelled] the town after rebels killed four soldiers."],
  },
  during: {
    definition: "Both were at the same time: “during”, “while”, “as”.",
    notFor: "Not for a time of day (“during the night”).",
    fires: [
      "The police [arrested] 12 people during a protest in Minsk.",
      "Militants [attacked] the base while troops were fighting rebels in the hills.",
    ],
    silent: ["Soldiers killed a boy during the night."],
  },
  after: {
    definition: "It came after the other, and the words do not say that it answers it.",
    notFor: "Not for a time of day (“after dark”), nor for a judgement of the other (response).",
    fires: [
      "The army [shelled] the town after rebels killed four soldiers.",
      "After the attack, the ministry [condemned] the rebels.",
    ],
    silent: ["The army bombed the town after dark.", "The foreign ministry [condemned] the attack."],
  },
  response: {
    definition:
      "It came after the other and has it for its object: it condemns, supports or rejects it, or asks about it.",
    notFor: "Not for two deeds that stand side by side.",
    fires: ["The foreign ministry [condemned] the attack.", "Iran [endorsed] the government's offensive."],
    silent: ["Gunmen attacked the convoy and burned two trucks."],
  },
};
