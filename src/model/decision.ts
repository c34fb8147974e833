/** What a person decided about the record: dated, signed, and taken back only by another decision. */
import type { EventType, Ground, Measure, Modality, Polarity } from "./codes.ts";
import type { CountedSide, GradeCode } from "./incident.ts";
import type { Producer, Sourced } from "./sourced.ts";
import type { DocumentId, ValueId } from "./span.ts";
import type { Actor, DateRange, Estimate, Place } from "./world.ts";

/** Words, where they stood, and what stood around them (TextPositionSelector and TextQuoteSelector of W3C Web Annotation). */
export type QuoteAnchor = Readonly<{ start: number; end: number; exact: string; prefix: string; suffix: string }>;

/** A claim by its words, so that it is found again whichever rules read the report. `claim` is its id when it was decided on. */
export type ClaimAnchor = Readonly<{
  claim: ValueId;
  doc: DocumentId;
  evidence: QuoteAnchor;
  trigger: QuoteAnchor;
}>;

/** A figure of an anchored claim; `words` are the number. */
export type FigureAnchor = Readonly<{ measure: Measure; words: QuoteAnchor }>;

/** An incident by the claims that it held; id and title are those of the time. */
export type IncidentAnchor = Readonly<{ incident: ValueId; title: string; claims: readonly ClaimAnchor[] }>;

export const ACTOR_BINDINGS = ["speaker", "agent", "target", "victim"] as const;
export type ActorBinding = (typeof ACTOR_BINDINGS)[number];
export const BINDINGS = ["date", "place", ...ACTOR_BINDINGS] as const;
/** What of a claim is bound to the world: a part that may be wrong though the claim is right. */
export type Binding = (typeof BINDINGS)[number];

/** A value for one field of a claim. */
export type ClaimValue =
  | Readonly<{ field: "event"; value: EventType }>
  | Readonly<{ field: "polarity"; value: Polarity }>
  | Readonly<{ field: "modality"; value: Modality }>
  | Readonly<{ field: "ground"; value: Ground }>
  | Readonly<{ field: "date"; value: DateRange }>
  | Readonly<{ field: "place"; value: Place }>
  | Readonly<{ field: ActorBinding; value: Actor }>;

/**
 * A value for one field of an incident. Sides change seats when accounts are added: `was` is the actor whose seat it is, `party`
 * the party on whose side people are counted; null when there was none.
 */
export type IncidentValue =
  | Readonly<{ field: "event"; value: EventType }>
  | Readonly<{ field: "date"; value: DateRange }>
  | Readonly<{ field: "place"; value: Place }>
  | Readonly<{ field: "side-a" | "side-b"; value: Actor; was: string | null }>
  | Readonly<{ field: "count"; measure: Measure; of: CountedSide; party: string | null; value: Estimate }>;

type OnIncident = Readonly<{ on: "incident"; incident: IncidentAnchor }>;
type OnClaim = Readonly<{ on: "claim"; claim: ClaimAnchor }>;
type OnFigure = Readonly<{ on: "figure"; claim: ClaimAnchor; figure: FigureAnchor }>;
type OnBinding = Readonly<{ on: "binding"; claim: ClaimAnchor; binding: Binding }>;
/** A part of the record and what a person says that it is. */
export type Valued =
  | Readonly<{ on: "incident-value"; incident: IncidentAnchor; value: IncidentValue }>
  | Readonly<{ on: "claim-value"; claim: ClaimAnchor; value: ClaimValue }>
  | Readonly<{ on: "figure-value"; claim: ClaimAnchor; figure: FigureAnchor; value: Estimate }>;

/** A figure of a claim that a person added; `words` are those in which they read it. */
export type AddedFigure = FigureAnchor & Readonly<{ value: Estimate }>;

/** A claim that a person reads in words in which no rule reads one. `claim.claim` is the id that it has; `values` are what they say of it. */
export type AddedClaim = Readonly<{
  claim: ClaimAnchor;
  event: EventType;
  values: readonly ClaimValue[];
  figures: readonly AddedFigure[];
}>;

/**
 * What was decided. To confirm a value holds it, as an edit does; to confirm an incident holds its claims together. `leaving`
 * become an incident of their own.
 */
export type Act =
  | Readonly<{ act: "add"; added: AddedClaim }>
  | Readonly<{ act: "merge"; incidents: readonly IncidentAnchor[] }>
  | Readonly<{ act: "split"; incident: IncidentAnchor; leaving: readonly ClaimAnchor[] }>
  | Readonly<{ act: "confirm"; of: OnIncident | OnClaim | Valued }>
  | Readonly<{ act: "reject"; of: OnIncident | OnClaim | OnFigure | OnBinding }>
  | Readonly<{ act: "edit"; of: Valued }>
  | Readonly<{ act: "grade"; incident: IncidentAnchor; grade: GradeCode }>
  | Readonly<{ act: "undo"; decision: ValueId }>;

/** `at` is an ISO UTC date-time, `who` the name under which it was decided, `why` their explanation. The id is a hash of all else. */
export type Decision = Readonly<{ id: ValueId; at: string; who: string; why: string | null; act: Act }>;

/**
 * What became of a decision. `overruled`: a later one on the same thing holds; `unanchored`: the record no longer holds the words
 * that it was about, and nothing that only looks like them is taken for them.
 */
export type Standing =
  | Readonly<{ state: "in force" }>
  | Readonly<{ state: "undone" | "overruled"; by: ValueId }>
  | Readonly<{ state: "unanchored"; why: string }>;

/** `remarks` tell what a person should know of how it was applied: a text that moved, claims that are gone. */
export type Outcome = Readonly<{ decision: Decision; standing: Standing; remarks: readonly string[] }>;

/** Two claims that a person holds to tell one incident, or two: what linking may not go against. */
export type LinkConstraint = Readonly<{ left: ValueId; right: ValueId; verdict: "same" | "different"; by: Producer }>;

/** What a person decided of one incident. `decisions` lists all that touch it or its claims, oldest first. */
export type PinnedIncident = Readonly<{
  review: Readonly<{ state: "confirmed" | "rejected"; decision: ValueId }> | null;
  values: readonly PinnedValue[];
  grade: Sourced<GradeCode> | null;
  decisions: readonly ValueId[];
}>;

/** `IncidentValue` with who decided it. */
export type PinnedValue =
  | Readonly<{ field: "event"; pin: Sourced<EventType> }>
  | Readonly<{ field: "date"; pin: Sourced<DateRange> }>
  | Readonly<{ field: "place"; pin: Sourced<Place> }>
  | Readonly<{ field: "side-a" | "side-b"; pin: Sourced<Actor>; was: string | null }>
  | Readonly<{ field: "count"; pin: Sourced<Estimate>; measure: Measure; of: CountedSide; party: string | null }>;
