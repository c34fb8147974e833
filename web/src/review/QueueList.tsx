/** The queue as a list: what comes next, what was skipped, what is reviewed. */
import { useEffect, useRef } from "react";
import type { QueueJson } from "#api/schemas/review.ts";
import { dayWords } from "../shared/day-words.ts";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { numeral } from "../shared/words.ts";
import type { Queued } from "./queue.ts";
import styles from "./review.module.css";

type Props = Readonly<{
  items: readonly Queued[];
  at: number;
  counts: QueueJson["counts"] | null;
  onGo: (item: Queued) => void;
  onBulk: () => void;
}>;

export function QueueList({ items, at, counts, onGo, onBulk }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.children[at];
    const box = list.current;
    if (!(row instanceof HTMLElement) || box === null) return;
    // The list alone scrolls: the page stays where it is.
    const [top, bottom] = [row.offsetTop - box.offsetTop, row.offsetTop - box.offsetTop + row.offsetHeight];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [at]);
  return (
    <nav aria-label="Queue" className={styles.queue}>
      {counts !== null && (
        <p className={styles.counts}>
          {numeral(counts.suggested)} to review, {numeral(counts.confirmed)} confirmed, {numeral(counts.rejected)}{" "}
          rejected
        </p>
      )}
      <ol ref={list} className={styles.list}>
        {items.map((item, index) => (
          <li key={item.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={index === at ? "true" : undefined}
              onClick={() => onGo(item)}
            >
              <span className={styles.itemTitle}>{item.title}</span>
              <span className={styles.itemFacts}>
                <ReviewMark state={item.review} />
                <span className="quiet">{item.when === null ? "" : dayWords(item.when)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {counts !== null && counts.suggested > 1 && (
        <button type="button" onClick={onBulk}>
          Confirm all {numeral(counts.suggested)} …
        </button>
      )}
    </nav>
  );
}
