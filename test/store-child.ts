/** A process of its own for the tests of the store: adds reports, one line of JSON on standard output for each that is safe. */
import { InputError } from "#model/errors.ts";
import { verifyWorkspace } from "#store/verify.ts";
import { openWorkspace, storeReports, type Workspace } from "#store/workspace.ts";
import { rawReport } from "./store-examples.ts";

/** What the child prints, one a line. */
export type ChildLine =
  | Readonly<{ added: string; outcome: string }>
  | Readonly<{ failed: string; message: string }>
  | Readonly<{ ok: boolean; problems: readonly string[]; reports: number }>;

function say(line: ChildLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Report `name N`, padded to about `size` bytes. */
export function childReport(name: string, number: number, size: number) {
  return rawReport(`${name} ${number} `.padEnd(size, "x"));
}

async function add(
  workspace: Workspace,
  name: string,
  { count, size }: { count: number; size: number },
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const [added] = await storeReports(workspace, [childReport(name, number, size)]);
    if (added !== undefined) say({ added: added.report.id, outcome: added.outcome });
  }
}

async function main([
  folder = "",
  name = "",
  count = "",
  size = "",
  waitMs = "8000",
]: readonly string[]): Promise<void> {
  const open = { mode: "write" as const, create: true, now: () => new Date().toISOString(), waitMs: Number(waitMs) };
  try {
    const workspace = await openWorkspace(folder, open);
    try {
      await add(workspace, name, { count: Number(count), size: Number(size) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say({ failed: error.code, message: error.message });
    }
    const { ok, problems, checked } = await verifyWorkspace(workspace);
    say({ ok, problems: problems.map(({ kind }) => kind), reports: checked.reports });
    await workspace.close();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    say({ failed: error.code, message: error.message });
  }
}

if (import.meta.main) await main(process.argv.slice(2));
