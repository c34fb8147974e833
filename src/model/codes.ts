/** The closed lists of codes on claims; `docs/codebook.md` defines each code, `docs/formats.md` the members that hold them. */

/** PLOVER event types. ASSAULT and COERCE make incidents; everything else is context. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "CONCEDE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const VIOLENT_EVENT_TYPES: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE"]);

/** How it was done. The first group belongs to violence, the second to context events. */
export const MODES = [
  "aerial",
  "shelling",
  "ground",
  "small-arms",
  "explosive",
  "suicide",
  "vehicle",
  "missile",
  "drone",
  "chemical",
  "abduct",
  "execute",
  "detain",
  "torture",
  "sexual",
  "shoot-down",
  "arson",
  "blockade",
  "phone",
  "visit",
  "meet",
  "troops",
  "statement",
  "ceasefire",
  "demonstration",
] as const;
export type Mode = (typeof MODES)[number];

export const MEASURES = [
  "killed",
  "injured",
  "casualties",
  "missing",
  "detained",
  "displaced",
  "destroyed",
  "damaged",
  "present",
  "captured",
] as const;
/** `casualties` are killed or injured where the words do not say which ("five people were shot"). `present` counts forces or people there, never harm. */
export type Measure = (typeof MEASURES)[number];

/** Measures that are harm, and so are counted in incidents. */
export const HARM_MEASURES: ReadonlySet<Measure> = new Set(MEASURES.filter((measure) => measure !== "present"));

export const ROLES = ["agent", "target", "victim", "instrument", "place", "date", "beneficiary"] as const;
export type Role = (typeof ROLES)[number];

export const HEDGES = ["exact", "about", "at-least", "more-than", "up-to", "less-than", "vague"] as const;
export type Hedge = (typeof HEDGES)[number];

export type Polarity = "affirmed" | "negated";
export type Modality = "actual" | "possible" | "planned" | "attempted";
/** `background`: before the story that the report tells; `forecast`: not yet happened when it was written. */
export type Ground = "current" | "background" | "forecast";
/** As the words say; `unknown` when they do not. */
export type VictimStatus = "combatant" | "civilian" | "unknown";
