/** One calm line that says what was decided, with a way back. It takes no room from the view and never goes by itself. */
import styles from "./decide.module.css";

export type Status =
  | Readonly<{ kind: "working" | "failed" | "told"; text: string }>
  | Readonly<{ kind: "done"; text: string; decisions: readonly string[]; undone: boolean }>;

export function StatusLine({
  status,
  onUndo,
}: Readonly<{ status: Status | null; onUndo: (decisions: readonly string[]) => void }>) {
  return (
    <div className={styles.line} data-kind={status?.kind ?? "none"}>
      <p role="status" className={styles.said}>
        {status === null ? "" : status.kind === "working" ? `${status.text} …` : `${status.text}.`}
      </p>
      {status?.kind === "done" && (
        <button type="button" onClick={() => onUndo(status.decisions)}>
          {status.undone ? "Do it again" : "Undo"}
        </button>
      )}
    </div>
  );
}
