/** Columns in, their rows in the order of a list out; and the place in that order where a page ends. */
import { InputError } from "#model/errors.ts";
import { foldName } from "#text/fold.ts";
import { type Columns, NO_DAY, NO_TOLL, numberOfId } from "./columns.ts";

export const SORTS = ["day", "-day", "killed", "-killed", "title", "contested", "review", "changed"] as const;
export type Sort = (typeof SORTS)[number];

type Key = number | string;

/** What has no day or no figure comes last, whichever way the others are sorted. */
const LAST = Number.MAX_SAFE_INTEGER;
/** More days than there are on either side of 1970 in the calendar. */
const DAYS = 2 ** 23;

const told = (value: number, missing: number, sign: 1 | -1): number => (value === missing ? LAST : sign * value);

/** Rows are sorted by their key, rising, then by id. */
const KEYS: Readonly<Record<Sort, (columns: Columns, row: number) => Key>> = {
  day: ({ earliest }, row) => told(earliest.values[row] as number, NO_DAY, 1),
  "-day": ({ earliest }, row) => told(earliest.values[row] as number, NO_DAY, -1),
  killed: ({ killed }, row) => told(killed.values[row] as number, NO_TOLL, 1),
  "-killed": ({ killed }, row) => told(killed.values[row] as number, NO_TOLL, -1),
  title: ({ titles }, row) => foldName(titles[row] as string),
  contested: contestedKey,
  review: reviewKey,
  changed: ({ position }, row) => -(position.values[row] as number),
};

/** Most contradictions first, then the worst agreement, then the newest. */
function contestedKey({ facets, earliest }: Columns, row: number): number {
  const { contradiction, agreement } = facets;
  const { starts } = contradiction.rows;
  const kinds = (starts.values[row + 1] as number) - (starts.values[row] as number);
  const worst = agreement.rows.values.values[row] as number;
  const day = earliest.values[row] as number;
  return -((kinds * agreement.values.length + worst) * 2 * DAYS + (day === NO_DAY ? 0 : day + DAYS));
}

/** More points than an incident can have, in hundredths. */
const POINTS = 2 ** 14;

/** Unreviewed first, then by points, then the newest. */
function reviewKey({ facets, urgency, latest }: Columns, row: number): number {
  const state = facets.review.rows.values.values[row] as number;
  const points = Math.min(POINTS - 1, Math.round((urgency.values[row] as number) * 100));
  const day = latest.values[row] as number;
  return (state * POINTS - points) * 2 * DAYS - (day === NO_DAY ? 0 : day + DAYS);
}

function compare(left: Key, right: Key): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Ids are mostly hashes: their first digits as a number tell two apart sooner than their texts. */
function compareRows({ ids, idNumber }: Columns, left: number, right: number): number {
  const difference = (idNumber.values[left] as number) - (idNumber.values[right] as number);
  return difference === 0 ? compare(ids[left] as string, ids[right] as string) : difference;
}

/** As `compareRows`, with an incident that may be gone. */
function compareId({ ids, idNumber }: Columns, row: number, id: string): number {
  return (idNumber.values[row] as number) - numberOfId(id) || compare(ids[row] as string, id);
}

/** Rows from `start` on, sorted. */
function sortedFrom(columns: Columns, sort: Sort, start: number): Uint32Array {
  const rows = Uint32Array.from({ length: columns.count.rows - start }, (_, index) => start + index);
  if (sort === "title") {
    const keys = Array.from(rows, (row) => KEYS[sort](columns, row));
    return rows.sort(
      (left, right) =>
        compare(keys[left - start] as Key, keys[right - start] as Key) || compareRows(columns, left, right),
    );
  }
  // Apart from texts: numbers alone are compared three times as fast.
  const keys = Float64Array.from(rows, (row) => Number(KEYS[sort](columns, row)));
  return rows.sort(
    (left, right) =>
      (keys[left - start] as number) - (keys[right - start] as number) || compareRows(columns, left, right),
  );
}

function merged(columns: Columns, sort: Sort, known: Uint32Array, added: Uint32Array): Uint32Array {
  const all = new Uint32Array(known.length + added.length);
  const keys = Array.from(added, (row) => KEYS[sort](columns, row));
  const isBefore = (row: number, at: number) =>
    (compare(KEYS[sort](columns, row), keys[at] as Key) || compareRows(columns, row, added[at] as number)) <= 0;
  let at = 0;
  for (const [index, row] of known.entries()) {
    while (at < added.length && !isBefore(row, at)) {
      all[index + at] = added[at] as number;
      at += 1;
    }
    all[index + at] = row;
  }
  all.set(added.subarray(at), known.length + at);
  return all;
}

/** All rows in order, those of incidents that ended too. @param known  the order before the last rows were added, null for none */
export function orderRows(columns: Columns, sort: Sort, known: Uint32Array | null): Uint32Array {
  if (known === null) return sortedFrom(columns, sort, 0);
  return known.length === columns.count.rows
    ? known
    : merged(columns, sort, known, sortedFrom(columns, sort, known.length));
}

/** The text that leads to the page after this row. */
export function formatCursor(columns: Columns, sort: Sort, row: number): string {
  return `${sort}~${KEYS[sort](columns, row)}~${columns.ids[row]}`;
}

/**
 * Index in `order` of the first row after the one that the cursor was made of, which may be gone.
 *
 * @throws InputError `filter_invalid` when the text is no cursor, or one of another order
 */
export function indexAfter(
  columns: Columns,
  order: Uint32Array,
  { sort, after }: Readonly<{ sort: Sort; after: string }>,
): number {
  const parts = /^(?<sort>[a-z-]+)~(?<key>[^~]*)~(?<id>[a-z]+_[0-9a-f]+)$/.exec(after)?.groups;
  const key = sort === "title" ? parts?.key : Number(parts?.key || Number.NaN);
  if (parts?.sort !== undefined && parts.sort !== sort) {
    throw new InputError("filter_invalid", "after", `this page is sorted by ${parts.sort}, not by ${sort}`);
  }
  if (key === undefined || Number.isNaN(key) || parts?.id === undefined) {
    throw new InputError("filter_invalid", "after", "not the `next` of a page");
  }
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = order[middle] as number;
    const isAfter = (compare(KEYS[sort](columns, row), key) || compareId(columns, row, parts.id)) > 0;
    if (isAfter) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Up to `limit` rows that nothing keeps out, from `start` on, after the first `skip` of them; `last` when no such row follows. */
export function pageOf(
  order: Uint32Array,
  out: Uint32Array,
  { start, skip = 0, limit }: Readonly<{ start: number; skip?: number; limit: number }>,
): Readonly<{ rows: readonly number[]; last: boolean }> {
  const rows: number[] = [];
  let skipped = 0;
  for (let index = start; index < order.length; index += 1) {
    const row = order[index] as number;
    if (out[row] !== 0) continue;
    if (skipped < skip) {
      skipped += 1;
      continue;
    }
    if (rows.length === limit) return { rows, last: false };
    rows.push(row);
  }
  return { rows, last: true };
}
