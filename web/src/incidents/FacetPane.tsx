/** The facets of the selection: what values there are, how many incidents have each, and which are chosen. */
import { memo, useRef, useState } from "react";
import type { FacetName, FacetsJson } from "#api/schemas/browse.ts";
import type { Query } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { numeral } from "../shared/words.ts";
import { AllValues } from "./AllValues.tsx";
import { CommittedField } from "./CommittedField.tsx";
import styles from "./FacetPane.module.css";
import type { useFacets } from "./queries.ts";
import { FACET_NAMES, FACET_WORDS, type Selection, valueWords } from "./selection.ts";

export type FacetJson = FacetsJson["facets"][number];
type Choosing = Readonly<{ state: Selection; select: (change: Partial<Selection>) => void }>;

/** Open when the view opens; the others when something in them is chosen. */
const OPEN: ReadonlySet<FacetName> = new Set(["place", "actor", "mode", "review"]);

export const FacetPane = memo(function FacetPane({
  state,
  query,
  select,
  answer,
  isRefused,
}: Choosing & Readonly<{ query: Query; answer: ReturnType<typeof useFacets>; isRefused: boolean }>) {
  const [all, setAll] = useState<FacetName | null>(null);
  const opener = useRef<HTMLElement>(null);
  const close = () => {
    setAll(null);
    opener.current?.focus();
  };
  return (
    <section className={styles.pane} aria-label="Filters">
      {answer.error !== null && !isRefused && <ErrorNote error={answer.error} onRetry={answer.refetch} />}
      {answer.data !== undefined &&
        FACET_NAMES.map((name) => (
          <Facet
            key={name}
            facet={answer.data.facets.find(({ facet }) => facet === name) ?? { facet: name, values: [], more: 0 }}
            state={state}
            select={select}
            showAll={(button) => {
              opener.current = button;
              setAll(name);
            }}
          />
        ))}
      {all !== null && (
        <AllValues facet={all} query={query} chosen={state[all]} toggle={toggler(state, select, all)} close={close} />
      )}
    </section>
  );
});

export function toggler(state: Selection, select: Choosing["select"], facet: FacetName) {
  return (value: string) => {
    const chosen = state[facet];
    select({ [facet]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
  };
}

function Facet({
  facet: { facet, values, more },
  state,
  select,
  showAll,
}: Choosing & Readonly<{ facet: FacetJson; showAll: (button: HTMLElement) => void }>) {
  const [isOpen, setIsOpen] = useState(OPEN.has(facet) || state[facet].length > 0);
  const chosen = state[facet].length;
  return (
    <details className={styles.facet} open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <h2>{FACET_WORDS[facet]}</h2>
        {chosen > 0 && <span className="quiet">{chosen} chosen</span>}
      </summary>
      {values.length === 0 && <p className={styles.none}>None in this selection</p>}
      <ValueList facet={facet} values={values} chosen={state[facet]} toggle={toggler(state, select, facet)} />
      {more > 0 && (
        <button type="button" className={styles.more} onClick={({ currentTarget }) => showAll(currentTarget)}>
          {numeral(more)} more<span className="visually-hidden"> of {FACET_WORDS[facet]}</span>
        </button>
      )}
      {facet === "review" && chosen === 0 && (
        <p className={styles.none}>Rejected ones are left out unless you choose them.</p>
      )}
      {facet === "measure" && (
        <CommittedField
          label="At least"
          inputMode="numeric"
          value={state.min}
          commit={(min) => select({ min })}
          fault={(value) => (/^\d{1,9}$/.test(value) ? null : "write a whole number")}
        />
      )}
    </details>
  );
}

export function ValueList({
  facet,
  values,
  chosen,
  toggle,
}: Readonly<{
  facet: FacetName;
  values: FacetJson["values"];
  chosen: readonly string[];
  toggle: (value: string) => void;
}>) {
  return (
    <ul className={styles.values} aria-label={FACET_WORDS[facet]}>
      {values.map(({ value, label, count }) => (
        <li key={value}>
          <label className={styles.value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span className={styles.label}>
              <VisibleText text={valueWords(facet, value, label)} />
            </span>
            <span className={styles.number}>{numeral(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
