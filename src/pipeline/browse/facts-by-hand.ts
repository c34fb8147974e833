/** Columns of a few incidents, made by hand for the tests of this folder. */

import { addRow, type Columns, makeColumns } from "./columns.ts";
import type { Facts, ListedPlace } from "./facts.ts";
import { type Asked, type Hindrances, hindrances, parseSelection } from "./selection.ts";

export const PLAIN: Facts = {
  id: "i_00",
  title: "Attack",
  ground: "current",
  event: "ASSAULT",
  modes: [],
  days: [["2020-02-01", "2020-02-01"]],
  place: null,
  places: [],
  actors: [],
  figures: [],
  outlets: [],
  origins: [],
  agreement: "single",
  contradictions: [],
  grade: "none",
  review: "suggested",
  urgency: 0,
};

export function townAt(lat: number, lon: number, said: Partial<ListedPlace> = {}): ListedPlace {
  return {
    placeId: `point:${lat},${lon}`,
    name: "Orlo",
    admin1: null,
    country: "XX",
    lat,
    lon,
    precision: "exact",
    ...said,
  };
}

/** Rows in the order given, at positions 1, 2, 3 …; ids are of the position where none is said. */
export function columnsOf(facts: readonly Partial<Facts>[]): Columns {
  const columns = makeColumns();
  for (const [index, said] of facts.entries()) {
    addRow(columns, index + 1, { ...PLAIN, id: `i_${String(index + 1).padStart(2, "0")}`, ...said });
  }
  return columns;
}

/** What keeps each row out of what is asked; nothing is searched. */
export function outOf(columns: Columns, asked: Asked = {}): Hindrances {
  return hindrances(columns, parseSelection(asked), null);
}

/** Positions of the rows that are selected. */
export function selected(columns: Columns, asked: Asked): readonly number[] {
  return [...outOf(columns, asked).entries()].flatMap(([row, why]) => (why === 0 ? [row + 1] : []));
}
