/** A filter in, how many reports have each outlet, state and reason out. */
import { sql } from "kysely";
import type { Db } from "./backend.ts";
import type { ReportFacets, ReportFilter, ReportListState } from "./report-filter.ts";
import { countReports, filteredLines } from "./report-list.ts";

/** Reports that are alike in all that facets count. */
type Alike = Readonly<{
  outlet: string | null;
  state: ReportListState;
  why: string | null;
  is_copy: number;
  count: number;
}>;
type FacetPart = "outlets" | "states" | "why" | "copies";

/** One pass over the reports: with many of them each pass takes long. */
async function alikeReports(db: Db, filter: ReportFilter): Promise<readonly Alike[]> {
  return filteredLines(db, filter, ["outlets", "states", "why", "copies"])
    .select(["line.outlet", "line.state", "line.why", "line.is_copy"])
    .select(sql<number>`count(*)`.as("count"))
    .groupBy(["line.outlet", "line.state", "line.why", "line.is_copy"])
    .execute();
}

/** As the filter has it, but for the parts named in `without`. */
function isLetIn(
  { outlet, state, why, is_copy }: Alike,
  filter: Pick<ReportFilter, FacetPart>,
  without: readonly FacetPart[],
): boolean {
  const holds = {
    outlets: () => filter.outlets.length === 0 || (outlet !== null && filter.outlets.includes(outlet)),
    states: () => filter.states.length === 0 || filter.states.includes(state),
    why: () => filter.why.length === 0 || (why !== null && filter.why.includes(why)),
    copies: () => filter.copies === null || filter.copies === (is_copy === 1),
  } as const satisfies Record<FacetPart, () => boolean>;
  return (Object.keys(holds) as FacetPart[]).every((part) => without.includes(part) || holds[part]());
}

/** The most frequent value first. */
function countBy<T extends string>(rows: readonly Alike[], tell: (row: Alike) => T | null) {
  const counts = new Map<T, number>();
  for (const row of rows) {
    const value = tell(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + Number(row.count));
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

function sumOf(rows: readonly Alike[]): number {
  return rows.reduce((sum, { count }) => sum + Number(count), 0);
}

export async function reportFacets(db: Db, filter: ReportFilter): Promise<ReportFacets> {
  const all = await alikeReports(db, filter);
  const without = (...parts: FacetPart[]) => all.filter((row) => isLetIn(row, filter, parts));
  return {
    total: await countReports(db),
    matching: sumOf(without()),
    outlets: countBy(without("outlets"), ({ outlet }) => outlet),
    states: countBy(without("states", "why"), ({ state }) => state),
    why: countBy(without("why", "states"), ({ why }) => why),
    copies: sumOf(without("copies").filter(({ is_copy }) => is_copy === 1)),
  };
}
