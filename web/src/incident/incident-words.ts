/** Codes of an incident in, the sentences that say what they mean out. */
import type { ContextRelation } from "#model/claim.ts";
import type { LeftOut } from "#model/explanation.ts";
import type { CountPolicyName } from "#model/incident.ts";
import type { Certainty } from "#model/sourced.ts";

/** What each policy makes of the figures of several origins. */
export const POLICY_MEANS = {
  range:
    "From the lowest to the highest number that anybody gives; best is what most origins give, of equals the latest.",
  ucdp: "As UCDP counts: the lowest and the highest number; best is what most origins give, of equals the lower; never open-ended.",
  recorder: "As casualty recorders count: a minimum and a maximum, and no number between.",
  conservative: "The lowest number, until a second origin bears out a higher one.",
} as const satisfies Record<CountPolicyName, string>;

export const POLICY_NAMES = {
  range: "Range",
  ucdp: "UCDP",
  recorder: "Recorder",
  conservative: "Conservative",
} as const satisfies Record<CountPolicyName, string>;

/** Why a figure is in no toll, as it stands under the number. */
export const NOTE_WORDS = {
  replaced: "withdrawn",
  part: "part of a toll",
  included: "part of another",
  earlier: "earlier",
  "no-total": "not the total",
  smaller: "smaller",
  repeated: "repeated",
  outrun: "overtaken",
} as const satisfies Record<LeftOut | "outrun", string>;

export const NOTE_SENTENCES = {
  replaced: "The report itself says that this number no longer holds.",
  part: "Those counted here are part of a toll that is told elsewhere.",
  included: "Those counted here are in another figure of the same statement.",
  earlier: "The same origin gave another number later.",
  "no-total": "The same origin gives a running total beside it.",
  smaller: "The same origin gives a larger number in the same report.",
  repeated: "The same origin gives this number elsewhere; it counts once.",
  outrun: "A higher number came out later; this one stays a bound, and is nobody's best.",
} as const satisfies Record<LeftOut | "outrun", string>;

export const RELATION_WORDS = {
  before: "Before",
  during: "During",
  after: "After",
  response: "In response",
} as const satisfies Record<ContextRelation, string>;

export const CERTAINTY_WORDS = {
  stated: "stated in words",
  implied: "follows from the context",
  assumed: "assumed, and to be checked",
} as const satisfies Record<Certainty, string>;
