/** Our codes in, ACLED's event type and sub-event type out. */
import type { EventType, Mode, VictimStatus } from "#model/codes.ts";
import { MODE_ENTRIES } from "./modes.ts";

/** `nearest` when the two definitions only overlap. */
export type Fit = "same" | "nearest";
export type Acled = Readonly<{ eventType: string; subEventType: string; fit: Fit; note?: string }>;

/** ACLED splits some acts by who was hit: `civilians` when they were civilians, `others` when not or when the words do not say. */
export type AcledByVictim = Readonly<{ civilians: Acled; others: Acled }>;

function acled(eventType: string, subEventType: string, fit: Fit, note?: string): Acled {
  return note === undefined ? { eventType, subEventType, fit } : { eventType, subEventType, fit, note };
}

function remote(subEventType: string, fit: Fit, note?: string): AcledByVictim {
  return both(acled("Explosions/Remote violence", subEventType, fit, note));
}

function strategic(subEventType: string, fit: Fit, note?: string): AcledByVictim {
  return both(acled("Strategic developments", subEventType, fit, note));
}

function both(code: Acled): AcledByVictim {
  return { civilians: code, others: code };
}

function split(civilians: Fit, others: Fit): AcledByVictim {
  return {
    civilians: acled("Violence against civilians", "Attack", civilians),
    others: acled("Battles", "Armed clash", others),
  };
}

/** Of the event types, when no mode says more. Null: ACLED records no such event of its own. */
export const ACLED_OF_EVENT: Readonly<Record<EventType, AcledByVictim | null>> = {
  ASSAULT: split("same", "nearest"),
  COERCE: strategic(
    "Other",
    "nearest",
    "ground taken in fighting is Battles: Government regains territory, or Non-state actor overtakes territory; without fighting it is Strategic developments: Non-violent transfer of territory",
  ),
  AGREE: strategic("Agreement", "nearest"),
  PROTEST: both(
    acled(
      "Protests",
      "Peaceful protest",
      "nearest",
      "the police's answer and the crowd's violence choose another sub-event type",
    ),
  ),
  MOBILIZE: strategic("Change to group/activity", "nearest"),
  RETREAT: strategic("Non-violent transfer of territory", "nearest", "only when ground changes hands"),
  CONSULT: null,
  SUPPORT: null,
  COOPERATE: null,
  CONCEDE: null,
  AID: null,
  REQUEST: null,
  ACCUSE: null,
  REJECT: null,
  THREATEN: null,
  SANCTION: null,
};

/** Of the modes. Null: the mode changes nothing, its event type decides. */
export const ACLED_OF_MODE: Readonly<Record<Mode, AcledByVictim | null>> = {
  aerial: remote("Air/drone strike", "same"),
  shelling: remote("Shelling/artillery/missile attack", "same"),
  ground: split("nearest", "same"),
  "small-arms": split("same", "nearest"),
  explosive: remote("Remote explosive/landmine/IED", "nearest", "a thrown grenade is Grenade"),
  suicide: remote("Suicide bomb", "same"),
  vehicle: split("nearest", "nearest"),
  missile: remote("Shelling/artillery/missile attack", "same"),
  drone: remote("Air/drone strike", "same"),
  chemical: remote("Chemical weapon", "same"),
  abduct: both(acled("Violence against civilians", "Abduction/forced disappearance", "nearest", "of civilians only")),
  execute: both(acled("Violence against civilians", "Attack", "nearest")),
  detain: strategic("Arrests", "nearest", "ACLED records arrests of many or of important people"),
  torture: both(acled("Violence against civilians", "Attack", "nearest")),
  sexual: both(acled("Violence against civilians", "Sexual violence", "same")),
  "shoot-down": remote(
    "Shelling/artillery/missile attack",
    "nearest",
    "an intercepted drone or missile is nearer to Strategic developments: Disrupted weapons use",
  ),
  arson: strategic(
    "Looting/property destruction",
    "nearest",
    "people harmed by it: Violence against civilians: Attack",
  ),
  blockade: strategic("Other", "nearest"),
  ceasefire: strategic("Agreement", "nearest"),
  demonstration: null,
  phone: null,
  visit: null,
  meet: null,
  troops: null,
  statement: null,
};

/**
 * ACLED's event and sub-event type of one claim: by mode where a mode of this event type decides, else by event type.
 * The whole event can outrank it: ACLED codes a strike within a battle as Battles, one row a day.
 *
 * @param against who was hit; what is `unknown` is coded like combatants
 * @returns null when ACLED records no such event
 * @see ACLED Codebook, 2023 edition: six event types, 25 sub-event types
 */
export function acledOf(event: EventType, mode: Mode | null, against: VictimStatus): Acled | null {
  const ofMode = mode !== null && MODE_ENTRIES[mode].of.includes(event) ? ACLED_OF_MODE[mode] : null;
  const found = ofMode ?? ACLED_OF_EVENT[event];
  return found === null ? null : against === "civilian" ? found.civilians : found.others;
}
