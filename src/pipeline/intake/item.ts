/** What a job of intake is made of, as every door shows it. */
import type { CopyKind } from "#model/copies.ts";
import type { ErrorCode, InputError } from "#model/errors.ts";
import type { DocumentId } from "#model/span.ts";
import type { AddOutcome } from "#store/store.ts";

/**
 * `waiting`: handed over; `storing`: being fetched, opened and written; `stored`: on the disk, to be read; `reading`; `read`;
 * `kept`: stored and not read, for the reason in `why`; `known`: the same bytes were stored and read before; `refused`.
 */
export const ITEM_STATES = ["waiting", "storing", "stored", "reading", "read", "kept", "known", "refused"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States in which nothing more will happen to an item. */
export const ENDED: ReadonlySet<ItemState> = new Set(["read", "kept", "known", "refused"]);

export const GIVEN_KINDS = ["file", "text", "link"] as const;
export type GivenKind = (typeof GIVEN_KINDS)[number];

/** An `InputError` as it crosses from thread to thread. */
export type Refusal = Readonly<{ code: ErrorCode; message: string; place: string; remedy: string }>;

export function refusalOf({ code, message, place, remedy }: InputError): Refusal {
  return { code, message, place, remedy };
}

/** Another report, by the name that it came with. */
export type OtherReport = Readonly<{ doc: DocumentId; name: string }>;

/** What linking tells of a report: its incidents, current before background, and the report that it is a near-copy of. */
export type LinkedFacts = Readonly<{
  doc: DocumentId;
  incidents: readonly Readonly<{ id: string; title: string }>[];
  copyOf: (OtherReport & Readonly<{ kind: CopyKind }>) | null;
}>;

/** What reading tells of a report. `published` is null when no day was found; `why` says why it was not read. */
export type ReadFacts = Readonly<{
  title: string | null;
  outlet: string | null;
  published: Readonly<{ earliest: string; latest: string }> | null;
  why: string | null;
  claims: number;
}>;

/** `n` counts from 1 in the order of coming in. */
export type IntakeItem = Readonly<{
  n: number;
  name: string;
  given: GivenKind;
  state: ItemState;
  bytes: number | null;
  doc: DocumentId | null;
  outcome: AddOutcome | null;
  /** the report of the same bytes that was there before, and when it was stored */
  sameAs: (OtherReport & Readonly<{ addedAt: string }>) | null;
  refusal: Refusal | null;
  read: ReadFacts | null;
  linked: Omit<LinkedFacts, "doc"> | null;
}>;

/**
 * `waiting`: others are before it; `storing`, `reading`, `linking`: what it is at; `paused`: somebody stopped it, or `fault` did;
 * `done`: nothing is left to do.
 */
export const JOB_STATES = ["waiting", "storing", "reading", "linking", "paused", "done"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Seconds within which the rest will most likely be done, by the rate that was measured. */
export type TimeLeft = Readonly<{ low: number; high: number }>;

export type IntakeJob = Readonly<{
  id: string;
  startedAt: string;
  state: JobState;
  /** stored by an earlier run, which did not come to read it */
  leftover: boolean;
  total: number;
  counts: Readonly<Record<ItemState, number>>;
  /** near-copies of other reports */
  copies: number;
  /** read, and no day of publication was found */
  undated: number;
  /** null while nothing is left, or too little was measured */
  left: TimeLeft | null;
  fault: Refusal | null;
}>;
