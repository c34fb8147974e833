/** Hashed features in, a score for each class out; weights are whole numbers, stored sparsely. */

/** Anything that scores features: the shipped weights, or the trainer's growing ones. */
export type Scorer = Readonly<{
  classes: number;
  /** Adds to `scores[class]` the weights of the first `count` features. */
  addScores(features: Int32Array, count: number, scores: Float64Array): void;
}>;

/**
 * Rows of `(class, weight)`: row `r` holds entries `[rowStart[r], rowStart[r + 1])`. Weights are stored as one byte each,
 * the signed square root of what they stand for: a few are hundreds of times larger than most, and cutting either off costs
 * several points of accuracy.
 */
export type SparseWeights = Readonly<{
  classes: number;
  features: Int32Array;
  rowStart: Int32Array;
  classOf: Uint8Array;
  weight: Int16Array;
}>;

/** The largest weight that a byte can stand for. */
export const LARGEST_WEIGHT = 127 ** 2;

/**
 * A scorer over stored weights. Nearly all time goes into waiting for memory, so a small filter turns most unknown
 * features away, a slot is eight bytes, rows with many entries (the ones asked for most) lie together, and the rows of all
 * features are looked up before any is added: loads that do not wait for each other overlap.
 */
export function makeScorer(weights: SparseWeights): Scorer {
  const { slots, entries } = layOut(weights);
  const filter = makeFilter(weights.features);
  const mask = slots.length / 2 - 1;
  const rows = new Int32Array(MOST_FEATURES);
  const addScores = (wanted: Int32Array, count: number, scores: Float64Array): void => {
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const feature = wanted[index] as number;
      if (!mayHold(filter, feature)) continue;
      let slot = slotOf(feature, mask + 1);
      while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== feature) slot = (slot + 1) & mask;
      rows[found] = slots[2 * slot + 1] as number;
      found += 1;
    }
    for (let index = 0; index < found; index += 1) addRow(entries, rows[index] as number, scores);
  };
  return { classes: weights.classes, addScores };
}

/** More than any reader asks for at once. */
const MOST_FEATURES = 256;
/** A row is its first entry and, in the low bits, how many it has. */
const COUNT_BITS = 8;

function addRow(entries: Int32Array, row: number, scores: Float64Array): void {
  const first = row >>> COUNT_BITS;
  const end = first + (row & (2 ** COUNT_BITS - 1));
  for (let entry = first; entry < end; entry += 1) {
    const packed = entries[entry] as number;
    scores[packed & 255]! += packed >> 8;
  }
}

/** `slots` are pairs of feature and row, 0 in an empty slot; an entry is a class in the low byte and its weight above. */
function layOut({ features, rowStart, classOf, weight }: SparseWeights): { slots: Int32Array; entries: Int32Array } {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length * 1.5)));
  const slots = new Int32Array(2 * size);
  const entries = new Int32Array(weight.length);
  let used = 0;
  for (const row of byEntryCount(rowStart)) {
    let slot = slotOf(features[row] as number, size);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    const first = used;
    for (let entry = rowStart[row] as number; entry < (rowStart[row + 1] as number); entry += 1) {
      entries[used] = ((weight[entry] as number) << 8) | (classOf[entry] as number);
      used += 1;
    }
    slots[2 * slot] = features[row] as number;
    slots[2 * slot + 1] = (first << COUNT_BITS) | (used - first);
  }
  return { slots, entries };
}

/** Rows, those with most entries first (a counting sort: there are hundreds of thousands). */
function byEntryCount(rowStart: Int32Array): Int32Array {
  const rows = rowStart.length - 1;
  const entriesOf = (row: number): number => (rowStart[row + 1] as number) - (rowStart[row] as number);
  const placeOf = new Int32Array(2 ** COUNT_BITS + 1);
  for (let row = 0; row < rows; row += 1) placeOf[entriesOf(row)]! += 1;
  let place = 0;
  for (let count = placeOf.length - 1; count >= 0; count -= 1) {
    place += placeOf[count] as number;
    placeOf[count] = place - (placeOf[count] as number);
  }
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const count = entriesOf(row);
    order[placeOf[count] as number] = row;
    placeOf[count]! += 1;
  }
  return order;
}

/** Bits set for each feature; a feature with a bit that is not set is unknown. */
function makeFilter(features: Int32Array): Int32Array {
  const words = 2 ** Math.ceil(Math.log2(Math.max(2, features.length / 2)));
  const filter = new Int32Array(words);
  for (const feature of features) {
    filter[wordOf(feature, words)]! |= maskOf(feature);
  }
  return filter;
}

function mayHold(filter: Int32Array, feature: number): boolean {
  const mask = maskOf(feature);
  return ((filter[wordOf(feature, filter.length)] as number) & mask) === mask;
}

/** Both bits lie in one word, so that one look decides. */
const wordOf = (feature: number, words: number): number => (feature >>> 10) & (words - 1);
const maskOf = (feature: number): number => (1 << (feature & 31)) | (1 << ((feature >>> 5) & 31));

/** Where to look first: the low bits of a hash are as good as any once its high bits are folded in. */
export function slotOf(feature: number, size: number): number {
  return (feature ^ (feature >>> 16)) & (size - 1);
}

/**
 * Layout, little endian: feature count, entry count; the features as steps from the one before, byte plane by byte plane
 * (small steps make planes of zeros, which compress); entries per row; classes; roots of weights.
 */
export function decodeWeights(bytes: Uint8Array, classes: number): SparseWeights {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = bytes.length < HEAD ? -1 : head.getUint32(0, true);
  const entries = bytes.length < HEAD ? 0 : head.getUint32(4, true);
  if (bytes.length !== HEAD + 5 * rows + 2 * entries) {
    throw new RangeError(`\`${bytes.length}\` bytes for ${rows} rows and ${entries} entries`);
  }
  const perRow = bytes.subarray(HEAD + 4 * rows, HEAD + 5 * rows);
  const rowStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) rowStart[row + 1] = (rowStart[row] as number) + (perRow[row] as number);
  const classStart = HEAD + 5 * rows;
  const classOf = bytes.slice(classStart, classStart + entries);
  const weight = new Int16Array(entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const root = ((bytes[classStart + entries + entry] as number) << 24) >> 24;
    weight[entry] = root * Math.abs(root);
  }
  return { classes, features: fromPlanes(bytes.subarray(HEAD, HEAD + 4 * rows), rows), rowStart, classOf, weight };
}

const HEAD = 8;

/** @see decodeWeights. Features must be in rising order. */
export function encodeWeights({ features, rowStart, classOf, weight }: SparseWeights): Uint8Array {
  const rows = features.length;
  const bytes = new Uint8Array(HEAD + 5 * rows + 2 * weight.length);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, rows, true);
  head.setUint32(4, weight.length, true);
  bytes.set(toPlanes(features), HEAD);
  for (let row = 0; row < rows; row += 1) {
    bytes[HEAD + 4 * rows + row] = (rowStart[row + 1] as number) - (rowStart[row] as number);
  }
  bytes.set(classOf, HEAD + 5 * rows);
  const roots = Int8Array.from(weight, (value) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value))));
  bytes.set(new Uint8Array(roots.buffer), HEAD + 5 * rows + classOf.length);
  return bytes;
}

function toPlanes(features: Int32Array): Uint8Array {
  const planes = new Uint8Array(4 * features.length);
  features.forEach((feature, row) => {
    const step = feature - (row === 0 ? 0 : (features[row - 1] as number));
    for (let plane = 0; plane < 4; plane += 1) planes[plane * features.length + row] = step >>> (8 * plane);
  });
  return planes;
}

function fromPlanes(planes: Uint8Array, rows: number): Int32Array {
  const features = new Int32Array(rows);
  let feature = 0;
  for (let row = 0; row < rows; row += 1) {
    let step = 0;
    for (let plane = 0; plane < 4; plane += 1) step |= (planes[plane * rows + row] as number) << (8 * plane);
    feature = (feature + step) | 0;
    features[row] = feature;
  }
  return features;
}
