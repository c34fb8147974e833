/** What can be done with the incident, always at the same place, each with its key. */
import { ACT_WORDS } from "../shared/words.ts";
import { type Action, type Keys, keyWords, shortcutsOf } from "./keys.ts";
import styles from "./review.module.css";

const BUTTONS = [
  ["confirm", ACT_WORDS.confirm],
  ["reject", ACT_WORDS.reject],
  ["edit", ACT_WORDS.edit],
  ["grade", ACT_WORDS.grade],
  ["merge", ACT_WORDS.merge],
  ["split", ACT_WORDS.split],
  ["skip", "Skip"],
  ["undo", ACT_WORDS.undo],
  ["previous", "Previous"],
  ["next", "Next"],
  ["keys", "Keys"],
] as const satisfies readonly (readonly [Action, string])[];

type Props = Readonly<{ keys: Keys; busy: boolean; ready: boolean; onAction: (action: Action) => void }>;

/** These need an incident that is on the screen. */
const ON_INCIDENT: ReadonlySet<Action> = new Set(["confirm", "reject", "edit", "grade", "merge", "split"]);

export function ActionBar({ keys, busy, ready, onAction }: Props) {
  return (
    <div role="toolbar" aria-label="Decide on this incident" className={styles.bar} aria-busy={busy}>
      {BUTTONS.map(([action, name]) => (
        <button
          key={action}
          type="button"
          className={action === "confirm" ? `${styles.act} ${styles.main}` : styles.act}
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
