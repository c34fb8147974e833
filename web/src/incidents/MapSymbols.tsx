// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no buttons
/** The symbols of a map: one stop of the keyboard, from which arrows lead to the nearest symbol that way. */
import type { GeoProjection } from "d3-geo";
import { type KeyboardEvent, memo, useMemo, useState } from "react";
import type { IncidentMapJson } from "#api/schemas/browse.ts";
import { MapSymbol } from "../shared/MapSymbol.tsx";
import { SYMBOL_OF } from "../shared/map-symbols.ts";
import { type Focus, type Picked, standsFor, symbolId } from "./focus.ts";
import styles from "./IncidentMap.module.css";
import type { Size } from "./size.ts";
import { LEAST_TARGET_PX, nearest, type Placed, placedSymbols } from "./symbols.ts";

/** Symbols this far outside the map are not drawn. */
const OUTSIDE_PX = 60;

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

export const MapSymbols = memo(function MapSymbols(props: Props) {
  const { data, projection, degreePx, size, hatch, focus, picked, pick } = props;
  const [reached, setReached] = useState<string | null>(null);
  const placed = useMemo(
    () =>
      placedSymbols(data, { projection, degreePx }).filter(
        ({ x, y }) => x > -OUTSIDE_PX && y > -OUTSIDE_PX && x < size.width + OUTSIDE_PX && y < size.height + OUTSIDE_PX,
      ),
    [data, projection, degreePx, size],
  );
  const stop = placed.some(({ id }) => id === reached) ? reached : (placed.at(-1)?.id ?? null);
  const pickedId = picked === null ? null : symbolId(picked);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, from: Placed) => {
    if (event.key === "Enter" || event.key === " ") pick(from.id === pickedId ? null : from.symbol);
    else if (event.key === "Escape") pick(null);
    else if (event.key.startsWith("Arrow")) focusSymbol(event.currentTarget, nearest(event.key, from, placed));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return placed.map((one) => (
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
      <circle r={one.symbol.kind === "cell" ? one.radius : LEAST_TARGET_PX} className={styles.target} />
      <Drawing placed={one} hatch={hatch} />
      <circle r={one.radius + 4} className={styles.ring} />
    </g>
  ));
});

/** "1.2k" of what has no room to stand in full. */
const SHORT = new Intl.NumberFormat("en-GB", { notation: "compact", maximumSignificantDigits: 2 });

function Drawing({ placed: { symbol, radius, count }, hatch }: Readonly<{ placed: Placed; hatch: string }>) {
  switch (symbol.kind) {
    case "point":
      return <MapSymbol kind={SYMBOL_OF[symbol.point.precision]} reach={radius} hatch={hatch} />;
    case "cell":
      return (
        <>
          <circle r={radius} className={styles.cell} />
          <text className={styles.cellCount}>{SHORT.format(count)}</text>
        </>
      );
    case "area":
      return (
        <>
          <MapSymbol kind="area" reach={radius} hatch={hatch} />
          <text className={styles.areaCount}>{SHORT.format(count)}</text>
        </>
      );
  }
}

function focusSymbol(from: SVGGElement, to: Placed | null): void {
  if (to === null) return;
  const group = from.ownerSVGElement?.querySelector<SVGGElement>(`[data-symbol="${CSS.escape(to.id)}"]`);
  group?.focus({ preventScroll: true });
}
