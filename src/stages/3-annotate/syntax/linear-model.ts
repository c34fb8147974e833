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

/** A scorer over stored weights, with an open-addressed table from feature to row. */
export function makeScorer(weights: SparseWeights): Scorer {
  const { features, rowStart, classOf, weight } = weights;
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length * 2)));
  const rowAt = new Int32Array(size);
  for (let row = 0; row < features.length; row += 1) {
    let slot = slotOf(features[row] as number, size);
    while (rowAt[slot] !== 0) slot = (slot + 1) & (size - 1);
    rowAt[slot] = row + 1;
  }
  const addScores = (wanted: Int32Array, count: number, scores: Float64Array): void => {
    for (let index = 0; index < count; index += 1) {
      const feature = wanted[index] as number;
      let slot = slotOf(feature, size);
      let row = rowAt[slot] as number;
      while (row !== 0 && features[row - 1] !== feature) {
        slot = (slot + 1) & (size - 1);
        row = rowAt[slot] as number;
      }
      if (row === 0) continue;
      const end = rowStart[row] as number;
      for (let entry = rowStart[row - 1] as number; entry < end; entry += 1) {
        scores[classOf[entry] as number]! += weight[entry] as number;
      }
    }
  };
  return { classes: weights.classes, addScores };
}

/** Where to look first: the low bits of a hash are as good as any once its high bits are folded in. */
export function slotOf(feature: number, size: number): number {
  return (feature ^ (feature >>> 16)) & (size - 1);
}

/** Layout, little endian: feature count, entry count, features, entries per row, classes, weights. */
export function decodeWeights(bytes: Uint8Array, classes: number): SparseWeights {
  const copy = new Uint8Array(bytes);
  const [rows = 0, entries = 0] = new Int32Array(copy.buffer, 0, 2);
  if (copy.length !== 8 + 5 * rows + 2 * entries)
    throw new RangeError(`${copy.length} bytes for ${rows} rows, ${entries} entries`);
  const features = new Int32Array(copy.buffer, 8, rows);
  const perRow = copy.subarray(8 + 4 * rows, 8 + 5 * rows);
  const rowStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) rowStart[row + 1] = (rowStart[row] as number) + (perRow[row] as number);
  const classStart = 8 + 5 * rows;
  const classOf = copy.subarray(classStart, classStart + entries);
  const roots = new Int8Array(copy.buffer, classStart + entries, entries);
  return { classes, features, rowStart, classOf, weight: Int16Array.from(roots, (root) => root * Math.abs(root)) };
}

/** @see decodeWeights */
export function encodeWeights({ features, rowStart, classOf, weight }: SparseWeights): Uint8Array {
  const rows = features.length;
  const head = new Uint8Array(new Int32Array([rows, weight.length, ...features]).buffer);
  const perRow = Uint8Array.from(
    { length: rows },
    (_, row) => (rowStart[row + 1] as number) - (rowStart[row] as number),
  );
  const roots = Int8Array.from(weight, (value) => Math.sign(value) * Math.round(Math.sqrt(Math.abs(value))));
  const parts = [head, perRow, classOf, new Uint8Array(roots.buffer)];
  return new Uint8Array(Buffer.concat(parts));
}
