// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no buttons
/** The symbols of a map: one stop of the keyboard, from which arrows lead to the nearest symbol that way. */
import type { GeoProjection } from "d3-geo";
import { type KeyboardEvent, memo, useMemo, useState } from "react";
import type { IncidentMapJson } from "#api/schemas/browse.ts";
import { MapSymbol } from "../shared/MapSymbol.tsx";
import { countRadius, REACH_KM, reachPx, SYMBOL_OF } from "../shared/map-symbols.ts";
import { placeWords } from "../shared/place-words.ts";
import { counted, PRECISION_WORDS } from "../shared/words.ts";
import { type Focus, type Picked, standsFor, symbolId } from "./focus.ts";
import styles from "./IncidentMap.module.css";
import type { Size } from "./use-size.ts";

/** Symbols this far outside the map are not drawn. */
const OUTSIDE_PX = 60;
const LEAST_TARGET_PX = 12;
const LEAST_AREA_PX = 11;
const POINT_PX = 5;
/** Digits of a degree in which points have to differ to be told apart, some 100 m. */
const SPOT_DIGITS = 3;
const SPOT_MARGIN = 0.0001;

type Placed = Readonly<{
  symbol: Picked;
  id: string;
  x: number;
  y: number;
  words: string;
  count: number;
  radius: number;
}>;

type Props = Readonly<{
  data: IncidentMapJson;
  projection: GeoProjection;
  degreePx: number;
  size: Size;
  hatch: string;
  focus: Focus;
  picked: Picked | null;
  pick: (picked: Picked | null) => void;
}>;

/** Areas first, the widest below, then cells, then points, so that nothing small is covered. */
function symbolsOf({ points, cells, areas }: IncidentMapJson): readonly Picked[] {
  const widestFirst = areas.toSorted((one, other) => REACH_KM[other.precision] - REACH_KM[one.precision]);
  return [
    ...widestFirst.map((area) => ({ kind: "area", area }) as const),
    ...cells.map((cell) => ({ kind: "cell", cell }) as const),
    ...gathered(points),
  ];
}

/** Points that lie on each other are one symbol: the one below could be neither seen nor chosen. */
function gathered(points: IncidentMapJson["points"]): readonly Picked[] {
  const spots = Map.groupBy(points, ({ lat, lon }) => `${lat.toFixed(SPOT_DIGITS)} ${lon.toFixed(SPOT_DIGITS)}`);
  return [...spots.values()].map((spot) => {
    const [point] = spot;
    if (point === undefined || spot.length > 1) return { kind: "cell", cell: cellAround(spot) };
    return { kind: "point", point };
  });
}

function cellAround(spot: IncidentMapJson["points"]): IncidentMapJson["cells"][number] {
  const [lats, lons] = [spot.map(({ lat }) => lat), spot.map(({ lon }) => lon)];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lat: mean(lats),
    lon: mean(lons),
    count: spot.length,
    west: Math.min(...lons) - SPOT_MARGIN,
    south: Math.min(...lats) - SPOT_MARGIN,
    east: Math.max(...lons) + SPOT_MARGIN,
    north: Math.max(...lats) + SPOT_MARGIN,
  };
}

export function symbolWords(symbol: Picked): string {
  switch (symbol.kind) {
    case "point":
      return `${symbol.point.title} (${PRECISION_WORDS[symbol.point.precision]})`;
    case "cell":
      return `${counted(symbol.cell.count, "incident")} close together`;
    case "area":
      return `${counted(symbol.area.count, "incident")} ${placeWords({ ...symbol.area, admin1: null })}`;
  }
}

type Frame = Pick<Props, "projection" | "degreePx">;

function place(symbol: Picked, frame: Frame): Placed {
  const spot =
    symbol.kind === "cell"
      ? cellSpot(symbol.cell, frame)
      : placeSpot(symbol.kind === "point" ? symbol.point : symbol.area, frame);
  const count = symbol.kind === "point" ? 1 : symbol.kind === "cell" ? symbol.cell.count : symbol.area.count;
  return { symbol, id: symbolId(symbol), words: symbolWords(symbol), count, ...spot };
}

type Spot = Pick<Placed, "x" | "y" | "radius">;

function placeSpot(
  { lat, lon, precision }: Pick<IncidentMapJson["points"][number], "lat" | "lon" | "precision">,
  { projection, degreePx }: Frame,
): Spot {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  const least = SYMBOL_OF[precision] === "area" ? LEAST_AREA_PX : POINT_PX;
  return { x, y, radius: Math.max(reachPx(REACH_KM[precision], lat, degreePx), least) };
}

/** Within its own cell, so that no two disks cover each other; what lies in one spot is drawn there. */
function cellSpot(
  { lat, lon, count, west, south, east, north }: Extract<Picked, { kind: "cell" }>["cell"],
  { projection }: Frame,
): Spot {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  const [left, top] = projection([west, north]) ?? [x, y];
  const [right, bottom] = projection([east, south]) ?? [x, y];
  const half = Math.min(right - left, bottom - top) / 2;
  const radius = Math.min(countRadius(count), Math.max(half, LEAST_TARGET_PX));
  if (half < LEAST_TARGET_PX) return { x, y, radius };
  return {
    x: Math.min(Math.max(x, left + radius), right - radius),
    y: Math.min(Math.max(y, top + radius), bottom - radius),
    radius,
  };
}

/** Below this an area is drawn larger than it is, and its symbol may stand beside its place as well as on it. */
const SMALL_AREA_PX = 16;

/** Small symbols of areas are led out from under cells, and come last. */
function apart(placed: readonly Placed[]): readonly Placed[] {
  const isSmall = ({ symbol, radius }: Placed) => symbol.kind === "area" && radius < SMALL_AREA_PX;
  const settled = placed.filter((one) => !isSmall(one));
  const others = settled.filter(({ symbol }) => symbol.kind === "cell");
  for (const one of placed.filter(isSmall)) {
    const free = places(one, others).find((spot) => !others.some((other) => overlaps(spot, other)));
    const moved = { ...one, ...free };
    others.push(moved);
    settled.push(moved);
  }
  return settled;
}

function overlaps(one: Spot, other: Spot): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

/** Its own place, then those around the symbols that cover it. */
function places({ x, y, radius }: Placed, others: readonly Placed[]): readonly Spot[] {
  const own = { x, y, radius };
  const around = others.filter((other) => overlaps(own, other));
  return [
    own,
    ...around.flatMap((other) =>
      AROUND.map(([dx, dy]) => {
        const away = other.radius + radius + 1;
        return { x: other.x + dx * away, y: other.y + dy * away, radius };
      }),
    ),
  ];
}

const HALF = Math.SQRT1_2;
const AROUND = [
  [HALF, HALF],
  [-HALF, HALF],
  [HALF, -HALF],
  [-HALF, -HALF],
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
] as const;

/** "1.2k" of what has no room to stand in full. */
const SHORT = new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 2 });

export const MapSymbols = memo(function MapSymbols(props: Props) {
  const { data, projection, degreePx, size, hatch, focus, picked, pick } = props;
  const [reached, setReached] = useState<string | null>(null);
  const symbols = useMemo(() => symbolsOf(data), [data]);
  const placed = useMemo(
    () =>
      apart(symbols.map((symbol) => place(symbol, { projection, degreePx }))).filter(
        ({ x, y }) => x > -OUTSIDE_PX && y > -OUTSIDE_PX && x < size.width + OUTSIDE_PX && y < size.height + OUTSIDE_PX,
      ),
    [symbols, projection, degreePx, size],
  );
  const stop = placed.some(({ id }) => id === reached) ? reached : (placed.at(-1)?.id ?? null);
  const pickedId = picked === null ? null : symbolId(picked);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, from: Placed) => {
    const to = nearest(event.key, from, placed);
    if (event.key === "Enter" || event.key === " ") pick(from.id === pickedId ? null : from.symbol);
    else if (event.key === "Escape") pick(null);
    else if (event.key.startsWith("Arrow")) focusSymbol(event.currentTarget, to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {placed.map((one) => (
        <g
          key={one.id}
          data-symbol={one.id}
          role="button"
          aria-label={one.words}
          aria-pressed={one.id === pickedId}
          tabIndex={one.id === stop ? 0 : -1}
          transform={`translate(${one.x.toFixed(1)} ${one.y.toFixed(1)})`}
          className={styles.symbol}
          data-looked-at={focus !== null && standsFor(one.symbol, focus)}
          onClick={() => pick(one.id === pickedId ? null : one.symbol)}
          onFocus={() => setReached(one.id)}
          onKeyDown={(event) => onKeyDown(event, one)}
        >
          <title>{one.words}</title>
          <circle
            r={Math.max(one.symbol.kind === "area" ? LEAST_AREA_PX : one.radius, LEAST_TARGET_PX)}
            className={styles.target}
          />
          <Drawing placed={one} hatch={hatch} />
          <circle r={one.radius + 4} className={styles.ring} />
        </g>
      ))}
    </>
  );
});

function Drawing({ placed: { symbol, radius, count }, hatch }: Readonly<{ placed: Placed; hatch: string }>) {
  if (symbol.kind === "cell") {
    return (
      <>
        <circle r={radius} className={styles.cell} />
        <text className={styles.cellCount}>{SHORT.format(count)}</text>
      </>
    );
  }
  const { precision } = symbol.kind === "point" ? symbol.point : symbol.area;
  return (
    <>
      <MapSymbol kind={SYMBOL_OF[precision]} reach={radius} hatch={hatch} />
      {symbol.kind === "area" && <text className={styles.areaCount}>{SHORT.format(count)}</text>}
    </>
  );
}

function focusSymbol(from: SVGGElement, to: Placed | null): void {
  if (to === null) return;
  const group = from.ownerSVGElement?.querySelector<SVGGElement>(`[data-symbol="${CSS.escape(to.id)}"]`);
  group?.focus({ preventScroll: true });
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest symbol within 60 degrees of the key's way; what is aside counts double. */
function nearest(key: string, from: Placed, placed: readonly Placed[]): Placed | null {
  const way = WAYS[key];
  if (way === undefined) return null;
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of placed) {
    const [dx, dy] = [one.x - from.x, one.y - from.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (one.id === from.id || along <= 0 || aside > along * Math.sqrt(3)) continue;
    if (along + 2 * aside < least) [best, least] = [one, along + 2 * aside];
  }
  return best;
}
