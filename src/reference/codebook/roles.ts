/** The parts that mentions play in a claim. */
import type { Role } from "#model/codes.ts";
import type { Entry } from "./entry.ts";

export const ROLE_ENTRIES: Readonly<Record<Role, Entry>> = {
  agent: {
    definition: "Who is said to have done it. The source says so; the codebook does not judge whether it is true.",
    notFor: "Not for the speaker, nor for those to whom it was done.",
    fires: ["[Gunmen] killed five people in Mopti on Monday.", "Five people were killed by [gunmen] in Mopti."],
    silent: [
      "[Five people] were killed by gunmen in Mopti.",
      "The gunmen killed five people, [police] said on Friday.",
    ],
  },
  target: {
    definition: "Whom or what it was aimed at or addressed to, harmed or not.",
    notFor: "Not for people who were harmed (victim).",
    fires: ["Gunmen attacked the [convoy] near Kidal on Monday.", "The president threatened the [rebels] with war."],
    silent: ["Gunmen killed [five people] in Mopti on Monday."],
  },
  victim: {
    definition: "The people who were harmed: killed, injured, missing, held, driven out.",
    notFor: "Not for things, and not for people who were shot at without harm being told (target).",
    fires: ["Gunmen killed [five people] in Mopti on Monday.", "Militants abducted [two nuns] in Mali."],
    silent: ["Gunmen attacked the [convoy] near Kidal on Monday.", "[Gunmen] killed five people in Mopti on Monday."],
  },
  instrument: {
    definition: "The weapon or vehicle with which it was done.",
    notFor: "Not for weapons that are only found, carried or seized.",
    fires: [
      "Militants attacked the base with [rockets] on Monday.",
      "A [roadside bomb] killed three soldiers in Helmand on Monday.",
    ],
    silent: ["Police killed a man who carried a [rifle] in Cairo."],
  },
  place: {
    definition: "Where it happened.",
    notFor: "Not for where a party comes from, whose army it is, or where somebody spoke.",
    fires: ["Gunmen killed five people in [Mopti] on Monday.", "The convoy was attacked by gunmen near [Kidal]."],
    silent: [
      "[Syria]'s army shelled the village on Monday.",
      "Rescuers evacuated 40 civilians from the [town] on Monday.",
    ],
  },
  date: {
    definition: "When it happened, in the words of the report.",
    notFor: "Not for the day on which somebody said so, nor for the day on which a toll rose.",
    fires: [
      "Gunmen killed five people in Mopti on [Monday].",
      "A similar attack in [June 2015] killed 12 people in Mosul.",
    ],
    silent: ["The gunmen killed five people, police said on [Friday]."],
  },
  beneficiary: {
    definition: "For whose good it was done: those who receive prisoners, help or ground.",
    notFor: "Not for those it was done to (target).",
    fires: ["The army released 12 prisoners to the [Red Cross] on Monday."],
    silent: ["The rebels released [12 prisoners] on Friday."],
    unread: true,
  },
};
