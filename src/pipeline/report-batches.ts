/** Opened reports in; the same, as many at a time as are stored together, out. */
import type { Intake } from "./open-reports.ts";

/** One wait for the disk serves a batch; small enough that little is done again after a kill, and that memory holds it. */
const BATCH_REPORTS = 32;
const BATCH_BYTES = 8_000_000;

/** Intakes in order, as many at a time as are stored together. */
export async function* reportBatches(intakes: AsyncIterable<Intake>): AsyncGenerator<readonly Intake[]> {
  let batch: Intake[] = [];
  let bytes = 0;
  for await (const intake of intakes) {
    batch.push(intake);
    bytes += intake.ok ? intake.raw.bytes.length : 0;
    if (batch.length < BATCH_REPORTS && bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
