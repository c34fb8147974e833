/** What the panes show of each other: the row that one looks at, and the symbol that one chose on the map. */
import type { IncidentMapJson, IncidentRowJson } from "#api/schemas/browse.ts";
import { SYMBOL_OF } from "../shared/map-symbols.ts";

/** The row under the pointer or the keyboard. */
export type Focus = Pick<IncidentRowJson, "id" | "when" | "where"> | null;
export const NO_FOCUS: Focus = null;

export type Point = IncidentMapJson["points"][number];
export type Cell = IncidentMapJson["cells"][number];
export type Area = IncidentMapJson["areas"][number];
/** Areas are several where they are too small to be told apart. */
export type Picked = Readonly<
  { kind: "point"; point: Point } | { kind: "cell"; cell: Cell } | { kind: "area"; areas: readonly Area[] }
>;

type Where = NonNullable<IncidentRowJson["where"]>;

function isIn({ lat, lon, precision }: Where, { west, south, east, north }: Cell): boolean {
  return SYMBOL_OF[precision] !== "area" && lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether the symbol stands for the incident, alone or among others. */
export function standsFor(symbol: Picked, { id, where }: Pick<IncidentRowJson, "id" | "where">): boolean {
  if (where === null) return false;
  switch (symbol.kind) {
    case "point":
      return symbol.point.id === id;
    case "cell":
      return isIn(where, symbol.cell);
    case "area":
      return SYMBOL_OF[where.precision] === "area" && symbol.areas.some(({ placeId }) => placeId === where.placeId);
  }
}

/** The same symbol in the answers before and after. */
export function symbolId(symbol: Picked): string {
  switch (symbol.kind) {
    case "point":
      return symbol.point.id;
    case "cell":
      return `cell ${symbol.cell.west} ${symbol.cell.south} ${symbol.cell.east}`;
    case "area":
      return `area ${symbol.areas.map(({ placeId, precision }) => `${placeId} ${precision}`).join(" ")}`;
  }
}
