/** A number of reports in; how long a server takes for their list as the page asks for it: as it opens, filtered, sorted, and far down. */
import { loadavg } from "node:os";
import type { ReportFacetsJson, ReportListJson } from "#api/schemas/reports.ts";
import { rulesName } from "#cli/rules-name.ts";
import type { Reading } from "#model/reading.ts";
import type { Note } from "#model/sourced.ts";
import { NO_LINK_CHANGES } from "#store/link-rows.ts";
import { openWorkspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import { makeReadings } from "./make-readings.ts";
import { type Percentiles, percentilesOf, programVersion, toHundredths } from "./measure.ts";
import { askServer, cpuOf, memoryOf, type Server, startServer, timed } from "./server.ts";

const MADE_AT = "2026-01-01T00:00:00.000Z";
const BATCH = 2000;
/** What the page asks for one selection. */
const VIEW = ["", "/facets"] as const;
const SORTS = ["-added", "added", "-published", "published", "title"] as const;

/** The first time, the middle of several times afterwards, and the processor time that the server takes for one in the mean. */
type Times = Readonly<{ first: number; p50: number; cpu: number | null }>;

/** `view` is the list and its facets together, `filters` the same for one filter; `sorts` is a page of the list. */
type Measured = Readonly<{
  reports: number;
  load: number;
  firstViewMs: number;
  view: Percentiles;
  filters: Readonly<Record<string, Times>>;
  sorts: Readonly<Record<string, Times>>;
  deepPage: Readonly<{ after: number; ms: number }>;
  memoryMb: number | null;
}>;

/** Nine in ten reports could be read; of these nothing is kept but what the list shows, for their number is what counts here. */
function listed({ article, annotated, ...reading }: Reading, number: number): Reading {
  const isRead = number % 10 !== 0;
  const why: Note = { rule: "clean/language", severity: "warning", reason: "not English", span: null };
  return {
    ...reading,
    article: { ...article, text: "", blocks: [] },
    annotated: isRead && annotated !== null ? { ...annotated, sentences: [], tokens: [], mentions: [] } : null,
    resolved: null,
    notes: isRead ? [] : [why],
  };
}

/** Made readings, stored as `crosscheck add` stores them, which tell no incident. */
export async function makeReportWorkspace(folder: string, count: number): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", now: () => MADE_AT, create: true });
  const { store } = workspace;
  const readings = makeReadings();
  try {
    for (let made = 0; made < count; made += BATCH) {
      const some = Array.from({ length: Math.min(BATCH, count - made) }, () => readings.next().value!);
      await store.addReports(some.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
      for (const [at, reading] of some.entries()) await store.storeReading(listed(reading, made + at), "bench");
    }
    // Held to be linked: the server would link all of them before it answers.
    const { readingsUpTo } = await store.linkState();
    const linked = { ...NO_LINK_CHANGES, readingsUpTo, producers: rulesName(programVersion()), incidents: [] };
    await store.storeLinks(linked);
  } finally {
    await workspace.close();
  }
}

export async function measureReports(
  folder: string,
  { size, runs }: Readonly<{ size: number; runs: number }>,
): Promise<Measured> {
  const load = toHundredths(loadavg()[0] ?? 0);
  const server = await startServer(folder);
  const ask = (path: string) => askServer(`${server.url}api/reports${path}`);
  const view = (query: string) => timed(() => Promise.all(VIEW.map((path) => ask(`${path}?${query}`))));
  try {
    const firstViewMs = await view("");
    const again: number[] = [];
    for (let run = 0; run < runs; run += 1) again.push(await view(""));
    const filters = await byTurns(await filtersOf(ask), server, { runs, ask: view });
    const orders = SORTS.map((sort) => [sort, `sort=${sort}`] as const);
    const sorts = await byTurns(orders, server, { runs, ask: (query) => timed(() => ask(`?${query}`)) });
    const deepPage = await measureDeepPage(ask, size);
    const memoryMb = memoryOf(server.process);
    return { reports: size, load, firstViewMs, view: percentilesOf(again), filters, sorts, deepPage, memoryMb };
  } finally {
    server.process.kill("SIGTERM");
  }
}

/** Each once, then each again, and so on: other work on the machine slows all of them alike. */
async function byTurns(
  queries: readonly (readonly [name: string, query: string])[],
  server: Server,
  { runs, ask }: Readonly<{ runs: number; ask: (query: string) => Promise<number> }>,
): Promise<Readonly<Record<string, Times>>> {
  const times = queries.map((): number[] => []);
  const cpus = queries.map((): (number | null)[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, [, query]] of queries.entries()) {
      const before = cpuOf(server.process);
      times[at]!.push(await ask(query));
      const after = cpuOf(server.process);
      cpus[at]!.push(before === null || after === null ? null : after - before);
    }
  }
  return Object.fromEntries(
    queries.map(([name], at) => {
      const [first = 0, ...again] = times[at]!;
      const known = cpus[at]!.filter((cpu) => cpu !== null);
      const cpu = known.length === 0 ? null : Math.round(known.reduce((sum, one) => sum + one, 0) / known.length);
      return [name, { first, p50: percentilesOf(again).p50, cpu }];
    }),
  );
}

async function filtersOf(ask: (path: string) => Promise<string>): Promise<readonly (readonly [string, string])[]> {
  const { outlets }: ReportFacetsJson = JSON.parse(await ask("/facets"));
  const { reports }: ReportListJson = JSON.parse(await ask("?limit=1"));
  const word = reports[0]?.title?.split(" ")[0] ?? "attack";
  return [
    ["outlet", `outlet=${encodeURIComponent(outlets[0]?.value ?? "")}`],
    ["days", "from=2012&to=2013-02"],
    ["state", "state=read"],
    ["why", "state=not-read&why=clean%2Flanguage"],
    ["search", `q=${encodeURIComponent(word)}`],
    ["search, nothing", "q=zzzz"],
    ["without copies", "copy=no"],
  ];
}

/** By the cursor of the page before, as the page goes down a list. */
async function measureDeepPage(ask: (path: string) => Promise<string>, size: number): Promise<Measured["deepPage"]> {
  let after = "";
  let seen = 0;
  while (seen < size * 0.8) {
    const page: ReportListJson = JSON.parse(await ask(`?limit=500${after}`));
    if (page.next === null) break;
    seen += page.reports.length;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  return { after: seen, ms: await timed(() => ask(`?limit=100${after}`)) };
}

export function printReports(measured: Measured): void {
  const { reports, load, firstViewMs, view, filters, sorts, deepPage, memoryMb } = measured;
  const told = (times: Readonly<Record<string, Times>>) =>
    Object.entries(times)
      .map(([name, { first, p50, cpu }]) => `${name} ${first}, ${p50} (${cpu})`)
      .join(" · ");
  const lines = [
    `${reports} reports, load ${load}: first view of the list ${firstViewMs} ms, again ${view.p50} ms`,
    `  filters, the first time and again (processor time): ${told(filters)} ms`,
    `  sorts: ${told(sorts)} ms`,
    `  page after ${deepPage.after} reports ${deepPage.ms} ms; ${memoryMb ?? "?"} MiB`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
