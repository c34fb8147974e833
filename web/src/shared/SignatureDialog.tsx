/** Asks once for the name under which decisions are signed. */
import { useEffect, useRef, useState } from "react";
import styles from "./decide.module.css";

export function SignatureDialog({
  name: known,
  onClose,
}: Readonly<{ name: string; onClose: (name: string | null) => void }>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(known);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="signature-title" onCancel={() => onClose(null)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          dialog.current?.close();
          onClose(name.trim());
        }}
      >
        <h2 id="signature-title">Who decides?</h2>
        <p>Every decision is kept with the name of who made it and the time. The name stays in this browser.</p>
        <label className={styles.field}>
          Your name
          <input
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={200}
            autoComplete="name"
            required
            pattern=".*\S.*"
            autoFocus
          />
        </label>
        <div className={styles.actions}>
          <button type="submit" className={styles.main}>
            Sign with this name
          </button>
          <button
            type="button"
            onClick={() => {
              dialog.current?.close();
              onClose(null);
            }}
          >
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
