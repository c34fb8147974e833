/** `crosscheck read`: reports in, their record as a page or as JSON lines out; nothing is stored. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readingJson, recordJson } from "#export/reading-json.ts";
import type { Reading } from "#model/reading.ts";
import type { RawReport } from "#model/report.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, type Reader } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import { relink } from "#pipeline/workspace.ts";
import { openWorkspace, storeReports } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { fromFirst, type Opened, openedReports } from "../intake.ts";
import type { ActorOptions, CommonOptions, IntakeOptions, PolicyOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { recordPage } from "../render/record-page.ts";
import { rulesName } from "../rules-name.ts";

/** `page`: shown in a browser afterwards, when the output is a terminal. */
export type ReadOptions = CommonOptions & IntakeOptions & ActorOptions & PolicyOptions & Readonly<{ page?: boolean }>;

export async function runRead(inputs: readonly string[], options: ReadOptions, context: Context): Promise<ExitStatus> {
  const { terminal, version, addedPlaces } = context;
  const { rest, ...before } = await fromFirst(openedReports(inputs, options, context));
  if (rest === null) return exitStatus(0, before.refused);
  let { refused } = before;
  const shown = options.page === true && terminal.interactive && !options.json;
  const kept: RawReport[] = [];
  async function* raws(opened: AsyncGenerator<Opened>): AsyncGenerator<RawReport> {
    for await (const one of opened) {
      if (!one.ok) refused += 1;
      else {
        if (shown) kept.push(one.raw);
        yield one.raw;
      }
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
  if (shown) await showPage({ raws: kept, readings }, { ...options, reader }, context);
  const unreadable = readings.filter(({ annotated }) => annotated === null).length;
  return exitStatus(readings.length, refused + unreadable);
}

/** Serves what was read from a folder that is gone afterwards: nothing is kept that the user did not ask to keep. */
async function showPage(
  { raws, readings }: Readonly<{ raws: readonly RawReport[]; readings: readonly Reading[] }>,
  { reader, ...options }: ReadOptions & Readonly<{ reader: Reader }>,
  context: Context,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-page-"));
  try {
    const workspace = await openWorkspace(folder, { mode: "write", now: context.now, create: true });
    const producers = rulesName(context.version, reader);
    try {
      await storeReports(workspace, raws);
      for (const reading of readings) await workspace.store.storeReading(reading, producers);
      await relink(workspace, { reader, producers });
    } finally {
      await workspace.close();
    }
    const { serveUntilStopped } = await import("./serve.ts");
    const of = "What was read (kept until you end it; `crosscheck add` keeps reports for good)";
    await context.terminal.page([[]]);
    await serveUntilStopped(
      { folder, of, port: undefined, actorFiles: actorFiles(options, null), json: false },
      context,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
