/** Codes in, the words in which the page tells them out. `docs/codebook.md` defines what they mean. */
import type { IncidentRowJson } from "#api/schemas/browse.ts";
import type { Hedge, Measure, Mode, Role } from "#model/codes.ts";
import type { CopyKind } from "#model/copies.ts";
import type { Act } from "#model/decision.ts";
import type { ContradictionKind, CountedSide, CountPolicyName, GradeCode, ReviewState } from "#model/incident.ts";
import type { ActorKind, PlacePrecision } from "#model/world.ts";

export { EVENT_WORDS } from "#text/event-words.ts";

export const MODE_WORDS = {
  aerial: "Air strike",
  shelling: "Shelling",
  ground: "Ground fighting",
  "small-arms": "Small arms",
  explosive: "Explosive",
  suicide: "Suicide attack",
  vehicle: "Vehicle",
  missile: "Missile",
  drone: "Drone",
  chemical: "Chemical",
  abduct: "Abduction",
  execute: "Execution",
  detain: "Detention",
  torture: "Torture",
  sexual: "Sexual violence",
  "shoot-down": "Shot down",
  arson: "Arson",
  blockade: "Blockade",
  phone: "Telephone",
  visit: "Visit",
  meet: "Meeting",
  troops: "Troops",
  statement: "Statement",
  ceasefire: "Ceasefire",
  demonstration: "Demonstration",
} as const satisfies Record<Mode, string>;

/** As they follow a number: "17 killed". */
export const MEASURE_WORDS = {
  killed: "killed",
  injured: "injured",
  casualties: "killed or injured",
  missing: "missing",
  detained: "detained",
  displaced: "displaced",
  destroyed: "destroyed",
  damaged: "damaged",
  present: "present",
  captured: "captured",
} as const satisfies Record<Measure, string>;

/** What accounts of an incident disagree about. */
export const CONTRADICTION_WORDS = {
  date: "the day",
  place: "the place",
  figure: "the figures",
  responsibility: "who did it",
  victims: "who the victims were",
  occurrence: "whether it happened",
  characterisation: "what it was",
} as const satisfies Record<ContradictionKind, string>;

/** How narrowly a place is known. */
export const PRECISION_WORDS = {
  exact: "this place",
  near: "near this place",
  admin2: "somewhere in the district",
  admin1: "somewhere in the province",
  region: "somewhere in the region",
  country: "somewhere in the country",
  "sea-or-air": "at sea or in the air",
} as const satisfies Record<PlacePrecision, string>;

export const GRADE_WORDS = {
  confirmed: "Confirmed",
  fair: "Fair",
  weak: "Weak",
  contested: "Contested",
  discounted: "Discounted",
} as const satisfies Record<GradeCode, string>;

export const REVIEW_WORDS = {
  suggested: "Suggested",
  confirmed: "Confirmed",
  rejected: "Rejected",
} as const satisfies Record<ReviewState, string>;

/** What a person can decide: the words of `crosscheck decide`, on every button and key that does it. */
export const ACT_WORDS = {
  confirm: "Confirm",
  reject: "Reject",
  edit: "Edit",
  grade: "Grade",
  merge: "Merge",
  split: "Split",
  add: "Add",
  undo: "Undo",
} as const satisfies Record<Act["act"], string>;

export const AGREEMENT_WORDS = {
  single: "One origin",
  agreeing: "Origins agree",
  conflicting: "Origins conflict",
} as const satisfies Record<IncidentRowJson["agreement"], string>;

export const GROUND_WORDS = {
  current: "News when reported",
  background: "Background",
} as const satisfies Record<"current" | "background", string>;

export const SIDE_WORDS = {
  "side-a": "Side A",
  "side-b": "Side B",
  civilians: "Civilians",
  unknown: "Side not told",
} as const satisfies Record<CountedSide, string>;

/** How a speaker hedges a figure, as it stands before a number. */
export const HEDGE_WORDS = {
  exact: "",
  about: "about",
  "at-least": "at least",
  "more-than": "more than",
  "up-to": "up to",
  "less-than": "less than",
  vague: "in vague words",
} as const satisfies Record<Hedge, string>;

export const ROLE_WORDS = {
  agent: "Who did it",
  target: "Whom it was aimed at",
  victim: "Who was harmed",
  instrument: "With what",
  place: "Where",
  date: "When",
  beneficiary: "For whom",
} as const satisfies Record<Role, string>;

export const ACTOR_KIND_WORDS = {
  "state-forces": "State forces",
  government: "Government",
  rebel: "Rebels",
  militia: "Militia",
  communal: "Communal group",
  civilian: "Civilians",
  "external-forces": "External forces",
  international: "International organisation",
  media: "Media",
  monitor: "Monitor",
  person: "Person",
  unknown: "Kind not known",
} as const satisfies Record<ActorKind, string>;

/** How tolls of several origins are held together; docs/methodology.md tells each. */
export const POLICY_WORDS = {
  range: "Lowest to highest",
  ucdp: "As UCDP counts",
  recorder: "As a casualty recorder counts",
  conservative: "Conservative: as many as two origins tell",
} as const satisfies Record<CountPolicyName, string>;

/** How a copy stands to the report that it copies. */
export const COPY_WORDS = {
  same: "the same words",
  reprint: "a reprint",
  shortened: "shortened",
  extended: "with more added",
  reworded: "told again in other words",
} as const satisfies Record<CopyKind, string>;

/** "1 incident", "2,411 incidents" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}

/** "this incident", "these 2,411 incidents" */
export function theseCounted(count: number, one: string): string {
  return count === 1 ? `this ${one}` : `these ${counted(count, one)}`;
}

/** Made once: making one takes longer than a row of the table. */
const NUMERALS = new Intl.NumberFormat("en-GB");

/** With separated thousands, in the same way whatever the reader's system does. */
export function numeral(count: number): string {
  return NUMERALS.format(count);
}
