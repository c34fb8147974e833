/** The queue as a list of which only what is seen is drawn: what comes next, what was skipped, what is reviewed. */
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import type { QueueJson } from "#api/schemas/review.ts";
import { dayWords } from "../shared/day-words.ts";
import { ReviewMark } from "../shared/ReviewMark.tsx";
import { numeral } from "../shared/words.ts";
import type { Queued } from "./queue.ts";
import styles from "./review.module.css";
import { LOAD_AHEAD } from "./use-queue.ts";

type Props = Readonly<{
  items: readonly Queued[];
  at: number;
  counts: QueueJson["counts"] | null;
  onGo: (item: Queued) => void;
  onBulk: () => void;
  /** more are wanted; nothing happens where there are none */
  onEnd: () => void;
}>;

/** Until a row is measured: a title of two lines and a line of facts. */
const ROW_PX = 80;
const OVERSCAN = 4;

export function QueueList({ items, at, counts, onGo, onBulk, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => items[index]?.id ?? index,
    // The row that one is at stays, so that it can have the focus.
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range);
        return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((one, other) => one - other);
      },
      [at],
    ),
  });
  // The list alone scrolls: the page stays where it is.
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => {
    if (last >= items.length - LOAD_AHEAD) onEnd();
  }, [last, items.length, onEnd]);
  return (
    <nav aria-label="Queue" className={styles.queue}>
      {counts !== null && (
        <p className={styles.counts}>
          {numeral(counts.suggested)} to review, {numeral(counts.confirmed)} confirmed, {numeral(counts.rejected)}{" "}
          rejected
        </p>
      )}
      <div ref={scroller} className={styles.list}>
        <ol style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <QueueRow item={item} isCurrent={index === at} onGo={onGo} />
              </li>
            );
          })}
        </ol>
      </div>
      {counts !== null && counts.suggested > 1 && (
        <button type="button" onClick={onBulk}>
          Confirm all {numeral(counts.suggested)} …
        </button>
      )}
    </nav>
  );
}

function QueueRow({ item, isCurrent, onGo }: Readonly<{ item: Queued; isCurrent: boolean; onGo: Props["onGo"] }>) {
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => onGo(item)}
    >
      <span className={styles.itemTitle}>{item.title}</span>
      <span className={styles.itemFacts}>
        <ReviewMark state={item.review} />
        <span className="quiet">{item.when === null ? "" : dayWords(item.when)}</span>
      </span>
    </button>
  );
}
