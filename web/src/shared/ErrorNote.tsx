/** What went wrong, and what to do about it. */
import { ApiError } from "./api.ts";
import styles from "./marks.module.css";

/** @param onRetry  null where asking again cannot help */
export function ErrorNote({ error, onRetry = null }: Readonly<{ error: unknown; onRetry?: (() => void) | null }>) {
  return (
    <div role="alert" className={styles.error}>
      <p>{errorLine(error)}</p>
      {onRetry !== null && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}

function errorLine(error: unknown): string {
  if (!(error instanceof ApiError)) return "The page itself failed here; load it again";
  const { message, remedy } = error.fault;
  return message.endsWith(remedy) ? message : `${message}; ${remedy}`;
}
