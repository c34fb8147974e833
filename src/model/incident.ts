/** The thing in the world, held together from claims. */
import type { ContextRelation } from "./claim.ts";
import type { EventType, Measure, VictimStatus } from "./codes.ts";
import type { Copy, CopyGroup } from "./copies.ts";
import type { Sourced } from "./sourced.ts";
import type { DocumentId, Span, ValueId } from "./span.ts";
import type { Actor, DateRange, Estimate, Place } from "./world.ts";

/** Whether two claims tell the same incident. `features` are the named comparisons that led to it, with their weights' contributions. */
export type Judgement = Sourced<"same" | "different" | "unsure"> &
  Readonly<{ left: ValueId; right: ValueId; features: Readonly<Record<string, number>> }>;

/** How tolls of several origins are held together; `docs/methodology.md` tells each. The first is the default. */
export const COUNT_POLICY_NAMES = ["range", "ucdp", "recorder", "conservative"] as const;
export type CountPolicyName = (typeof COUNT_POLICY_NAMES)[number];

/** `origins` counts independent speakers, one per party. */
export type Reconciled<T> = Readonly<{
  chosen: Sourced<T>;
  others: readonly Sourced<T>[];
  agreement: "single" | "agreeing" | "conflicting";
  origins: number;
  policy: string;
}>;

export type CountedSide = "side-a" | "side-b" | "civilians" | "unknown";

/** One figure in an incident's account: who says how many, in which words. */
export type AccountFigure = Readonly<{
  claim: ValueId;
  figure: ValueId;
  measure: Measure;
  of: CountedSide;
  ofText: string | null;
  status: VictimStatus;
  estimate: Estimate;
  words: Span;
}>;

/**
 * Who is behind what is told of an incident: a party that speaks, or an outlet that tells it in its own voice. `id` is the
 * party's id, `outlet:NAME` or `report:ID`; `outlets` are those in which it is heard, as their reports name them.
 */
export type Origin = Readonly<{ id: string; name: string; outlets: readonly string[] }>;

/**
 * What one speaker says of an incident. `origin` is the `Origin.id` behind the figures, or where none is given behind the first
 * claim: of an outlet's own words that of the text from which they were copied.
 */
export type Account = Readonly<{
  speaker: Sourced<Actor> | null;
  speakerText: string;
  origin: string;
  doc: DocumentId;
  claims: readonly ValueId[];
  figures: readonly AccountFigure[];
  /** who the speaker says the dead and hurt were, when no number is given with it; quotes */
  victims: readonly Span[];
  characterisations: readonly Sourced<string>[];
  words: Span;
}>;

export const CONTRADICTION_KINDS = [
  "date",
  "place",
  "figure",
  "responsibility",
  "victims",
  "occurrence",
  "characterisation",
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Two or more values that cannot all be true, each with the claims that say so. Differences of precision are none. */
export type Contradiction = Readonly<{
  kind: ContradictionKind;
  about: Measure | null;
  values: readonly Readonly<{
    value: string;
    claims: readonly ValueId[];
    spans: readonly Span[];
    speakers: readonly string[];
  }>[];
  /** one sentence for a person */
  reason: string;
}>;

export type IncidentCount = Readonly<{
  measure: Measure;
  of: CountedSide;
  estimate: Reconciled<Estimate>;
  figures: readonly AccountFigure[];
}>;

export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;
/** How well harm to people who do not fight is borne out, in the terms that Airwars publishes (docs/methodology.md). */
export type GradeCode = (typeof GRADES)[number];

/** A suggestion unless its producer is a person. `reason` is one sentence, of the grade that the rules give. */
export type Grade = Reconciled<GradeCode> & Readonly<{ reason: string }>;

export const REVIEW_STATES = ["suggested", "confirmed", "rejected"] as const;
/** `suggested` until a person has decided. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A context claim (or a violent claim that is only possible) on an incident's timeline. */
export type Context = Readonly<{ claim: ValueId; relation: ContextRelation }>;

/** Sides have no direction: `sideA` is no more the attacker than `sideB` (as UCDP's `side_a`, ACLED's actor 1). */
export type Incident = Readonly<{
  id: ValueId;
  title: string;
  ground: "current" | "background";
  event: Reconciled<EventType>;
  sideA: Reconciled<Actor> | null;
  sideB: Reconciled<Actor> | null;
  when: Reconciled<DateRange> | null;
  place: Reconciled<Place> | null;
  counts: readonly IncidentCount[];
  accounts: readonly Account[];
  /** one a party, in the order of the accounts */
  origins: readonly Origin[];
  /** its reports that are copies of another report */
  copies: readonly Copy[];
  contradictions: readonly Contradiction[];
  context: readonly Context[];
  claims: readonly ValueId[];
  docs: readonly DocumentId[];
  /** `decision` is the id of the decision; null for what nobody has reviewed */
  review: Readonly<{ state: ReviewState; decision: ValueId | null }>;
  /** null in a record that was linked before incidents were graded */
  grade: Grade | null;
  /** ids of the decisions that made it what it is, oldest first */
  decisions: readonly ValueId[];
}>;

/** Claims that 6-link holds to be one incident, with the context that belongs to it. Ids are claim ids, in reading order. */
export type Cluster = Readonly<{ claims: readonly ValueId[]; context: readonly Context[] }>;

/** Result of linking: every violent claim that happened is in exactly one cluster; other context stands alone; a report is in at most one group of copies. */
export type Linked = Readonly<{
  clusters: readonly Cluster[];
  judgements: readonly Judgement[];
  standalone: readonly ValueId[];
  copies: readonly CopyGroup[];
}>;
