/** `npm run bench` in; reports a second, milliseconds a stage, peak memory and the slowest reports out, frozen as JSON. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Reading } from "#model/reading.ts";
import type { RawReport } from "#model/report.ts";
import { makeReader } from "#pipeline/defaults.ts";
import { makeRecord, type Reader, readReport } from "#pipeline/read-report.ts";
import { readReports } from "#pipeline/read-reports.ts";
import { NETWORKS } from "#stages/3-annotate/encoder/networks.ts";
import { documentId } from "#text/ids.ts";
import { corpusHash, DEFAULT_CORPUS, type MadeReport, makeCorpus } from "./make-corpus.ts";
import { machine, type Percentiles, peakMemoryMb, percentilesOf, programVersion, toHundredths } from "./measure.ts";
import { measureGazetteer, type OpenedGazetteer } from "./measure-gazetteer.ts";

const FROZEN = join(import.meta.dirname, "results", "read.json");
/** Reports read before the clock starts, so that loading and the first compilation are not measured. */
const WARM_UP = 20;
const RUNS = 3;
const SLOWEST = 10;
const RETRIEVED_AT = "2026-01-01T00:00:00Z";

type Timed = Readonly<{ name: string; ms: number }>;
type Staged = Readonly<{ reports: readonly Timed[]; stages: ReadonlyMap<string, readonly number[]>; linkMs: number }>;
/** All reports read as `add` reads them. `cpuMs` is processor time of all threads, `networks` the networks' part of it. */
type Measured = Readonly<{ seconds: number; cpuMs: number; networks: ReadonlyMap<string, number> }>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reports: { type: "string", default: String(DEFAULT_CORPUS.reports) },
      runs: { type: "string", default: String(RUNS) },
      out: { type: "string", default: FROZEN },
    },
  });
  const corpus = makeCorpus({ ...DEFAULT_CORPUS, reports: Number(values.reports) });
  const raws = corpus.map(toRaw);
  const gazetteer = measureGazetteer();
  const startedAt = performance.now();
  const networks = new Map<string, number>();
  const reader = await makeReader({
    observeNetwork: (name, ms) => networks.set(name, (networks.get(name) ?? 0) + ms),
  });
  const loadMs = performance.now() - startedAt;
  for (const raw of raws.slice(0, WARM_UP)) await readReport(raw, reader);
  const runs: Measured[] = [];
  const staged: Staged[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    networks.clear();
    runs.push({ ...(await measureRun(raws, reader)), networks: new Map(networks) });
    staged.push(await measureStages(raws, reader));
  }
  const result = resultOf(corpus, { runs, staged, loadMs, gazetteer });
  print(result);
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
}

function toRaw({ name, mediaType, published, text }: MadeReport): RawReport {
  const bytes = new TextEncoder().encode(text);
  const report = {
    id: documentId(bytes),
    file: name,
    url: null,
    outlet: null,
    title: null,
    publishedAt: published,
    retrievedAt: RETRIEVED_AT,
    mediaType,
    charset: "utf-8",
    bytes: bytes.length,
  };
  return { report, bytes };
}

async function measureRun(raws: readonly RawReport[], reader: Reader): Promise<Omit<Measured, "networks">> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for await (const _ of readReports(raws, reader));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuMs: (user + system) / 1000 };
}

/** One report after the other, so that a stage's time is its own. */
async function measureStages(raws: readonly RawReport[], reader: Reader): Promise<Staged> {
  const stages = new Map<string, number[]>();
  const observe = (stage: string, ms: number): void => {
    const seen = stages.get(stage);
    if (seen) seen.push(ms);
    else stages.set(stage, [ms]);
  };
  const reports: Timed[] = [];
  const readings: Reading[] = [];
  for (const raw of raws) {
    const startedAt = performance.now();
    readings.push(await readReport(raw, { ...reader, observe }));
    reports.push({ name: raw.report.file ?? raw.report.id, ms: performance.now() - startedAt });
  }
  const startedAt = performance.now();
  makeRecord(readings, { ...reader, observe });
  return { reports, stages, linkMs: performance.now() - startedAt };
}

type Measurements = Readonly<{
  runs: readonly Measured[];
  staged: readonly Staged[];
  loadMs: number;
  gazetteer: OpenedGazetteer;
}>;

type Result = ReturnType<typeof resultOf>;

function resultOf(corpus: readonly MadeReport[], { runs, staged, loadMs, gazetteer }: Measurements) {
  const times = staged.flatMap((run) => run.reports);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const cpuMs = sum(runs.map((run) => run.cpuMs));
  const share = (network: string): number => sum(runs.map(({ networks }) => networks.get(network) ?? 0)) / cpuMs;
  const names = [...new Set(staged.flatMap((run) => [...run.stages.keys()]))];
  const stages: Record<string, Percentiles> = Object.fromEntries(
    names.map((name) => [name, percentilesOf(staged.flatMap((run) => run.stages.get(name) ?? []))]),
  );
  const words = corpus.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return {
    program: programVersion(),
    machine: machine(),
    corpus: {
      sha256: corpusHash(corpus),
      reports: corpus.length,
      wordsPerReport: Math.round(words / corpus.length),
      seed: DEFAULT_CORPUS.seed,
    },
    warmUpReports: Math.min(WARM_UP, corpus.length),
    runs: runs.length,
    loadMs: toHundredths(loadMs),
    reportsPerSecond: toHundredths((runs.length * corpus.length) / sum(runs.map(({ seconds }) => seconds))),
    cpuMsPerReport: toHundredths(cpuMs / runs.length / corpus.length),
    report: percentilesOf(times.map(({ ms }) => ms)),
    stages,
    // share of all processor time that the networks take
    networkShare: Object.fromEntries(NETWORKS.map((network) => [network, toHundredths(share(network))])),
    // what resolving adds to reading: its time over that of all stages before
    resolveShare: toHundredths(stageSum(staged, "resolve") / stageSum(staged, "clean", "annotate", "extract")),
    gazetteer,
    linkAllMs: staged.map((run) => toHundredths(run.linkMs)),
    peakMemoryMb: peakMemoryMb(),
    slowest: slowestOf(staged),
  };
}

function stageSum(staged: readonly Staged[], ...names: readonly string[]): number {
  const times = staged.flatMap(({ stages }) => names.flatMap((name) => stages.get(name) ?? []));
  return times.reduce((total, ms) => total + ms, 0);
}

/** The slowest reports by their fastest run: what is slow every time, not what was disturbed once. */
function slowestOf(runs: readonly Staged[]): readonly Timed[] {
  const byName = Map.groupBy(
    runs.flatMap((run) => run.reports),
    ({ name }) => name,
  );
  return [...byName]
    .map(([name, times]) => ({ name, ms: toHundredths(Math.min(...times.map(({ ms }) => ms))) }))
    .sort((left, right) => right.ms - left.ms)
    .slice(0, SLOWEST);
}

function print({ machine: { cpu, cores, memoryMb, node }, corpus, ...result }: Result): void {
  console.log(`${cpu}, ${cores} cores, ${memoryMb} MiB; node ${node}; crosscheck ${result.program}`);
  console.log(`${corpus.reports} reports of ${corpus.wordsPerReport} words (${corpus.sha256.slice(0, 12)});`);
  console.log(`${result.warmUpReports} to warm up, ${result.runs} runs; reader loaded in ${result.loadMs} ms\n`);
  console.log(`${result.reportsPerSecond} reports/s, peak memory ${result.peakMemoryMb} MiB`);
  console.log(`${result.cpuMsPerReport} ms of processor time a report\n`);
  console.log("one report after the other:");
  console.log(row("ms", "p50", "p95", "max"));
  for (const [name, { p50, p95, max }] of [["report", result.report] as const, ...Object.entries(result.stages)]) {
    console.log(row(name, ...[p50, p95, max].map(String)));
  }
  const shares = Object.entries(result.networkShare).map(([name, share]) => `${name} ${Math.round(100 * share)} %`);
  console.log(`\nof the processor time, in the networks: ${shares.join(", ")}`);
  const { gazetteer } = result;
  console.log(`resolving adds ${Math.round(100 * result.resolveShare)} % to the time of the stages before it`);
  console.log(`gazetteer opened in ${gazetteer.openMs} ms, ${gazetteer.memoryMb} MiB`);
  console.log(
    `linking all ${corpus.reports}: ${result.linkAllMs.join(", ")} ms; one report more in a large workspace: npm run bench:linking`,
  );
  console.log(`\nslowest: ${result.slowest.map(({ name, ms }) => `${name} ${ms} ms`).join(", ")}`);
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(10)).join("");
}

await main();
