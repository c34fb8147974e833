/** `npm run bench:browse` in; how long a server with many incidents takes to start, show, filter, search and page out, frozen as JSON. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { FacetsJson, IncidentListJson } from "#api/schemas/browse.ts";
import { makeReportWorkspace, measureReports, printReports } from "./browse-reports.ts";
import { recordHash } from "./make-incidents.ts";
import { makeWorkspace } from "./make-workspace.ts";
import { machine, type Percentiles, percentilesOf, programVersion, toHundredths } from "./measure.ts";
import { askServer, cpuOf, memoryOf, startServer, timed } from "./server.ts";

const FROZEN = join(import.meta.dirname, "results", "browse.json");
const SEED = 20180207;
const SIZES = "10000,100000";
const RUNS = 5;
/** What the page promises on a desk's machine, in milliseconds. */
const LIMITS = { firstView: 1000, filter: 200 } as const;

/** What the page asks for one selection. */
const VIEW = ["", "/facets", "/map", "/timeline"] as const;

type Kind = Readonly<{ name: string; queries: readonly string[] }>;

/**
 * `filters` are the four answers to a changed filter, `first` the first time. `cpu` is processor time of the server, null where the system does
 * not tell it: beside other work it says more than the clock does. `load` is the mean number of programs that wanted a core, before the start.
 */
type Measured = Readonly<{
  incidents: number;
  record: string;
  load: number;
  startMs: number;
  startCpuMs: number | null;
  firstViewMs: number;
  firstViewCpuMs: number | null;
  view: Percentiles;
  filters: Readonly<Record<string, Readonly<{ first: number; cpu: number | null } & Pick<Percentiles, "p50" | "max">>>>;
  sorts: Readonly<Record<string, Readonly<{ first: number; again: number }>>>;
  /** the page `after` so many, by the cursor of the one before, and gone to at once */
  deepPage: Readonly<{ after: number; ms: number; jumpMs: number }>;
  csv: Readonly<{ rows: number; ms: number; megabytes: number }>;
  memoryMb: number | null;
}>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      incidents: { type: "string", default: SIZES },
      reports: { type: "string", default: SIZES },
      runs: { type: "string", default: String(RUNS) },
      out: { type: "string", default: FROZEN },
      folder: { type: "string" },
    },
  });
  const sizes: Measured[] = [];
  for (const size of sizesOf(values.incidents)) {
    const folder = values.folder ?? join(tmpdir(), `crosscheck-bench-browse-${size}`);
    if (!existsSync(folder)) await makeWorkspace(folder, { incidents: size, seed: SEED });
    const measured = await measureServer(folder, { size, runs: Number(values.runs) });
    print(measured);
    sizes.push(measured);
    if (values.folder === undefined) rmSync(folder, { recursive: true });
  }
  const reports: Awaited<ReturnType<typeof measureReports>>[] = [];
  for (const size of sizesOf(values.reports)) {
    const folder = join(tmpdir(), `crosscheck-bench-reports-${size}`);
    if (!existsSync(folder)) await makeReportWorkspace(folder, size);
    const measured = await measureReports(folder, { size, runs: Number(values.runs) });
    printReports(measured);
    reports.push(measured);
    rmSync(folder, { recursive: true });
  }
  mkdirSync(dirname(values.out), { recursive: true });
  const result = {
    version: programVersion(),
    machine: machine(),
    seed: SEED,
    runs: Number(values.runs),
    limits: LIMITS,
    sizes,
    reports,
  };
  writeFileSync(values.out, `${JSON.stringify(result, null, 2)}\n`);
}

/** Empty: none. */
function sizesOf(text: string): readonly number[] {
  return text.split(",").filter(Boolean).map(Number);
}

async function measureServer(
  folder: string,
  { size, runs }: Readonly<{ size: number; runs: number }>,
): Promise<Measured> {
  const load = toHundredths(loadavg()[0] ?? 0);
  const startedAt = performance.now();
  const server = await startServer(folder);
  const cpuSince = (from: number | null) => {
    const now = cpuOf(server.process);
    return from === null || now === null ? null : now - from;
  };
  try {
    const ask = (path: string) => askServer(`${server.url}api/incidents${path}`);
    const view = (query: string) => timed(() => Promise.all(VIEW.map((path) => ask(`${path}?${query}`))));
    await ask("?limit=100");
    const startMs = toHundredths(performance.now() - startedAt);
    const startCpuMs = cpuSince(0);
    const firstViewMs = await view("");
    const firstViewCpuMs = startCpuMs === null ? null : cpuSince(startCpuMs);
    const again: number[] = [];
    for (let run = 0; run < runs; run += 1) again.push(await view(""));
    const filters: Record<string, Measured["filters"][string]> = {};
    for (const { name, queries } of await kinds(ask)) {
      const times: number[] = [];
      const before = cpuOf(server.process);
      for (const query of queries) times.push(await view(query));
      const cpu = cpuSince(before);
      const { p50, max } = percentilesOf(times);
      filters[name] = { first: times[0] ?? 0, p50, max, cpu: cpu && Math.round(cpu / queries.length) };
    }
    const sorts: Record<string, Measured["sorts"][string]> = {};
    for (const sort of ["day", "killed", "-killed", "title", "contested", "changed"]) {
      const page = () => timed(() => ask(`?sort=${sort}`));
      sorts[sort] = { first: await page(), again: await page() };
    }
    const deepPage = await measureDeepPage(ask, size);
    let table = "";
    const csvMs = await timed(async () => {
      table = await ask(".csv");
    });
    return {
      incidents: size,
      record: recordHash({ incidents: size, seed: SEED }),
      load,
      startMs,
      startCpuMs,
      firstViewMs,
      firstViewCpuMs,
      view: percentilesOf(again),
      filters,
      sorts,
      deepPage,
      csv: { rows: table.split("\r\n").length - 2, ms: csvMs, megabytes: toHundredths(table.length / 2 ** 20) },
      memoryMb: memoryOf(server.process),
    };
  } finally {
    server.process.kill("SIGTERM");
  }
}

/** Selections of every kind: the most frequent values of each facet, and one that is rare. */
async function kinds(ask: (path: string) => Promise<string>): Promise<readonly Kind[]> {
  const { facets }: FacetsJson = JSON.parse(await ask("/facets?limit=20"));
  const ofFacets = facets.map(({ facet, values }) => {
    const some = [...values.slice(0, 4), ...values.slice(-1)];
    return { name: facet, queries: some.map(({ value }) => `${facet}=${encodeURIComponent(value)}`) };
  });
  const { incidents }: IncidentListJson = JSON.parse(await ask("?limit=5&located=yes"));
  const names = incidents.map(({ where }) => where?.name ?? "");
  return [
    ...ofFacets,
    { name: "days", queries: ["from=2022", "from=2024-02&to=2024-02", "to=2013", "from=2023-06-01&to=2023-06-03"] },
    { name: "min", queries: ["min=10", "min=50&measure=killed", "min=1&measure=injured"] },
    { name: "bounds", queries: ["bounds=0,0,40,40", "bounds=20,10,30,20", "bounds=170,-90,-170,90"] },
    { name: "dated", queries: ["dated=no", "dated=yes"] },
    { name: "located", queries: ["located=no", "located=yes"] },
    { name: "search", queries: ["q=a", ...names.map((name) => `q=${encodeURIComponent(name)}`), "q=drone+killed"] },
    { name: "several", queries: ["type=ASSAULT&ground=current&grade=weak&from=2020&measure=killed&min=3&q=in"] },
  ];
}

async function measureDeepPage(ask: (path: string) => Promise<string>, size: number): Promise<Measured["deepPage"]> {
  let after = "";
  let seen = 0;
  while (seen < size * 0.8) {
    const page: IncidentListJson = JSON.parse(await ask(`?limit=500${after}`));
    if (page.next === null) break;
    seen += page.incidents.length;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  const ms = await timed(() => ask(`?limit=100${after}`));
  return { after: seen, ms, jumpMs: await timed(() => ask(`?limit=100&skip=${seen}`)) };
}

function print(measured: Measured): void {
  const {
    incidents,
    load,
    startMs,
    startCpuMs,
    firstViewMs,
    firstViewCpuMs,
    view,
    filters,
    sorts,
    deepPage,
    csv,
    memoryMb,
  } = measured;
  const lines = [
    `${incidents} incidents, load ${load}; in brackets processor time of the server`,
    `${startMs} ms (${startCpuMs}) from start to the first answer, ${memoryMb ?? "?"} MiB at the end`,
    `first view ${firstViewMs} ms (${firstViewCpuMs}), limit ${LIMITS.firstView}; again ${view.p50} ms; limit of a filter ${LIMITS.filter} ms`,
    ...Object.entries(filters).map(
      ([name, { first, p50, max, cpu }]) =>
        `  ${name.padEnd(14)} first ${first} · median ${p50} · slowest ${max} ms (${cpu})`,
    ),
    ...Object.entries(sorts).map(
      ([name, { first, again }]) => `  sort ${name.padEnd(9)} first ${first} · again ${again} ms`,
    ),
    `page after ${deepPage.after} incidents ${deepPage.ms} ms, jumped to ${deepPage.jumpMs} ms; CSV of ${csv.rows} rows ${csv.ms} ms, ${csv.megabytes} MiB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

if (import.meta.main) await main();
