/** A text in, the raw report of it out, as intake makes one of a plain file; for tests. */
import type { RawReport } from "#model/report.ts";
import { documentId } from "#text/ids.ts";

export function sampleReport(text: string, publishedAt: string | null): RawReport {
  const bytes = new TextEncoder().encode(text);
  const report = {
    id: documentId(bytes),
    file: null,
    url: null,
    outlet: null,
    title: null,
    publishedAt,
    retrievedAt: "2026-01-01T00:00:00Z",
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: bytes.length,
  };
  return { report, bytes };
}
