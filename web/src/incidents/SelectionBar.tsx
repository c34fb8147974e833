/** What is selected, how many that is, how it is shown, and how it is taken along. */
import { memo, useRef } from "react";
import type { IncidentListJson } from "#api/schemas/browse.ts";
import { apiUrl } from "../shared/api.ts";
import type { SetSearchState } from "../shared/use-search-state.ts";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted, numeral, theseCounted } from "../shared/words.ts";
import { CommittedField } from "./CommittedField.tsx";
import styles from "./SelectionBar.module.css";
import {
  NOTHING_SELECTED,
  PANES,
  type Pane,
  type Restriction,
  SORTS,
  type Sort,
  selectionQuery,
  type VIEW_STATE,
  type ViewState,
} from "./selection.ts";

type Props = Readonly<{
  state: ViewState;
  select: SetSearchState<typeof VIEW_STATE>;
  restrictions: readonly Restriction[];
  /** undefined until they have come */
  counts: Pick<IncidentListJson, "matching" | "total"> | undefined;
  isRefused: boolean;
  open: readonly Pane[];
  toggle: (pane: Pane) => void;
  setSort: (sort: Sort) => void;
}>;

const PANE_WORDS: Readonly<Record<Pane, string>> = { filters: "Filters", timeline: "Timeline", map: "Map" };
export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  "-day": "Newest first",
  day: "Oldest first",
  "-killed": "Most killed first",
  killed: "Fewest killed first",
  contested: "Most contested first",
  review: "What to review first",
  title: "By title",
  changed: "Changed last first",
};

export const SelectionBar = memo(function SelectionBar(props: Props) {
  const { state, select, restrictions, counts, isRefused, open, toggle, setSort } = props;
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Search state={state} select={select} />
        <fieldset className={styles.panes}>
          <legend className="visually-hidden">Shown beside the table</legend>
          {PANES.map((pane) => (
            <button key={pane} type="button" aria-pressed={open.includes(pane)} onClick={() => toggle(pane)}>
              {PANE_WORDS[pane]}
            </button>
          ))}
        </fieldset>
      </div>
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {counts === undefined ? (
            isRefused ? (
              "No answer"
            ) : (
              "Counting"
            )
          ) : (
            <>
              <strong>{numeral(counts.matching)}</strong> of {counted(counts.total, "incident")}
            </>
          )}
        </p>
        <Chips restrictions={restrictions} select={select} />
        <label className={styles.sort}>
          Order{" "}
          <select
            value={state.sort}
            onChange={({ target }) => setSort(SORTS.find((one) => one === target.value) ?? "-day")}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_WORDS[sort]}
              </option>
            ))}
          </select>
        </label>
        {counts !== undefined && counts.matching > 0 && <Export state={state} matching={counts.matching} />}
      </div>
    </div>
  );
});

function Search({ state, select }: Pick<Props, "state" | "select">) {
  return (
    <search className={styles.search}>
      <CommittedField
        label="Search"
        type="search"
        value={state.q}
        commit={(q) => select({ q }, { replace: q !== "" && state.q !== "" })}
        placeholder="Words in titles, names and quotes"
        wait
      />
      <CommittedField label="From" value={state.from} commit={(from) => select({ from })} {...DAY} />
      <CommittedField label="To" value={state.to} commit={(to) => select({ to })} {...DAY} />
    </search>
  );
}

const DAY = {
  placeholder: "2018-02",
  fault: (value: string) =>
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value) ? null : "write 2018, 2018-02 or 2018-02-07",
};

function Export({ state, matching }: Readonly<{ state: ViewState; matching: number }>) {
  return (
    <a
      className={styles.export}
      href={apiUrl("/incidents.csv", { ...selectionQuery(state), sort: state.sort })}
      download="incidents.csv"
    >
      CSV of {theseCounted(matching, "incident")}
    </a>
  );
}

/** Removing one leads the focus to the next. */
function Chips({ restrictions, select }: Pick<Props, "restrictions" | "select">) {
  const list = useRef<HTMLUListElement>(null);
  if (restrictions.length === 0) return null;
  const remove = ({ lifted }: Restriction, index: number) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    (buttons[index + 1] ?? buttons[index - 1])?.focus();
    select(lifted);
  };
  const clear = () => {
    document.getElementById("view")?.focus();
    select(NOTHING_SELECTED);
  };
  return (
    <ul className={styles.chips} ref={list} aria-label="Set filters">
      {restrictions.map((restriction, index) => (
        <li key={restriction.id}>
          <button type="button" onClick={() => remove(restriction, index)}>
            <span className="visually-hidden">Remove </span>
            <VisibleText text={restriction.words} />
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={clear}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
