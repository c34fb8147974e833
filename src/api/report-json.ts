/** Reports, their claims and what is known of both, as the pipeline gives them -> JSON of the API. */
import { claimJson } from "#export/claim-json.ts";
import { claimWorld } from "#export/claim-world.ts";
import { inertCell } from "#export/csv.ts";
import { actText, standingText } from "#export/decision-words.ts";
import { producerName } from "#export/producer-name.ts";
import { readingJson } from "#export/reading-json.ts";
import type { Outcome } from "#model/decision.ts";
import type { Explanation } from "#model/explanation.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Article, Report } from "#model/report.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { ReadNow } from "#pipeline/browse-reports.ts";
import type { Shown } from "#pipeline/show-id.ts";
import type { ReportLine } from "#store/report-filter.ts";
import type { StoredReading } from "#store/store.ts";
import type { ClaimDetailJson, IncidentOfReportJson, ReportDetailJson, ReportRowJson } from "./schemas/reports.ts";

type ShownReport = Extract<Shown, { kind: "report" }>;
type ShownClaim = Extract<Shown, { kind: "claim" }>;

export function reportRowJson(line: ReportLine): ReportRowJson {
  const { report, why, published, copyOf, ...rest } = line;
  return {
    ...rest,
    id: report.id,
    file: report.file,
    published: published && { ...published },
    why: why.map((one) => ({ ...one })),
    copyOf: copyOf && { ...copyOf },
  };
}

export const REPORT_COLUMNS = [
  "id",
  "title",
  "outlet",
  "url",
  "file",
  "published_earliest",
  "published_latest",
  "added_at",
  "language",
  "state",
  "why",
  "claims",
  "copy_of",
  "copy_kind",
  "copies",
] as const;

/** In the order of `REPORT_COLUMNS`; nothing in it runs in a spreadsheet. */
export function reportCells(line: ReportLine): readonly (string | number | null)[] {
  const { report, title, outlet, url, published, addedAt, language, state, why, claims, copyOf, copies } = line;
  const days = [published?.earliest ?? null, published?.latest ?? null];
  const reasons = why.map(({ reason }) => reason).join("; ");
  const cells = [report.id, title, outlet, url, report.file, ...days, addedAt, language, state, reasons, claims];
  return [...cells, copyOf?.of ?? null, copyOf?.kind ?? null, copies].map(inertCell);
}

function saidJson({ id: _, bytes: __, ...said }: Report): ReportDetailJson["said"] {
  return said;
}

function publishedJson({ article }: Pick<Reading, "article">): ReportDetailJson["published"] {
  const { publishedAt, text, doc } = article;
  if (publishedAt === null) return null;
  const { earliest, latest, edtf } = publishedAt.value;
  const { by, spans } = publishedAt.provenance;
  const words = spans.filter((span) => span.doc === doc);
  return {
    earliest,
    latest,
    edtf,
    certainty: publishedAt.certainty,
    by: producerName(by),
    words: words.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  };
}

/** @param claims  of the report that is shown */
function incidentOfReport(incident: Incident, claims: ReadonlySet<ValueId>): IncidentOfReportJson {
  const { id, title, ground, event, when, review } = incident;
  return {
    id,
    title,
    ground,
    event: event.chosen.value,
    when: when && { ...when.chosen.value, certainty: when.chosen.certainty },
    review: review.state,
    claims: incident.claims.filter((claim) => claims.has(claim)),
    context: incident.context.map(({ claim }) => claim).filter((claim) => claims.has(claim)),
  };
}

/** Every party that it names, by id. */
function partiesOf(reading: Reading | null): ReportDetailJson["parties"] {
  const named = [...(reading?.resolved?.actors.values() ?? [])].map(
    ({ value: { actorId, name } }) => [actorId, name] as const,
  );
  return [...new Map(named)].map(([id, name]) => ({ id, name })).sort((one, other) => (one.id < other.id ? -1 : 1));
}

function claimsOf(reading: Reading | null): ReadonlySet<ValueId> {
  return new Set(reading?.resolved?.claims.map(({ claim }) => claim.id));
}

function daysOf(article: Article | null, report: Report): Readonly<{ earliest: string; latest: string }> | null {
  const range = article?.publishedAt?.value;
  if (range !== undefined) return { earliest: range.earliest, latest: range.latest };
  const day = report.publishedAt?.slice(0, "YYYY-MM-DD".length) ?? null;
  return day === null ? null : { earliest: day, latest: day };
}

/** @param articles  current articles of the other reports of the group */
function copiesJson({ copies, state, reading, others }: ShownReport, articles: ReadonlyMap<DocumentId, Article>) {
  if (copies === null) return null;
  const reports = new Map([...others, state.report].map((report) => [report.id, report] as const));
  const own = reading?.article ?? null;
  const member = (id: DocumentId) => {
    const report = reports.get(id);
    const article = id === state.report.id ? own : (articles.get(id) ?? null);
    return {
      id,
      title: report?.title ?? article?.title ?? null,
      outlet: report?.outlet ?? article?.outlet ?? null,
      published: report === undefined ? null : daysOf(article, report),
    };
  };
  return {
    by: producerName(copies.by),
    reports: [
      { ...member(copies.original), of: null, kind: null, share: null },
      ...copies.copies.map(({ doc, of, kind, share }) => ({ ...member(doc), of, kind, share })),
    ],
  };
}

export function reportJson(
  shown: ShownReport,
  readings: readonly StoredReading[],
  articles: ReadonlyMap<DocumentId, Article>,
): ReportDetailJson {
  const { state, history, reading, incidents } = shown;
  const { report, sha256, addedAt } = state;
  const claims = claimsOf(reading);
  return {
    id: report.id,
    state: reading === null ? "waiting" : reading.annotated === null ? "not-read" : "read",
    title: report.title ?? reading?.article.title ?? null,
    outlet: report.outlet ?? reading?.article.outlet ?? null,
    url: report.url ?? reading?.article.url ?? null,
    language: reading?.article.language ?? null,
    sha256,
    bytes: report.bytes,
    addedAt,
    said: saidJson(report),
    history: history.map(saidJson),
    published: reading === null ? null : publishedJson(reading),
    reading: reading === null ? null : readingJson(reading, [], state.producers ?? ""),
    readings: readings.map(({ reading: { resolved }, ...stored }) => ({
      state: stored.state,
      producers: stored.producers,
      readAt: stored.readAt,
      sha256: stored.sha256,
      claims: resolved?.claims.length ?? 0,
    })),
    parties: partiesOf(reading),
    incidents: incidents.map((incident) => incidentOfReport(incident, claims)),
    copies: copiesJson(shown, articles),
  };
}

export function explanationJson({ span, facts, candidates, ...rest }: Explanation): ClaimDetailJson["why"][number] {
  return {
    ...rest,
    start: span.start,
    end: span.end,
    facts: facts.map(([name, value]) => ({ name, value })),
    candidates: candidates.map(({ id, name, score, features }) => ({ id, name, score, features: { ...features } })),
  };
}

function decisionJson({ decision, standing, remarks }: Outcome): ClaimDetailJson["decisions"][number] {
  const { id, at, who, why, act } = decision;
  return { id, at, who, why, act: actText(act), standing: standingText(standing), remarks: [...remarks] };
}

/** null where the reading does not hold the claim: a caller's bug. */
export function claimDetailJson(
  shown: ShownClaim,
  {
    readBy,
    readAt,
    now,
    why,
  }: Readonly<{ readBy: string; readAt: string; now: ReadNow | null; why: readonly Explanation[] }>,
): ClaimDetailJson | null {
  const { claim: id, obsolete, reading, incidents, decisions } = shown;
  const world = claimWorld(reading);
  const resolved = world?.resolved.claims.find(({ claim }) => claim.id === id);
  if (world === null || resolved === undefined) return null;
  const { report, article } = reading;
  return {
    id,
    report: {
      id: report.id,
      title: report.title ?? article.title,
      outlet: report.outlet ?? article.outlet,
      url: report.url ?? article.url,
      published: daysOf(article, report),
    },
    obsolete,
    claim: claimJson(resolved, world),
    readBy,
    readAt,
    now: now && { at: now.at, claims: [...now.claims] },
    incidents: incidents.map((incident) => incidentOfReport(incident, claimsOf(reading))),
    decisions: decisions.map(decisionJson),
    why: why.map(explanationJson),
  };
}
