/** Scored pairs in, groups out: best pairs first, never across a conflict. */

/** Indices of two items, `left < right`. */
export type Pair = Readonly<{ left: number; right: number; score: number; conflict: boolean }>;

export type Thresholds = Readonly<{
  /** two groups join when some pair between them scores at least this … */
  join: number;
  /** … and the mean of all scored pairs between them is at least this, so that one vague claim does not chain two stories */
  mean: number;
}>;

/** What is known between two groups: all pairs between their members, summed. */
type Link = { sum: number; count: number; conflict: boolean };
type Group = { members: number[]; links: Map<Group, Link> };

/**
 * Groups of item indices, each in ascending order, groups by their first item. The result does not depend on the order
 * of `pairs`. Pairs that are absent count as unknown: they neither join nor part.
 *
 * @param tied  groups that are joined before all else, whatever their pairs say
 */
export function agglomerate(
  items: number,
  pairs: readonly Pair[],
  { join, mean }: Thresholds,
  tied: readonly (readonly number[])[] = [],
): number[][] {
  const groupOf: Group[] = Array.from({ length: items }, (_, index) => ({ members: [index], links: new Map() }));
  for (const { left, right, score, conflict } of pairs) {
    const [one, other] = [groupOf[left]!, groupOf[right]!];
    addLink(one, other, { sum: score, count: 1, conflict });
    addLink(other, one, { sum: score, count: 1, conflict });
  }
  const unite = (one: Group, other: Group) => {
    const [kept, taken] = one.members.length >= other.members.length ? [one, other] : [other, one];
    for (const member of taken.members) groupOf[member] = kept;
    merge(kept, taken);
  };
  for (const [first, ...rest] of tied) {
    for (const item of rest) {
      const [one, other] = [groupOf[first!]!, groupOf[item]!];
      if (one !== other) unite(one, other);
    }
  }
  const sorted = pairs
    .filter(({ score, conflict }) => !conflict && score >= join)
    .sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right);
  for (const { left, right } of sorted) {
    const [one, other] = [groupOf[left]!, groupOf[right]!];
    if (one === other) continue;
    const link = one.links.get(other)!;
    if (link.conflict || link.sum < mean * link.count) continue;
    unite(one, other);
  }
  return [...new Set(groupOf)]
    .map(({ members }) => members.toSorted((one, other) => one - other))
    .sort((one, other) => one[0]! - other[0]!);
}

function addLink(from: Group, to: Group, { sum, count, conflict }: Link): void {
  const link = from.links.get(to);
  if (link === undefined) {
    from.links.set(to, { sum, count, conflict });
    return;
  }
  link.sum += sum;
  link.count += count;
  link.conflict ||= conflict;
}

/** The smaller group's links are laid on the larger's, so that joining many costs little. */
function merge(kept: Group, taken: Group): void {
  kept.members.push(...taken.members);
  kept.links.delete(taken);
  for (const [neighbour, link] of taken.links) {
    neighbour.links.delete(taken);
    if (neighbour === kept) continue;
    addLink(kept, neighbour, link);
    addLink(neighbour, kept, link);
  }
}
