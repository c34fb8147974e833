/** A stored report -> where it came from, what was read in it, and what could not be. */

import { rangeWords } from "#export/said-words.ts";
import type { CopyGroup } from "#model/copies.ts";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Report } from "#model/report.ts";
import type { DocumentId } from "#model/span.ts";
import { incidentEntry } from "./incident-entry.ts";
import { heading, pageHead } from "./incident-page.ts";
import { hanging, indent, type Line, type Paper, run, wrap } from "./lines.ts";
import { copyGroupLines } from "./origins.ts";
import { indexRecord } from "./record-index.ts";
import { noteList } from "./record-page.ts";
import { claimTable } from "./timeline.ts";

export type ShownReport = Readonly<{
  state: Readonly<{ report: Report; sha256: string; addedAt: string; producers: string | null }>;
  history: readonly Report[];
  reading: Reading | null;
  incidents: readonly Incident[];
  copies: CopyGroup | null;
  others: readonly Report[];
}>;

const LABEL_COLUMNS = 14;

function field(label: string, value: string | null, { width }: Paper): Line[] {
  if (value === null) return [];
  return indent(wrap([run(value)], width - LABEL_COLUMNS), LABEL_COLUMNS, run(`  ${label}`, "faint"));
}

function publishedWords(reading: Reading | null, report: Report): string {
  const published = reading?.article.publishedAt ?? null;
  if (published === null) return report.publishedAt ?? "not told";
  return `${rangeWords(published.value)} (${published.certainty}, by ${published.provenance.by.id})`;
}

function facts({ state, history, reading }: ShownReport, paper: Paper): Line[] {
  const { report, sha256, addedAt, producers } = state;
  return [
    ...field("file", report.file, paper),
    ...field("address", report.url ?? reading?.article.url ?? null, paper),
    ...field("outlet", report.outlet ?? reading?.article.outlet ?? "not told", paper),
    ...field("published", publishedWords(reading, report), paper),
    ...field("language", reading?.article.language ?? null, paper),
    ...field("retrieved", report.retrievedAt, paper),
    ...field("added", `${addedAt}${history.length > 1 ? `, described ${history.length} times` : ""}`, paper),
    ...field("bytes", `${report.bytes}, ${report.mediaType}, SHA-256 ${sha256}`, paper),
    ...field("read by", producers, paper),
  ];
}

/** The report's group of copies, told by outlet, file and id. */
function copyLines({ state, reading, copies, others }: ShownReport, paper: Paper): Line[] {
  if (copies === null) return [];
  const names = new Map(others.map(({ id, outlet, file }) => [id, `${outlet ?? file ?? ""} ${id}`.trim()] as const));
  const own = `this report (${state.report.outlet ?? reading?.article.outlet ?? state.report.file ?? state.report.id})`;
  const nameOf = (doc: DocumentId) => (doc === state.report.id ? own : (names.get(doc) ?? doc));
  return [...heading("Copies"), ...copyGroupLines(copies, nameOf, paper)];
}

export function reportPage(shown: ShownReport, paper: Paper): Line[] {
  const { state, reading, incidents } = shown;
  const title = state.report.title ?? reading?.article.title ?? state.report.file ?? state.report.id;
  const claims = reading?.resolved?.claims ?? [];
  const table = reading === null ? [] : claimTable(claims, indexRecord({ readings: [reading] }), paper);
  const unread = reading === null || reading.annotated === null;
  return [
    ...pageHead(title, state.report.id, paper),
    ...facts(shown, paper),
    ...(unread ? hanging([run("kept, but not read", "alert")], paper) : []),
    ...(reading === null || reading.notes.length === 0 ? [] : [...heading("Notes"), ...noteList(reading.notes, paper)]),
    ...copyLines(shown, paper),
    ...(incidents.length === 0 ? [] : heading("Incidents")),
    ...incidents.flatMap((incident) => incidentEntry(incident, paper)),
    ...(table.length === 0 ? [] : [...heading("Claims"), ...table]),
  ];
}
