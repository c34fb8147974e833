/** Our codes in, CAMEO's root codes out. */
import type { EventType, Mode } from "#model/codes.ts";
import { MODE_ENTRIES } from "./modes.ts";

export const CAMEO_ROOTS = {
  "02": "Appeal",
  "03": "Express intent to cooperate",
  "04": "Consult",
  "05": "Engage in diplomatic cooperation",
  "06": "Engage in material cooperation",
  "07": "Provide aid",
  "08": "Yield",
  "09": "Investigate",
  "10": "Demand",
  "11": "Disapprove",
  "12": "Reject",
  "13": "Threaten",
  "14": "Protest",
  "15": "Exhibit force posture",
  "16": "Reduce relations",
  "17": "Coerce",
  "18": "Assault",
  "19": "Fight",
  "20": "Use unconventional mass violence",
} as const;
export type CameoRoot = keyof typeof CAMEO_ROOTS;
export type Cameo = Readonly<{ root: CameoRoot; note?: string }>;

/** Of the event types, when no mode says more. A note says where one of our types is two of CAMEO's. */
export const CAMEO_OF_EVENT: Readonly<Record<EventType, Cameo>> = {
  AGREE: { root: "03", note: "nearest; a signed agreement is 057, in root 05" },
  CONSULT: { root: "04" },
  SUPPORT: { root: "05" },
  COOPERATE: { root: "06" },
  CONCEDE: { root: "08" },
  AID: { root: "07" },
  RETREAT: { root: "08", note: "nearest; CAMEO has no root of its own for it" },
  REQUEST: { root: "02", note: "a demand is root 10" },
  ACCUSE: { root: "11", note: "an inquiry is root 09" },
  REJECT: { root: "12" },
  THREATEN: { root: "13" },
  PROTEST: { root: "14" },
  SANCTION: { root: "16", note: "nearest" },
  MOBILIZE: { root: "15" },
  COERCE: { root: "17", note: "ground taken and held is 192, in root 19" },
  ASSAULT: { root: "19", note: "nearest; which of 18, 19 and 20 it is, the mode says" },
};

/** Of the modes. Null: the mode changes nothing, its event type decides. */
export const CAMEO_OF_MODE: Readonly<Record<Mode, Cameo | null>> = {
  aerial: { root: "19" },
  shelling: { root: "19" },
  ground: { root: "19" },
  "small-arms": { root: "19" },
  explosive: { root: "18" },
  suicide: { root: "18" },
  vehicle: { root: "18", note: "nearest: physical assault" },
  missile: { root: "19" },
  drone: { root: "19" },
  chemical: { root: "20" },
  abduct: { root: "18" },
  execute: { root: "18", note: "nearest: killing by physical assault" },
  detain: { root: "17" },
  torture: { root: "18" },
  sexual: { root: "18" },
  "shoot-down": { root: "19", note: "nearest" },
  arson: { root: "17", note: "nearest: destruction of property" },
  blockade: { root: "19", note: "PLOVER moved it to COERCE" },
  ceasefire: { root: "08", note: "nearest; the promise of one is 0356, in root 03" },
  phone: null,
  visit: null,
  meet: null,
  troops: null,
  statement: null,
  demonstration: null,
};

/**
 * CAMEO's root code of one claim: by mode where a mode of this event type decides, else by event type.
 *
 * @see CAMEO codebook, version 1.1b3 (2012); PLOVER's conversion table of CAMEO, draft 0.8 (2021), which joins 09 with 11 and 18 with 19 and 20
 */
export function cameoOf(event: EventType, mode: Mode | null): Cameo {
  const ofMode = mode !== null && MODE_ENTRIES[mode].of.includes(event) ? CAMEO_OF_MODE[mode] : null;
  return ofMode ?? CAMEO_OF_EVENT[event];
}
