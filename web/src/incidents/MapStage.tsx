// biome-ignore-all lint/a11y/useSemanticElements: a drawing has no fieldset
/** The drawn map: land on a canvas, symbols above it. */
import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { IncidentMapJson } from "#api/schemas/browse.ts";
import { Hatch } from "../shared/MapSymbol.tsx";
import { useWorld } from "../shared/world.ts";
import type { Focus, Picked } from "./focus.ts";
import styles from "./IncidentMap.module.css";
import { MapSymbols } from "./MapSymbols.tsx";
import { type Box, type MapView, projectionOf } from "./map-view.ts";
import { makeOutlines, paintWorld } from "./paint-world.ts";
import type { Size } from "./size.ts";
import { useMapZoom } from "./use-map-zoom.ts";

type Props = Readonly<{
  size: Size;
  view: MapView;
  data: IncidentMapJson | undefined;
  /** to which the selection is restricted */
  box: Box | null;
  focus: Focus;
  picked: Picked | null;
  pick: (picked: Picked | null) => void;
  moving: (view: MapView) => void;
  moved: (view: MapView) => void;
}>;

export function MapStage({ size, view, data, box, focus, picked, pick, moving, moved }: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const world = useWorld();
  const theme = useTheme();
  const outlines = useMemo(() => (world === undefined ? null : makeOutlines(world)), [world]);
  const { lat, lon, degreePx } = view;
  const projection = useMemo(() => projectionOf({ lat, lon, degreePx }, size), [lat, lon, degreePx, size]);
  useMapZoom(svg, size, view, { moving, moved });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useLayoutEffect(() => {
    if (canvas.current === null || outlines === null) return;
    const origin = projection([0, 0]) ?? [0, 0];
    paintWorld(canvas.current, outlines, { size, degreePx, origin });
  }, [outlines, projection, size, degreePx, theme]);
  return (
    <>
      <canvas ref={canvas} className={styles.canvas} />
      <svg
        ref={svg}
        className={styles.symbols}
        width={size.width}
        height={size.height}
        aria-label="Symbols"
        role="group"
      >
        <Hatch id={hatch} />
        {box !== null && <BoxOutline box={box} corner={(point) => projection(point) ?? [0, 0]} />}
        {data !== undefined && (
          <MapSymbols
            data={data}
            projection={projection}
            degreePx={degreePx}
            size={size}
            hatch={hatch}
            focus={focus}
            picked={picked}
            pick={pick}
          />
        )}
      </svg>
    </>
  );
}

function BoxOutline({
  box: { west, south, east, north },
  corner,
}: Readonly<{ box: Box; corner: (point: [number, number]) => [number, number] }>) {
  const [left, top] = corner([west, Math.min(north, 85)]);
  const [right, bottom] = corner([east, Math.max(south, -85)]);
  return <rect x={left} y={top} width={Math.max(right - left, 0)} height={bottom - top} className={styles.box} />;
}

/** Changes with the colours of the page. */
function useTheme(): string {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia("(prefers-color-scheme: dark)");
      const observer = new MutationObserver(changed);
      query.addEventListener("change", changed);
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
      return () => {
        query.removeEventListener("change", changed);
        observer.disconnect();
      };
    },
    () => `${document.documentElement.style.colorScheme} ${matchMedia("(prefers-color-scheme: dark)").matches}`,
  );
}
