/** How many, as a range with what speaks for it most. */
import type { Measure } from "#model/codes.ts";
import type { Estimate } from "#model/world.ts";
import { estimateWords } from "./estimate-words.ts";
import styles from "./marks.module.css";

/** @param measure  named after the number; leave it out where a heading names it */
export function EstimateText({ estimate, measure = null }: Readonly<{ estimate: Estimate; measure?: Measure | null }>) {
  return <span className={styles.figure}>{estimateWords(estimate, measure)}</span>;
}
