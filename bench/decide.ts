/** `npm run bench:decide` in; milliseconds to try and to make a decision in workspaces of 1,000 and 10,000 reports out, frozen as JSON. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Incident } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import { type Asked, type DecideOptions, decide } from "#pipeline/decide.ts";
import { makeWorld } from "#pipeline/defaults.ts";
import type { Linker } from "#pipeline/read-report.ts";
import { relink } from "#pipeline/workspace.ts";
import { loadActors } from "#reference/actors/load-actors.ts";
import { relatedParty } from "#reference/actors/relations.ts";
import { loadWordRarity } from "#reference/lexicon/word-rarity.ts";
import { type IncidentPage, parseIncidentFilter } from "#store/incident-filter.ts";
import { openWorkspace, type Workspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import { DEFAULT_WORLD, makeReadings } from "./make-readings.ts";
import { machine, type Percentiles, peakMemoryMb, percentilesOf, programVersion } from "./measure.ts";

const FROZEN = join(import.meta.dirname, "results", "decide.json");
const SIZES = "1000,10000";
/** Decisions that are tried and then made, and those that are made before a second round. */
const [TIMED, BETWEEN] = [20, 200];
/** Reports linked at once while the workspace grows. */
const STEP = 1000;
const PAGE = 500;
const PRODUCERS = "bench";

/** `decisions`: how many were stored before. Confirming an incident is tried and made, merging it with another one only tried. */
type Round = Readonly<{ decisions: number; tryMs: Percentiles; mergeMs: Percentiles; decideMs: Percentiles }>;
type Measured = Readonly<{ reports: number; rounds: readonly Round[] }>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: SIZES },
      timed: { type: "string", default: String(TIMED) },
      between: { type: "string", default: String(BETWEEN) },
      out: { type: "string", default: FROZEN },
    },
  });
  const [timed, between] = [Number(values.timed), Number(values.between)];
  const sizes: Measured[] = [];
  for (const reports of values.sizes.split(",").map(Number)) sizes.push(await measure(reports, { timed, between }));
  const common = { program: programVersion(), machine: machine(), corpus: DEFAULT_WORLD, timed };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ ...common, sizes, peakMemoryMb: peakMemoryMb() }, null, 2)}\n`);
}

async function measure(reports: number, { timed, between }: Readonly<{ timed: number; between: number }>) {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-bench-"));
  let clock = Date.UTC(2026, 0, 1);
  const now = () => new Date(clock++).toISOString();
  const workspace = await openWorkspace(folder, { mode: "write", create: true, now });
  const world = makeWorld();
  const options = { linker: makeBenchLinker(), world, producers: PRODUCERS, dryRun: false };
  const make = async (asked: Asked, dryRun: boolean): Promise<number> => {
    const startedAt = performance.now();
    await decide(workspace, asked, { who: "bench", why: null, now }, { ...options, dryRun });
    return performance.now() - startedAt;
  };
  try {
    await fill(workspace, reports, options.linker);
    const incidents = await sample(workspace, 3 * timed + between);
    const first = await round(incidents.slice(0, timed), 0, make);
    print(reports, first);
    if (between === 0) return { reports, rounds: [first] };
    for (const { id } of incidents.slice(2 * timed, 2 * timed + between))
      await make({ act: "confirm", id, field: null }, false);
    const second = await round(incidents.slice(timed, 2 * timed), timed + between, make);
    print(reports, second);
    return { reports, rounds: [first, second] };
  } finally {
    world.close();
    await workspace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function round(
  incidents: readonly Incident[],
  decisions: number,
  make: (asked: Asked, dryRun: boolean) => Promise<number>,
): Promise<Round> {
  const [tries, merges, made]: [number[], number[], number[]] = [[], [], []];
  for (const [at, { id }] of incidents.entries()) {
    tries.push(await make({ act: "confirm", id, field: null }, true));
    const other = incidents[(at + 1) % incidents.length]!.id;
    // the next one is confirmed later, and keeps its id until then
    if (at + 1 < incidents.length) merges.push(await make({ act: "merge", incidents: [id, other] }, true));
    made.push(await make({ act: "confirm", id, field: null }, false));
  }
  return {
    decisions,
    tryMs: percentilesOf(tries),
    mergeMs: percentilesOf(merges.length > 0 ? merges : tries),
    decideMs: percentilesOf(made),
  };
}

async function fill(workspace: Workspace, reports: number, linker: Linker): Promise<void> {
  const readings = makeReadings(DEFAULT_WORLD);
  for (let count = 0; count < reports; count += STEP) {
    const step = Array.from({ length: Math.min(STEP, reports - count) }, () => readings.next().value as Reading);
    await workspace.store.addReports(step.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
    for (const reading of step) await workspace.store.storeReading(reading, PRODUCERS);
    await relink(workspace, { reader: linker, producers: PRODUCERS });
  }
}

/** Spread over the whole list. */
async function sample({ store }: Workspace, count: number): Promise<readonly Incident[]> {
  const all: Incident[] = [];
  for (let after: string | null = null; ; ) {
    const { incidents, next } = await pageAfter(store, after);
    all.push(...incidents);
    if (next === null) break;
    after = next;
  }
  const every = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % every === 0).slice(0, count);
}

function pageAfter(store: Workspace["store"], after: string | null): Promise<IncidentPage> {
  return store.incidents(parseIncidentFilter({}), { limit: PAGE, after });
}

/** As the program's own, without the reader that `makeLinker` stands beside. */
function makeBenchLinker(): DecideOptions["linker"] {
  const registry = loadActors();
  return { registry, rarity: loadWordRarity(), relate: (left, right) => relatedParty(left, right, registry) };
}

function print(reports: number, { decisions, tryMs, mergeMs, decideMs }: Round): void {
  console.log(
    `${reports} reports, ${decisions} decisions: a try takes p50 ${tryMs.p50} p95 ${tryMs.p95} ms, of a merge p50 ${mergeMs.p50} p95 ` +
      `${mergeMs.p95} ms, a decision p50 ${decideMs.p50} p95 ${decideMs.p95} ms`,
  );
}

await main();
