/** What linking asks of the record as it stands; every answer costs what it is long, not what the record is long. */
import type { Decision } from "#model/decision.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { SharedBy } from "./copy-lookup.ts";
import type {
  CopyPlace,
  LinkedCluster,
  LinkedPair,
  LinkedReport,
  LinkedStory,
  LinkState,
  PlacedClaim,
  RecordedOutcome,
  Telling,
  Waiting,
} from "./link-rows.ts";

/** Reports whose current reading was stored after this position, 0 for all, and is not linked; with `anew` none is held to be. */
export type Unlinked = Readonly<{ after: number; anew: boolean }>;

/** `bytes` are of the readings that tell it. */
export type DueCluster = Readonly<{ id: number; stories: number; bytes: number }>;

/** All answers are of one state of the database. Lists have no order unless one is told. */
export type LinkIndex = Readonly<{
  state(): Promise<LinkState>;
  decisions(): Promise<readonly Decision[]>;
  /** at most so many of each kind */
  waiting(asked: Unlinked, most: number): Promise<Waiting>;
  countWaiting(asked: Unlinked): Promise<number>;
  /** current readings, by report id */
  readings(docs: readonly DocumentId[]): Promise<readonly Reading[]>;

  /** the first id that no story has had */
  nextStory(): Promise<number>;
  storiesOf(docs: readonly DocumentId[]): Promise<readonly LinkedStory[]>;
  storiesInComponents(components: readonly number[]): Promise<readonly LinkedStory[]>;
  storiesInClusters(clusters: readonly number[]): Promise<readonly LinkedStory[]>;
  storiesById(ids: readonly number[]): Promise<readonly LinkedStory[]>;
  nodes(
    stories: readonly number[],
  ): Promise<readonly Readonly<{ id: number; doc: DocumentId; ordinal: number; node: string }>[]>;
  words(stories: readonly number[]): Promise<readonly Readonly<{ id: number; words: string }>[]>;
  /** how many stories have each key, counted up to `most` */
  countStories(keys: readonly number[], most: number): Promise<readonly Readonly<{ key: number; stories: number }>[]>;
  members(keys: readonly number[]): Promise<readonly Readonly<{ key: number; story: number }>[]>;
  /** those of which either story is one of these */
  pairsOf(stories: readonly number[]): Promise<readonly LinkedPair[]>;
  clusters(ids: readonly number[]): Promise<readonly LinkedCluster[]>;
  placedIn(docs: readonly DocumentId[]): Promise<readonly PlacedClaim[]>;
  placedBy(clusters: readonly number[]): Promise<readonly PlacedClaim[]>;

  reports(docs: readonly DocumentId[]): Promise<readonly (LinkedReport & CopyPlace)[]>;
  /** all reports of these groups of copies */
  copiesOf(originals: readonly DocumentId[]): Promise<readonly (LinkedReport & CopyPlace)[]>;
  sharing(asked: SharedBy): Promise<readonly DocumentId[]>;
  tellingsOf(docs: readonly DocumentId[]): Promise<readonly Telling[]>;
  tellings(keys: readonly number[]): Promise<readonly Telling[]>;
  /** reports with a speaker of one of these names */
  namingSpeakers(voiceKeys: readonly string[]): Promise<readonly DocumentId[]>;
  /** the voice of each outlet, as the last by id of its reports has it, some left out */
  voices(
    voiceKeys: readonly string[],
    without: readonly DocumentId[],
  ): Promise<readonly Pick<LinkedReport, "voice" | "voiceKey" | "doc">[]>;

  /** some clusters whose incidents are still to be made, the oldest first; and how many there are */
  due(most: number): Promise<Readonly<{ clusters: readonly DueCluster[]; all: number }>>;

  /** those of these ids that are in the record */
  incidents(ids: readonly ValueId[]): Promise<readonly Incident[]>;
  /** what became of each decision when the record was last linked */
  outcomes(): Promise<readonly RecordedOutcome[]>;
  /** reports whose current reading holds this claim or figure; of a figure all readings are searched */
  holding(id: ValueId): Promise<readonly DocumentId[]>;
}>;
