/** Many numbers to many keys, in plain memory: two million entries take some 30 MB where a `Map` of arrays takes 300. */

export type Buckets = Readonly<{
  add: (key: number, entry: number) => void;
  /** entries of this key, newest first; those of no other */
  each: (key: number, visit: (entry: number) => void) => void;
}>;

const FIRST_ROOM = 1024;
const NONE = -1;

/** Keys and entries are unsigned 32-bit numbers. A key's entries are chained from the newest to the oldest. */
export function makeBuckets(): Buckets {
  let heads = new Int32Array(FIRST_ROOM).fill(NONE);
  let keys = new Uint32Array(FIRST_ROOM);
  let entries = new Uint32Array(FIRST_ROOM);
  let before = new Int32Array(FIRST_ROOM);
  let count = 0;
  const chainOf = (key: number) => (Math.imul(key, 0x9e3779b1) >>> 0) & (heads.length - 1);
  const chain = (position: number): void => {
    const head = chainOf(keys[position]!);
    before[position] = heads[head]!;
    heads[head] = position;
  };
  const grow = (): void => {
    [keys, entries] = [widened(keys), widened(entries)];
    before = new Int32Array(2 * count);
    heads = new Int32Array(2 * count).fill(NONE);
    for (let position = 0; position < count; position += 1) chain(position);
  };
  return {
    add: (key, entry) => {
      if (count === keys.length) grow();
      keys[count] = key;
      entries[count] = entry;
      chain(count);
      count += 1;
    },
    each: (key, visit) => {
      for (let position = heads[chainOf(key)]!; position !== NONE; position = before[position]!) {
        if (keys[position] === key) visit(entries[position]!);
      }
    },
  };
}

function widened(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(2 * numbers.length);
  wider.set(numbers);
  return wider;
}
