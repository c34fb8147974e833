/** `crosscheck read`: reports in, their record as a page or as JSON lines out; nothing is stored. */
import { readingJson, recordJson } from "#export/reading-json.ts";
import type { Reading } from "#model/reading.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, type Reader, readReport } from "#pipeline/read-report.ts";
import type { Context } from "../context.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type Opened, openedReports } from "../intake.ts";
import type { CommonOptions, IntakeOptions } from "../options.ts";
import { recordPage } from "../render/record-page.ts";
import { rulesName } from "../rules-name.ts";

type ReadOptions = CommonOptions & IntakeOptions;

/** Reports that could not be opened, or were opened and not read. */
function failures(opened: readonly Opened[], readings: readonly Reading[]): number {
  return opened.filter(({ ok }) => !ok).length + readings.filter(({ annotated }) => annotated === null).length;
}

export async function runRead(inputs: readonly string[], options: ReadOptions, context: Context): Promise<ExitStatus> {
  const { terminal, version } = context;
  // Loaded with the first report: bad paths need no reader to be told.
  let reader: Reader | null = null;
  const opened: Opened[] = [];
  const readings: Reading[] = [];
  for await (const one of openedReports(inputs, options, context)) {
    opened.push(one);
    if (!one.ok) continue;
    reader ??= await makeReader();
    const reading = await readReport(one.raw, reader);
    readings.push(reading);
    // Printed as soon as it is read, so that a long run shows its results while it goes on.
    if (options.json) {
      await terminal.json(readingJson(reading, makeRecord([reading], reader).incidents, rulesName(version)));
    }
  }
  if (reader !== null) {
    const record = makeRecord(readings, reader);
    if (!options.json) await terminal.page(recordPage(record, terminal.paper));
    // A single report's line has its incidents already.
    else if (readings.length > 1) await terminal.json(recordJson(record));
  }
  return exitStatus(readings.length, failures(opened, readings));
}
