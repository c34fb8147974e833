/** Everything that persons decided, newest first: who, when, why, what became of it, and the way back. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { DecisionListJson } from "#api/schemas/decisions.ts";
import { apiUrl, getJson } from "../shared/api.ts";
import { DecisionEntries } from "../shared/DecisionEntries.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { oneOf, text } from "../shared/search-state.ts";
import { useSearchState } from "../shared/use-search-state.ts";
import { useTitle } from "../shared/use-title.ts";
import { counted, numeral, theseCounted } from "../shared/words.ts";
import styles from "./decisions.module.css";

const ACTS = ["", "confirm", "reject", "edit", "grade", "merge", "split", "add", "undo"] as const;
const STANDINGS = ["", "in force", "undone", "overruled", "unanchored"] as const;

const DONE_WORDS = {
  "": "All acts",
  confirm: "Confirmed",
  reject: "Rejected",
  edit: "Edited",
  grade: "Graded",
  merge: "Merged",
  split: "Split",
  add: "Added a claim",
  undo: "Undone",
} as const satisfies Record<(typeof ACTS)[number], string>;

const STANDING_WORDS = {
  "": "Whatever became of it",
  "in force": "Holds",
  undone: "Undone",
  overruled: "Overruled",
  unanchored: "Lost its words",
} as const satisfies Record<(typeof STANDINGS)[number], string>;

const SHAPE = { who: text, act: oneOf(ACTS), standing: oneOf(STANDINGS), incident: text };
const PAGE = 100;

export function DecisionsView() {
  useTitle("Decisions");
  const [state, setState] = useSearchState(SHAPE);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ["decisions", state],
    queryFn: ({ signal, pageParam }) =>
      getJson<DecisionListJson>("/decisions", { ...state, limit: PAGE, after: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const first = data?.pages[0];
  const rows = data?.pages.flatMap(({ decisions }) => decisions) ?? [];
  return (
    <div className={styles.view}>
      <h1>Decisions</h1>
      <search className={styles.filters}>
        <label>
          Who{" "}
          <select value={state.who} onChange={(event) => setState({ who: event.target.value })}>
            <option value="">Everybody</option>
            {[...new Set([...(first?.people ?? []), ...(state.who === "" ? [] : [state.who])])].map((who) => (
              <option key={who}>{who}</option>
            ))}
          </select>
        </label>
        <label>
          What{" "}
          <select
            value={state.act}
            onChange={(event) => setState({ act: ACTS.find((act) => act === event.target.value) ?? "" })}
          >
            {ACTS.map((act) => (
              <option key={act} value={act}>
                {DONE_WORDS[act]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Standing{" "}
          <select
            value={state.standing}
            onChange={(event) => setState({ standing: STANDINGS.find((one) => one === event.target.value) ?? "" })}
          >
            {STANDINGS.map((standing) => (
              <option key={standing} value={standing}>
                {STANDING_WORDS[standing]}
              </option>
            ))}
          </select>
        </label>
        {state.incident !== "" && (
          <button type="button" onClick={() => setState({ incident: "" })}>
            Of all incidents
          </button>
        )}
      </search>
      <p role="status" className={styles.count}>
        {first === undefined
          ? error === null
            ? "Counting …"
            : ""
          : `${numeral(first.matching)} of ${counted(first.total, "decision")}`}
      </p>
      {first !== undefined && first.matching > 0 && (
        <p className={styles.files}>
          <a href={apiUrl("/decisions.csv", state)} download>
            CSV of {theseCounted(first.matching, "decision")}
          </a>
        </p>
      )}
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {first?.total === 0 && (
        <p>
          Nobody has decided anything yet. <Link href="/review">Review incidents</Link>
        </p>
      )}
      {first !== undefined && first.total > 0 && first.matching === 0 && (
        <p>
          No decision matches all of this.{" "}
          <button type="button" onClick={() => setState({ who: "", act: "", standing: "", incident: "" })}>
            Show all decisions
          </button>
        </p>
      )}
      <DecisionEntries rows={rows} />
      {hasNextPage && (
        <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? "Reading …" : "Show older decisions"}
        </button>
      )}
    </div>
  );
}
