/** All incidents of the record: one selection as table, map and timeline. */
import { useIsFetching } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { Query } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useNarrow } from "../shared/use-narrow.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { EmptyRecord, EmptySelection } from "./EmptyNote.tsx";
import { FacetPane } from "./FacetPane.tsx";
import { NO_FOCUS, type Picked } from "./focus.ts";
import { IncidentMap } from "./IncidentMap.tsx";
import styles from "./IncidentsView.module.css";
import { IncidentTable } from "./IncidentTable.tsx";
import { useFacets } from "./queries.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { PANES, type Pane, restrictions, type Sort, selectionQuery, VIEW_STATE } from "./selection.ts";
import { Timeline } from "./Timeline.tsx";
import { useFirstPage } from "./use-rows.ts";

/** Open beside the table where there is room for little. */
const NARROW_PANES: readonly Pane[] = ["timeline"];

export function IncidentsView() {
  const [state, setState] = useSearchState(VIEW_STATE);
  const queryKey = JSON.stringify(selectionQuery(state));
  const query = useMemo(() => JSON.parse(queryKey) as Query, [queryKey]);
  const listQuery = useMemo(() => ({ ...query, sort: state.sort }), [query, state.sort]);
  const facets = useFacets(query);
  const first = useFirstPage(listQuery);
  const set = useMemo(() => restrictions(state, facets.data), [state, facets.data]);
  const [focus, setFocus] = useState(NO_FOCUS);
  const [picked, setPicked] = useState<Picked | null>(null);
  useTitle("Incidents");
  const isNarrow = useNarrow();
  const open = useMemo(() => state.pane ?? (isNarrow ? NARROW_PANES : PANES), [state.pane, isNarrow]);
  const setSort = useCallback((sort: Sort) => setState({ sort }), [setState]);
  const setView = useCallback((view: string) => setState({ view }, { replace: true }), [setState]);
  const toggle = useCallback(
    (pane: Pane) =>
      setState({ pane: open.includes(pane) ? open.filter((one) => one !== pane) : [...open, pane] }, { replace: true }),
    [open, setState],
  );
  const isAsking = useIsFetching() > 0;
  // One note for all panes: they were asked the same.
  const isRefused = first.error !== null;
  const list = first.data?.list;
  if (list?.total === 0) return <EmptyRecord />;
  return (
    <div className={styles.fill}>
      <h1 className="visually-hidden">Incidents</h1>
      <div className={styles.view} data-panes={open.join(" ")} aria-busy={isAsking}>
        <SelectionBar
          state={state}
          select={setState}
          restrictions={set}
          counts={list}
          isRefused={isRefused}
          open={open}
          toggle={toggle}
          setSort={setSort}
        />
        {open.includes("filters") && (
          <FacetPane state={state} query={query} select={setState} answer={facets} isRefused={isRefused} />
        )}
        {open.includes("timeline") && (
          <Timeline
            query={query}
            state={state}
            select={setState}
            focus={focus}
            undated={list?.undated ?? 0}
            isRefused={isRefused}
          />
        )}
        {open.includes("map") && (
          <IncidentMap
            query={query}
            state={state}
            select={setState}
            focus={focus}
            picked={picked}
            pick={setPicked}
            setView={setView}
            unlocated={list?.unlocated ?? 0}
            isRefused={isRefused}
          />
        )}
        <section className={styles.table} aria-label="Table">
          {isRefused && <ErrorNote error={first.error} onRetry={first.refetch} />}
          {list?.matching === 0 && <EmptySelection state={state} restrictions={set} select={setState} />}
          {first.data !== undefined && first.data.list.matching > 0 && (
            <IncidentTable
              firstPage={first.data}
              sort={state.sort}
              setSort={setSort}
              setFocus={setFocus}
              picked={picked}
            />
          )}
        </section>
      </div>
    </div>
  );
}
