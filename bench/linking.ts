/** `npm run bench:linking` in; milliseconds to link one report in workspaces of 1,000, 10,000 and 100,000 out, frozen as JSON. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
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
/** Reports linked one by one when the workspace has a size, after some to warm up; so many before the next size has its turn. */
const [WARM_UP, TIMED, TURN] = [20, 200, 20];
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
  const keep = (measured: readonly Measured[]) => {
    sizes.push(...measured);
    for (const one of measured) print(one);
    const common = { program: programVersion(), machine: machine(), corpus, warmUp: WARM_UP, timed: TIMED };
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${JSON.stringify({ ...common, sizes, peakMemoryMb: peakMemoryMb() }, null, 2)}\n`);
  };
  const asked = values.sizes.split(",").map(Number);
  // In one period each size is a workspace of its own; else one workspace grows as time goes on.
  if (!onePeriod) await measure(asked, DEFAULT_WORLD, keep);
  else for (const size of asked) await measure([size], { ...DEFAULT_WORLD, perDay: size / ONE_PERIOD_DAYS }, keep);
}

/** A workspace of a size, with the reports that come next. */
type Grown = Readonly<{
  reports: number;
  folder: string;
  next: readonly Reading[];
  growCpuMsPerReport: number;
  databaseMb: number;
}>;

/**
 * One workspace, filled up to each size in turn and copied there. Only linking is timed: the readings are made, not read. The sizes
 * are timed by turns, a few reports each, so that other work on the machine slows all of them alike.
 */
async function measure(
  sizes: readonly number[],
  options: WorldOptions,
  keep: (measured: readonly Measured[]) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-bench-"));
  const linker = makeBenchLinker();
  try {
    const grown = await grow(folder, sizes, { options, linker });
    const timed = await timeByTurns(grown, linker);
    keep(
      grown.map(({ reports, growCpuMsPerReport, databaseMb }, at) => ({
        reports,
        linkMs: percentilesOf(timed[at]!.walls),
        linkCpuMs: percentilesOf(timed[at]!.cpus),
        growCpuMsPerReport,
        databaseMb,
      })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function grow(
  folder: string,
  sizes: readonly number[],
  { options, linker }: Readonly<{ options: WorldOptions; linker: Linker }>,
): Promise<readonly Grown[]> {
  const readings = makeReadings(options);
  const growing = join(folder, "growing");
  const grown: Grown[] = [];
  let count = 0;
  for (const size of sizes) {
    const workspace = await openWorkspace(growing, { mode: "write", create: true, now: () => NOW });
    const cpu = process.cpuUsage();
    const wanted = size - WARM_UP - TIMED - count;
    for (let left = wanted; left > 0; left -= STEP) {
      await addReadings(workspace, take(readings, Math.min(STEP, left)));
      await link(workspace, linker);
    }
    const growCpuMsPerReport = toHundredths(cpuMsSince(cpu) / wanted);
    const next = take(readings, WARM_UP + TIMED);
    await workspace.close();
    const own = join(folder, String(size));
    cpSync(growing, own, { recursive: true });
    const databaseMb = Math.round(statSync(join(own, "crosscheck.sqlite")).size / 1e6);
    grown.push({ reports: size, folder: own, next, growCpuMsPerReport, databaseMb });
    console.log(`${size} reports: ${growCpuMsPerReport} ms a report while it grew; ${databaseMb} MB`);
    // the larger workspace holds what the smaller one is timed with
    const larger = await openWorkspace(growing, { mode: "write", create: true, now: () => NOW });
    await addReadings(larger, next);
    await link(larger, linker);
    await larger.close();
    count = size;
  }
  return grown;
}

type Times = Readonly<{ walls: number[]; cpus: number[] }>;

async function timeByTurns(grown: readonly Grown[], linker: Linker): Promise<readonly Times[]> {
  const workspaces: Workspace[] = [];
  for (const { folder } of grown) {
    workspaces.push(await openWorkspace(folder, { mode: "write", create: false, now: () => NOW }));
  }
  const times: readonly Times[] = grown.map(() => ({ walls: [], cpus: [] }));
  for (let first = 0; first < WARM_UP + TIMED; first += TURN) {
    for (const [at, { next }] of grown.entries()) {
      const { walls, cpus } = await timeOneByOne(workspaces[at]!, linker, next.slice(first, first + TURN));
      if (first < WARM_UP) continue;
      times[at]!.walls.push(...walls);
      times[at]!.cpus.push(...cpus);
    }
  }
  for (const workspace of workspaces) await workspace.close();
  return times;
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

async function timeOneByOne(workspace: Workspace, linker: Linker, readings: readonly Reading[]): Promise<Times> {
  const [walls, cpus]: [number[], number[]] = [[], []];
  for (const reading of readings) {
    await addReadings(workspace, [reading]);
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    await link(workspace, linker);
    walls.push(performance.now() - startedAt);
    cpus.push(cpuMsSince(cpu));
  }
  return { walls, cpus };
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
