/** `crosscheck verify`: a workspace in, everything that is wrong with it out. */

import { counted } from "#export/said-words.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { run } from "../render/lines.ts";

/** A warning leaves status 0; an error, something lost or changed, is 2. */
export async function runVerify(options: CommonOptions & WorkspaceOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now } = context;
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    const result = await verifyWorkspace(workspace);
    if (options.json) await terminal.json(result);
    else {
      for (const { severity, place, subject, detail, remedy } of result.problems) {
        terminal.complain(`crosscheck: ${severity}: ${place}: ${subject}: ${detail}; ${remedy}`);
      }
      const { reports, readings, incidents, decisions, auditEntries } = result.checked;
      const checked = [
        counted(reports, "report"),
        counted(readings, "reading"),
        counted(incidents, "version of incidents", "versions of incidents"),
        counted(decisions, "decision"),
        counted(auditEntries, "audit entry", "audit entries"),
      ].join(", ");
      await terminal.page([
        [run(result.ok ? "intact" : "damaged", result.ok ? "strong" : "alert"), run(`: ${checked} checked`)],
        ...(result.head === null ? [] : [[run(`audit head ${result.head.seq} ${result.head.hash}`, "faint")]]),
      ]);
    }
    return result.ok ? EXIT.done : EXIT.badInput;
  } finally {
    await workspace.close();
  }
}
