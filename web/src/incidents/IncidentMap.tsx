// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no fieldset
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the map is moved by keys
/** Where the incidents of a selection happened: points only for what is known to one, cells where many lie together, hatched rounds for areas. */
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useState } from "react";
import type { Query } from "../shared/api.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { BorderNote } from "../shared/MapSymbol.tsx";
import { numeral } from "../shared/words.ts";
import type { Focus, Picked } from "./focus.ts";
import styles from "./IncidentMap.module.css";
import { MapLegend } from "./MapLegend.tsx";
import { MapStage } from "./MapStage.tsx";
import {
  askedBox,
  type Box,
  boxOf,
  cellFor,
  clampView,
  fittedView,
  formatBox,
  formatView,
  intersection,
  type MapView,
  parseBox,
  parseView,
  projectionOf,
} from "./map-view.ts";
import { PickedNote } from "./PickedNote.tsx";
import { useMap } from "./queries.ts";
import type { Selection, ViewState } from "./selection.ts";
import type { Size } from "./size.ts";
import { useSize } from "./use-size.ts";

const STEP = 1.6;
const PAN_PX = 60;
/** Degrees: fine enough to fit a view to, coarse enough to come at once. */
const OVERVIEW_CELL = 45 / 16;
const WORLD: MapView = { lat: 20, lon: 0, degreePx: 1 };

type Props = Readonly<{
  query: Query;
  state: ViewState;
  select: (change: Partial<Selection>) => void;
  focus: Focus;
  picked: Picked | null;
  pick: (picked: Picked | null) => void;
  /** LAT,LON,PIXELS; empty for a view of all that is selected */
  setView: (view: string) => void;
  unlocated: number;
  isRefused: boolean;
}>;

export const IncidentMap = memo(function IncidentMap(props: Props) {
  const { query, state, select, focus, picked, pick, setView, unlocated, isRefused } = props;
  const [stage, size] = useSize<HTMLDivElement>();
  const chosen = useMemo(() => parseView(state.view), [state.view]);
  const [gesture, setGesture] = useState<MapView | null>(null);
  const [fitted, setFitted] = useState<Readonly<{ query: Query; view: MapView }> | null>(null);
  const resting = clampView(chosen ?? fitted?.view ?? WORLD, size);
  const view = gesture ?? resting;
  const isPlaced = size.width > 0 && (chosen !== null || fitted !== null);
  const { whole, data, error, refetch } = useMapParts(query, state.bounds, { chosen, resting, size, isPlaced });

  const isFitted = fitted?.query === query;
  const overview = whole.isPlaceholderData ? undefined : whole.data;
  useEffect(() => {
    if (overview === undefined || chosen !== null || isFitted || size.width === 0) return;
    setFitted({ query, view: fittedView(overview, size) });
  }, [overview, chosen, isFitted, query, size]);

  const go = useCallback(
    (to: MapView) => {
      setGesture(null);
      setView(formatView(clampView(to, size)));
    },
    [setView, size],
  );
  const zoomBy = (factor: number) => go({ ...view, degreePx: view.degreePx * factor });
  const fit = () => {
    setGesture(null);
    setFitted(null);
    setView("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyedView(event.key, view, size);
    if (event.key === "0") fit();
    else if (to !== null) go(to);
    else return;
    event.preventDefault();
  };
  const shown = () => formatBox(boxOf(projectionOf(view, size), size));
  return (
    <section className={styles.pane} aria-label="Map">
      <div className={styles.head}>
        <h2>Map</h2>
        <fieldset className={styles.zoom}>
          <legend className="visually-hidden">Zoom</legend>
          <button type="button" onClick={() => zoomBy(STEP)}>
            Closer
          </button>
          <button type="button" onClick={() => zoomBy(1 / STEP)}>
            Farther
          </button>
          <button type="button" onClick={fit}>
            Fit
          </button>
        </fieldset>
        <button type="button" onClick={() => select({ bounds: shown() })}>
          Show these in the table
        </button>
      </div>
      {error !== null && !isRefused && <ErrorNote error={error} onRetry={refetch} />}
      <div
        ref={stage}
        role="group"
        aria-label="Map of the selection. Arrow keys move it, plus and minus zoom, 0 fits it; Tab leads to its symbols."
        tabIndex={0}
        className={styles.stage}
        onKeyDown={onKeyDown}
      >
        {isPlaced && (
          <MapStage
            size={size}
            view={view}
            data={data}
            box={state.bounds === "" ? null : parseBox(state.bounds)}
            focus={focus}
            picked={picked}
            pick={pick}
            moving={setGesture}
            moved={go}
          />
        )}
        {picked !== null && <PickedNote picked={picked} select={select} close={() => pick(null)} />}
      </div>
      <div className={styles.foot}>
        <MapLegend />
        <Unlocated state={state} select={select} unlocated={unlocated} />
        <BorderNote />
      </div>
    </section>
  );
});

/** A part of the map keeps only what is known to a point within it, or near one. */
function Unlocated({ state, select, unlocated }: Pick<Props, "state" | "select" | "unlocated">) {
  if (unlocated === 0 || state.located === "no") return null;
  if (state.bounds !== "") return <p>{numeral(unlocated)} known to no point are left out</p>;
  return (
    <button type="button" className={styles.link} onClick={() => select({ located: "no" })}>
      {numeral(unlocated)} without a place
    </button>
  );
}

/** `chosen` is null for a view of all that is selected, which is not `isPlaced` before that is known. */
type Where = Readonly<{ chosen: MapView | null; resting: MapView; size: Size; isPlaced: boolean }>;

/**
 * Areas of the whole selection, since no part of the world keeps those; points and cells of what the map shows, when it shows a part
 * of the world only. They come again when it has moved far enough.
 */
function useMapParts(query: Query, bounds: string, { chosen, resting, size, isPlaced }: Where) {
  const cell = cellFor(resting.degreePx);
  const part = chosen === null || !isPlaced ? null : askedBox(boxOf(projectionOf(resting, size), size), cell);
  const whole = useMap(query, OVERVIEW_CELL, true);
  const near = useMap({ ...query, bounds: askedBounds(part, bounds) }, cell, isPlaced);
  const data = useMemo(
    () => whole.data && { ...(near.data ?? whole.data), areas: whole.data.areas },
    [whole.data, near.data],
  );
  return {
    whole,
    data,
    error: whole.error ?? near.error,
    refetch: whole.error !== null ? whole.refetch : near.refetch,
  };
}

/** Where map and restriction have nothing in common the restriction is asked for. */
function askedBounds(part: Box | null, bounds: string): string {
  if (part === null) return bounds;
  const box = bounds === "" ? null : parseBox(bounds);
  const both = box === null ? part : intersection(part, box);
  return both === null || (box !== null && box.west > box.east) ? bounds : formatBox(both);
}

function keyedView(key: string, view: MapView, size: Size): MapView | null {
  if (key === "+" || key === "=") return { ...view, degreePx: view.degreePx * STEP };
  if (key === "-") return { ...view, degreePx: view.degreePx / STEP };
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-PAN_PX, 0],
    ArrowRight: [PAN_PX, 0],
    ArrowUp: [0, -PAN_PX],
    ArrowDown: [0, PAN_PX],
  };
  const step = steps[key];
  if (step === undefined) return null;
  const middle = [size.width / 2 + step[0], size.height / 2 + step[1]] as [number, number];
  const [lon, lat] = projectionOf(view, size).invert?.(middle) ?? [view.lon, view.lat];
  return { ...view, lat, lon };
}
