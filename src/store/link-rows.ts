/** What linking knows of each report, story and incident from one time to the next: rows that can be made again from the readings. */
import type { Outcome } from "#model/decision.ts";
import type { Context, Incident, Judgement } from "#model/incident.ts";
import type { DocumentId, ValueId } from "#model/span.ts";

/**
 * The record's state: `readingsUpTo` rises with every reading stored and `decisionsUpTo` with every decision; `linked…UpTo`
 * is where they stood when last linked. `linkedBy` names the rules that linked it, null when nothing was ever linked; `links`
 * counts how often anything of it was. `making` is not null while it is linked in parts: the rows of linking are then ahead of the
 * record, which stays what it was until all of them are there.
 */
export type LinkState = Readonly<{
  readingsUpTo: number;
  decisionsUpTo: number;
  linkedUpTo: number;
  linkedDecisionsUpTo: number;
  linkedBy: string | null;
  links: number;
  making: Making | null;
}>;

/** Which rules make the rows, and the last decision that they heed. */
export type Making = Readonly<{ by: string; decisionsUpTo: number }>;

/** Reports that wait to be linked: those that are linked by an earlier reading, then the others in the order of reading. `bytes` are of the reading. */
export type Waiting = Readonly<{
  known: readonly DocumentId[];
  fresh: readonly Readonly<{ doc: DocumentId; bytes: number }>[];
}>;

export type RecordedOutcome = Readonly<{ decision: ValueId }> & Pick<Outcome, "standing" | "remarks">;

/** Of a report: what makes it a copy, and whose words its own are. `published` is its first possible day, null when unknown. */
export type LinkedReport = Readonly<{
  doc: DocumentId;
  published: string | null;
  /** who published it, and whose copy its dateline says it is */
  outlet: string | null;
  credits: string | null;
  voice: Readonly<{ id: string; name: string }>;
  /** equal for voices of one outlet */
  voiceKey: string;
  signature: Uint8Array;
}>;

/** `original` is of its group of copies, null where it is in none; `copy` and `by` are JSON: of a copy, and of an original. */
export type CopyPlace = Readonly<{
  doc: DocumentId;
  original: DocumentId | null;
  copy: string | null;
  by: string | null;
}>;

/** Numbers of one kind that a report may share with its copies; `sampled` so many of them are surely comparable. */
export type CopyHashes = Readonly<{ doc: DocumentId; hashes: readonly number[]; sampled: number }>;

/**
 * `ordinal` counts the stories of a report. Stories of one `component` hang together by pairs that may join them; those of
 * one `cluster` tell one incident. Both are the id of one of their stories.
 */
export type LinkedStory = Readonly<{
  id: number;
  doc: DocumentId;
  ordinal: number;
  claims: readonly ValueId[];
  keys: readonly number[];
  component: number;
  cluster: number;
}>;

/** Two stories of which a judgement is kept, `left < right`; `joins`: the pair may join them. */
export type LinkedPair = Readonly<{
  left: number;
  right: number;
  score: number;
  joins: boolean;
  together: boolean;
  judgement: ValueId;
}>;

/** `incident` is null for what tells no incident; `parties` is JSON: all of its claims' parties. */
export type LinkedCluster = Readonly<{ id: number; incident: ValueId | null; parties: string }>;

/** A claim that is in no cluster: what it is the context of; both are null where it stands alone. */
export type PlacedClaim = Readonly<{
  doc: DocumentId;
  ordinal: number;
  claim: ValueId;
  cluster: number | null;
  relation: Context["relation"] | null;
}>;

/** A statement of a report's own, or of a speaker (JSON), by a number that stands for its words. */
export type Telling = Readonly<{ key: number; doc: DocumentId; day: string; speaker: string | null }>;

/** A name under which a report's speakers may be an outlet. */
export type NamedSpeaker = Readonly<{ voiceKey: string; doc: DocumentId }>;

/** What linking makes of the readings that were stored since it was last done. */
export type LinkChanges = Readonly<{
  readingsUpTo: number;
  decisionsUpTo: number;
  /** how often the record had been linked when this was begun */
  links: number;
  producers: string;
  /** true when nothing of before holds: all rows, and unless they are made later all incidents, are given */
  whole: boolean;
  /** null where the incidents are given; else the clusters of which they are made later, when all reports are linked */
  due: readonly number[] | null;
  /** reports whose rows are put in place of those of before */
  reports: readonly LinkedReport[];
  hashes: readonly CopyHashes[];
  tellings: readonly Telling[];
  speakers: readonly NamedSpeaker[];
  copies: readonly CopyPlace[];
  removedStories: readonly number[];
  stories: readonly (LinkedStory & Readonly<{ node: string; words: string }>)[];
  regrouped: readonly Pick<LinkedStory, "id" | "component" | "cluster">[];
  removedPairs: readonly Pick<LinkedPair, "left" | "right">[];
  pairs: readonly LinkedPair[];
  judgements: readonly Judgement[];
  removedClusters: readonly number[];
  clusters: readonly LinkedCluster[];
  /** reports whose placed claims are given again */
  placedIn: readonly DocumentId[];
  placed: readonly PlacedClaim[];
  /** those that are given again, or are no longer */
  endedIncidents: readonly ValueId[];
  incidents: readonly Incident[];
  /** judgements of persons, all; null where they are as before */
  decided: readonly ValueId[] | null;
  /** what became of each decision, oldest first; null where nothing was decided */
  outcomes: readonly RecordedOutcome[] | null;
}>;

/** Incidents of clusters that were due. They are seen when the last of them is there, and then replace what was. */
export type MadeIncidents = Pick<LinkChanges, "readingsUpTo" | "decisionsUpTo" | "links" | "producers" | "incidents"> &
  Readonly<{
    clusters: readonly number[];
    /** what became of each decision, with the last ones; null while more are due */
    outcomes: readonly RecordedOutcome[] | null;
  }>;

/** For a record that is given as a whole: nothing is known of its reports and stories. */
export const NO_LINK_CHANGES: LinkChanges = {
  readingsUpTo: 0,
  decisionsUpTo: 0,
  links: 0,
  producers: "",
  whole: true,
  due: null,
  reports: [],
  hashes: [],
  tellings: [],
  speakers: [],
  copies: [],
  removedStories: [],
  stories: [],
  regrouped: [],
  removedPairs: [],
  pairs: [],
  judgements: [],
  removedClusters: [],
  clusters: [],
  placedIn: [],
  placed: [],
  endedIncidents: [],
  incidents: [],
  decided: null,
  outcomes: null,
};
