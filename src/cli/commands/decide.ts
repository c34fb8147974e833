/** `crosscheck decide`: what a person decided in, signed, stored and applied; what it changes in the record out. */
import { standingText } from "#export/decision-words.ts";
import { type Asked, type Decided, decide } from "#pipeline/decide.ts";
import { decidedJson } from "#pipeline/decided-json.ts";
import { makeLinker, makeWorld } from "#pipeline/defaults.ts";
import { openWorkspace } from "#store/workspace.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { actorFiles } from "../own-actors.ts";
import { decisionLines } from "../render/decision-words.ts";
import { changeLines } from "../render/incident-changes.ts";
import { run } from "../render/lines.ts";
import { rulesName } from "../rules-name.ts";

export type DecideOptions = CommonOptions &
  WorkspaceOptions &
  Readonly<{ by?: string; why?: string; dryRun?: boolean }>;

async function tell(decided: Decided, options: DecideOptions, { terminal }: Context): Promise<void> {
  const dryRun = options.dryRun === true;
  if (options.json) return terminal.json(decidedJson(decided, dryRun));
  if (options.quiet) return;
  const { paper } = terminal;
  await terminal.page([
    [run(dryRun ? "Nothing is stored. It would be:" : "Decided:", "strong")],
    ...decisionLines(decided.outcome, paper),
    ...changeLines(decided, paper),
  ]);
}

export async function runDecide(asked: Asked, options: DecideOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now, version, addedPlaces } = context;
  const dryRun = options.dryRun === true;
  const workspace = await openWorkspace(options.workspace, { mode: dryRun ? "read" : "write", now, create: false });
  const own = { actorFiles: actorFiles({}, workspace.folder) };
  const world = makeWorld({ addedPlaces, ...own });
  try {
    const decider = { who: options.by ?? "", why: options.why ?? null, now };
    const producers = rulesName(version);
    const decided = await decide(workspace, asked, decider, { linker: makeLinker(own), world, producers, dryRun });
    await tell(decided, options, context);
    const undone = asked.act === "undo" ? asked.decision : null;
    for (const id of decided.overruled) if (id !== undone) terminal.remark(`crosscheck: ${id} does not hold any more`);
    const { standing } = decided.outcome;
    if (standing.state !== "in force")
      terminal.complain(`crosscheck: ${decided.decision.id}: ${standingText(standing)}`);
    return EXIT.done;
  } finally {
    world.close();
    await workspace.close();
  }
}
