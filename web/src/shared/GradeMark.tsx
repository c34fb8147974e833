/** How well harm is borne out, by word and by as many strokes; what is contested stands out. */
import type { GradeCode } from "#model/incident.ts";
import styles from "./marks.module.css";
import { GRADE_WORDS } from "./words.ts";

/** Strokes of three that are full. */
const STRENGTH: Readonly<Record<GradeCode, number>> = { confirmed: 3, fair: 2, weak: 1, contested: 0, discounted: 0 };

export function GradeMark({ grade }: Readonly<{ grade: GradeCode | null }>) {
  if (grade === null) return <span className="quiet">Not graded</span>;
  return (
    <span className={styles.mark} data-grade={grade}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.shape}>
        {grade === "contested" && <path d="M6.5 3 2 8l4.5 5M9.5 3 14 8l-4.5 5" />}
        {grade === "discounted" && <path d="M3 8h10" />}
        {STRENGTH[grade] > 0 &&
          [0, 1, 2].map((stroke) => (
            <rect
              key={stroke}
              x={2 + stroke * 4.5}
              y={10 - stroke * 3}
              width="3"
              height={4 + stroke * 3}
              className={stroke < STRENGTH[grade] ? styles.filled : undefined}
              strokeWidth="1"
            />
          ))}
      </svg>
      {GRADE_WORDS[grade]}
    </span>
  );
}
