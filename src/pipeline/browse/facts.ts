/** What is known of an incident when it is filtered, counted and sorted: the form in which it is kept and put into columns. */
import type { EventType, Measure, Mode } from "#model/codes.ts";
import type { ContradictionKind, GradeCode, ReviewState } from "#model/incident.ts";
import type { Estimate, Place } from "#model/world.ts";

/** Rises when summaries of an earlier form must be made again. */
export const SUMMARY_FORM = "crosscheck.summary/2";

/** An id and the name that a person reads. */
export type Named = readonly [id: string, name: string];

export const AGREEMENTS = ["single", "agreeing", "conflicting"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export type ListedPlace = Pick<Place, "placeId" | "name" | "admin1" | "country" | "lat" | "lon" | "precision">;

/**
 * `days` are the different ranges of its accounts, the chosen one first, and empty without a date; `places` and `actors` are those of any
 * account, with the country and division that a place lies in and the party that an actor is part of. `figures` are sums over sides of best, else low.
 */
export type Facts = Readonly<{
  id: string;
  title: string;
  ground: "current" | "background";
  event: EventType;
  modes: readonly Mode[];
  days: readonly (readonly [earliest: string, latest: string])[];
  place: ListedPlace | null;
  places: readonly Named[];
  actors: readonly Named[];
  figures: readonly (readonly [measure: Measure, people: number])[];
  outlets: readonly string[];
  origins: readonly Named[];
  agreement: Agreement;
  contradictions: readonly ContradictionKind[];
  grade: GradeCode | "none";
  review: ReviewState;
  /** how soon a person should look at it: points of `reviewRank` */
  urgency: number;
}>;

/** An incident in a list. Tolls are of all sides together, by the default policy. */
export type ListedIncident = Readonly<{
  id: string;
  title: string;
  ground: "current" | "background";
  event: EventType;
  when: Readonly<{ earliest: string; latest: string; edtf: string }> | null;
  where: ListedPlace | null;
  sideA: string | null;
  sideB: string | null;
  killed: Estimate | null;
  injured: Estimate | null;
  outlets: number;
  origins: number;
  agreement: Agreement;
  contradictions: ContradictionKind[];
  grade: GradeCode | null;
  review: ReviewState;
}>;
