/** Scored pairs in, groups out: best pairs first, never across a conflict. */

/** Indices of two items, `left < right`. */
export type Pair = Readonly<{ left: number; right: number; score: number; conflict: boolean }>;

export type Thresholds = Readonly<{
  /** two groups join when some pair between them scores at least this … */
  join: number;
  /** … and the mean of all scored pairs between them is at least this, so that one vague claim does not chain two stories */
  mean: number;
}>;

/**
 * Groups of item indices, each in ascending order, groups by their first item. The result does not depend on the order
 * of `pairs`. Pairs that are absent count as unknown: they neither join nor part.
 */
export function agglomerate(items: number, pairs: readonly Pair[], { join, mean }: Thresholds): number[][] {
  const scores = new Map(pairs.map((pair) => [pair.left * items + pair.right, pair] as const));
  const groups: number[][] = Array.from({ length: items }, (_, index) => [index]);
  const groupOf = groups.map((group) => group);
  const sorted = pairs
    .filter(({ score, conflict }) => !conflict && score >= join)
    .sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right);
  for (const { left, right } of sorted) {
    const [one, other] = [groupOf[left]!, groupOf[right]!];
    if (one === other || !mayJoin(one, other, { items, scores, mean })) continue;
    one.push(...other);
    for (const member of other) groupOf[member] = one;
  }
  return [...new Set(groupOf)]
    .map((group) => group.toSorted((one, other) => one - other))
    .sort((one, other) => one[0]! - other[0]!);
}

type Known = Readonly<{ items: number; scores: ReadonlyMap<number, Pair>; mean: number }>;

function mayJoin(one: readonly number[], other: readonly number[], { items, scores, mean }: Known): boolean {
  let sum = 0;
  let count = 0;
  for (const left of one) {
    for (const right of other) {
      const pair = scores.get(Math.min(left, right) * items + Math.max(left, right));
      if (pair === undefined) continue;
      if (pair.conflict) return false;
      sum += pair.score;
      count += 1;
    }
  }
  return sum >= mean * count;
}
