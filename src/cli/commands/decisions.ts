/** `crosscheck decisions`: a workspace in, everything that persons decided out, with what became of it. */
import { actText } from "#export/decision-words.ts";
import { listDecisions } from "#pipeline/decide.ts";
import { openWorkspace } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { decisionLines } from "../render/decision-words.ts";

export async function runDecisions(options: CommonOptions & WorkspaceOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now } = context;
  const workspace = await openWorkspace(options.workspace, { mode: "read", now, create: false });
  try {
    const outcomes = await listDecisions(workspace);
    for (const outcome of outcomes) {
      const { decision, standing, remarks } = outcome;
      const { act, ...said } = decision;
      if (options.json) await terminal.json({ ...said, command: actText(act), standing, remarks, act });
      else await terminal.page(decisionLines(outcome, terminal.paper));
    }
    if (outcomes.length === 0) terminal.remark("crosscheck: nobody has decided anything yet");
    return EXIT.done;
  } finally {
    await workspace.close();
  }
}
