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
 * A scorer over stored weights. Most features that it is asked for are unknown and most time goes into waiting for
 * memory, so a small filter (two bits a feature, 16 bits of room) answers first, and what belongs together lies together.
 */
export function makeScorer(weights: SparseWeights): Scorer {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, weights.features.length * 2)));
  const slots = fillSlots(weights, size);
  const entries = packEntries(weights);
  const filter = makeFilter(weights.features);
  const addScores = (wanted: Int32Array, count: number, scores: Float64Array): void => {
    for (let index = 0; index < count; index += 1) {
      const feature = wanted[index] as number;
      if (!mayHold(filter, feature)) continue;
      let slot = slotOf(feature, size) * SLOT;
      while (slots[slot + 2] !== 0 && slots[slot] !== feature) slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
      const end = slots[slot + 2] as number;
      for (let entry = slots[slot + 1] as number; entry < end; entry += 1) {
        const packed = entries[entry] as number;
        scores[packed & 255]! += packed >> 8;
      }
    }
  };
  return { classes: weights.classes, addScores };
}

/** Class in the low byte, weight above it. A plain loop: there are millions, and `from` with a function takes ten times as long. */
function packEntries({ classOf, weight }: SparseWeights): Int32Array {
  const entries = new Int32Array(weight.length);
  for (let entry = 0; entry < entries.length; entry += 1) {
    entries[entry] = ((weight[entry] as number) << 8) | (classOf[entry] as number);
  }
  return entries;
}

/** Numbers a slot: the feature, its first entry and the end of its entries (0 in an empty slot), and one to spare. */
const SLOT = 4;

function fillSlots({ features, rowStart }: SparseWeights, size: number): Int32Array {
  const slots = new Int32Array(size * SLOT);
  for (let row = 0; row < features.length; row += 1) {
    let slot = slotOf(features[row] as number, size) * SLOT;
    while (slots[slot + 2] !== 0) slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
    slots[slot] = features[row] as number;
    slots[slot + 1] = rowStart[row] as number;
    slots[slot + 2] = rowStart[row + 1] as number;
  }
  return slots;
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
