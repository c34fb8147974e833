/** Typed arrays that grow: the columns of the index, appended to and never changed otherwise. */

type Typed = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The first `length` of `values` are in use. */
export type Growing<T extends Typed> = { values: T; length: number };

const FIRST_CAPACITY = 1024;

export function growing<T extends Typed>(kind: new (length: number) => T): Growing<T> {
  return { values: new kind(FIRST_CAPACITY), length: 0 };
}

export function append<T extends Typed>(list: Growing<T>, value: number): void {
  if (list.length === list.values.length) {
    const wider = new (list.values.constructor as new (length: number) => T)(list.length * 2);
    wider.set(list.values);
    list.values = wider;
  }
  list.values[list.length] = value;
  list.length += 1;
}

/** Several numbers a row: those of a row are at `[starts[row], starts[row + 1])` of `values`. */
export type Several = Readonly<{ starts: Growing<Uint32Array>; values: Growing<Uint32Array> }>;

export function several(): Several {
  const starts = growing(Uint32Array);
  append(starts, 0);
  return { starts, values: growing(Uint32Array) };
}

export function appendSeveral({ starts, values }: Several, row: Iterable<number>): void {
  for (const value of row) append(values, value);
  append(starts, values.length);
}
