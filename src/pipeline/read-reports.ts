/** Many raw reports in, their readings in the same order out, some read at the same time. */
import { pMapIterable } from "p-map";
import type { Reading } from "#model/reading.ts";
import type { RawReport, Report } from "#model/report.ts";
import { windowThreads } from "#stages/3-annotate/encoder/window-pool.ts";
import { type Reader, readReport } from "./read-report.ts";

/** One more than there are threads for the networks, so that they have work while this thread has. */
const AT_ONCE = windowThreads() + 1;

/** A report that was read, or what the reader failed with. */
export type ReadOrFailed = Readonly<{ report: Report; reading: Reading } | { report: Report; error: unknown }>;

/** As `readReports`, but a reader that fails on one report goes on with the next. */
export function tryReports(raws: AsyncIterable<RawReport>, reader: Reader): AsyncIterable<ReadOrFailed> {
  const tryOne = async (raw: RawReport): Promise<ReadOrFailed> => {
    try {
      return { report: raw.report, reading: await readReport(raw, reader) };
    } catch (error) {
      return { report: raw.report, error };
    }
  };
  return pMapIterable(raws, tryOne, { concurrency: AT_ONCE });
}

/** Takes a raw report when it comes to read it, not before. Rejects as `readReport` does. */
export function readReports(
  raws: AsyncIterable<RawReport> | Iterable<RawReport>,
  reader: Reader,
): AsyncIterable<Reading> {
  return pMapIterable(raws, (raw) => readReport(raw, reader), { concurrency: AT_ONCE });
}
