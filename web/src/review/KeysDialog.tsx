/** All keys of the review, what each does, and how to change or switch them off. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import decideStyles from "../shared/decide.module.css";
import { ACTION_WORDS, ACTIONS, type Action, DEFAULT_KEYS, type Keys, keyWords, rebind } from "./keys.ts";
import styles from "./review.module.css";

type Props = Readonly<{ keys: Keys; onChange: (keys: Keys) => void; onClose: () => void }>;

export function KeysDialog({ keys, onChange, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [waiting, setWaiting] = useState<Action | null>(null);
  const [told, setTold] = useState("");
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    dialog.current?.close();
    onClose();
  };
  const take = (event: KeyboardEvent, action: Action) => {
    if (waiting !== action) return;
    if (event.key === "Tab" || event.key === "Shift") return setWaiting(null);
    event.preventDefault();
    event.stopPropagation();
    setWaiting(null);
    if (event.key === "Escape") return setTold("Nothing is changed");
    if (event.ctrlKey || event.altKey || event.metaKey) return setTold("One key alone, without Ctrl, Alt or ⌘");
    const made = rebind(keys.bindings, action, event.key);
    setTold(made.ok ? `${keyWords(event.key)}: ${ACTION_WORDS[action]}` : made.why);
    if (made.ok) onChange({ ...keys, bindings: made.bindings });
  };
  return (
    <dialog ref={dialog} className={decideStyles.dialog} aria-labelledby="keys-title" onCancel={onClose}>
      <h2 id="keys-title">Keys</h2>
      <p className={styles.note}>
        One key each, only in the review, and never while you type. To change one, press its button and then the new
        key.
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={keys.on}
          onChange={(event) => onChange({ ...keys, on: event.target.checked })}
        />
        Single keys are on
      </label>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {ACTIONS.map((action) => (
            <tr key={action}>
              <td>
                <button
                  type="button"
                  className={styles.key}
                  aria-label={
                    waiting === action
                      ? "Press the new key"
                      : `Change ${keys.bindings[action].map(keyWords).join(" or ")}: ${ACTION_WORDS[action]}`
                  }
                  onClick={() => {
                    setWaiting(action);
                    setTold("Press the new key, or Esc to leave it");
                  }}
                  onKeyDown={(event) => take(event, action)}
                  onBlur={() => setWaiting(null)}
                >
                  {waiting === action ? "…" : keys.bindings[action].map(keyWords).join(" or ")}
                </button>
              </td>
              <td>{ACTION_WORDS[action]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={styles.told}>
        {told}
      </p>
      <div className={decideStyles.actions}>
        <button type="button" className={decideStyles.main} onClick={close}>
          Close
        </button>
        <button
          type="button"
          onClick={() => {
            onChange({ on: true, bindings: DEFAULT_KEYS });
            setTold("All keys are as at first");
          }}
        >
          Reset all keys
        </button>
      </div>
    </dialog>
  );
}
