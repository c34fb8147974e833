/** A record -> JSON lines: one `crosscheck.reading/1` a report, then one `crosscheck.record/1`. */
import type { CaseRecord } from "#model/reading.ts";
import type { Withheld } from "./public/public-record.ts";
import { readingJson, recordJson } from "./reading-json.ts";

/** Incidents that rest on one report alone; those across reports stand in the last line. */
export function* jsonLines(record: CaseRecord, rules: string): Generator<string> {
  for (const reading of record.readings) {
    const own = record.incidents.filter(({ docs }) => docs.length === 1 && docs[0] === reading.report.id);
    yield `${JSON.stringify(readingJson(reading, own, rules))}\n`;
  }
  yield `${JSON.stringify(recordJson(record))}\n`;
}

/** The line of the incidents alone, with what was held back. */
export function* publicLines(record: CaseRecord, withheld: Withheld): Generator<string> {
  yield `${JSON.stringify({ ...recordJson(record), withheld })}\n`;
}
