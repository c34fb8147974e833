/** Many numbers to many keys, in plain memory: two million entries take some 30 MB where a `Map` of arrays takes 300. */

export type Buckets = Readonly<{
  add: (key: number, entry: number) => void;
  /** entries of this key, newest first; those of no other */
  each: (key: number, visit: (entry: number) => void) => void;
}>;

const FIRST_ROOM = 1024;
/** Key, entry and the place of the next in the chain stand together: a visit then waits for memory once. */
const WIDTH = 3;
/** Ends a chain; places are counted from 1. */
const NONE = 0;

/** Keys and entries are unsigned 32-bit numbers. Keys that fall on one head are chained from the newest to the oldest. */
export function makeBuckets(): Buckets {
  let heads = new Uint32Array(FIRST_ROOM);
  let cells = new Uint32Array(WIDTH * FIRST_ROOM);
  let count = 0;
  const headOf = (key: number) => (Math.imul(key, 0x9e3779b1) >>> 0) & (heads.length - 1);
  const chain = (place: number): void => {
    const at = WIDTH * (place - 1);
    const head = headOf(cells[at]!);
    cells[at + 2] = heads[head]!;
    heads[head] = place;
  };
  const grow = (): void => {
    const wider = new Uint32Array(2 * cells.length);
    wider.set(cells);
    cells = wider;
    heads = new Uint32Array(2 * heads.length);
    for (let place = 1; place <= count; place += 1) chain(place);
  };
  return {
    add: (key, entry) => {
      if (count === heads.length) grow();
      cells[WIDTH * count] = key;
      cells[WIDTH * count + 1] = entry;
      count += 1;
      chain(count);
    },
    each: (key, visit) => {
      for (let place = heads[headOf(key)]!; place !== NONE; place = cells[WIDTH * place - 1]!) {
        if (cells[WIDTH * place - 3] === key) visit(cells[WIDTH * place - 2]!);
      }
    },
  };
}
