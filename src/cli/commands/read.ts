/** `crosscheck read`: reports in, their record as a page or as JSON lines out; nothing is stored. */
import { readingJson, recordJson } from "#export/reading-json.ts";
import type { Reading } from "#model/reading.ts";
import type { RawReport } from "#model/report.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import type { Context } from "../context.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { fromFirst, type Opened, openedReports } from "../intake.ts";
import type { ActorOptions, CommonOptions, IntakeOptions, PolicyOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { recordPage } from "../render/record-page.ts";
import { rulesName } from "../rules-name.ts";

type ReadOptions = CommonOptions & IntakeOptions & ActorOptions & PolicyOptions;

export async function runRead(inputs: readonly string[], options: ReadOptions, context: Context): Promise<ExitStatus> {
  const { terminal, version, addedPlaces } = context;
  const { rest, ...before } = await fromFirst(openedReports(inputs, options, context));
  if (rest === null) return exitStatus(0, before.refused);
  let { refused } = before;
  async function* raws(opened: AsyncGenerator<Opened>): AsyncGenerator<RawReport> {
    for await (const one of opened) {
      if (one.ok) yield one.raw;
      else refused += 1;
    }
  }
  const { policy } = options;
  const reader = await makeReader({ addedPlaces, actorFiles: actorFiles(options, null), ...(policy && { policy }) });
  const readings: Reading[] = [];
  for await (const reading of readReports(raws(rest), reader)) {
    readings.push(reading);
    // Printed as soon as it is read, so that a long run shows its results while it goes on.
    if (options.json) {
      await terminal.json(readingJson(reading, makeRecord([reading], reader).incidents, rulesName(version, reader)));
    }
  }
  const record = makeRecord(readings, reader);
  if (!options.json) await terminal.page(recordPage(record, terminal.paper));
  // A single report's line has its incidents already.
  else if (readings.length > 1) await terminal.json(recordJson(record));
  const unreadable = readings.filter(({ annotated }) => annotated === null).length;
  return exitStatus(readings.length, refused + unreadable);
}
