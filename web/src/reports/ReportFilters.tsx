/** What restricts the list of reports: words, outlet, days, state and reason, copies; and its order. */
import type { ReportFacetsJson, ReportListState } from "#api/schemas/reports.ts";
import { oneOf } from "../shared/search-state.ts";
import { counted } from "../shared/words.ts";
import type { ReportsAddress, SORTS } from "./ReportsView.tsx";
import { STATE_WORDS, whyWords } from "./report-words.ts";
import styles from "./reports.module.css";

export type ReportFiltersProps = Readonly<{
  address: ReportsAddress;
  facets: ReportFacetsJson | null;
  onChange: (change: Partial<ReportsAddress>, options?: Readonly<{ replace?: boolean }>) => void;
}>;

const SORT_WORDS = {
  "-added": "Newest added first",
  added: "Oldest added first",
  "-published": "Newest published first",
  published: "Oldest published first",
  title: "By title",
} as const satisfies Record<(typeof SORTS)[number], string>;

const SORT_NAMES = Object.keys(SORT_WORDS) as [(typeof SORTS)[number], ...(typeof SORTS)[number][]];
const sortOf = oneOf(SORT_NAMES);
const STATES: readonly ReportListState[] = ["read", "not-read", "waiting"];

/** "read", or "not-read clean/language" where one reason is asked for. */
function stateChoice({ state, why }: ReportsAddress): string {
  return [state[0] ?? "", why[0] ?? ""].join(" ").trim();
}

export function ReportFilters({ address, facets, onChange }: ReportFiltersProps) {
  const { q, outlet, from, to, copy, copyOf, sort } = address;
  const isRestricted =
    [q, from, to, copy, copyOf].some((value) => value !== "") || outlet.length + address.state.length > 0;
  const countOf = (state: ReportListState) => facets?.states.find(({ value }) => value === state)?.count ?? 0;
  return (
    <search className={styles.filters}>
      <label className={styles.wide}>
        Words in title, outlet or address
        <input type="search" value={q} onChange={(event) => onChange({ q: event.target.value }, { replace: true })} />
      </label>
      <label>
        Outlet
        <select
          value={outlet[0] ?? ""}
          onChange={({ target }) => onChange({ outlet: target.value === "" ? [] : [target.value] })}
        >
          <option value="">Any outlet</option>
          {outlet
            .filter((one) => !facets?.outlets.some(({ value }) => value === one))
            .map((one) => (
              <option key={one}>{one}</option>
            ))}
          {facets?.outlets.map(({ value, count }) => (
            <option key={value} value={value}>
              {value} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        State
        <select
          value={stateChoice(address)}
          onChange={({ target }) => {
            const [state = "", why = ""] = target.value.split(" ");
            onChange({ state: state === "" ? [] : [state], why: why === "" ? [] : [why] });
          }}
        >
          <option value="">Any state</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {STATE_WORDS[state]} ({countOf(state)})
            </option>
          ))}
          {facets?.why.map(({ value, count }) => (
            <option key={value} value={`not-read ${value}`}>
              Not read: {whyWords(value)} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        Copies
        <select
          value={copy}
          onChange={({ target }) => onChange({ copy: oneOf(["", "yes", "no"]).read([target.value]) })}
        >
          <option value="">With copies</option>
          <option value="no">Without copies</option>
          <option value="yes">Copies only{facets === null ? "" : ` (${facets.copies})`}</option>
        </select>
      </label>
      <label className={styles.day}>
        Published from
        <input
          value={from}
          placeholder="2018-02"
          inputMode="numeric"
          size={11}
          onChange={({ target }) => onChange({ from: target.value }, { replace: true })}
        />
      </label>
      <label className={styles.day}>
        Published until
        <input
          value={to}
          placeholder="2018-02-07"
          inputMode="numeric"
          size={11}
          onChange={({ target }) => onChange({ to: target.value }, { replace: true })}
        />
      </label>
      <label className={styles.order}>
        Order
        <select value={sort} onChange={({ target }) => onChange({ sort: sortOf.read([target.value]) })}>
          {SORT_NAMES.map((one) => (
            <option key={one} value={one}>
              {SORT_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {copyOf !== "" && (
        <p className={styles.chip}>
          {facets === null ? "Copies" : counted(facets.matching, "copy", "copies")} of one report{" "}
          <button type="button" onClick={() => onChange({ copyOf: "" })}>
            Remove
          </button>
        </p>
      )}
      {isRestricted && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onChange({ q: "", outlet: [], from: "", to: "", state: [], why: [], copy: "", copyOf: "" })}
        >
          Show all reports
        </button>
      )}
    </search>
  );
}
