/** Pairs of mentions that name the same thing, to chains: groups known by their first mention. */
import type { Mention } from "#model/annotated.ts";
import type { ValueId } from "#model/span.ts";

/** A mention (index) and the earlier one that it names again; `rule` says why. */
export type ChainLink = Readonly<{ later: number; earlier: number; rule: string }>;

/**
 * Mentions with `chain` set: their own id when first, the first's when linked, null for pronouns that nothing links.
 *
 * @param loose  indexes of mentions that are no chain of their own (pronouns)
 */
export function linkChains(
  mentions: readonly Mention[],
  links: readonly ChainLink[],
  loose: ReadonlySet<number>,
): Mention[] {
  const parent = mentions.map((_, index) => index);
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
  const firstNamed = new Map<number, ValueId>();
  for (const [index, mention] of mentions.entries()) {
    const at = root(index);
    if (!loose.has(index) && !firstNamed.has(at)) firstNamed.set(at, mention.id);
  }
  return mentions.map((mention, index) => ({ ...mention, chain: firstNamed.get(root(index)) ?? null }));
}
