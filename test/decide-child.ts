/** A process of its own for the test of kills: decides again and again, one line on standard output for each that is safe. */
import { decide } from "#pipeline/decide.ts";
import { makeLinker, makeWorld } from "#pipeline/defaults.ts";
import { openWorkspace } from "#store/workspace.ts";

if (import.meta.main) {
  const [folder = "", incident = ""] = process.argv.slice(2);
  const now = () => new Date().toISOString();
  const workspace = await openWorkspace(folder, { mode: "write", create: false, now });
  const options = { linker: makeLinker(), world: makeWorld(), producers: "test@1", dryRun: false };
  for (let killed = 1; killed < 1_000; killed += 1) {
    const asked = { act: "edit", id: incident, assignment: `killed=${killed}` } as const;
    const { decision } = await decide(workspace, asked, { who: "A. Reader", why: null, now }, options);
    process.stdout.write(`${decision.id} ${killed}\n`);
  }
}
