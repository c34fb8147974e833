/** Around all views: signs what is decided in them, says what became of it, and offers to take it back. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import type { DecidedJson, DecidedManyJson, DecisionListJson } from "#api/schemas/decisions.ts";
import { ApiError, getJson, postJson } from "./api.ts";
import { type Ask, type Desk, DeskContext, type Undone } from "./decide.ts";
import { storedReviewer, storeReviewer, useReviewer } from "./reviewer.ts";
import { SignatureDialog } from "./SignatureDialog.tsx";
import { type Status, StatusLine } from "./StatusLine.tsx";

const PAGE = 100;

export function DecisionDesk({ children }: Readonly<{ children: ReactNode }>) {
  const queries = useQueryClient();
  const reviewer = useReviewer();
  const [status, setStatus] = useState<Status | null>(null);
  const [working, setWorking] = useState(0);
  const { askForName, dialog } = useSignature();
  const listeners = useRef(new Set<Parameters<Desk["listen"]>[0]>());

  /** Runs a decision, signed; what is refused is told and gives null. */
  const signed = useCallback(
    async <T,>(
      doing: string,
      work: (by: string) => Promise<T>,
      { done, onRefused }: Readonly<{ done: (result: T) => Status; onRefused?: (line: string) => void }>,
    ): Promise<T | null> => {
      const by = storedReviewer() ?? (await askForName());
      if (by === null) return null;
      setWorking((count) => count + 1);
      setStatus({ kind: "working", text: doing });
      try {
        const result = await work(by);
        setStatus(done(result));
        return result;
      } catch (error) {
        setStatus({ kind: "failed", text: faultLine(error) });
        onRefused?.(faultLine(error));
        return null;
      } finally {
        setWorking((count) => count - 1);
        void queries.invalidateQueries();
      }
    },
    [askForName, queries],
  );

  const desk = useMemo((): Desk => {
    const send = (by: string, ask: Ask, why: string | null = null, dryRun = false) =>
      postJson<DecidedJson>("/decisions", { ask, by, why, dry_run: dryRun });
    const announce = <T extends DecidedJson | DecidedManyJson>(decided: T): T => {
      for (const listener of listeners.current) listener("decision" in decided ? decided : null);
      return decided;
    };
    const decide: Desk["decide"] = (ask, { about = "", why = null, onRefused } = {}) =>
      signed("Storing the decision", (by) => send(by, ask, why).then(announce), {
        done: (decided) => decidedStatus(decided, about),
        ...(onRefused && { onRefused }),
      });
    return {
      reviewer,
      changeReviewer: () => void askForName(),
      busy: working > 0,
      decide,
      preview: (ask) => send(storedReviewer() ?? "preview", ask, null, true),
      decideMany: (asks, { about = "", why = null, onRefused } = {}) =>
        signed(
          `Storing ${asks.length} decisions`,
          (by) => postJson<DecidedManyJson>("/decisions/many", { asks, by, why }).then(announce),
          {
            done: ({ says, decisions }) => ({
              kind: "done",
              text: sentence(says, about),
              decisions,
              undone: asks[0]?.act === "undo",
            }),
            ...(onRefused && { onRefused }),
          },
        ),
      tell: (text) => setStatus({ kind: "told", text }),
      listen: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      undo: (decision, options) => decide({ act: "undo", decision }, options),
      undoLast: async () => {
        const by = storedReviewer();
        const last = by === null ? null : await lastDecision(by);
        if (last === null) {
          setStatus({ kind: "told", text: "There is nothing of yours to undo" });
          return null;
        }
        const about = last.incidents.map(({ title }) => title).join(" and ");
        const decided = await decide(
          { act: "undo", decision: last.id },
          { about: `${last.says}${about === "" ? "" : `, ${about}`}` },
        );
        return decided === null ? null : { decided, incidents: afterUndo(decided, last.incidents) };
      },
    };
  }, [askForName, reviewer, signed, working]);

  const undoStatus = useCallback(
    (decisions: readonly string[]) =>
      decisions.length === 1 && decisions[0] !== undefined
        ? void desk.undo(decisions[0])
        : void desk.decideMany(decisions.map((decision) => ({ act: "undo", decision }))),
    [desk],
  );
  return (
    <DeskContext value={desk}>
      {children}
      <StatusLine status={status} onUndo={undoStatus} />
      {dialog}
    </DeskContext>
  );
}

function useSignature() {
  const [open, setOpen] = useState(false);
  const answer = useRef<(name: string | null) => void>(() => {});
  const askForName = useCallback(
    () =>
      new Promise<string | null>((resolve) => {
        answer.current(null);
        answer.current = resolve;
        setOpen(true);
      }),
    [],
  );
  const close = (name: string | null) => {
    if (name !== null) storeReviewer(name);
    setOpen(false);
    answer.current(name);
  };
  return { askForName, dialog: open ? <SignatureDialog name={storedReviewer() ?? ""} onClose={close} /> : null };
}

/** "Confirmed the incident: Strike near Khushām" */
function sentence(says: string, about: string): string {
  const begun = `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
  return about === "" ? begun : `${begun}: ${about}`;
}

function decidedStatus({ decision, says, act, standing, remarks, overruled }: DecidedJson, about: string): Status {
  const undone = act.startsWith("undo ");
  const lost = standing.state === "unanchored" ? [`It is stored and holds on nothing: ${standing.why}`] : [];
  const others = overruled.length > (undone ? 1 : 0) ? ["An earlier decision does not hold any more"] : [];
  const text = [sentence(says, about), ...lost, ...others, ...remarks].join(". ");
  return { kind: "done", text, decisions: [decision], undone };
}

function faultLine(error: unknown): string {
  return error instanceof ApiError ? error.fault.message : "The page itself failed here; load it again";
}

type Last = Pick<DecisionListJson["decisions"][number], "id" | "says" | "incidents">;

async function lastDecision(who: string): Promise<Last | null> {
  for (let after: string | null = null; ; ) {
    const page: DecisionListJson = await getJson("/decisions", { who, standing: "in force", limit: PAGE, after });
    const last = page.decisions.find(({ act }) => act !== "undo");
    if (last !== undefined || page.next === null) return last ?? null;
    after = page.next;
  }
}

/** The ids that the incidents have when the decision is undone. */
function afterUndo({ added, changed }: DecidedJson, incidents: Last["incidents"]): Undone["incidents"] {
  const present = new Set([...added, ...changed].map(({ id }) => id));
  const kept = incidents.map(({ id }) => id).filter((id) => present.has(id));
  return kept.length > 0 ? kept : [...present, ...incidents.flatMap(({ now }) => now ?? [])];
}
