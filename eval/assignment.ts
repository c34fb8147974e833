/** Weights of pairs in, the one-to-one pairing with the largest sum out. */

/**
 * Maximum-weight one-to-one assignment: the Hungarian method with potentials, cubic in the smaller side.
 *
 * @param weights  rows of equal length, not negative; a weight of 0 is no pair
 * @returns pairs of row and column with a weight above 0
 * @see Kuhn 1955; Jonker and Volgenant 1987
 */
export function bestAssignment(weights: readonly (readonly number[])[]): [row: number, column: number][] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, column) => weights.map((row) => row[column]!));
    return bestAssignment(turned).map(([column, row]) => [row, column]);
  }
  const rowOf = assign(weights, rows, columns);
  const pairs: [number, number][] = [];
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column]!;
    if (row > 0 && weights[row - 1]![column - 1]! > 0) pairs.push([row - 1, column - 1]);
  }
  return pairs;
}

/** The row (from 1, 0 for none) of each column (from 1). */
function assign(weights: readonly (readonly number[])[], rows: number, columns: number): Int32Array {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) addRow(weights, row, rowPrice, columnPrice, rowOf);
  return rowOf;
}

function addRow(
  weights: readonly (readonly number[])[],
  row: number,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): void {
  const columns = rowOf.length - 1;
  const cheapest = new Float64Array(columns + 1).fill(Infinity);
  const from = new Int32Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  rowOf[0] = row;
  let column = 0;
  while (rowOf[column] !== 0) {
    used[column] = 1;
    const current = rowOf[column]!;
    let next = 0;
    let step = Infinity;
    for (let other = 1; other <= columns; other++) {
      if (used[other]) continue;
      const cost = -weights[current - 1]![other - 1]! - rowPrice[current]! - columnPrice[other]!;
      if (cost < cheapest[other]!) {
        cheapest[other] = cost;
        from[other] = column;
      }
      if (cheapest[other]! < step) {
        step = cheapest[other]!;
        next = other;
      }
    }
    for (let other = 0; other <= columns; other++) {
      if (used[other]) {
        rowPrice[rowOf[other]!]! += step;
        columnPrice[other]! -= step;
      } else cheapest[other]! -= step;
    }
    column = next;
  }
  while (column !== 0) {
    rowOf[column] = rowOf[from[column]!]!;
    column = from[column]!;
  }
}
