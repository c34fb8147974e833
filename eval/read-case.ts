/** Paths or texts in, the record that the program makes of them out. */
import { join } from "node:path";
import type { CaseRecord, Reading } from "#model/reading.ts";
import type { RawReport } from "#model/report.ts";
import { DEFAULT_MAX_BYTES, openReports } from "#pipeline/open-reports.ts";
import { makeRecord, type Reader } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import { documentId } from "#text/ids.ts";
import { type GoldCase, ROOT } from "./gold-case.ts";

/** A fixed time of retrieval: the same corpus gives the same record on every run. */
const RETRIEVED_AT = "2026-01-01T00:00:00Z";

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Raw reports of files and folders; `published` is the day given for those that say none.
 *
 * @throws InputError for the first that cannot be read: an evaluation on half a corpus would be a wrong number
 */
export async function openAll(paths: readonly string[], published: string | null): Promise<readonly RawReport[]> {
  const reports: RawReport[] = [];
  const options = { stdin: nothing(), now: () => RETRIEVED_AT, published, outlet: null, maxBytes: DEFAULT_MAX_BYTES };
  for await (const intake of openReports(paths, options)) {
    if (!intake.ok) throw intake.error;
    reports.push(intake.raw);
  }
  return reports;
}

/** A text as a raw report of its own. */
export function rawText(file: string, text: string, published: string | null): RawReport {
  const bytes = new TextEncoder().encode(text);
  const report = {
    id: documentId(bytes),
    file,
    url: null,
    outlet: null,
    title: null,
    publishedAt: published,
    retrievedAt: RETRIEVED_AT,
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: bytes.length,
  };
  return { report, bytes };
}

/** In their order. */
export async function readAll(raws: readonly RawReport[], reader: Reader): Promise<readonly Reading[]> {
  return Array.fromAsync(readReports(raws, reader));
}

export async function recordOf(raws: readonly RawReport[], reader: Reader): Promise<CaseRecord> {
  return makeRecord(await readAll(raws, reader), reader);
}

/** The record of a gold case; report names are relative to the project root, as in the gold file. */
export async function readCase(gold: GoldCase, reader: Reader): Promise<CaseRecord> {
  if (gold.text !== undefined) return recordOf([rawText(gold.id, gold.text, gold.published)], reader);
  const paths = (gold.reports ?? []).map((report) => join(ROOT, report));
  const raws = await openAll(paths, gold.published);
  const named = raws.map((raw) => ({ ...raw, report: { ...raw.report, file: relativeName(raw.report.file) } }));
  return recordOf(named, reader);
}

function relativeName(file: string | null): string | null {
  return file?.startsWith(`${ROOT}/`) ? file.slice(ROOT.length + 1) : file;
}
