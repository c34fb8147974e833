/** Whether a person has decided, by shape and word: a broken ring, a ring with a tick, a ring with a stroke. */
import type { ReviewState } from "#model/incident.ts";
import styles from "./marks.module.css";
import { REVIEW_WORDS } from "./words.ts";

const SHAPES: Readonly<Record<ReviewState, React.ReactNode>> = {
  suggested: <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />,
  confirmed: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.filled} />
      <path d="M4.6 8.3 7 10.6l4.4-5" className={styles.cut} />
    </>
  ),
  rejected: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M3.8 12.2 12.2 3.8" />
    </>
  ),
};

export function ReviewMark({ state }: Readonly<{ state: ReviewState }>) {
  return (
    <span className={styles.mark} data-state={state}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.shape}>
        {SHAPES[state]}
      </svg>
      {REVIEW_WORDS[state]}
    </span>
  );
}
