// biome-ignore-all lint/a11y/useSemanticElements: a table of which only what is seen is drawn cannot be a <table>, whose rows stand below each other
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows of this grid take the focus, not its cells
/** The incidents of a selection as a grid of which only what is seen is drawn; the keyboard moves from row to row. */
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { IncidentRowJson } from "#api/schemas/browse.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { COLUMNS, type Column, ROW_REM, type Room, roomOf } from "./columns.tsx";
import { type Focus, type Picked, standsFor } from "./focus.ts";
import styles from "./IncidentTable.module.css";
import { rememberedRow, rememberRow } from "./remembered-row.ts";
import { destination } from "./row-keys.ts";
import type { Sort } from "./selection.ts";
import { type FirstPage, useRows } from "./use-rows.ts";
import { rootRem, useSize } from "./use-size.ts";

const OVERSCAN = 6;

type Props = Readonly<{
  firstPage: FirstPage;
  sort: Sort;
  setSort: (sort: Sort) => void;
  setFocus: (focus: Focus) => void;
  picked: Picked | null;
}>;

export const IncidentTable = memo(function IncidentTable({ firstPage, sort, setSort, setFocus, picked }: Props) {
  const { matching, incidents } = firstPage.list;
  const [grid, { width }] = useSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = rootRem();
  const room = roomOf(width / rem);
  const columns = COLUMNS[room];
  const rowPx = ROW_REM[room] * rem;
  const [active, setActive] = useState(() => rememberedRow() ?? 0);
  const current = Math.min(active, matching - 1);
  const rows = useVirtualizer({
    count: matching,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), current), [current]),
  });
  const isMeasured = width > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew, and the one that was in sight stays
  useEffect(() => {
    if (!isMeasured) return;
    rows.measure();
    if (current > 0) rows.scrollToIndex(current, { align: "center" });
  }, [rowPx, isMeasured]);
  const { startIndex, endIndex } = rows.range ?? { startIndex: 0, endIndex: 0 };
  const { row, error } = useRows(
    firstPage,
    Math.max(startIndex - OVERSCAN, 0),
    Math.min(endIndex + OVERSCAN + 1, matching),
  );
  const move = useRowFocus(scroller, current, (index) => {
    setActive(index);
    rows.scrollToIndex(index, { align: "auto" });
  });

  const listKey = JSON.stringify(firstPage.query);
  const shownKey = useRef(listKey);
  useEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey]);
  useEffect(() => {
    const index = picked === null ? -1 : incidents.findIndex((one) => standsFor(picked, one));
    if (index >= 0) rows.scrollToIndex(index, { align: "auto" });
  }, [picked, incidents, rows]);

  const [, navigate] = useLocation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? rowPx) / rowPx) - 1, 1);
    const to = destination(event.key, current, page, matching);
    if (to !== null) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.role === "row") {
      const open = row(current);
      if (open === undefined) return;
      rememberRow(current);
      navigate(`/incidents/${open.id}`);
    }
  };
  const template = columns.map((column) => column.width).join(" ");
  return (
    <>
      {error !== null && <ErrorNote error={error} />}
      <div
        ref={grid}
        role="grid"
        aria-label="Incidents"
        aria-rowcount={matching + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        data-room={room}
        style={{ "--columns": template } as React.CSSProperties}
      >
        <HeadRow columns={columns} sort={sort} setSort={setSort} isHidden={room === "card"} />
        <div
          ref={scroller}
          role="rowgroup"
          className={styles.body}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setFocus(null)}
          onBlur={() => setFocus(null)}
        >
          <div role="presentation" className={styles.space} style={{ blockSize: rows.getTotalSize() }}>
            {(isMeasured ? rows.getVirtualItems() : []).map(({ index, start }) => (
              <BodyRow
                key={index}
                index={index}
                start={start}
                room={room}
                row={row(index)}
                isActive={index === current}
                isPicked={picked === null ? undefined : isPicked(picked, row(index))}
                setFocus={setFocus}
                setActive={setActive}
              />
            ))}
          </div>
        </div>
      </div>
    </>
  );
});

function isPicked(picked: Picked, row: IncidentRowJson | undefined): boolean {
  return row !== undefined && standsFor(picked, row);
}

function withRow(indices: number[], row: number): number[] {
  if (row < 0 || indices.includes(row)) return indices;
  return [...indices, row].sort((one, other) => one - other);
}

/** Moves the focus itself, once the row that it moves to is drawn. */
function useRowFocus(
  scroller: React.RefObject<HTMLDivElement | null>,
  current: number,
  go: (index: number) => void,
): (index: number) => void {
  const isMoving = useRef(rememberedRow() !== null);
  useEffect(() => {
    const row = isMoving.current ? scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`) : null;
    if (row == null) return;
    isMoving.current = false;
    row.focus({ preventScroll: true });
  });
  return (index) => {
    isMoving.current = true;
    go(index);
  };
}

function HeadRow({
  columns,
  sort,
  setSort,
  isHidden,
}: Readonly<{ columns: readonly Column[]; sort: Sort; setSort: (sort: Sort) => void; isHidden: boolean }>) {
  return (
    <div role="rowgroup" className={isHidden ? "visually-hidden" : styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map(({ id, heading, sorts }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={sorts === null ? undefined : ariaSort(sorts, sort)}
            className={styles.cell}
          >
            {sorts === null ? (
              heading
            ) : (
              <button type="button" onClick={() => setSort(sorts[sorts.indexOf(sort) + 1] ?? sorts[0])}>
                {heading}
                <span aria-hidden="true" className={styles.arrow}>
                  {{ ascending: "↑", descending: "↓", none: "" }[ariaSort(sorts, sort)]}
                </span>
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The least contested are never asked for first, nor titles from the end. */
function ariaSort(sorts: readonly Sort[], sort: Sort): "ascending" | "descending" | "none" {
  if (!sorts.includes(sort)) return "none";
  return sort.startsWith("-") || sort === "contested" ? "descending" : "ascending";
}

type BodyRowProps = Readonly<{
  index: number;
  start: number;
  room: Room;
  row: IncidentRowJson | undefined;
  isActive: boolean;
  /** undefined while no symbol is chosen */
  isPicked: boolean | undefined;
  setFocus: (focus: Focus) => void;
  setActive: (index: number) => void;
}>;

const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { index, start, room, row, isActive, isPicked, setFocus, setActive } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      aria-busy={row === undefined}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, blockSize: `${ROW_REM[room]}rem` }}
      onMouseEnter={() => setFocus(row ?? null)}
      onClickCapture={() => rememberRow(index)}
      onFocus={() => {
        setActive(index);
        setFocus(row ?? null);
      }}
    >
      {COLUMNS[room].map(({ id, Cell }, column) => (
        <div key={id} role="gridcell" aria-colindex={column + 1} className={styles.cell} data-column={id}>
          {row !== undefined && <Cell row={row} />}
        </div>
      ))}
    </div>
  );
});
