/** A number of reports in; how long a server takes for their list as the page asks for it: as it opens, filtered, sorted, and far down. */
import { loadavg } from "node:os";
import type { ReportFacetsJson, ReportListJson } from "#api/schemas/reports.ts";
import { rulesName } from "#cli/rules-name.ts";
import { NO_LINK_CHANGES } from "#store/link-rows.ts";
import { openWorkspace } from "#store/workspace.ts";
import { sha256Hex } from "#text/ids.ts";
import { makeReadings } from "./make-readings.ts";
import { type Percentiles, percentilesOf, programVersion, toHundredths } from "./measure.ts";
import { askServer, startServer, timed } from "./server.ts";

const MADE_AT = "2026-01-01T00:00:00.000Z";
const BATCH = 2000;
/** What the page asks for one selection. */
const VIEW = ["", "/facets"] as const;
const SORTS = ["-added", "added", "-published", "published", "title"] as const;

/** `view` is the list and its facets together; `filters` the same for one filter, the first time. */
type Measured = Readonly<{
  reports: number;
  load: number;
  firstViewMs: number;
  view: Percentiles;
  filters: Readonly<Record<string, number>>;
  sorts: Readonly<Record<string, number>>;
  deepPage: Readonly<{ after: number; ms: number }>;
}>;

/** Made readings, stored as `crosscheck add` stores them, which tell no incident. */
export async function makeReportWorkspace(folder: string, count: number): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: "write", now: () => MADE_AT, create: true });
  const { store } = workspace;
  const readings = makeReadings();
  try {
    for (let made = 0; made < count; made += BATCH) {
      const some = Array.from({ length: Math.min(BATCH, count - made) }, () => readings.next().value!);
      await store.addReports(some.map(({ report }) => ({ report, sha256: sha256Hex(report.id) })));
      for (const reading of some) await store.storeReading(reading, "bench");
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
    const filters: Record<string, number> = {};
    for (const [name, query] of await filtersOf(ask)) filters[name] = await view(query);
    const sorts: Record<string, number> = {};
    for (const sort of SORTS) sorts[sort] = await timed(() => ask(`?sort=${sort}`));
    const deepPage = await measureDeepPage(ask, size);
    return { reports: size, load, firstViewMs, view: percentilesOf(again), filters, sorts, deepPage };
  } finally {
    server.process.kill("SIGTERM");
  }
}

async function filtersOf(ask: (path: string) => Promise<string>): Promise<readonly (readonly [string, string])[]> {
  const { outlets }: ReportFacetsJson = JSON.parse(await ask("/facets"));
  const { reports }: ReportListJson = JSON.parse(await ask("?limit=1"));
  const word = reports[0]?.title?.split(" ")[0] ?? "attack";
  return [
    ["outlet", `outlet=${encodeURIComponent(outlets[0]?.value ?? "")}`],
    ["days", "from=2012&to=2013-02"],
    ["state", "state=read"],
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

export function printReports({ reports, load, firstViewMs, view, filters, sorts, deepPage }: Measured): void {
  const told = (times: Readonly<Record<string, number>>) =>
    Object.entries(times)
      .map(([name, ms]) => `${name} ${ms}`)
      .join(" · ");
  const lines = [
    `${reports} reports, load ${load}: first view of the list ${firstViewMs} ms, again ${view.p50} ms`,
    `  filters: ${told(filters)} ms`,
    `  sorts: ${told(sorts)} ms`,
    `  page after ${deepPage.after} reports ${deepPage.ms} ms`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
