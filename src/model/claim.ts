/** What a source says happened, in one report. */
import type { EventType, Ground, Hedge, Measure, Modality, Mode, Polarity, Role, VictimStatus } from "./codes.ts";
import type { Producer, Sourced } from "./sourced.ts";
import type { Span, ValueId } from "./span.ts";
import type { Actor, DateRange, Estimate, Place } from "./world.ts";

/** A count with its hedge. `of` is the mention of those counted; `cumulative` when the words say a running total. */
export type Figure = Sourced<Estimate> &
  Readonly<{
    measure: Measure;
    of: ValueId | null;
    status: VictimStatus;
    hedge: Hedge;
    cumulative: boolean;
    /** id of the figure of this claim that includes this one ("12 people, including 3 children"), or null */
    partOf: ValueId | null;
  }>;

/**
 * One event told by one source. `evidence` is the sentence, `trigger` the words that tell the event. `attribution` lists
 * attribution ids, outermost first; empty when the outlet itself speaks. `characterisation` is the source's loaded name
 * for the act ("unprovoked attack", "massacre"), null when it is told plainly. `refersTo` is true when the trigger points
 * back to an event told elsewhere ("the attack") and does not tell a new one.
 */
export type Claim = Readonly<{
  id: ValueId;
  evidence: Span;
  trigger: Span;
  /** index of the trigger's head in `Annotated.tokens` */
  token: number;
  sentence: number;
  event: Sourced<EventType>;
  mode: Sourced<Mode> | null;
  polarity: Polarity;
  modality: Modality;
  ground: Ground;
  attribution: readonly ValueId[];
  roles: Readonly<Partial<Record<Role, readonly ValueId[]>>>;
  figures: readonly Figure[];
  characterisation: Sourced<string> | null;
  refersTo: boolean;
  /** claims of the same sentence, and where this one stands to each: `before` says that this one came before it */
  relations: readonly Readonly<{ claim: ValueId; relation: ContextRelation }>[];
  /** claims told as one event with this one, by the syntax of its sentence ("a bomb exploded, killing 12") or by words that point back ("four of the wounded died") */
  toldWith: readonly ValueId[];
  by: Producer;
}>;

export const CONTEXT_RELATIONS = ["before", "during", "after", "response"] as const;
/** Where a context claim stands to an incident, in time; `response` is an after that answers it. */
export type ContextRelation = (typeof CONTEXT_RELATIONS)[number];

/** A claim with its mentions bound to the world. `speaker` is the innermost source; null when the outlet speaks. */
export type ResolvedClaim = Readonly<{
  claim: Claim;
  actors: readonly (Sourced<Actor> & Readonly<{ role: Role; mention: ValueId }>)[];
  speaker: (Sourced<Actor> & Readonly<{ text: string }>) | null;
  place: Sourced<Place> | null;
  when: Sourced<DateRange> | null;
  /** the claim's ground, corrected by what its date turned out to be */
  ground: Ground;
  /** what a person decided of the claim as a whole; absent until one has. A rejected claim is in no incident. */
  review?: "confirmed" | "rejected";
  /** ids of the decisions on it or on a value of it, oldest first; absent where there are none */
  decisions?: readonly ValueId[];
}>;

/** Binding of one report's mentions, by mention id; a mention that is bound to nothing is absent. */
export type Resolved = Readonly<{
  actors: ReadonlyMap<ValueId, Sourced<Actor>>;
  places: ReadonlyMap<ValueId, Sourced<Place>>;
  dates: ReadonlyMap<ValueId, ResolvedDate>;
  claims: readonly ResolvedClaim[];
}>;

/** `type` and `timex` follow TIMEX3 (TimeML 1.2.1); the range is null when the words name no day ("recently"). */
export type ResolvedDate = Readonly<{
  type: "DATE" | "TIME" | "DURATION" | "SET";
  timex: string;
  range: Sourced<DateRange> | null;
}>;
