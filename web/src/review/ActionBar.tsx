/** What can be done with the incident, always at the same place, each with its key. */
import { type Action, type Keys, keyWords, shortcutsOf } from "./keys.ts";
import styles from "./review.module.css";

const BUTTONS = [
  ["accept", "Accept"],
  ["reject", "Reject"],
  ["edit", "Edit"],
  ["grade", "Grade"],
  ["merge", "Merge"],
  ["split", "Split"],
  ["skip", "Skip"],
  ["undo", "Undo"],
  ["previous", "Previous"],
  ["next", "Next"],
  ["keys", "Keys"],
] as const satisfies readonly (readonly [Action, string])[];

type Props = Readonly<{ keys: Keys; busy: boolean; ready: boolean; onAction: (action: Action) => void }>;

/** These need an incident that is on the screen. */
const ON_INCIDENT: ReadonlySet<Action> = new Set(["accept", "reject", "edit", "grade", "merge", "split"]);

export function ActionBar({ keys, busy, ready, onAction }: Props) {
  return (
    <div role="toolbar" aria-label="Decide on this incident" className={styles.bar} aria-busy={busy}>
      {BUTTONS.map(([action, name]) => (
        <button
          key={action}
          type="button"
          className={action === "accept" ? `${styles.act} ${styles.main}` : styles.act}
          aria-keyshortcuts={shortcutsOf(action, keys)}
          aria-disabled={ON_INCIDENT.has(action) && (busy || !ready)}
          onClick={() => onAction(action)}
        >
          {name}
          {keys.on && (
            <span aria-hidden="true">
              <kbd>{keyWords(keys.bindings[action][0] ?? "")}</kbd>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
