/** Changed clusters in; what stands around them, and around the other incidents of their reports, out. */
import type { Reading } from "#model/reading.ts";
import type { DocumentId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { placeContext, type ToldCluster } from "#stages/6-link/attach-context.ts";
import type { RelateParties } from "#stages/6-link/feature.ts";
import type { LinkIndex } from "#store/link-lookups.ts";
import type { LinkedStory, PlacedClaim } from "#store/link-rows.ts";
import type { Material } from "./material.ts";
import type { PlacedStories } from "./place-stories.ts";

export type PlacedClaims = Readonly<{
  /** reports whose claims outside of clusters are placed again */
  docs: ReadonlySet<DocumentId>;
  placed: readonly PlacedClaim[];
  /** by changed cluster; null for what tells no incident */
  parties: ReadonlyMap<number, readonly Actor[] | null>;
  /** clusters that hold what they held, with other context */
  surrounded: readonly number[];
}>;

export async function placeClaims(
  index: LinkIndex,
  pending: readonly Reading[],
  { removed, clusters, removedClusters }: PlacedStories,
  { material, relate }: Readonly<{ material: Material; relate: RelateParties }>,
): Promise<PlacedClaims> {
  const told = clusters.flatMap(({ stories }) => stories.map(({ doc }) => doc));
  const docs = new Set([
    ...pending.map(({ article }) => article.doc),
    ...told,
    ...[...removedClusters.values()].flat(),
  ]);
  const gone = new Set([
    ...removed.map(({ id }) => id),
    ...clusters.flatMap(({ stories }) => stories.map(({ id }) => id)),
  ]);
  const others = (await index.storiesOf([...docs])).filter(({ id }) => !gone.has(id));
  const settled = await settledClusters(index, others);
  const changed = clusters.map(({ id, claims }) => ({ id, claims, settled: null }));
  const all = [...changed, ...settled];
  const { placed, parties } = placeContext(await material.readings(docs), all, relate);
  const rows = rowsOf(placed, all);
  const before = await index.placedIn([...docs]);
  return {
    docs,
    placed: rows,
    parties: new Map(changed.map(({ id }, at) => [id, parties[at]!] as const)),
    surrounded: settled.map(({ id }) => id).filter((id) => contextOf(id, rows) !== contextOf(id, before)),
  };
}

/** Clusters that stay as they are, with those of their claims that stand in these reports. */
async function settledClusters(
  index: LinkIndex,
  stories: readonly LinkedStory[],
): Promise<readonly (ToldCluster & Readonly<{ id: number }>)[]> {
  const byCluster = Map.groupBy(stories, ({ cluster }) => cluster);
  const known = await index.clusters([...byCluster.keys()]);
  return known
    .filter(({ incident }) => incident !== null)
    .map(({ id, parties }) => ({
      id,
      claims: byCluster.get(id)!.flatMap(({ claims }) => claims),
      settled: JSON.parse(parties) as readonly Actor[],
    }));
}

function rowsOf(
  placed: ReturnType<typeof placeContext>["placed"],
  clusters: readonly Readonly<{ id: number }>[],
): readonly PlacedClaim[] {
  const counts = new Map<DocumentId, number>();
  return placed.map(({ doc, claim, place }) => {
    const ordinal = counts.get(doc) ?? 0;
    counts.set(doc, ordinal + 1);
    const cluster = place === null ? null : clusters[place.cluster]!.id;
    return { doc, ordinal, claim, cluster, relation: place?.relation ?? null };
  });
}

/** Equal for the same context of the same cluster. */
function contextOf(cluster: number, rows: readonly PlacedClaim[]): string {
  const own = rows.filter((row) => row.cluster === cluster).map(({ claim, relation }) => `${claim} ${relation}`);
  return own.sort().join("\n");
}
