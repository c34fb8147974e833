/** How every form ends that stores a decision: why, what was refused, and the two buttons. */
import styles from "./review.module.css";

type Props = Readonly<{
  /** null: it is not asked for yet */
  why: string | null;
  onWhy: (why: string) => void;
  /** why it was refused, null when it was not */
  fault: string | null;
  /** on the button that stores */
  store: string;
  busy: boolean;
  disabled?: boolean;
  onCancel: () => void;
}>;

export function FormEnd({ why, onWhy, fault, store, busy, disabled = false, onCancel }: Props) {
  return (
    <>
      {why !== null && (
        <label className={styles.field}>
          Why <span className={styles.optional}>if you want to say</span>
          <input value={why} maxLength={2000} onChange={(event) => onWhy(event.target.value)} />
        </label>
      )}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className={styles.main} disabled={busy || disabled}>
          {busy ? "Storing …" : store}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}
