/** What one asks of the reports of a workspace in, the reports, their bytes and what became of their claims out. */
import { InputError } from "#model/errors.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import { parseDay } from "#store/incident-filter.ts";
import {
  ANY_REPORT,
  type ReportFilter,
  type ReportLine,
  type ReportPageRequest,
  type ReportSort,
} from "#store/report-filter.ts";
import { searchWords } from "#store/report-list.ts";
import type { StoredReading } from "#store/store.ts";
import { rawBytes, type Workspace } from "#store/workspace.ts";
import { findQuote, quoteAnchor } from "#text/anchor.ts";
import { charsetInPage, decodeBytes } from "#text/charset.ts";
import { type RawPlace, rawPlace } from "#text/raw-place.ts";

/** A filter as it was typed. */
export type ReportQuery = Readonly<{
  q?: string | undefined;
  outlet?: readonly string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  state?: ReportFilter["states"] | undefined;
  why?: readonly string[] | undefined;
  copyOf?: string | undefined;
  copy?: "yes" | "no" | undefined;
}>;

/** @throws InputError `filter_invalid` for what is no day of the calendar */
export function parseReportFilter(query: ReportQuery): ReportFilter {
  const { q = "", outlet, from, to, state, why, copyOf, copy } = query;
  return {
    ...ANY_REPORT,
    words: searchWords(q),
    outlets: outlet ?? [],
    from: from === undefined ? null : parseDay("from", from, "first"),
    to: to === undefined ? null : parseDay("to", to, "last"),
    states: state ?? [],
    why: why ?? [],
    copyOf: (copyOf ?? null) as DocumentId | null,
    copies: copy === undefined ? null : copy === "yes",
  };
}

export function listReports({ store }: Workspace, query: ReportQuery, page: ReportPageRequest) {
  return store.reportLines(parseReportFilter(query), page);
}

export function reportFacets({ store }: Workspace, query: ReportQuery) {
  return store.reportFacets(parseReportFilter(query));
}

const LINES_PER_QUERY = 500;

/** All reports that match, a page at a time. */
export async function* allReports(
  { store }: Workspace,
  query: ReportQuery,
  sort: ReportSort,
): AsyncGenerator<ReportLine> {
  const filter = parseReportFilter(query);
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof store.reportLines>> = await store.reportLines(filter, {
      sort,
      limit: LINES_PER_QUERY,
      after,
    });
    yield* page.reports;
    if (page.next === null) return;
    after = page.next;
  }
}

export type RawCapture = Readonly<{ bytes: Uint8Array; mediaType: string; charset: string }>;

/**
 * The stored bytes, and the charset in which they were read.
 *
 * @throws InputError `id_unknown`; `workspace_damaged` when the file is gone
 */
export async function rawCapture(workspace: Workspace, id: DocumentId): Promise<RawCapture> {
  const state = await workspace.store.report(id);
  if (state === null) throw new InputError("id_unknown", id);
  const bytes = await rawBytes(workspace, id);
  if (bytes === null)
    throw new InputError("workspace_damaged", workspace.archive.path(state.sha256), "the bytes are missing");
  const { mediaType, charset } = state.report;
  const inPage = mediaType.includes("html") ? charsetInPage(bytes) : null;
  return { bytes, mediaType, charset: decodeBytes(bytes, [charset, inPage]).charset };
}

/** @throws InputError `id_unknown` for a report that is not there or was not come to; `request_invalid` for what is no place of its text */
export async function rawPlaceOf({ store }: Workspace, id: DocumentId, at: string): Promise<RawPlace | null> {
  const stored = await store.reading(id);
  if (stored === null) throw new InputError("id_unknown", id);
  const [start = 0, end = 0] = at.split("-").map(Number);
  const { text, toRaw } = stored.reading.article;
  if (start >= end || end > text.length) {
    throw new InputError("request_invalid", "at", `${at} is no place of a text of ${text.length} units`);
  }
  return rawPlace(toRaw, start, end);
}

/** Where the words of a claim stand in the present text, and the claims that are read there; `at` is null when they are gone. */
export type ReadNow = Readonly<{ at: Readonly<{ start: number; end: number }> | null; claims: readonly ValueId[] }>;

/** What is now read at the words of a claim of an earlier reading. */
export function readNow(earlier: Reading, claim: ValueId, now: Reading | null): ReadNow {
  const known = earlier.resolved?.claims.find((one) => one.claim.id === claim)?.claim;
  if (known === undefined || now === null) return { at: null, claims: [] };
  const { text } = earlier.article;
  for (const span of [known.trigger, known.evidence]) {
    const found = findQuote(now.article.text, quoteAnchor(text, span));
    if (found.how === "lost") continue;
    const { start, end } = found;
    const there = (now.resolved?.claims ?? []).filter(
      ({ claim: { trigger } }) => trigger.start < end && trigger.end > start,
    );
    if (there.length > 0 || span === known.evidence)
      return { at: { start, end }, claims: there.map((one) => one.claim.id) };
  }
  return { at: null, claims: [] };
}

/** The newest reading that holds a claim; of one that a person added, the present reading. */
export async function readingWith(
  { store }: Workspace,
  doc: DocumentId,
  claim: ValueId,
): Promise<StoredReading | null> {
  const history = await store.readingHistory(doc);
  const holds = ({ reading }: StoredReading) => reading.resolved?.claims.some((one) => one.claim.id === claim) === true;
  return history.findLast(holds) ?? history.find(({ state }) => state === "current") ?? null;
}
