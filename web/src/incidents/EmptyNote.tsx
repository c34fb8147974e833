/** What to do when nothing is to be shown: the record is empty, or the selection is. */
import { Link } from "wouter";
import { VisibleText } from "../shared/VisibleText.tsx";
import { counted } from "../shared/words.ts";
import styles from "./IncidentsView.module.css";
import { useMatching } from "./queries.ts";
import { NOTHING_SELECTED, type Restriction, type Selection, selectionQuery } from "./selection.ts";

export function EmptyRecord() {
  return (
    <div className={styles.empty}>
      <h1>No incidents yet</h1>
      <p>
        The record fills from reports. <Link href="/intake">Add reports</Link>: drop files, or paste their text or
        addresses. Each incident that they tell then stands here with its words.
      </p>
    </div>
  );
}

type Lifting = Readonly<{ state: Selection; select: (change: Partial<Selection>) => void }>;

export function EmptySelection({
  state,
  select,
  restrictions,
}: Lifting & Readonly<{ restrictions: readonly Restriction[] }>) {
  return (
    <div className={styles.empty}>
      <h2>No incident matches all of this</h2>
      <p>Lift a filter:</p>
      <ul>
        {restrictions.map((restriction) => (
          <Lift key={restriction.id} restriction={restriction} state={state} select={select} />
        ))}
        <li>
          <button type="button" onClick={() => select(NOTHING_SELECTED)}>
            Clear all
          </button>
        </li>
      </ul>
    </div>
  );
}

/** Nothing where it would not help. */
function Lift({ restriction, state, select }: Lifting & Readonly<{ restriction: Restriction }>) {
  const { data } = useMatching(selectionQuery({ ...state, ...restriction.lifted }), true);
  if (data === undefined || data.matching === 0) return null;
  return (
    <li>
      <button type="button" onClick={() => select(restriction.lifted)}>
        <VisibleText text={restriction.words} />
      </button>{" "}
      <span className="quiet">{counted(data.matching, "incident")} without it</span>
    </li>
  );
}
