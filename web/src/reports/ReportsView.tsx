/** All reports of the workspace: what became of each, and why. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { Link } from "wouter";
import type { ReportFacetsJson, ReportListJson } from "#api/schemas/reports.ts";
import { apiUrl, getJson, type Query } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { oneOf, type SearchState, several, text } from "../shared/search-state.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { counted, numeral, theseCounted } from "../shared/words.ts";
import { ReportFilters } from "./ReportFilters.tsx";
import { ReportRows } from "./ReportRows.tsx";
import styles from "./reports.module.css";

export const SORTS = ["-added", "added", "-published", "published", "title"] as const;

const ADDRESS = {
  q: text,
  outlet: several,
  from: text,
  to: text,
  state: several,
  why: several,
  copy: oneOf(["", "yes", "no"]),
  copyOf: text,
  sort: oneOf(SORTS),
};
export type ReportsAddress = SearchState<typeof ADDRESS>;

/** Half-typed days ask for nothing yet. */
function day(typed: string): string | null {
  return /^\d{4}(-\d{2}){0,2}$/.test(typed) ? typed : null;
}

function selectionOf({ q, outlet, from, to, state, why, copy, copyOf }: ReportsAddress): Query {
  return { q, outlet, from: day(from), to: day(to), state, why, copy, copyOf };
}

export function ReportsView() {
  const [address, setAddress] = useSearchState(ADDRESS);
  const typed = useDeferredValue(address);
  const selection = useMemo(() => selectionOf(typed), [typed]);
  const { sort } = typed;
  const pages = useInfiniteQuery({
    queryKey: ["reports", selection, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      getJson<ReportListJson>("/reports", { ...selection, sort, after: pageParam }, signal),
    getNextPageParam: ({ next }) => next,
    placeholderData: (known) => known,
  });
  const facets = useQuery({
    queryKey: ["report-facets", selection],
    queryFn: ({ signal }) => getJson<ReportFacetsJson>("/reports/facets", selection, signal),
    placeholderData: (known) => known,
  });
  useTitle("Reports");
  const [first] = pages.data?.pages ?? [];
  const reports = useMemo(() => pages.data?.pages.flatMap((page) => page.reports) ?? [], [pages.data]);
  const count = first === undefined ? null : `${numeral(first.matching)} of ${counted(first.total, "report")}`;
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <h1>Reports</h1>
        <p role="status" className="quiet">
          {count ?? "Counting…"}
        </p>
        {first !== undefined && first.matching > 0 && (
          <p className={styles.downloads}>
            <a href={apiUrl("/reports.csv", { ...selection, sort })} download="reports.csv">
              CSV of {theseCounted(first.matching, "report")}
            </a>
          </p>
        )}
      </div>
      <ReportFilters address={address} facets={facets.data ?? null} onChange={setAddress} />
      {pages.error !== null && <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />}
      {first !== undefined && reports.length === 0 && <Nothing total={first.total} />}
      <ReportRows
        reports={reports}
        matching={first?.matching ?? 0}
        onEnd={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
      />
    </div>
  );
}

function Nothing({ total }: Readonly<{ total: number }>) {
  if (total > 0) return <p>No report matches. Remove one of the choices above.</p>;
  return (
    <p>
      The record holds no report yet. <Link href="/intake">Add reports</Link>, or run <code>crosscheck add</code>.
    </p>
  );
}
