/** The two event types that make incidents. */
import type { EventType } from "#model/codes.ts";
import type { DoublyShown } from "./entry.ts";

export const EVENTS_OF_VIOLENCE = {
  COERCE: {
    definition:
      "A party uses its power over people, property or ground without a blow being told: it arrests, captures, expels, besieges, seizes or occupies.",
    notFor:
      "Not for people taken by force outside any law (ASSAULT, mode abduct), nor for a threat to do any of this (THREATEN). Sanctions by a government are SANCTION.",
    fires: [
      "Police [arrested] 12 protesters in Cairo on Monday.",
      "Government troops [besieged] the town on Monday.",
      "The army [captured] 40 fighters near Homs.",
      "The rebels [seized] the town on Monday.",
    ],
    silent: [
      "Gunmen [kidnapped] 12 students in Kaduna on Monday.",
      "The film captured the mood of the city.",
      "He seized the opportunity.",
      "The opposition took the capital in local elections on Sunday.",
      "The goalkeeper seized the ball and Chelsea took the lead.",
    ],
  },
  ASSAULT: {
    definition:
      "Armed or physical force is used against people or things, by whatever means: attacks, battles, bombings, killings, abductions, torture. Deaths and wounds told without their cause are coded here too.",
    notFor:
      "Not for figurative force (a bill is killed, critics attack a decision), illness or rehearsals. Arrest, capture, siege and taking of ground are COERCE.",
    fires: [
      "Gunmen [killed] five people in Mopti on Monday.",
      "Air strikes [hit] the rebel enclave on Tuesday.",
      "Police [attacked] the protesters with batons.",
      "Five people [died] in a bomb attack in Kabul.",
    ],
    silent: [
      "The committee killed the bill on Monday.",
      "Critics attacked the decision.",
      "The actor died of a heart attack.",
      "Nurses began a hunger strike on Monday.",
      "The mother fought back tears as she spoke.",
      "The new law is an assault on journalists.",
      "A mine collapse killed two workers in Katanga on Monday.",
      "Seven people were killed when a bus overturned near Nakuru.",
      "In the film, a sniper shoots eleven officers.",
      "The strike by teachers hit schools in Lagos on Monday.",
      "Police [arrested] 12 protesters in Cairo on Monday.",
    ],
  },
} as const satisfies Partial<Record<EventType, DoublyShown>>;
