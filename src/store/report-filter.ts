/** What a user asks of the list of reports, and the place in the list where a page ends. */
import type { CopyKind } from "#model/copies.ts";
import { InputError } from "#model/errors.ts";
import type { Report } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";

export const REPORT_STATES = ["read", "not-read", "waiting"] as const;
/** `not-read`: kept, and the notes of its reading say why it could not be read; `waiting`: stored and not come to yet. */
export type ReportListState = (typeof REPORT_STATES)[number];

export const REPORT_SORTS = ["-added", "added", "-published", "published", "title"] as const;
/** Reports without a day of publication come last either way. */
export type ReportSort = (typeof REPORT_SORTS)[number];

/**
 * Null or empty means any. `words` must all stand in title, outlet, address or file, without regard to case and accents. A report
 * matches `from` and `to` (ISO days) when it may have been published between them. `why` are rules of the notes that say why a
 * report could not be read. `copyOf` is any report of a group of copies: the others of the group match.
 */
export type ReportFilter = Readonly<{
  words: readonly string[];
  outlets: readonly string[];
  from: string | null;
  to: string | null;
  states: readonly ReportListState[];
  why: readonly string[];
  copyOf: DocumentId | null;
  /** true: copies of another report only; false: no copies */
  copies: boolean | null;
}>;

export const ANY_REPORT: ReportFilter = Object.freeze({
  words: [],
  outlets: [],
  from: null,
  to: null,
  states: [],
  why: [],
  copyOf: null,
  copies: null,
});

export type ReportPageRequest = Readonly<{ sort: ReportSort; limit: number; after: string | null }>;

/** Why a report could not be read: rule and reason of a note. */
export type UnreadReason = Readonly<{ rule: string; reason: string }>;

/**
 * A report in a list, with what its reading adds to what was said of it. `published` are ISO days, inclusive. `copyOf` is the
 * original of its group and how it stands to the report that it is a copy of.
 */
export type ReportLine = Readonly<{
  report: Report;
  addedAt: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: Readonly<{ earliest: string; latest: string }> | null;
  language: string | null;
  state: ReportListState;
  why: readonly UnreadReason[];
  claims: number;
  copyOf: Readonly<{ original: DocumentId; of: DocumentId; kind: CopyKind; share: number }> | null;
  /** how many reports are copies, where this one is the original */
  copies: number;
}>;

export type ReportPage = Readonly<{
  total: number;
  matching: number;
  reports: readonly ReportLine[];
  next: string | null;
}>;

/** How many reports have each value, most frequent first. Each list is counted without its own part of the filter. */
export type ReportFacets = Readonly<{
  total: number;
  matching: number;
  outlets: readonly Readonly<{ value: string; count: number }>[];
  states: readonly Readonly<{ value: ReportListState; count: number }>[];
  why: readonly Readonly<{ value: string; count: number }>[];
  copies: number;
}>;

export type ReportCursor = Readonly<{ key: string; position: number }>;

export function formatReportCursor({ key, position }: ReportCursor): string {
  return `${position}~${key}`;
}

/** @throws InputError `request_invalid` */
export function parseReportCursor(text: string): ReportCursor {
  const parts = /^(?<position>\d{1,15})~(?<key>.{0,2000})$/su.exec(text)?.groups;
  if (parts?.position === undefined || parts.key === undefined) {
    throw new InputError("request_invalid", "after", `${text} is not the end of a page`);
  }
  return { key: parts.key, position: Number(parts.position) };
}
