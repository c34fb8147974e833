/** `crosscheck incidents`: filters in, the incidents that match out, one entry each. */
import { incidentLine } from "#export/incident-line.ts";
import { counted } from "#export/said-words.ts";
import { type Listed, listIncidents } from "#pipeline/workspace.ts";
import { openWorkspace } from "#store/workspace.ts";
import { type AsOfOptions, withPast } from "../as-of.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, FilterOptions, WorkspaceOptions } from "../options.ts";
import { incidentEntry } from "../render/incident-entry.ts";

const PAGE = 100;

type IncidentsOptions = CommonOptions & WorkspaceOptions & FilterOptions & AsOfOptions;

/** Prints page after page; how many were printed, and how many a date filter leaves out for want of a date. */
async function printPages(listed: Listed, options: IncidentsOptions, { terminal }: Context) {
  let printed = 0;
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listIncidents>> = await listIncidents(listed, options, {
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

/** What is left out of the list by default is told; at most a page of it is counted. */
async function remarkRejected(listed: Listed, options: IncidentsOptions, { terminal }: Context): Promise<void> {
  if (options.review !== undefined) return;
  const { incidents, next } = await listIncidents(
    listed,
    { ...options, review: "rejected" },
    { limit: PAGE, after: null },
  );
  if (incidents.length === 0) return;
  const many = `${counted(incidents.length, "rejected incident")}${next === null ? "" : " or more"}`;
  terminal.remark(`crosscheck: ${many} left out; list with --review rejected`);
}

export async function runIncidents(options: IncidentsOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now } = context;
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    return await withPast(workspace, options, context, async (past) => {
      const listed = past ?? workspace;
      const { printed, undatedLeftOut } = await printPages(listed, options, context);
      if (printed === 0) terminal.remark("crosscheck: no incident matches");
      if (undatedLeftOut > 0) {
        terminal.remark(`crosscheck: ${counted(undatedLeftOut, "incident")} without a date left out`);
      }
      await remarkRejected(listed, options, context);
      return EXIT.done;
    });
  } finally {
    await workspace.close();
  }
}
