/** Our codes in, MUC-4's types of incident out. */
import type { EventType, Mode } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import { MODE_ENTRIES } from "./modes.ts";

export const MUC_TYPES = ["ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "FORCED WORK STOPPAGE"] as const;
export type MucType = (typeof MUC_TYPES)[number];
export type Muc = Readonly<{ type: MucType | null; note?: string }>;

/** Of the modes. A null type: MUC-4 has no incident of this kind; context is never one. */
export const MUC_OF_MODE: Readonly<Record<Mode, Muc>> = {
  aerial: { type: "BOMBING", note: "nearest" },
  shelling: { type: "ATTACK", note: "nearest" },
  ground: { type: "ATTACK" },
  "small-arms": { type: "ATTACK" },
  explosive: { type: "BOMBING" },
  suicide: { type: "BOMBING" },
  vehicle: { type: "ATTACK", note: "nearest" },
  missile: { type: "ATTACK", note: "nearest" },
  drone: { type: "BOMBING", note: "nearest; drones came later" },
  chemical: { type: "ATTACK", note: "nearest" },
  abduct: { type: "KIDNAPPING" },
  execute: { type: "ATTACK", note: "murder was joined with attack" },
  detain: { type: null },
  torture: { type: "ATTACK", note: "nearest" },
  sexual: { type: "ATTACK", note: "nearest" },
  "shoot-down": { type: "ATTACK", note: "nearest" },
  arson: { type: "ARSON" },
  blockade: { type: null, note: "when it stops traffic or work, FORCED WORK STOPPAGE is nearest" },
  phone: { type: null },
  visit: { type: null },
  meet: { type: null },
  troops: { type: null },
  statement: { type: null },
  ceasefire: { type: null },
  demonstration: { type: null },
};

/** Of the violent event types, when no mode says more. */
const MUC_OF_EVENT: Readonly<Partial<Record<EventType, Muc>>> = {
  ASSAULT: { type: "ATTACK" },
  COERCE: { type: null, note: "looting is nearest to ROBBERY" },
};

/**
 * MUC-4's incident type of one claim. MUC-4 asks for political aims and intimidation and leaves out fighting between armies: a
 * type here says of what kind the act is, not that MUC-4 would have recorded it.
 *
 * @see MUC-4 (1992), task documentation part 1, version 7: slot 4, INCIDENT: TYPE
 */
export function mucOf(event: EventType, mode: Mode | null): Muc {
  if (!VIOLENT_EVENT_TYPES.has(event)) return { type: null };
  const ofMode = mode !== null && MODE_ENTRIES[mode].of.includes(event) ? MUC_OF_MODE[mode] : null;
  return ofMode ?? MUC_OF_EVENT[event] ?? { type: null };
}
