/** Pairs of mentions that name the same thing, to chains: groups known by their first mention. */
import type { Mention } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";

/** A mention (index) and the earlier one that it names again; `rule` says why. */
export type ChainLink = Readonly<{ later: number; earlier: number; rule: string }>;

/**
 * Mentions with `chain` set: their own id when first, the first's when linked, null for pronouns that nothing links.
 *
 * @param loose     indexes of mentions that are no chain of their own (pronouns)
 * @param together  for a mention that names several chains at once, a mention of each
 */
export function linkChains(
  mentions: readonly Mention[],
  links: readonly ChainLink[],
  loose: ReadonlySet<number>,
  together: ReadonlyMap<number, readonly number[]> = new Map(),
): Mention[] {
  const roots = rootsOf(mentions.length, links);
  const firstNamed = new Map<number, ValueId>();
  for (const [index, mention] of mentions.entries()) {
    const at = roots[index]!;
    if (!loose.has(index) && !firstNamed.has(at)) firstNamed.set(at, mention.id);
  }
  const chainOf = (index: number): ValueId | null => firstNamed.get(roots[index]!) ?? null;
  return mentions.map((mention, index) => {
    const several = (together.get(index) ?? []).flatMap((member) => chainOf(member) ?? []);
    return { ...mention, chain: chainOf(index), ...(several.length > 0 ? { together: several } : {}) };
  });
}

/** For each of `count` mentions the first of those that links join with it. */
export function rootsOf(count: number, links: readonly ChainLink[]): number[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const { later, earlier } of links) {
    const [one, other] = [root(later), root(earlier)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  return parent.map((_, index) => root(index));
}
