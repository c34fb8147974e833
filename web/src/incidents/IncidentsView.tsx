/** All incidents of the record: one selection as table, map and timeline. */
import { useCallback, useMemo, useState } from "react";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useSearchState } from "../shared/use-search-state.ts";
import { EmptyRecord, EmptySelection } from "./EmptyNote.tsx";
import { FacetPane } from "./FacetPane.tsx";
import { NO_FOCUS, type Picked } from "./focus.ts";
import { IncidentMap } from "./IncidentMap.tsx";
import styles from "./IncidentsView.module.css";
import { IncidentTable } from "./IncidentTable.tsx";
import { useFacets } from "./queries.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { PANES, type Pane, restrictions, type Selection, type Sort, selectionQuery, VIEW_STATE } from "./selection.ts";
import { Timeline } from "./Timeline.tsx";
import { useFirstPage } from "./use-rows.ts";
import { useWide } from "./use-wide.ts";

export function IncidentsView() {
  const [state, setState] = useSearchState(VIEW_STATE);
  const query = useMemo(() => selectionQuery(state), [state]);
  const listQuery = useMemo(() => ({ ...query, sort: state.sort }), [query, state.sort]);
  const facets = useFacets(query);
  const first = useFirstPage(listQuery);
  const set = restrictions(state, facets.data);
  const [focus, setFocus] = useState(NO_FOCUS);
  const [picked, setPicked] = useState<Picked | null>(null);
  const isWide = useWide();
  const open = state.pane ?? (isWide ? PANES : ["timeline"]);
  const select = useCallback((change: Partial<Selection>) => setState(change), [setState]);
  const setSort = useCallback((sort: Sort) => setState({ sort }), [setState]);
  const setView = useCallback((view: string) => setState({ view }, { replace: true }), [setState]);
  const toggle = (pane: Pane) =>
    setState({ pane: open.includes(pane) ? open.filter((one) => one !== pane) : [...open, pane] }, { replace: true });

  const list = first.data?.list;
  if (list?.total === 0) return <EmptyRecord />;
  return (
    <div className={styles.fill}>
      <h1 className="visually-hidden">Incidents</h1>
      <div className={styles.view} data-panes={open.join(" ")} aria-busy={first.isPlaceholderData}>
        <SelectionBar
          state={state}
          select={select}
          restrictions={set}
          counts={list}
          open={open}
          toggle={toggle}
          setSort={setSort}
        />
        {open.includes("filters") && <FacetPane state={state} query={query} select={select} answer={facets} />}
        {open.includes("timeline") && (
          <Timeline query={query} state={state} select={select} focus={focus} undated={list?.undated ?? 0} />
        )}
        {open.includes("map") && (
          <IncidentMap
            query={query}
            state={state}
            select={select}
            focus={focus}
            picked={picked}
            pick={setPicked}
            setView={setView}
            unlocated={list?.unlocated ?? 0}
          />
        )}
        <section className={styles.table} aria-label="Table">
          {first.error !== null && <ErrorNote error={first.error} onRetry={first.refetch} />}
          {list?.matching === 0 && <EmptySelection state={state} restrictions={set} select={select} />}
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
