/** A selection in, how many incidents each value of each facet would leave out. */
import { foldName } from "#text/fold.ts";
import { type Columns, FACETS, type FacetName } from "./columns.ts";
import { facetHindrance, type Hindrances, type Selection } from "./selection.ts";

export type FacetValue = Readonly<{ value: string; label: string; count: number; selected: boolean }>;
export type FacetCounts = { facet: FacetName; values: FacetValue[]; more: number };

/** Rows with each value, of those that nothing but the facet's own restriction keeps out. */
function countValues(columns: Columns, facet: FacetName, out: Hindrances, min: number | null): Uint32Array {
  const { rows, values } = columns.facets[facet];
  const counts = new Uint32Array(values.length);
  const others = ~facetHindrance(facet);
  const [starts, codes] = [rows.starts.values, rows.values.values];
  const people = columns.figures.values;
  // A measure is counted where it reaches what is asked for: else its count would lead to fewer than it says.
  const least = facet === "measure" ? min : null;
  for (let row = 0; row < out.length; row += 1) {
    if (((out[row] as number) & others) !== 0) continue;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const code = codes[at] as number;
      if (least === null || (people[at] as number) >= least) counts[code] = (counts[code] as number) + 1;
    }
  }
  return counts;
}

/** Most frequent first, then by label; what is selected is always among them, with 0 where nothing has it. */
function shownValues(
  columns: Columns,
  facet: FacetName,
  counts: Uint32Array,
  { wanted, limit, sought }: Wanted,
): FacetCounts {
  const { codes, values, labels } = columns.facets[facet];
  const entry = (code: number): FacetValue => ({
    value: values[code] as string,
    label: labels[code] as string,
    count: counts[code] as number,
    selected: wanted.has(values[code] as string),
  });
  const isSought = (code: number) => sought === "" || foldName(labels[code] as string).includes(sought);
  const met = Array.from(counts.keys()).filter((code) => counts[code] !== 0 && isSought(code));
  const sorted = met.sort((left, right) => (counts[right] as number) - (counts[left] as number) || left - right);
  const top = new Set(sorted.slice(0, limit));
  const selected = [...wanted].filter((value) => !top.has(codes.get(value) ?? -1));
  const missing = selected.map((value) => {
    const code = codes.get(value);
    return code === undefined ? { value, label: value, count: 0, selected: true } : entry(code);
  });
  const shown = [...[...top].map(entry), ...missing].sort(
    (left, right) => right.count - left.count || (left.label < right.label ? -1 : left.label > right.label ? 1 : 0),
  );
  return {
    facet,
    values: shown,
    more: met.filter((code) => !top.has(code) && !wanted.has(values[code] as string)).length,
  };
}

type Wanted = Readonly<{ wanted: ReadonlySet<string>; limit: number; sought: string }>;

const NONE: ReadonlySet<string> = new Set();

/**
 * @param asked  the facets to count, all when undefined; in the order of `FACETS`
 * @param find  letters that stand in the label of a value that is shown; empty shows any
 */
export function countFacets(
  columns: Columns,
  selection: Selection,
  out: Hindrances,
  { asked, limit, find = "" }: Readonly<{ asked: readonly FacetName[] | undefined; limit: number; find?: string }>,
): FacetCounts[] {
  return FACETS.filter((facet) => asked?.includes(facet) ?? true).map((facet) => {
    const counts = countValues(columns, facet, out, selection.min);
    const wanted = selection.facets.get(facet) ?? NONE;
    return shownValues(columns, facet, counts, { wanted, limit, sought: foldName(find) });
  });
}
