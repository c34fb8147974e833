/** Land and borders in, a painted canvas out. The outlines are made once and only scaled after that. */
import { geoMercator, geoPath } from "d3-geo";
import type { World } from "../shared/world.ts";
import type { Size } from "./size.ts";

export type Outlines = Readonly<{ land: Path2D; borders: Path2D }>;

/** Pixels a degree at which outlines are made: fine enough that rounding never shows. */
const OUTLINE_DEGREE_PX = 10;

export function makeOutlines({ land, borders }: World): Outlines {
  const projection = geoMercator()
    .scale((OUTLINE_DEGREE_PX * 180) / Math.PI)
    .translate([0, 0]);
  const path = geoPath(projection).digits(3);
  return { land: new Path2D(path(land) ?? ""), borders: new Path2D(path(borders) ?? "") };
}

/** @param origin  where longitude 0, latitude 0 lies on the canvas, in CSS pixels */
export function paintWorld(
  canvas: HTMLCanvasElement,
  outlines: Outlines,
  view: Readonly<{ size: Size; degreePx: number; origin: readonly [number, number] }>,
): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const { size, degreePx, origin } = view;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const { color: land, borderTopColor: border } = getComputedStyle(canvas);
  const zoom = degreePx / OUTLINE_DEGREE_PX;
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * origin[0], ratio * origin[1]);
  context.fillStyle = land;
  context.fill(outlines.land);
  context.strokeStyle = border;
  context.lineJoin = "round";
  context.lineWidth = 0.5 / zoom;
  context.stroke(outlines.land);
  context.lineWidth = 0.9 / zoom;
  context.stroke(outlines.borders);
}
