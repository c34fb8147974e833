/** A text field that takes effect with Enter, on leaving it, or a moment after the last key; what is not valid never does. */
import { type InputHTMLAttributes, useEffect, useId, useState } from "react";
import styles from "./SelectionBar.module.css";

const MOMENT_MS = 250;

type Props = Readonly<{
  label: string;
  value: string;
  commit: (value: string) => void;
  /** what is wrong with a text, null when nothing */
  fault?: (value: string) => string | null;
  /** take effect while one types */
  wait?: boolean;
}> &
  Pick<InputHTMLAttributes<HTMLInputElement>, "type" | "placeholder" | "inputMode">;

export function CommittedField({ label, value, commit, fault, wait = false, ...input }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [isLeft, setIsLeft] = useState(false);
  // the address has changed, by going back or by lifting a filter
  useEffect(() => setDraft(value), [value]);
  const trimmed = draft.trim();
  const wrong = trimmed === "" || fault === undefined ? null : fault(trimmed);
  const take = () => {
    setIsLeft(true);
    if (wrong === null && trimmed !== value) commit(trimmed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(take, MOMENT_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const isWrong = isLeft && wrong !== null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        value={draft}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onChange={({ target }) => {
          setIsLeft(false);
          setDraft(target.value);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
      {isWrong && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {label}: {wrong}
        </p>
      )}
    </div>
  );
}
