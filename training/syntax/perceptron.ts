/** Mistakes in, averaged weights out: a multi-class linear model over hashed features that keeps only what was updated. */
import { LARGEST_WEIGHT, type Scorer, type SparseWeights, slotOf } from "#stages/3-annotate/syntax/linear-model.ts";

export type Perceptron = Readonly<{
  scorer: Scorer;
  /** Moves the weights of the features for one class up (`direction` 1) or down (-1), by less the more often they moved (AdaGrad). */
  update(features: Int32Array, count: number, target: number, direction: 1 | -1): void;
  /** One more decision was made: what the average is over. */
  tick(): void;
  /** Forgets the average so far: that of the first pass over the data is mostly noise. */
  restartAverage(): void;
  /** The averaged weights, as whole numbers of at most `LARGEST_WEIGHT`; smaller ones than `threshold` are left out. */
  finish(threshold: number): SparseWeights;
}>;

/** Of the data of a feature: it gets weights only from its `warmUp`th update on, so that what was met once is not learned by heart. */
export type PerceptronOptions = Readonly<{ classes: number; warmUp: number }>;

/**
 * Rows of entries in one pool. A full row moves to the pool's end with twice the room, so that scoring a feature reads
 * neighbouring memory; this makes training several times faster than linked pool.
 */
type Pool = {
  classOf: Uint8Array;
  weight: Float32Array;
  total: Float64Array;
  stamp: Int32Array;
  updates: Int32Array;
  used: number;
};
type Rows = {
  keys: Int32Array;
  first: Int32Array;
  count: Uint8Array;
  room: Uint8Array;
  updates: Int32Array;
  used: number;
};
const FIRST_ROOM = 2;
/** Marks a row that counts its updates but has no entries yet. */
const EMPTY_ROOM = 255;

export function makePerceptron({ classes, warmUp }: PerceptronOptions): Perceptron {
  const pool = makePool(1 << 20);
  const rows = makeRows(1 << 20);
  let now = 0;
  return {
    scorer: { classes, addScores: (features, count, scores) => addScores(rows, pool, features, count, scores) },
    update(features, count, target, direction) {
      for (let index = 0; index < count; index += 1) {
        const slot = claimRow(rows, features[index] as number);
        rows.updates[slot]! += 1;
        if ((rows.updates[slot] as number) < warmUp) continue;
        const entry = claimEntry(rows, pool, slot, target, now);
        pool.total[entry]! += (now - (pool.stamp[entry] as number)) * (pool.weight[entry] as number);
        pool.stamp[entry] = now;
        pool.updates[entry]! += 1;
        pool.weight[entry]! += direction / Math.sqrt(pool.updates[entry] as number);
      }
    },
    restartAverage() {
      pool.total.fill(0);
      pool.stamp.fill(0);
      now = 0;
    },
    tick() {
      now += 1;
    },
    finish: (threshold) => pack(rows, pool, classes, now, threshold),
  };
}

const makePool = (size: number): Pool => ({
  classOf: new Uint8Array(size),
  weight: new Float32Array(size),
  total: new Float64Array(size),
  stamp: new Int32Array(size),
  updates: new Int32Array(size),
  used: 0,
});

const makeRows = (size: number): Rows => ({
  keys: new Int32Array(size),
  first: new Int32Array(size),
  count: new Uint8Array(size),
  room: new Uint8Array(size),
  updates: new Int32Array(size),
  used: 0,
});

/** A slot with no room is empty. */
function findSlot({ keys, room }: Rows, feature: number): number {
  let slot = slotOf(feature, keys.length);
  while (room[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & (keys.length - 1);
  return slot;
}

function claimRow(rows: Rows, feature: number): number {
  if (rows.used * 2 > rows.keys.length) growRows(rows);
  const slot = findSlot(rows, feature);
  if (rows.room[slot] === 0) {
    rows.keys[slot] = feature;
    rows.room[slot] = EMPTY_ROOM;
    rows.used += 1;
  }
  return slot;
}

function growRows(rows: Rows): void {
  const grown = makeRows(rows.keys.length * 2);
  for (let slot = 0; slot < rows.keys.length; slot += 1) {
    if (rows.room[slot] === 0) continue;
    const at = findSlot(grown, rows.keys[slot] as number);
    grown.keys[at] = rows.keys[slot] as number;
    grown.first[at] = rows.first[slot] as number;
    grown.count[at] = rows.count[slot] as number;
    grown.room[at] = rows.room[slot] as number;
    grown.updates[at] = rows.updates[slot] as number;
  }
  Object.assign(rows, grown, { used: rows.used });
}

function claimEntry(rows: Rows, pool: Pool, slot: number, target: number, now: number): number {
  const first = rows.first[slot] as number;
  const count = rows.count[slot] as number;
  for (let entry = first; entry < first + count; entry += 1) if (pool.classOf[entry] === target) return entry;
  if (count === rows.room[slot] || rows.room[slot] === EMPTY_ROOM) moveRow(rows, pool, slot);
  const entry = (rows.first[slot] as number) + count;
  rows.count[slot] = count + 1;
  pool.classOf[entry] = target;
  pool.weight[entry] = pool.total[entry] = pool.updates[entry] = 0;
  pool.stamp[entry] = now;
  return entry;
}

function moveRow(rows: Rows, pool: Pool, slot: number): void {
  const oldRoom = rows.room[slot] as number;
  const room = oldRoom === EMPTY_ROOM ? FIRST_ROOM : Math.min(254, oldRoom * 2);
  if (pool.used + room > pool.weight.length) growPool(pool);
  const from = rows.first[slot] as number;
  for (const column of [pool.classOf, pool.weight, pool.total, pool.stamp, pool.updates]) {
    column.copyWithin(pool.used, from, from + (rows.count[slot] as number));
  }
  rows.first[slot] = pool.used;
  rows.room[slot] = room;
  pool.used += room;
}

function growPool(pool: Pool): void {
  const grown = makePool(pool.weight.length * 2);
  grown.classOf.set(pool.classOf);
  grown.weight.set(pool.weight);
  grown.total.set(pool.total);
  grown.stamp.set(pool.stamp);
  grown.updates.set(pool.updates);
  Object.assign(pool, grown, { used: pool.used });
}

function addScores(rows: Rows, pool: Pool, features: Int32Array, count: number, scores: Float64Array): void {
  const { classOf, weight } = pool;
  for (let index = 0; index < count; index += 1) {
    const slot = findSlot(rows, features[index] as number);
    const first = rows.first[slot] as number;
    const end = first + (rows.count[slot] as number);
    for (let entry = first; entry < end; entry += 1) {
      scores[classOf[entry] as number]! += weight[entry] as number;
    }
  }
}

function pack(rows: Rows, pool: Pool, classes: number, now: number, threshold: number): SparseWeights {
  const average = (entry: number): number => {
    const weight = pool.weight[entry] as number;
    return ((pool.total[entry] as number) + (now - (pool.stamp[entry] as number)) * weight) / Math.max(1, now);
  };
  const features: number[] = [];
  const rowStart = [0];
  const classOf: number[] = [];
  const weight: number[] = [];
  const slots = [...rows.keys.keys()].filter((slot) => (rows.count[slot] as number) > 0);
  slots.sort((left, right) => (rows.keys[left] as number) - (rows.keys[right] as number));
  const entries = slots.flatMap((slot) => entriesOf(rows, slot));
  const scale = LARGEST_WEIGHT / entries.reduce((most, entry) => Math.max(most, Math.abs(average(entry))), 1e-9);
  for (const slot of slots) {
    const before = weight.length;
    for (const entry of entriesOf(rows, slot)) {
      const exact = average(entry) * scale;
      const value = Math.sign(exact) * Math.round(Math.sqrt(Math.abs(exact))) ** 2;
      if (value === 0 || Math.abs(value) < threshold) continue;
      classOf.push(pool.classOf[entry] as number);
      weight.push(value);
    }
    if (weight.length === before) continue;
    features.push(rows.keys[slot] as number);
    rowStart.push(weight.length);
  }
  return {
    classes,
    features: Int32Array.from(features),
    rowStart: Int32Array.from(rowStart),
    classOf: Uint8Array.from(classOf),
    weight: Int16Array.from(weight),
  };
}

function entriesOf(rows: Rows, slot: number): number[] {
  return Array.from({ length: rows.count[slot] as number }, (_, index) => (rows.first[slot] as number) + index);
}
