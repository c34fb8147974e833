/** Wheel, pinch and drag in; the view that a map shows out. One finger is left to the page, two move the map. */
import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { useEffect, useRef } from "react";
import { clampView, leastDegreePx, type MapView, projectionOf } from "./map-view.ts";
import type { Size } from "./size.ts";

type Moves = Readonly<{ moving: (view: MapView) => void; moved: (view: MapView) => void }>;

/** @param view  changed from elsewhere, it is what the next gesture starts from */
export function useMapZoom(
  element: React.RefObject<SVGSVGElement | null>,
  size: Size,
  view: MapView,
  { moving, moved }: Moves,
): void {
  const calls = useRef({ moving, moved });
  calls.current = { moving, moved };
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
  const isGesture = useRef(false);
  const hasMoved = useRef(false);

  useEffect(() => {
    const svg = element.current;
    if (svg === null || size.width === 0) return;
    const viewOf = ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>): MapView => {
      const world = projectionOf({ lat: 0, lon: 0, degreePx: k }, size).translate([x, y]);
      const [lon, lat] = world.invert?.([size.width / 2, size.height / 2]) ?? [0, 0];
      return clampView({ lat, lon, degreePx: k }, size);
    };
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const zooming = zoom<SVGSVGElement, unknown>()
      .duration(isCalm ? 0 : 200)
      .scaleExtent([leastDegreePx(size), 1500])
      .filter((event: Event) => {
        if (event instanceof TouchEvent) return event.touches.length > 1;
        return !(event instanceof MouseEvent && event.button !== 0);
      })
      .on("start", ({ sourceEvent }) => {
        isGesture.current = sourceEvent !== null;
      })
      .on("zoom", (event) => {
        if (!isGesture.current) return;
        hasMoved.current = true;
        calls.current.moving(viewOf(event));
      })
      .on("end", (event) => {
        // A mere press of a symbol is a gesture, too.
        if (hasMoved.current) calls.current.moved(viewOf(event));
        isGesture.current = false;
        hasMoved.current = false;
      });
    behaviour.current = zooming;
    select(svg).call(zooming);
    return () => {
      select(svg).on(".zoom", null);
    };
  }, [element, size]);

  useEffect(() => {
    const svg = element.current;
    if (svg === null || behaviour.current === null || isGesture.current || size.width === 0) return;
    const [x, y] = projectionOf(view, size).translate();
    select(svg).call(behaviour.current.transform, zoomIdentity.translate(x, y).scale(view.degreePx));
  }, [element, size, view]);
}
