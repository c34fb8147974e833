// biome-ignore-all lint/a11y/useFocusableInteractive: the list box keeps the focus and names its active bar
/** When the incidents of a selection happened: bars for those known to a unit, bands for those with wider dates; dragging or the keyboard chooses days. */
import { scaleUtc } from "d3-scale";
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from "react";
import type { IncidentTimelineJson } from "#api/schemas/browse.ts";
import type { Query } from "../shared/api.ts";
import { rangeWords, someTimeWords } from "../shared/day-words.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { numeral } from "../shared/words.ts";
import type { Focus } from "./focus.ts";
import { useTimeline } from "./queries.ts";
import { destination } from "./row-keys.ts";
import type { Selection } from "./selection.ts";
import styles from "./Timeline.module.css";
import { binAt, binWords, type Domain, domainOf, lanesOf, rangeSelection, stretchOf, type Wider } from "./time-bins.ts";

const LANES = 4;
const TICKS = 6;
/** Percent of the axis after which a label has no room. */
const LAST_TICK = 92;
/** Bins that PageUp and PageDown pass. */
const PAGE_BINS = 12;

type Props = Readonly<{
  query: Query;
  state: Selection;
  select: (change: Partial<Selection>) => void;
  focus: Focus;
  undated: number;
  isRefused: boolean;
}>;

export function Timeline({ query, state, select, focus, undated, isRefused }: Props) {
  const { data, error, refetch } = useTimeline(query, true);
  const domain = data === undefined ? null : domainOf(data);
  return (
    <section className={styles.pane} aria-label="Timeline">
      <div className={styles.head}>
        <h2>Timeline</h2>
        {data !== undefined && data.wider.length > 0 && <WiderDates wider={data.wider} select={select} />}
        {undated > 0 && state.dated !== "no" && (
          <button type="button" className={styles.link} onClick={() => select({ dated: "no", from: "", to: "" })}>
            {numeral(undated)} without a day
          </button>
        )}
        {(state.from !== "" || state.to !== "") && (
          <button type="button" className={styles.link} onClick={() => select({ from: "", to: "" })}>
            All days
          </button>
        )}
      </div>
      {error !== null && !isRefused && <ErrorNote error={error} onRetry={refetch} />}
      {data !== undefined && domain !== null ? (
        <Chart timeline={data} domain={domain} select={select} focus={focus} />
      ) : (
        <div className={styles.blank}>{data !== undefined && "None of these has a day"}</div>
      )}
    </section>
  );
}

function WiderDates({ wider, select }: Readonly<{ wider: readonly Wider[]; select: Props["select"] }>) {
  const count = wider.reduce((sum, range) => sum + range.count, 0);
  return (
    <details className={styles.wider}>
      <summary>{numeral(count)} with wider dates</summary>
      <ul>
        {wider.map(({ from, to, count: here }) => (
          <li key={`${from} ${to}`}>
            <button type="button" className={styles.link} onClick={() => select({ from, to })}>
              {numeral(here)} {someTimeWords({ earliest: from, latest: to })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

type ChartProps = Readonly<{
  timeline: IncidentTimelineJson;
  domain: Domain;
  select: Props["select"];
  focus: Focus;
}>;

function Chart({ timeline, domain, select, focus }: ChartProps) {
  const { bins, wider, unit } = timeline;
  const highest = Math.max(...bins.map(({ count }) => count), 1);
  const { active, chosen, isDragging, keys, pointer } = useChosenBins(timeline, domain, select);
  const id = useId();
  const focused = focus?.when ?? null;
  const mark = focused === null ? null : stretchOf({ from: focused.earliest, to: focused.latest }, domain);
  const [first, last] = chosen === null ? [undefined, undefined] : [bins[chosen[0]], bins[chosen[1]]];
  const shown = active === null ? undefined : bins[active];
  return (
    <div className={styles.chart}>
      <p className={styles.reading} aria-hidden="true">
        {reading(first, last, shown, isDragging) ?? `By ${unit}, up to ${numeral(highest)} a bar. Drag to choose days`}
      </p>
      <Lanes wider={wider} domain={domain} />
      <div
        role="listbox"
        aria-label={`Incidents by ${unit}. Arrow keys move, with Shift they choose several, Enter keeps only those, Escape lets go.`}
        aria-multiselectable="true"
        aria-activedescendant={active === null ? undefined : `${id}-${active}`}
        tabIndex={0}
        className={styles.plot}
        {...keys}
        {...pointer}
      >
        {bins.map((bin, index) => {
          const { left, width } = stretchOf(bin, domain);
          const isChosen = chosen !== null && index >= chosen[0] && index <= chosen[1];
          return (
            <div
              key={bin.from}
              id={`${id}-${index}`}
              role="option"
              aria-label={binWords(bin)}
              aria-selected={isChosen}
              data-active={index === active}
              className={styles.bin}
              style={{ insetInlineStart: `${left * 100}%`, inlineSize: `${width * 100}%` }}
            >
              <div className={styles.bar} style={{ blockSize: `${(bin.count / highest) * 100}%` }} />
            </div>
          );
        })}
        {mark !== null && (
          <div
            role="presentation"
            className={styles.mark}
            style={{ insetInlineStart: `${mark.left * 100}%`, inlineSize: `${mark.width * 100}%` }}
          />
        )}
      </div>
      <Axis domain={domain} />
    </div>
  );
}

type MaybeBin = IncidentTimelineJson["bins"][number] | undefined;

function reading(first: MaybeBin, last: MaybeBin, shown: MaybeBin, isDragging: boolean): string | null {
  if (first !== undefined && last !== undefined && first !== last) {
    return `${rangeWords({ earliest: first.from, latest: last.to })}: ${isDragging ? "let go" : "Enter"} to keep only these`;
  }
  return shown === undefined ? null : binWords(shown);
}

/** Which bin is looked at and which are chosen but not yet asked for, by pointer and by key. */
function useChosenBins({ bins, unit }: IncidentTimelineJson, domain: Domain, select: Props["select"]) {
  const [active, setActive] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const current = active === null ? null : Math.min(active, bins.length - 1);
  const chosen =
    anchor === null || current === null ? null : ([Math.min(anchor, current), Math.max(anchor, current)] as const);
  const keep = () => {
    const one = bins[anchor ?? current ?? -1];
    const other = bins[current ?? -1];
    setAnchor(null);
    if (one !== undefined && other !== undefined) select(rangeSelection(unit, one, other));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(
      event.key,
      current ?? (event.key === "ArrowLeft" ? bins.length : -1),
      PAGE_BINS,
      bins.length,
    );
    if (to !== null && bins.length > 0) {
      setAnchor(event.shiftKey ? (anchor ?? current ?? to) : null);
      setActive(to);
    } else if (event.key === "Enter") keep();
    else if (event.key === "Escape") setAnchor(null);
    else return;
    event.preventDefault();
  };
  const at = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return binAt(bins, (clientX - left) / width, domain);
  };
  return {
    active: current,
    chosen,
    isDragging,
    keys: { onKeyDown, onFocus: () => setActive((before) => before ?? 0), onBlur: () => setAnchor(null) },
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || bins.length === 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setIsDragging(true);
        setAnchor(at(event));
        setActive(at(event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (bins.length > 0) setActive(at(event));
      },
      onPointerUp: () => {
        setIsDragging(false);
        if (isDragging) keep();
      },
      onPointerCancel: () => {
        setIsDragging(false);
        setAnchor(null);
      },
      onPointerLeave: () => {
        if (!isDragging) setActive(null);
      },
    },
  };
}

/** What the list of wider dates says, at its place on the axis. */
function Lanes({ wider, domain }: Readonly<{ wider: readonly Wider[]; domain: Domain }>) {
  const lanes = useMemo(() => lanesOf(wider, LANES), [wider]);
  return (
    <div className={styles.lanes} aria-hidden="true">
      {lanes.map((lane, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
        <div key={index} className={styles.lane}>
          {lane.map((range) => {
            const { left, width } = stretchOf(range, domain);
            const words = `${numeral(range.count)} ${someTimeWords({ earliest: range.from, latest: range.to })}`;
            return (
              <div
                key={`${range.from} ${range.to}`}
                title={words}
                className={styles.band}
                style={{ insetInlineStart: `${left * 100}%`, inlineSize: `${width * 100}%` }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Axis({ domain }: Readonly<{ domain: Domain }>) {
  const scale = scaleUtc().domain([domain.start, domain.end]).range([0, 100]);
  const format = scale.tickFormat(TICKS);
  return (
    <div className={styles.axis} aria-hidden="true">
      {scale
        .ticks(TICKS)
        .filter((tick) => scale(tick) < LAST_TICK)
        .map((tick) => (
          <span key={tick.getTime()} style={{ insetInlineStart: `${scale(tick)}%` }}>
            {format(tick)}
          </span>
        ))}
    </div>
  );
}
