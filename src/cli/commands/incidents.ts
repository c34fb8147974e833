/** `crosscheck incidents`: filters in, the incidents that match out, one entry each. */
import { incidentLine } from "#export/incident-line.ts";
import { listIncidents } from "#pipeline/workspace.ts";
import { openWorkspace, type Workspace } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, FilterOptions, WorkspaceOptions } from "../options.ts";
import { incidentEntry } from "../render/incident-entry.ts";
import { counted } from "../render/said-words.ts";

const PAGE = 100;

type IncidentsOptions = CommonOptions & WorkspaceOptions & FilterOptions;

/** Prints page after page; how many were printed, and how many a date filter leaves out for want of a date. */
async function printPages(workspace: Workspace, options: IncidentsOptions, { terminal }: Context) {
  let printed = 0;
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listIncidents>> = await listIncidents(workspace, options, {
      limit: PAGE,
      after,
    });
    for (const incident of page.incidents) {
      if (options.json) await terminal.json(incidentLine(incident));
      else await terminal.page(incidentEntry(incident, terminal.paper));
    }
    printed += page.incidents.length;
    after = page.next;
    if (after === null) return { printed, undatedLeftOut: page.undatedLeftOut };
  }
}

export async function runIncidents(options: IncidentsOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now } = context;
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    const { printed, undatedLeftOut } = await printPages(workspace, options, context);
    if (printed === 0) terminal.remark("crosscheck: no incident matches");
    if (undatedLeftOut > 0) {
      terminal.remark(`crosscheck: ${counted(undatedLeftOut, "incident")} without a date left out`);
    }
    return EXIT.done;
  } finally {
    await workspace.close();
  }
}
