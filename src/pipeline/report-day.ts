/** A reading in, the day on which its report was out. */
import type { Reading } from "#model/reading.ts";

/** The last day on which it may have been published; where nothing tells, the day of retrieval. ISO day. */
export function reportDay({ article, report }: Pick<Reading, "article" | "report">): string {
  return article.publishedAt?.value.latest ?? (report.publishedAt ?? report.retrievedAt).slice(0, "YYYY-MM-DD".length);
}

/** Readings of the reports that were out by then. */
export function readingsAsOf(readings: readonly Reading[], day: string): readonly Reading[] {
  return readings.filter((reading) => reportDay(reading) <= day);
}
