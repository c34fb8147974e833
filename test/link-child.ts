/** A process of its own for the tests of linking: links the workspace a few reports at a time, one line on standard output for each part that is safe. */
import { makeLinker } from "#pipeline/defaults.ts";
import { relink } from "#pipeline/workspace.ts";
import { openWorkspace } from "#store/workspace.ts";

async function main([folder = "", reports = ""]: readonly string[]): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", create: false, now: () => new Date().toISOString() });
  const part = { reports: Number(reports), bytes: 2 ** 20 };
  const onProgress = (told: object) => process.stdout.write(`${JSON.stringify(told)}\n`);
  await relink(workspace, { reader: makeLinker(), producers: "test@1", onProgress, part });
  await workspace.close();
}

if (import.meta.main) await main(process.argv.slice(2));
