/** `npm run bench:linking` in; milliseconds to link one report in workspaces of 1,000, 10,000 and 100,000 out, frozen as JSON. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Reading } from "#model/reading.ts";
import type { Linker } from "#pipeline/read-report.ts";
import { relink } from "#pipeline/workspace.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import { loadWordRarity } from "#reference/lexicon/word-rarity.ts";
import { openWorkspace, type Workspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import { DEFAULT_WORLD, makeReadings, type WorldOptions } from "./make-readings.ts";
import { machine, type Percentiles, peakMemoryMb, percentilesOf, programVersion, toHundredths } from "./measure.ts";

const FROZEN = join(import.meta.dirname, "results", "linking.json");
const SIZES = "1000,10000,100000";
/** Reports linked one by one when the workspace has a size, after some to warm up. */
const [WARM_UP, TIMED] = [20, 200];
/** Reports linked at once while the workspace grows. */
const STEP = 2000;
const NOW = "2026-01-01T00:00:00.000Z";
/** As long as a decade of the wire, however many reports it has: then a large workspace is a dense one. */
const ONE_PERIOD_DAYS = 2500;

type Measured = Readonly<{
  reports: number;
  /** wall time of one `relink` with one new reading, writing included */
  linkMs: Percentiles;
  /** processor time, which other work on the machine does not lengthen */
  linkCpuMs: Percentiles;
  growCpuMsPerReport: number;
  databaseMb: number;
}>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: SIZES },
      out: { type: "string", default: FROZEN },
      "one-period": { type: "boolean", default: false },
    },
  });
  const onePeriod = values["one-period"];
  const corpus = { ...DEFAULT_WORLD, ...(onePeriod ? { perDay: null, days: ONE_PERIOD_DAYS } : {}) };
  const sizes: Measured[] = [];
  // A large workspace takes long: what is measured is kept as it comes.
  const keep = (measured: Measured) => {
    sizes.push(measured);
    print(measured);
    const common = { program: programVersion(), machine: machine(), corpus, warmUp: WARM_UP, timed: TIMED };
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify({ ...common, sizes, peakMemoryMb: peakMemoryMb() }, null, 2)}\n`);
  };
  const asked = values.sizes.split(",").map(Number);
  // In one period each size is a workspace of its own; else one workspace grows as time goes on.
  if (!onePeriod) await measure(asked, DEFAULT_WORLD, keep);
  else for (const size of asked) await measure([size], { ...DEFAULT_WORLD, perDay: size / ONE_PERIOD_DAYS }, keep);
}

/** One workspace, filled up to each size in turn. Only linking is timed: the readings are made, not read. */
async function measure(
  sizes: readonly number[],
  options: WorldOptions,
  keep: (measured: Measured) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-bench-"));
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now: () => NOW });
  const linker = makeBenchLinker();
  const readings = makeReadings(options);
  try {
    let count = 0;
    for (const size of sizes) {
      const grown = size - WARM_UP - TIMED - count;
      const cpu = process.cpuUsage();
      while (count < size - WARM_UP - TIMED) {
        const step = Math.min(STEP, size - WARM_UP - TIMED - count);
        await addReadings(workspace, take(readings, step));
        await link(workspace, linker);
        count += step;
      }
      const growCpuMsPerReport = toHundredths(cpuMsSince(cpu) / grown);
      const [walls, cpus] = await timeOneByOne(workspace, linker, take(readings, WARM_UP + TIMED));
      count += WARM_UP + TIMED;
      const databaseMb = Math.round(statSync(join(folder, "crosscheck.sqlite")).size / 1e6);
      keep({
        reports: size,
        linkMs: percentilesOf(walls),
        linkCpuMs: percentilesOf(cpus),
        growCpuMsPerReport,
        databaseMb,
      });
    }
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the program's own, without the reader that `makeLinker` stands beside. */
function makeBenchLinker(): Linker {
  const registry = loadActors();
  return { registry, rarity: loadWordRarity(), relate: (left, right) => relatedParty(left, right, registry) };
}

function take(readings: Iterator<Reading>, count: number): Reading[] {
  return Array.from({ length: count }, () => readings.next().value as Reading);
}

async function addReadings({ store }: Workspace, readings: readonly Reading[]): Promise<void> {
  await store.addReports(readings.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
  for (const reading of readings) await store.storeReading(reading, "bench");
}

async function link(workspace: Workspace, linker: Linker): Promise<void> {
  const done = await relink(workspace, { reader: linker, producers: "bench" });
  if (done !== "linked") throw new Error(`nothing was linked: ${done}`);
}

async function timeOneByOne(
  workspace: Workspace,
  linker: Linker,
  readings: readonly Reading[],
): Promise<readonly [walls: number[], cpus: number[]]> {
  const [walls, cpus]: [number[], number[]] = [[], []];
  for (const [at, reading] of readings.entries()) {
    await addReadings(workspace, [reading]);
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    await link(workspace, linker);
    if (at < WARM_UP) continue;
    walls.push(performance.now() - startedAt);
    cpus.push(cpuMsSince(cpu));
  }
  return [walls, cpus];
}

function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function print({ reports, linkMs, linkCpuMs, growCpuMsPerReport, databaseMb }: Measured): void {
  console.log(
    `${reports} reports: linking one takes p50 ${linkMs.p50} p95 ${linkMs.p95} ms, ` +
      `of processor time p50 ${linkCpuMs.p50} mean ${toHundredths(linkCpuMs.total / TIMED)} ms; ` +
      `${growCpuMsPerReport} ms a report while it grew; ${databaseMb} MB`,
  );
}

await main();
