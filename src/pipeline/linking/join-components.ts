/** Stories and the pairs that may join them in; the groups that hang together out. */
import type { Constraints } from "#stages/6-link/constraints.ts";
import type { LinkedStory } from "#store/link-rows.ts";

/** Each story is in one component; stories keep their order, components are by their first. */
export function joinComponents<T extends Pick<LinkedStory, "id" | "claims">>(
  stories: readonly T[],
  joins: readonly Readonly<{ left: number; right: number }>[],
  { groupOf }: Constraints,
): readonly (readonly T[])[] {
  const parent = new Map<number, number>(stories.map(({ id }) => [id, id] as const));
  const rootOf = (id: number): number => {
    let root = id;
    for (let next = parent.get(root)!; next !== root; next = parent.get(root)!) root = next;
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (one: number, other: number) => parent.set(rootOf(one), rootOf(other));
  for (const { left, right } of joins) join(left, right);
  const tied = new Map<string, number>();
  for (const { id, claims } of stories) {
    for (const claim of claims) {
      const root = groupOf.get(claim);
      if (root === undefined) continue;
      join(id, tied.get(root) ?? id);
      tied.set(root, id);
    }
  }
  return [...Map.groupBy(stories, ({ id }) => rootOf(id)).values()];
}
