/** What persons decided of pairs of claims in; which nodes are one, and which must stay apart, out. */
import type { LinkConstraint } from "#model/decision.ts";
import type { Judgement } from "#model/incident.ts";
import type { ValueId } from "#model/span.ts";
import { sourced } from "#text/sourced.ts";
import type { Pair } from "./agglomerate.ts";
import { CONFLICT } from "./feature.ts";
import type { LinkNode } from "./link-node.ts";
import { mergeNodes } from "./merge-nodes.ts";

/** `all` is empty where nobody decided anything; both maps then are too. */
export type Constraints = Readonly<{
  all: readonly LinkConstraint[];
  /** claims that are one incident, each with the first of them */
  groupOf: ReadonlyMap<ValueId, ValueId>;
  apartFrom: ReadonlyMap<ValueId, ReadonlySet<ValueId>>;
}>;

/** Where they contradict each other, `different` holds between two claims that are not tied through others. */
export function indexConstraints(all: readonly LinkConstraint[]): Constraints {
  const parent = new Map<ValueId, ValueId>();
  const rootOf = (claim: ValueId): ValueId => {
    let root = claim;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  const apartFrom = new Map<ValueId, Set<ValueId>>();
  for (const { left, right, verdict } of all) {
    if (verdict === "same") {
      const [one, other] = [rootOf(left), rootOf(right)];
      if (one !== other) parent.set(one < other ? other : one, one < other ? one : other);
      continue;
    }
    for (const [claim, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const known = apartFrom.get(claim);
      if (known === undefined) apartFrom.set(claim, new Set([other]));
      else known.add(other);
    }
  }
  const tied = all.filter(({ verdict }) => verdict === "same").flatMap(({ left, right }) => [left, right]);
  return { all, groupOf: new Map(tied.map((claim) => [claim, rootOf(claim)] as const)), apartFrom };
}

/** Nodes of one report that a person holds to be one, as one, in the place of the first. */
export function joinNodes(nodes: readonly LinkNode[], constraints: Constraints): readonly LinkNode[] {
  if (constraints.groupOf.size === 0) return nodes;
  return groupsOf(nodes, constraints).map((group) => mergeNodes(group.map((at) => nodes[at]!)));
}

/** Indices of the nodes that a person holds to be one, in the order of the first; most groups have one node. */
export function groupsOf(nodes: readonly LinkNode[], { groupOf }: Constraints): number[][] {
  const groups: { at: number[]; roots: Set<ValueId> }[] = [];
  for (const [at, { claims }] of nodes.entries()) {
    const roots = new Set(claims.flatMap((claim) => groupOf.get(claim) ?? []));
    // a story made by rules may hold claims of two groups, which are then one
    const own = roots.size === 0 ? [] : groups.filter((group) => !group.roots.isDisjointFrom(roots));
    const [home] = own;
    if (home === undefined) {
      groups.push({ at: [at], roots });
      continue;
    }
    for (const root of roots) home.roots.add(root);
    home.at.push(at);
    for (const other of own.slice(1)) {
      home.at.push(...other.at);
      for (const root of other.roots) home.roots.add(root);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map(({ at }) => at.toSorted((one, other) => one - other)).sort((one, other) => one[0]! - other[0]!);
}

/** True when a person said of some claim of the one that it does not tell the incident of some claim of the other. */
export function areApart(one: LinkNode, other: LinkNode, { apartFrom }: Constraints): boolean {
  if (apartFrom.size === 0) return false;
  const others = new Set(other.claims);
  return one.claims.some((claim) => apartFrom.get(claim)?.isDisjointFrom(others) === false);
}

/** The pairs, those that a person parted as conflicts, also where no rule would have compared them. */
export function withConflicts(
  nodes: readonly LinkNode[],
  pairs: readonly Pair[],
  constraints: Constraints,
): readonly Pair[] {
  if (constraints.apartFrom.size === 0) return pairs;
  const parted = nodes.map((node, at) => ({ node, at })).filter(({ node }) => isParted(node, constraints));
  const conflicts = new Map<string, Pair>();
  for (const { node: one, at: left } of parted) {
    for (const { node: other, at: right } of parted) {
      if (left < right && areApart(one, other, constraints))
        conflicts.set(`${left} ${right}`, { left, right, ...CONFLICT });
    }
  }
  return [...pairs.filter(({ left, right }) => !conflicts.has(`${left} ${right}`)), ...conflicts.values()];
}

function isParted({ claims }: LinkNode, { apartFrom }: Constraints): boolean {
  return claims.some((claim) => apartFrom.has(claim));
}

/** One judgement a decision and pair of stories: the first pair of claims stands for all. */
export function judgementsOf(nodes: readonly Pick<LinkNode, "claims">[], { all }: Constraints): Judgement[] {
  const storyOf = new Map(nodes.flatMap(({ claims }, at) => claims.map((claim) => [claim, at] as const)));
  const first = new Map<string, LinkConstraint>();
  for (const constraint of all) {
    const [left, right] = [storyOf.get(constraint.left), storyOf.get(constraint.right)];
    if (left === undefined || right === undefined) continue;
    const key = `${constraint.by.version} ${constraint.verdict} ${left} ${right}`;
    if (!first.has(key)) first.set(key, constraint);
  }
  return [...first.values()].map(({ left, right, verdict, by }) => ({
    ...sourced("j", verdict, { spans: [], by, from: [left, right], certainty: "implied" }),
    left,
    right,
    features: {},
  }));
}
