/** How context events were done. */
import type { Mode } from "#model/codes.ts";
import type { ModeEntry } from "./mode-entry.ts";

export const MODES_OF_CONTEXT = {
  phone: {
    of: ["CONSULT"],
    definition: "By telephone or hotline, a message between two parties.",
    notFor: "Not for a name that is called, nor for a telephone that sets off a bomb.",
    fires: [
      "The foreign minister [phoned] his Russian counterpart on Tuesday.",
      "The general [called] the Russian commander on Monday.",
    ],
    silent: ["Militants detonated a bomb by phone.", "He called the move a stunt."],
  },
  visit: {
    of: ["CONSULT"],
    definition: "One party goes to the other.",
    notFor: "Not for a meeting that tells no visit (meet).",
    fires: ["The envoy [visited] Damascus on Monday.", "The defence minister [visited] troops in Donbas on Friday."],
    silent: ["The foreign minister [met] the envoy in Ankara."],
  },
  meet: {
    of: ["CONSULT"],
    definition: "Parties talk with each other in one place, or negotiate wherever they are.",
    notFor: "Not for calls by telephone (phone).",
    fires: [
      "Government and rebel delegates [met] in Geneva on Monday.",
      "[Talks] between the government and the rebels began in Doha on Monday.",
    ],
    silent: ["The foreign minister [phoned] his Russian counterpart on Tuesday.", "The talk show was cancelled."],
  },
  troops: {
    of: ["MOBILIZE", "RETREAT"],
    definition: "By moving armed forces, forward or back.",
    notFor: "Not for fighting (ground), nor for troops that are only named.",
    fires: ["The army [deployed] 500 troops to the border on Monday.", "The army [withdrew] from the town on Friday."],
    silent: ["The troops rested on Monday.", "Soldiers [clashed] with rebels near Goma on Monday."],
  },
  statement: {
    of: ["ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"],
    definition: "By words in public: the event is that it was said.",
    notFor: "Not for words that only attribute (said, told): they make an attribution and no event.",
    fires: ["The ministry [condemned] the attack on Monday.", "The rebels [rejected] the truce on Monday."],
    silent: ["The minister read a statement.", "The gunmen killed five people, police [said] on Friday."],
  },
  ceasefire: {
    of: ["AGREE"],
    definition: "By a ceasefire or truce, called, agreed or in force.",
    notFor: "Not for forces that leave (troops), nor for fire that dies down.",
    fires: [
      "A [ceasefire] took effect in Idlib on Monday.",
      "The [truce] between the army and the rebels held on Tuesday.",
    ],
    silent: ["The fire ceased on Monday after rain.", "The two sides [signed] a peace accord in Oslo."],
  },
  demonstration: {
    of: ["PROTEST"],
    definition: "By gathering, marching or rallying in public.",
    notFor: "Not for markets that rally.",
    fires: [
      "Residents [demonstrated] outside the ministry on Monday.",
      "A [protest] against the coup was held in Mandalay on Friday.",
    ],
    silent: ["Stocks rallied on Monday.", "The stock market rally continued on Monday."],
  },
} as const satisfies Partial<Record<Mode, ModeEntry>>;
