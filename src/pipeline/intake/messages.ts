/** What a door asks of the thread that takes reports in, and what that tells it: nothing but plain values, which cross threads. */
import type { DocumentId } from "#model/span.ts";
import type { AddOutcome } from "#store/store.ts";
import type { Given } from "../open-reports.ts";
import type { LinkedFacts, OtherReport, ReadFacts, Refusal } from "./item.ts";

/** What the user says of reports; null says nothing. */
export type Said = Readonly<{ outlet: string | null; published: string | null }>;

/** `entry` is the number of the item that stands for what was handed over; a JSONL file becomes several items. */
export type IntakeCommand =
  | Readonly<{ kind: "take"; job: string; entry: number; given: Given; said: Said }>
  /** reports that are stored: those that were left unread */
  | Readonly<{ kind: "read"; job: string; docs: readonly DocumentId[] }>
  /** says something else of a stored report, which is then read again */
  | Readonly<{ kind: "describe"; job: string; doc: DocumentId; said: Said }>
  | Readonly<{ kind: "pause"; job: string }>
  | Readonly<{ kind: "resume"; job: string }>
  | Readonly<{ kind: "stop" }>;

export type Opened =
  | Readonly<{ ok: false; name: string; refusal: Refusal }>
  | Readonly<{
      ok: true;
      name: string;
      doc: DocumentId;
      bytes: number;
      mediaType: string;
      outcome: AddOutcome;
      sameAs: (OtherReport & Readonly<{ addedAt: string }>) | null;
      /** the same bytes wait for their reading already */
      isQueued: boolean;
    }>;

/** `ms`: time since the reading before it was done, or since reading began. */
export type IntakeEvent =
  | Readonly<{ kind: "storing"; job: string; entry: number }>
  | Readonly<{ kind: "opened"; job: string; entry: number; results: readonly Opened[] }>
  | Readonly<{ kind: "entered"; job: string; entry: number }>
  | Readonly<{ kind: "described"; doc: DocumentId; job: string }>
  /** the same reader has read it before */
  | Readonly<{ kind: "known"; doc: DocumentId }>
  | Readonly<{ kind: "reading"; doc: DocumentId }>
  | Readonly<{ kind: "read"; doc: DocumentId; facts: ReadFacts; ms: number | null }>
  | Readonly<{ kind: "linking"; job: string }>
  | Readonly<{ kind: "linked"; job: string; facts: readonly LinkedFacts[]; ms: number }>
  | Readonly<{ kind: "fault"; job: string; refusal: Refusal }>
  | Readonly<{ kind: "bug"; words: string }>;
