/** `npm run bench:first-link` in; time and memory to link many stored reports of which none is linked, in parts and all at once, out, frozen as JSON. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { rulesName } from "#cli/rules-name.ts";
import type { Linker } from "#pipeline/read-report.ts";
import { relink } from "#pipeline/workspace.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import { loadWordRarity } from "#reference/lexicon/word-rarity.ts";
import { openWorkspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import { DEFAULT_WORLD, makeReadings } from "./make-readings.ts";
import { machine, peakMemoryMb, programVersion, toHundredths } from "./measure.ts";

const FROZEN = join(import.meta.dirname, "results", "first-link.json");
const SIZES = "10000,100000";
/** All at once takes more memory than there is in larger ones. */
const MOST_AT_ONCE = 10_000;
const BATCH = 2000;
/** As a server links, which then finds nothing to do. */
const RULES = rulesName(programVersion());
const NOW = "2026-01-01T00:00:00.000Z";

/** `steps` are transactions; memory is the largest resident set of the process that linked. */
type Linked = Readonly<{ seconds: number; cpuSeconds: number; steps: number; incidents: number; peakMemoryMb: number }>;
type Measured = Readonly<{ reports: number; load: number; inParts: Linked; atOnce: Linked | null }>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: SIZES },
      out: { type: "string", default: FROZEN },
      link: { type: "string" },
      keep: { type: "boolean", default: false },
      "at-once": { type: "boolean", default: false },
    },
  });
  if (values.link !== undefined) return linkFolder(values.link, values["at-once"]);
  const sizes: Measured[] = [];
  for (const reports of values.sizes.split(",").map(Number)) {
    const measured = await measure(reports, values.keep);
    sizes.push(measured);
    console.log(JSON.stringify(measured));
    const common = { program: programVersion(), machine: machine(), corpus: DEFAULT_WORLD };
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify({ ...common, sizes }, null, 2)}\n`);
  }
}

async function measure(reports: number, keep: boolean): Promise<Measured> {
  const folder = join(tmpdir(), `crosscheck-bench-first-link-${reports}`);
  if (!existsSync(folder)) await fill(folder, reports);
  const load = toHundredths(loadavg()[0] ?? 0);
  const atOnce = reports > MOST_AT_ONCE ? null : linkCopy(folder);
  const inParts = linkAlone(folder, []);
  if (!keep) rmSync(folder, { recursive: true });
  return { reports, load, inParts, atOnce };
}

async function fill(folder: string, count: number): Promise<void> {
  const { store, close } = await openWorkspace(folder, { mode: "write", create: true, now: () => NOW });
  const readings = makeReadings(DEFAULT_WORLD);
  for (let made = 0; made < count; made += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, count - made) }, () => readings.next().value!);
    await store.addReports(some.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
    for (const reading of some) await store.storeReading(reading, RULES);
  }
  await close();
}

function linkCopy(folder: string): Linked {
  const copy = `${folder}-copy`;
  cpSync(folder, copy, { recursive: true });
  const linked = linkAlone(copy, ["--at-once"]);
  rmSync(copy, { recursive: true });
  return linked;
}

/** In a process of its own, whose memory is then that of linking. */
function linkAlone(folder: string, options: readonly string[]): Linked {
  const args = [...process.execArgv, import.meta.filename, "--link", folder, ...options];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`linking ended with ${status}`);
  return JSON.parse(stdout) as Linked;
}

async function linkFolder(folder: string, isAtOnce: boolean): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", create: false, now: () => NOW });
  const registry = loadActors();
  const relate: Linker["relate"] = (left, right) => relatedParty(left, right, registry);
  const linker: Linker = { registry, rarity: loadWordRarity(), relate };
  const all = { reports: 2 ** 31, bytes: 2 ** 40 };
  let steps = isAtOnce ? 1 : 0;
  let shown = 0;
  const onProgress = ({ of, done, all: wanted }: { of: string; done: number; all: number }) => {
    steps += 1;
    if (done < shown || done === wanted || done > shown + wanted / 10) {
      shown = done;
      process.stderr.write(`${of} ${done} of ${wanted}, ${peakMemoryMb()} MiB\n`);
    }
  };
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  await relink(workspace, { reader: linker, producers: RULES, onProgress, ...(isAtOnce && { part: all }) });
  const { user, system } = process.cpuUsage(cpu);
  const incidents = (await workspace.store.incidentPositions(null)).length;
  const linked: Linked = {
    seconds: toHundredths((performance.now() - startedAt) / 1000),
    cpuSeconds: toHundredths((user + system) / 1e6),
    steps,
    incidents,
    peakMemoryMb: peakMemoryMb(),
  };
  process.stdout.write(JSON.stringify(linked));
  await workspace.close();
}

await main();
