/** Reports in, their rows out: only those near the window are in the page. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { ReportRowJson } from "#api/schemas/reports.ts";
import { DayText } from "../shared/DayText.tsx";
import { VisibleText } from "../shared/VisibleText.tsx";
import { COPY_WORDS, counted } from "../shared/words.ts";
import { STATE_WORDS } from "./report-words.ts";
import styles from "./reports.module.css";

export type ReportRowsProps = Readonly<{
  reports: readonly ReportRowJson[];
  matching: number;
  /** asks for more; null when all are there or more are on their way */
  onEnd: (() => void) | null;
}>;

const ROW_PX = 76;
/** Rows before the end at which more are asked for. */
const AHEAD = 30;

export function ReportRows({ reports, matching, onEnd }: ReportRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: reports.length,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => reports[index]?.id ?? index,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onEnd !== null && last >= reports.length - AHEAD) onEnd();
  }, [last, reports.length, onEnd]);
  return (
    <ul ref={list} className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
      {rows.map(({ index, key, start }) => {
        const report = reports[index];
        if (report === undefined) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={matching}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <ReportRow report={report} />
          </li>
        );
      })}
    </ul>
  );
}

function ReportRow({ report }: Readonly<{ report: ReportRowJson }>) {
  const { id, title, outlet, file, published, state, why, claims, copyOf, copies } = report;
  return (
    <>
      <Link href={`/reports/${id}`} className={styles.title} dir="auto">
        <VisibleText text={title ?? file ?? id} />
      </Link>
      <p className={styles.facts}>
        <span>{outlet === null ? "Outlet not told" : <VisibleText text={outlet} />}</span>
        <DayText days={published} />
        <span className={styles.state} data-state={state}>
          {state === "read" ? `${STATE_WORDS.read}, ${counted(claims, "claim")}` : STATE_WORDS[state]}
          {why.length > 0 && `: ${why[0]?.reason ?? ""}`}
        </span>
        {copyOf !== null && (
          <span>
            Copy ({COPY_WORDS[copyOf.kind]}) of <Link href={`/reports/${copyOf.of}`}>another report</Link>
          </span>
        )}
        {copies > 0 && (
          <Link href={`/reports?copyOf=${id}`}>
            {counted(copies, "copy", "copies")}
            <span className="visually-hidden"> of {title ?? id}</span>
          </Link>
        )}
      </p>
    </>
  );
}
