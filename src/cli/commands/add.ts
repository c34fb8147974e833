/** `crosscheck add`: reports in, what became of each out; they are stored, read and linked to the record. */

import { counted } from "#export/said-words.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { type AddEvent, type AddSummary, addReports } from "#pipeline/workspace.ts";
import { openWorkspace } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { fromFirst, openedReports } from "../intake.ts";
import { tellLinking } from "../linking-progress.ts";
import type { ActorOptions, CommonOptions, IntakeOptions, WorkspaceOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { run } from "../render/lines.ts";
import { rulesName } from "../rules-name.ts";

type AddOptions = CommonOptions & IntakeOptions & WorkspaceOptions & ActorOptions;

const OUTCOME_WORDS = {
  stored: "stored",
  "already-stored": "known already",
  "metadata-changed": "known, described anew",
} as const satisfies Record<Extract<AddEvent, { kind: "stored" }>["outcome"], string>;

function eventJson(event: AddEvent): object {
  if (event.kind === "refused") return { event: "refused", place: event.error.place, code: event.error.code };
  const { id, file } = event.report;
  if (event.kind === "stored") return { event: "stored", report: id, file, outcome: event.outcome };
  const notes = event.notes.map(({ rule, severity, reason }) => ({ rule, severity, reason }));
  return { event: "read", report: id, file, read: event.readable, notes };
}

async function tell(event: AddEvent, options: AddOptions, { terminal }: Context): Promise<void> {
  if (options.json) return terminal.json(eventJson(event));
  // A refusal was complained of when the input was opened.
  if (event.kind === "refused") return;
  const { id, file, url } = event.report;
  const name = file ?? url ?? "";
  if (event.kind === "stored" && !options.quiet) {
    await terminal.page([[run(id, "faint"), run(` ${name} `), run(OUTCOME_WORDS[event.outcome], "strong")]]);
  }
  if (event.kind === "read" && !event.readable) {
    const why = event.notes.find(({ severity }) => severity === "warning")?.reason ?? "the reader does not know it";
    terminal.complain(`crosscheck: ${name}: kept, but not read (${why})`);
  }
}

function summaryLine({ stored, known, read, unreadable }: AddSummary, refused: number, folder: string): string {
  const parts = [
    `${stored} stored`,
    `${known} known already`,
    `${read} read`,
    ...(unreadable === 0 ? [] : [`${unreadable} kept without being read`]),
    ...(refused === 0 ? [] : [`${counted(refused, "input")} refused`]),
  ];
  return `${parts.join(" · ")} · record in ${folder}`;
}

export async function runAdd(inputs: readonly string[], options: AddOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now, version, addedPlaces } = context;
  // Both before the workspace is made: a mistyped path should leave no folder behind.
  const opened = await fromFirst(openedReports(inputs, options, context));
  if (opened.rest === null) return exitStatus(0, opened.refused);
  const reader = await makeReader({ addedPlaces, actorFiles: actorFiles(options, options.workspace) });
  const workspace = await openWorkspace(options.workspace, { mode: "write", now, create: true });
  try {
    const readers = { reader, producers: rulesName(version, reader) };
    const onEvent = (event: AddEvent) => tell(event, options, context);
    const summary = await addReports(workspace, opened.rest, readers, onEvent, tellLinking(terminal));
    const refused = opened.refused + summary.refused;
    if (options.json) await terminal.json({ event: "summary", ...summary, refused, workspace: workspace.folder });
    else if (!options.quiet) await terminal.page([[run(summaryLine(summary, refused, workspace.folder))]]);
    return exitStatus(summary.stored + summary.known, refused + summary.unreadable);
  } finally {
    await workspace.close();
  }
}
