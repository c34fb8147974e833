/** Whether those counted bore arms, as the words say. */
import type { VictimStatus } from "#model/codes.ts";
import type { Entry } from "./entry.ts";

export const STATUS_ENTRIES: Readonly<Record<VictimStatus, Entry>> = {
  combatant: {
    definition: "The words name people who bear arms for a party: soldiers, fighters, police, militants.",
    notFor:
      "Not for people who merely stand near a party (“government supporters”), nor because a party calls its victims enemies.",
    fires: ["Gunmen killed [12 soldiers] in Mali.", "More than [100 fighters] were killed near Khusham."],
    silent: ["Gunmen killed [12 farmers] in Mali.", "Gunmen killed [12 people] in Mali."],
  },
  civilian: {
    definition: "The words name people who bear no arms: civilians, children, farmers, doctors, journalists.",
    notFor: "Not for “people” or “men” without more.",
    fires: ["Gunmen killed [12 farmers] in Mali.", "Rebels killed [12 unarmed men] in Mali."],
    silent: ["Gunmen killed [12 people] in Mali.", "Gunmen killed [12 soldiers] in Mali."],
  },
  unknown: {
    definition: "The words do not say.",
    notFor: "Not for a guess from the place or the weapon.",
    fires: ["Gunmen killed [12 people] in Mali."],
    silent: ["Gunmen killed [12 soldiers] in Mali."],
  },
};
