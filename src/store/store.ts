/** What a workspace's database can be asked: one interface, held by SQLite now and by PostgreSQL later. */
import type { CopyGroup } from "#model/copies.ts";
import type { Decision } from "#model/decision.ts";
import type { Incident, Judgement, Linked } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Report } from "#model/report.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { AuditEntry } from "./audit.ts";
import type { IncidentFilter, IncidentPage, PageRequest } from "./incident-filter.ts";
import type { LinkIndex } from "./link-lookups.ts";
import type { LinkChanges, LinkState, MadeIncidents, RecordedOutcome } from "./link-rows.ts";

import type { ReportFacets, ReportFilter, ReportPage, ReportPageRequest } from "./report-filter.ts";
import type { SoughtWords } from "./sought-words.ts";

/** A report to be stored; its bytes, whose hash this is, lie in the archive already. */
export type NewReport = Readonly<{ report: Report; sha256: string }>;

/**
 * `stored`: new; `already-stored`: the same bytes and nothing new about them; `metadata-changed`: the same bytes with
 * another address, outlet, title, date, media type or charset, which is kept beside the earlier one.
 */
export type AddOutcome = "stored" | "already-stored" | "metadata-changed";
/** `report` is what is now known of it, from all times that it was added. */
export type AddedReport = Readonly<{ report: Report; sha256: string; outcome: AddOutcome }>;

/** `producers` names everything that made the reading, with versions. */
export type StoredReading = Readonly<{
  reading: Reading;
  producers: string;
  sha256: string;
  state: "current" | "obsolete";
  readAt: string;
}>;

/** A report and whether there is a current reading of it; `producers` is null when there is none. */
export type ReportState = Readonly<{ report: Report; sha256: string; addedAt: string; producers: string | null }>;

/** What the record is made of: the current readings in the order of document ids, and all decisions, oldest first. */
export type Material = Readonly<{
  readings: readonly Reading[];
  readingsUpTo: number;
  decisions: readonly Decision[];
  decisionsUpTo: number;
}>;

/** The whole record as it was last linked; incidents and judgements in no order that matters. */
export type LinkedRecord = Readonly<{
  linked: Linked;
  incidents: readonly Incident[];
  readingsUpTo: number;
  decisionsUpTo: number;
  producers: string;
  /** what became of each decision, oldest first */
  outcomes: readonly RecordedOutcome[];
}>;

/** An incident as it was from `linkedAt` until `endedAt`, null for the present one. */
export type IncidentVersion = Readonly<{ incident: Incident; linkedAt: string; endedAt: string | null }>;

/** Incidents that began, changed or ended after an audit entry, null when they are too many to name; `seq` is the newest entry. */
export type IncidentChanges = Readonly<{ seq: number; ids: readonly ValueId[] | null }>;

/**
 * What lists, filters and search need of a present incident: `facts` and `line` are JSON in a form that the writer names,
 * `words` is folded text with single spaces.
 */
export type Summary = Readonly<{ position: number; facts: string; line: string; words: string }>;

/** Rows as they lie, for `verifyWorkspace`. */
export type ReadingRow = Readonly<{ position: number; doc: DocumentId; sha256: string; json: string }>;
export type DecisionRow = Readonly<{ position: number; id: ValueId; sha256: string; json: string }>;
export type IncidentRow = Readonly<{ position: number; id: ValueId; sha256: string; json: string }>;

/**
 * All methods throw `InputError` for what a user can mend. Those that write are atomic, durable when they return, and
 * leave an audit entry in the same transaction.
 */
export type Store = Readonly<{
  engine: string;

  addReports(reports: readonly NewReport[]): Promise<readonly AddedReport[]>;
  report(id: DocumentId): Promise<ReportState | null>;
  /** in the order of adding; `after` is the last id of the page before */
  reports(page: { after: DocumentId | null; limit: number }): Promise<readonly ReportState[]>;
  /** a page of the list of reports; `next` of a page is `after` of the following one */
  reportLines(filter: ReportFilter, page: ReportPageRequest): Promise<ReportPage>;
  reportFacets(filter: ReportFilter): Promise<ReportFacets>;
  /** stored and never read, in the order of adding: what a killed process left to do */
  unread(limit: number): Promise<readonly ReportState[]>;
  /** everything that was ever said of one report, oldest first */
  reportHistory(id: DocumentId): Promise<readonly Report[]>;

  /** `unchanged` when the current reading is the same and made by the same producers */
  storeReading(reading: Reading, producers: string): Promise<"stored" | "unchanged">;
  /** the current reading */
  reading(doc: DocumentId): Promise<StoredReading | null>;
  /** current and obsolete readings of one report, oldest first */
  readingHistory(doc: DocumentId): Promise<readonly StoredReading[]>;
  /** all in one state of the database */
  readings(): Promise<Material>;
  /** the report and the state of the newest reading that holds this claim */
  findClaim(id: ValueId): Promise<Readonly<{ doc: DocumentId; state: "current" | "obsolete" }> | null>;

  /** `known` when the same decision is stored */
  addDecision(decision: Decision): Promise<"stored" | "known">;
  /** all, oldest first: a later one outranks an earlier */
  decisions(): Promise<readonly Decision[]>;

  linkState(): Promise<LinkState>;
  /** what linking looks up, all in one state of the database; the index is of no use after */
  inIndex<T>(work: (index: LinkIndex) => Promise<T>): Promise<T>;
  /** `stale`, and nothing written, when anything was stored or linked after the state that the changes were made of */
  storeLinks(changes: LinkChanges): Promise<"stored" | "stale">;
  /** what `storeLinks` left to be made later */
  storeMade(made: MadeIncidents): Promise<"stored" | "stale">;
  /** null when nothing was ever linked */
  linked(): Promise<LinkedRecord | null>;
  /** those of the record as it was last linked */
  outcomes(): Promise<readonly RecordedOutcome[]>;
  incidents(filter: IncidentFilter, page: PageRequest): Promise<IncidentPage>;
  incident(id: ValueId): Promise<Incident | null>;
  /** those that are made of this report, or that hold this claim, as account or as context */
  incidentsWith(id: DocumentId | ValueId): Promise<readonly Incident[]>;
  /** incidents that are made of this report no longer, under ids that none has now; the last version of each, oldest first */
  formerIncidents(doc: DocumentId): Promise<readonly Incident[]>;
  /** all versions of one incident, oldest first */
  incidentHistory(id: ValueId): Promise<readonly IncidentVersion[]>;
  /** the group of copies that this report is in, null when it is in none */
  copiesOf(doc: DocumentId): Promise<CopyGroup | null>;
  /** those of the record as it was last linked that this claim is a side of, oldest first */
  judgements(claim: ValueId): Promise<readonly Judgement[]>;

  incidentsChangedSince(seq: number): Promise<IncidentChanges>;
  /** of the present versions, of these ids or all, in no order */
  incidentPositions(ids: readonly ValueId[] | null): Promise<readonly Readonly<{ id: ValueId; position: number }>[]>;
  /** `missing` are present and have no summary in this form, `gone` ended and have one, both rising; costs what they are */
  summariesDue(form: string): Promise<Readonly<{ missing: readonly number[]; gone: readonly number[] }>>;
  /** instead of earlier ones; of what ended meanwhile none. Summaries can be made again, so no audit entry tells of them. */
  storeSummaries(form: string, summaries: readonly Summary[]): Promise<void>;
  dropSummaries(positions: readonly number[]): Promise<void>;
  /** by position */
  summaryFacts(
    page: Readonly<{ form: string; after: number; limit: number }>,
  ): Promise<readonly Readonly<{ position: number; facts: string }>[]>;
  /** in the order given */
  summaryLines(positions: readonly number[]): Promise<readonly string[]>;
  /** in the order given, present or not */
  incidentsAt(positions: readonly number[]): Promise<readonly Incident[]>;
  /** positions of incidents whose title, names or quoted words hold all of the words, rising */
  incidentsWithWords(words: SoughtWords): Promise<readonly number[]>;

  audit(page: { after: number; limit: number }): Promise<readonly AuditEntry[]>;
  auditHead(): Promise<Readonly<{ seq: number; hash: string }>>;
  readingRows(page: { after: number; limit: number }): Promise<readonly ReadingRow[]>;
  decisionRows(page: { after: number; limit: number }): Promise<readonly DecisionRow[]>;
  incidentRows(page: { after: number; limit: number }): Promise<readonly IncidentRow[]>;
  /** of all readings, and of claims that persons added */
  claimIds(): Promise<ReadonlySet<ValueId>>;
  integrity(): Promise<readonly string[]>;
  close(): Promise<void>;
}>;
