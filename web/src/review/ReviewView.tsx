/** One incident after the other, the most contested and most consequential first, decided with single keys. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import type { ShownIncidentJson } from "#api/schemas/incident.ts";
import { incidentAddress } from "../shared/addresses.ts";
import { ApiError, getJson, type Query } from "../shared/api.ts";
import { DecisionEntries } from "../shared/DecisionEntries.tsx";
import { useDecide, useDecided, useTell, useUndo } from "../shared/decide.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { useTitle } from "../shared/use-title.ts";
import { counted, numeral } from "../shared/words.ts";
import { ActionBar } from "./ActionBar.tsx";
import { BulkDialog } from "./BulkDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import type { Action } from "./keys.ts";
import { DecisionPanel, type PanelName } from "./Panels.tsx";
import { QueueList } from "./QueueList.tsx";
import type { Queued } from "./queue.ts";
import { ReviewCard } from "./ReviewCard.tsx";
import styles from "./review.module.css";
import { useKeys } from "./use-keys.ts";
import { useQueue } from "./use-queue.ts";
import { useSelectedWords } from "./use-selected-words.ts";

/** The rest of the address is the selection whose incidents are reviewed. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set(["id"]);

function selectionOf(parameters: URLSearchParams): Query {
  const names = [...new Set(parameters.keys())].filter((name) => !OWN_PARAMETERS.has(name)).toSorted();
  return Object.fromEntries(names.map((name) => [name, parameters.getAll(name)]));
}

export function ReviewView() {
  useTitle("Review");
  const [parameters, setParameters] = useSearchParams();
  const selection = useMemo(() => selectionOf(parameters), [parameters]);
  const { queue, error, loadMore, apply, replace, reload } = useQueue(selection);
  const id = parameters.get("id");
  const items = queue?.items ?? [];
  const at = id === null ? 0 : items.findIndex((item) => item.id === id);
  const current = items[at] ?? null;
  const shownId = current?.id ?? id;
  const go = useCallback(
    (next: string) => {
      setParameters(
        (now) => {
          const changed = new URLSearchParams(now);
          changed.set("id", next);
          return changed;
        },
        { replace: true },
      );
    },
    [setParameters],
  );
  const onEnd = useCallback(() => void loadMore(), [loadMore]);
  if (error !== null) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Desk
      {...{ items, at, current, shownId, go, apply, replace, reload, selection }}
      onEnd={onEnd}
      counts={queue?.counts ?? null}
      onSearch={(q) =>
        setParameters(
          (now) => {
            const changed = new URLSearchParams(now);
            changed.delete("id");
            if (q === "") changed.delete("q");
            else changed.set("q", q);
            return changed;
          },
          { replace: true },
        )
      }
    />
  );
}

type QueueState = ReturnType<typeof useQueue>;
type DeskProps = Pick<QueueState, "apply" | "replace" | "reload"> &
  Readonly<{
    items: readonly Queued[];
    /** index of the current one; -1 for one that the queue does not hold */
    at: number;
    current: Queued | null;
    shownId: string | null;
    counts: NonNullable<QueueState["queue"]>["counts"] | null;
    selection: Query;
    go: (id: string) => void;
    onEnd: () => void;
    onSearch: (q: string) => void;
  }>;

function useShown(id: string | null) {
  return useQuery({
    queryKey: ["incident", id],
    queryFn: ({ signal }) => getJson<ShownIncidentJson>(`/incidents/${id}`, {}, signal),
    enabled: id !== null,
  });
}

/** What comes next is read ahead, so that going on does not wait. */
function useReadAhead(ids: readonly string[]): void {
  const queries = useQueryClient();
  useEffect(() => {
    for (const id of ids) {
      void queries.prefetchQuery({
        queryKey: ["incident", id],
        queryFn: ({ signal }) => getJson<ShownIncidentJson>(`/incidents/${id}`, {}, signal),
      });
    }
  }, [queries, ids]);
}

function Desk(props: DeskProps) {
  const { items, at, current, shownId, counts, selection, go, apply, replace, reload, onSearch, onEnd } = props;
  const [, navigate] = useLocation();
  const { decide, busy, reviewer, changeReviewer } = useDecide();
  const { undoLast } = useUndo();
  const tell = useTell();
  const shown = useShown(shownId);
  const heading = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const whyField = useRef<HTMLInputElement>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dialog, setDialog] = useState<"keys" | "bulk" | null>(null);
  const [why, setWhy] = useState("");
  const [words, forgetWords] = useSelectedWords(card);
  const json = shown.data ?? null;
  const ready = json !== null && json.incident.id === shownId;
  const nextId = items[at + 1]?.id;
  const ahead = useMemo(() => (nextId === undefined ? [] : [nextId]), [nextId]);
  useReadAhead(ahead);
  useDecided(apply);

  // Merged, split or read again elsewhere: the incident that it has become takes its place.
  useEffect(() => {
    if (json === null || shownId === null || json.asked !== shownId || json.incident.id === shownId) return;
    const { id, title, review } = json.incident;
    replace(shownId, { id, title, review: review.state });
    go(id);
  }, [json, shownId, replace, go]);

  const home = useCallback(() => heading.current?.focus({ preventScroll: true }), []);
  const show = useCallback(
    (item: Queued | undefined, end: string) => {
      if (item === undefined) return tell(end);
      setPanel(null);
      forgetWords();
      go(item.id);
      scrollTo({ top: 0 });
    },
    [go, tell, forgetWords],
  );
  const nextToDo = (): Queued | undefined =>
    items.slice(at + 1).find(({ review }) => review === "suggested") ??
    items.slice(0, Math.max(at, 0)).find(({ review }) => review === "suggested");

  const settle = async (act: "confirm" | "reject") => {
    if (busy) return;
    if (!ready) return tell("It is still being read");
    const { incident } = json;
    const already = act === "confirm" ? "confirmed" : "rejected";
    if (incident.review.state === already) return tell(`It is ${already} already: ${incident.title}`);
    const next = nextToDo();
    const stored = await decide({ act, id: incident.id }, { about: incident.title, why: why.trim() || null });
    if (stored === null) return;
    setWhy("");
    show(
      next,
      `That was the last one to review. ${already === "confirmed" ? "Confirmed" : "Rejected"}: ${incident.title}`,
    );
  };
  const takeBack = async (): Promise<void> => {
    if (busy) return;
    const undone = await undoLast();
    const [first] = undone?.incidents ?? [];
    if (first !== undefined) {
      setPanel(null);
      go(first);
    }
  };
  const open = (name: PanelName): void => {
    // While the incident is still being read, the panel opens when it is there.
    setPanel(name);
  };
  const run = (action: Action) => {
    switch (action) {
      case "confirm":
        return void settle("confirm");
      case "reject":
        return void settle("reject");
      case "edit":
      case "grade":
      case "merge":
      case "split":
        return open(action);
      case "undo":
        return void takeBack();
      case "skip":
        return show(nextToDo(), "There is no other to review");
      case "next":
        return show(items[at + 1], "This is the last one");
      case "previous":
        return show(items[at - 1], "This is the first one");
      case "why":
        return whyField.current?.focus();
      case "open":
        return shownId === null ? undefined : navigate(incidentAddress(shownId));
      case "search":
        return search.current?.focus();
      case "keys":
        return setDialog("keys");
    }
  };
  const [keys, setKeys] = useKeys(run);
  const close = useCallback(
    (stored: boolean): void => {
      setPanel(null);
      if (stored) forgetWords();
      home();
    },
    [home, forgetWords],
  );
  const done = counts === null ? 0 : counts.confirmed + counts.rejected;
  const total = counts === null ? 0 : done + counts.suggested;
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1>Review</h1>
        {counts !== null && (
          <p className={styles.progress}>
            <label>
              {numeral(done)} of {numeral(total)} reviewed <progress max={Math.max(total, 1)} value={done} />
            </label>
          </p>
        )}
        <search className={styles.search}>
          <SearchField field={search} q={String(selection.q ?? "")} onSearch={onSearch} onLeave={home} />
        </search>
        <p className={styles.who}>
          {reviewer === null ? "Not signed" : <>Deciding as {reviewer}</>}{" "}
          <button type="button" onClick={changeReviewer}>
            {reviewer === null ? "Sign" : "Change"}
          </button>
        </p>
      </header>
      <article ref={card} className={styles.card} aria-busy={shown.isFetching || busy}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {json !== null && ready
            ? json.incident.title
            : (current?.title ?? (counts === null ? "Reading the queue …" : "Nothing to review"))}
        </h2>
        <p role="status" className="visually-hidden">
          {current === null ? "" : `${at + 1} of ${items.length}: ${current.title}, ${current.review}`}
        </p>
        <ActionBar keys={keys} busy={busy} ready={ready} onAction={run} />
        {shown.error !== null && <ShownError error={shown.error} onGone={reload} />}
        {json !== null && ready && <ReviewCard shown={json} reasons={current?.reasons ?? []} />}
        {counts !== null && items.length === 0 && shownId === null && (
          <p>
            {total > 0 ? (
              "No incident waits."
            ) : Object.keys(selection).length > 0 ? (
              "No incident is in this selection."
            ) : (
              <>
                The record holds no incident yet. <Link href="/intake">Add reports</Link>
              </>
            )}
          </p>
        )}
      </article>
      <aside className={styles.side} aria-label="Decide">
        {panel !== null && json !== null && ready ? (
          <DecisionPanel name={panel} shown={json} words={words} onDone={close} />
        ) : (
          <>
            <label className={styles.field}>
              Why <span className={styles.optional}>if you want to say, with the next decision</span>
              <input
                ref={whyField}
                value={why}
                maxLength={2000}
                onChange={(event) => setWhy(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" || event.key === "Escape") home();
                }}
              />
            </label>
            {json !== null && ready && <Decisions shown={json} />}
          </>
        )}
      </aside>
      <QueueList
        items={items}
        at={at}
        counts={counts}
        onGo={(item) => show(item, "")}
        onBulk={() => setDialog("bulk")}
        onEnd={onEnd}
      />
      {dialog === "keys" && (
        <KeysDialog
          keys={keys}
          onChange={setKeys}
          onClose={() => {
            setDialog(null);
            home();
          }}
        />
      )}
      {dialog === "bulk" && counts !== null && (
        <BulkDialog
          selection={selection}
          why={why}
          onClose={() => {
            setDialog(null);
            home();
          }}
        />
      )}
    </div>
  );
}

function ShownError({ error, onGone }: Readonly<{ error: unknown; onGone: () => void }>) {
  const gone = error instanceof ApiError && error.fault.status === 404;
  return <ErrorNote error={error} onRetry={gone ? onGone : null} />;
}

function SearchField({
  field,
  q,
  onSearch,
  onLeave,
}: Readonly<{
  field: RefObject<HTMLInputElement | null>;
  q: string;
  onSearch: (q: string) => void;
  onLeave: () => void;
}>) {
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <input
      ref={field}
      type="search"
      value={typed}
      aria-label="Search in the queue"
      placeholder="Search in the queue"
      onChange={(event) => {
        setTyped(event.target.value);
        if (event.target.value === "") onSearch("");
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          onSearch(typed.trim());
          onLeave();
        }
        if (event.key === "Escape") onLeave();
      }}
    />
  );
}

function Decisions({ shown }: Readonly<{ shown: ShownIncidentJson }>) {
  const { decisions, incident } = shown;
  return (
    <section aria-labelledby="review-decisions">
      <h3 id="review-decisions">
        {decisions.length === 0 ? "Nobody has decided on it" : counted(decisions.length, "decision")}
      </h3>
      <DecisionEntries rows={decisions.toReversed()} here={incident.id} />
    </section>
  );
}
