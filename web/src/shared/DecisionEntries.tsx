/** Decisions, each: what, who, when, why, what became of it, and the way back. */
import { Link } from "wouter";
import type { DecisionRowJson, StandingJson } from "#api/schemas/decisions.ts";
import { incidentAddress, wordsAddress } from "./addresses.ts";
import { useUndo } from "./decide.ts";
import styles from "./decision-entries.module.css";
import { momentWords } from "./decision-when.ts";

type DecisionsProps = Readonly<{
  rows: readonly DecisionRowJson[];
  /** the incident on whose page they stand, which need not be named */
  here?: string | null;
}>;

export function DecisionEntries({ rows, here = null }: DecisionsProps) {
  return (
    <ul className={styles.decisions}>
      {rows.map((row) => (
        <DecisionEntry key={row.id} row={row} here={here} />
      ))}
    </ul>
  );
}

/** By shape and word: a full square holds, an empty one does not. */
function StandingMark({ standing, undo }: Readonly<{ standing: StandingJson; undo: boolean }>) {
  return (
    <span className={styles.standing} data-standing={standing.state}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.shape}>
        {standing.state === "in force" ? (
          <rect x="3" y="3" width="10" height="10" className={styles.filled} />
        ) : standing.state === "unanchored" ? (
          <path d="M8 2.5 14 13H2Z" />
        ) : (
          <>
            <rect x="3" y="3" width="10" height="10" />
            <path d="M3 13 13 3" />
          </>
        )}
      </svg>
      {standingWords(standing, undo)}
    </span>
  );
}

function standingWords(standing: StandingJson, undo: boolean): string {
  switch (standing.state) {
    case "in force":
      return undo ? "Done" : "Holds";
    case "undone":
      return "Undone";
    case "overruled":
      return "Overruled by a later one";
    case "unanchored":
      return `Lost its words: ${standing.why}`;
  }
}

function DecisionEntry({ row, here }: Readonly<{ row: DecisionRowJson; here: string | null }>) {
  const { undo, busy } = useUndo();
  const { id, at, who, why, says, incidents, claims, standing, remarks, act } = row;
  const named = incidents.filter((one) => one.now !== here || one.now === null);
  const isUndo = act === "undo";
  const about = incidents.map(({ title }) => title).join(" and ");
  return (
    <li className={styles.decision} data-decision={id}>
      <p>
        <strong>
          {says.charAt(0).toUpperCase()}
          {says.slice(1)}
        </strong>
        {named.map((one) => (
          <span key={one.id}>
            {" "}
            {one.now === null ? one.title : <Link href={incidentAddress(one.now)}>{one.title}</Link>}
          </span>
        ))}
      </p>
      {claims.map(({ id: claim, doc, start, end, words }) => (
        <p key={claim} className={styles.words}>
          <Link href={wordsAddress({ doc, start, end })}>
            <q dir="auto">{words}</q>
          </Link>
        </p>
      ))}
      {why !== null && (
        <p className={styles.words}>
          Why: <q dir="auto">{why}</q>
        </p>
      )}
      <p className={styles.meta}>
        <StandingMark standing={standing} undo={isUndo} />
        <span>
          {who}, <time dateTime={at}>{momentWords(at)}</time>
        </span>
        {standing.state !== "undone" && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void undo(id, { about: `${says}${about === "" ? "" : `, ${about}`}` })}
          >
            {isUndo ? "Undo the undo" : "Undo"}
            <span className="visually-hidden">: {says}</span>
          </button>
        )}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.note}>
          {remark}
        </p>
      ))}
    </li>
  );
}
